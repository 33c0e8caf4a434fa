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


class By(StrEnum):
    """Who stands behind a word: the machine, a person who heard it too, or one who typed it."""

    MACHINE = "machine"
    CONFIRMED = "confirmed"
    PERSON = "person"


class Mark(StrEnum):
    """What a person noted at a place: words nobody can make out, talk at once, a sound."""

    INAUDIBLE = "inaudible"
    OVERLAPPING = "overlapping"
    NON_VERBAL = "non-verbal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as heard. `probability` is the recogniser's own, 0 to 1.

    A word that a person typed has none: it says 1 there, and `by` says that it was typed. A word
    marked inaudible or non-verbal stands in brackets and was typed too ("[laughs]").
    """

    text: str
    start: float
    end: float
    probability: float
    by: By = By.MACHINE
    mark: Mark | None = None


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
class Reading:
    """Words that were heard otherwise when they were heard again, in another way.

    `text` is what the transcript had there, `other` what was heard the second time ("" for
    nothing), `by` the model that heard it.
    """

    span: Span
    text: str
    other: str
    by: str


class Why(StrEnum):
    """Why no words are written down for a place."""

    SILENCE = "silence"
    MUSIC = "music"
    NOISE = "noise"
    MADE_UP = "made up"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A place for which no words are written down, and why."""

    span: Span
    why: Why


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
    """One speaker's unbroken talk. `speaker` is the label of a `Speaker`.

    `id` stays with a turn while others are split, joined, added and removed around it; it is ""
    in what the machine wrote, where the place of a turn names it.
    """

    speaker: str
    start: float
    end: float
    text: str
    words: tuple[Word, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """Everything that was heard in one original.

    `digest` is the original's SHA-256, `duration` its length in seconds (0 where a written
    transcript does not say). `timed` is False where times are unknown and only order is kept.
    `unheard` are stretches where somebody spoke and no word could be made out; `overlapped`
    are stretches where more than one person spoke. `readings` are words that were heard otherwise
    the second time, `left_out` places for which nothing was written down, and why. `notes` are
    plain sentences about how it was heard, for the person to read ("The recording is cut short.").
    """

    name: str
    digest: str
    duration: float
    turns: tuple[Turn, ...]
    speakers: tuple[Speaker, ...] = ()
    unheard: tuple[Span, ...] = ()
    overlapped: tuple[Span, ...] = ()
    readings: tuple[Reading, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    timed: bool = True
    has_sound: bool = True
    notes: tuple[str, ...] = ()
    made_by: MadeBy

    def speaker(self, label: str) -> Speaker:
        """Look up a voice by its label; an unknown label is a speaker with no name yet."""
        return next((s for s in self.speakers if s.label == label), Speaker(label=label))
