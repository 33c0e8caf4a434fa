"""The worked fictional case is what its README says, and its answer key fits its files."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import av
import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest

from fairhearing import wiring
from fairhearing.domain.checking.finding import Agrees, Outcome
from fairhearing.domain.reading.ports import Listener
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.work.check.loose import Hearing, check_files
from fairhearing.work.transcripts.listening import listen

EXAMPLE = Path(__file__).parents[2] / "examples" / "dalby"
KEY: dict[str, Any] = json.loads((EXAMPLE / "answer-key.json").read_text("utf-8"))
STATEMENTS: list[dict[str, Any]] = KEY["statements"]


def one_line(text: str) -> str:
    return " ".join(text.split())


def report_pages() -> list[str]:
    with pypdfium2.PdfDocument(EXAMPLE / "report.pdf") as opened:
        return [one_line(page.get_textpage().get_text_range()) for page in opened]


def script() -> list[tuple[str, str]]:
    lines = (EXAMPLE / "script.txt").read_text("utf-8").splitlines()
    turns = [line.partition(": ") for line in lines if line and not line.startswith("#")]
    return [(who, words) for who, _, words in turns]


def evidence() -> list[dict[str, Any]]:
    return [
        one for each in (*STATEMENTS, {"evidence": KEY["omissions"]}) for one in each["evidence"]
    ]


def test_every_statement_of_the_key_stands_in_the_report_in_its_order() -> None:
    report = " ".join(report_pages())
    places = [report.find(one["text"]) for one in STATEMENTS]
    assert -1 not in places
    assert places == sorted(places)


def test_nothing_the_report_says_is_missing_from_the_key() -> None:
    report = " ".join(report_pages())
    body = report[report.index("The telephone call") : report.rindex("Martin Oakley")]
    for one in STATEMENTS:
        body = body.replace(one["text"], "", 1)
    left = re.sub(
        r"\b\d+\.|Page \d of \d|An invented example\. No real person, office or case\.", "", body
    )
    assert len(left.split()) < 40, left  # headings and the running head


def test_every_outcome_occurs_and_most_of_the_report_is_true() -> None:
    outcomes = Counter(Outcome(one["outcome"]) for one in STATEMENTS)
    assert set(outcomes) == set(Outcome)
    assert outcomes[Outcome.SUPPORTED] >= 17
    assert outcomes[Outcome.SUPPORTED] > len(STATEMENTS) / 2
    assert 28 <= len(STATEMENTS) <= 35


def test_evidence_is_in_the_words_of_the_person_who_said_it() -> None:
    turns = script()
    for one in evidence():
        assert any(who == one["speaker"] and one["words"] in words for who, words in turns), one


def test_statements_have_evidence_exactly_where_there_is_some_to_have() -> None:
    without = {Outcome.NOT_FOUND, Outcome.NOT_CHECKABLE}
    for one in STATEMENTS:
        assert bool(one["evidence"]) == (Outcome(one["outcome"]) not in without), one


def test_exact_quotations_are_in_the_script_and_altered_ones_are_not() -> None:
    said = " ".join(words for _, words in script())
    for one in STATEMENTS:
        for quoted in re.findall(r"“([^”]+?)\.?”", one["text"]):
            assert (quoted in said) == (one["outcome"] != Outcome.MISQUOTED), one


def test_the_report_is_two_a4_pages_with_furniture_on_each() -> None:
    with pypdfium2.PdfDocument(EXAMPLE / "report.pdf") as opened:
        assert [[round(side) for side in page.get_size()] for page in opened] == [[595, 842]] * 2
    for number, page in enumerate(report_pages(), start=1):
        assert f"Page {number} of 2" in page
        assert "An invented example." in page


def test_the_call_is_small_mono_opus_of_about_four_minutes() -> None:
    path = EXAMPLE / "call.opus"
    with av.open(str(path)) as opened:
        (stream,) = opened.streams.audio
        assert stream.codec_context.name in ("opus", "libopus")
        assert stream.codec_context.channels == 1
        seconds = float(opened.duration or 0) / av.time_base
    assert 225 <= seconds <= 270
    assert path.stat().st_size < 1_000_000
    assert all(0 < one["start"] < one["end"] < seconds for one in evidence())


def test_the_captions_hold_the_script_word_for_word() -> None:
    captions = (EXAMPLE / "script.vtt").read_text("utf-8")
    assert re.findall(r"<v (\w+)>(.*)", captions) == script()


def heard() -> Transcript:
    with (EXAMPLE / "call.opus").open("rb") as file:
        return listen(
            file,
            name="call.opus",
            digest="0" * 64,
            decoder=wiring.decoder(),
            recogniser=wiring.recogniser(),
            voices=wiring.voice_finder(),
            speakers=None,
            listener=lambda _done, _all: None,
        )


@pytest.mark.model
def test_it_is_heard_well_and_as_two_people() -> None:
    transcript = heard()
    assert len({turn.speaker for turn in transcript.turns}) == 2
    spoken = plain(" ".join(words for _, words in script()))
    understood = plain(" ".join(turn.text for turn in transcript.turns))
    assert errors(spoken, understood) / len(spoken) < 0.08


def plain(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))


def errors(spoken: list[str], understood: list[str]) -> int:
    """Count the words to put in, take out or change to get from one to the other."""
    row = list(range(len(understood) + 1))
    for at, word in enumerate(spoken, start=1):
        before, row[0] = row[0], at
        for here, other in enumerate(understood, start=1):
            before, row[here] = (
                row[here],
                min(row[here] + 1, row[here - 1] + 1, before + (word != other)),
            )
    return row[-1]


def test_the_notes_agree_here_with_the_call_and_there_with_the_report() -> None:
    report, call, notes = (EXAMPLE / name for name in ("report.pdf", "script.vtt", "notes.md"))
    result = check_files(report, [call], Hearing(), Silent(), fast=True, notes=notes)
    said = {f.statement.text: f.noted.agrees for f in result.findings if f.noted}

    def of(words: str) -> Agrees:
        return next(agrees for text, agrees in said.items() if words in text)

    assert of("missed five of the last twelve") is Agrees.RECORD
    assert of("frequently raises his voice") is Agrees.RECORD
    assert of("separated in March last year") is Agrees.REPORT
    assert of("every second Saturday") is Agrees.BOTH
    assert of("class teacher") is Agrees.NOTHING
    assert result.notes_read
    assert [one.text for one in result.notes_read.only] == ["Molly has a rabbit called Biscuit."]


class Silent:
    """Nobody watches."""

    def stage(self, words: str) -> Listener:  # noqa: ARG002  the port's
        return lambda _done, _total: None

    def note(self, words: str) -> None:
        """Say nothing."""
