"""The words that screens and paper use for outcomes and how many there are of each.

One place, so that a schedule, a page of the site and a table in a terminal never say the
same thing in two ways.
"""

from collections import Counter
from collections.abc import Iterable

from fairhearing.domain.checking.finding import SURE, Finding, Outcome
from fairhearing.domain.saying import counted

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
