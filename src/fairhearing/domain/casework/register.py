"""Registers: lists that a person keeps, such as people, letters or costs.

A register is a ledger. A line of it is entered, changed by a later entry, or struck out; nothing
is ever rubbed out, so what stood there before, and since when, can always be shown.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from fairhearing.domain.evidence.ledger import Entry

T = TypeVar("T")


class Made(StrEnum):
    """What an entry did to a line."""

    ENTERED = "entered"
    CHANGED = "changed"
    STRUCK = "struck out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Generic[T]):
    """What stands in a register under one id.

    `seen` is the number of the entry that last made it what it is: a form gives it back, so that
    a change made meanwhile in another window is not written over.
    """

    id: str
    value: T
    entered: datetime
    changed: datetime
    seen: int
    struck: bool = False


def replay(entries: Iterable[Entry], read: Callable[[str], T]) -> dict[str, Line[T]]:
    """Read every line from its entries, oldest first, those struck out too.

    `read` makes a value of an entry's body.
    """
    lines: dict[str, Line[T]] = {}
    for entry in entries:
        before = lines.get(entry.subject)
        if before is None:
            lines[entry.subject] = _entered(entry, read(entry.body))
        elif entry.action == Made.STRUCK:
            lines[entry.subject] = replace(before, struck=True, changed=entry.at, seen=entry.number)
        else:
            lines[entry.subject] = replace(
                _entered(entry, read(entry.body)), entered=before.entered
            )
    return lines


def _entered(entry: Entry, value: T) -> Line[T]:
    return Line(
        id=entry.subject, value=value, entered=entry.at, changed=entry.at, seen=entry.number
    )
