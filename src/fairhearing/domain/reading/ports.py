"""What reading asks of engines."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.transcript import Span, Word

Listener = Callable[[float, float], None]
"""Told (seconds done, seconds in all) as work goes on; it may raise to cancel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """Decoded speech: 16 kHz mono samples as little-endian float32 bytes."""

    samples: bytes
    rate: int = 16_000

    @property
    def seconds(self) -> float:
        """Length of the sound."""
        return len(self.samples) / 4 / self.rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words heard in one stretch of a recording."""

    span: Span
    words: tuple[Word, ...]


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


class Recogniser(Protocol):
    """Hears words."""

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models it uses."""
        ...

    def hear(self, sound: Sound, offset: float, listener: Listener) -> Stretch:
        """Hear the words of a stretch that begins `offset` seconds into the original."""
        ...


class VoiceFinder(Protocol):
    """Tells voices apart."""

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models it uses."""
        ...

    def voices(self, sound: Sound, speakers: int | None, listener: Listener) -> tuple[Voice, ...]:
        """Say who speaks when; `speakers` fixes the number of people where it is known."""
        ...


class DocumentReader(Protocol):
    """Reads one kind of document into paragraphs and statements."""

    def read(self, file: BinaryIO, *, name: str, digest: str) -> Document:
        """Read it whole; raises `Unreadable` with a message for the person."""
        ...
