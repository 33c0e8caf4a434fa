"""The words that screens and paper use for outcomes, times, dates and counts.

One place, so that a schedule, a page of the site and a table in a terminal never say the
same thing in two ways.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from fairhearing.domain.checking.finding import SURE, Finding, Outcome

NOT_SURE = "Not sure: please listen"
NOT_SURE_READ = "Not sure: please read"
"""Shown in place of a candidate's outcome while its score is below `SURE`."""

_ON_SCREEN = {
    Outcome.SUPPORTED: "Borne out",
    Outcome.CONTRADICTED: "Differs from what was said",
    Outcome.MISATTRIBUTED: "Said by someone else",
    Outcome.OVERSTATED: "Stronger than what was said",
    Outcome.UNDERSTATED: "Weaker than what was said",
    Outcome.MISQUOTED: "Quoted differently",
    Outcome.NOT_FOUND: "Not found in what we could hear",
    Outcome.NOT_CHECKABLE: "Opinion, or about something not on this recording",
}

_COUNTED = ("borne out", "{differ}", "not found", "opinion or not about this recording")
_HOUR, _MINUTE = 3600, 60


def on_screen(outcome: Outcome) -> str:
    """Say an outcome in the words that every screen and paper shows."""
    return _ON_SCREEN[outcome]


def candidate(finding: Finding, *, sound: bool = True) -> str:
    """Say an unreviewed finding: its outcome, or that we are not sure. `sound`: as of a record."""
    return on_screen(finding.outcome) if finding.score >= SURE else not_sure(sound=sound)


def not_sure(*, sound: bool) -> str:
    """Say that we are not sure, and what to do: a record without `sound` can only be read."""
    return NOT_SURE if sound else NOT_SURE_READ


def not_sure_of(number: int, *, sound: bool) -> str:
    """Say of how many statements just counted we are not sure; "" where of none."""
    if not number:
        return ""
    them = "it" if number == 1 else "them"
    do = f"listen to {them}" if sound else f"read {them}"
    return f"We are not sure about {number} of these: please {do}."


def clock(seconds: float) -> str:
    """Write a moment of a recording: `0:44`, `12:05`, `1:02:03`. Fractions are cut off."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def length(seconds: float) -> str:
    """Say how long something lasts: `4 minutes 5 seconds`, `1 hour 2 minutes`, `9 seconds`.

    Fractions are cut off as on a clock, so that an end and a length never disagree.
    """
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    parts = [counted(hours, "hour"), counted(minutes, "minute")]
    parts += [] if hours else [counted(left, "second")]
    said = [part for part in parts if not part.startswith("0 ")]
    return " ".join(said) or ("less than a second" if seconds > 0 else "0 seconds")


def day(when: date) -> str:
    """Write a date as people do: `5 March 2026`."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


# Not from the locale: the papers are in English wherever they are made.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def counted(number: int, thing: str, things: str = "") -> str:
    """Say a number with its noun: `1 statement`, `31 statements`."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def counts(outcomes: Iterable[Outcome]) -> str:
    """Count all statements in one line, those borne out first.

    For example `31 statements: 19 borne out, 7 differ, 3 not found, 2 opinion or not about
    this recording`. Kinds that do not occur are left out, save those borne out.
    """
    each = Counter(_group(outcome) for outcome in outcomes)
    total = counted(each.total(), "statement")
    said = [
        f"{each[group]} {words.format(differ='differs' if each[group] == 1 else 'differ')}"
        for group, words in enumerate(_COUNTED)
        if group == 0 or each[group]
    ]
    return f"{total}: {', '.join(said)}" if each else total


def _group(outcome: Outcome) -> int:
    if outcome is Outcome.SUPPORTED:
        return 0
    if outcome is Outcome.NOT_FOUND:
        return 2
    return 1 if outcome.differs else 3
