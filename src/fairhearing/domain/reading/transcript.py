"""What was said: turns of words with speakers and times.

Times are seconds from the start of the original, as floats.
"""

from dataclasses import dataclass
from enum import StrEnum

from fairhearing.domain.made_by import MadeBy


class Role(StrEnum):
    """The part a person has in the case."""

    MOTHER = "mother"
    FATHER = "father"
    OFFICER = "officer"
    SOCIAL_WORKER = "social worker"
    CHILD = "child"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as heard. `probability` is the recogniser's own, 0 to 1."""

    text: str
    start: float
    end: float
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a recording."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """Its length, never negative."""
        return max(0.0, self.end - self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A voice: the label the machine gave it, and the name and role a person gave it."""

    label: str
    name: str = ""
    role: Role | None = None

    @property
    def shown(self) -> str:
        """The name where one is known, otherwise the label."""
        return self.name or self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One speaker's unbroken talk. `speaker` is the label of a `Speaker`."""

    speaker: str
    start: float
    end: float
    text: str
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """Everything that was heard in one original.

    `digest` is the original's SHA-256, `duration` its length in seconds (0 where a written
    transcript does not say). `timed` is False where times are unknown and only order is kept.
    `unheard` are stretches where somebody spoke and no word could be made out; `overlapped`
    are stretches where more than one person spoke. `notes` are plain sentences about how it
    was heard, for the person to read ("The recording is cut short.").
    """

    name: str
    digest: str
    duration: float
    turns: tuple[Turn, ...]
    speakers: tuple[Speaker, ...] = ()
    unheard: tuple[Span, ...] = ()
    overlapped: tuple[Span, ...] = ()
    timed: bool = True
    has_sound: bool = True
    notes: tuple[str, ...] = ()
    made_by: MadeBy

    def speaker(self, label: str) -> Speaker:
        """Look up a voice by its label; an unknown label is a speaker with no name yet."""
        return next((s for s in self.speakers if s.label == label), Speaker(label=label))
