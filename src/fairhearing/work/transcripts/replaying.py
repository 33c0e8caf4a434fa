"""Whether every change to a transcript fits what stood before it, and rests on what was heard."""

from collections.abc import Iterator

import msgspec
from django.db import DatabaseError

from fairhearing.domain.problems import Problem
from fairhearing.store import ledgers, outputs, tables
from fairhearing.work.house import naming
from fairhearing.work.transcripts import courses, spoken

_EDITS = ledgers.edits("")


class _Read(msgspec.Struct, frozen=True):
    output: str
    made: str


def disagreements() -> Iterator[tuple[str, str]]:
    """Make every change again, from the first: which do not fit, and why."""
    for name in ledgers.names():
        if name.startswith(_EDITS):
            yield from _of_item(name.removeprefix(_EDITS))


def _of_item(item_id: str) -> Iterator[tuple[str, str]]:
    item = tables.Item.objects.filter(pk=item_id).first()
    entries = ledgers.entries(ledgers.edits(item_id))
    if item is None:
        return  # its custody log says that it is gone
    heard = {read.output: read.made for read in _hearings(item)}
    for on in dict.fromkeys(filter(None, map(spoken.rests_on, entries))):
        if on not in heard:
            yield _changes(item_id), "some of it rests on words that were never read from the file"
        elif on != item.reading and outputs.digest_of(on) != heard[on]:
            yield _changes(item_id), "some of it rests on words that are not as they were heard"
    try:
        standing = courses.replayed(item_id)
    except (Problem, DatabaseError, msgspec.MsgspecError):
        return  # what was heard cannot be read; that is said of the file
    for number, reason in standing.astray:
        yield f"{_changes(item_id)}, entry {number}", reason


def _hearings(item: tables.Item) -> Iterator[_Read]:
    lines = ledgers.entries(ledgers.custody(item.case_id))
    for line in lines:
        if line.action == "read" and line.subject == item.pk:
            try:
                yield msgspec.json.decode(line.body, type=_Read)
            except msgspec.MsgspecError:
                continue  # a changed line; the chain says so


def _changes(item_id: str) -> str:
    return naming.of_ledger(ledgers.edits(item_id))
