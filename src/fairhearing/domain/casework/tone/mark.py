"""Marks: what the tone check found in a text, where, why, and what could stand there."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is marked."""

    INSULT = "insult"
    SARCASM = "sarcasm"
    MOTIVE = "motive"
    ABSOLUTE = "absolute"
    SHOUTING = "shouting"
    CHILD = "child"
    LENGTH = "length"

    @property
    def words(self) -> str:
        """Say it to the person who wrote the text."""
        return _WORDS[self]


_WORDS = {
    Kind.INSULT: "May hurt",
    Kind.SARCASM: "May sound scornful",
    Kind.MOTIVE: "Says what somebody meant",
    Kind.ABSOLUTE: "Says more than can be shown",
    Kind.SHOUTING: "Reads as shouting",
    Kind.CHILD: "About the child: does it have to be there?",
    Kind.LENGTH: "Long",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of the text. `why` says what it does to a reader, `plainer` what to write instead.

    Of a text that is too long as a whole, `start` and `end` are both 0.
    """

    kind: Kind
    start: int
    end: int
    why: str
    plainer: str

    def of(self, text: str) -> str:
        """Give the words that are marked."""
        return text[self.start : self.end]
