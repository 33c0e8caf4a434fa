"""Where something can go, as a paper: each way with what holds for it, and the rules."""

from collections.abc import Iterable, Iterator
from datetime import date

from fairhearing.domain.casework.due.way import Told, Way
from fairhearing.domain.procedures.rule import Rule
from fairhearing.render.blocks import Block, Heading, Listing, Paper, Passage, Spoken, Tone
from fairhearing.render.guidance_paper import NOT_ADVICE

_TITLE = "Where can this go?"
_CHECK = " Check before you rely on this."


def compose(
    ways: Iterable[tuple[Way, tuple[str, ...]]],
    rules: Iterable[Rule],
    *,
    words: str,
    source: str,
    case: str,
    made_on: date,
) -> Paper:
    """Set every way with the days known for it, in words: all in a line first, then each whole.

    `words` and `source` are what is to be raised, "" where nothing is named.
    """
    listed = tuple(ways)
    return Paper(
        title=_TITLE,
        subtitle=case,
        running=_TITLE,
        made_on=made_on,
        blocks=(
            *([Spoken(label=f"{source}:", words=f"“{words}”")] if words else []),
            Passage(text=NOT_ADVICE),
            Heading(text="In short"),
            Listing(items=tuple(_short(way) for way, _limits in listed)),
            *(block for one in listed for block in _way(*one)),
            Heading(text="The rules named here"),
            *(block for rule in rules for block in _rule(rule)),
        ),
    )


def _short(way: Way) -> str:
    later = "" if way.open else " Opens later."
    warned = " Read what stands before it." if way.doomed else ""
    said = ""
    if way.short:
        said = f": {way.short.words}{'' if way.short.sentence.verified else _CHECK}"
    return f"{way.route.title}{said}{later}{warned}"


def _way(way: Way, limits: tuple[str, ...]) -> Iterator[Block]:
    yield Heading(text=way.route.title)
    if not way.open:
        after = " or ".join(f"“{one.title}”" for one in way.after)
        yield Passage(text=f"It opens after: {after}.", with_next=True)
    for told in way.warnings:
        yield Passage(text=f"Before you begin: {_said(told)}", tone=Tone.LEAD, with_next=True)
    for title, told_of in way.parts:
        yield Spoken(label=f"{title}.", words=" ".join(_said(one) for one in told_of))
    if limits:
        yield Spoken(label="By when.", words=" ".join(limits))


def _said(told: Told) -> str:
    check = "" if told.sentence.verified else _CHECK
    return f"{told.words} {told.basis}".strip() + check


def _rule(rule: Rule) -> Iterator[Block]:
    yield Spoken(label=f"{rule.id}.", words=rule.says)
    yield Passage(text=f"{rule.standing}. {rule.origin}", tone=Tone.QUIET)
