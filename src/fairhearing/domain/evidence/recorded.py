"""What the machine knows about a recording that was made with this program."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

FIRST_LINK = bytes(32)
"""What the first piece is chained to."""


class MarkKind(StrEnum):
    """What happened at a moment of a recording. All but `RESUMED` begin a gap."""

    PAUSED = "paused"
    UNPLUGGED = "unplugged"
    STOOD_STILL = "stood_still"
    RESUMED = "resumed"


class Ended(StrEnum):
    """How a recording came to its end."""

    STOPPED = "stopped"
    CUT_OFF = "cut_off"
    DISK_FULL = "disk_full"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A moment: `at_seconds` from the start of the file, and the time on the clock."""

    kind: MarkKind
    at_seconds: float
    clock: datetime

    @property
    def begins_gap(self) -> bool:
        """Whether nothing is recorded from here on."""
        return self.kind is not MarkKind.RESUMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Time that passed and is not in the file, which goes on at `at_seconds` as if there were none.

    `end` is None where the recording ended in it.
    """

    kind: MarkKind
    at_seconds: float
    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """What a recording is made with, as the browser says.

    `device` is the name of the microphone and `rate` the samples a second in the file. `changed`
    names what the browser did to the sound although it was asked not to.
    """

    browser: str
    device: str
    rate: int
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """How a recording was made, as entered in the custody ledger.

    `link` chains all pieces in which the sound came (`link_of`), so that it can be worked out
    again from the file. `follows` is the recording that was cut off just before, if any;
    `sheet` the call sheet it was made for, if any.
    """

    recording: str
    started: datetime
    ended: datetime
    seconds: float
    how: How
    gaps: tuple[Gap, ...]
    end: Ended
    pieces: int
    link: str
    sheet: str = ""
    follows: str = ""

    @property
    def whole(self) -> bool:
        """Whether it was ended by the person, so that nothing can be missing at its end."""
        return self.end is Ended.STOPPED


def link_of(before: bytes, piece: bytes) -> bytes:
    """Chain a piece of sound to all that came before it (SHA-256)."""
    return hashlib.sha256(before + piece).digest()


def gaps_of(marks: Iterable[Mark]) -> tuple[Gap, ...]:
    """Put together what began and what ended each gap."""
    gaps: list[Gap] = []
    begun: Mark | None = None
    for mark in marks:
        if begun and mark.kind is MarkKind.RESUMED:
            gaps.append(_gap(begun, mark.clock))
            begun = None
        elif begun is None and mark.begins_gap:
            begun = mark
    return tuple(gaps) if begun is None else (*gaps, _gap(begun, None))


def _gap(begun: Mark, end: datetime | None) -> Gap:
    return Gap(kind=begun.kind, at_seconds=begun.at_seconds, start=begun.clock, end=end)
