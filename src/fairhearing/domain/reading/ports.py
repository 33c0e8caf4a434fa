"""What reading asks of engines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.transcript import LeftOut, Reading, Span, Word

Listener = Callable[[float, float], None]
"""Told (seconds done, seconds in all) as work goes on; it may raise to cancel."""


def unheeded(_done: float, _total: float) -> None:
    """Listen to nothing: for a little more of what was told of already."""


MOST_SPEAKERS = 8
"""People on one recording, at most, where somebody says how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """Decoded speech: 16 kHz mono samples as little-endian float32 bytes."""

    samples: bytes
    rate: int = 16_000

    @property
    def seconds(self) -> float:
        """Length of the sound."""
        return len(self.samples) / 4 / self.rate

    def part(self, start: float, end: float) -> "Sound":
        """Give what lies between two moments, in seconds from its beginning."""
        begin, stop = (round(at * self.rate) * 4 for at in (start, end))
        return Sound(samples=self.samples[begin:stop], rate=self.rate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a recording will be heard: in stretches cut at silences.

    `seconds` is how much sound there really is. `notes` say in plain words what is wrong
    with the file, where something is (it was cut short, a part is damaged).
    """

    seconds: float
    stretches: tuple[Span, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """A span in which somebody speaks another language; `language` is "" where it is unclear.

    `written` says that its words were written down all the same, because that was asked for.
    """

    span: Span
    language: str
    written: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words heard in one stretch of a recording.

    `speech` is where somebody seems to speak, whether or not words were made out; `dropped`
    is where the recogniser offered words that are not to be believed, `foreign` those of such
    places that are surely not English. `english` is how likely the rest is to be, 0 to 1.
    `readings` are words heard otherwise the second time, `quiet` long places without speech.
    """

    span: Span
    words: tuple[Word, ...]
    speech: tuple[Span, ...] = ()
    dropped: tuple[Span, ...] = ()
    foreign: tuple[Foreign, ...] = ()
    english: float = 1.0
    readings: tuple[Reading, ...] = ()
    quiet: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some moments of a trace, and what the voice sounds like in them alone."""

    spans: tuple[Span, ...]
    print: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A voice heard within a few seconds, before anyone knows which of the people it is.

    `group` is the same for traces that were heard side by side and so are different people.
    `print` is what the voice sounds like (little-endian float32), made from `seconds` of it
    speaking alone; empty where it never did for long enough. `parts` are the runs of it that are
    long enough to be judged by themselves, where there are several. `side` names the channel whose
    talk this is, where each side of a call has one; such a trace has no print.
    """

    group: float
    spans: tuple[Span, ...]
    seconds: float
    print: bytes
    parts: tuple[Part, ...] = ()
    side: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A stretch in which one voice speaks; `label` is "Speaker 1", "Speaker 2" …."""

    span: Span
    label: str


class Decoder(Protocol):
    """Turns a recording of any common format into sound."""

    def duration(self, file: BinaryIO) -> float:
        """Length in seconds; raises `Unreadable` where there is no sound in the file."""
        ...

    def decode(self, file: BinaryIO, span: Span | None = None) -> Sound:
        """Decode all, or one stretch, as 16 kHz mono."""
        ...

    def sides(self, file: BinaryIO, span: Span) -> tuple[Trace, ...]:
        """Find the talk of each channel in a span, where each side of a call has its own."""
        ...

    def stream(self, file: BinaryIO) -> Iterator[Sound | str]:
        """Decode from the beginning, a few seconds at a time, so that memory stays flat.

        Gives a plain sentence in between wherever something is wrong with the file.
        """
        ...


class Recogniser(Protocol):
    """Hears words."""

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models it uses."""
        ...

    def hear(
        self, sound: Sound, offset: float, listener: Listener, terms: Sequence[str] = ()
    ) -> Stretch:
        """Hear the words of a stretch that begins `offset` seconds into the original.

        `terms` are names and words that may be said in it.
        """
        ...


class VoiceFinder(Protocol):
    """Tells voices apart: first within each stretch, then across the whole recording."""

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models it uses."""
        ...

    def trace(self, sound: Sound, offset: float) -> tuple[Trace, ...]:
        """Find the voices in a stretch that begins `offset` seconds into the original."""
        ...

    def join(self, traces: Sequence[Trace], speakers: int | None) -> tuple[Voice, ...]:
        """Say who speaks when; `speakers` fixes the number of people where it is known."""
        ...
