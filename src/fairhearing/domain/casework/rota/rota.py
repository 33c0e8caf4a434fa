"""A work rota: a row of letters that comes round again, and the hours each letter stands for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from fairhearing.domain.casework.rota.span import Span, between
from fairhearing.domain.problems import WrongUse

OFF = "-"
"""The letter of a day without work."""
LONGEST = 84
"""Days of one round: twelve weeks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """The hours of one letter: `D` from 7:00 to 19:00; `N` from 19:00 to 7:00 the next day."""

    letter: str
    begins: time
    ends: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """Days on which no shift begins, both among them: leave, or the holidays of a school."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Rota:
    """Who works when: `letters` says for each day of a round which shift begins on it.

    `starts` is the day of the first letter; the round goes on under `rests`. `way` is how many
    minutes the way to work takes: they are counted as work on both sides of a shift.
    """

    whose: str
    starts: date
    letters: str
    shifts: tuple[Shift, ...]
    way: int = 0
    rests: tuple[Rest, ...] = ()

    @property
    def round(self) -> int:
        """How many days pass until it begins again."""
        return len(self.letters)

    def shift(self, day: date) -> Shift | None:
        """Give the shift that begins on a day, None where none does."""
        if any(rest.first <= day <= rest.last for rest in self.rests):
            return None
        letter = self.letters[(day - self.starts).days % self.round]
        return next((shift for shift in self.shifts if shift.letter == letter), None)

    def work(self, first: date, last: date) -> Iterator[Span]:
        """Every shift that begins from `first` to `last`, with the way there and back."""
        way = timedelta(minutes=self.way)
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            shift = self.shift(day)
            if shift:
                span = between(day, shift.begins, shift.ends)
                yield Span(span.begin - way, span.end + way)


def letters(typed: str) -> str:
    """Read a round as typed, `DDNN ----` or `4D 4-`, into one letter a day; `WrongUse` if none."""
    found = []
    number = ""
    for sign in "".join(typed.split()).upper():
        if sign.isdigit():
            number += sign
            continue
        found.append(sign * int(number or 1) if len(number) < 3 else "")  # noqa: PLR2004  99 days
        number = ""
    row = "".join(found)
    if number or not 1 <= len(row) <= LONGEST or not all(s.isalpha() or s == OFF for s in row):
        raise WrongUse(
            "We could not read this as a rota.",
            safe="What you typed is still here.",
            todo=f"Write a letter for each day and {OFF} for a day off, like DDNN----, "
            f"up to {LONGEST} days.",
        )
    return row


def check(rota: Rota) -> Rota:
    """Hold that every letter has its hours; `WrongUse` names one that has none."""
    known = [shift.letter for shift in rota.shifts]
    for letter in dict.fromkeys(rota.letters):
        if letter != OFF and letter not in known:
            raise WrongUse(
                f"The rota has days with {letter}, and no hours for it.",
                safe="What you typed is still here.",
                todo=f"Please say from when to when {letter} is, or write {OFF} for a day off.",
            )
    for rest in rota.rests:
        if rest.last < rest.first:
            raise WrongUse(f"“{rest.name}” ends before it begins.")
    if rota.way not in range(241):
        raise WrongUse("The way to work must be from 0 to 240 minutes.")
    return rota
