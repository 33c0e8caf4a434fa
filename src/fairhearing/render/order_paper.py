"""The log of an order on paper: what it says, the numbers, and the days."""

from collections.abc import Mapping, Sequence
from datetime import date

from fairhearing.domain.casework.order import Happened, Order, Provision, Tally, tallies
from fairhearing.domain.procedures.rule import Rule
from fairhearing.domain.saying import day, hours
from fairhearing.render.blocks import Block, Heading, Paper, Passage, Table, Tone

_TITLE = "Log of an order"
_HOW = (
    "Entered by the person who keeps this file. It says what was kept and what was not, whoever "
    "it was. Reasons are those that were given."
)


def compose(
    order: Order,
    provided: Mapping[str, Provision],
    log: Sequence[Happened],
    *,
    files: Mapping[str, str],
    enforcing: Rule,
    made_on: date,
) -> Paper:
    """Set a log; `provided` and `files` are provisions and names of files by their ids."""
    blocks: list[Block] = [
        Passage(text=_HOW, tone=Tone.LEAD),
        Heading(text="What the order says"),
        Table(
            header=("Number", "Words", "To be done by"),
            rows=tuple(
                ((p.number or "–",), (p.words,), (p.who or "–",)) for p in provided.values()
            ),
            widths=(2, 8, 3),
        ),
        Heading(text="In numbers"),
        Table(
            header=(
                "Through whom",
                "What happened",
                "Late or shorter",
                "With something that shows it",
            ),
            rows=tuple(_tally(one) for one in tallies(log)),
            widths=(3, 5, 3, 4),
        ),
        Heading(text="Day by day"),
        Table(
            header=("Day", "Under", "What happened", "What shows it"),
            rows=tuple(_day(one, provided, files) for one in log),
            widths=(4, 2, 7, 5),
        ),
        Passage(
            text=f"{enforcing.says} {enforcing.standing}. {enforcing.origin} ({enforcing.id})",
            tone=Tone.QUIET,
        ),
    ]
    return Paper(
        title=_TITLE,
        subtitle=", ".join(filter(None, (order.title, order.made.words, order.court))),
        running=f"{_TITLE}, {day(made_on)}",
        made_on=made_on,
        blocks=tuple(blocks),
    )


def _tally(one: Tally) -> tuple[tuple[str, ...], ...]:
    return (
        (one.by or "nobody named",),
        tuple(f"{outcome.value}: {number}" for outcome, number in one.outcomes),
        (hours(one.minutes) if one.minutes else "–",),
        (f"{one.with_evidence} of {one.days}",),
    )


def _day(
    one: Happened, provided: Mapping[str, Provision], files: Mapping[str, str]
) -> tuple[tuple[str, ...], ...]:
    what = one.outcome.value + (f", {one.by}" if one.by else "")
    what += f" ({hours(one.minutes)})" if one.minutes else ""
    reason = f"Reason given: {one.reason}" if one.reason else ""
    shown = tuple(filter(None, (one.shown_by, files.get(one.item_id, ""))))
    return (
        (f"{one.day:%A} {day(one.day)}",),
        (provided[one.provision_id].number or "–",),
        tuple(filter(None, (what, reason, one.words))),
        shown or ("–",),
    )
