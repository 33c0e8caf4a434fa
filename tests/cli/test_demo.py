"""The example, worked live by one command."""

import json
from pathlib import Path

import pytest

from fairhearing import places
from fairhearing.cli.main import run
from fairhearing.work.case import example
from fairhearing.work.house import home
from fairhearing.work.house.instance import Instance


@pytest.fixture
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put back what the verb sets in this process."""
    monkeypatch.setenv("FAIRHEARING_MODELS", str(places.models_dir()))


@pytest.mark.model
@pytest.mark.usefixtures("_own_environment")
def test_the_example_is_worked_from_its_files_to_the_printed_schedule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    try:
        assert run(["demo", "--fast", "--out", str(out)]) == 0
        said = capsys.readouterr().out
        assert "invented" in said
        assert "nobody has listened yet" in said
        assert example.PASSPHRASE in said
        assert (out / "schedule.pdf").read_bytes().startswith(b"%PDF")
        assert (out / "schedule.docx").read_bytes().startswith(b"PK")
        assert "This is an example." in (out / "schedule.html").read_text("utf-8")
        key = json.loads((example.folder() / "answer-key.json").read_text("utf-8"))
        assert f"of {len(key['statements'])} statements" in said
    finally:
        home.lock()


@pytest.mark.usefixtures("_own_environment")
def test_an_example_that_is_open_is_not_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FAIRHEARING_HOME", str(tmp_path / "home" / "example"))
    opened = Instance()
    assert opened.take()
    try:
        monkeypatch.setenv("FAIRHEARING_HOME", str(tmp_path / "home"))
        assert run(["demo", "--out", str(tmp_path)]) == 6
        assert "The example is open" in capsys.readouterr().err
    finally:
        opened.give_back()
