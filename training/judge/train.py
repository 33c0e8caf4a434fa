"""Teach the judge on talks in two versions: `python -m training.judge.train MODEL.gguf OUT.pt`.

Every statement is read beside both versions, of which one bears it out; the loss asks for the right
answer and for the right order of the two, so that the statement alone can teach nothing. One
statement of another talk stands beside each version too: there nothing bears it out.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.judge.network import Judge
from training.judge.reading import read, tokenizer_of
from training.judge.talks import Talk, talks, with_strangers

RATE, WARM = 3e-4, 0.04
ORDER = 0.5
"""What the order of two versions weighs beside the right answer."""
TOGETHER = 3
"""Talks in a step."""
SEED = 20261123
MEASURED = 40
"""Talks of the hands set aside that are looked at while it learns."""


def scores(net: Judge, tokenizer: Tokenizer, given: Sequence[tuple[Talk, str]]) -> Tensor:
    """Log-odds of every statement beside the first version and the second, (2, statements)."""
    found: list[list[Tensor]] = [[], []]
    sets = [
        (version.talk, [*version.statements, stranger])
        for talk, stranger in given for version in talk.versions
    ]  # fmt: skip
    laid = read(tokenizer, sets)
    odds = net(laid.ids, laid.places, laid.spans, laid.asked)
    for i, part in enumerate(odds.split([len(statements) for _, statements in sets])):
        found[i % 2].append(part)
    return torch.stack([torch.cat(found[0]), torch.cat(found[1])])


def truths(given: Sequence[tuple[Talk, str]]) -> Tensor:
    """Tell what is true of the first version and of the second, (2, statements)."""
    return torch.tensor(
        [[true for talk, _ in given for true in (*talk.versions[i].true, False)] for i in (0, 1)]
    )


def loss_of(odds: Tensor, true: Tensor) -> Tensor:
    """Ask for the right answer, and for the right order of the two versions."""
    right = functional.binary_cross_entropy_with_logits(odds, true.float())
    ahead = true[0].float() - true[1].float()
    order = functional.softplus(-ahead * (odds[0] - odds[1])) * ahead.abs()
    return right + ORDER * order.sum() / ahead.abs().sum()


@torch.no_grad()
def measured(net: Judge, tokenizer: Tokenizer, aside: Sequence[tuple[Talk, str]]) -> str:
    """Say how often the right version is preferred, and the area under the curve."""
    net.eval()
    parts = [(scores(net, tokenizer, [one]), truths([one])) for one in aside]
    net.train()
    odds, true = (torch.cat(side, 1) for side in zip(*parts, strict=True))
    told = true[0] != true[1]
    ahead = true[0].float() - true[1].float()
    wins = (ahead * (odds[0] - odds[1]) > 0)[told].float().mean()
    so, no = odds[:, told][true[:, told]], odds[:, told][~true[:, told]]
    area = (so[:, None] > no[None, :]).float().mean()
    balanced = ((so > 0).float().mean() + (no <= 0).float().mean()) / 2
    strange = (odds[:, ~told] <= 0).float().mean()
    return (
        f"right version {wins:.3f} of {int(told.sum())}, area {area:.3f}, balanced {balanced:.3f}, "
        f"strangers refused {strange:.3f}"
    )


def steps(given: Sequence[Talk], r: Random) -> Iterator[list[tuple[Talk, str]]]:
    """Give talks in a new order each round, a few at a time."""
    while True:
        order = list(with_strangers(r.sample(given, len(given)), r))
        for start in range(0, len(order), TOGETHER):
            yield order[start : start + TOGETHER]


def learn(
    net: Judge,
    tokenizer: Tokenizer,
    given: Sequence[Talk],
    *,
    minutes: float,
    rate: float,
    seed: int,
) -> Iterator[str]:
    """Take one step after another and tell how it goes; the rate falls to nothing at the end."""
    learning = list(net.learned().values())
    optimiser = torch.optim.AdamW(learning, lr=rate, weight_decay=0.0)
    began, mean, right = time.monotonic(), 1.0, 0.5
    for step, batch in enumerate(steps(given, Random(seed)), 1):
        past = (time.monotonic() - began) / (60 * minutes)
        if past >= 1:
            return
        for group in optimiser.param_groups:
            group["lr"] = rate * min(past / WARM, (1 - past) / (1 - WARM), 1.0)
        odds, true = scores(net, tokenizer, batch), truths(batch)
        loss = loss_of(odds, true)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learning, 1.0)
        optimiser.step()
        optimiser.zero_grad()
        told = true[0] != true[1]
        got = ((odds > 0) == true)[:, told].float().mean().item()
        mean, right = 0.97 * mean + 0.03 * loss.item(), 0.97 * right + 0.03 * got
        pace = step * TOGETHER / (time.monotonic() - began) * 60
        yield f"step {step}, {past:.0%}: loss {mean:.3f}, right {right:.3f}, {pace:.0f} talks/min"


def parsed() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--begin", type=Path, help="an adapter to go on from")
    parser.add_argument("--aside", default="", help="hands whose talks are only counted")
    parser.add_argument("--minutes", type=float, default=600)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--every", type=int, default=100, help="steps between measurements")
    return parser.parse_args()


def main() -> None:
    """Train, and say how it goes."""
    asked = parsed()
    torch.set_num_threads(2)
    torch.manual_seed(asked.seed)
    tokenizer = tokenizer_of(asked.model)
    everything = talks()
    train = [one for one in everything if one.hand not in asked.aside]
    aside = [one for one in everything if one.hand in asked.aside]
    kept = list(with_strangers(Random(SEED).sample(aside, min(MEASURED, len(aside))), Random(SEED)))
    net = Judge(asked.model, tokenizer.token_to_id("Yes"), tokenizer.token_to_id("No"))
    if asked.begin:
        net.put(torch.load(asked.begin, weights_only=True))
    net.train()
    print(f"{len(train)} talks to learn from, {len(aside)} aside", flush=True)

    def tell() -> None:
        torch.save(net.learned(), asked.out)
        if kept:
            print(measured(net, tokenizer, kept), flush=True)

    tell()
    going = learn(net, tokenizer, train, minutes=asked.minutes, rate=asked.rate, seed=asked.seed)
    for step, told in enumerate(going, 1):
        if step % 10 == 0:
            print(told, flush=True)
        if step % asked.every == 0:
            tell()
    tell()


if __name__ == "__main__":
    main()
