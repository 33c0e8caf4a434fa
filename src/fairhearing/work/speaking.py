"""Who is speaking: names, roles and mended turns, each an entry in the item's edit ledger."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.db import transaction

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading import clips as choosing
from fairhearing.domain.reading.transcript import Role, Span, Transcript
from fairhearing.store import ledgers
from fairhearing.work import reading, rows, spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change somebody made to a transcript, for the history at its side."""

    number: int
    at: datetime
    action: str
    subject: str
    before: str
    after: str


def name_speaker(item_id: str, label: str, name: str, role: Role | None = None) -> None:
    """Say whose voice this is; saying it again replaces what was said before."""
    words = " ".join(name.split())
    with transaction.atomic():
        before = _known(reading.transcript(item_id), label).speaker(label)
        if (before.name, before.role) == (words, role) and words:
            return
        body = {"name": words, "role": role, "before": before.shown, "after": words or label}
        _enter(item_id, spoken.NAME, label, body)


def same_person(item_id: str, label: str, into: str) -> None:
    """Say that the voice `label` is the same person as the voice `into`."""
    if label == into:
        raise WrongUse("That is one voice already.")
    with transaction.atomic():
        heard = _known(_known(reading.transcript(item_id), label), into)
        body = {"into": into, "before": heard.speaker(label).shown}
        _enter(item_id, spoken.SAME, label, body | {"after": heard.speaker(into).shown})


def reassign_turn(item_id: str, turn: int, label: str) -> None:
    """Give one turn (by its index) to another voice, or to a new one."""
    with transaction.atomic():
        heard = reading.transcript(item_id)
        if not 0 <= turn < len(heard.turns) or not label.strip():
            raise WrongUse("There is no such place in this transcript.")
        before = heard.turns[turn].speaker
        if before == label:
            return
        body = {"label": label, "before": heard.speaker(before).shown}
        _enter(item_id, spoken.TURN, str(turn), body | {"after": heard.speaker(label).shown})


def clips(item_id: str, label: str) -> tuple[Span, ...]:
    """Choose up to three short stretches in which this voice speaks by itself."""
    return choosing.clips(_known(reading.transcript(item_id), label), label)


def history(item_id: str) -> tuple[Edit, ...]:
    """Every change made to this transcript, oldest first."""
    found = []
    for entry in ledgers.entries(ledgers.edits(item_id)):
        body = msgspec.json.decode(entry.body, type=dict[str, str | None])
        found.append(
            Edit(
                number=entry.number,
                at=entry.at,
                action=entry.action,
                subject=entry.subject,
                before=body.get("before") or "",
                after=body.get("after") or "",
            )
        )
    return tuple(found)


def _known(transcript: Transcript, label: str) -> Transcript:
    if all(speaker.label != label for speaker in transcript.speakers):
        raise WrongUse("There is no such voice on this recording.")
    return transcript


def _enter(item_id: str, action: str, subject: str, body: Mapping[str, object]) -> None:
    ledgers.append(ledgers.edits(item_id), action=action, subject=subject, body=body)
    rows.touch(rows.item_row(item_id).case_id)
