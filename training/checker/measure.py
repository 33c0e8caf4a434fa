"""Measure a trained checker alone: `python -m training.checker.measure MODEL DATA [SET…]`.

MODEL is the ONNX file. Each statement is read against the three short windows nearest to it, and
against the one long window a judge is given; the kindest short reading and the long one are
scored by themselves, with nothing of the rules around them.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bench.checking import measures, sets
from bench.checking.rows import SETS

from fairhearing.domain.checking.record.lines import Line, lines_of, moments_of
from fairhearing.domain.checking.record.readings import Reading, readings_of
from fairhearing.domain.checking.statements.claims import Claim, claims_of
from fairhearing.domain.checking.statements.neutral import neutral
from fairhearing.domain.checking.statements.people import cast_of
from fairhearing.engines.retrieval.hybrid import HybridRanker
from fairhearing.models.cache import SHIPPED
from training.checker.reader import EncoderJudge
from training.checker.windows import best_window, passage_of, windows_around, windows_of

if TYPE_CHECKING:
    from fairhearing.domain.checking.ports import Passage

TOKENS = SHIPPED / "minilm-l6-v2.tokenizer.json"
LOWEST = -9.0
"""Log-odds where nothing on the record is near."""


def read(
    sample: sets.Sample, ranker: HybridRanker
) -> Iterator[tuple[Claim, Sequence[Reading], Sequence[Line]]]:
    """Give each claim of a sample with the moments nearest to it."""
    lines, cast = lines_of([sample.record]), cast_of([sample.record])
    claims = claims_of(sample.document, cast)
    moments = tuple(replace(m, text=neutral(m.text, cast)) for m in moments_of(lines))
    ranked = ranker.rank(moments, [neutral(c.query, cast) for c in claims])
    for claim, found in zip(claims, ranked, strict=True):
        yield claim, readings_of(claim, found, lines), lines


def scores(
    sample: sets.Sample, ranker: HybridRanker, judge: EncoderJudge
) -> Iterator[tuple[float, float]]:
    """Give the kindest short reading and the long one, for each statement."""
    for claim, readings, lines in read(sample, ranker):
        windows = windows_around(readings, lines)
        passages = [passage_of(w, lines) for w in windows]
        if readings:
            passages.append(passage_of(best_window(windows_of(lines), readings), lines))
        given: list[tuple[Passage, str]] = [(p, claim.statement.whole) for p in passages]
        odds = [j.supported for j in judge.read(given)] or [LOWEST, LOWEST]
        yield max(odds[:-1]), odds[-1]


def main() -> None:
    """Print the areas under the curve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("sets", nargs="*", default=list(SETS))
    asked = parser.parse_args()
    ranker = HybridRanker(SHIPPED / "minilm-l6-v2.int8.onnx", TOKENS)
    judge = EncoderJudge(asked.model, TOKENS, asked.model.stem, "")
    for name in asked.sets:
        kinds: tuple[list[measures.Pair], list[measures.Pair]] = ([], [])
        for sample in SETS[name].samples(asked.data):
            rows = list(scores(sample, ranker, judge))
            truths = [outcome == "supported" for outcome in sample.expected]
            if sample.together:
                rows, truths = [tuple(map(min, zip(*rows, strict=True)))], truths[:1]
            for row, truth, outcome in zip(rows, truths, sample.expected, strict=False):
                for kind, score in zip(kinds, row, strict=True):
                    if outcome != "not_checkable":
                        kind.append((score, truth))
        short, long = (measures.auc(kind) for kind in kinds)
        print(f"{name:20} {len(kinds[0]):5} short {short:.3f} long {long:.3f}", flush=True)


if __name__ == "__main__":
    main()
