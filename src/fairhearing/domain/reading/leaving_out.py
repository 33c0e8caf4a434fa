"""Where no words were written down, and why, over a whole recording."""

from collections.abc import Iterable, Iterator

from fairhearing.domain.reading.ports import Stretch
from fairhearing.domain.reading.spans import joined, without
from fairhearing.domain.reading.transcript import LeftOut, Span, Why

_NEAR = 2.0  # seconds between two places of a kind that make them one


def left_out(stretches: Iterable[Stretch]) -> tuple[LeftOut, ...]:
    """Join the places of all stretches: what goes on over a cut is one place."""
    places: dict[Why, list[Span]] = {}
    for one in _every(stretches):
        places.setdefault(one.why, []).append(one.span)
    whole = [
        LeftOut(span=span, why=why)
        for why, spans in places.items()
        for span in joined(spans, gap=_NEAR)
    ]
    return tuple(sorted(whole, key=lambda one: (one.span.start, one.why)))


def _every(stretches: Iterable[Stretch]) -> Iterator[LeftOut]:
    for stretch in stretches:
        yield from stretch.quiet
        abroad = [one.span for one in stretch.foreign if not one.written]
        for span in abroad:
            yield LeftOut(span=span, why=Why.FOREIGN)
        for span in without(stretch.dropped, abroad):
            yield LeftOut(span=span, why=Why.MADE_UP)
