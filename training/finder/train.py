"""Teach the finder: `python -m training.finder.train model.safetensors tokenizer.json DATA OUT`.

Of all moments of several talks, those that a statement speaks of have to be the nearest to it.
Which of the few likely ones it is, the finder settles itself as it learns.
"""

import argparse
import math
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.checker.train import Learner
from training.finder.examples import Searched, of_meetings, of_talks, part_of
from training.finder.network import Finder, from_minilm, save

RATE, WARM, SHARPNESS = 4e-5, 0.05, 20.0
"""Learning rate, the share of the time in which it rises, and what nearness is multiplied by."""
TALKS, ONE_MEETING_IN = 12, 4
"""Talks of a step; and every so many steps are a meeting instead."""
SEED, LONGEST = 20261124, 96
"""Seed, and tokens read of a text."""
MEASURED, TOLD = 10, 100
"""Steps of the hand set aside that are looked at while it learns, and how often."""


def encoded(net: Finder, tokenizer: Tokenizer, texts: Sequence[str]) -> Tensor:
    """Give the vectors of texts, those of like length together."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    made: list[Tensor] = []
    for first in range(0, len(order), 64):
        rows = tokenizer.encode_batch([texts[i] for i in order[first : first + 64]])
        ids = torch.tensor([row.ids for row in rows])
        made.append(net(ids, torch.tensor([row.attention_mask for row in rows])))
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(made)[back]


def laid(given: Sequence[Searched]) -> tuple[list[str], list[str], Tensor]:
    """Put talks side by side: moments, statements, and for each pair the log of how likely.

    Minus infinity where a moment is wrong; not a number where it is neither right nor wrong.
    """
    moments = [moment for one in given for moment in one.moments]
    statements = [statement for one in given for statement in one.statements]
    likely = torch.full((len(statements), len(moments)), -torch.inf)
    row = first = 0
    for one in given:
        for likely_at, near in zip(one.likely, one.near, strict=True):
            for at, weight in likely_at.items():
                likely[row, first + at] = math.log(weight)
            for at in near:
                likely[row, first + at] = torch.nan
            row += 1
        first += len(one.moments)
    return moments, statements, likely


def loss_of(near: Tensor, likely: Tensor) -> Tensor:
    """Ask that the likely moments hold all the weight, whichever of them."""
    found = likely.isfinite().any(1)
    near, likely = SHARPNESS * near[found], likely[found]
    near = near.masked_fill(likely.isnan(), -torch.inf)
    right = torch.logsumexp(near + likely.nan_to_num(-torch.inf, neginf=-torch.inf), dim=1)
    return (torch.logsumexp(near, dim=1) - right).mean()


def step(net: Finder, tokenizer: Tokenizer, given: Sequence[Searched]) -> tuple[Tensor, Tensor]:
    """Give the loss of some talks, and how often the nearest moment is one of the likely."""
    moments, statements, likely = laid(given)
    near = encoded(net, tokenizer, statements) @ encoded(net, tokenizer, moments).T
    first = near.detach().masked_fill(likely.isnan(), -1).argmax(1)
    return loss_of(near, likely), likely.isfinite().gather(1, first[:, None]).float().mean()


def measure(net: Finder, tokenizer: Tokenizer, given: Sequence[Sequence[Searched]]) -> str:
    """Say how often the nearest moment is one that a statement speaks of."""
    net.eval()
    with torch.no_grad():
        found = [step(net, tokenizer, one) for one in given]
    net.train()
    loss, first = (sum(float(x) for x in part) / len(found) for part in zip(*found, strict=True))
    return f"loss {loss:.3f}, nearest is right {first:.3f}"


def main() -> None:
    """Learn by the clock."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "tokenizer", "data", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--aside", default="t", help="hands that are not learned from")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    torch.manual_seed(asked.seed)
    r = Random(asked.seed)
    tokenizer = Tokenizer.from_file(str(asked.tokenizer))
    tokenizer.enable_padding()
    tokenizer.enable_truncation(LONGEST)
    talks = list(of_talks())
    aside = [r.choice(both) for hand, both in talks if hand in asked.aside]
    r.shuffle(aside)
    looked_at = [aside[i : i + TALKS] for i in range(0, len(aside), TALKS)][:MEASURED]
    learned = steps([both for hand, both in talks if hand not in asked.aside], asked.data, r)
    net = from_minilm(asked.model)
    net.train()
    learner = Learner(net, rate=asked.rate, warm=WARM)
    print(measure(net, tokenizer, looked_at), flush=True)
    start = time.monotonic()
    for number, given in enumerate(learned, start=1):
        past = (time.monotonic() - start) / (60 * asked.minutes)
        if past >= 1:
            break
        learner.step(step(net, tokenizer, given)[0], past)
        if number % TOLD == 0:
            told = measure(net, tokenizer, looked_at)
            print(f"{number} steps, {past:.0%}: {told}", flush=True)
    print(measure(net, tokenizer, looked_at), flush=True)
    save(net, asked.model, asked.out)


def steps(
    talks: Sequence[tuple[Searched, Searched]], data: Path, r: Random
) -> Iterator[list[Searched]]:
    """Give what is read together in each step, without end: talks, and now and then a meeting."""
    meetings, left = list(of_meetings(data)), list[tuple[Searched, Searched]]()
    for number in count(1):
        if number % ONE_MEETING_IN == 0:
            yield [part_of(r.choice(meetings), r)]
        else:
            left = left if len(left) >= TALKS else [*left, *r.sample(talks, len(talks))]
            yield [r.choice(left.pop()) for _ in range(TALKS)]


if __name__ == "__main__":
    main()
