"""Measure asks and answers: `python -m bench.casework [--quick] [--markdown FILE]`.

Letters and replies were written for it. The kept half was written before any rule; nobody reads
what goes wrong there, and only its totals are printed. Replies are read quickly, and those that
nothing was learned from closely too, which takes about half an hour; `--quick` leaves that out.
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
UNLEARNED = ("crowd/counted", "chorus/counted", "strangers", "kept")
"""Those that the language model learned nothing from."""


def main() -> None:
    """Print the tables, and write the page that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.casework", description=__doc__)
    parser.add_argument("--markdown", type=Path, help="write the tables into this page")
    parser.add_argument("--quick", action="store_true", help="do without the language model")
    options = parser.parse_args()
    ranker = wiring.ranker()
    quickly = {name: count(correspondence(name), ranker) for name in HALVES}
    made = [_figures("Read quickly", quickly), _became("quickly", quickly["kept"])]
    models = [ranker.models()[0].name]
    if not options.quick:
        reader = wiring.answer_reader()
        closely = {name: count(correspondence(name), ranker, reader) for name in UNLEARNED}
        made += [_figures("Read closely", closely), _became("closely", closely["kept"])]
        models += [model.name for model in reader.models()]
    said = (
        f"Version {__version__}, {datetime.now(UTC):%-d %B %Y}. Rules, and {', '.join(models)}. "
        f"Command: `python -m bench.casework{' --quick' if options.quick else ''}`."
    )
    print("\n".join([said, *map(plain, made)]))
    if options.markdown:
        page.write(options.markdown, [said, *map(markdown, made)], begin=BEGIN)


def _figures(title: str, counted: dict[str, Counted]) -> Table:
    halves = list(counted.values())
    rows = (
        ("letters", NONE, *(str(len(correspondence(name))) for name in counted)),
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
    head = ("", "aim", *(HALVES[name] for name in counted))
    return Table(title=title, head=head, rows=rows)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else NONE


def _became(how: str, kept: Counted) -> Table:
    kinds = tuple(AnswerKind)
    return Table(
        title=f"What was proposed for each kind, read {how}, on the letters kept for the score",
        head=("it is", *(kind.value for kind in kinds)),
        rows=tuple(
            (so.value, *(str(kept.kinds[so, proposed]) for proposed in kinds)) for so in kinds
        ),
    )


if __name__ == "__main__":
    main()
