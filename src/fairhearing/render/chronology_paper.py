"""The chronology of a case on paper."""

from collections.abc import Sequence
from datetime import date

from fairhearing.domain.casework.chronology import by_year
from fairhearing.domain.casework.dated import Dated
from fairhearing.domain.saying import day
from fairhearing.render.blocks import Block, Heading, Paper, Passage, Table, Tone

_TITLE = "Chronology"
_NOTHING = "Nothing in this case bears a date yet."
_MINE = (("entered by you", "entered by me"), ("your note of it", "my note of it"))
_NAMELESS = (
    "A file of rules of the program could not be read when this was made, so some entries say only "
    "“Something that you entered”."
)


def compose(entries: Sequence[Dated], *, case: str, made_on: date, nameless: bool = False) -> Paper:
    """Set a chronology: a table for each year, with the source of each entry.

    `nameless` is whether a file of rules could not be read that names what was entered.
    """
    blocks: list[Block] = [Passage(text=_NAMELESS, tone=Tone.QUIET)] if nameless else []
    for year, group in by_year(entries):
        blocks.append(Heading(text=str(year)))
        rows = tuple(((one.when.words,), (one.what,), (_source(one),)) for one in group)
        header = ("When", "What happened", "Source")
        blocks.append(Table(header=header, rows=rows, widths=(5, 11, 7)))
    if not entries:
        blocks.append(Passage(text=_NOTHING, tone=Tone.LEAD))
    return Paper(
        title=_TITLE,
        subtitle=case,
        running=f"{_TITLE}, {day(made_on)}",
        made_on=made_on,
        blocks=tuple(blocks),
    )


def _source(one: Dated) -> str:
    """Say where an entry is known from, in the words of the person whose paper it is."""
    for yours, mine in _MINE:
        if one.source.startswith(yours):
            return mine + one.source.removeprefix(yours)
    return one.source or "–"
