"""How likely a sentence of a reply deals with an ask, by weighed signs of the two together.

First each pair is weighed as it stands, then beside its neighbours: what the sentence before deals
with, and whether another ask or another sentence fits better. `pairing_weights.json` holds what
each sign weighs, made by `training/casework`.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from fairhearing.domain.casework.asks import answering_words as said
from fairhearing.domain.casework.asks.kin_words import groups
from fairhearing.domain.casework.asks.reply_parts import Sentence
from fairhearing.domain.casework.asks.wanting import gist
from fairhearing.domain.casework.asks.weights import ALONE, Weights, weights
from fairhearing.domain.checking.language.wording import stems
from fairhearing.domain.checking.weighing import logistic

Table = list[list[float]]
"""For each ask, a number for each sentence."""
Signs = dict[str, float]
_MOST, _SHORT, _LAST = 3.0, 5, 2
_NO_OTHER, _NOTHING_BEFORE, _ENDS = -5.0, -6.0, 1e-9
_OURS = re.compile(r"\b(?:I|we|our|my)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Asks and sentences, with what is known of each two: rows are asks.

    `near` is the nearness of the ask, `around` of what stands beside it in the letter; `fits`,
    `held` and `ruled` are what the rules say; `shown` gives the ask a sentence names itself.
    """

    asks: tuple[str, ...]
    beside: tuple[str, ...]
    reply: tuple[Sentence, ...]
    near: Table
    around: Table
    fits: Table
    held: Table
    ruled: Table
    shown: dict[int, int]


def likely(pairs: Pairs) -> Table:
    """Say for each ask and sentence how likely the one deals with the other, from 0 to 1."""
    first = [[_weighed(one, "pair") for one in row] for row in pair_signs(pairs)]
    return [[_weighed(one, "beside") for one in row] for row in beside_signs(pairs.reply, first)]


def _weighed(seen: Signs, how: str) -> float:
    weighs: Weights = weights("pairing_weights")[how]
    return logistic(weighs[ALONE] + sum(weighs[name] * value for name, value in seen.items()))


def pair_signs(pairs: Pairs) -> list[list[Signs]]:
    """Give the signs of each ask with each sentence, as they stand."""
    words = _Words.of(pairs)
    return [
        [_signs(pairs, words, ask, at) for at in range(len(pairs.reply))]
        for ask in range(len(pairs.asks))
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The telling words of asks, of what stands beside them, of sentences; how common each is."""

    asks: tuple[frozenset[str], ...]
    beside: tuple[frozenset[str], ...]
    reply: tuple[frozenset[str], ...]
    in_asks: Counter[str]
    in_beside: Counter[str]
    in_reply: Counter[str]

    @classmethod
    def of(cls, pairs: Pairs) -> "_Words":
        asks = tuple(frozenset(stems(gist(ask))) for ask in pairs.asks)
        beside = tuple(frozenset(stems(text)) for text in pairs.beside)
        reply = tuple(frozenset(stems(one.full)) for one in pairs.reply)
        counts = (Counter(word for each in of for word in each) for of in (asks, beside, reply))
        in_asks, in_beside, in_reply = counts
        return cls(
            asks=asks, beside=beside, reply=reply,
            in_asks=in_asks, in_beside=in_beside, in_reply=in_reply,
        )  # fmt: skip


def _signs(pairs: Pairs, words: _Words, ask: int, at: int) -> Signs:
    one = pairs.reply[at]
    shared = words.asks[ask] & words.reply[at]
    more = (words.beside[ask] - words.asks[ask]) & words.reply[at]
    last, only = len(pairs.reply) - 1, float(len(pairs.asks) == 1)
    return {
        "the only ask": only,
        "near, of the only ask": only * pairs.near[ask][at],
        "around, of the only ask": only * pairs.around[ask][at],
        **_compared("near", pairs.near, ask, at),
        **_compared("around", pairs.around, ask, at),
        "rare words shared": _rarity(shared, words.in_asks, words.in_reply),
        "rare words around it shared": _rarity(more, words.in_beside, words.in_reply),
        "share of its words": len(shared) / max(1, len(words.asks[ask])),
        "words of one kin": min(_MOST, len(groups(pairs.asks[ask]) & groups(one.full))),
        "form of an answer": pairs.fits[ask][at],
        "keeps a name back": pairs.held[ask][at],
        "a rule says so": pairs.ruled[ask][at],
        "its topic is the ask's": float(bool(one.topic and {*stems(one.topic)} & words.asks[ask])),
        "its heading is the ask's": float(bool({*stems(one.heading)} & words.asks[ask])),
        "its heading stands around the ask": float(bool({*stems(one.heading)} & words.beside[ask])),
        "shown to be its answer": float(pairs.shown.get(at) == ask),
        "shown to be another's": float(at in pairs.shown and pairs.shown[at] != ask),
        "a courtesy": float(one.courtesy),
        "quoted": float(one.quoted),
        "standard text": float(bool(said.GENERAL.search(one.text))),
        "refuses": float(bool(said.REFUSES.search(one.text))),
        "done": float(bool(said.DONE.search(one.text))),
        "first of its paragraph": float(one.first),
        "goes on": float(not one.first and bool(said.LEANS.match(one.text))),
        "out of order": abs(ask / max(1, len(pairs.asks) - 1) - at / max(1, last)),
        "short": float(len(one.text.split()) < _SHORT),
        "opens the reply": float(at == 0),
        "closes the reply": float(at > last - _LAST),
        "speaks for the writer": float(bool(_OURS.search(one.text))),
    }


def _compared(name: str, table: Table, ask: int, at: int) -> Signs:
    """Give a nearness, and how far it is above that of the other asks and the other sentences."""
    here = table[ask][at]
    asks = max((row[at] for k, row in enumerate(table) if k != ask), default=0.0)
    sentences = max((near for k, near in enumerate(table[ask]) if k != at), default=0.0)
    return {
        name: here,
        f"{name}, above other asks": here - asks,
        f"{name}, above other sentences": here - sentences,
        f"{name}, no ask is nearer": float(here >= asks),
        f"{name}, no sentence is nearer": float(here >= sentences),
    }


def _rarity(shared: frozenset[str], asked: Counter[str], answered: Counter[str]) -> float:
    return min(_MOST, sum(1 / (asked[word] * math.sqrt(answered[word])) for word in shared))


def beside_signs(reply: Sequence[Sentence], first: Table) -> list[list[Signs]]:
    """Give the signs of each pair beside its neighbours, from how likely each stood alone."""
    odds = [[math.log(p / (1 - p) + _ENDS) for p in row] for row in first]
    return [[_beside(reply, odds, ask, at) for at in range(len(reply))] for ask in range(len(odds))]


def _beside(reply: Sequence[Sentence], odds: Table, ask: int, at: int) -> Signs:
    here, best = odds[ask][at], max(odds[ask])
    asks = max((row[at] for k, row in enumerate(odds) if k != ask), default=_NO_OTHER)
    sentences = max((one for k, one in enumerate(odds[ask]) if k != at), default=_NO_OTHER)
    before = odds[ask][at - 1] if _joined(reply, at - 1) else _NOTHING_BEFORE
    others = max((row[at - 1] for k, row in enumerate(odds) if k != ask), default=_NOTHING_BEFORE)
    return {
        "as it stands": here,
        "above other asks": here - asks,
        "above other sentences": here - sentences,
        "the one before": before,
        "the one after": odds[ask][at + 1] if _joined(reply, at) else _NOTHING_BEFORE,
        "the one before, above other asks": before
        - (others if _joined(reply, at - 1) else _NOTHING_BEFORE),
        "has one before": float(before > _NOTHING_BEFORE),
        "goes on": float(not reply[at].first and bool(said.LEANS.match(reply[at].text))),
        "best of all sentences": best,
    }


def _joined(reply: Sequence[Sentence], at: int) -> bool:
    """Whether a sentence and the one after it stand in one paragraph."""
    if not 0 <= at < len(reply) - 1:
        return False
    return reply[at].where.paragraph == reply[at + 1].where.paragraph
