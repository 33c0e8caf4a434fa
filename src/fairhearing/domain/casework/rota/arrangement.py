"""Where a child is: a pattern of nights that comes round again, and holidays that are shared.

A night belongs to the day on which it begins. The child comes at the hour of changing over on the
first day of a run of nights, and goes at that hour on the day after the last.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from fairhearing.domain.casework.rota.span import Span, between, joined
from fairhearing.domain.problems import WrongUse

HERE, ELSEWHERE = "Y", "-"
"""The letters of a night with the person, and of one that is not."""
LONGEST = 56


class Half(StrEnum):
    """Which half of a holiday is with the person."""

    FIRST = "first"
    SECOND = "second"
    WHOLE = "whole"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """Days when the usual pattern rests, both among them, and which half is with the person.

    Where the nights are odd in number, the first half is the longer one.
    """

    name: str
    first: date
    last: date
    half: Half

    def here(self, night: date) -> bool:
        """Whether the child is with the person in a night of it."""
        nights = (self.last - self.first).days + 1
        in_first = (night - self.first).days < (nights + 1) // 2
        return self.half is Half.WHOLE or (
            self.half in (Half.FIRST, Half.SECOND) and in_first is (self.half is Half.FIRST)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Time by day without the night: on which day of the round (0 is the first), from when."""

    day: int
    begins: time
    ends: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """When a child is with the person. `nights` has a letter for each night of a round.

    `starts` is the day of the first letter; `changes` is the hour of changing over.
    """

    name: str
    starts: date
    nights: str
    changes: time
    visits: tuple[Visit, ...] = ()
    holidays: tuple[Holiday, ...] = ()

    @property
    def round(self) -> int:
        """How many days pass until it begins again."""
        return len(self.nights)

    def here(self, night: date) -> bool:
        """Whether the child is with the person in the night that begins on a day."""
        holiday = next((one for one in self.holidays if one.first <= night <= one.last), None)
        if holiday:
            return holiday.here(night)
        return self.nights[(night - self.starts).days % self.round] == HERE

    def together(self, first: date, last: date) -> tuple[Span, ...]:
        """All time with the person that begins from `first` to `last`."""
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        stays = (
            Span(
                datetime.combine(day, self.changes),
                datetime.combine(day + timedelta(days=1), self.changes),
            )
            for day in days
            if self.here(day)
        )
        return joined([*stays, *self._visits(days)])

    def _visits(self, days: list[date]) -> Iterator[Span]:
        for day in days:
            if any(one.first <= day <= one.last for one in self.holidays):
                continue
            number = (day - self.starts).days % self.round
            for visit in self.visits:
                if visit.day == number:
                    yield between(day, visit.begins, visit.ends)


def nights(typed: str) -> str:
    """Read a pattern as typed, `YY--YYY`, into one letter a night; `WrongUse` where it is none."""
    row = "".join(typed.split()).upper().replace("O", ELSEWHERE)
    if not 1 <= len(row) <= LONGEST or set(row) - {HERE, ELSEWHERE}:
        raise WrongUse(
            "We could not read this as a pattern of nights.",
            safe="What you typed is still here.",
            todo=f"Write {HERE} for a night with you and {ELSEWHERE} for any other, "
            f"like YY--YYY--YY---, up to {LONGEST} nights.",
        )
    return row


def check(arrangement: Arrangement) -> Arrangement:
    """Hold that holidays end after they begin and do not lie over one another."""
    before: Holiday | None = None
    for one in sorted(arrangement.holidays, key=lambda holiday: holiday.first):
        if one.last < one.first:
            raise WrongUse(f"“{one.name}” ends before it begins.")
        if before and one.first <= before.last:
            raise WrongUse(f"“{before.name}” and “{one.name}” have days in common.")
        before = one
    return arrangement
