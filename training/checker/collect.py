"""Collect the pairs to learn from, and those kept aside by meeting: `python -m training.checker.collect`."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from random import Random

from bench.checking import public

from training.checker import meetings, states, talk
from training.checker.pairs import Pair

SEED = 20261122


def invented(r: Random) -> Iterator[Pair]:
    """Give invented talk without end."""
    while True:
        make = r.choices((talk.pairs, states.facts, states.proposals), (6, 2, 1))[0]
        made = make(r)
        yield from made


def real(data: Path, r: Random, *, aside: bool) -> Iterator[Pair]:
    """Give the pairs of real meetings, visits and inferences."""
    for path in public.meetings(data, aside=aside):
        evidence = data / "qmsum_evidence" / "train" / path.name
        if evidence.exists():
            yield from meetings.of_meeting(path, evidence, r)
    if not aside:
        yield from meetings.of_visits(
            data / "mts_dialog/Main-Dataset/MTS-Dialog-TrainingSet.csv", r
        )
        yield from meetings.inferences(
            data / "med_nli" / "MED.tsv", sorted((data / "help_nli" / "output_en").glob("*.tsv")), r
        )


def main() -> None:
    """Write train.jsonl and aside.jsonl."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--invented", type=int, default=30000)
    parser.add_argument("--rounds", type=int, default=2, help="times through the real talk")
    parser.add_argument("--hard", action="store_true", help="leave out what shares most words")
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    r = Random(asked.seed)
    less = ("retold", "inference") if asked.hard else ("none",)
    train = list(islice(invented(r), asked.invented))
    for _ in range(asked.rounds):  # other false versions each time
        train += (p for p in real(asked.data, r, aside=False) if not p.source.startswith(less))
    aside = [*real(asked.data, r, aside=True), *islice(invented(r), 1500)]
    r.shuffle(train)
    asked.out.mkdir(parents=True, exist_ok=True)
    for name, pairs in (("train", train), ("aside", aside)):
        (asked.out / f"{name}.jsonl").write_text(
            "".join(json.dumps(asdict(p)) + "\n" for p in pairs), "utf-8"
        )
        print(name, len(pairs), sorted(Counter((p.source, p.label) for p in pairs).items()))


if __name__ == "__main__":
    main()
