"""Where each side of a call speaks, from its own channel."""

import numpy as np

from fairhearing.domain.reading.ports import Trace
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech.speech_spans import RATE, Samples, speech_spans

SIDES = ("left", "right")

_FRAME = RATE // 10  # samples: a tenth of a second
_APART = 3.0  # times as loud as the other channel: what is fainter is the other side's echo
_TOLD = 0.7  # share of speech in which one channel stands out, where each has a side of its own
_SILENT = 1e-3  # root mean square below which nobody speaks
_LEAST = 0.2  # seconds


def side_traces(both: Samples, offset: float) -> tuple[Trace, ...]:
    """Find the talk of each side of a stretch (two columns) that begins at `offset` seconds.

    Nothing where the channels carry the same, or hear the same room.
    """
    frames = len(both) // _FRAME
    loud = np.sqrt((both[: frames * _FRAME].reshape(frames, _FRAME, 2) ** 2).mean(axis=1))
    spoken = [_spoken(both[:, side], frames) for side in (0, 1)]
    speech = (spoken[0] | spoken[1]) & (loud.max(axis=1) > _SILENT)
    apart = loud.max(axis=1) > _APART * loud.min(axis=1)
    if not speech.any() or (apart & speech).sum() < _TOLD * speech.sum():
        return ()
    found = []
    for side, name in enumerate(SIDES):
        own = (
            spoken[side] & (loud[:, side] > _SILENT) & (loud[:, side] * _APART > loud[:, 1 - side])
        )
        spans = tuple(_spans(own, offset))
        if spans:
            found.append(Trace(group=offset, spans=spans, seconds=0.0, print=b"", side=name))
    return tuple(found)


def _spoken(samples: Samples, frames: int) -> np.ndarray:
    marks = np.zeros(frames, bool)
    for span in speech_spans(np.ascontiguousarray(samples)):
        marks[int(span.start * RATE) // _FRAME : int(np.ceil(span.end * RATE / _FRAME))] = True
    return marks


def _spans(marks: np.ndarray, offset: float) -> list[Span]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], marks, [False])).astype(np.int8)))
    step = _FRAME / RATE
    spans = [
        Span(start=round(offset + a * step, 3), end=round(offset + b * step, 3))
        for a, b in edges.reshape(-1, 2).tolist()
    ]
    return [span for span in spans if span.seconds >= _LEAST]
