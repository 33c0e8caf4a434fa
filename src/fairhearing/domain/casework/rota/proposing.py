"""Which patterns would fit a rota: every known one, begun on every day it could begin.

What fits is counted, not judged: how a child lives with it is not in the numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from fairhearing.domain.casework.rota.arrangement import ELSEWHERE, HERE, Arrangement
from fairhearing.domain.casework.rota.counting import Count, count, whole_round
from fairhearing.domain.casework.rota.patterns import patterns
from fairhearing.domain.casework.rota.rota import OFF, Rota

FOLLOWING = "Following the rota"
_FORTNIGHT = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A pattern begun on one day, and what a whole round of it and the rota holds.

    `rule` is the id of the rule that names the pattern, "" for one made from the rota itself.
    """

    arrangement: Arrangement
    rule: str
    counted: Count

    @property
    def nights(self) -> float:
        """Nights with the person in a fortnight, on average."""
        return self.counted.nights * _FORTNIGHT / self.counted.days


def proposals(
    rota: Rota, *, first: date, changes: time, nights: float, most: int = 6
) -> tuple[Proposal, ...]:
    """List the patterns that clash least with a rota, nearest to a number of nights first.

    `first` is the day on which they may begin, `changes` the hour of changing over, `nights` how
    many nights in a fortnight are wanted. Of each pattern the best beginning is given; of equal
    ones the earliest.
    """
    best: dict[str, Proposal] = {}
    for one in _candidates(rota, first, changes):
        before = best.get(one.arrangement.name)
        if before is None or _clashes(one) < _clashes(before):
            best[one.arrangement.name] = one
    return tuple(sorted(best.values(), key=lambda one: _order(one, nights))[:most])


def _candidates(rota: Rota, first: date, changes: time) -> Iterator[Proposal]:
    for pattern in patterns():
        for day in range(len(pattern.nights)):
            starts = first + timedelta(days=day)
            if pattern.weekday in (-1, starts.weekday()):
                yield _counted(rota, pattern.name, pattern.nights, starts, changes, pattern.rule)
    yield from _following(rota, first, changes)


def _following(rota: Rota, first: date, changes: time) -> Iterator[Proposal]:
    """Make patterns of the rota's own days off: all nights between them, or all but the last."""
    starts = first + timedelta(days=-(first - rota.starts).days % rota.round)
    row = rota.letters
    rest = "".join(HERE if letter == OFF else ELSEWHERE for letter in row)
    early = "".join(
        HERE if letter == OFF and row[(n + 1) % len(row)] == OFF else ELSEWHERE
        for n, letter in enumerate(row)
    )
    for name, nights in (
        (FOLLOWING, rest),
        (f"{FOLLOWING}, home the evening before work", early),
    ):
        if HERE in nights:
            yield _counted(rota, name, nights, starts, changes, "")


def _counted(
    rota: Rota, name: str, nights: str, starts: date, changes: time, rule: str
) -> Proposal:
    arrangement = Arrangement(name=name, starts=starts, nights=nights, changes=changes)
    days = whole_round(rota, arrangement)
    return Proposal(
        arrangement=arrangement, rule=rule, counted=count(rota, arrangement, starts, days)
    )


def _clashes(one: Proposal) -> tuple[float, float, float]:
    """Clashing nights, hours and times of changing over, each as a share."""
    c = one.counted
    return (
        c.nights_clash / max(c.nights, 1),
        c.clash / max(c.together, 1),
        c.changes_clash / max(c.changes, 1),
    )


def _order(one: Proposal, nights: float) -> tuple[float, ...]:
    """Order by distance from the nights wanted, in whole nights a fortnight, then by clashes."""
    return (round(abs(one.nights - nights)), *_clashes(one), one.counted.changes)
