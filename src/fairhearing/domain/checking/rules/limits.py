"""Before and after, from and until, at most and at least: the same point, the other side of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.figures import Figure, figures
from fairhearing.domain.checking.language.wording import content, share, stems
from fairhearing.domain.checking.record.readings import Reading, sought
from fairhearing.domain.checking.rules.signs import Sign, near_best, of_person
from fairhearing.domain.checking.statements.claims import Claim

STRENGTH = 0.86
ENOUGH_SHARED = 0.25
REACH = 14
"""Characters from the limiting word within which its point begins."""

_SIDES = {
    "before": "before", "by": "before", "no later than": "before", "not later than": "before",
    "after": "after", "from": "after", "since": "after", "until": "until", "till": "until",
    "at most": "most", "no more than": "most", "not more than": "most", "up to": "most",
    "fewer than": "most", "less than": "most", "under": "most", "a maximum of": "most",
    "at least": "least", "no less than": "least", "no fewer than": "least",
    "more than": "least", "over": "least", "a minimum of": "least",
}  # fmt: skip
_LIMIT = re.compile(
    r"\b(" + "|".join(sorted(_SIDES, key=len, reverse=True)) + r")\s+", re.IGNORECASE
)
_AFTERWARDS = re.compile(r"^\W*(at most|at least|at the latest|or more|or less)\b", re.IGNORECASE)
_AFTER_SIDES = {
    "at most": "most", "or less": "most", "at the latest": "before",
    "at least": "least", "or more": "least",
}  # fmt: skip
_OPPOSED = frozenset(
    frozenset(pair)
    for pair in (
        ("before", "after"), ("until", "after"), ("most", "least"), ("before", "not before"),
    )
)  # fmt: skip
_TURNED = re.compile(r"(?:\bnot|\bnever|n[’']t)\s+(?:\w+\s+){0,4}$", re.IGNORECASE)
_OF_EVENTS = ("before", "after", "until", "till", "since")
"""Limits that may stand at an event ("before Christmas") and not only at a figure."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A side of a point; the point is a figure's value or a word's stem."""

    side: str
    word: str
    point: float | str
    text: str


def limits(text: str) -> Iterator[Limit]:
    """Find the limits of a text: "before four", "ten at most", "until Easter"."""
    found = figures(text)
    for match in _LIMIT.finditer(text):
        word = match.group(1).lower()
        figure = _begins_at(found, match.end())
        side = _SIDES[word]
        if _TURNED.search(text[: match.start()]):
            if side != "before":
                continue
            side, word = "not before", f"not {word}"
        if figure:
            words = text[match.start() : figure.end]
            yield Limit(side, word, figure.value, words)
        elif word in _OF_EVENTS:
            yield from _event(text, match, word)
    for figure in found:
        said = _AFTERWARDS.match(text[figure.end :])
        if said:
            word = said.group(1).lower()
            yield Limit(_AFTER_SIDES[word], word, figure.value, f"{figure.text} {word}")


def _begins_at(found: Sequence[Figure], at: int) -> Figure | None:
    """Give the figure that a limiting word stands before, or is part of ("until six")."""
    return next((f for f in found if f.start - REACH < at <= f.end and f.end > at), None)


def _event(text: str, match: re.Match[str], word: str) -> Iterator[Limit]:
    after = next((t for t in content(text) if t.start >= match.end()), None)
    if after and len(text[match.end() : after.start].split()) <= 1:
        yield Limit(_SIDES[word], word, after.stem, text[match.start() : after.end])


def limit_sign(claim: Claim, readings: Sequence[Reading]) -> Sign | None:
    """Find a point that the report puts on the other side."""
    written = list(limits(claim.content))
    if not written:
        return None
    for reading in near_best(of_person(claim, readings)):
        heard = list(limits(reading.text)) or list(limits(reading.wider))
        for limit in written:
            against = _against(limit, heard)
            if against and _about_the_same(claim, limit, reading):
                return Sign(
                    outcome=Outcome.CONTRADICTED, strength=STRENGTH, reading=reading,
                    written=limit.text, heard=against.text,
                    because=f"“{limit.word}” against “{against.word}”",
                )  # fmt: skip
    return None


def _against(limit: Limit, heard: Sequence[Limit]) -> Limit | None:
    there = [h for h in heard if _same_point(limit.point, h.point)]
    if any(h.side == limit.side for h in there):
        return None
    return next((h for h in there if frozenset((h.side, limit.side)) in _OPPOSED), None)


def _same_point(left: float | str, right: float | str) -> bool:
    """Whether two points are one; "after seven" may be the bare 7 or seven o'clock."""
    if left == right:
        return True
    hours = 60
    return (
        not isinstance(left, str)
        and not isinstance(right, str)
        and (left == right * hours or right == left * hours)
    )


def _about_the_same(claim: Claim, limit: Limit, reading: Reading) -> bool:
    rest = sought(claim.content.replace(limit.text, " "), claim.named)
    there = set(stems(f"{reading.wider} {reading.topic}"))
    return not rest or share(rest, there) >= ENOUGH_SHARED
