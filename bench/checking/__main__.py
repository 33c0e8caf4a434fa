"""Measure the check: `python -m bench.checking [--fast] [--data DIR] [--markdown FILE]`.

Without `--fast` every figure is made twice, without the language model and with it. Our own
conversations are always there; public sets are measured where `--data` says that they are.
"""

import argparse
import os
import resource
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.checking import gathering, measures, page, public, rows, sets
from bench.checking.counting import Answer
from bench.checking.remembering import RememberingJudge
from bench.checking.table import NONE, Mode, Table, calibration, markdown, plain, table
from fairhearing import __version__, wiring
from fairhearing.domain.checking.ports import Judge, Ranker

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
        help="statements of a set for the language model (0: all); those kept "
        "apart and the example are always whole",
    )
    parser.add_argument(
        "--twins-limit",
        type=int,
        default=30,
        help="statements of a set whose twins the language model reads too",
    )
    parser.add_argument(
        "--answers",
        type=Path,
        help="keep the language model's answers in this file and use them again",
    )
    parser.add_argument("--markdown", type=Path, help="write the figures into this page")
    parser.add_argument("--picture", type=Path, help="draw the curve of the scores (SVG)")
    return parser.parse_args()  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Bench:
    """One way of checking, and what it gathered, set by set."""

    name: str
    ranker: Ranker
    judge: Judge | None
    limit: int
    twins_limit: int
    gathered: dict[str, Mode]
    each: float = 0.0
    memory: float = 0.0

    def run(self, name: str, samples: list[sets.Sample]) -> None:
        """Check a set, and the twins of a share of it where we wrote it."""
        entry = rows.SETS[name]
        taken = samples if entry.whole else sets.spread(samples, self.limit)
        twinned = sets.spread(taken, self.twins_limit) if entry.ours else []
        self.gathered[name] = gathering.gather(
            taken, self.ranker, self.judge, {id(s) for s in twinned},
            gathering.telling(f"{name}, {self.name}"),
        )  # fmt: skip

    def time(self, samples: list[sets.Sample], judge: Judge | None) -> None:
        """Time the check on its own, and note the most memory that was ever used."""
        self.each = gathering.seconds_for_each(samples, self.ranker, judge)
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self.memory = most / (1e9 if sys.platform == "darwin" else 1e6)

    def answers(self, names: list[str]) -> list[Answer]:
        """Give what was counted of the statements of some sets."""
        found = [one for name in names for one in self.gathered.get(name, {}).values()]
        return [answer for one in found for answer in one.answers]


def main() -> None:
    """Measure, print, and write the page where one is asked for."""
    options = asked()
    began, load = time.monotonic(), os.getloadavg()[0]
    names = [n for n in rows.SETS if (rows.SETS[n].ours or options.data)]
    names = [n for n in names if not options.sets or n in options.sets]
    samples = {name: list(rows.SETS[name].samples(options.data or Path())) for name in names}
    for name in names:
        if not rows.SETS[name].ours:
            samples[name] = sets.spread(samples[name], options.limit)
    timed = public.long_meetings(options.data) if options.data else list(sets.example())
    ranker = wiring.ranker()
    fast = Bench(name="fast", ranker=ranker, judge=None, limit=0, twins_limit=0, gathered={})
    for name in names:
        fast.run(name, samples[name])
    fast.time(timed, None)
    reached = _reached(options, ranker)
    full = Bench(name="full", ranker=ranker, judge=None, limit=options.judge_limit,
                 twins_limit=options.twins_limit, gathered={})  # fmt: skip
    bare = None if options.fast else _judge(options.judge)
    if bare is not None:
        full.judge = RememberingJudge(bare, options.answers) if options.answers else bare
        full.time(timed, bare)
        for name in names:
            full.run(name, samples[name])
    made = _tables(names, fast, full, reached, timed)
    said = _said(options, bare, load, time.monotonic() - began)
    print("\n".join([said, *map(plain, made)]))
    if options.markdown:
        page.write(options.markdown, [said, *map(markdown, made)])
    if options.picture:
        options.picture.write_text(_curve(fast, full), "utf-8")


def _reached(options: argparse.Namespace, ranker: Ranker) -> Mode:
    wanted = options.data and (not options.sets or rows.EVIDENCE in options.sets)
    if not wanted:
        return {}
    return gathering.reach(options.data, ranker, options.limit, gathering.telling(rows.EVIDENCE))


def _judge(weights: Path | str | None) -> Judge | None:
    """Load the language model named, or the one fetched; None where there is neither."""
    if weights:
        from fairhearing.engines.judges.llama import LlamaJudge  # noqa: PLC0415  loads a gigabyte

        return LlamaJudge(Path(weights), Path(weights).stem, "")
    return wiring.judge() if wiring.judge_is_here() else None


def _tables(
    names: list[str], fast: Bench, full: Bench, reached: Mode, timed: list[sets.Sample]
) -> list[Table]:
    made = [
        table(rows.SETS[name].title, rows.SETS[name].rows, fast.gathered[name],
              full.gathered.get(name, {}))
        for name in names
    ]  # fmt: skip
    if reached:
        made.append(table(rows.EVIDENCE_TITLE, rows.EVIDENCE_ROWS, reached, {}))
    for title, some in (
        ("What a score means: conversations kept apart", ["kept"]),
        ("What a score means: conversations on which weights were mended", ["fresh"]),
    ):
        if {*some} <= {*names}:
            made.append(calibration(title, fast.answers(some), full.answers(some)))
    return [*made, _speed(fast, full, timed)]


def _speed(fast: Bench, full: Bench, timed: list[sets.Sample]) -> Table:
    n = sum(len(s.expected) for s in timed)
    words = sum(len(t.text.split()) for s in timed for t in s.record.turns) // len(timed)
    ways = [(way.each, way.memory) for way in (fast, full)]
    hundred = [f"{100 * each:.0f} s" if each else NONE for each, _ in ways]
    rate = [f"{1 / each:.1f}" if each else NONE for each, _ in ways]
    memory = [f"{most:.1f} GB" if most else NONE for _, most in ways]
    return Table(title="Speed and memory", head=SPEED_HEAD, rows=(
        (f"100 statements against {words:,} words (timed on {n})", "full ≤ 180 s", *hundred),
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
    said += [] if options.fast else [f"--twins-limit {options.twins_limit}"]
    return " ".join(said)


def _curve(fast: Bench, full: Bench) -> str:
    ways = [
        (way.name, colour, [(a.score, a.exact) for a in way.answers(["kept"])])
        for way, colour in ((fast, "#0b6e8a"), (full, "#b3541e"))
    ]
    return page.curve("Conversations kept apart", [way for way in ways if way[2]])


if __name__ == "__main__":
    main()
