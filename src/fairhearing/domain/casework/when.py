"""Days that may not be known exactly: `5 March 2026`, `March 2026`, `about 2024`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.saying import MONTHS, day

EARLIEST, LATEST = date(1900, 1, 1), date(2099, 12, 31)
"""Days that can be in a case: another year is a slip of the hand."""
_DECEMBER = 12


@total_ordering
@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A day, or the days between which something lies, both among them.

    `about`: the person is not sure of these either.
    """

    first: date
    last: date
    about: bool = False

    def __lt__(self, other: "When") -> bool:
        """Earlier first; of two that begin on one day, the one known more closely."""
        return (self.first, self.last) < (other.first, other.last)

    @property
    def exact(self) -> bool:
        """Whether it is one day, and sure."""
        return self.first == self.last and not self.about

    @property
    def words(self) -> str:
        """Say it as people do."""
        return f"about {self._words}" if self.about else self._words

    @property
    def _words(self) -> str:
        first, last = self.first, self.last
        if first == last:
            return day(first)
        if (first, last) == _month(first.year, first.month):
            return f"{MONTHS[first.month - 1]} {first.year}"
        if (first, last) == _year(first.year):
            return str(first.year)
        return f"between {day(first)} and {day(last)}"


def on(one: date) -> When:
    """Make the `When` of one day that is known."""
    return When(first=one, last=one)


def read(text: str) -> When:
    """Read a day, a month or a year as a person types it; `WrongUse` where it is none.

    Days are written the British way round: 5/3/2026 is 5 March.
    """
    words = " ".join(text.replace(",", " ").split())
    about = _ABOUT.match(words)
    rest = words[about.end() :] if about else words
    for pattern, found in _FORMS:
        match = pattern.fullmatch(rest)
        if match:
            try:
                first, last = found(match)
            except ValueError:
                break
            return When(first=first, last=last, about=bool(about))
    raise WrongUse(
        f"We could not read “{text.strip()}” as a date." if words else "Please give a date.",
        safe="What you typed is still here.",
        todo="Write it like 5 March 2026, or only the month or the year if that is all you know.",
    )


def within(text: str) -> When | None:
    """Find the first day, month or year that a sentence names, None where it names none."""
    words = " ".join(text.replace(",", " ").split())
    for pattern, found in _FORMS:
        match = re.search(rf"(?<!\w){pattern.pattern}(?!\w)", words, re.IGNORECASE)
        if match:
            try:
                first, last = found(match)
            except ValueError:
                continue
            return When(first=first, last=last)
    return None


def _month(year: int, month: int) -> tuple[date, date]:
    after = date(year + month // _DECEMBER, month % _DECEMBER + 1, 1)
    return date(year, month, 1), after - timedelta(days=1)


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, _DECEMBER, 31)


def _day(match: re.Match[str]) -> tuple[date, date]:
    year, month, number = match["year"], match["month"], match["day"]
    one = date(int(year), _number(month), int(number))
    return one, one


def _number(month: str) -> int:
    if month.isdigit():
        return int(month)
    return next(n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(month.lower()[:3]))


_NAME = "|".join(rf"{name[:3]}(?:{name[3:]})?\.?" for name in MONTHS).replace(
    r"Sep(?:tember)?", r"Sept?(?:ember)?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ABOUT = re.compile(r"(about|around|circa|c\.|roughly)\s+", re.IGNORECASE)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[date, date]]], ...] = (
    (_form(rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)"), _day),
    (_form(rf"(?P<day>\d\d?)[/.](?P<month>\d\d?)[/.]{_YEAR}"), _day),
    (_form(rf"(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? (?P<month>{_NAME}) {_YEAR}"), _day),
    (_form(rf"(?P<month>{_NAME}) (?P<day>\d\d?)(?:st|nd|rd|th)? {_YEAR}"), _day),
    (
        _form(rf"(?P<month>{_NAME}) {_YEAR}"),
        lambda match: _month(int(match["year"]), _number(match["month"])),
    ),
    (_form(rf"{_YEAR}-(?P<month>\d\d)"), lambda m: _month(int(m["year"]), int(m["month"]))),
    (_form(_YEAR), lambda match: _year(int(match["year"]))),
)
