"""Letters in and out, and the threads they belong to."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.when import When


class Way(StrEnum):
    """Whether it came to the person or went out from them."""

    IN = "in"
    OUT = "out"


class Channel(StrEnum):
    """How it travelled."""

    EMAIL = "e-mail"
    POST = "post"
    HAND = "by hand"
    TELEPHONE = "telephone"
    MESSAGE = "message"
    PORTAL = "portal"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter, an e-mail, a message, or the note of a telephone call.

    `item_id` is the sealed file it is in. `clock` is the time of day it was sent, by the clock
    in the United Kingdom (`14:02`), "" where nobody knows. `threads` are ids of threads; a reply
    may belong to several. `same_as` is the id of another letter that this is a copy of, such as
    the scan of an e-mail. `attached` are ids of the files that came with it. `typed` is the id
    of a sealed note that holds its words as a person typed them, "" where we read them ourselves.
    `mail_id` is the Message-ID of an e-mail, by which replies name it.
    """

    item_id: str
    way: Way
    sent: When | None
    sender: str
    recipients: tuple[str, ...]
    channel: Channel
    subject: str = ""
    threads: tuple[str, ...] = ()
    same_as: str = ""
    clock: str = ""
    attached: tuple[str, ...] = ()
    typed: str = ""
    mail_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Letters about one thing; `body` is the organisation that they go to and come from."""

    title: str
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of a letter; `depth` is 0 for its own words, 1 for what it quotes, and so on."""

    text: str
    depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a letter says, in its order.

    `closing` is the signature and the standard text under it. `unread` is a sentence that says
    why there are no words here, "" where there are some.
    """

    passages: tuple[Passage, ...] = ()
    closing: tuple[str, ...] = ()
    unread: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Its own words."""
        return tuple(one.text for one in self.passages if not one.depth)

    @property
    def body(self) -> tuple[Passage, ...]:
        """What it says, with what it quotes between its own words, to its last own word."""
        own = [at for at, one in enumerate(self.passages) if not one.depth]
        return self.passages[: own[-1] + 1] if own else ()

    @property
    def below(self) -> tuple[Passage, ...]:
        """The earlier letters that it quotes under its own words."""
        return self.passages[len(self.body) :]

    @property
    def quoted(self) -> tuple[str, ...]:
        """What it quotes of earlier letters."""
        return tuple(one.text for one in self.passages if one.depth)


def in_order(letters: Iterable[Line[Letter]]) -> tuple[Line[Letter], ...]:
    """Put letters in the order of sending; those without a date come last, as entered."""
    return tuple(sorted(letters, key=_sent))


def _sent(line: Line[Letter]) -> tuple[bool, str, str, str, str]:
    sent = line.value.sent
    first, last = (sent.first.isoformat(), sent.last.isoformat()) if sent else ("", "")
    return (sent is None, first, last, line.value.clock, line.entered.isoformat())
