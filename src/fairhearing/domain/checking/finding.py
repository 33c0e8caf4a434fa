"""What checking a statement against the record found."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.document import Document, Statement
from fairhearing.domain.reading.transcript import Transcript


class Outcome(StrEnum):
    """Whether the words of a statement match the words of the record."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    MISATTRIBUTED = "misattributed"
    OVERSTATED = "overstated"
    UNDERSTATED = "understated"
    MISQUOTED = "misquoted"
    NOT_FOUND = "not_found"
    NOT_CHECKABLE = "not_checkable"

    @property
    def differs(self) -> bool:
        """Whether this is a discrepancy that could enter a schedule of inaccuracies."""
        return self not in (Outcome.SUPPORTED, Outcome.NOT_CHECKABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of the record that bear on a statement.

    `record` is the name of the record, `digest` its original's SHA-256; `turns` are indexes
    into the transcript's turns; `speaker` is the name shown. Times are in seconds.
    """

    record: str
    digest: str
    speaker: str
    start: float
    end: float
    text: str
    turns: tuple[int, ...] = ()


class Agrees(StrEnum):
    """Whom notes agree with about a statement: the report, the record, both or neither.

    `UNCLEAR` is where they say something of it and cannot be said to agree or to differ.
    """

    REPORT = "report"
    RECORD = "record"
    BOTH = "both"
    NEITHER = "neither"
    UNCLEAR = "unclear"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What the notes say of a statement, in their words and at their place; "" for nothing."""

    agrees: Agrees
    text: str = ""
    page: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesRead:
    """Notes that were compared too; `only` is what neither the record nor the report holds."""

    name: str
    digest: str
    pages: int
    only: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The machine's candidate answer about one statement.

    `id` is stable for the same statement ("f1" …). `score` is 0..1, how likely the outcome
    is right; below `SURE` the screens say "not sure: please listen". `noted` is what notes say
    of it, where there were any.
    """

    id: str
    statement: Statement
    outcome: Outcome
    score: float
    reason: str
    evidence: tuple[Evidence, ...] = ()
    noted: Noted | None = None

    @property
    def asks(self) -> bool:
        """Whether it asks a person to decide: it may be a discrepancy, or we are not sure."""
        return self.outcome.differs or self.score < SURE


SURE = 0.6
"""Below this score a finding is shown as "not sure"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """Something on the record that bears on the document's subject and that it leaves out."""

    evidence: Evidence
    reason: str

    @property
    def id(self) -> str:
        """Stable for the same words at the same place, however often the check is run."""
        words = self.evidence
        place = f"{words.digest} {words.turns} {words.start:.2f} {words.text}"
        return f"o{hashlib.sha256(place.encode()).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of the record was searched, all in seconds; written records count as 0."""

    seconds: float
    speech: float
    searched: float
    inaudible: float
    overlapped: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """A document checked against a record of one or more transcripts.

    `notes` are sentences about this check; `notes_read` are the notes somebody took, if any.
    """

    document: Document
    record: tuple[Transcript, ...]
    findings: tuple[Finding, ...]
    omissions: tuple[Omission, ...]
    coverage: Coverage
    notes: tuple[str, ...] = ()
    notes_read: NotesRead | None = None
    made_by: MadeBy

    @property
    def has_sound(self) -> bool:
        """Whether any of the record can be listened to; a written record is only read."""
        return not self.record or any(one.has_sound for one in self.record)

    @property
    def all_notes(self) -> tuple[str, ...]:
        """What limits this check: notes on reading the report and each record, and its own."""
        heard = (note for transcript in self.record for note in transcript.notes)
        return tuple(dict.fromkeys((*self.document.notes, *heard, *self.notes)))
