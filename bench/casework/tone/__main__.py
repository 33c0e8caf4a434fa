"""Measure the tone check: `python -m bench.casework.tone [--markdown FILE]`.

A mark counts as found where one of the same kind touches it. Of the sentences beside the open ones
only totals are printed.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.checking import page
from bench.checking.table import NONE, Table, markdown, plain
from fairhearing.domain.casework.tone.check import tone
from fairhearing.domain.casework.tone.mark import Kind

HERE = Path(__file__).parent
BEGIN = "<!-- Figures: made by python -m bench.casework.tone --markdown, not by hand -->"
HALVES = {"open": "open", "kept": "kept", "later": "written afterwards"}
"""Files, and what their columns are called."""
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


def figures() -> Table:
    """Make the table: sentences, and of each kind what is found and what is right."""
    counted = {half: measure(half) for half in HALVES}
    whole = [sum(counts.values(), Counter()) for counts in counted.values()]
    rows = [("sentences", *(str(len(list(sentences(half)))) for half in HALVES))]
    rows.append(("right, of what is marked", *(_share(one["right"], one["made"]) for one in whole)))
    rows.append(
        ("found, of what should be", *(_share(one["found"], one["wanted"]) for one in whole))
    )
    for kind in Kind:
        each = [counts.get(kind, Counter()) for counts in counted.values()]
        if any(one["wanted"] for one in each):
            found = (_share(one["found"], one["wanted"]) for one in each)
            rows.append((f"found: {kind.value}", *found))
    return Table(title="The tone check", head=("", *HALVES.values()), rows=tuple(rows))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f} ({part} of {whole})" if whole else NONE


def main() -> None:
    """Print the table, and write the page that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.casework.tone", description=__doc__)
    parser.add_argument("--markdown", type=Path, help="write the table into this page")
    options = parser.parse_args()
    table = figures()
    print(plain(table))
    if options.markdown:
        page.write(options.markdown, [markdown(table)], begin=BEGIN)


if __name__ == "__main__":
    main()
