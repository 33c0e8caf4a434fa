"""Handing on the transcript of a case, with the certificate of how it came to be."""

from dataclasses import dataclass
from datetime import datetime

from fairhearing.domain.filings.certificate import (
    Certificate,
    Correcting,
    LedgerState,
    certificate,
)
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.render.transcript_forms import Form, file_name, formed
from fairhearing.work.case import rows
from fairhearing.work.transcripts import listened, mended, reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A file to take away."""

    name: str
    body: bytes


def exported(item_id: str, form: Form) -> Exported:
    """Write the transcript as it stands now; `WrongUse` where the form does not suit it."""
    row = rows.item_row(item_id)
    transcript = reading.transcript(item_id)
    drawn = _certificate(item_id, transcript)
    body = formed(transcript, drawn, form, case=row.case.title, example=row.example)
    return Exported(name=file_name(drawn, form), body=body)


def certificate_of(item_id: str) -> Certificate:
    """Draw up the certificate of the transcript as it stands now."""
    return _certificate(item_id, reading.transcript(item_id))


def is_timed(item_id: str) -> bool:
    """Whether the record gives times, which captions need."""
    return reading.transcript(item_id).timed


def _certificate(item_id: str, transcript: Transcript) -> Certificate:
    figures = mended.figures(item_id)
    counts = figures.counts
    last = figures.last.astimezone() if figures.last else None
    return certificate(
        transcript,
        made_at=datetime.now().astimezone(),
        sealed=rows.item_row(item_id).sealed_at.astimezone().date(),
        correcting=Correcting(
            ledger=LedgerState(number=figures.entries, digest=figures.digest, at=last),
            who=figures.who,
            added=counts.added,
            removed=counts.removed,
            replaced=counts.replaced,
            turns=counts.turns,
            moved=counts.moved,
            confirmed=counts.confirmed,
            played=listened.played(item_id),
        ),
    )
