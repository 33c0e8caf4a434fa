"""Measure the check: `python -m bench.checking [--judge GGUF] [--data DIR] [--limit N]`."""

import argparse
import os
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.checking import measures, sets
from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.finding import CheckResult, Finding, Outcome
from fairhearing.domain.checking.ports import Judge
from fairhearing.domain.checking.record.lines import lines_of, moments_of
from fairhearing.engines.retrieval.hybrid import HybridRanker

SHIPPED = Path(__file__).parents[2] / "src/fairhearing/models/shipped"
SETS: dict[str, Callable[[Path], Iterable[sets.Sample]]] = {
    "own": lambda _: sets.conversations(),
    "fresh": lambda _: sets.conversations(sets.FRESH),
    "kept": lambda _: sets.conversations(sets.KEPT),
    "example": lambda _: sets.example(),
    "diasumfact-qmsum": lambda data: sets.diasumfact(data, "QMSum"),
    "diasumfact-samsum": lambda data: sets.diasumfact(data, "SAMSum"),
    "summedits-qmsumm": lambda data: sets.summedits(data, "qmsumm"),
    "summedits-sales": lambda data: sets.summedits(data, "sales_call"),
    "summedits-samsum": lambda data: sets.summedits(data, "samsum"),
}
OURS = ("own", "fresh", "kept", "example")


@dataclass(slots=True)
class Tally:
    """What one set gave."""

    pairs: list[measures.Pair] = field(default_factory=list)
    exact: list[bool] = field(default_factory=list)
    scored: list[tuple[float, bool]] = field(default_factory=list)
    alarms: list[bool] = field(default_factory=list)
    unfound: list[bool] = field(default_factory=list)
    statements: int = 0
    seconds: float = 0.0
    left_out: int = 0
    named: int = 0
    rightly: int = 0


def borne_out(finding: Finding) -> float:
    """How likely the statement is borne out, whatever the outcome chosen."""
    return finding.score if finding.outcome.value == "supported" else 1 - finding.score


def measure(
    samples: Iterable[sets.Sample], ranker: HybridRanker, judge: Judge | None, limit: int
) -> Tally:
    """Check sample after sample until `limit` statements are done (0 for all)."""
    tally = Tally()
    for sample in samples:
        if limit and tally.statements >= limit:
            break
        began = time.perf_counter()
        result = check(sample.document, [sample.record], ranker=ranker, judge=judge)
        tally.seconds += time.perf_counter() - began
        tally.statements += len(result.findings)
        _count(tally, sample, result.findings)
        _count_left_out(tally, sample, result)
    return tally


def _count(tally: Tally, sample: sets.Sample, findings: Sequence[Finding]) -> None:
    if sample.group:
        lowest = min((borne_out(f) for f in findings), default=0.0)
        tally.pairs.append(
            (lowest, sample.expected[0] == "supported" if sample.expected else False)
        )
        return
    for expected, finding in zip(sample.expected, findings, strict=True):
        true = expected == "supported"
        tally.exact.append(expected == finding.outcome.value)
        tally.scored.append((finding.score, expected == finding.outcome.value))
        if expected != "not_checkable":
            tally.pairs.append((borne_out(finding), true))
        if true:
            found = finding.outcome is not Outcome.NOT_FOUND
            tally.alarms.append(finding.outcome.differs and found)
            tally.unfound.append(not found)


def _count_left_out(tally: Tally, sample: sets.Sample, result: CheckResult) -> None:
    """Count what was named as left out, where people listed what is."""
    if not sample.left_out:
        return
    shown = {turn for omission in result.omissions for turn in omission.evidence.turns}
    wanted = [
        {i for i, turn in enumerate(sample.record.turns) if words in turn.text}
        for words in sample.left_out
    ]
    tally.left_out += len(wanted)
    tally.named += len(result.omissions)
    tally.rightly += sum(bool(turns & shown) for turns in wanted)


def left_out_row(name: str, tally: Tally) -> str:
    """How much of what is left out was named, and how much of what was named is left out."""
    recall, precision = tally.rightly / tally.left_out, tally.rightly / max(1, tally.named)
    return f"left out, {name:10} {tally.left_out:5} found {recall:.3f}, right {precision:.3f}"


def row(name: str, tally: Tally, *, ours: bool) -> str:
    """One line of the table."""
    low, high = measures.interval(tally.pairs, measures.auc)
    best = max((measures.balanced(tally.pairs, t / 50) for t in range(1, 50)), default=0.0)
    shown = (
        f"{name:20} {tally.statements:5} {measures.auc(tally.pairs):6.3f} ({low:.3f}–{high:.3f}) "
        f"{measures.balanced(tally.pairs):6.3f} {best:6.3f} "
    )
    if ours and tally.exact:
        true = max(1, len(tally.alarms))
        shown += f"{sum(tally.exact) / len(tally.exact):6.3f} {sum(tally.alarms) / true:6.3f} "
        shown += f"{sum(tally.unfound) / true:7.3f} "
    else:
        shown += " " * 22
    return shown + f"{tally.seconds / max(1, tally.statements):7.3f}"


def evidence_row(data: Path, ranker: HybridRanker, limit: int) -> str:
    """Share of summary sentences with a true evidence turn among the five best."""
    hits = total = 0
    began = time.perf_counter()
    for record, texts, wanted in sets.qmsum_evidence(data):
        if limit and total >= limit:
            break
        lines = lines_of([record])
        for found, right in zip(ranker.rank(moments_of(lines), texts), wanted, strict=True):
            turns = list(dict.fromkeys(lines[i].turn for i, _ in found))[:5]
            hits += bool(set(turns) & right)
            total += 1
    each = (time.perf_counter() - began) / max(1, total)
    return f"{'evidence in top 5':20} {total:5} {hits / max(1, total):6.3f}{'':46} {each:7.3f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--judge", type=Path, default=os.environ.get("FAIRHEARING_BENCH_JUDGE"))
    parser.add_argument("--data", type=Path, default=os.environ.get("FAIRHEARING_BENCH_DATA"))
    parser.add_argument("--limit", type=int, default=0, help="statements of each public set")
    parser.add_argument("--sets", nargs="*", default=[])
    asked = parser.parse_args()
    ranker = HybridRanker(
        SHIPPED / "minilm-l6-v2.int8.onnx", SHIPPED / "minilm-l6-v2.tokenizer.json"
    )
    judge = _judge(asked.judge)
    names = asked.sets or [n for n in SETS if n in OURS or asked.data]
    print(
        f"{'set':20} {'n':>5} {'AUC':>6} {'95 %':15} {'bal.':>6} {'best':>6} "
        f"{'exact':>6} {'alarms':>6} {'unfound':>7} {'s each':>7}"
    )
    scored: list[tuple[float, bool]] = []
    for name in names:
        if name not in SETS:
            continue
        tally = measure(
            SETS[name](asked.data or Path()), ranker, judge, 0 if name in OURS else asked.limit
        )
        scored += tally.scored if name in OURS else []
        print(row(name, tally, ours=name in OURS), flush=True)
        if tally.left_out:
            print(left_out_row(name, tally))
    if asked.data and (not asked.sets or "evidence" in asked.sets):
        print(evidence_row(asked.data, ranker, asked.limit))
    for mean, right, n in measures.calibration(scored):
        print(f"score about {mean:.2f}: right {right:.2f} of {n}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _judge(weights: Path | str | None) -> Judge | None:
    if not weights:
        return None
    from fairhearing.engines.judges.llama import LlamaJudge  # noqa: PLC0415  loads a gigabyte

    return LlamaJudge(Path(weights), "bench", "")


if __name__ == "__main__":
    main()
