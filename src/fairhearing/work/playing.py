"""Playing a recording in a browser: a copy every browser understands, made once."""

from collections.abc import Callable
from dataclasses import dataclass

from fairhearing.domain.problems import WrongUse
from fairhearing.store import derived, outputs
from fairhearing.work import rows

MEDIA_TYPE = "audio/mpeg"
POINTS = 1200
"""How many points of loudness are kept, enough for the width of a screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playback:
    """Sound for a browser: `read(offset, length)` serves byte ranges."""

    size: int
    media_type: str
    read: Callable[[int, int], bytes]


def playback(item_id: str) -> Playback:
    """Give the recording as constant-bit-rate MP3; `WrongUse` while it is still being made."""
    name = playback_name(rows.item_row(item_id).digest)
    size = derived.size(name)
    if size is None:
        raise _not_yet()

    def read(offset: int, length: int) -> bytes:
        file = derived.open_derived(name)
        if file is None:
            raise _not_yet()
        with file:
            file.seek(offset)
            return file.read(length)

    return Playback(size=size, media_type=MEDIA_TYPE, read=read)


def loudness(item_id: str) -> tuple[float, ...]:
    """How loud the recording is at evenly spaced points, 0 to 1; empty while not made."""
    output = loudness_key(rows.item_row(item_id).digest)
    return outputs.load(output, tuple[float, ...]) if outputs.have(output) else ()


def playback_name(digest: str) -> str:
    """Name the playback copy of a recording."""
    return derived.name_of(digest, "playback 1")


def loudness_key(digest: str) -> str:
    """Name the loudness of a recording."""
    return outputs.key(digest, "loudness", {"points": POINTS})


def _not_yet() -> WrongUse:
    return WrongUse(
        "The copy for playing is not made yet.",
        safe="Nothing is lost.",
        todo="It comes soon after the reading of the recording has begun.",
    )
