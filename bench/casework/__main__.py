"""Measure asks and answers: `python -m bench.casework [--markdown FILE]`.

Letters and replies were written for it. The kept half was written before any rule; nobody reads
what goes wrong there, and only its totals are printed.
"""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from bench.casework.letters import correspondence
from bench.casework.measuring import Counted, count
from bench.checking import page
from bench.checking.table import NONE, Table, markdown, plain
from fairhearing import __version__, wiring
from fairhearing.domain.casework.asks.answering import AnswerKind

BEGIN = "<!-- Figures: made by python -m bench.casework --markdown, not by hand -->"
HALVES = {
    "open": "open",
    "later": "written later",
    "others": "by another hand",
    "crowd/mended": "by two more hands, mended on",
    "crowd/counted": "by the same two, only counted",
    "chorus/mended": "by three more hands, two to learn from",
    "chorus/counted": "the third of them, held out",
    "strangers": "by strangers, unseen",
    "kept": "kept for the score",
}
"""Folders, and what their columns are called."""


def main() -> None:
    """Print the tables, and write the page that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.casework", description=__doc__)
    parser.add_argument("--markdown", type=Path, help="write the tables into this page")
    options = parser.parse_args()
    ranker = wiring.ranker()
    counted = {name: count(correspondence(name), ranker) for name in HALVES}
    made = [_figures(counted), _became(counted["kept"])]
    said = (
        f"Version {__version__}, {datetime.now(UTC):%-d %B %Y}. Rules and the sentence vectors of "
        f"{ranker.models()[0].name}; no language model. Command: `python -m bench.casework`."
    )
    print("\n".join([said, *map(plain, made)]))
    if options.markdown:
        page.write(options.markdown, [said, *map(markdown, made)], begin=BEGIN)


def _figures(counted: dict[str, Counted]) -> Table:
    halves = [counted[name] for name in HALVES]
    rows = (
        ("letters", NONE, *(str(len(correspondence(name))) for name in HALVES)),
        ("asks found", "≥ 0.95", *(_share(c.found, c.asks) for c in halves)),
        ("found, and nothing was asked", NONE, *(str(c.besides) for c in halves)),
        ("answer kind right", "≥ 0.85", *(_share(c.right, c.rows) for c in halves)),
        ("right where it says “we think”", NONE, *(_share(c.sure_right, c.sure) for c in halves)),
        ("right words of the reply shown", NONE, *(_share(c.shown, c.to_show) for c in halves)),
        (
            "ignored and missed, of those ignored",
            NONE,
            *(_share(c.missed, c.ignored) for c in halves),
        ),
        ("ignored and missed, of all", "≤ 0.03", *(_share(c.missed, c.rows) for c in halves)),
    )
    head = ("", "aim", *HALVES.values())
    return Table(title="Asks and answers", head=head, rows=rows)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else NONE


def _became(kept: Counted) -> Table:
    kinds = tuple(AnswerKind)
    return Table(
        title="What was proposed for each kind, on the letters kept for the score",
        head=("it is", *(kind.value for kind in kinds)),
        rows=tuple(
            (so.value, *(str(kept.kinds[so, proposed]) for proposed in kinds)) for so in kinds
        ),
    )


if __name__ == "__main__":
    main()
