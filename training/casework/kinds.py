"""Learn what each sign of an answer weighs for its kind: `python -m training.casework.kinds`.

Learned on the words that are marked in the replies, each kind against the others.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from bench.casework.letters import correspondence
from bench.casework.measuring import Counted, asked_of

from fairhearing.domain.casework.asks.answer_signs import KINDS, signs
from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.asks.weights import ALONE
from training.casework.asks import LEARNED_ON
from training.casework.regression import folds, learn

WEIGHT = {"crowd/mended": 2.5}
HELD_BACK = 2.0


def rows() -> Iterator[tuple[int, float, dict[str, float], AnswerKind]]:
    """Give each ask that a reply deals with: its letter, how it counts, its signs and its kind."""
    letters = [(half, one) for half in LEARNED_ON for one in correspondence(half)]
    for number, (half, one) in enumerate(letters):
        asks = asked_of(one, Counted())
        for reply in one.replies:
            for ask in asks:
                text = " ".join(words for mark, words in reply.words.marks if mark == ask.mark)
                if text:
                    seen = signs(ask.words, text)
                    yield number, WEIGHT.get(half, 1.0), seen, reply.kinds[ask.mark]


def main() -> None:
    """Learn, print what was measured, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    told = list(rows())
    names = list(told[0][2])
    seen = np.array([[each[name] for name in names] for _, _, each, _ in told])
    counts = np.array([count for _, count, _, _ in told])
    letter = np.array([number for number, *_ in told])
    so = np.array([KINDS.index(kind) for *_, kind in told])
    guessed = np.zeros((len(told), len(KINDS)))
    written: dict[str, dict[str, float]] = {}
    for place, kind in enumerate(KINDS):
        mine = (so == place).astype(float)
        for inside, outside in folds(letter):
            fitted = learn(seen[inside], mine[inside], counts[inside], HELD_BACK)
            guessed[outside, place] = fitted.says(seen[outside])
        fitted = learn(seen, mine, counts, HELD_BACK)
        weights = {name: round(float(w), 3) for name, w in zip(names, fitted.weights, strict=True)}
        written[kind.value] = {ALONE: round(fitted.alone, 3)} | weights
    right = (guessed.argmax(1) == so).mean()
    print(f"{len(told)} answers; kind right, letters left out: {right:.3f}")
    if options.out:
        options.out.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
