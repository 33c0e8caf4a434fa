"""Replies as the program lays them before the reader, with the right answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from bench.casework.letters import Reply, correspondence
from bench.casework.measuring import Asked, Counted, asked_of, places, shared, stretch

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.asks.reply_parts import Sentence, sentences_of
from fairhearing.domain.casework.asks.sheet import Sheet, sheets_of
from fairhearing.domain.casework.letters.letter import Passage
from fairhearing.domain.reading.plain_text import blocks_of
from training.replies import Dealt, Replied, replies

MENDED = ("open", "later", "others", "crowd/mended", "chorus/mended")
"""Letters of `bench/casework` that may be learned from."""
TAKEN_OUT = 0.35
"""How often the words that deal with one ask are taken out of a reply, so that it is ignored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """What a reply did with an ask: where (sentences of the reply), and the kind."""

    ask: int
    kind: AnswerKind
    at: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A reply beside what was asked, and the right answers that are known."""

    asks: tuple[str, ...]
    numbers: tuple[str, ...]
    reply: tuple[Sentence, ...]
    right: tuple[Right, ...]
    hand: str
    around: tuple[str, ...] = ()

    @property
    def sheet(self) -> Sheet:
        """Lay it out; only replies that fit on one sheet are learned from."""
        (sheet,) = sheets_of(self.asks, self.numbers, self.reply, self.around)
        return sheet


def pairs() -> list[tuple[Told, Told]]:
    """Give every reply in its two versions."""
    return [(_told(first), _told(second)) for first, second in replies()]


def letters(halves: Sequence[str] = MENDED) -> list[Told]:
    """Give the written letters of some sets, each reply by itself; those that fit on one sheet."""
    found = [
        _of_letter([*asked_of(one, Counted())], reply, half)
        for half in halves
        for one in correspondence(half)
        for reply in one.replies
    ]
    return [
        told
        for told in found
        if len(sheets_of(told.asks, told.numbers, told.reply, told.around)) == 1
    ]


def _of_letter(asks: Sequence[Asked], reply: Reply, half: str) -> Told:
    sentences = sentences_of(reply.passages)
    stretches = [stretch(reply.words.paragraphs, sentence.where) for sentence in sentences]

    def dealing_with(mark: str) -> frozenset[int]:
        marked = list(places(reply.words, mark))
        return frozenset(
            at for at, one in enumerate(stretches) if any(shared(one, each) > 0 for each in marked)
        )

    return Told(
        asks=tuple(ask.words for ask in asks),
        numbers=tuple(ask.number for ask in asks),
        reply=sentences,
        right=tuple(
            Right(ask=n, kind=reply.kinds[ask.mark], at=dealing_with(ask.mark))
            for n, ask in enumerate(asks)
            if ask.mark in reply.kinds
        ),
        hand=half,
        around=tuple(ask.around for ask in asks),
    )


def without_one(told: Told, r: Random) -> Told:
    """Take out the words that deal with one ask and no other, now and then."""
    alone = [
        one for one in told.right
        if one.at and not any(one.at & other.at for other in told.right if other is not one)
    ]  # fmt: skip
    if not alone or r.random() >= TAKEN_OUT:
        return told
    gone = r.choice(alone)
    kept = [at for at in range(len(told.reply)) if at not in gone.at]
    now = {before: after for after, before in enumerate(kept)}
    right = [
        replace(one, at=frozenset(now[at] for at in one.at))
        for one in told.right
        if one is not gone
    ]
    right.insert(told.right.index(gone), replace(gone, kind=AnswerKind.IGNORED, at=frozenset()))
    reply = tuple(told.reply[at] for at in kept)
    return replace(told, reply=reply, right=tuple(right)) if reply else told


def _told(one: Replied) -> Told:
    passages = tuple(Passage(text=block.text, depth=0) for block in blocks_of(one.text))
    sentences = sentences_of(passages)
    right = tuple(_right(n, dealt, sentences) for n, dealt in enumerate(one.dealt))
    asks = tuple(dealt.ask for dealt in one.dealt)
    numbers = tuple(str(n) for n in range(1, len(asks) + 1))
    return Told(asks=asks, numbers=numbers, reply=sentences, right=right, hand=one.hand)


def _right(n: int, dealt: Dealt, sentences: Sequence[Sentence]) -> Right:
    words = set(dealt.words.split())
    at = {i for i, one in enumerate(sentences) if words and _in(one.text, dealt.words)}
    if words and not at:
        at = {max(range(len(sentences)), key=lambda i: len(words & set(sentences[i].text.split())))}
    return Right(ask=n, kind=AnswerKind(dealt.kind), at=frozenset(at))


def _in(text: str, words: str) -> bool:
    """Whether a sentence is among the words, or they are within it."""
    a, b = " ".join(text.split()), " ".join(words.split())
    return a in b or b in a
