"""Learn what each sign of an ask weighs: `python -m training.casework.asks`.

Plain logistic regression on the sentences of the letters that may be mended on. It is measured
with every letter left out in turn (ten folds), then written into the package.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from bench.casework.letters import Correspondence, correspondence, stretch_of

from fairhearing.domain.casework.asks import asking_signs
from fairhearing.domain.casework.asks.asking_words import GREETING
from fairhearing.domain.casework.asks.weights import ALONE
from fairhearing.domain.reading.sentences import sentences
from training.casework.regression import folds, learn

LEARNED_ON = ("open", "later", "others", "crowd/mended", "chorus/mended")
WEIGHT = {"crowd/mended": 3.0}
"""The letters of many hands count more than those that the rules were made with."""
HELD_BACK = 6.0
"""How strongly weights are drawn to nothing."""
SHORTEST = 3


def rows(one: Correspondence) -> list[tuple[str, bool]]:
    """Give each sentence of a letter, and whether it is marked as an ask."""
    marked = [stretch_of(one.letter, words) for _, words in one.letter.marks]
    found, before = [], 0
    for text in one.letter.paragraphs:
        for start, end in sentences(text):
            here = (before + start, before + end)
            said = text[start:end]
            if len(said.split()) >= SHORTEST and not GREETING.match(said):
                found.append((said, any(_same(mark, here) for mark in marked)))
        before += len(text) + 1
    return found


def _same(mark: tuple[int, int], here: tuple[int, int]) -> bool:
    shared = min(mark[1], here[1]) - max(mark[0], here[0])
    return shared >= min(mark[1] - mark[0], here[1] - here[0]) / 2


def main() -> None:
    """Learn, print what was measured, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    names = asking_signs.every_sign()
    letters = [(half, one) for half in LEARNED_ON for one in correspondence(half)]
    told = [(at, half, *row) for at, (half, one) in enumerate(letters) for row in rows(one)]
    signs = np.array(
        [[n in asking_signs.signs(said) for n in names] for _, _, said, _ in told], float
    )
    asks = np.array([asked for *_, asked in told], float)
    weights = np.array([WEIGHT.get(half, 1.0) for _, half, _, _ in told])
    letter = np.array([at for at, *_ in told])
    guessed = np.zeros(len(told))
    for inside, outside in folds(letter):
        guessed[outside] = learn(signs[inside], asks[inside], weights[inside], HELD_BACK).says(
            signs[outside]
        )
    right = (guessed >= asking_signs.SEEN_FROM) == asks
    print(
        f"{len(told)} sentences, {int(asks.sum())} ask; right, letters left out: {right.mean():.3f}"
    )
    fitted = learn(signs, asks, weights, HELD_BACK)
    written = {ALONE: round(fitted.alone, 3)}
    written |= {n: round(float(w), 3) for n, w in zip(names, fitted.weights, strict=True)}
    if options.out:
        options.out.write_text(
            json.dumps({"asks": written}, ensure_ascii=False, indent=1) + "\n", "utf-8"
        )


if __name__ == "__main__":
    main()
