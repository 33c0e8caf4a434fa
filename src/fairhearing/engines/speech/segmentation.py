"""Which of up to three voices speak at each moment, ten seconds at a time.

The model (pyannote segmentation-3.0) hears ten seconds and tells apart who speaks within
them; it does not know that a voice is the same as one ten seconds before. Windows overlap by
half, and each is believed only in its middle, where it has heard both sides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from fairhearing.domain.reading.spans import shared
from fairhearing.domain.reading.transcript import Span

Samples: TypeAlias = npt.NDArray[np.float32]
Frames: TypeAlias = npt.NDArray[np.bool_]

RATE = 16_000
WINDOW = 10.0
"""Seconds that the model hears at once."""
_HOP = 5.0
_AT_ONCE = 8  # windows given to the model together
_STEP, _REACH = 270, 991  # samples from one frame to the next, and that each frame sees
# What each of the model's seven classes means: which of three voices speak.
_CLASSES = np.array(
    [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1]], dtype=bool
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Ten seconds from `start`: `frames[n, k]` is whether voice `k` speaks at frame `n`.

    It is to be believed in `trusted`.
    """

    start: float
    trusted: Span
    frames: Frames


class Segmenter:
    """Runs the segmentation model."""

    def __init__(self, path: Path, threads: int) -> None:
        self._path = path
        self._threads = threads

    def windows(self, samples: Samples, speech: Sequence[Span]) -> Iterator[Window]:
        """Hear the windows of `samples` in which there is any `speech`."""
        starts = _starts(len(samples) / RATE)
        wanted = [at for at in starts if shared(speech, [Span(start=at, end=at + WINDOW)])]
        for first in range(0, len(wanted), _AT_ONCE):
            some = wanted[first : first + _AT_ONCE]
            sounds = np.stack([_piece(samples, start) for start in some])
            scores = self._session.run(None, {self._input: sounds[:, None, :]})[0]
            for start, score in zip(some, scores, strict=True):
                frames = _CLASSES[score.argmax(axis=1)]
                yield Window(start=start, trusted=_trusted(start, starts), frames=frames)

    @cached_property
    def _session(self):  # type: ignore[no-untyped-def]  # noqa: ANN202  the library has no types
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415  slow

        options = SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        # Waiting threads sleep: the other processor may have better to do.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        return InferenceSession(str(self._path), options, providers=["CPUExecutionProvider"])

    @cached_property
    def _input(self) -> str:
        return str(self._session.get_inputs()[0].name)


FRAME = _STEP / RATE
"""Seconds from one frame to the next."""


def alone(window: Window, voice: int, samples: Samples) -> list[tuple[Span, Samples]]:
    """Take each run of moments in which one voice speaks and no other does, with its sound."""
    sole = window.frames[:, voice] & (window.frames.sum(axis=1) == 1)
    first = round(window.start * RATE)
    return [
        (
            Span(start=window.start + begin * FRAME, end=window.start + end * FRAME),
            samples[first + begin * _STEP : first + end * _STEP],
        )
        for begin, end in _runs(sole)
    ]


def spans(window: Window, voice: int) -> tuple[Span, ...]:
    """Where a voice speaks, as far as the window is to be believed."""
    middle = (_REACH - _STEP) / 2 / RATE
    found = []
    for begin, end in _runs(window.frames[:, voice]):
        start = max(window.start + begin * FRAME + middle, window.trusted.start)
        stop = min(window.start + end * FRAME + middle, window.trusted.end)
        if stop > start:
            found.append(Span(start=start, end=stop))
    return tuple(found)


def _runs(flags: Frames) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return [(int(begin), int(end)) for begin, end in edges.reshape(-1, 2)]


def _starts(seconds: float) -> list[float]:
    if seconds <= WINDOW:
        return [0.0]
    starts = [n * _HOP for n in range(int((seconds - WINDOW) / _HOP) + 1)]
    return starts if starts[-1] + WINDOW >= seconds else [*starts, seconds - WINDOW]


def _trusted(start: float, starts: list[float]) -> Span:
    at = starts.index(start)
    before = (starts[at - 1] + WINDOW + start) / 2 if at else start
    after = (start + WINDOW + starts[at + 1]) / 2 if at + 1 < len(starts) else start + WINDOW
    return Span(start=before, end=after)


def _piece(samples: Samples, start: float) -> Samples:
    first = round(start * RATE)
    piece = samples[first : first + round(WINDOW * RATE)]
    return np.pad(piece, (0, round(WINDOW * RATE) - len(piece)))
