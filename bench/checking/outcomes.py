"""What became of statements of each kind, in shares of a hundred that anyone can read."""

from collections.abc import Sequence

from bench.checking.counting import Answer
from bench.checking.rows import DIFFERS
from bench.checking.table import NONE, Table

KINDS = ("borne out", "different", "not found", "nothing to check")
SAID_HEAD = ("of 100 that people marked as", "n", *(f"called {kind}" for kind in KINDS))
SO_HEAD = ("when the check says", "fast: it is so", "full: it is so")


def kind_of(outcome: str) -> str:
    """Sort an outcome into one of four kinds."""
    if outcome in DIFFERS:
        return "different"
    return {"supported": "borne out", "not_found": "not found"}.get(outcome, "nothing to check")


def became(title: str, fast: Sequence[Answer], full: Sequence[Answer]) -> Table:
    """Say what statements of each kind were called; fast and full, where both were run."""
    rows = []
    for kind in KINDS:
        ways = [[a for a in way if kind_of(a.expected) == kind] for way in (fast, full)]
        shown = (" / ".join(_hundred(way, said) for way in ways if way) for said in KINDS)
        rows.append((kind, str(len(ways[0])), *(cell or NONE for cell in shown)))
    return Table(title=title, head=SAID_HEAD, rows=tuple(rows))


def _hundred(answers: Sequence[Answer], said: str) -> str:
    return f"{100 * sum(kind_of(a.outcome) == said for a in answers) / len(answers):.0f}"


def so(title: str, fast: Sequence[Answer], full: Sequence[Answer]) -> Table:
    """Say how often it is so when the check says so."""
    rows = []
    for kind in KINDS:
        row = [f"“{kind}”"]
        for way in (fast, full):
            said = [a for a in way if kind_of(a.outcome) == kind]
            right = sum(kind_of(a.expected) == kind for a in said)
            row.append(f"{right} of {len(said)}" if said else NONE)
        rows.append(tuple(row))
    return Table(title=title, head=SO_HEAD, rows=tuple(rows))
