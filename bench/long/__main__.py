"""Measure long records: `python -m bench.long --data DIR [--judge] [--only WORDS]`.

`DIR` holds QMSum as its authors publish it. Each line is a check in a process of its own, so
that its peak memory is its own. "check" is seconds on the clock, "of cores" what the check
itself used of them: on a machine that is busy with other work, read the second.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.long import material
from fairhearing import wiring
from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.ports import Judge, Judgement, Passage, Ranker
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.transcript import Transcript

_KIB = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One measurement: hours of talk in so many files, and the statements of the report.

    `pages` is set where the report is a PDF; `again` checks a second time, after one turn of
    the middle was given to another voice, with the answers of the judge remembered.
    """

    what: str
    hours: float
    several: int = 1
    statements: int = 100
    pages: int = 0
    judge: bool = False
    again: bool = False


FAST = (
    Line(what="1 hour", hours=1),
    Line(what="3 hours", hours=3),
    Line(what="10 hours", hours=10),
    Line(what="10 hours in 12 files", hours=10, several=12),
    Line(what="1 hour, 3,000 statements", hours=1, statements=3000),
    Line(what="10 hours, a PDF of 60 pages", hours=10, statements=400, pages=60),
)
FULL = (
    Line(what="judge, 1 hour", hours=1, judge=True, again=True),
    Line(what="judge, 3 hours", hours=3, judge=True),
    Line(what="judge, 10 hours", hours=10, judge=True),
)


class Remembering:
    """A judge that counts its questions and never asks one twice."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._known: dict[tuple[str, str], Judgement] = {}

    @property
    def asked(self) -> int:
        """How many questions were put."""
        return len(self._known)

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the other judge's models."""
        return self._judge.models()

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        """Ask what was not asked before."""
        for statement in statements:
            key = passage.text, statement
            if key not in self._known:
                (self._known[key],) = self._judge.judge(passage, [statement])
        return [self._known[passage.text, statement] for statement in statements]


def main() -> None:
    """Print the table, or one line of it as JSON for the process that asked."""
    options = _asked()
    if options.one:
        print(json.dumps(measured(Line(**json.loads(options.one)), options.data)))
        return
    if options.data is None:
        print("Left out: give the folder of QMSum with --data.")
        return
    lines = [one for one in (*FAST, *(FULL if options.judge else ())) if options.only in one.what]
    heads = ("load", 8), ("read", 8), ("check", 9), ("of cores", 10), ("asked", 7)
    print(" " * 34 + "".join(f"{head:>{wide}}" for head, wide in (*heads, ("a second", 10))))
    for line in lines:
        for what, took in zip(
            (line.what, "  one turn mended"), _apart(line, options.data), strict=False
        ):
            print(_row(what, took), flush=True)


Took = dict[str, float]


def measured(line: Line, data: Path) -> list[Took]:
    """Do one check, or two, and say what each took."""
    began = time.perf_counter()
    ranker = wiring.ranker()
    judge = Remembering(wiring.judge()) if line.judge else None
    load = time.perf_counter() - began
    meetings = material.meetings(data)
    record = material.records(meetings, line.hours, line.several)
    texts = material.statements(meetings, line.statements)
    began = time.perf_counter()
    document = material.report(texts, pages=line.pages)
    read = time.perf_counter() - began
    records = [record, [material.mended(transcript) for transcript in record]]
    return [
        {"load": load, "read": read} | _timed(document, one, ranker, judge)
        for one in records[: 2 if line.again else 1]
    ]


def _timed(
    document: Document, record: Sequence[Transcript], ranker: Ranker, judge: Remembering | None
) -> Took:
    before, start, spent = judge.asked if judge else 0, time.perf_counter(), time.process_time()
    result = check(document, record, ranker=ranker, judge=judge)
    return {
        "check": time.perf_counter() - start,
        "cores": time.process_time() - spent,
        "asked": judge.asked - before if judge else 0,
        "statements": len(result.findings),
        "mebibytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB,
    }


def _apart(line: Line, data: Path) -> list[Took]:
    command = [sys.executable, "-m", "bench.long", "--data", str(data)]
    asked = [*command, "--one", json.dumps(asdict(line))]
    done = subprocess.run(asked, capture_output=True, check=True, text=True)
    found: list[Took] = json.loads(done.stdout.splitlines()[-1])
    return found


def _row(what: str, took: Took) -> str:
    speed = took["statements"] / took["check"]
    what = f"{what} ({took['statements']:.0f})"
    return (
        f"{what:<34}{took['load']:>6.1f} s{took['read']:>6.1f} s{took['check']:>7.1f} s"
        f"{took['cores']:>8.1f} s"
        f"{took['asked']:>7.0f}{speed:>10.1f}{took['mebibytes']:>6.0f} MiB"
    )


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder that holds qmsum/")
    parser.add_argument("--judge", action="store_true", help="measure the judge too")
    parser.add_argument("--only", default="", help="only lines with these words")
    parser.add_argument("--one", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
