"""A call sheet on paper: to lie beside the telephone, with room to write by hand."""

from collections.abc import Iterable, Iterator
from datetime import date

from fairhearing.domain.casework.calls.call_sheet import COURTEOUS, IF_NO, Sheet
from fairhearing.domain.procedures.rule import Rule
from fairhearing.domain.saying import day
from fairhearing.render.blocks import Block, Heading, Listing, Paper, Passage, Table, Tone
from fairhearing.render.guidance_paper import NOT_ADVICE, guidance

_TITLE = "Call sheet"
_ROOM = ("", "", "")
_PROMISES = 4


def compose(sheet: Sheet, never: Iterable[Rule], *, made_on: date) -> Paper:
    """Set a call sheet; `never` are the rules that say when not to record."""
    plan = sheet.plan
    about = [plan.who, plan.about, plan.when]
    return Paper(
        title=_TITLE,
        subtitle=" · ".join(one for one in about if one) or f"For a {plan.occasion.noun}",
        running=f"{_TITLE}, {day(made_on)}",
        made_on=made_on,
        blocks=(
            *_recording(sheet),
            *_table("What to ask", "Question", plan.to_ask),
            *_table("What to say", "Point", plan.to_make),
            Heading(text="They said they would …"),
            Table(header=("By when", "What", "Who"), rows=((_ROOM,) * 3,) * _PROMISES),
            Heading(text="While you speak"),
            Listing(items=COURTEOUS),
            Heading(text="When not to record"),
            *(one for one in guidance(never) if not isinstance(one, Heading)),
            Passage(text=NOT_ADVICE),
        ),
    )


def _recording(sheet: Sheet) -> Iterator[Block]:
    if not sheet.plan.may_record:
        yield Passage(text="This is a hearing: do not record it.", tone=Tone.LEAD)
        return
    yield Heading(text="What to say openly about recording")
    yield Passage(text=f"“{sheet.plan.asking}”")
    yield Passage(text=f"If they say no: “{IF_NO}”")


def _table(heading: str, what: str, points: tuple[str, ...]) -> Iterator[Block]:
    if points:
        yield Heading(text=heading)
        rows = tuple((("",), (one,), _ROOM) for one in points)
        yield Table(header=("Done", what, "What they said"), rows=rows)
