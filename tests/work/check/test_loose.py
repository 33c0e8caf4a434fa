"""Files that are in no case: checked and transcribed where they lie, and nothing kept."""

import hashlib
import json
from pathlib import Path
from typing import Any

import docx
import jsonschema
import pytest
from tests.specimens import papers

from fairhearing import wiring
from fairhearing.cli.main import run
from fairhearing.domain.checking import findings_json
from fairhearing.domain.checking.finding import Agrees, Outcome
from fairhearing.domain.problems import Problem, Unreadable, WrongUse
from fairhearing.domain.reading import transcript_json
from fairhearing.domain.reading.ports import Listener
from fairhearing.work.check.loose import Hearing, Named, check_files, looked_at, transcribe_file

EXAMPLE = Path(__file__).parents[3] / "examples" / "dalby"

SAID = """\
[00:00:01] Officer: How often have you missed a visit?
[00:00:04] Karen Dalby: I have missed two visits, both because Molly was ill.
[00:00:09] Officer: Thank you. I will note that.
"""
REPORT = """\
1. Ms Dalby said that she had missed two visits.

2. Ms Dalby said that she had missed five visits.
"""


class Watching:
    """Remembers the stages."""

    def __init__(self) -> None:
        self.stages: list[str] = []
        self.notes: list[str] = []

    def stage(self, words: str) -> Listener:
        self.stages.append(words)
        return lambda _done, _total: None

    def note(self, words: str) -> None:
        self.notes.append(words)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return put(tmp_path / "report.txt", REPORT)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return put(tmp_path / "call.txt", SAID)


def put(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def schema(module: Any, name: str) -> Any:  # noqa: ANN401  a module and a JSON value
    return json.loads((Path(module.__file__).parent / name).read_text("utf-8"))


def test_a_report_is_checked_against_what_was_said(report: Path, record: Path) -> None:
    watching = Watching()
    result = check_files(report, [record], Hearing(), watching, fast=True)
    assert [f.outcome for f in result.findings] == [Outcome.SUPPORTED, Outcome.CONTRADICTED]
    assert watching.stages[0] == "Reading report.txt"
    assert watching.stages[-1] == "Checking each statement"


def test_a_long_report_tells_its_pages_and_may_be_stopped_between_them(
    record: Path, tmp_path: Path
) -> None:
    seen: list[tuple[float, float]] = []

    class Stopping(Watching):
        def stage(self, words: str) -> Listener:
            self.stages.append(words)

            def listener(done: float, total: float) -> None:
                seen.append((done, total))
                if done == 2:
                    raise KeyboardInterrupt

            return listener

    long = put(tmp_path / "bundle.pdf", papers.five_hundred_pages())
    with pytest.raises(KeyboardInterrupt):
        check_files(long, [record], Hearing(), Stopping(), fast=True)
    assert seen == [(1, 500), (2, 500)]


def test_names_given_to_voices_are_the_names_of_the_evidence(report: Path, record: Path) -> None:
    named = Hearing(named=(Named(label="Karen Dalby", name="Karen Ann Dalby"),))
    result = check_files(report, [record], named, Watching(), fast=True)
    assert {e.speaker for f in result.findings for e in f.evidence} <= {
        "Karen Ann Dalby",
        "Officer",
    }


def test_a_name_for_a_voice_that_is_not_there_says_which_there_are(
    report: Path, record: Path
) -> None:
    nobody = Hearing(named=(Named(label="Speaker 7", name="Nobody"),))
    with pytest.raises(WrongUse, match="The voices are: Karen Dalby, Officer"):
        check_files(report, [record], nobody, Watching(), fast=True)


def test_the_terminal_writes_json_as_published(
    report: Path, record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "findings.json"
    assert run(["check", str(report), str(record), "--fast", "--json", str(to)]) == 0
    written = json.loads(to.read_text("utf-8"))
    jsonschema.validate(written, schema(findings_json, "findings.schema.json"))
    assert written["report"]["digest"] == hashlib.sha256(REPORT.encode()).hexdigest()
    assert [f["paragraph"] for f in written["findings"]] == ["1", "2"]
    assert "nobody has read the record yet" in capsys.readouterr().out


def test_json_on_the_screen_is_json_and_nothing_else(
    report: Path, record: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["check", str(report), str(record), "--fast", "--json", "-"]) == 0
    json.loads(capfdbinary.readouterr().out)


def test_findings_are_written_as_a_web_page_and_a_word_document(
    report: Path, record: Path, tmp_path: Path
) -> None:
    page, paper = tmp_path / "f.html", tmp_path / "f.docx"
    given = ["check", str(report), str(record), "--fast"]
    assert run([*given, "--html", str(page), "--docx", str(paper)]) == 0
    assert "nobody has read the record yet" in page.read_text("utf-8")
    assert paper.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.pdf", b"", "is empty"),
        ("report.wav", b"RIFF\x24\0\0\0WAVEfmt ", "and not a report"),
        ("noise.pdf", bytes(range(256)) * 20, "and not a report"),
    ],
)
def test_a_report_that_cannot_be_read_is_explained(
    tmp_path: Path, record: Path, name: str, content: bytes, said: str
) -> None:
    with pytest.raises(Unreadable, match=said):
        check_files(put(tmp_path / name, content), [record], Hearing(), Watching(), fast=True)


def test_a_wrong_record_is_refused_before_any_listening(report: Path, tmp_path: Path) -> None:
    watching = Watching()
    picture = put(tmp_path / "scan.png", b"\x89PNG\r\n\x1a\n" + bytes(200))
    with pytest.raises(Unreadable, match="and not a recording or a transcript"):
        check_files(report, [EXAMPLE / "call.opus", picture], Hearing(), watching, fast=True)
    assert watching.stages == []


def test_a_name_that_promises_something_else_is_remarked_on(report: Path, tmp_path: Path) -> None:
    watching = Watching()
    record = put(tmp_path / "call.wav", SAID)
    check_files(report, [record], Hearing(), watching, fast=True)
    assert watching.notes == [
        "call.wav: The name says .wav, but this is a transcript. We go by what is inside."
    ]


def test_a_folder_that_is_not_there_is_said_before_anything_is_read(
    report: Path, record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = str(tmp_path / "nowhere" / "f.json")
    assert run(["check", str(report), str(record), "--fast", "--json", nowhere]) == 2
    said = capsys.readouterr().err
    assert "There is no folder" in said
    assert "Reading" not in said


def test_a_report_given_as_a_recording_is_explained(report: Path) -> None:
    with pytest.raises(Problem, match="and not a recording"):
        transcribe_file(report, Hearing(), Watching())


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="could not be opened"):
        looked_at(tmp_path)


def test_strange_names_are_only_names(tmp_path: Path, record: Path) -> None:
    odd = put(tmp_path / f"réport 👪 {'x' * 200}.txt", REPORT)
    result = check_files(odd, [record], Hearing(), Watching(), fast=True)
    assert result.document.name == odd.name


def test_without_the_judge_it_says_how_to_get_it_and_how_to_do_without(
    report: Path,
    record: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("FAIRHEARING_MODELS", str(tmp_path / "no models"))
    wiring.judge.cache_clear()
    assert run(["check", str(report), str(record)]) == 5
    said = capsys.readouterr().err
    assert "fairhearing models get judge" in said
    assert "--fast" in said


@pytest.mark.model
def test_the_example_is_written_down_with_two_voices(tmp_path: Path) -> None:
    to = tmp_path / "call.json"
    call = str(EXAMPLE / "call.opus")
    court = tmp_path / "call.docx"
    forms = ["--vtt", str(tmp_path / "call.vtt"), "--court", str(court)]
    assert run(["transcribe", call, "--json", str(to), *forms]) == 0
    written = json.loads(to.read_text("utf-8"))
    jsonschema.validate(written, schema(transcript_json, "transcript.schema.json"))
    assert len({turn["speaker"] for turn in written["turns"]}) == 2
    assert (tmp_path / "call.vtt").read_text("utf-8").startswith("WEBVTT")
    told = "\n".join(p.text for p in docx.Document(str(court)).paragraphs)
    assert "This transcript is not kept in a case." in told
    report = str(EXAMPLE / "report.pdf")
    assert run(["check", report, str(to), "--fast", "--json", str(tmp_path / "f.json")]) == 0


NOTES = """\
1. She has missed two visits.

2. The dog has a new kennel.
"""


def test_notes_are_compared_with_both(report: Path, record: Path, tmp_path: Path) -> None:
    notes = put(tmp_path / "notes.txt", NOTES)
    watching = Watching()
    result = check_files(report, [record], Hearing(), watching, fast=True, notes=notes)
    said = [f.noted.agrees for f in result.findings if f.noted]
    assert said == [Agrees.BOTH, Agrees.RECORD]
    assert watching.stages[-1] == "Comparing with the notes"
    assert result.notes_read
    assert result.notes_read.digest == hashlib.sha256(NOTES.encode()).hexdigest()


def test_the_terminal_tells_what_the_notes_say(
    report: Path, record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = put(tmp_path / "notes.txt", NOTES)
    given = ["check", str(report), str(record), "--notes", str(notes), "--fast"]
    assert run(given) == 0
    told = capsys.readouterr().out
    assert "Only in the notes" in told
    assert "The dog has a new kennel." in told


def test_a_recording_is_no_notes(report: Path, record: Path) -> None:
    with pytest.raises(Unreadable, match="not notes"):
        check_files(report, [record], Hearing(), Watching(), fast=True, notes=EXAMPLE / "call.opus")
