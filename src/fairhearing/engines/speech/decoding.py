"""Recordings of every common format as sound, unpacked in a confined child process."""

import io
import json
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from itertools import pairwise
from typing import Any, BinaryIO, cast

import numpy as np

from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.ports import Sound, Trace
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.sandbox import Limits, run
from fairhearing.engines.speech.channels import side_traces

_TASKS = "fairhearing.engines.speech.unpacking"
_SOUND = b"S"
# Unpacking runs a hundred times faster than life, so this is enough for days of sound; time
# spent waiting for whoever uses the sound is not counted.
_LIMITS = Limits(memory_mb=2048, seconds=3600)
_POINT = 1600  # samples that make one value of loudness before these are gathered


class PyAvDecoder:
    """The `Decoder` over PyAV. Also makes the copy that browsers play, and the waveform."""

    def duration(self, file: BinaryIO) -> float:
        """Length in seconds, as far as the file says; `Unreadable` where it has no sound."""
        (answer,) = self._run("measure", file)
        return float(json.loads(answer)["seconds"])

    def tags(self, file: BinaryIO) -> dict[str, str]:
        """Give what the recording says of itself (names in lower case), believed by nobody yet."""
        (answer,) = run("fairhearing.engines.speech.tags:read", file, limits=_LIMITS)
        return cast("dict[str, str]", json.loads(answer))

    def decode(self, file: BinaryIO, span: Span | None = None) -> Sound:
        """Decode all, or exactly one span (shorter only where the recording ends)."""
        args = {"start": span.start, "end": span.end} if span else {}
        return Sound(samples=b"".join(body[1:] for body in self._run("samples", file, args)))

    def sides(self, file: BinaryIO, span: Span) -> tuple[Trace, ...]:
        """Find the talk of each channel in a span, where each side of a call has its own."""
        body = b"".join(self._run("both", file, {"start": span.start, "end": span.end}))
        samples = np.frombuffer(body, "<f4").reshape(-1, 2)
        return side_traces(samples, span.start) if len(samples) else ()

    def stream(self, file: BinaryIO) -> Iterator[Sound | str]:
        """Decode from the beginning, a few seconds at a time; notes come as plain sentences."""
        with closing(self._run("samples", file, {"notes": True})) as frames:
            for body in frames:
                yield Sound(samples=body[1:]) if body[:1] == _SOUND else body[1:].decode()

    def playback(self, file: BinaryIO, first: int = 0, last: int | None = None) -> Iterator[bytes]:
        """Copy the recording as mono MP3, 48 kbit/s constant, on the timeline of `decode`.

        Byte `n` belongs to second `n / 6000`. What is played comes about 50 ms late, which
        is how MP3 works. A part is given by its frames, each 0.024 seconds; parts that were
        made each for itself fit together.
        """
        return self._run("mp3", file, {"first": first, "last": last})

    def loudness(
        self, file: BinaryIO, points: int, keep_going: Callable[[], None] = lambda: None
    ) -> list[float]:
        """How loud it is at `points` evenly spaced moments, 1 the loudest, for a waveform.

        `keep_going` is asked often, and may raise to cancel.
        """
        fine: list[float] = []
        for sound in self.stream(file):
            keep_going()
            fine += _peaks(sound) if isinstance(sound, Sound) else ()
        edges = np.linspace(0, len(fine), points + 1).astype(int)
        coarse = [max(fine[a : max(b, a + 1)], default=0.0) for a, b in pairwise(edges)]
        loudest = max(coarse, default=0.0)
        return [value / loudest if loudest > 0 else 0.0 for value in coarse]

    def _run(
        self, task: str, file: BinaryIO, args: dict[str, Any] | None = None
    ) -> Generator[bytes]:
        if file.seek(0, io.SEEK_END) == 0:
            raise Unreadable(
                "This file is empty: there is nothing in it at all.",
                safe="Nothing was changed.",
                todo="Look for another copy on the device it came from, or send it again: it may "
                "have been lost on the way.",
            )
        return run(f"{_TASKS}:{task}", file, args or {}, limits=_LIMITS)


def _peaks(sound: Sound) -> list[float]:
    values = np.abs(np.frombuffer(sound.samples, "<f4"))
    whole = np.pad(values, (0, -len(values) % _POINT)).reshape(-1, _POINT)
    return cast("list[float]", np.sqrt((whole**2).mean(axis=1)).tolist())
