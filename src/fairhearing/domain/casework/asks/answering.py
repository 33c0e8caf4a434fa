"""Answers: what a reply did with each thing that was asked."""

from dataclasses import dataclass
from enum import StrEnum

from fairhearing.domain.casework.asks.asking import Where

SURE = 0.7
"""Score from which a proposal is shown as what we think, and not as a perhaps."""


class AnswerKind(StrEnum):
    """What a reply did with an ask."""

    ANSWERED = "answered"
    PARTLY = "partly"
    REFUSED = "refused"
    DEFLECTED = "deflected"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a reply did with an ask, as the person decided.

    `words` are those of the reply that deal with it, "" where none do. `reason` is the reason or
    the rule that was given for a refusal. `instead` is the other question that was answered.
    `note` is the person's own.
    """

    ask_id: str
    reply_id: str
    kind: AnswerKind
    words: str = ""
    reason: str = ""
    instead: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAnswer:
    """What the program reads in a reply about one ask: for the person to decide.

    `where` are the words that deal with it, in order; `why` says in plain words how it came to
    this; `score` from 0 to 1 says how sure it is.
    """

    kind: AnswerKind
    where: tuple[Where, ...]
    words: str
    why: str
    score: float
    reason: str = ""
    instead: str = ""

    @property
    def sure(self) -> bool:
        """Whether it is shown as what we think, and not as a perhaps."""
        return self.score >= SURE
