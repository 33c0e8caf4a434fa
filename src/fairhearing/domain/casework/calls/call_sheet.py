"""A call sheet: what somebody plans for a call or a meeting, and what they write down in it.

Every line bears the time it was written and is never changed; one that was mistaken is followed
by another that says so.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Occasion(StrEnum):
    """What is planned."""

    CALL = "call"
    VIDEO = "video"
    MEETING = "meeting"
    HEARING = "hearing"

    @property
    def noun(self) -> str:
        """The word for it in a sentence."""
        return _NOUNS[self]


_NOUNS = {
    Occasion.CALL: "call",
    Occasion.VIDEO: "video call",
    Occasion.MEETING: "meeting",
    Occasion.HEARING: "hearing",
}

ASKING = (
    "Before we start: I find it hard to listen and write at the same time. Is it all right with "
    "you if I record this, so that I have it right? I will gladly give you a copy."
)
IF_NO = (
    "That is fine. Then I will take notes, and send you what I wrote, so that you can correct it."
)
COURTEOUS = (
    "Speak slowly, and let them finish.",
    "It is fine to say: “Please give me a moment to write that down.”",
    "If you feel yourself getting angry, breathe out, and ask your next question.",
    "You need not agree or disagree now. “Thank you, I have noted that” is enough.",
    "Before you end: “Shall I read back what I wrote down?”",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is planned, as typed: `when` in any words, a question or a point in each line."""

    occasion: Occasion = Occasion.CALL
    who: str = ""
    when: str = ""
    about: str = ""
    questions: str = ""
    points: str = ""
    asking: str = ASKING

    @property
    def may_record(self) -> bool:
        """Whether recording it may be thought of at all."""
        return self.occasion is not Occasion.HEARING

    @property
    def blank(self) -> bool:
        """Whether nothing has been planned yet."""
        return not any((self.who, self.when, self.about, self.questions, self.points))

    @property
    def to_ask(self) -> tuple[str, ...]:
        """The questions, one by one."""
        return _each(self.questions)

    @property
    def to_make(self) -> tuple[str, ...]:
        """The points to make, one by one; what is a question too is asked once."""
        return tuple(one for one in _each(self.points) if one not in self.to_ask)


class Said(StrEnum):
    """What a line of a sheet is."""

    BEGUN = "begun"
    NOTE = "note"
    PROMISE = "promise"
    TICKED = "ticked"
    UNTICKED = "unticked"
    RECORDED = "recorded"
    ENDED = "ended"
    RESUMED = "went on after all"
    SEALED = "sealed"
    LATER = "added later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line, with the local time it was written.

    `words` is what was typed, the question that was ticked, or the name of the file that was
    recorded or sealed; `digest` is of that file. `by` is the day a promise was given for.
    """

    at: datetime
    said: Said
    words: str = ""
    by: date | None = None
    digest: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A call sheet with every line in the order it was written."""

    id: str
    case_id: str
    plan: Plan
    lines: tuple[Line, ...] = ()

    @property
    def begun(self) -> Line | None:
        """When it began; None before that."""
        return next(iter(self._of(Said.BEGUN)), None)

    @property
    def ended(self) -> Line | None:
        """When it was said to be over; None while it goes on, or went on after all."""
        last = [one for one in self.lines if one.said in (Said.ENDED, Said.RESUMED)]
        return last[-1] if last and last[-1].said is Said.ENDED else None

    @property
    def sealed(self) -> Line | None:
        """When the note of it was sealed, and under which digest."""
        return next(iter(self._of(Said.SEALED)), None)

    @property
    def later(self) -> tuple[Line, ...]:
        """What was added after the note was sealed."""
        return self._of(Said.LATER)

    @property
    def recorded(self) -> tuple[Line, ...]:
        """The recordings of it that the program made."""
        return self._of(Said.RECORDED)

    @property
    def promises(self) -> tuple[Line, ...]:
        """What they said they would do."""
        return self._of(Said.PROMISE)

    @property
    def notes(self) -> tuple[Line, ...]:
        """What was written down while it went on, or before it."""
        return tuple(one for one in self._of(Said.NOTE) if not self._after(one))

    @property
    def afterwards(self) -> tuple[Line, ...]:
        """What was written down once it was over, and before the note was sealed."""
        return tuple(one for one in self._of(Said.NOTE) if self._after(one))

    def ticked(self, point: str) -> datetime | None:
        """Say when a question or a point was ticked; None where it is not."""
        last = [one for one in self.lines if one.words == point and one.said in _TICKS]
        return last[-1].at if last and last[-1].said is Said.TICKED else None

    def done(self, points: tuple[str, ...]) -> tuple[tuple[str, datetime | None], ...]:
        """Say of each of these when it was ticked."""
        return tuple((one, self.ticked(one)) for one in points)

    def _of(self, said: Said) -> tuple[Line, ...]:
        return tuple(one for one in self.lines if one.said is said)

    def _after(self, line: Line) -> bool:
        return self.ended is not None and self.lines.index(line) > self.lines.index(self.ended)


_TICKS = (Said.TICKED, Said.UNTICKED)


def _each(typed: str) -> tuple[str, ...]:
    lines = (" ".join(line.split()).lstrip("-•* ").strip() for line in typed.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))
