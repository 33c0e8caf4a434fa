"""What is proposed of a reply: at once, and once it was read closely, which takes longer."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from fairhearing import wiring
from fairhearing.domain.casework.asks.answering import FoundAnswer
from fairhearing.domain.casework.asks.asking import Ask
from fairhearing.domain.casework.asks.reading_answers import read_answers
from fairhearing.domain.casework.asks.reading_closely import read_closely
from fairhearing.domain.casework.letters.letter import Words
from fairhearing.domain.casework.letters.proposing_letter import in_another_language
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.ports import Listener
from fairhearing.store import outputs
from fairhearing.work.long_work.promptly import promptly

Closely = tuple[FoundAnswer | None, ...]
"""For each ask what was read closely; None where there was too much to read."""
_QUICK, _CLOSELY = "answers", "answers read closely"
_RULES = 3
"""Goes up when the rules change, so that proposals kept before are made anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A reply beside what was asked. `around` is what stands beside each ask in its letter."""

    asks: tuple[Ask, ...]
    around: tuple[str, ...]
    reply: Words

    @property
    def readable(self) -> bool:
        """Whether we can read its words: there are some, and they are English."""
        return bool(self.reply.passages) and not in_another_language(self.reply.paragraphs)

    @property
    def said(self) -> tuple[str, ...]:
        """The words of the asks."""
        return tuple(ask.words for ask in self.asks)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the asks, as they stand in the letter."""
        return tuple(ask.number for ask in self.asks)

    @property
    def source(self) -> str:
        """Digest of the words of the reply."""
        told = "\n".join(f"{one.depth} {one.text}" for one in self.reply.passages)
        return hashlib.sha256(told.encode()).hexdigest()

    def key(self, stage: str, **besides: object) -> str:
        """Name what a stage makes of it."""
        read = {"asks": self.said, "numbers": self.numbers, "around": self.around}
        return outputs.key(self.source, stage, read | {"rules": _RULES} | besides)


def proposed(given: Beside) -> tuple[FoundAnswer, ...]:
    """Give the best there is of each ask; () where we cannot read the reply."""
    if not given.readable or not given.asks:
        return ()
    closely = read_before(given)
    quickly = _quickly(given)
    if closely is None:
        return quickly
    return tuple(close or quick for close, quick in zip(closely, quickly, strict=True))


def read_before(given: Beside) -> Closely | None:
    """Give what was read closely, None where that was not done."""
    return outputs.find(_closely_key(given, wiring.answer_models()), Closely)


def read_now(given: Beside, listener: Listener) -> None:
    """Read a reply closely and keep what is found; the listener is told of asks."""
    reader = wiring.answer_reader()
    passages = given.reply.passages
    reading = read_closely(given.said, given.numbers, passages, reader, given.around)
    found: list[FoundAnswer | None] = []

    def told(_done: float, _total: float) -> None:
        listener(len(found), len(given.asks))

    while len(found) < len(given.asks):
        found.append(promptly(lambda _: next(reading), told))
    key = _closely_key(given, reader.models())
    outputs.keep(key, source=given.source, stage=_CLOSELY, value=tuple(found))


def _quickly(given: Beside) -> tuple[FoundAnswer, ...]:
    key = given.key(_QUICK)
    kept = outputs.find(key, tuple[FoundAnswer, ...])
    if kept is None:
        kept = read_answers(
            given.said, given.numbers, given.reply.passages, wiring.ranker(), given.around
        )
        outputs.keep(key, source=given.source, stage=_QUICK, value=kept)
    return kept


def _closely_key(given: Beside, models: Sequence[ModelUsed]) -> str:
    return given.key(_CLOSELY, models=[asdict(model) for model in models])
