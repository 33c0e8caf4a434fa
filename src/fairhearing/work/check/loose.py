"""Check and transcribe files that are in no case: nothing is kept but what is asked for."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Protocol

from fairhearing import wiring
from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.finding import CheckResult
from fairhearing.domain.checking.three_way import beside_notes
from fairhearing.domain.evidence.kinds import HEAD, TAIL, look
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Problem, Unreadable, WrongUse
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.ports import Listener
from fairhearing.domain.reading.transcript import Role, Speaker, Transcript
from fairhearing.work.check.asking import PromptJudge
from fairhearing.work.transcripts.listening import listen
from fairhearing.work.transcripts.written import WRITTEN, read_written


class Watcher(Protocol):
    """Told what the work is at."""

    def stage(self, words: str) -> Listener:
        """Begin a stage, said in words; what is returned is told how far it is."""

    def note(self, words: str) -> None:
        """Say a sentence the person should know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name, and perhaps a role, that the person gave to a voice."""

    label: str
    name: str
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """How recordings are to be heard: how many people speak, who they are, with which model.

    With `other_languages`, words that are not English are written down too.
    """

    speakers: int | None = None
    named: tuple[Named, ...] = ()
    model: str = wiring.RECOGNISER
    other_languages: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """A file as it lies on the disk, looked at but not read.

    `what` completes "It is …"; `why_not` says what to do where it cannot be used, `remark`
    that its name promises something else.
    """

    path: Path
    kind: Kind
    digest: str
    what: str
    why_not: str = ""
    remark: str = ""


def transcribe_file(path: Path, hearing: Hearing, watcher: Watcher) -> Transcript:
    """Hear one recording; `Unreadable` where there is no sound in it."""
    loose = looked_at(path)
    if not loose.kind.has_sound:
        raise _not(loose, "a recording", "Give a sound or video file.")
    wiring.require_models(fast=True, sound=True, speech=hearing.model)
    return _named((_heard(loose, hearing, watcher),), hearing.named)[0]


def check_files(
    report: Path,
    records: Sequence[Path],
    hearing: Hearing,
    watcher: Watcher,
    *,
    fast: bool,
    notes: Path | None = None,
) -> CheckResult:
    """Check a report against recordings or transcripts; without `fast`, with the judge.

    Where there are notes, what they say is compared with both.
    """
    written, heard = looked_at(report), [looked_at(path) for path in records]
    noted = looked_at(notes) if notes else None
    _must_fit(written, heard)
    if noted and not _is_paper(noted):
        raise _not(noted, "notes", "Give the notes as a PDF, a Word file, text or a picture.")
    wiring.require_models(
        fast=fast, sound=any(r.kind.has_sound for r in heard), speech=hearing.model
    )
    given = (written, *heard, *((noted,) if noted else ()))
    for remark in (loose.remark for loose in given if loose.remark):
        watcher.note(remark)
    # The report first: it takes a moment, and a wrong file should not cost an hour of listening.
    document = _read(written, watcher)
    beside = _read(noted, watcher) if noted else None
    record = _named([_record(loose, hearing, watcher) for loose in heard], hearing.named)
    watcher.stage("Loading the models")
    ranker, judge = wiring.ranker(), None if fast else PromptJudge(wiring.judge())
    listener = watcher.stage("Checking each statement")
    result = check(document, record, ranker=ranker, judge=judge, listener=listener)
    if beside is None:
        return result
    listener = watcher.stage("Comparing with the notes")
    return beside_notes(result, beside, ranker=ranker, judge=judge, listener=listener)


def looked_at(path: Path) -> Loose:
    """Tell what a file is by its content, and take its digest."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            tail = _tail(file)
            file.seek(0)
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise Unreadable(
            f"{path.name} could not be opened ({error.strerror}).",
            safe="Nothing was changed.",
            todo="Check that the file is where you think it is and that you may read it.",
        ) from error
    if not head:
        raise Unreadable(
            f"{path.name} is empty: there is nothing in it.",
            safe="Nothing was changed.",
            todo="Look for the file where you first saved it, or ask for it to be sent again.",
        )
    what = look(head, path.name, tail=tail)
    return Loose(
        path=path,
        kind=what.kind,
        digest=digest,
        what=what.what,
        why_not=what.why_not,
        remark=f"{path.name}: {what.remark}" if what.remark else "",
    )


def _must_fit(report: Loose, records: Sequence[Loose]) -> None:
    order = "The first file is the report; the others are what was said."
    if not _is_paper(report):
        raise _not(report, "a report", order)
    for loose in records:
        if not loose.kind.has_sound and loose.kind not in WRITTEN:
            raise _not(loose, "a recording or a transcript", order)


def _is_paper(loose: Loose) -> bool:
    return not loose.kind.has_sound and loose.kind is not Kind.UNKNOWN


def _read(loose: Loose, watcher: Watcher) -> Document:
    listener = watcher.stage(f"Reading {loose.path.name}")
    with loose.path.open("rb") as file:
        try:
            return wiring.read_document(
                file,
                name=loose.path.name,
                digest=loose.digest,
                kind=loose.kind,
                listener=listener,
            )
        except Problem as problem:
            raise _about(loose, problem) from problem


def _record(loose: Loose, hearing: Hearing, watcher: Watcher) -> Transcript:
    if loose.kind.has_sound:
        return _heard(loose, hearing, watcher)
    watcher.stage(f"Reading {loose.path.name}")
    with loose.path.open("rb") as file:
        try:
            return read_written(file, name=loose.path.name, digest=loose.digest, kind=loose.kind)
        except Problem as problem:
            raise _about(loose, problem) from problem


def _heard(loose: Loose, hearing: Hearing, watcher: Watcher) -> Transcript:
    listener = watcher.stage(f"Listening to {loose.path.name}")
    with loose.path.open("rb") as file:
        try:
            return listen(
                file,
                name=loose.path.name,
                digest=loose.digest,
                decoder=wiring.decoder(),
                recogniser=wiring.recogniser(
                    hearing.model, other_languages=hearing.other_languages
                ),
                voices=wiring.voice_finder(),
                speakers=hearing.speakers,
                listener=listener,
                remark=watcher.note,
            )
        except Problem as problem:
            raise _about(loose, problem) from problem


def _named(record: Sequence[Transcript], named: tuple[Named, ...]) -> tuple[Transcript, ...]:
    labels = {turn.speaker for transcript in record for turn in transcript.turns}
    for unknown in (n.label for n in named if n.label not in labels):
        raise WrongUse(
            f"Nobody on the record is called “{unknown}”.",
            safe="Nothing was changed.",
            todo=f"The voices are: {', '.join(sorted(labels)) or 'none'}.",
        )
    return tuple(_with_names(transcript, named) for transcript in record)


def _with_names(transcript: Transcript, named: tuple[Named, ...]) -> Transcript:
    given = {n.label: Speaker(label=n.label, name=n.name, role=n.role) for n in named}
    labels = dict.fromkeys(turn.speaker for turn in transcript.turns)
    speakers = tuple(given.get(label) or transcript.speaker(label) for label in labels)
    return replace(transcript, speakers=speakers)


def _tail(file: BinaryIO) -> bytes:
    size = file.seek(0, 2)
    file.seek(max(0, size - TAIL))
    return file.read(TAIL)


def _not(loose: Loose, wanted: str, otherwise: str) -> Unreadable:
    return Unreadable(
        f"{loose.path.name} is {loose.what}, and not {wanted}.",
        safe="Nothing was changed.",
        todo=loose.why_not or otherwise,
    )


def _about(loose: Loose, problem: Problem) -> Problem:
    """Name the file in the sentence, where several were given."""
    if loose.path.name in problem.happened:
        return problem
    return type(problem)(
        f"{loose.path.name}: {problem.happened}", safe=problem.safe, todo=problem.todo
    )
