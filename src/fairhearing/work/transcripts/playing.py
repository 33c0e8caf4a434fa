"""Playing a recording in a browser: a copy every browser understands, made once."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from fairhearing.domain.problems import IntegrityBroken, WrongUse
from fairhearing.store import derived, outputs
from fairhearing.work.case import rows
from fairhearing.work.case.shown import ItemState

MEDIA_TYPE = "audio/mpeg"
FRAME = 0.024
"""Seconds of each frame of the copy."""
POINTS = 1200
"""How many points of loudness are kept at least, enough for the width of a screen."""
A_SECOND = 10
"""How many are kept of each second, enough for a minute across the screen."""


class CopyState(StrEnum):
    """How the copy for playing stands: `LOST` where it was made once, and is damaged or gone."""

    THERE = "there"
    MAKING = "making"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Playback:
    """Sound for a browser: `read(offset, length)` serves byte ranges."""

    size: int
    media_type: str
    read: Callable[[int, int], bytes]


def playback(item_id: str) -> Playback:
    """Give the recording as constant-bit-rate MP3; `WrongUse` where there is no copy of it.

    It may be still being made. One that is found to be damaged is removed, so that reading
    again makes another.
    """
    digest = rows.item_row(item_id).digest
    name, size = playback_name(digest), copy_size(digest)
    if size is None:
        raise _no_copy(item_id)

    def read(offset: int, length: int) -> bytes:
        try:
            file = derived.open_derived(name)
            if file is None:
                raise _no_copy(item_id)
            with file:
                file.seek(offset)
                return file.read(length)
        except IntegrityBroken:
            derived.discard(name)
            raise _no_copy(item_id) from None

    return Playback(size=size, media_type=MEDIA_TYPE, read=read)


def copy_size(digest: str) -> int | None:
    """Give the size of the copy for playing, None where there is none that can be used."""
    name = playback_name(digest)
    try:
        return derived.size(name)
    except IntegrityBroken:
        derived.discard(name)
        return None


def copy_state(item_id: str) -> CopyState:
    """Say whether a recording can be played."""
    row = rows.item_row(item_id)
    if copy_size(row.digest) is not None:
        return CopyState.THERE
    return CopyState.LOST if rows.item_of(row).state is ItemState.READ else CopyState.MAKING


def loudness(item_id: str) -> tuple[float, ...]:
    """How loud the recording is at evenly spaced points, 0 to 1; empty while not made."""
    digest = rows.item_row(item_id).digest
    for output in (loudness_key(digest), _coarse_key(digest)):
        if outputs.have(output):
            return outputs.load(output, tuple[float, ...])
    return ()


def points(seconds: float) -> int:
    """How many points of loudness to keep of a recording."""
    return max(POINTS, round(A_SECOND * seconds))


def playback_name(digest: str) -> str:
    """Name the playback copy of a recording."""
    return derived.name_of(digest, "playback 1")


def part_name(digest: str, number: int) -> str:
    """Name a part of the playback copy, as long as the whole is not there."""
    return derived.name_of(digest, f"playback 1 part {number}")


def loudness_key(digest: str) -> str:
    """Name the loudness of a recording."""
    return outputs.key(digest, "loudness", {"a second": A_SECOND})


def _coarse_key(digest: str) -> str:
    """Name the loudness as it was kept before: so many points of the whole."""
    return outputs.key(digest, "loudness", {"points": POINTS})


def _no_copy(item_id: str) -> WrongUse:
    if copy_state(item_id) is CopyState.LOST:
        return WrongUse(
            "The copy for playing is damaged or gone.",
            safe="Nothing is lost: the recording itself is sealed in another file.",
            todo="Please have it read again. That makes a new copy and changes nothing else.",
        )
    return WrongUse(
        "The copy for playing is not made yet.",
        safe="Nothing is lost.",
        todo="It comes soon after the reading of the recording has begun.",
    )
