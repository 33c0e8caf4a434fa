"""A month of a calendar with what is due in it."""

from calendar import Calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from fairhearing.work.casework.due import Due


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A day, with what is due on it; `inside` is whether it belongs to the month shown."""

    day: date
    inside: bool
    today: bool
    lines: tuple[Due, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The weeks of a month, from Monday, and the months around it."""

    first: date
    before: date
    after: date
    weeks: tuple[tuple[Cell, ...], ...]
    undated: int


def asked_month(asked: str, today: date) -> date:
    """Read `2026-12`; the month of today where it cannot be read."""
    try:
        first = date.fromisoformat(f"{asked}-01")
    except ValueError:
        return today.replace(day=1)
    # The months around it have to be days that there are.
    return min(max(first, date(1900, 1, 1)), date(2199, 12, 1))


def month_of(first: date, found: Iterable[Due], today: date) -> Month:
    """Put what is due into its days."""
    by_day: dict[date | None, list[Due]] = {}
    for one in found:
        by_day.setdefault(one.by, []).append(one)
    weeks = Calendar().monthdatescalendar(first.year, first.month)
    return Month(
        first=first,
        before=(first - timedelta(days=1)).replace(day=1),
        after=(first + timedelta(days=31)).replace(day=1),
        weeks=tuple(
            tuple(
                Cell(
                    day=day,
                    inside=day.month == first.month,
                    today=day == today,
                    lines=tuple(by_day.get(day, ())),
                )
                for day in week
            )
            for week in weeks
        ),
        undated=len([one for one in by_day.get(None, ()) if not one.done and not one.over]),
    )
