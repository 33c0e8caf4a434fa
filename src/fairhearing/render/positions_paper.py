"""Positions on paper: who said what about a matter, in order of time, with changes marked."""

from collections.abc import Sequence
from datetime import date

from fairhearing.domain.casework.person import Matter
from fairhearing.domain.casework.positions.position import Placed
from fairhearing.domain.saying import day
from fairhearing.render.blocks import Paper, Passage, Table, Tone

_TITLE = "Who said what, and when"
_FAIR = (
    "The words are those of the letters, recordings and reports named. The order and the short "
    "description of each line are by the person who keeps this case."
)


def compose(matter: Matter, placed: Sequence[Placed], *, case: str, made_on: date) -> Paper:
    """Set what was said about a matter."""
    rows = tuple(_row(one) for one in placed)
    header = ("When", "Who", "What they said, and where")
    table = Table(header=header, rows=rows, widths=(4, 5, 12))
    empty = Passage(text="Nothing was put here yet.", tone=Tone.LEAD)
    return Paper(
        title=_TITLE,
        subtitle=f"{matter.title} · {case}",
        running=f"{_TITLE}, printed {day(made_on)}",
        made_on=made_on,
        blocks=(table if rows else empty, Passage(text=_FAIR, tone=Tone.QUIET)),
    )


def _row(placed: Placed) -> tuple[tuple[str, ...], ...]:
    one = placed.line.value
    before = placed.before
    changed = (f"Before: {before.kind.value} ({before.source}).",) if before else ()
    note = (f"Remark: {one.note}",) if one.note else ()
    return (
        (one.when.words if one.when else "no date",),
        (one.who, f"{one.kind.value}."),
        (f"“{one.words}”", f"{one.source}.", *changed, *note),
    )
