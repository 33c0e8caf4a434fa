"""Call sheets: planned, written in while the call goes on, each line saved with its time.

The plan may be changed until the note is sealed; the lines are entries of the sheet's ledger.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

import msgspec
from django.db import transaction
from django.utils import timezone

from fairhearing.domain.casework.calls.call_sheet import Line, Occasion, Plan, Said, Sheet
from fairhearing.domain.evidence.ledger import Entry
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.store import ledgers, tables
from fairhearing.work.case import rows
from fairhearing.work.house import drafts

LONGEST = 20_000
"""Characters of one line: some six pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A field of a plan that another window changed while this one did."""

    field: str
    stands: str
    yours: str


class _Body(msgspec.Struct, frozen=True):
    words: str = ""
    by: date | None = None
    digest: str = ""


def of_case(case_id: str) -> tuple[Sheet, ...]:
    """Every call sheet of a case, newest first; those with nothing in them are left out."""
    found = (_sheet(row) for row in tables.Sheet.objects.filter(case=case_id).order_by("-created"))
    return tuple(one for one in found if one.lines or not one.plan.blank)


def start(case_id: str) -> str:
    """Begin a call sheet and say its id; one that was begun and left empty is taken up again."""
    case = rows.case_row(case_id)
    for row in tables.Sheet.objects.filter(case=case):
        found = _sheet(row)
        if found.plan.blank and not found.lines:
            return row.pk
    return tables.Sheet.objects.create(case=case).pk


def sheet(sheet_id: str) -> Sheet:
    """Show a call sheet; `WrongUse` where there is none with this id."""
    return _sheet(_row(sheet_id))


def change_plan(
    sheet_id: str, typed: Mapping[str, str], seen: Mapping[str, str] | None = None
) -> tuple[Clash, ...]:
    """Keep what was typed into these fields of the plan; its other fields stay.

    `seen` is what stood in a field when it was last seen. Where another window has written
    something else there since, that field stays, and both wordings are given back.
    """
    with transaction.atomic():
        row, before = _open(sheet_id)
        stands = {name: str(words) for name, words in asdict(before.plan).items()}
        if not typed.keys() <= stands.keys() or any(
            len(one) > drafts.LONGEST for one in typed.values()
        ):
            raise WrongUse("This does not fit into a call sheet.", safe="Nothing was lost.")
        yours = {name: _tidy(words) for name, words in typed.items()}
        known = {name: _tidy((seen or {}).get(name, stands[name])) for name in yours}
        theirs = {name for name in yours if stands[name] not in (known[name], yours[name])}
        row.plan = stands | {name: words for name, words in yours.items() if name not in theirs}
        row.plan = asdict(_plan(row))
        row.save()
    return tuple(
        Clash(field=name, stands=stands[name], yours=yours[name])
        for name in yours
        if name in theirs and yours[name] != known[name]
    )


def begin(sheet_id: str) -> None:
    """Note that it begins now; said again, nothing more is noted."""
    with transaction.atomic():
        if not _open(sheet_id)[1].begun:
            _enter(sheet_id, Said.BEGUN, _Body())


def end(sheet_id: str) -> None:
    """Note that it is over now."""
    with transaction.atomic():
        before = _open(sheet_id)[1]
        if before.begun and not before.ended:
            _enter(sheet_id, Said.ENDED, _Body())


def resume(sheet_id: str) -> None:
    """Note that it was not over yet."""
    with transaction.atomic():
        if _open(sheet_id)[1].ended:
            _enter(sheet_id, Said.RESUMED, _Body())


def note(sheet_id: str, words: str) -> None:
    """Write down something that was said or seen, with the time."""
    _write(sheet_id, Said.NOTE, words)


def promise(sheet_id: str, words: str, by: date | None = None) -> None:
    """Write down what they said they would do, and by which day if they named one."""
    _write(sheet_id, Said.PROMISE, words, by)


def tick(sheet_id: str, point: str, *, on: bool) -> None:
    """Tick something that was planned, or take the tick away."""
    with transaction.atomic():
        before = _open(sheet_id)[1]
        if point not in before.plan.to_ask + before.plan.to_make:
            raise WrongUse("That is not on the list any more.", safe="Nothing was changed.")
        if bool(before.ticked(point)) is not on:
            _enter(sheet_id, Said.TICKED if on else Said.UNTICKED, _Body(words=point))


def recorded(sheet_id: str, item_id: str) -> None:
    """Note that the program recorded it, and as which file; after its note is sealed too."""
    enter_file(sheet_id, Said.RECORDED, rows.item_row(item_id))


def enter_file(sheet_id: str, said: Said, item: tables.Item) -> None:
    """Note that the recording, the note, or an addition to it was sealed as this file."""
    _enter(sheet_id, said, _Body(words=item.name, digest=item.digest), item.pk)


def _write(sheet_id: str, said: Said, words: str, by: date | None = None) -> None:
    typed = words.strip()
    if not typed:
        raise WrongUse("There is nothing to write down yet.", safe="Nothing was changed.")
    if len(typed) > LONGEST:
        raise WrongUse("This is too long for one note.", todo="Please make two of it.")
    with transaction.atomic():
        _open(sheet_id)
        _enter(sheet_id, said, _Body(words=typed, by=by))


def _open(sheet_id: str) -> tuple[tables.Sheet, Sheet]:
    row = _row(sheet_id)
    found = _sheet(row)
    if found.sealed:
        raise Refused(
            "The note of this call is sealed.",
            safe="It stays as it was sealed.",
            todo="You can still add to it: the addition is sealed beside it, with its own time.",
        )
    return row, found


def _tidy(words: str) -> str:
    return "\n".join(words.splitlines()).strip()


def _enter(sheet_id: str, said: Said, body: _Body, subject: str = "") -> None:
    row = _row(sheet_id)
    told = msgspec.to_builtins(body)
    ledgers.append(ledgers.sheet(sheet_id), action=said, subject=subject, body=told)
    rows.touch(row.case_id)


def _row(sheet_id: str) -> tables.Sheet:
    row = tables.Sheet.objects.filter(pk=sheet_id).first()
    if row is None:
        raise WrongUse("There is no such call sheet in your cases.")
    return row


def _sheet(row: tables.Sheet) -> Sheet:
    lines = tuple(_line(entry) for entry in ledgers.entries(ledgers.sheet(row.pk)))
    return Sheet(id=row.pk, case_id=row.case_id, plan=_plan(row), lines=lines)


def _plan(row: tables.Sheet) -> Plan:
    try:
        return msgspec.convert(row.plan, Plan)
    except msgspec.ValidationError:
        raise WrongUse(
            "That is not one of the kinds of meeting.",
            todo=f"Please choose one of: {', '.join(Occasion)}.",
        ) from None


def _line(entry: Entry) -> Line:
    body = msgspec.json.decode(entry.body, type=_Body)
    return Line(
        at=timezone.localtime(entry.at),
        said=Said(entry.action),
        words=body.words,
        by=body.by,
        digest=body.digest,
        item=entry.subject,
    )
