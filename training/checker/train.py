"""Train the checker on pairs: `python -m training.checker.train WEIGHTS TOKENIZER PAIRS OUT`."""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from training.checker.network import Checker, from_minilm
from training.checker.pairs import NOT_BORNE_OUT

LONGEST = 224
TOKENS = 4096
"""Tokens in a batch."""
RATE, WARM = 1.5e-4, 0.04
SEED = 20261122
Row = tuple[list[int], int, int]
"""Token ids, where the talk begins, label."""


def rows(path: Path, tokenizer: Tokenizer) -> tuple[list[Row], list[dict[str, Any]]]:
    """Read pairs as token ids."""
    pairs = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    found = []
    for encoded, pair in zip(
        tokenizer.encode_batch([(p["statement"], p["text"]) for p in pairs]), pairs, strict=True
    ):
        found.append((encoded.ids, encoded.type_ids.index(1), pair["label"]))
    return found, pairs


def batches(given: list[Row], r: Random) -> Iterator[list[Row]]:
    """Give batches of like length, in a shuffled order, chunk by chunk."""
    for start in range(0, len(given), 4096):
        chunk = sorted(given[start : start + 4096], key=lambda row: len(row[0]) + r.random() * 6)
        made, batch = [], []
        for row in chunk:
            if batch and (len(batch) + 1) * len(row[0]) > TOKENS:
                made.append(batch)
                batch = []
            batch.append(row)
        made.append(batch)
        r.shuffle(made)
        yield from made


def tensors(batch: list[Row]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pad a batch."""
    width = max(len(ids) for ids, _, _ in batch)
    ids, sides, mask = (torch.zeros(len(batch), width, dtype=torch.long) for _ in range(3))
    for i, (row, talk, _) in enumerate(batch):
        ids[i, : len(row)] = torch.tensor(row)
        sides[i, talk : len(row)] = 1
        mask[i, : len(row)] = 1
    return ids, sides, mask, torch.tensor([label for _, _, label in batch])


def loss_of(odds: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy; where only "not borne out" is known, of both kinds together."""
    logs = functional.log_softmax(odds, -1)
    either = torch.logsumexp(logs[:, 1:], -1)
    exact = logs.gather(1, labels.clamp(max=2)[:, None])[:, 0]
    return -torch.where(labels == NOT_BORNE_OUT, either, exact).mean()


@torch.no_grad()
def judged(net: Checker, given: list[Row]) -> Tensor:
    """Log-odds for every row, in order."""
    net.eval()
    out = torch.zeros(len(given), 3)
    order = sorted(range(len(given)), key=lambda i: len(given[i][0]))
    for start in range(0, len(order), 32):
        at = order[start : start + 32]
        ids, sides, mask, _ = tensors([given[i] for i in at])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out[at] = net(ids, sides, mask).float()
    net.train()
    return out


def tokens_of(path: Path) -> Tokenizer:
    """Open a tokenizer that reads a statement whole, and of its talk what there is room for."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST, strategy="only_second")
    return tokenizer


def begun(weights: Path, checkpoint: Path | None) -> Checker:
    """Give a network to teach, from a checkpoint if there is one; words and places stay as they are."""
    net = from_minilm(weights)
    if checkpoint:
        net.load_state_dict(torch.load(checkpoint, weights_only=True))
    net.words.requires_grad_(requires_grad=False)
    net.places.requires_grad_(requires_grad=False)
    net.train()
    return net


class Learner:
    """Teaches a network; the rate rises over the first share `warm` of the way, then falls to nothing."""

    def __init__(self, net: nn.Module, *, rate: float, warm: float) -> None:
        self._net, self._rate, self._warm = net, rate, warm
        self._learning = [p for p in net.parameters() if p.requires_grad]
        self._optimiser = torch.optim.AdamW(self._learning, lr=rate, weight_decay=0.01, fused=True)

    def learn(
        self, batch: list[Row], past: float, loss_of: Callable[[Tensor, Tensor], Tensor]
    ) -> float:
        """Learn from a batch, `past` (0 to 1) of the way, and give the loss before it."""
        ids, sides, mask, labels = tensors(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            odds = self._net(ids, sides, mask)
        loss = loss_of(odds.float(), labels)
        self.step(loss, past)
        return loss.item()

    def step(self, loss: Tensor, past: float) -> None:
        """Make a loss smaller, `past` (0 to 1) of the way."""
        for group in self._optimiser.param_groups:
            group["lr"] = self._rate * min(past / self._warm, (1 - past) / (1 - self._warm))
        loss.backward()  # type: ignore[no-untyped-call]  # torch is untyped here
        torch.nn.utils.clip_grad_norm_(self._learning, 1.0)
        self._optimiser.step()
        self._optimiser.zero_grad()


def report(net: Checker, given: list[Row], pairs: list[dict[str, Any]]) -> str:
    """Give the area under the curve, borne out or not, by source."""
    odds = judged(net, given)
    score = (odds[:, 0] - torch.logsumexp(odds[:, 1:], -1)).tolist()
    out = []
    for kind in ("talk", "fact", "proposal", "qmsum", "retold"):
        so = [
            s
            for s, p in zip(score, pairs, strict=True)
            if p["source"].split("-")[0] == kind and p["label"] == 0
        ]
        for source in sorted(
            {p["source"] for p in pairs if p["source"].startswith(kind + "-")}
        ) or [kind]:
            no = [
                s
                for s, p in zip(score, pairs, strict=True)
                if p["source"] == source and p["label"] != 0
            ]
            if so and no:
                wins = sum((a > b) + 0.5 * (a == b) for a in so for b in no) / (len(so) * len(no))
                out.append(f"{source} {wins:.3f}")
    return "; ".join(out)


def steps(
    net: Checker, train: list[Row], *, rate: float, minutes: float
) -> Iterator[tuple[int, str]]:
    """Take one step after another, and tell how it goes; the rate falls to nothing at the end."""
    learner = Learner(net, rate=rate, warm=WARM)
    began, seen, mean = time.monotonic(), 0, 1.1
    for step, batch in enumerate(batches(train, Random(SEED))):
        past = (time.monotonic() - began) / (60 * minutes) if minutes else seen / len(train)
        if past >= 1:
            return
        loss = learner.learn(batch, past, loss_of)
        seen, mean = seen + len(batch), 0.98 * mean + 0.02 * loss
        pace = seen / (time.monotonic() - began)
        yield step, f"{seen} pairs, loss {mean:.3f}, {pace:.1f} pairs/s, {past:.0%}"


def main() -> None:
    """Train, and say how it goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("weights", "tokenizer", "pairs", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--begin", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--minutes", type=float, default=0, help="0 for all pairs once")
    parser.add_argument("--rate", type=float, default=RATE)
    asked = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(SEED)
    tokenizer = tokens_of(asked.tokenizer)
    train, _ = rows(asked.pairs / "train.jsonl", tokenizer)
    aside, about = rows(asked.pairs / "aside.jsonl", tokenizer)
    net = begun(asked.weights, asked.begin)
    for step, told in steps(net, train, rate=asked.rate, minutes=asked.minutes):
        if step % 50 == 0:
            print(f"step {step}, {told}", flush=True)
        if step % 200 == 199:
            torch.save(net.state_dict(), asked.out)
    torch.save(net.state_dict(), asked.out)
    print(report(net, aside, about))


if __name__ == "__main__":
    main()
