"""A chronology as a picture: where each entry lies along a line of time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fairhearing.domain.casework.dated import Dated

_ROWS = 6
_GAP = 0.03
"""Of the whole line: marks closer than this are set in different rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where an entry lies: from `begin` to `end` in shares of the line, in a row from 0 upwards.

    `number` is its number in the table beside the picture.
    """

    number: int
    begin: float
    end: float
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The first of January of a year, or the first of a month where all lies within two years."""

    day: date
    at: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All marks and ticks, and how many rows they take."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    rows: int


def timeline(entries: Sequence[Dated], months: Sequence[str], first: int = 1) -> Timeline:
    """Lay entries, in order of time, along a line; `months` are names for the ticks.

    `first` is the number of the first entry.
    """
    if not entries:
        return Timeline(marks=(), ticks=(), rows=0)
    begins = min(one.when.first for one in entries)
    ends = max(one.when.last for one in entries)
    days = max((ends - begins).days, 1)
    free = [-1.0] * _ROWS
    marks = []
    for number, one in enumerate(entries, first):
        begin, end = ((day - begins).days / days for day in (one.when.first, one.when.last))
        row = next((n for n, until in enumerate(free) if until + _GAP <= begin), None)
        if row is None:
            row = free.index(min(free))
        free[row] = max(end, free[row])
        marks.append(Mark(number=number, begin=begin, end=end, row=row))
    ticks = tuple(
        Tick(day=day, at=(day - begins).days / days, words=words)
        for day, words in _ticks(begins, ends, months)
    )
    return Timeline(marks=tuple(marks), ticks=ticks, rows=max(mark.row for mark in marks) + 1)


def _ticks(first: date, last: date, months: Sequence[str]) -> list[tuple[date, str]]:
    years = last.year - first.year + 1
    if years > 2:  # noqa: PLR2004  more than that many years have no room for months
        step = years // 12 + 1
        all_years = [
            (date(year, 1, 1), str(year)) for year in range(first.year, last.year + 1, step)
        ]
        return [(day, words) for day, words in all_years if first <= day]
    step = max(1, ((last - first).days // 30) // 8)
    found = [
        (date(year, month, 1), f"{months[month - 1][:3]} {year}")
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
    ]
    return [(day, words) for day, words in found if first <= day <= last][::step]
