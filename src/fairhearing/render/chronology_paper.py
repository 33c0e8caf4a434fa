"""The chronology of a case on paper."""

from collections.abc import Sequence
from datetime import date

from fairhearing.domain.casework.chronology import by_year
from fairhearing.domain.casework.dated import Dated
from fairhearing.domain.saying import day
from fairhearing.render.blocks import Block, Heading, Paper, Passage, Table, Tone

_TITLE = "Chronology"
_NOTHING = "Nothing in this case bears a date yet."


def compose(entries: Sequence[Dated], *, case: str, made_on: date) -> Paper:
    """Set a chronology: a table for each year, with the source of each entry."""
    blocks: list[Block] = []
    for year, group in by_year(entries):
        blocks.append(Heading(text=str(year)))
        rows = tuple(((one.when.words,), (one.what,), (one.source or "–",)) for one in group)
        header = ("When", "What happened", "Source")
        blocks.append(Table(header=header, rows=rows, widths=(5, 11, 7)))
    if not blocks:
        blocks.append(Passage(text=_NOTHING, tone=Tone.LEAD))
    return Paper(
        title=_TITLE,
        subtitle=case,
        running=f"{_TITLE}, {day(made_on)}",
        made_on=made_on,
        blocks=tuple(blocks),
    )
