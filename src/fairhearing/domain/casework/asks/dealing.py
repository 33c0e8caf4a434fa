"""Which words of a reply deal with which ask.

What the reply itself shows comes first: it quotes the question, or goes by our numbers. Else a
search says how near each sentence is to each ask, and a sentence goes to the ask it is nearest.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.casework.asks import answering_words as said
from fairhearing.domain.casework.asks.kin_words import kin
from fairhearing.domain.casework.asks.pairing import Pairs, likely
from fairhearing.domain.casework.asks.reply_parts import Sentence
from fairhearing.domain.casework.asks.wanting import Want, gist, met, wants
from fairhearing.domain.checking.language.wording import stems
from fairhearing.domain.checking.ports import Passage, Ranker
from fairhearing.domain.checking.statements.neutral import sexless

OWN, ANY = 0.42, 0.65
"""Likelihood from which a sentence deals with the ask it fits best, and with any ask."""
GOES_ON = 0.1
"""Likelihood that is enough for the sentence after one that deals with the ask."""
NEAR = 0.28
"""Nearness from which a sentence deals with an ask; this and what follows: by the open letters."""
NEARER = 0.22
"""Nearness that is enough where no other ask is as near."""
TURNED = 0.13
"""Nearness that is enough for a sentence that says itself that it puts what was asked anew."""
SAME = 0.8
"""Nearness from which a quoted line is the ask itself."""

_SPACES = 3
_FITS = 0.06
_KIN = 0.08
_GOES_ON = 0.14
_KEPT_BACK = 0.2
_TOPIC = 0.1
_STRAY = 0.6
_APART = 0.04
_WITH = 0.02
_TWO = 2
_AGREES = 0.6
_SHORT_LINE = 5
_SHORT_PARAGRAPH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealt:
    """A sentence that deals with an ask, how near it is, and whether the reply shows it itself."""

    sentence: Sentence
    near: float
    shown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealing:
    """The sentences that deal with an ask, in order, and the one that comes nearest of all.

    `free`: the reply has others, which deal with none of the asks.
    """

    dealt: tuple[Dealt, ...]
    nearest: Dealt | None
    free: bool = False


def dealing(
    asks: tuple[str, ...],
    numbers: tuple[str, ...],
    reply: tuple[Sentence, ...],
    ranker: Ranker,
    around: tuple[str, ...] = (),
) -> tuple[Dealing, ...]:
    """Say for each ask which sentences of the reply deal with it.

    `around` gives for each ask what stands beside it in its letter, where that is known.
    """
    pairs = pairs_of(asks, numbers, reply, ranker, around)
    found = likely(pairs)
    best = [max(column) for column in zip(*found, strict=True)]
    each = [
        _dealing(reply, row, best, {at: named == ask for at, named in pairs.shown.items()})
        for ask, row in enumerate(found)
    ]
    dealt = {one.sentence.where for every in each for one in every.dealt}
    free = any(not (one.quoted or one.where in dealt or _is_signature(one, None)) for one in reply)
    return tuple(replace(every, free=free) for every in each)


def pairs_of(
    asks: tuple[str, ...],
    numbers: tuple[str, ...],
    reply: tuple[Sentence, ...],
    ranker: Ranker,
    around: tuple[str, ...] = (),
) -> Pairs:
    """Give all that is known of each ask with each sentence, to be weighed together.

    What belongs together is told from words that say nobody's sex: it must not change by it.
    """
    asks, beside = tuple(map(sexless, asks)), tuple(map(sexless, around or asks))
    reply = tuple(
        replace(one, text=sexless(one.text), heading=sexless(one.heading)) for one in reply
    )
    near = nearness(asks, reply, ranker)
    shown = _shown(numbers, reply, near)
    ruled = [[one.sentence for one in each.dealt] for each in _by_rules(asks, reply, near, shown)]
    return Pairs(
        asks=asks,
        beside=beside,
        reply=reply,
        near=near,
        around=nearness(beside, reply, ranker),
        fits=[[float(_fits(ask, one.text)) for one in reply] for ask in asks],
        held=[[float(_keeps_back(ask, one.text)) for one in reply] for ask in asks],
        ruled=[[float(one in row) for one in reply] for row in ruled],
        shown=shown,
    )


def _dealing(
    reply: tuple[Sentence, ...], row: list[float], best: list[float], shown: dict[int, bool]
) -> Dealing:
    """Choose the sentences for one ask; `shown` says of some whether they name it as theirs."""
    told = [
        (Dealt(sentence=one, near=near, shown=shown.get(at, False)), near >= best[at])
        for at, (one, near) in enumerate(zip(reply, row, strict=True))
        if not one.quoted and not (at not in shown and _is_signature(one, None))
    ]
    dealt: list[Dealt] = []
    for each, own in told:
        enough = GOES_ON if own and dealt and _follows(dealt[-1], each) else OWN
        if each.shown or each.near >= (enough if own else ANY):
            dealt.append(each)
    nearest = max((each for each, _ in told), key=lambda each: each.near, default=None)
    return Dealing(dealt=tuple(dealt), nearest=nearest)


def _follows(last: Dealt, each: Dealt) -> bool:
    """Whether a sentence stands right after another, in one paragraph."""
    before, here = last.sentence.where, each.sentence.where
    return before.paragraph == here.paragraph and here.start - before.end <= _SPACES


def _by_rules(
    asks: tuple[str, ...],
    reply: tuple[Sentence, ...],
    near: list[list[float]],
    shown: dict[int, int],
) -> tuple[Dealing, ...]:
    """Say what the rules alone find: one sign among others."""
    scored = _scored(asks, reply, near)
    to: list[tuple[int, ...]] = []
    for index, sentence in enumerate(reply):
        if sentence.quoted or _is_signature(sentence, shown.get(index)):
            to.append(())
        elif index in shown:
            to.append((shown[index],))
        else:
            to.append(_nearest(reply, scored, index, to[-1] if to else ()))
    return tuple(
        Dealing(
            dealt=_without_strays(
                Dealt(sentence=one, near=scored[ask][at], shown=at in shown)
                for at, one in enumerate(reply)
                if ask in to[at]
            ),
            nearest=_nearest_of_all(reply, scored[ask]),
        )
        for ask in range(len(asks))
    )


def _without_strays(dealt: Iterable[Dealt]) -> tuple[Dealt, ...]:
    """Leave out sentences of other paragraphs that are far less near than the nearest."""
    found = tuple(dealt)
    best = max(found, key=lambda each: each.near, default=None)
    return tuple(
        each
        for each in found
        if best is None
        or each.shown
        or each.sentence.where.paragraph == best.sentence.where.paragraph
        or each.near >= _STRAY * best.near
    )


def _nearest_of_all(reply: tuple[Sentence, ...], scores: list[float]) -> Dealt | None:
    told = [
        Dealt(sentence=one, near=score)
        for one, score in zip(reply, scores, strict=True)
        if not one.quoted and not _is_signature(one, None)
    ]
    return max(told, key=lambda each: each.near, default=None)


def _scored(
    asks: tuple[str, ...], reply: tuple[Sentence, ...], near: list[list[float]]
) -> list[list[float]]:
    """Score each sentence for each ask: nearness, form, and words that stand for each other."""
    return [
        [
            near[ask][at]
            + _FITS * _fits(words, one.text)
            + _KIN * kin(words, one.text)
            + _KEPT_BACK * _keeps_back(words, one.text)
            + _TOPIC * bool(one.topic and set(stems(one.topic)) & set(stems(words)))
            for at, one in enumerate(reply)
        ]
        for ask, words in enumerate(asks)
    ]


def nearness(asks: Sequence[str], reply: Sequence[Sentence], ranker: Ranker) -> list[list[float]]:
    """For each ask, how near each sentence of the reply is, from 0 to 1."""
    passages = [Passage(id=str(at), text=one.full) for at, one in enumerate(reply)]
    ways = [[ask, gist(ask)] for ask in asks]
    ranked = [dict(pairs) for pairs in ranker.rank(passages, [way for two in ways for way in two])]
    return [
        [
            max(ranked[2 * ask].get(at, 0.0), ranked[2 * ask + 1].get(at, 0.0))
            for at in range(len(reply))
        ]
        for ask in range(len(asks))
    ]


def _shown(
    numbers: tuple[str, ...], reply: tuple[Sentence, ...], near: list[list[float]]
) -> dict[int, int]:
    """Give what the reply shows itself: by sentence, the ask that it says it answers."""
    by_number = _by_number(numbers, reply, near)
    found: dict[int, int] = {}
    current: int | None = None
    for index, sentence in enumerate(reply):
        same = _same(near, index)
        if sentence.quoted or (same is not None and sentence.text.endswith("?")):
            current = same
        elif sentence.number in by_number:
            found[index] = by_number[sentence.number]
            current = None
        elif current is not None and not sentence.courtesy:
            found[index] = current
    return found


def _same(near: list[list[float]], index: int) -> int | None:
    best = max(range(len(near)), key=lambda ask: near[ask][index], default=None)
    return best if best is not None and near[best][index] >= SAME else None


def _by_number(
    numbers: tuple[str, ...], reply: tuple[Sentence, ...], near: list[list[float]]
) -> dict[str, int]:
    """Give our numbers where the reply goes by them: it has no others, and speaks of ours."""
    used = {one.number for one in reply if one.number}
    if len(used) < _TWO or not used <= set(numbers):
        return {}
    found = {number: place for place, number in enumerate(numbers)}
    items = [(at, found[one.number]) for at, one in enumerate(reply) if one.number]
    ours = sum(near[ask][at] for at, ask in items)
    best = sum(max(each[at] for each in near) for at, _ in items)
    return found if ours >= best * _AGREES else {}


def _is_signature(sentence: Sentence, shown: int | None) -> bool:
    if shown is not None:
        return False
    short = len(sentence.text.split()) <= _SHORT_LINE
    return sentence.courtesy or (short and not re.search(r"[.?!;,]$", sentence.text.strip()))


def _nearest(
    reply: tuple[Sentence, ...], scored: list[list[float]], index: int, before: tuple[int, ...]
) -> tuple[int, ...]:
    """Choose the asks that a sentence deals with, by its scores and what went before it."""
    sentence = reply[index]
    goes_on = not sentence.first and bool(said.LEANS.match(sentence.text))
    scores = [row[index] + _GOES_ON * (goes_on and ask in before) for ask, row in enumerate(scored)]
    best, second = [*sorted(scores, reverse=True), 0.0, 0.0][:2]
    turned = best >= TURNED and said.RESTATES.search(sentence.text)
    alone = best >= NEARER and best - second >= _APART and not said.GENERAL.search(sentence.text)
    if best >= NEAR or turned or alone:
        return tuple(ask for ask, score in enumerate(scores) if score >= best - _WITH)
    short = (
        sum(one.where.paragraph == sentence.where.paragraph for one in reply) <= _SHORT_PARAGRAPH
    )
    return before if before and not sentence.first and (goes_on or short) else ()


def _fits(ask: str, text: str) -> bool:
    """Whether a sentence has the form of an answer to the ask."""
    wanted = wants(ask)
    if wanted[0] in (Want.PAPER, Want.ACT):
        ways = (said.DONE, said.REFUSES, said.AGREES, said.PROMISES)
        return any(way.search(text) for way in ways)
    if said.REFUSES.search(text):
        return True
    return any(met(want, text, ask) for want in wanted if want is not Want.ACCOUNT)


def _keeps_back(ask: str, text: str) -> bool:
    """Whether a name is asked for, and a sentence keeps back what would identify somebody."""
    named = re.search(r"\b(?:who|whom|names? of|identity)\b", ask, re.IGNORECASE)
    return bool(named and said.THIRD.search(text) and said.REFUSES.search(text))
