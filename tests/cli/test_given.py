"""What verbs are given."""

import json
from pathlib import Path

import click
import pytest

from fairhearing.cli.given import named, write
from fairhearing.cli.main import run
from fairhearing.domain.problems import Refused
from fairhearing.domain.reading.transcript import Role
from fairhearing.work.check.loose import Named


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("Speaker 1=Ms Example", Named(label="Speaker 1", name="Ms Example")),
        (
            "Speaker 2=Martin Oakley:officer",
            Named(label="Speaker 2", name="Martin Oakley", role=Role.OFFICER),
        ),
        ("A=B:social-worker", Named(label="A", name="B", role=Role.SOCIAL_WORKER)),
        ("A=B:", Named(label="A", name="B")),
    ],
)
def test_a_voice_is_given_a_name_and_perhaps_a_role(given: str, meant: Named) -> None:
    assert named(given) == meant


@pytest.mark.parametrize("given", ["Speaker 1", "=Name", "Speaker 1=", "A=B:judge"])
def test_anything_else_is_explained(given: str) -> None:
    with pytest.raises(click.BadParameter):
        named(given)


def test_a_result_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write(tmp_path / "out.json", "{}")
    assert (tmp_path / "out.json").read_text() == "{}"
    with pytest.raises(Refused, match="could not be written"):
        write(tmp_path / "nowhere" / "out.json", "{}")
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]


REPORT = "Ms Example said that she works until six."
RECORD = "[0:01] Ms Example: I work until six.\n[0:04] Mr Other: Thank you.\n"


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text(REPORT)
    Path("call.txt").write_text(RECORD)
    return tmp_path


@pytest.mark.usefixtures("papers")
def test_json_without_a_file_is_all_that_stands_on_the_screen(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert run(["check", "report.txt", "call.txt", "--fast", "--json"]) == 0
    told = json.loads(capfdbinary.readouterr().out)
    assert told["schema"] == "fairhearing.findings/1"


def test_a_forgotten_name_never_costs_the_report(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--json", "report.txt", "call.txt", "call.txt", "--fast"]) == 2
    assert "is there already, and is no .json file" in capsys.readouterr().err
    assert (papers / "report.txt").read_text() == REPORT


def test_a_result_is_never_written_over_what_was_given(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (papers / "call.json").write_text("{}")
    assert run(["check", "report.txt", "call.json", "--json", "call.json"]) == 2
    assert "one of the files to read" in capsys.readouterr().err
    assert (papers / "call.json").read_text() == "{}"


def test_a_courts_paper_is_pdf_or_word_by_its_name(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["transcribe", "call.txt", "--court", "paper.odt"]) == 2
    assert "must end in .pdf or .docx" in capsys.readouterr().err
    (papers / "kept.txt").write_text("mine")
    assert run(["transcribe", "call.txt", "--court", "kept.txt"]) == 2
    assert "is there already, and is no .pdf or .docx file" in capsys.readouterr().err
    assert (papers / "kept.txt").read_text() == "mine"
