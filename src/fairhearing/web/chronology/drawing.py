"""The chronology as a drawing: numbers along a line, in the units of the picture."""

from dataclasses import dataclass

from fairhearing.domain.casework.timeline import Timeline

WIDTH, _EDGE, _ROW, _TOP = 1000, 24, 34, 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A numbered mark: its middle, and how far it reaches to the right (0 for one day)."""

    number: int
    x: int
    y: int
    reach: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Marks, ticks (where and what they say), and the height of it all."""

    dots: tuple[Dot, ...]
    ticks: tuple[tuple[int, str], ...]
    base: int
    height: int


def drawing(drawn: Timeline) -> Drawing:
    """Bring shares of a line to units of the picture."""
    base = _TOP + drawn.rows * _ROW
    return Drawing(
        dots=tuple(
            Dot(
                number=mark.number,
                x=_x(mark.begin),
                y=base - 22 - mark.row * _ROW,
                reach=_x(mark.end) - _x(mark.begin),
            )
            for mark in drawn.marks
        ),
        ticks=tuple((_x(tick.at), tick.words) for tick in drawn.ticks),
        base=base,
        height=base + 30,
    )


def _x(share: float) -> int:
    return round(_EDGE + share * (WIDTH - 2 * _EDGE))
