"""A part of a recording with enough around it to be fair, and its place in the whole.

Around what is chosen stand at least fifteen seconds on either side, at least one whole turn on
either side, and never part of a turn; less only where the recording begins or ends.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePath

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.spans import joined
from fairhearing.domain.reading.transcript import Span, Transcript, Turn
from fairhearing.domain.saying import clock

LEAST = 15.0
"""Seconds before and after what is chosen."""

LONGEST = 1800.0
"""Seconds of a part; who needs more hands on the whole."""

_SHORT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A part of a recording: all of it in `span`, and what it was asked for in `chosen`."""

    name: str
    digest: str
    seconds: float
    span: Span
    chosen: tuple[Span, ...]

    @property
    def from_the_start(self) -> bool:
        """Whether nothing comes before it."""
        return self.span.start <= 0

    @property
    def to_the_end(self) -> bool:
        """Whether nothing comes after it."""
        return self.span.end >= self.seconds

    @property
    def stem(self) -> str:
        """Name its files by its place in the whole and the digest of the whole."""
        times = [_in_a_name(each) for each in (self.span.start, self.span.end, self.seconds)]
        named = f"{PurePath(self.name).stem[:60]}, part {times[0]} to {times[1]} of {times[2]}"
        return f"{named}, {self.digest[:_SHORT]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The sound of a part: as FLAC, sample by sample as the original holds it, and as a small MP3.

    `rate` is samples a second, `bits` those of a sample. `holes` are stretches in which nothing
    was recorded and the part holds silence, `damaged` moments that could not be read.
    """

    lossless: bytes
    small: bytes
    seconds: float
    rate: int
    channels: int
    bits: int
    holes: tuple[Span, ...] = ()
    damaged: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A moment of a recording at which it was stopped for a while and went on.

    `seconds` is how long, None where it did not go on.
    """

    at: float
    seconds: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known of when the whole was recorded.

    `began` is what the clock said, where the program recorded it; `stated` is what a person said
    of it. `pauses` are times that passed and are not in the file.
    """

    began: datetime | None = None
    stated: str = ""
    pauses: tuple[Pause, ...] = ()

    def clock(self, at: float) -> datetime | None:
        """Give the time of day at a moment of the recording."""
        before = [pause.seconds or 0.0 for pause in self.pauses if pause.at <= at]
        return self.began + timedelta(seconds=at + sum(before)) if self.began else None


def clips(transcript: Transcript, chosen: Iterable[Span]) -> tuple[Clip, ...]:
    """Give the parts that hold what is chosen; those that would meet are one.

    `WrongUse` where there is no sound, where times are unknown, and where it would be too long.
    """
    _must_sound(transcript)
    wanted = [_inside(span, transcript) for span in chosen]
    spans = joined(_fair(span, transcript) for span in wanted)
    if not spans:
        raise WrongUse(
            "Nothing was chosen to be cut out.", safe="Nothing was changed.",
            todo="Choose at least one turn of the transcript.",
        )  # fmt: skip
    if any(span.seconds > LONGEST for span in spans):
        raise WrongUse(
            "That is longer than half an hour, with what must stand around it.",
            safe="Nothing was changed.",
            todo="Choose fewer turns, or hand on the whole recording.",
        )
    return tuple(
        Clip(
            name=transcript.name,
            digest=transcript.digest,
            seconds=transcript.duration,
            span=span,
            chosen=tuple(one for one in joined(wanted) if span.start <= one.start <= span.end),
        )
        for span in spans
    )


def tenths(seconds: float) -> str:
    """Write a moment with a tenth of a second: `0:41.2`. Fractions beyond it are cut off."""
    return f"{clock(seconds)}.{int(max(0.0, seconds) * 10 + 1e-6) % 10}"


def _fair(chosen: Span, transcript: Transcript) -> Span:
    """Widen what is chosen until it is fair."""
    turns = transcript.turns
    start, end = chosen.start - LEAST, chosen.end + LEAST
    before = [turn for turn in turns if turn.end <= chosen.start]
    after = [turn for turn in turns if turn.start >= chosen.end]
    if before:
        start = min(start, max(before, key=lambda turn: turn.end).start)
    if after:
        end = max(end, min(after, key=lambda turn: turn.start).end)
    return _inside(_uncut(start, end, turns), transcript)


def _uncut(start: float, end: float, turns: Sequence[Turn]) -> Span:
    """Widen until no turn is cut."""
    while cut := [turn for turn in turns if turn.start < start < turn.end]:
        start = min(turn.start for turn in cut)
    while cut := [turn for turn in turns if turn.start < end < turn.end]:
        end = max(turn.end for turn in cut)
    return Span(start=start, end=end)


def _inside(span: Span, transcript: Transcript) -> Span:
    return Span(start=max(0.0, span.start), end=min(span.end, transcript.duration))


def _must_sound(transcript: Transcript) -> None:
    if transcript.has_sound and transcript.timed and transcript.duration > 0:
        return
    raise WrongUse(
        "There is no sound here to cut a part from: this record was written down by somebody.",
        safe="Nothing was changed.",
        todo="Where you have the recording too, add it, and cut from that.",
    )


def _in_a_name(seconds: float) -> str:
    hours, minutes, left = int(seconds) // 3600, int(seconds) // 60 % 60, int(seconds) % 60
    return f"{hours}h{minutes:02}m{left:02}s" if hours else f"{minutes}m{left:02}s"
