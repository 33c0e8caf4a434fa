"""The voices of a case: one that was named once is known on its other recordings.

What is kept of a voice is kept in its case only, is never compared with another case's, and is
gone when it is removed. Nothing that is recognised counts before a person says so.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec
from django.db import transaction
from django.db.models import QuerySet

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.transcript import Speaker, Transcript
from fairhearing.domain.reading.voice_prints import (
    KnownVoice,
    Recognised,
    VoicePrint,
    print_of,
    recognised,
)
from fairhearing.store import known_voices, ledgers, tables
from fairhearing.work.case import rows
from fairhearing.work.long_work import stages
from fairhearing.work.transcripts import reading

KEPT, REMOVED = "voice kept", "voice removed"
"""What the custody log says of a voice; its subject is the recording and the voice's label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A voice that is kept: whose it is, and from which recording."""

    item_id: str
    item_name: str
    label: str
    speaker: Speaker
    seconds: float


def kept(case_id: str) -> tuple[Kept, ...]:
    """List the voices that are kept in a case."""
    found = tables.KnownVoice.objects.filter(case=case_id).select_related("item").order_by("pk")
    return tuple(
        Kept(
            item_id=row.item_id,
            item_name=row.item.name,
            label=row.label,
            speaker=reading.transcript(row.item_id).speaker(row.label),
            seconds=row.seconds,
        )
        for row in found
    )


def keep(item_id: str) -> None:
    """Keep every voice of a recording that has a name now; let go of those that have none."""
    item, transcript = rows.item_row(item_id), reading.transcript(item_id)
    named = {speaker.label for speaker in transcript.speakers if speaker.name}
    _forget(row for row in _rows(item_id) if row.label not in named)
    for label, made in _prints(item, transcript, named).items():
        with transaction.atomic():
            before = _rows(item_id).filter(label=label).first()
            if before and bytes(before.print) == made.print:
                continue
            known_voices.keep(item_id, item.case_id, label, print=made.print, seconds=made.seconds)
            _enter(item.case_id, KEPT, _subject(item_id, label), print=digest(made.print))


def forget(item_id: str, label: str) -> None:
    """Remove one voice; `WrongUse` where it is not kept."""
    found = list(_rows(item_id).filter(label=label))
    if not found:
        raise WrongUse("That voice is not kept in this case.", safe="Nothing was changed.")
    _forget(found)


def forget_all(case_id: str) -> None:
    """Remove every voice of a case."""
    _forget(tables.KnownVoice.objects.filter(case=case_id))


def known_on(item_id: str) -> tuple[Recognised, ...]:
    """Say which voices without a name may be ones that were named on other recordings."""
    item, transcript = rows.item_row(item_id), reading.transcript(item_id)
    nameless = {speaker.label for speaker in transcript.speakers if not speaker.name}
    others = [one for one in _known(item.case_id) if one.source != item_id]
    if not nameless or not others:
        return ()
    given = {speaker.name for speaker in transcript.speakers if speaker.name}
    found = recognised(_prints(item, transcript, nameless), others)
    return tuple(one for one in found if one.known.name not in given)


def disagreements() -> Iterator[tuple[str, str, str]]:
    """Every voice that is not kept as the custody log says: its recording, label, and how."""
    said = _said()
    for row in tables.KnownVoice.objects.all():
        if said.pop(_subject(row.item_id, row.label), "") != digest(bytes(row.print)):
            yield row.item_id, row.label, "it is not as it was when it was kept"
    for subject, last in said.items():
        if last:
            item_id, _, label = subject.partition(" ")
            yield item_id, label, "it was kept, and is missing"


class _Body(msgspec.Struct, frozen=True):
    print: str = ""


def _said() -> dict[str, str]:
    """Give what the custody logs say of each voice last: the digest it was kept under, or ""."""
    lines = tables.LedgerEntry.objects.filter(action__in=[KEPT, REMOVED]).order_by("pk")
    said = {}
    for line in lines:
        try:
            said[line.subject] = msgspec.json.decode(line.body, type=_Body).print
        except msgspec.MsgspecError:
            said[line.subject] = ""  # a changed line; the chain says so too
    return said


def digest(print_: bytes) -> str:
    """SHA-256 of a print, by which the custody log names it; nothing can be heard from it."""
    return hashlib.sha256(print_).hexdigest()


def _known(case_id: str) -> Iterator[KnownVoice]:
    for row in tables.KnownVoice.objects.filter(case=case_id):
        speaker = reading.transcript(row.item_id).speaker(row.label)
        if speaker.name:
            yield KnownVoice(
                source=row.item_id, name=speaker.name, role=speaker.role, print=bytes(row.print)
            )


def _prints(
    item: tables.Item, transcript: Transcript, labels: Iterable[str]
) -> dict[str, VoicePrint]:
    traces = stages.traced(item) if stages.needs_listening(item) else ()
    made = {label: print_of(label, transcript.turns, traces) for label in sorted(labels)}
    return {label: one for label, one in made.items() if one}


def _rows(item_id: str) -> QuerySet[tables.KnownVoice]:
    return tables.KnownVoice.objects.filter(item=item_id)


def _forget(found: Iterable[tables.KnownVoice]) -> None:
    gone = list(found)
    if not gone:
        return
    with transaction.atomic():
        for row in gone:
            _enter(row.case_id, REMOVED, _subject(row.item_id, row.label))
    known_voices.forget(gone)


def _enter(case_id: str, action: str, subject: str, **body: object) -> None:
    ledgers.append(ledgers.custody(case_id), action=action, subject=subject, body=body)


def _subject(item_id: str, label: str) -> str:
    return f"{item_id} {label}"
