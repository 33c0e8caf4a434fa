"""Learn what the signs of an ask and a sentence weigh: `python -m training.casework.pairs`.

Each pair is learned twice: as it stands, and beside its neighbours. What is learned second sees
of the first only what was said of letters that were left out.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from bench.casework.letters import Reply, correspondence
from bench.casework.measuring import Asked, Counted, asked_of, places, shared, stretch

from fairhearing import wiring
from fairhearing.domain.casework.asks.dealing import pairs_of
from fairhearing.domain.casework.asks.pairing import Signs, beside_signs, pair_signs
from fairhearing.domain.casework.asks.reply_parts import Sentence, sentences_of
from fairhearing.domain.casework.asks.weights import ALONE
from fairhearing.domain.checking.ports import Ranker
from training.casework.asks import LEARNED_ON
from training.casework.regression import Fitted, Numbers, folds, learn

WEIGHT = {"crowd/mended": 4.0}
"""The letters of many hands count more than those that the rules were made with."""
ONE_ALONE = 0.3
"""How an ask counts where it is read as the only one of its letter."""
HELD_BACK = 2.0


@dataclass(frozen=True, slots=True)
class Told:
    """A letter with a reply: the signs of each pair, and which sentences deal with which ask."""

    letter: int
    counts: float
    reply: tuple[Sentence, ...]
    signs: list[list[Signs]]
    so: Numbers


def told() -> Iterator[Told]:
    """Give every reply of the letters that may be learned from: beside all asks, and beside each.

    A letter may ask for one thing only, so that nothing else can be nearer.
    """
    ranker = wiring.ranker()
    letters = [(half, one) for half in LEARNED_ON for one in correspondence(half)]
    for number, (half, one) in enumerate(letters):
        asks, counts = asked_of(one, Counted()), WEIGHT.get(half, 1.0)
        for reply in one.replies:
            yield _told(number, counts, asks, reply, ranker)
            for ask in asks if len(asks) > 1 else ():
                yield _told(number, counts * ONE_ALONE, [ask], reply, ranker)


def _told(number: int, counts: float, asks: list[Asked], reply: Reply, ranker: Ranker) -> Told:
    parts = sentences_of(reply.passages)
    words, numbers = tuple(ask.words for ask in asks), tuple(ask.number for ask in asks)
    pairs = pairs_of(words, numbers, parts, ranker, tuple(ask.around for ask in asks))
    here = [stretch(reply.words.paragraphs, part.where) for part in parts]
    marked = [list(places(reply.words, ask.mark)) for ask in asks]
    so = [[any(_same(mark, place) for mark in marks) for place in here] for marks in marked]
    return Told(number, counts, parts, pair_signs(pairs), np.array(so, float))


def _same(mark: tuple[int, int], here: tuple[int, int]) -> bool:
    return shared(mark, here) > min(mark[1] - mark[0], here[1] - here[0]) / 2


def _fit(rows: list[Told], signs: list[list[list[Signs]]]) -> tuple[Fitted, list[str]]:
    names = list(signs[0][0][0])
    seen = np.vstack([_table(each, names) for each in signs])
    so = np.concatenate([row.so.ravel() for row in rows])
    counts = np.concatenate([np.full(row.so.size, row.counts) for row in rows])
    return learn(seen, so, counts, HELD_BACK), names


def _table(signs: list[list[Signs]], names: list[str]) -> Numbers:
    return np.array([[pair[name] for name in names] for row in signs for pair in row], float)


def main() -> None:
    """Learn both, print what was measured, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    rows = list(told())
    letter = np.array([row.letter for row in rows])
    first: list[list[list[float]]] = [[] for _ in rows]
    for inside, outside in folds(letter):
        kept = [row for row, here in zip(rows, inside, strict=True) if here]
        fitted, names = _fit(kept, [row.signs for row in kept])
        for at in np.flatnonzero(outside):
            likely = fitted.says(_table(rows[at].signs, names)).reshape(rows[at].so.shape)
            first[int(at)] = [[float(one) for one in row] for row in likely]
    beside = [beside_signs(row.reply, said) for row, said in zip(rows, first, strict=True)]
    written = {
        "pair": _written(*_fit(rows, [row.signs for row in rows])),
        "beside": _written(*_fit(rows, beside)),
    }
    print(
        f"{len(rows)} replies, {sum(row.so.size for row in rows)} pairs, {int(sum(row.so.sum() for row in rows))} of them deal"
    )
    if options.out:
        options.out.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _written(fitted: Fitted, names: list[str]) -> dict[str, float]:
    weights = {name: round(float(w), 3) for name, w in zip(names, fitted.weights, strict=True)}
    return {ALONE: round(fitted.alone, 3)} | weights


if __name__ == "__main__":
    main()
