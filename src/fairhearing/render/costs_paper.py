"""What a case costs, on paper."""

from collections.abc import Mapping, Sequence
from datetime import date

from fairhearing.domain.casework.cost import Cost, Summary, money
from fairhearing.domain.procedures.rule import Rule
from fairhearing.domain.saying import day, hours
from fairhearing.render.blocks import Block, Heading, Paper, Passage, Table, Tone

_TITLE = "Costs"


def compose(
    costs: Sequence[Cost],
    added: Summary,
    *,
    receipts: Mapping[str, str],
    rules: Sequence[Rule],
    case: str,
    made_on: date,
) -> Paper:
    """Set every cost and what they come to; `receipts` are names of files by their ids.

    `rules` are what to know beside it.
    """
    rows = tuple(_row(cost, receipts) for cost in costs)
    blocks: list[Block] = [
        Passage(text=_sum(added), tone=Tone.LEAD),
        *(Passage(text=words) for words in _hours(added)),
        *(Passage(text=_ruled(one), tone=Tone.QUIET) for one in rules),
        Heading(text="By kind"),
        Table(
            header=("Kind", "Money", "Time"),
            rows=tuple(
                ((sort.value,), (_money(pence),), (_time(minutes),))
                for sort, pence, minutes in added.by_sort
            ),
            widths=(5, 3, 4),
        ),
        Heading(text="Every cost"),
        Table(
            header=("Day", "What for", "Kind", "Money", "Time", "Receipt"),
            rows=rows,
            widths=(5, 6, 5, 3, 4, 5),
        ),
    ]
    return Paper(
        title=_TITLE,
        subtitle=case,
        running=f"{_TITLE}, {day(made_on)}",
        made_on=made_on,
        blocks=tuple(blocks),
    )


def _row(cost: Cost, receipts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    receipt = receipts.get(cost.item_id, "none")
    cells = (day(cost.day), cost.what, cost.sort.value, _money(cost.pence), _time(cost.minutes))
    return tuple((cell,) for cell in (*cells, receipt))


def _ruled(one: Rule) -> str:
    return f"{one.says} {one.standing}. {one.origin} ({one.id})"


def _sum(added: Summary) -> str:
    return (
        f"{money(added.spent)} in money, "
        f"{f'of it {money(added.with_receipt)}' if added.with_receipt else 'none of it'} "
        f"with a receipt, and {hours(added.minutes) if added.minutes else 'no time'}."
    )


def _hours(added: Summary) -> list[str]:
    return [
        f"{hours(one.minutes)} at {money(one.rate.pence)} an hour would be {money(one.pence)}. "
        f"{one.rate.standing.standing}: {one.rate.standing.says} {one.rate.standing.origin} "
        f"({one.rate.rule})"
        for one in added.hours
        if one.rate
    ]


def _money(pence: int) -> str:
    return money(pence) if pence else "–"


def _time(minutes: int) -> str:
    return hours(minutes) if minutes else "–"
