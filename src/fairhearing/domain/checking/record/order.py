"""Which moments are meant, where a report follows the order of the talk.

Most reports go through a conversation from beginning to end. What stands before and after a
statement then tells where it belongs, and a moment near there is likelier to be the one meant.
"""

from collections.abc import Sequence
from dataclasses import replace

from fairhearing.domain.checking.record.places import Fits, places_of
from fairhearing.domain.checking.record.readings import KEPT, Reading

NEARBY = 0.15
HALF_WAY = 0.5
"""How much the fit of a moment differs for standing just where the statement belongs and not
farther off, and the nearness that changes nothing: so the order itself makes nothing likelier."""
REACH = 8.0
"""Lines from there at which nothing is added any more."""


def in_order(read: Sequence[Sequence[Reading]], fits: Sequence[Fits]) -> list[tuple[Reading, ...]]:
    """Put the moments near a statement's place first, where the report keeps to the order.

    Without `fits`, as of a report about something else, all stay as they are.
    """
    places = (places_of(fits) if fits else None) or [None] * len(read)
    return [_near(readings, place)[:KEPT] for readings, place in zip(read, places, strict=True)]


def _near(readings: Sequence[Reading], place: int | None) -> tuple[Reading, ...]:
    if place is None:
        return tuple(readings)
    moved = (replace(r, fit=_moved(r, place)) for r in readings)
    return tuple(sorted(moved, key=lambda r: (-r.fit, r.line.index)))


def _moved(reading: Reading, place: int) -> float:
    """Give the fit of a moment, more near the place and less far from it."""
    return min(1.0, max(0.0, reading.fit + NEARBY * (_nearness(reading, place) - HALF_WAY)))


def _nearness(reading: Reading, place: int) -> float:
    """Say how near a moment is to a place, 0 to 1."""
    away = min(abs(line.index - place) for line in reading.lines)
    return max(0.0, 1 - away / REACH)
