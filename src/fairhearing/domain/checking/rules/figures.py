"""Numbers, dates, times and lengths of time: are they the ones that were said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.figures import (
    Figure,
    FigureKind,
    comparable,
    figures,
    same,
)
from fairhearing.domain.checking.language.wording import Token, share, stems, tokens
from fairhearing.domain.checking.record.readings import Reading, sought
from fairhearing.domain.checking.rules.signs import Sign, near_best, of_person
from fairhearing.domain.checking.statements.claims import Claim

STRENGTH = 0.92
FARTHEST = 12.0
"""Lengths of time more than this many times apart measure different things."""
ENOUGH_SHARED, SHARED_IF_BARE = 0.3, 0.38
AHEAD = 0.12
HOURS = 12
_WHEN = re.compile(r"\b(?:what time|when (?:do|does|did|is|will|are))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FigureCheck:
    """Signs of differing figures, the figures borne out, and those nobody was heard to say."""

    signs: tuple[Sign, ...]
    matched: tuple[str, ...]
    missing: tuple[str, ...]


def check_figures(claim: Claim, readings: Sequence[Reading]) -> FigureCheck:
    """Compare every figure of a claim with the figures of the moments it is about."""
    about = near_best(of_person(claim, readings))
    signs, matched, missing = [], [], []
    for figure in figures(claim.content):
        others = share_without(claim, figure)
        differing = _differing(figure, about, others)
        agreeing = [r for r in about if any(_agrees(figure, f) for f in _heard(r))]
        if agreeing and not (differing and differing.reading.fit > agreeing[0].fit + AHEAD):
            matched.append(figure.text)
        elif differing:
            signs.append(differing)
        elif figure.value != 1 and not any(_agrees(figure, f) for r in readings for f in _heard(r)):
            missing.append(figure.text)
    return FigureCheck(tuple(signs), tuple(matched), tuple(missing))


def share_without(claim: Claim, figure: Figure) -> dict[str, float]:
    """Give the claim's stems without those of the figure itself."""
    return sought(claim.content[: figure.start] + " " + claim.content[figure.end :])


def _differing(figure: Figure, about: Sequence[Reading], others: dict[str, float]) -> Sign | None:
    for reading in about:
        found = _alike(figure, _spoken(reading, reading.text)) or _alike(
            figure, _spoken(reading, reading.wider)
        )
        if not found or any(_agrees(figure, f) for f in found):
            continue
        about_it = f"{reading.wider} {reading.topic}"
        shared = share(others, set(stems(about_it))) if others else 1.0
        if shared < (ENOUGH_SHARED if _counts_alike(figure, found[0]) else SHARED_IF_BARE):
            continue
        return Sign(
            outcome=Outcome.CONTRADICTED, strength=STRENGTH * min(1.0, 0.6 + shared / 2),
            reading=reading, written=figure.text,
            heard=_nearest(figure, found, reading, others).text,
            because=f"the {figure.kind.value} differs",
        )  # fmt: skip
    return None


def _nearest(
    figure: Figure, found: Sequence[Figure], reading: Reading, others: dict[str, float]
) -> Figure:
    """Give the figure that means the same: of "12 visits, and missed three" the bare "three"."""
    shared = [t for t in tokens(reading.text) if t.stem in others]

    def apart(other: Figure) -> tuple[bool, int]:
        unlike = bool(other.noun) is not bool(figure.noun)
        return unlike, min((_gap(other, t) for t in shared), default=0)

    return min(found, key=apart)


def _gap(figure: Figure, token: Token) -> int:
    """Letters between a figure and a word beside it; a word before it counts half as far."""
    ahead, behind = figure.start - token.end, token.start - figure.end
    return ahead if ahead >= 0 else 2 * max(behind, 0)


def _counts_alike(left: Figure, right: Figure) -> bool:
    """Whether both say what they count, if they count."""
    return left.kind is not FigureKind.COUNT or bool(left.noun and right.noun)


def _alike(figure: Figure, heard: Sequence[Figure]) -> list[Figure]:
    return [f for f in heard if comparable(figure, f) and _measures_alike(figure, f)]


def _heard(reading: Reading) -> tuple[Figure, ...]:
    return _spoken(reading, reading.wider)


def _spoken(reading: Reading, text: str) -> tuple[Figure, ...]:
    """Read the figures of a text; a bare number may also be an hour where a time was asked for."""
    found = figures(text)
    if not _WHEN.search(f"{reading.line.text} {reading.topic}"):
        return found
    return (*found, *(_as_time(f) for f in found if _may_be_hour(f)))


def _may_be_hour(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and not figure.noun and figure.value <= HOURS


def _as_time(figure: Figure) -> Figure:
    return replace(figure, kind=FigureKind.TIME, value=figure.value % HOURS * 60)


def _agrees(left: Figure, right: Figure) -> bool:
    return (comparable(left, right) and same(left, right)) or _bare_agrees(left, right)


def _bare_agrees(left: Figure, right: Figure) -> bool:
    """Let "she's nine" bear out nine years old, and "about four" four in the morning."""
    if right.kind is not FigureKind.COUNT or right.noun:
        return False
    year, hour, noon = 31_557_600, 60, 12
    if left.kind is FigureKind.AGE:
        return left.value == right.value * year
    if left.kind is FigureKind.MONEY:
        return left.value == right.value
    return left.kind is FigureKind.TIME and left.value == right.value % noon * hour


def _measures_alike(left: Figure, right: Figure) -> bool:
    if left.kind not in (FigureKind.DURATION, FigureKind.AGE):
        return True
    small, large = sorted((left.value, right.value))
    return bool(small) and large / small <= FARTHEST
