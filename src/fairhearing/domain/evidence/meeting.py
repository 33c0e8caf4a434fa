"""The files of one meeting in their order, and what lies between them.

Times are as the clock of the device showed them; they are compared with each other, and a
question about that clock is answered in words and stated.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from fairhearing.domain.saying import counted, day, length

NEAR = 2.0
"""Seconds: clocks are written down to the second, so that less is no gap anybody can state."""


class Zone(StrEnum):
    """Which time the device's clock showed."""

    UK = "uk"
    UTC = "utc"
    OTHER = "other"
    UNKNOWN = "unknown"


_ZONES = {
    Zone.UK: "United Kingdom time",
    Zone.UTC: "UTC (in summer one hour behind United Kingdom time)",
    Zone.OTHER: "the time of another place",
    Zone.UNKNOWN: "not known which country's time",
}


def in_words(zone: Zone) -> str:
    """Say a time zone."""
    return _ZONES[zone]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of a meeting. `began` is what the clock showed, None where nobody knows.

    `seconds` is its length, 0 while it is not known; `by_file` is whether the file itself says
    when it began.
    """

    item: str
    name: str
    digest: str
    seconds: float
    began: datetime | None = None
    by_file: bool = False

    @property
    def ended(self) -> datetime | None:
        """When it ended; None where that cannot be worked out."""
        if self.began is None or not self.seconds:
            return None
        return self.began + timedelta(seconds=self.seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What lies between two files. `seconds` is below 0 where they overlap, None if unknown.

    `why` is what the person said about it.
    """

    before: Part
    after: Part
    seconds: float | None
    why: str = ""

    @property
    def told(self) -> str:
        """Say it in a sentence."""
        said = _between(self)
        return f"{said} The person says: {self.why}" if self.why else said


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The files of one meeting, in the order in which they were recorded.

    `why` says something of the gap after a file, by its item. `missing_before` and
    `missing_after` say what was not recorded at either end, as far as the person said.
    `clock` is what they said of whether the device's clock was right.
    """

    id: str
    title: str
    parts: tuple[Part, ...]
    zone: Zone = Zone.UK
    clock: str = ""
    missing_before: str = ""
    missing_after: str = ""
    why: tuple[tuple[str, str], ...] = ()

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What lies between each file and the next."""
        why = dict(self.why)
        return tuple(
            Gap(before=a, after=b, seconds=_apart(a, b), why=why.get(a.item, ""))
            for a, b in pairwise(self.parts)
        )


def in_order(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Put files in the order of their clocks, if all have one; otherwise leave them as given."""
    timed = [(one.began, one) for one in parts if one.began]
    if len(timed) < len(parts):
        return parts
    return tuple(one for _, one in sorted(timed, key=lambda pair: pair[0]))


def stated(meeting: Meeting) -> tuple[str, ...]:
    """Say the order of the files, the gaps, and the clock, a sentence each, for papers."""
    return tuple(_stated(meeting))


def _stated(meeting: Meeting) -> Iterator[str]:
    count = len(meeting.parts)
    order = "of their clocks" if all(part.began for part in meeting.parts) else "the person gives"
    yield f"{meeting.title}: {counted(count, 'file')}, in the order {order}."
    if meeting.missing_before:
        yield f"Before the first file, the person says: {meeting.missing_before}"
    for number, part in enumerate(meeting.parts, start=1):
        yield f"{number}. {part.name}: {_when(part)}"
        yield from (gap.told for gap in meeting.gaps if gap.before is part)
    if meeting.missing_after:
        yield f"After the last file, the person says: {meeting.missing_after}"
    if any(part.began for part in meeting.parts):
        clock = meeting.clock or "Nothing was said about that."
        yield f"{_clock_of(meeting.zone)} Was the clock right? {clock}"


def _clock_of(zone: Zone) -> str:
    if zone is Zone.UNKNOWN:
        return "Which country's time the clock showed is not known."
    return f"Times are {in_words(zone)}."


def _when(part: Part) -> str:
    lasts = f"lasts {length(part.seconds)}" if part.seconds else "its length is not known yet"
    if part.began is None:
        return f"nobody knows when it began; {lasts}."
    source = "by its own clock" if part.by_file else "as the person says"
    return f"began on {day(part.began.date())} at {part.began:%H:%M:%S} {source}, {lasts}."


def _apart(before: Part, after: Part) -> float | None:
    if before.ended is None or after.began is None:
        return None
    return (after.began - before.ended).total_seconds()


def _between(gap: Gap) -> str:
    if gap.seconds is None:
        return "How much lies between this file and the next is not known."
    if abs(gap.seconds) <= NEAR:
        return "The next file follows on: the clocks show no gap."
    if gap.seconds < 0:
        return (
            f"The next file begins {length(-gap.seconds)} before this one ends, by their clocks: "
            "either both were running, or the clocks differ."
        )
    return f"Then nothing is on these files for {length(gap.seconds)}, by their clocks."
