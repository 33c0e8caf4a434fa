"""What the guidance says, as a paper and as a part of other papers."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from fairhearing.domain.procedures.rule import Rule
from fairhearing.render.blocks import Block, Heading, Paper, Passage, Spoken, Tone

NOT_ADVICE = (
    "This is information, not legal advice. Each rule says where it comes from, and how far that "
    "was verified. What is not here, we do not know: please ask the body itself."
)


def compose(rules: Iterable[Rule], *, made_on: date) -> Paper:
    """Set rules as a paper of their own."""
    return Paper(
        title="Recording: what the guidance says",
        subtitle="England and Wales",
        running="Recording: what the guidance says",
        made_on=made_on,
        blocks=(Passage(text=NOT_ADVICE), *guidance(rules)),
    )


def guidance(rules: Iterable[Rule]) -> Iterator[Block]:
    """Set rules, part by part, each with its standing and its source."""
    for part, of_part in groupby(rules, key=lambda one: one.part):
        yield Heading(text=part)
        for one in of_part:
            yield Spoken(label=f"{one.title}.", words=one.says)
            yield Passage(text=f"{one.id}. {one.standing}. {one.origin}", tone=Tone.QUIET)
