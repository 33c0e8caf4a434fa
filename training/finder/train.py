"""Teach the finder: `python -m training.finder.train model.safetensors tokenizer.json DATA OUT`.

Of all moments of several talks, those that a statement speaks of have to be the nearest to it.
Which of the few likely ones it is, the finder settles itself as it learns.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.finder.examples import Searched, of_meetings, of_talks, part_of
from training.finder.network import Finder, from_minilm, save

RATE, WARM, SHARPNESS = 4e-5, 0.05, 20.0
"""Learning rate, the share of the time in which it rises, and what nearness is multiplied by."""
TALKS, ONE_MEETING_IN = 12, 4
"""Talks of a step; and every so many steps are a meeting instead."""
SEED, LONGEST = 20261124, 96
"""Seed, and tokens read of a text."""
MEASURED = 10
"""Steps of the hand set aside that are looked at while it learns."""


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
                likely[row, first + at] = torch.tensor(weight).log()
            for at in near:
                if 0 <= at < len(one.moments):
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
    talks, meetings = list(of_talks()), list(of_meetings(asked.data))
    learned = [both for hand, both in talks if hand not in asked.aside]
    aside = [r.choice(both) for hand, both in talks if hand in asked.aside]
    r.shuffle(aside)
    looked_at = [aside[i : i + TALKS] for i in range(0, len(aside), TALKS)][:MEASURED]
    net = from_minilm(asked.model)
    print(measure(net, tokenizer, looked_at), flush=True)
    learn(net, tokenizer, learned, meetings, looked_at, asked, r)
    save(net, asked.model, asked.out)


def learn(  # noqa: PLR0913, PLR0917  what one run is made of
    net: Finder,
    tokenizer: Tokenizer,
    talks: Sequence[tuple[Searched, Searched]],
    meetings: Sequence[Searched],
    looked_at: Sequence[Sequence[Searched]],
    asked: argparse.Namespace,
    r: Random,
) -> None:
    """Take steps until the time is over; the rate rises, then falls to nothing by then."""
    weights = [p for p in net.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=asked.rate, weight_decay=0.01)
    start, number, left = time.monotonic(), 0, list[tuple[Searched, Searched]]()
    net.train()
    while (gone := (time.monotonic() - start) / (60 * asked.minutes)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = asked.rate * min(gone / WARM + 0.01, (1 - gone) / (1 - WARM))
        if number % ONE_MEETING_IN == ONE_MEETING_IN - 1:
            given = [part_of(r.choice(meetings), r)]
        else:
            left = left if len(left) >= TALKS else [*left, *r.sample(talks, len(talks))]
            given = [r.choice(left.pop()) for _ in range(TALKS)]
        loss, _ = step(net, tokenizer, given)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch is untyped here
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimiser.step()
        number += 1
        if number % 100 == 0:
            told = measure(net, tokenizer, looked_at)
            print(f"{number} steps, {gone:.0%}: {told}", flush=True)
    print(f"{number} steps: {measure(net, tokenizer, looked_at)}", flush=True)


if __name__ == "__main__":
    main()
