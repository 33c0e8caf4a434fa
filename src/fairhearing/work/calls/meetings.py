"""The files of one meeting, put in order; every change is a new entry, and the last one counts."""

import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import msgspec
from django.db import transaction

from fairhearing.domain.evidence.ledger import Entry
from fairhearing.domain.evidence.meeting import Meeting, Part, Zone, in_order, stated
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import WrongUse
from fairhearing.store import ledgers, tables
from fairhearing.work.calls import statements
from fairhearing.work.case import rows

_PUT, _TAKEN_APART = "put in order", "taken apart"


class _Part(msgspec.Struct, frozen=True):
    item: str
    began: datetime | None = None
    by_file: bool = False


class _Body(msgspec.Struct, frozen=True):
    title: str = ""
    parts: tuple[_Part, ...] = ()
    zone: Zone = Zone.UK
    clock: str = ""
    missing_before: str = ""
    missing_after: str = ""
    why: tuple[tuple[str, str], ...] = ()


def of_case(case_id: str) -> tuple[Meeting, ...]:
    """Every meeting of which files were put in order."""
    found = (_meeting(entry) for entry in _latest(case_id).values())
    return tuple(one for one in found if one.parts)


def of_recording(item_id: str) -> Meeting | None:
    """Find the meeting that a recording belongs to, if it was said to belong to one."""
    case_id = rows.item_row(item_id).case_id
    with_it = (m for m in of_case(case_id) if any(part.item == item_id for part in m.parts))
    return next(with_it, None)


def told(item_id: str) -> tuple[str, ...]:
    """Say the order and the gaps of the meeting that a recording belongs to; () for none."""
    found = of_recording(item_id)
    return stated(found) if found else ()


def recordings(case_id: str) -> tuple[Part, ...]:
    """Every recording of a case, with what the file itself says of when it began (UK time)."""
    files = tables.Item.objects.filter(case=case_id)
    return tuple(_said_by_file(row) for row in files if Kind(row.kind).has_sound)


def put_in_order(case_id: str, meeting: Meeting) -> Meeting:
    """Enter a meeting, its files in the order of their clocks; without an id it is a new one."""
    if len({part.item for part in meeting.parts}) < len(meeting.parts) or not meeting.parts:
        raise WrongUse(
            "Choose the files of the meeting, each of them once.", safe="Nothing was changed."
        )
    known = {part.item for part in recordings(case_id)}
    if not {part.item for part in meeting.parts} <= known:
        raise WrongUse("One of these files is no recording of this case.")
    title = " ".join(meeting.title.split()) or "Meeting"
    ordered = replace(
        meeting,
        id=meeting.id or secrets.token_hex(8),
        title=title,
        parts=in_order(meeting.parts),
    )
    _enter(case_id, _PUT, ordered)
    return ordered


def take_apart(case_id: str, meeting_id: str) -> None:
    """Say that these files are not one meeting after all; the earlier entries stay."""
    for one in of_case(case_id):
        if one.id == meeting_id:
            _enter(case_id, _TAKEN_APART, replace(one, parts=()))


def _enter(case_id: str, action: str, meeting: Meeting) -> None:
    body = _Body(
        title=meeting.title,
        parts=tuple(_Part(p.item, p.began, p.by_file) for p in meeting.parts),
        zone=meeting.zone,
        clock=meeting.clock,
        missing_before=meeting.missing_before,
        missing_after=meeting.missing_after,
        why=meeting.why,
    )
    with transaction.atomic():
        ledgers.append(
            ledgers.meetings(case_id),
            action=action,
            subject=meeting.id,
            body=msgspec.to_builtins(body),
        )
        rows.touch(case_id)


def _latest(case_id: str) -> dict[str, Entry]:
    return {entry.subject: entry for entry in ledgers.entries(ledgers.meetings(case_id))}


def _meeting(entry: Entry) -> Meeting:
    body = msgspec.json.decode(entry.body, type=_Body)
    return Meeting(
        id=entry.subject,
        title=body.title,
        parts=tuple(_parts(body.parts)),
        zone=body.zone,
        clock=body.clock,
        missing_before=body.missing_before,
        missing_after=body.missing_after,
        why=body.why,
    )


def _parts(parts: Iterable[_Part]) -> Iterable[Part]:
    for one in parts:
        yield replace(_part(rows.item_row(one.item)), began=one.began, by_file=one.by_file)


def _part(row: tables.Item) -> Part:
    return Part(item=row.pk, name=row.name, digest=row.digest, seconds=row.seconds)


def _said_by_file(row: tables.Item) -> Part:
    at = statements.says(row.pk).at
    if at is None:
        return _part(row)
    return replace(_part(row), began=at.replace(tzinfo=None, microsecond=0), by_file=True)
