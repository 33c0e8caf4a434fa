"""The files that were compared, as a paper names them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fairhearing.domain.checking.finding import CheckResult
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import Span, Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A file that was compared. `pages` is 0 for a record, `seconds` 0 where nothing sounds.

    `sealed` is the day it was given to the program, where it was kept in a case.
    """

    name: str
    digest: str
    pages: int = 0
    seconds: float = 0.0
    has_sound: bool = False
    read_by_eye: bool = False
    sealed: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheard:
    """What could not be made out in one record, and where people spoke at once."""

    record: str
    inaudible: tuple[Span, ...]
    overlapped: tuple[Span, ...]


Sealed = Mapping[str, date]
"""The day each file was sealed, by its SHA-256."""


def report_of(result: CheckResult, sealed: Sealed) -> Compared:
    """Name the report."""
    document = result.document
    return Compared(
        name=document.name,
        digest=document.digest,
        pages=len(document.pages),
        read_by_eye=document.read_by_eye,
        sealed=sealed.get(document.digest),
    )


def records_of(result: CheckResult, sealed: Sealed) -> tuple[Compared, ...]:
    """Name every record it was compared with."""
    return tuple(_record(one, sealed) for one in result.record)


def notes_of(result: CheckResult, sealed: Sealed) -> Compared | None:
    """Name the notes that were compared too, if there were any."""
    notes = result.notes_read
    if notes is None:
        return None
    when = sealed.get(notes.digest)
    return Compared(name=notes.name, digest=notes.digest, pages=notes.pages, sealed=when)


def unheard_of(result: CheckResult) -> tuple[Unheard, ...]:
    """Say for each record what could not be heard; records heard whole are left out."""
    return tuple(
        Unheard(record=one.name, inaudible=one.unheard, overlapped=one.overlapped)
        for one in result.record
        if one.unheard or one.overlapped
    )


def everything_that_made(result: CheckResult) -> MadeBy:
    """Join what made every stage of a check: reading the record, the report, and checking."""
    made = result.document.made_by
    for transcript in result.record:
        made = transcript.made_by.joined(made)
    return result.made_by.joined(made)


def _record(transcript: Transcript, sealed: Sealed) -> Compared:
    return Compared(
        name=transcript.name,
        digest=transcript.digest,
        seconds=transcript.duration,
        has_sound=transcript.has_sound,
        sealed=sealed.get(transcript.digest),
    )
