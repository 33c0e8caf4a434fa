"""Counting days one by one, and keeping each that was left out with its reason."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

WhyNot = Callable[[date], str]
"""Says why a day does not count, "" where it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded:
    """A day that was not counted."""

    date: date
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """The last day, and every day that was left out on the way to it, in order of time."""

    due: date
    excluded: tuple[Excluded, ...] = ()


def every_day(_day: date) -> str:
    """Count every day."""
    return ""


def days_after(start: date, length: int, why_not: WhyNot = every_day) -> Reckoned:
    """Count `length` days from the day after `start`."""
    return _counted(start, length, why_not, timedelta(days=1))


def days_before(event: date, length: int, why_not: WhyNot = every_day) -> Reckoned:
    """Count `length` days back from the day before `event`."""
    return _counted(event, length, why_not, -timedelta(days=1))


def _counted(day: date, length: int, why_not: WhyNot, step: timedelta) -> Reckoned:
    excluded: list[Excluded] = []
    while length:
        day += step
        if why := why_not(day):
            excluded.append(Excluded(date=day, why=why))
        else:
            length -= 1
    return Reckoned(due=day, excluded=tuple(sorted(excluded, key=lambda one: one.date)))
