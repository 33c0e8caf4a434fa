"""Teach the judge on talks in two versions: `python -m training.judge.train MODEL.gguf OUT.gguf`.

Every statement is read beside both versions, of which one bears it out; the loss asks for the right
answer and for the right order of the two, so that the statement alone can teach nothing. Where
only what both versions share is read, and beside statements of other talks, nothing is known.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from fairhearing.engines.judges.asking import ANSWERS
from training.judge import adapters
from training.judge.network import Judge
from training.judge.reading import read, tokenizer_of
from training.judge.talks import NO, NOT_THEIRS, UNKNOWN, YES, Talk, renamed, strangers, talks

RATE, WARM = 3e-4, 0.04
ORDER = 0.5
"""What the order of versions weighs beside the right answer."""
TOGETHER = 3
"""Talks in a step."""
SEED = 20261123
MEASURED = 15
"""Steps of the hands set aside that are looked at while it learns."""
KIND, MOSTLY_NO = 0.5, 0.85
"""What "said otherwise or not spoken of" weighs beside the right answer; and how often the version
that does not bear a statement out says otherwise."""
SWAPPED = 1
"""Statements of a version that are also told of somebody else, who is not the one who said it or
did it. Whether that is said otherwise or not spoken of, it is not asked. They are mostly told of
who asks the questions, so beside each stands a line as it was spoken, told of either."""
SHARED = 0.5
"""How often a talk is also read with only what both versions share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Passages with their statements; the right answers; which of two has to be ahead."""

    passages: tuple[tuple[str, tuple[str, ...]], ...]
    answers: Tensor
    ahead: tuple[tuple[int, int], ...]


def batch(given: Sequence[tuple[Talk, tuple[str, ...]]], r: Random) -> Batch:
    """Lay talks out: both versions, and sometimes what they share."""
    passages: list[tuple[str, tuple[str, ...]]] = []
    answers: list[int] = []
    ahead: list[tuple[int, int]] = []
    for talk, strange in given:
        at = []
        shared = [talk.shared] if talk.shared and r.random() < SHARED else []
        for version in (*talk.versions, *shared):
            at.append(len(answers))
            beside = strange if version is not talk.shared else ()
            theirs = r.sample(version.swapped, min(SWAPPED, len(version.swapped)))
            quoted = version.quoted(r) or ()
            others = [told for _, told in theirs]
            told = [*version.statements, *beside, *others, *quoted]
            passage, *statements = renamed([version.talk, *told], r)
            passages.append((passage, tuple(statements)))
            answers += [*version.answers, *[UNKNOWN] * len(beside)]
            ahead += [(at[-1] + one, len(answers) + i) for i, (one, _) in enumerate(theirs)]
            answers += [NOT_THEIRS] * len(theirs)
            ahead += [(len(answers), len(answers) + 1)] if quoted else []
            answers += [YES, NOT_THEIRS] if quoted else []
        for i, answer in enumerate(talk.versions[0].answers):
            true, *others = at if answer == YES else [at[1], at[0], *at[2:]]
            ahead += [(true + i, other + i) for other in others]
    return Batch(
        passages=tuple(passages), answers=torch.tensor(answers), ahead=tuple(ahead)
    )  # fmt: skip


def answered(net: Judge, tokenizer: Tokenizer, given: Batch) -> tuple[Tensor, Tensor]:
    """Log-odds that each is borne out, and that it is said otherwise rather than not spoken of."""
    laid = read(tokenizer, given.passages)
    yes, no, unknown = net(laid.ids, laid.places, laid.spans, laid.asked).unbind(-1)
    return yes - torch.logaddexp(no, unknown), no - unknown


def loss_of(odds: Tensor, otherwise: Tensor, given: Batch) -> Tensor:
    """Ask for the right answers, and for the right order of the versions."""
    true = given.answers == YES
    right = functional.binary_cross_entropy_with_logits(odds, true.float())
    first, second = torch.tensor(given.ahead).T
    order = functional.softplus(odds[second] - odds[first]).mean()
    told = ~true & (given.answers != NOT_THEIRS)
    against = torch.where(given.answers == NO, MOSTLY_NO, 0.0)[told]
    kind = functional.binary_cross_entropy_with_logits(otherwise[told], against)
    return right + ORDER * order + KIND * kind


@torch.no_grad()
def measured(net: Judge, tokenizer: Tokenizer, aside: Sequence[Batch]) -> str:
    """Say how often the right version is preferred, and the areas under the curves."""
    net.eval()
    wins, odds, otherwise = [], [], []
    for one in aside:
        found, against = answered(net, tokenizer, one)
        wins += [bool(found[first] > found[second]) for first, second in one.ahead]
        odds.append(found)
        otherwise.append(against)
    net.train()
    found, against = torch.cat(odds), torch.cat(otherwise)
    answers = torch.cat([one.answers for one in aside])
    yes, no, unknown, theirs = (answers == which for which in (YES, NO, UNKNOWN, NOT_THEIRS))
    balanced = ((found[yes] > 0).float().mean() + (found[no] <= 0).float().mean()) / 2
    return (
        f"right version {sum(wins) / len(wins):.3f} of {len(wins)}, "
        f"area {area(found[yes], found[no]):.3f}, balanced {balanced:.3f}, "
        f"unknown refused {(found[unknown] <= 0).float().mean():.3f}, "
        f"not theirs refused {(found[theirs] <= 0).float().mean():.3f} of {int(theirs.sum())}, "
        f"otherwise or unknown: area {area(against[no], against[unknown]):.3f}"
    )


def area(high: Tensor, low: Tensor) -> float:
    """Area under the curve: how often one of the first is above one of the second."""
    return (high[:, None] > low[None, :]).float().mean().item()


def unseen(given: Sequence[Talk], rounds: Sequence[str]) -> list[Talk]:
    """Leave out the talks that earlier rounds saw: for each, its seed and how many it saw."""
    seen = set()
    for one in rounds:
        seed, _, count = one.partition(":")
        seen |= {id(talk) for talk in Random(int(seed)).sample(given, len(given))[: int(count)]}
    return [talk for talk in given if id(talk) not in seen]


def steps(given: Sequence[Talk], r: Random, often: str = "") -> Iterator[Batch]:
    """Give talks in a new order each round, a few at a time; every other one of the hands `often`."""
    kinds = [[one for one in given if (one.hand in often) is which] for which in (True, False)]
    streams = [_again_and_again(kind, r) for kind in kinds if kind]
    turns = cycle(streams)
    while True:
        taken = [next(next(turns)) for _ in range(TOGETHER)]
        yield batch([(talk, strangers(talk, given, r)) for talk in taken], r)


def _again_and_again(given: Sequence[Talk], r: Random) -> Iterator[Talk]:
    while True:
        yield from r.sample(given, len(given))


def learn(
    net: Judge,
    tokenizer: Tokenizer,
    batches: Iterator[Batch],
    *,
    minutes: float,
    rate: float,
) -> Iterator[str]:
    """Take one step after another and tell how it goes; the rate falls to nothing at the end."""
    learning = list(net.learned().values())
    optimiser = torch.optim.AdamW(learning, lr=rate, weight_decay=0.0)
    began, mean, right = time.monotonic(), 1.0, 0.5
    for step, given in enumerate(batches, 1):
        past = (time.monotonic() - began) / (60 * minutes) if minutes else 1.0
        if past >= 1:
            return
        for group in optimiser.param_groups:
            group["lr"] = rate * min(past / WARM, (1 - past) / (1 - WARM), 1.0)
        odds, otherwise = answered(net, tokenizer, given)
        loss = loss_of(odds, otherwise, given)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learning, 1.0)
        optimiser.step()
        optimiser.zero_grad()
        told = (given.answers == YES) | (given.answers == NO)
        got = ((odds > 0) == (given.answers == YES))[told].float().mean().item()
        mean, right = 0.97 * mean + 0.03 * loss.item(), 0.97 * right + 0.03 * got
        pace = step * TOGETHER / (time.monotonic() - began) * 60
        yield f"step {step}, {past:.0%}: loss {mean:.3f}, right {right:.3f}, {pace:.0f} talks/min"


def parsed() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument(
        "--begin", type=Path, nargs="+", help="an adapter to go on from, or several for their mean"
    )
    parser.add_argument("--hands", default="", help="hands whose talks are read; all where none")
    parser.add_argument("--often", default="", help="hands of every other talk that is read")
    parser.add_argument("--aside", default="", help="hands whose talks are only counted")
    parser.add_argument("--minutes", type=float, default=600)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument(
        "--seen", nargs="*", default=[], metavar="SEED:TALKS", help="earlier rounds, to leave out"
    )
    parser.add_argument("--every", type=int, default=100, help="steps between measurements")
    return parser.parse_args()


def main() -> None:
    """Train, and say how it goes."""
    asked = parsed()
    torch.set_num_threads(2)
    torch.manual_seed(asked.seed)
    tokenizer = tokenizer_of(asked.model)
    everything = talks()
    aside = {hand: [one for one in everything if one.hand == hand] for hand in asked.aside}
    kept = {
        hand: [next(steps(theirs, Random(seed))) for seed in range(MEASURED)]
        for hand, theirs in aside.items()
    }
    hands = set(asked.hands or (one.hand for one in everything)) - aside.keys()
    train = [one for one in everything if one.hand in hands]
    net = Judge(asked.model, [tokenizer.token_to_id(answer) for answer in ANSWERS])
    if asked.begin:
        net.put(adapters.mean([adapters.read(one) for one in asked.begin]))
    net.train()
    fresh = unseen(train, asked.seen)
    print(f"{len(fresh)} talks to learn from, {sum(map(len, aside.values()))} aside", flush=True)

    def tell() -> None:
        adapters.write(net.learned(), asked.out)
        for hand, theirs in kept.items():
            print(f"{hand}: {measured(net, tokenizer, theirs)}", flush=True)

    tell()
    batches = steps(fresh, Random(asked.seed), asked.often)
    going = learn(net, tokenizer, batches, minutes=asked.minutes, rate=asked.rate)
    for step, told in enumerate(going, 1):
        if step % 10 == 0:
            print(told, flush=True)
        if step % asked.every == 0:
            tell()
    tell()


if __name__ == "__main__":
    main()
