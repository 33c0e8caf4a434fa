"""Who is speaking: names, roles and mended turns, each an entry in the item's edit ledger."""

from collections.abc import Mapping

from django.db import transaction

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading import clips as choosing
from fairhearing.domain.reading.mending.changes import Reassigned
from fairhearing.domain.reading.mending.making import no_such_place
from fairhearing.domain.reading.transcript import Role, Span, Transcript
from fairhearing.store import ledgers
from fairhearing.work.case import rows
from fairhearing.work.house import choices
from fairhearing.work.transcripts import mending, reading, spoken


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
    """Give one turn (by its place now) to another voice, or to a new one."""
    with transaction.atomic():
        now = mending.edited(item_id)
        if not 0 <= turn < len(now.transcript.turns):
            raise no_such_place()
        asked = Reassigned(turn=now.transcript.turns[turn].id, label=label)
        mending.change(item_id, asked, seen=now.number)


def clips(item_id: str, label: str) -> tuple[Span, ...]:
    """Choose up to three short stretches in which this voice speaks by itself."""
    return choosing.clips(_known(reading.transcript(item_id), label), label)


def _known(transcript: Transcript, label: str) -> Transcript:
    if all(speaker.label != label for speaker in transcript.speakers):
        raise WrongUse("There is no such voice on this recording.")
    return transcript


def _enter(item_id: str, action: str, subject: str, body: Mapping[str, object]) -> None:
    row = rows.item_row(item_id)
    whole = {"by": choices.corrector(), "on": row.reading, **body}
    ledgers.append(ledgers.edits(item_id), action=action, subject=subject, body=whole)
    rows.touch(row.case_id)
