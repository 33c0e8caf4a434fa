"""Train the checker on talks in two versions: `python -m training.checker.train_spoken WEIGHTS TOKENIZER OUT`.

A sentence that one version bears out and the other does not is read beside both, and the loss asks
for the right answer and for the right order of the two. So the sentence alone can teach nothing;
sentences that both bear out or neither does could, and are left aside.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch
from bench.checking.sets import transcript
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from fairhearing.domain.checking.statements.people import cast_of, key_of
from fairhearing.domain.checking.statements.unnamed import names_in, unnamed
from training.checker.network import Checker
from training.checker.train import SEED, TOKENS, Learner, Row, begun, judged, tokens_of
from training.spoken import Told, told

RATE, WARM = 1e-4, 0.06
ORDER = 1.0
"""What the order of two versions weighs beside the right answer."""
Twice = tuple[Row, Row]


def rows(given: Sequence[Told], tokenizer: Tokenizer) -> list[Twice]:
    """Read each sentence beside both versions as token ids, with 0 for borne out and 1 for not."""
    found = []
    for one in given:
        both = tokenizer.encode_batch([_unnamed(one.statement, talk) for talk in one.versions])
        first, second = (
            (encoded.ids, encoded.type_ids.index(1), 0 if borne_out else 1)
            for encoded, borne_out in zip(both, one.borne_out, strict=True)
        )
        found.append((first, second))
    return found


def _unnamed(statement: str, talk: str) -> tuple[str, str]:
    turns = [(who, said) for line in talk.splitlines() for who, _, said in [line.partition(": ")]]
    record = transcript("", turns)
    keyed = [(key_of(record.speaker(who)), said) for who, said in turns]
    names = names_in([*(said for _, said in turns), statement])
    without, (told,) = unnamed(keyed, [statement], cast_of([record]), names)
    return told, without


def batches(given: list[Twice], r: Random) -> list[list[Twice]]:
    """Give batches of like length, shuffled."""
    made: list[list[Twice]] = []
    batch: list[Twice] = []
    for row in sorted(given, key=lambda two: len(two[0][0]) + r.random() * 20):
        if batch and 2 * (len(batch) + 1) * len(row[0][0]) > TOKENS:
            made.append(batch)
            batch = []
        batch.append(row)
    made.append(batch)
    r.shuffle(made)
    return made


def loss_of(odds: Tensor, labels: Tensor) -> Tensor:
    """Ask for the right answer, and for the right order of the two versions."""
    score = score_of(odds)
    right = functional.binary_cross_entropy_with_logits(score, (labels == 0).float())
    ahead = (labels[1::2] - labels[0::2]).float()
    return right + ORDER * functional.softplus(-ahead * (score[0::2] - score[1::2])).mean()


def score_of(odds: Tensor) -> Tensor:
    """Log-odds of borne out against both other answers."""
    return odds[:, 0] - torch.logsumexp(odds[:, 1:], -1)


def measured(net: Checker, aside: list[Twice]) -> str:
    """Say how often the right version is preferred, and the area under the curve."""
    score = score_of(judged(net, [row for two in aside for row in two]))
    labels = torch.tensor([label for two in aside for _, _, label in two])
    ahead = (labels[1::2] - labels[0::2]).float()
    wins = (ahead * (score[0::2] - score[1::2]) > 0).float().mean()
    so, no = score[labels == 0], score[labels == 1]
    area = (so[:, None] > no[None, :]).float().mean()
    return f"right version {wins:.3f}, area {area:.3f}, right {((score > 0) == (labels == 0)).float().mean():.3f}"


def main() -> None:
    """Train, and say how it goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("weights", "tokenizer", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--begin", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--aside", default="", help="hands whose talks are only counted")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--rate", type=float, default=RATE)
    asked = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(SEED)
    tokenizer = tokens_of(asked.tokenizer)
    everything = [one for one in told() if one.borne_out[0] != one.borne_out[1]]
    train = rows([one for one in everything if one.hand not in asked.aside], tokenizer)
    aside = rows([one for one in everything if one.hand in asked.aside], tokenizer)
    net = begun(asked.weights, asked.begin)
    learner = Learner(net, rate=asked.rate, warm=WARM)
    r = Random(SEED)
    began, seen, whole = time.monotonic(), 0, asked.rounds * len(train)
    for turn in range(asked.rounds):
        mean = 0.0
        for batch in batches(train, r):
            loss = learner.learn([row for two in batch for row in two], seen / whole, loss_of)
            seen += len(batch)
            mean += loss * len(batch) / len(train)
        pace = 2 * seen / (time.monotonic() - began)
        said = measured(net, aside) if aside else "nothing set aside"
        print(f"round {turn + 1}: loss {mean:.3f}; {said}; {pace:.0f} pairs/s", flush=True)
        torch.save(net.state_dict(), asked.out)


if __name__ == "__main__":
    main()
