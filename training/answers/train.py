"""Teach what replies do with asks: `python -m training.answers.train MODEL.gguf OUT.gguf`.

Every reply of `training/replies` is read in both versions in one step, so that what is asked alone
can teach nothing; beside them stand letters of `bench/casework` that may be learned from.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor

from fairhearing.engines.answers.asking import KINDS, LABELS, NOTHING, beginning, question
from training.answers.sheets import Right, Told, letters, pairs, without_one
from training.checker.train import Learner
from training.judge import adapters
from training.judge.network import Judge
from training.judge.reading import Asked, laid, tokenizer_of

RATE, WARM = 3e-4, 0.04
TOGETHER, LETTERS = 2, 1
"""Replies in two versions, and letters, in a step."""
SEED = 20261124
MEASURED = 16
"""Replies of the hands set aside that are looked at while it learns."""
WORDS = (*LABELS, NOTHING, *KINDS.values())
NONE_AT = len(LABELS)
KINDS_AT = {kind: NONE_AT + 1 + i for i, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """At one place of a text: which answers can be given, and which of them are right."""

    among: tuple[int, ...]
    right: tuple[int, ...]

    def loss(self, logits: Tensor) -> Tensor:
        """Minus the log-probability of what is right."""
        among, right = logits[list(self.among)], logits[list(self.right)]
        return torch.logsumexp(among, 0) - torch.logsumexp(right, 0)

    def met(self, logits: Tensor) -> bool:
        """Whether the likeliest answer is right."""
        return self.among[int(logits[list(self.among)].argmax())] in self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An ask beside a reply: which line deals with it, and what that does, if any does."""

    own: tuple[str, ...]
    line: Wanted
    kind: Wanted | None

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """What is wanted, in the order in which it is asked for."""
        return (self.line, self.kind) if self.kind else (self.line,)


def places_of(told: Told, r: Random) -> tuple[Asked, list[Place]]:
    """Lay a reply out, and say what is wanted of each of its asks."""
    sheet = told.sheet
    own = (line.at for line in sheet.lines if line.at is not None)
    of = {at: label for label, at in enumerate(own)}
    found = [_place(question(sheet, one.ask), one, of, r) for one in told.right]
    places = [place for place in found if place]
    return Asked(shared=beginning(sheet), owns=tuple(place.own for place in places)), places


def _place(asked: str, one: Right, of: dict[int, int], r: Random) -> Place | None:
    right = tuple(of[at] for at in sorted(one.at) if at in of)
    if one.at and not right:  # only what the reply quotes deals with it
        return None
    line = Wanted(among=(*of.values(), NONE_AT), right=right or (NONE_AT,))
    if not right:
        return Place(own=(asked,), line=line, kind=None)
    kind = Wanted(among=tuple(KINDS_AT.values()), right=(KINDS_AT[one.kind],))
    return Place(own=(asked, LABELS[r.choice(right)]), line=line, kind=kind)


def answered(
    net: Judge, tokenizer: Tokenizer, given: Sequence[Told], r: Random
) -> list[tuple[Place, Tensor]]:
    """Give what is wanted at each ask, with the logits there."""
    laid_out = [places_of(told, r) for told in given]
    read = laid(tokenizer, [asked for asked, _ in laid_out])
    logits = iter(net(read.ids, read.places, read.spans, read.asked))
    every = (place for _, places in laid_out for place in places)
    return [(place, torch.stack([next(logits) for _ in place.wanted])) for place in every]


def loss_of(found: Sequence[tuple[Place, Tensor]]) -> Tensor:
    """Ask for the right lines and kinds, all alike."""
    pairs_of = [zip(place.wanted, logits, strict=True) for place, logits in found]
    return torch.stack([wanted.loss(row) for each in pairs_of for wanted, row in each]).mean()


@torch.no_grad()
def measured(net: Judge, tokenizer: Tokenizer, aside: Sequence[Told]) -> str:
    """Say how often line and kind are right, the kind being asked at the line that is right."""
    net.eval()
    found = [one for told in aside for one in answered(net, tokenizer, [told], Random(1))]
    net.train()
    lines = [place.line.met(logits[0]) for place, logits in found if place.kind]
    kinds = [place.kind.met(logits[1]) for place, logits in found if place.kind]
    ignored = [place.line.met(logits[0]) for place, logits in found if not place.kind]
    return (
        f"aside: loss {loss_of(found):.3f}; line right {sum(lines)} of {len(lines)}, "
        f"kind right at the right line {sum(kinds)}; ignored and seen {sum(ignored)} of "
        f"{len(ignored)}"
    )


def steps(
    both: Sequence[tuple[Told, Told]], alone: Sequence[Told], r: Random
) -> Iterator[list[Told]]:
    """Give replies in a new order each round, a few at a time, with letters beside them."""
    beside: list[Told] = []
    while True:
        order = r.sample(both, len(both))
        for start in range(0, len(order), TOGETHER):
            given = [version for one in order[start : start + TOGETHER] for version in one]
            if len(beside) < LETTERS:
                beside = r.sample(alone, len(alone))
            given += [beside.pop() for _ in range(LETTERS)]
            yield [without_one(told, r) for told in given]


def parsed() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--begin", type=Path, help="an adapter to go on from")
    parser.add_argument("--aside", default="h", help="hands whose replies are only counted")
    parser.add_argument("--minutes", type=float, default=600)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--every", type=int, default=80, help="steps between measurements")
    return parser.parse_args()


def main() -> None:
    """Train, and say how it goes."""
    asked = parsed()
    torch.set_num_threads(2)
    torch.manual_seed(asked.seed)
    tokenizer = tokenizer_of(asked.model)
    everything, alone = pairs(), letters()
    train = [both for both in everything if both[0].hand not in asked.aside]
    aside = [both for both in everything if both[0].hand in asked.aside]
    kept = [told for both in Random(3).sample(aside, min(MEASURED, len(aside))) for told in both]
    words = [tokenizer.token_to_id(tokenizer.encode(word).tokens[0]) for word in WORDS]
    net = Judge(asked.model, words)
    if asked.begin:
        net.put(adapters.read(asked.begin))
    net.train()
    print(f"{len(train)} replies in two versions, {len(alone)} letters", flush=True)

    def tell() -> None:
        adapters.write(net.learned(), asked.out)
        if kept:
            print(measured(net, tokenizer, kept), flush=True)

    learner = Learner(net, rate=asked.rate, warm=WARM)
    r = Random(asked.seed)
    began, mean = time.monotonic(), 0.0
    for step, given in enumerate(steps(train, alone, r), 1):
        past = (time.monotonic() - began) / (60 * asked.minutes)
        if past >= 1:
            break
        loss = loss_of(answered(net, tokenizer, given, r))
        learner.step(loss, past)
        mean = loss.item() if step == 1 else 0.97 * mean + 0.03 * loss.item()
        if step % 5 == 0:
            print(f"step {step}, {past:.0%}: loss {mean:.3f}", flush=True)
        if step % asked.every == 0:
            tell()
    tell()


if __name__ == "__main__":
    main()
