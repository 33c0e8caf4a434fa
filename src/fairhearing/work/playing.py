"""Playing a recording in a browser: a copy every browser understands, made once."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Playback:
    """Sound for a browser: `read(offset, length)` serves byte ranges."""

    size: int
    media_type: str
    read: Callable[[int, int], bytes]


def playback(item_id: str) -> Playback:
    """Give the recording as constant-bit-rate MP3; `WrongUse` while it is still being made."""
    raise NotImplementedError


def loudness(item_id: str) -> tuple[float, ...]:
    """How loud the recording is at evenly spaced points, 0 to 1, for drawing a waveform."""
    raise NotImplementedError
