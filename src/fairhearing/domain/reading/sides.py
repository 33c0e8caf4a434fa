"""Who speaks, where a call was recorded with each side on a channel of its own.

The channels say it better than any voice does: no sound of one side is on the other but a faint
echo. They are used where both sides speak; one channel alone tells nobody apart.
"""

from collections.abc import Iterable, Sequence

from fairhearing.domain.reading.ports import Trace, Voice
from fairhearing.domain.reading.spans import joined, seconds

LEAST = 3.0
"""Seconds that each side must speak before its channel is taken for a person's."""

_PAUSE = 0.4  # seconds within one side's talk that do not end it
_SIDES = 2


def by_sides(traces: Iterable[Trace], speakers: int | None) -> tuple[Voice, ...]:
    """Give the talk of each side; nothing where the channels do not tell, or more people speak."""
    if speakers not in (None, _SIDES):
        return ()
    talk: dict[str, list[Trace]] = {}
    for trace in traces:
        if trace.side:
            talk.setdefault(trace.side, []).append(trace)
    spans = [
        joined((span for one in some for span in one.spans), gap=_PAUSE) for some in talk.values()
    ]
    if len(spans) < _SIDES or any(seconds(some) < LEAST for some in spans):
        return ()
    order = sorted(spans, key=lambda some: some[0].start)
    voices = [
        Voice(span=span, label=f"Speaker {n}")
        for n, some in enumerate(order, start=1)
        for span in some
    ]
    return tuple(sorted(voices, key=lambda voice: (voice.span.start, voice.label)))


def of_voices(traces: Sequence[Trace]) -> list[Trace]:
    """Leave out what the channels tell: the rest is what was measured of voices."""
    return [trace for trace in traces if not trace.side]
