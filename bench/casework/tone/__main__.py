"""Measure the tone check: `python -m bench.casework.tone`, or with `--kept` or `--later`.

The list of words was made with the open sentences in view. Those of `later` were written when it
was finished: they tell best how much of what people write is found. A mark counts as found where
one of the same kind touches it.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fairhearing.domain.casework.tone.check import tone
from fairhearing.domain.casework.tone.mark import Kind

HERE = Path(__file__).parent
NAMES = ("Amelia", "Oliver")
_MARK = re.compile(r"\[\[(?P<kind>\w+): (?P<words>.*?)\]\]")

Place = tuple[Kind, int, int]


def sentences(half: str) -> Iterator[tuple[str, tuple[Place, ...]]]:
    """Give each sentence of a half with the places that are marked in it."""
    for line in (HERE / f"{half}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield _read(line)


def _read(line: str) -> tuple[str, tuple[Place, ...]]:
    text, marked, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        marked.append((Kind(match["kind"]), len(text), len(text) + len(match["words"])))
        text += match["words"]
        at = match.end()
    return text + line[at:], tuple(marked)


def measure(half: str) -> dict[Kind, Counter[str]]:
    """Count, for each kind, what was marked, what should be, and what was right of each."""
    counts: dict[Kind, Counter[str]] = {}
    for text, wanted in sentences(half):
        made = [(one.kind, one.start, one.end) for one in tone(text, names=NAMES)]
        for one in made:
            of_kind = counts.setdefault(one[0], Counter())
            of_kind.update(made=1, right=any(_same(one, other) for other in wanted))
        for one in wanted:
            of_kind = counts.setdefault(one[0], Counter())
            of_kind.update(wanted=1, found=any(_same(one, other) for other in made))
    return counts


def _same(one: Place, other: Place) -> bool:
    return one[0] is other[0] and one[1] < other[2] and other[1] < one[2]


def main() -> None:
    """Print a table."""
    half = next((one for one in ("kept", "later") if f"--{one}" in sys.argv), "open")
    counts = measure(half)
    print(f"{half}: kind, marks made, of them right, marks wanted, of them found")
    for kind, one in sorted(counts.items()):
        print(f"{kind:10}{one['made']:5}{one['right']:5}{one['wanted']:5}{one['found']:5}")
    whole = sum(counts.values(), Counter())
    print(f"precision {whole['right'] / max(1, whole['made']):.3f}")
    print(f"recall    {whole['found'] / max(1, whole['wanted']):.3f}")


if __name__ == "__main__":
    main()
