"""A case planted as the worker would leave it, without waiting for any engine to think.

The files are the worked example's own; the transcript is its script, and the findings are its
answer key. Everything is kept through the same functions that the worker uses.
"""

import io
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from fairhearing import wiring
from fairhearing.domain.checking.finding import (
    CheckResult,
    Coverage,
    Evidence,
    Finding,
    Noted,
    NotesRead,
    Omission,
    Outcome,
)
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.document import Document, Statement
from fairhearing.domain.reading.transcript import Span, Speaker, Transcript, Turn, Word
from fairhearing.store import derived, outputs, tables
from fairhearing.work.case import adding, cases
from fairhearing.work.case.shown import Use
from fairhearing.work.check import checking
from fairhearing.work.house import home
from fairhearing.work.long_work import finishing, jobs
from fairhearing.work.transcripts import playing, reading

PASSPHRASE = "four plain words here"
EXAMPLE = Path(__file__).parents[2] / "examples" / "dalby"
MADE_BY = MadeBy(version="0.1.0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """Where everything is."""

    case_id: str
    record_id: str
    report_id: str
    check_id: str


def open_home() -> None:
    """Choose a passphrase and unlock."""
    home.create(PASSPHRASE)


def plant(
    title: str = "School report, spring",
    *,
    longer: int = 1,
    sound: bool = True,
    record: str = "call.opus",
) -> Planted:
    """Plant a case that waits for its review; `longer` repeats the talk that many times.

    A `record` that somebody wrote down ("script.vtt") has no sound.
    """
    case_id = cases.start_case(title)
    record_id = _add(case_id, record, Use.RECORD)
    report_id = _add(case_id, "report.pdf", Use.REPORT)
    transcript = replace(spoken(record_id, longer=longer), has_sound=record == "call.opus")
    finish_reading(record_id, transcript)
    finish_reading(report_id, written(report_id))
    if sound and transcript.has_sound:
        make_playable(cases.item(record_id).digest)
    job = checking.start_check(case_id, report_id, (record_id,), fast=True)
    check_id = jobs.job(job).target
    _finish_check(job, found(reading.document(report_id), transcript))
    return Planted(case_id=case_id, record_id=record_id, report_id=report_id, check_id=check_id)


def plant_with_minutes(planted: Planted) -> Planted:
    """Compare the report with the recording and its minutes: each finding has words of both."""
    minutes_id = _add(planted.case_id, "script.vtt", Use.RECORD)
    minutes = replace(spoken(minutes_id), has_sound=False)
    finish_reading(minutes_id, minutes)
    records = (planted.record_id, minutes_id)
    job = checking.start_check(planted.case_id, planted.report_id, records, fast=True)
    check_id = jobs.job(job).target
    result = found(reading.document(planted.report_id), reading.transcript(planted.record_id))
    in_both = tuple(
        replace(
            one,
            evidence=tuple(
                replace(piece, record=record.name, digest=record.digest)
                for piece in one.evidence[:1]
                for record in (cases.item(planted.record_id), minutes)
            ),
        )
        for one in result.findings
    )
    _finish_check(job, replace(result, findings=in_both))
    return replace(planted, check_id=check_id)


def check_again(planted: Planted) -> Planted:
    """Compare again, with the transcript as it is mended now."""
    job = checking.start_check(planted.case_id, planted.report_id, (planted.record_id,), fast=True)
    document, transcript = (
        reading.document(planted.report_id),
        reading.transcript(planted.record_id),
    )
    _finish_check(job, found(document, transcript))
    return replace(planted, check_id=jobs.job(job).target)


def plant_notes(planted: Planted, name: str = "notes.md", more: bytes = b"") -> str:
    """Add the example's notes, with more at their end, and read them for real; gives their id."""
    body = (EXAMPLE / "notes.md").read_bytes() + more
    notes_id = adding.add(planted.case_id, name, io.BytesIO(body), Use.NOTES).item.id
    item = cases.item(notes_id)
    notes = wiring.read_document(
        io.BytesIO(body), name=item.name, digest=item.digest, kind=item.kind
    )
    finish_reading(notes_id, notes)
    return notes_id


def check_beside_notes(planted: Planted, notes_id: str, noted: Noted) -> Planted:
    """Compare with notes that say this of every statement."""
    job = checking.start_check(
        planted.case_id, planted.report_id, (planted.record_id,), notes_id=notes_id
    )
    notes = reading.document(notes_id)
    result = found(reading.document(planted.report_id), reading.transcript(planted.record_id))
    read = NotesRead(name=notes.name, digest=notes.digest, pages=1, only=notes.statements[-1:])
    findings = tuple(replace(one, noted=noted) for one in result.findings)
    _finish_check(job, replace(result, findings=findings, notes_read=read))
    return replace(planted, check_id=jobs.job(job).target)


def make_playable(digest: str) -> None:
    """Make the copy that browsers play, and the loudness for its picture."""
    sound = (EXAMPLE / "call.opus").read_bytes()
    copy = b"".join(wiring.sound().playback(io.BytesIO(sound)))
    derived.put(playing.playback_name(digest), copy)
    loud = wiring.sound().loudness(io.BytesIO(sound), playing.POINTS)
    outputs.keep(playing.loudness_key(digest), source=digest, stage="loudness", value=loud)


def finish_reading(item_id: str, value: Transcript | Document) -> None:
    """Do what the worker does when it has read a file."""
    job = reading.start_reading(item_id)
    _run(job)
    key = outputs.key(value.digest, "planted", {"job": job})
    outputs.keep(key, source=value.digest, stage="planted", value=value)
    if isinstance(value, Transcript):
        finishing.heard(job, key, value)
    else:
        finishing.read(job, key, value)


def spoken(item_id: str, *, longer: int = 1) -> Transcript:
    """Give the script of the example as the recogniser would have heard it."""
    item = cases.item(item_id)
    script = (EXAMPLE / "script.vtt").read_bytes()
    once = read_transcript(script, name=item.name, digest=item.digest)
    labels = {"Officer": "Speaker 1", "Mother": "Speaker 2"}
    seconds = once.turns[-1].end + 2
    turns = tuple(
        _timed(turn, labels.get(turn.speaker, turn.speaker), seconds * again)
        for again in range(longer)
        for turn in once.turns
    )
    return replace(
        once,
        duration=seconds * longer,
        turns=turns,
        speakers=tuple(Speaker(label=label) for label in labels.values()),
        unheard=(Span(start=58.0, end=60.5),),
        has_sound=True,
        timed=True,
    )


def written(item_id: str) -> Document:
    """Read the example's report for real."""
    item = cases.item(item_id)
    with (EXAMPLE / "report.pdf").open("rb") as file:
        return wiring.read_document(file, name=item.name, digest=item.digest, kind=item.kind)


def found(document: Document, transcript: Transcript) -> CheckResult:
    """Answer as the answer key does; statements it does not know are opinion."""
    key = json.loads((EXAMPLE / "answer-key.json").read_text("utf-8"))
    findings = tuple(
        _finding(number, statement, key["statements"], transcript)
        for number, statement in enumerate(document.statements, start=1)
    )
    return CheckResult(
        document=document,
        record=(),
        findings=findings,
        omissions=tuple(_omission(known, transcript) for known in key["omissions"]),
        coverage=Coverage(
            seconds=transcript.duration,
            speech=transcript.duration * 0.9,
            searched=transcript.duration,
            inaudible=2.5,
            overlapped=0.0,
        ),
        notes=("This check was planted by a test.",),
        made_by=MADE_BY,
    )


def _omission(known: dict[str, Any], transcript: Transcript) -> Omission:
    turn = _turn_at(transcript, known)
    return Omission(evidence=_evidence(transcript, turn), reason=known["why"])


def _finding(
    number: int, statement: Statement, key: list[dict[str, object]], transcript: Transcript
) -> Finding:
    known = next((k for k in key if _same(str(k["text"]), statement.text)), None)
    outcome = Outcome(str(known["outcome"])) if known else Outcome.NOT_CHECKABLE
    return Finding(
        id=f"f{number}",
        statement=statement,
        outcome=outcome,
        score=0.5 if number % 9 == 0 else 0.9,
        reason=str(known["why"]) if known and known["why"] else "The words say the same.",
        evidence=tuple(_known_evidence(known, transcript)) if known else (),
    )


def _known_evidence(known: dict[str, object], transcript: Transcript) -> Iterator[Evidence]:
    places = known["evidence"]
    assert isinstance(places, list)
    for place in places:
        yield _evidence(transcript, _turn_at(transcript, place))


def _turn_at(transcript: Transcript, place: dict[str, Any]) -> Turn:
    middle = (place["start"] + place["end"]) / 2
    return next(turn for turn in transcript.turns if turn.start <= middle <= turn.end)


def _evidence(transcript: Transcript, turn: Turn) -> Evidence:
    return Evidence(
        record=transcript.name,
        digest=transcript.digest,
        speaker=turn.speaker,
        start=turn.start,
        end=turn.end,
        text=turn.text,
        turns=(transcript.turns.index(turn),),
    )


def _same(known: str, read: str) -> bool:
    return read.rstrip(".") in known or known.rstrip(".") in read


def _timed(turn: Turn, label: str, offset: float) -> Turn:
    texts = turn.text.split()
    each = (turn.end - turn.start) / max(1, len(texts))
    words = tuple(
        Word(
            text=text,
            start=round(offset + turn.start + n * each, 2),
            end=round(offset + turn.start + (n + 1) * each, 2),
            probability=0.4 if n % 23 == 7 else 0.95,
        )
        for n, text in enumerate(texts)
    )
    return replace(
        turn, speaker=label, start=offset + turn.start, end=offset + turn.end, words=words
    )


def _add(case_id: str, name: str, use: Use) -> str:
    return adding.add(case_id, name, io.BytesIO((EXAMPLE / name).read_bytes()), use).item.id


def _finish_check(job: str, result: CheckResult) -> None:

    _run(job)
    key = outputs.key(result.document.digest, "planted check", {"job": job})
    outputs.keep(key, source=result.document.digest, stage="planted", value=result)
    finishing.checked(job, key, result)


def _run(job: str) -> None:

    tables.Job.objects.filter(pk=job).update(state="running")


if __name__ == "__main__":
    # A browser's driver keeps the test's own process busy, so that it plants in another.
    open_home()
    print(json.dumps(asdict(plant())))  # noqa: T201  read by the test that started us
