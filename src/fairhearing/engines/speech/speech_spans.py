"""Where somebody speaks, by the Silero detector, and sound with the silences taken out."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from hashlib import blake2b
from itertools import accumulate
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from fairhearing.domain.reading.spans import joined, widened
from fairhearing.domain.reading.transcript import Span

Samples: TypeAlias = npt.NDArray[np.float32]

RATE = 16_000
_SHORTEST_PAUSE = 500  # milliseconds within speech that do not end it
_LONGEST_PAUSE = 2.0  # seconds of silence that the recogniser hears out; longer ones are cut
_REMEMBERED = 8  # sounds: those who ask after words and after voices ask for the same stretch
_MARGIN = 0.4  # seconds of sound kept around speech: the detector begins a little late


_known: OrderedDict[bytes, tuple[Span, ...]] = OrderedDict()


def speech_spans(samples: Samples) -> tuple[Span, ...]:
    """Where in `samples` somebody speaks, in seconds; sound that was just asked for is known."""
    key = blake2b(samples.tobytes()).digest()
    found = _known.pop(key, None)
    if found is None:
        found = _speech_spans(samples)
    _known[key] = found
    while len(_known) > _REMEMBERED:
        _known.popitem(last=False)
    return found


def _speech_spans(samples: Samples) -> tuple[Span, ...]:
    from faster_whisper.vad import VadOptions, get_speech_timestamps  # noqa: PLC0415  slow

    if not len(samples):
        return ()
    options = VadOptions(min_silence_duration_ms=_SHORTEST_PAUSE, speech_pad_ms=0)
    return tuple(
        Span(start=chunk["start"] / RATE, end=chunk["end"] / RATE)
        for chunk in get_speech_timestamps(samples, options)
    )


class Spoken:
    """The speech in some sound, its long silences taken out so that nothing is invented there.

    `samples` is what is left; `place` says where a moment of it was.
    """

    def __init__(self, samples: Samples, speech: Sequence[Span]) -> None:
        whole = Span(start=0.0, end=len(samples) / RATE)
        kept = widened(joined(speech, gap=_LONGEST_PAUSE), _MARGIN, within=whole)
        pieces = [samples[round(span.start * RATE) : round(span.end * RATE)] for span in kept]
        self.samples: Samples = np.concatenate(pieces) if pieces else samples[:0]
        self._kept = kept
        self._begins = [0.0, *accumulate(len(piece) / RATE for piece in pieces)][:-1]

    def place(self, start: float, end: float) -> Span:
        """Where a span of `samples` was. One that bridges a cut stays on one side of it."""
        piece = max(0, bisect_right(self._begins, (start + end) / 2) - 1)
        shift = self._kept[piece].start - self._begins[piece]
        last = self._kept[piece].end
        return Span(
            start=min(max(start + shift, self._kept[piece].start), last),
            end=min(max(end + shift, self._kept[piece].start), last),
        )

    def places(self, start: float, end: float) -> tuple[Span, ...]:
        """Every span that a span of `samples` came from: several where it bridges cuts."""
        found = []
        for kept, begins in zip(self._kept, self._begins, strict=True):
            shift = kept.start - begins
            first, last = max(start + shift, kept.start), min(end + shift, kept.end)
            if last > first:
                found.append(Span(start=first, end=last))
        return tuple(found)
