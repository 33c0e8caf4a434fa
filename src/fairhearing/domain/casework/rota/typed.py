"""Shifts, visits and holidays as a person types them, a line each, and back again."""

import re
from collections.abc import Iterable
from datetime import time

from fairhearing.domain.casework import when
from fairhearing.domain.casework.rota.arrangement import Half, Holiday, Visit
from fairhearing.domain.casework.rota.rota import OFF, Rest, Shift
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.saying import day

_WEEK = 7
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CLOCK = r"(\d{1,2})(?:[:.](\d\d))?"
_BETWEEN = rf"\s*{_CLOCK}\s*(?:-|–|to|until)\s*{_CLOCK}"
_SHIFT = re.compile(rf"([A-Za-z])\s*[:=]?{_BETWEEN}")
_VISIT = re.compile(
    rf"(\w+?)s?\s*[:,]?(?:\s*(?:week|of week)\s*(\d+))?\s*[:,]?{_BETWEEN}", re.IGNORECASE
)
_HOLIDAY = re.compile(
    r"(?P<name>[^:]+):\s*(?P<first>.+?)\s+(?:to|until|–)\s+(?P<last>[^,]+),"
    r"\s*(?P<half>\w+)(?: half)?",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?:(?P<name>[^:]+):\s*)?(?P<first>.+?)(?:\s+(?:to|until|–)\s+(?P<last>.+))?", re.IGNORECASE
)
_SAFE = "What you typed is still here."


def shifts(text: str) -> tuple[Shift, ...]:
    """Read shifts: `D 7:00 to 19:00`, one a line; `WrongUse` names the line that is none."""
    found: dict[str, Shift] = {}
    for line in _lines(text):
        match = _SHIFT.fullmatch(line)
        if not match or match[1] == OFF:
            raise _wrong(line, "D 7:00 to 19:00")
        letter = match[1].upper()
        begins, ends = _times(line, *match.groups()[1:])
        found[letter] = Shift(letter=letter, begins=begins, ends=ends)
    return tuple(found.values())


def visits(text: str, starts_on: int, nights: int) -> tuple[Visit, ...]:
    """Read visits: `Wednesday 15:30 to 18:30`, or `Wednesday week 2 15:30 to 18:30`.

    `starts_on` is the weekday on which the round begins (0 is Monday), `nights` its length. Only a
    round of whole weeks has weekdays; `WrongUse` says so of another.
    """
    found = []
    for line in _lines(text):
        match = _VISIT.fullmatch(line)
        weekday = _weekday(match[1]) if match else None
        if match is None or weekday is None:
            raise _wrong(line, "Wednesday 15:30 to 18:30")
        if nights % _WEEK:
            raise WrongUse(
                "Visits on a weekday need a pattern of whole weeks.",
                safe=_SAFE,
                todo=f"This pattern has {nights} nights. Please make it 7, 14 or 28.",
            )
        weeks = range(nights // _WEEK)
        chosen = [int(match[2]) - 1] if match[2] else list(weeks)
        if not set(chosen) <= set(weeks):
            raise WrongUse(f"“{line}”: the pattern has {len(weeks)} weeks.", safe=_SAFE)
        begins, ends = _times(line, *match.groups()[2:])
        first = (weekday - starts_on) % _WEEK
        found += [Visit(day=first + _WEEK * week, begins=begins, ends=ends) for week in chosen]
    return tuple(sorted(found, key=lambda visit: visit.day))


def holidays(text: str) -> tuple[Holiday, ...]:
    """Read holidays: `Easter: 30 March 2026 to 12 April 2026, first half` (second, all, none)."""
    found = []
    for line in _lines(text):
        match = _HOLIDAY.fullmatch(line)
        half = _HALVES.get(match["half"].lower()) if match else None
        if match is None or half is None:
            raise _wrong(line, "Easter: 30 March 2026 to 12 April 2026, first half")
        first, last = when.read(match["first"]), when.read(match["last"])
        found.append(
            Holiday(name=match["name"].strip(), first=first.first, last=last.last, half=half)
        )
    return tuple(found)


def rests(text: str) -> tuple[Rest, ...]:
    """Read days without work: `Leave: 3 August 2026 to 16 August 2026`, or one day by itself."""
    found = []
    for line in _lines(text):
        match = _REST.fullmatch(line)
        if match is None:
            raise _wrong(line, "Leave: 3 August 2026 to 16 August 2026")
        first = when.read(match["first"])
        last = when.read(match["last"]) if match["last"] else first
        name = (match["name"] or "leave").strip()
        found.append(Rest(name=name, first=first.first, last=last.last))
    return tuple(found)


def shift_lines(shifts: Iterable[Shift]) -> str:
    """Write shifts as they are typed."""
    return "\n".join(f"{s.letter} {s.begins:%H:%M} to {s.ends:%H:%M}" for s in shifts)


def visit_lines(visits: Iterable[Visit], starts_on: int) -> str:
    """Write visits as they are typed, each with its week."""
    return "\n".join(
        f"{_WEEKDAYS[(starts_on + v.day) % _WEEK]} week {v.day // _WEEK + 1} "
        f"{v.begins:%H:%M} to {v.ends:%H:%M}"
        for v in visits
    )


def holiday_lines(holidays: Iterable[Holiday]) -> str:
    """Write holidays as they are typed."""
    words = {half: name for name, half in reversed(_HALVES.items())}
    return "\n".join(
        f"{one.name}: {day(one.first)} to {day(one.last)}, {words[one.half]}"
        + (" half" if one.half in (Half.FIRST, Half.SECOND) else "")
        for one in holidays
    )


def rest_lines(rests: Iterable[Rest]) -> str:
    """Write days without work as they are typed."""
    return "\n".join(f"{one.name}: {day(one.first)} to {day(one.last)}" for one in rests)


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _times(line: str, *parts: str | None) -> tuple[time, time]:
    hour, minute, until_hour, until_minute = (int(part or 0) for part in parts)
    begins, ends = (0 if one == _MIDNIGHT else one for one in (hour, until_hour))
    try:
        return time(begins, minute), time(ends, until_minute)
    except ValueError as error:
        raise WrongUse(f"“{line}” has a time that no clock shows.", safe=_SAFE) from error


def _weekday(word: str) -> int | None:
    begins = word.lower()[:3]
    return next((n for n, name in enumerate(_WEEKDAYS) if name.lower()[:3] == begins), None)


def _wrong(line: str, example: str) -> WrongUse:
    return WrongUse(f"We could not read “{line}”.", safe=_SAFE, todo=f"Write it like “{example}”.")


_MIDNIGHT = 24
_HALVES = {
    "first": Half.FIRST,
    "second": Half.SECOND,
    "all": Half.WHOLE,
    "whole": Half.WHOLE,
    "none": Half.NONE,
}
