"""A recording statement: what the person who brings a recording says of how it was made.

The questions are those a court asks of a recording (rules R4 and R6 about recording). "I do not
know" is always an answer, and what was not answered is said to be so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType


class Question(StrEnum):
    """What is asked, in the order of the paper."""

    MADE_BY = "made_by"
    PEOPLE = "people"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    DEVICE = "device"
    TOLD = "told"
    PERMISSION = "permission"
    WHOLE = "whole"
    EDITED = "edited"
    DEVICE_NOW = "device_now"

    @property
    def asks(self) -> str:
        """The question in words."""
        return _ASKED[self][0]

    @property
    def hint(self) -> str:
        """What helps to answer it."""
        return _ASKED[self][1]

    @property
    def choices(self) -> "tuple[Choice, ...]":
        """What can be chosen; every question can be answered with `UNKNOWN`."""
        return (*_CHOICES.get(self, ()), Choice.UNKNOWN)


class Choice(StrEnum):
    """An answer that is chosen."""

    YES = "yes"
    NO = "no"
    WHOLE = "whole"
    PART = "part"
    UNKNOWN = "unknown"


_CHOICES: Mapping[Question, tuple[Choice, ...]] = MappingProxyType(
    {
        Question.TOLD: (Choice.YES, Choice.NO),
        Question.PERMISSION: (Choice.YES, Choice.NO),
        Question.WHOLE: (Choice.WHOLE, Choice.PART),
        Question.EDITED: (Choice.NO, Choice.YES),
    }
)

_ASKED: Mapping[Question, tuple[str, str]] = MappingProxyType(
    {
        Question.MADE_BY: ("Who made the recording?", ""),
        Question.PEOPLE: ("Who can be heard on it?", "Names, or what they do."),
        Question.WHEN: (
            "When was it made?",
            "The day and the time, in which country's time, and whether the clock was right.",
        ),
        Question.WHERE: ("Where was it made?", "For a call: where the device was."),
        Question.WHY: ("Why was it made?", "In your own words."),
        Question.DEVICE: ("On what device, and with which app?", ""),
        Question.TOLD: (
            "Were the people on it told beforehand that it would be recorded?",
            "Who was told, how, and by whom.",
        ),
        Question.PERMISSION: ("Did they give permission?", "Who did, and in which words."),
        Question.WHOLE: (
            "Is it the whole call or meeting, or a part?",
            "If it is a part: which, and why.",
        ),
        Question.EDITED: (
            "Was anything in it cut, joined or changed?",
            "If so: what, with what, and why. Say it too if it was only copied or converted.",
        ),
        Question.DEVICE_NOW: ("Where is the device now, with the recording on it?", ""),
    }
)

_SAID: Mapping[Choice, str] = MappingProxyType(
    {
        Choice.YES: "Yes",
        Choice.NO: "No",
        Choice.WHOLE: "The whole",
        Choice.PART: "A part",
        Choice.UNKNOWN: "I do not know",
    }
)


def said(choice: Choice) -> str:
    """Say a choice."""
    return _SAID[choice]


NOT_ANSWERED = "Not answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered: something chosen, words, or both."""

    choice: Choice | None = None
    words: str = ""

    @property
    def given(self) -> bool:
        """Whether there is anything in it."""
        return self.choice is not None or bool(self.words)

    @property
    def told(self) -> str:
        """The whole answer in words, as screens and papers show it."""
        chosen = said(self.choice) if self.choice else ""
        return ". ".join(part for part in (chosen, self.words) if part) or NOT_ANSWERED


NOTHING = Answer()
Answers = Mapping[Question, Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One entry: the answers that were given or changed at that moment.

    `by_program` is set where the program itself knew them, because it made the recording.
    """

    at: datetime
    answers: Answers
    by_program: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Every entry about one recording, oldest first."""

    entries: tuple[Stated, ...] = field(default=())

    @property
    def begun(self) -> bool:
        """Whether anything has been stated."""
        return bool(self.entries)

    @property
    def answers(self) -> dict[Question, Answer]:
        """The answer to every question as it stands, those not answered too."""
        now = dict.fromkeys(Question, NOTHING)
        for entry in self.entries:
            now |= entry.answers
        return now

    @property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions without an answer."""
        return tuple(one for one, answer in self.answers.items() if not answer.given)

    def replaced(self, question: Question) -> tuple[tuple[datetime, Answer], ...]:
        """Every answer that was changed, oldest first, with the moment when it was."""
        given = [(one.at, one.answers[question]) for one in self.entries if question in one.answers]
        return tuple((after[0], before[1]) for before, after in pairwise(given))

    def changed(self, answers: Answers) -> dict[Question, Answer]:
        """Give those of the answers that differ from what stands."""
        now = self.answers
        return {one: answer for one, answer in answers.items() if answer != now[one]}


def statement(entries: Iterable[Stated]) -> Statement:
    """Put the entries about a recording together."""
    return Statement(entries=tuple(entries))
