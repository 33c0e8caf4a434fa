"""Counting over a whole round of both: nights, weekends, changing over, and what clashes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from math import lcm

from fairhearing.domain.casework.rota.arrangement import Arrangement
from fairhearing.domain.casework.rota.rota import Rota
from fairhearing.domain.casework.rota.span import Span, between, common, joined, minutes
from fairhearing.domain.problems import WrongUse

NIGHT = (time(21), time(7))
"""The hours that we count as a child's night."""
_WEEK = 7
_SATURDAY, _SUNDAY = 5, 6
_MOST = 1100
"""Days that are counted at most: three years."""
_Days = defaultdict[date, list[Span]]


class Weekend(StrEnum):
    """Whether somebody works on the Saturday or the Sunday of a weekend."""

    OFF = "both days off"
    SPLIT = "one day off"
    ON = "both days at work"


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of the calendar: work, time with the child, and where they lie over one another.

    `night` says whether the child is with the person in the night that begins on this day, and
    `night_clash` whether the person is at work in it.
    """

    day: date
    work: tuple[Span, ...]
    together: tuple[Span, ...]
    clash: tuple[Span, ...]
    night: bool
    night_clash: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What a stretch of days holds. Times are in minutes.

    `changes` are all times that the child comes or goes, `changes_clash` those at which the
    person is at work. `weekends` counts Saturdays with their Sundays by the person's work,
    `weekends_here` those with both nights, Friday's and Saturday's, with the person, and
    `weekends_free` those of them in which neither day is worked.
    """

    days: int
    nights: int
    nights_clash: int
    together: int
    clash: int
    changes: int
    changes_clash: int
    weekends: dict[Weekend, int]
    weekends_here: int
    weekends_free: int


def whole_round(rota: Rota, arrangement: Arrangement) -> int:
    """Say after how many days rota, pattern and weekday come round together.

    `WrongUse` where that is more than three years.
    """
    days = lcm(rota.round, arrangement.round, _WEEK)
    if days > _MOST:
        raise WrongUse(
            f"These two come round together only after {days} days.",
            safe="Nothing was lost.",
            todo="Please look whether each round has the right number of days.",
        )
    return days


def calendar(rota: Rota, arrangement: Arrangement, first: date, days: int) -> tuple[Day, ...]:
    """Lay work and time with the child day by day over one another."""
    last = first + timedelta(days=days)
    before = first - timedelta(days=2)
    work = joined(rota.work(before, last))
    together = arrangement.together(before, last)
    each = tuple(_by_day(spans) for spans in (work, together, common(work, together)))
    return tuple(_day(arrangement, first + timedelta(days=n), *each) for n in range(days))


def count(rota: Rota, arrangement: Arrangement, first: date, days: int) -> Count:
    """Count a stretch of days that begins on `first`."""
    return counted(rota, arrangement, calendar(rota, arrangement, first, days))


def counted(rota: Rota, arrangement: Arrangement, shown: tuple[Day, ...]) -> Count:
    """Count the days of a calendar of both."""
    first, days = shown[0].day, len(shown)
    changes = list(_changes(arrangement, first, days))
    work = tuple(rota.work(first - timedelta(days=2), first + timedelta(days=days)))
    weekends = [_weekend(rota, day.day) for day in shown if day.day.weekday() == _SATURDAY]
    here = [day.day for day in shown if _here(arrangement, day.day)]
    return Count(
        days=days,
        nights=sum(day.night for day in shown),
        nights_clash=sum(day.night_clash for day in shown),
        together=sum(minutes(day.together) for day in shown),
        clash=sum(minutes(day.clash) for day in shown),
        changes=len(changes),
        changes_clash=sum(any(s.begin < at < s.end for s in work) for at in changes),
        weekends={kind: weekends.count(kind) for kind in Weekend},
        weekends_here=len(here),
        weekends_free=sum(_weekend(rota, day) is Weekend.OFF for day in here),
    )


def _day(arrangement: Arrangement, day: date, work: _Days, together: _Days, clash: _Days) -> Day:
    here, night = arrangement.here(day), between(day, *NIGHT)
    near = [*clash[day], *clash[day + timedelta(days=1)]]
    return Day(
        day=day,
        work=tuple(work[day]),
        together=tuple(together[day]),
        clash=tuple(clash[day]),
        night=here,
        night_clash=here and any(span.common(night) for span in near),
    )


def _by_day(spans: Iterable[Span]) -> _Days:
    """Cut spans at midnight, and give those of each day."""
    found: _Days = defaultdict(list)
    for span in spans:
        day = span.begin.date()
        while part := span.common(between(day, time(0), time(0))):
            found[day].append(part)
            day += timedelta(days=1)
    return found


def _changes(arrangement: Arrangement, first: date, days: int) -> Iterator[datetime]:
    begin = datetime.combine(first, time(0))
    end = begin + timedelta(days=days)
    last = first + timedelta(days=days)
    for stay in arrangement.together(first - timedelta(days=arrangement.round + 1), last):
        yield from (at for at in (stay.begin, stay.end) if begin <= at < end)


def _weekend(rota: Rota, saturday: date) -> Weekend:
    """Sort a weekend by the shifts that touch its two days."""
    sunday = saturday + timedelta(days=1)
    work = tuple(rota.work(saturday - timedelta(days=1), sunday))
    worked = sum(
        bool(common(work, (between(day, time(0), time(0)),))) for day in (saturday, sunday)
    )
    return (Weekend.OFF, Weekend.SPLIT, Weekend.ON)[worked]


def _here(arrangement: Arrangement, day: date) -> bool:
    """Whether a day is a Saturday with the nights before and after it with the person."""
    return (
        day.weekday() == _SATURDAY
        and arrangement.here(day)
        and arrangement.here(day - timedelta(days=1))
    )
