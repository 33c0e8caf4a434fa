"""Measure the check: `python -m bench.checking [--fast] [--data DIR] [--markdown FILE]`.

Without `--fast` every figure is made twice, without the language model and with it. Our own
conversations are always there; public sets are measured where `--data` says that they are.
"""

import argparse
import os
import resource
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bench.checking import gathering, measures, outcomes, page, public, rows, sets
from bench.checking.counting import Answer
from bench.checking.remembering import RememberingJudge
from bench.checking.table import NONE, Mode, Table, calibration, markdown, plain, table
from fairhearing import __version__, wiring
from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.ports import Judge, Ranker
from fairhearing.domain.made_by import ModelUsed

KEPT = "kept"
CALIBRATED = {
    KEPT: "What a score means: conversations kept apart",
    "fresh": "What a score means: conversations on which weights were mended",
}
SPEED_HEAD = ("", "aim", "fast", "full")


def asked() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fast", action="store_true", help="leave the language model out")
    parser.add_argument(
        "--judge",
        type=Path,
        default=os.environ.get("FAIRHEARING_BENCH_JUDGE"),
        help="another GGUF model than the one that `fairhearing models` fetched",
    )
    parser.add_argument("--data", type=Path, default=os.environ.get("FAIRHEARING_BENCH_DATA"))
    parser.add_argument("--sets", nargs="*", choices=[*rows.SETS, rows.EVIDENCE])
    parser.add_argument(
        "--limit",
        type=int,
        default=0,
        help="statements of each public set (0: all), spread over its talks",
    )
    parser.add_argument(
        "--judge-limit",
        type=int,
        default=150,
        help="statements of each set for the language model (0: all)",
    )
    parser.add_argument(
        "--kept-limit",
        type=int,
        default=0,
        help="the same for the conversations kept apart (0: all)",
    )
    parser.add_argument(
        "--twins-limit",
        type=int,
        default=30,
        help="statements kept apart whose twins the language model reads too (0: none)",
    )
    parser.add_argument(
        "--answers",
        type=Path,
        help="keep the language model's answers in this file and use them again",
    )
    parser.add_argument("--markdown", type=Path, help="write the figures into this page")
    parser.add_argument("--summary", type=Path, help="write what became of the talks kept apart")
    parser.add_argument("--picture", type=Path, help="draw the curve of the scores (SVG)")
    return parser.parse_args()  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Bench:
    """One way of checking, and what it gathered, set by set."""

    name: str
    ranker: Ranker
    judge: Judge | None = None
    limit: int = 0
    kept_limit: int = 0
    twins_limit: int = 0
    gathered: dict[str, Mode] = field(default_factory=dict)
    clock: float = 0.0
    worked: float = 0.0
    memory: float = 0.0

    def run(self, name: str, samples: list[sets.Sample]) -> None:
        """Check a set, and the twins of what we wrote; with the language model, of a few."""
        taken = sets.spread(samples, self.kept_limit if name == KEPT else self.limit)
        twins = taken if rows.SETS[name].ours else []
        if self.judge is not None:
            few = name == KEPT and self.twins_limit
            twins = sets.spread(taken, self.twins_limit) if few else []
        self.gathered[name] = gathering.gather(
            taken, self.ranker, self.judge, {id(s) for s in twins},
            gathering.telling(f"{name}, {self.name}"),
        )  # fmt: skip

    def time(self, sample: sets.Sample, judge: Judge | None) -> None:
        """Time one check, with the models already loaded."""
        began, worked = time.perf_counter(), time.process_time()
        check(sample.document, [sample.record], ranker=self.ranker, judge=judge)
        self.clock, self.worked = time.perf_counter() - began, time.process_time() - worked

    def weigh(self) -> None:
        """Note the most memory used until now."""
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self.memory = most / (1e9 if sys.platform == "darwin" else 1e6)

    def answers(self, names: list[str]) -> list[Answer]:
        """Give what was counted of the statements of some sets."""
        found = [one for name in names for one in self.gathered.get(name, {}).values()]
        return [answer for one in found for answer in one.answers]


def main() -> None:
    """Measure, print, and write the pages that are asked for."""
    options = asked()
    began, load = time.monotonic(), os.getloadavg()[0]
    samples = _samples(options)
    timed = _timed(options)
    ranker = wiring.ranker()
    fast = Bench(name="fast", ranker=ranker)
    if timed:
        fast.time(timed, None)
    for name in samples:
        fast.run(name, samples[name])
    reached = _reached(options, ranker)
    fast.weigh()
    full = Bench(
        name="full",
        ranker=ranker,
        limit=options.judge_limit,
        kept_limit=options.kept_limit,
        twins_limit=options.twins_limit,
    )
    judge = None if options.fast else _judge(options.judge)
    if judge is not None:
        full.judge = RememberingJudge(judge, options.answers) if options.answers else judge
        if timed:
            full.time(timed, judge)
        for name in samples:
            full.run(name, samples[name])
        full.weigh()
    made = _tables(fast, full, reached) + ([_speed(fast, full, timed)] if timed else [])
    _give(options, _said(options, judge, load, time.monotonic() - began), made, (fast, full))


def _give(
    options: argparse.Namespace, said: str, made: list[Table], ways: tuple[Bench, Bench]
) -> None:
    """Print the tables, and write the pages that are asked for."""
    hundreds = _in_hundreds(*ways)
    print("\n".join([said, *map(plain, [*made, *hundreds])]))
    if options.markdown:
        page.write(options.markdown, [said, *map(markdown, made)])
    if options.summary:
        page.write(options.summary, map(markdown, hundreds))
    if options.picture:
        options.picture.write_text(_curve(*ways), "utf-8")


def _samples(options: argparse.Namespace) -> dict[str, list[sets.Sample]]:
    """Gather the sets that are asked for and are here."""
    found = {}
    for name, entry in rows.SETS.items():
        if (entry.ours or options.data) and (not options.sets or name in options.sets):
            limit = 0 if entry.ours else options.limit
            found[name] = sets.spread(entry.samples(options.data or Path()), limit)
    return found


def _timed(options: argparse.Namespace) -> sets.Sample | None:
    """Choose what to time: nothing where only some sets are asked for."""
    if options.sets:
        return None
    return public.long_meeting(options.data) if options.data else next(sets.example())


def _reached(options: argparse.Namespace, ranker: Ranker) -> Mode:
    wanted = options.data and (not options.sets or rows.EVIDENCE in options.sets)
    if not wanted:
        return {}
    return gathering.reach(options.data, ranker, options.limit, gathering.telling(rows.EVIDENCE))


def _judge(weights: Path | str | None) -> Judge | None:
    """Load the language model named, or the one fetched; None where there is neither."""
    if weights:
        from fairhearing.engines.judges.llama import LlamaJudge  # noqa: PLC0415  loads a gigabyte

        return LlamaJudge(Path(weights), None, (ModelUsed(name=Path(weights).stem, digest=""),))
    return wiring.judge() if wiring.judge_is_here() else None


def _tables(fast: Bench, full: Bench, reached: Mode) -> list[Table]:
    made = [
        table(rows.SETS[name].title, rows.SETS[name].rows, mode, full.gathered.get(name, {}))
        for name, mode in fast.gathered.items()
    ]
    if reached:
        made.append(table(rows.EVIDENCE_TITLE, rows.EVIDENCE_ROWS, reached, {}))
    made += [
        calibration(title, fast.answers([name]), full.answers([name]))
        for name, title in CALIBRATED.items()
        if name in fast.gathered
    ]
    return made


def _in_hundreds(fast: Bench, full: Bench) -> list[Table]:
    if KEPT not in fast.gathered:
        return []
    ways = (fast.answers([KEPT]), full.answers([KEPT]))
    both = " (fast / full)" if all(ways) else ""
    return [
        outcomes.became(f"What became of the statements of the talks kept apart{both}", *ways),
        outcomes.so("How often it is so when the check says so, on the talks kept apart", *ways),
    ]


def _speed(fast: Bench, full: Bench, timed: sets.Sample) -> Table:
    words = sum(len(turn.text.split()) for turn in timed.record.turns)
    ways = (fast, full)
    clock = [f"{way.clock:.0f} s" if way.clock else NONE for way in ways]
    worked = [f"{way.worked:.0f} s" if way.clock else NONE for way in ways]
    rate = [f"{len(timed.expected) / way.clock:.1f}" if way.clock else NONE for way in ways]
    memory = [f"{way.memory:.1f} GB" if way.memory else NONE for way in ways]
    return Table(title="Speed and memory", head=SPEED_HEAD, rows=(
        (f"{len(timed.expected)} statements against {words:,} words", "full ≤ 180 s", *clock),
        ("the same in processor time", NONE, *worked),
        ("statements a second, models loaded", "fast ≥ 25", *rate),
        ("most memory used", "fast ≤ 1 GB, full ≤ 3 GB", *memory),
    ))  # fmt: skip


def _said(options: argparse.Namespace, judge: Judge | None, load: float, seconds: float) -> str:
    """Say what was run, when and on what."""
    model = " and ".join(f"{m.name} ({m.digest[:12]})" for m in judge.models()) if judge else "none"
    return (
        f"Version {__version__}, {datetime.now(UTC):%-d %B %Y}, {os.cpu_count()} processors "
        f"(load {load:.1f} at the beginning), {seconds / 60:.0f} minutes. Language model of the "
        f"full check: {model}. Command: `{_command(options)}`. In brackets stands where the figure "
        f"lies with 95 % likelihood, by drawing whole talks {measures.ROUNDS} times."
    )


def _command(options: argparse.Namespace) -> str:
    said = ["python -m bench.checking"]
    said += ["--fast"] if options.fast else []
    said += ["--data DIR"] if options.data else []
    said += [f"--sets {' '.join(options.sets)}"] if options.sets else []
    said += [f"--limit {options.limit}"] if options.limit else []
    said += [] if options.fast else [f"--judge-limit {options.judge_limit}"]
    said += [f"--kept-limit {options.kept_limit}"] if options.kept_limit else []
    said += [] if options.fast else [f"--twins-limit {options.twins_limit}"]
    return " ".join(said)


def _curve(fast: Bench, full: Bench) -> str:
    ways = [
        (way.name, colour, [(a.score, a.exact) for a in way.answers([KEPT])])
        for way, colour in ((fast, "#0b6e8a"), (full, "#b3541e"))
    ]
    return page.curve("Conversations kept apart", [way for way in ways if way[2]])


if __name__ == "__main__":
    main()
