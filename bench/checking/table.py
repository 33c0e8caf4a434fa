"""The table: computed once, and written for a terminal or as a page."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.checking.counting import Answer
from bench.checking.gathering import Gathered
from bench.checking.measures import bands, interval, miscalibration, share
from bench.checking.rows import Row

HEAD = ("", "aim", "fast", "n", "full", "n", "full less fast", "published")
BANDS_HEAD = ("score", "fast: right", "mean score", "n", "full: right", "mean score", "n")
NONE = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A title, the heads of the columns, and rows of words."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Mode = dict[int, Gathered]
"""What was gathered in one way of checking, sample by sample."""


def table(title: str, rows: Iterable[Row], fast: Mode, full: Mode) -> Table:
    """Compute the figures of one set. Where a way of checking was not run, `–` stands."""
    made = tuple(
        (row.label, row.aim or NONE, *_cell(row, fast.values()), *_cell(row, full.values()),
         _gap(row, fast, full), row.published or NONE)
        for row in rows
    )  # fmt: skip
    return Table(title=title, head=HEAD, rows=made)


def _cell(row: Row, gathered: Iterable[Gathered]) -> tuple[str, str]:
    units = [unit for one in gathered for unit in row.units(one)]
    value = row.figure(units) if units else math.nan
    if math.isnan(value):
        return NONE, NONE
    between = interval(units, row.figure)
    shown = f"{value:.3f}" + (f" ({between[0]:.3f}–{between[1]:.3f})" if between else "")
    return shown, str(sum(row.counts(unit) for unit in units))


def _gap(row: Row, fast: Mode, full: Mode) -> str:
    """Compare the two ways on the same statements, however many more one of them did."""
    both = [key for key in full if [*row.units(full[key])] and key in fast]
    figures = [row.figure([u for key in both for u in row.units(mode[key])])
               for mode in (fast, full) if both]  # fmt: skip
    if not figures or any(math.isnan(value) for value in figures):
        return NONE
    return f"{figures[1] - figures[0]:+.3f}".replace("-", "−")


def calibration(title: str, fast: Iterable[Answer], full: Iterable[Answer]) -> Table:
    """Compute how often answers of each band of scores were right."""
    ways = [list(fast), list(full)]
    cut = [bands([(a.score, a.exact) for a in way]) for way in ways]
    rows = []
    for (low, high, ours), (_, _, theirs) in zip(*cut, strict=True):
        if ours or theirs:
            rows.append((f"{low:.2f} to {high:.2f}", *_band(ours), *_band(theirs)))
    off = [miscalibration([(a.score, a.exact) for a in way]) for way in ways]
    shown = [NONE if math.isnan(value) else f"{value:.3f}" for value in off]
    rows.append(("mean distance", shown[0], NONE, str(len(ways[0])), shown[1], NONE,
                 str(len(ways[1]))))  # fmt: skip
    return Table(title=title, head=BANDS_HEAD, rows=tuple(rows))


def _band(pairs: Sequence[tuple[float, bool]]) -> tuple[str, str, str]:
    if not pairs:
        return NONE, NONE, "0"
    mean = sum(score for score, _ in pairs) / len(pairs)
    return f"{share(right for _, right in pairs):.2f}", f"{mean:.2f}", str(len(pairs))


def plain(made: Table) -> str:
    """Write a table for a terminal."""
    rows = [made.head, *made.rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(made.head))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join(["", made.title, *lines])


def markdown(made: Table) -> str:
    """Write a table for a page."""
    rows = [made.head, ("---",) * len(made.head), *made.rows]
    return "\n".join([f"### {made.title}", "", *("| " + " | ".join(row) + " |" for row in rows)])
