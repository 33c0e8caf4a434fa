"""What a case costs: money with its receipts, and hours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files

from fairhearing.domain.procedures import reading
from fairhearing.domain.procedures.rule import Rule
from fairhearing.domain.procedures.tables import made, tables

_FILE = "rates.toml"


class Sort(StrEnum):
    """What money or time went into."""

    COURT_FEE = "court fee"
    TRAVEL = "travel"
    COPYING = "copying and postage"
    ADVICE = "advice or representation"
    LOST_PAY = "lost pay"
    READING = "reading and preparing"
    WRITING = "writing letters and statements"
    HEARING = "hearings and meetings"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Money (`pence`) or time (`minutes`), or both, spent on a day; `item_id` is the receipt."""

    day: date
    what: str
    sort: Sort
    pence: int = 0
    minutes: int = 0
    item_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What an hour of a person without a lawyer may be allowed, from a day until another.

    `since` is None where we do not know from when it held, `until` while no other has come in its
    place. `rule` is where that stands.
    """

    rule: str
    pence: int
    since: date | None = None
    until: date | None = None

    @property
    def standing(self) -> Rule:
        """The rule it rests on, with its source and status."""
        return reading.rule("court", self.rule)

    def holds(self, day: date) -> bool:
        """Whether it is the rate of a day."""
        return (self.since or day) <= day <= (self.until or day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Time spent while one rate held, and what it comes to, in pence."""

    rate: Rate | None
    minutes: int
    pence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What everything comes to. Money is in pence."""

    spent: int
    with_receipt: int
    by_sort: tuple[tuple[Sort, int, int], ...]
    minutes: int
    hours: tuple[Hours, ...]

    @property
    def rated(self) -> bool:
        """Whether some of the hours lie in days of which we know a rate."""
        return any(one.rate for one in self.hours)


@cache
def rates() -> tuple[Rate, ...]:
    """Every rate we know of, oldest first."""
    return read(files(reading.__package__).joinpath("rules", _FILE).read_text("utf-8"), _FILE)


def read(text: str, name: str) -> tuple[Rate, ...]:
    """Read and check rates from a file; `OurFault` names the file and the line of a mistake."""
    listed = tables(text, name, "rate")
    found = [made(table, Rate, _wrong) for table in listed]
    known = {rule.id for rule in reading.rules("court")}
    for table, one, before in zip(listed, found, [None, *found], strict=False):
        if one.rule not in known:
            raise table.mistake(f"there is no rule {one.rule}", "rule")
        if before and (before.until or date.max) >= (one.since or date.min):
            raise table.mistake("it begins before the one above it ends", "since")
    return tuple(found)


def summary(costs: Iterable[Cost]) -> Summary:
    """Add everything up: by sort of money and time, and the hours at the rate of their day."""
    listed = tuple(costs)
    sorts = (
        (sort, sum(c.pence for c in listed if c.sort is sort), _minutes(listed, sort))
        for sort in Sort
    )
    return Summary(
        spent=sum(cost.pence for cost in listed),
        with_receipt=sum(cost.pence for cost in listed if cost.item_id),
        by_sort=tuple((sort, pence, minutes) for sort, pence, minutes in sorts if pence or minutes),
        minutes=sum(cost.minutes for cost in listed),
        hours=tuple(_hours(listed)),
    )


def rate_of(day: date) -> Rate | None:
    """Give the rate that held on a day, None where we know of none."""
    return next((rate for rate in rates() if rate.holds(day)), None)


def money(pence: int) -> str:
    """Write an amount: `£1,234.50`."""
    return f"£{pence / 100:,.2f}"


def _hours(costs: tuple[Cost, ...]) -> Iterator[Hours]:
    for rate in (None, *rates()):
        minutes = sum(cost.minutes for cost in costs if rate_of(cost.day) == rate)
        if minutes:
            worth = Decimal(minutes) * (rate.pence if rate else 0) / 60
            yield Hours(rate=rate, minutes=minutes, pence=int(worth.quantize(0, ROUND_HALF_UP)))


def _minutes(costs: tuple[Cost, ...], sort: Sort) -> int:
    return sum(cost.minutes for cost in costs if cost.sort is sort)


def _wrong(field: str, value: object) -> Iterator[str]:
    if field in ("since", "until"):
        if type(value) is not date:
            yield f"“{field}” must be a day, like 2025-10-01"
    elif field == "pence":
        if type(value) is not int or value < 1:
            yield "“pence” must be a whole number, 1 or more"
    elif not isinstance(value, str) or not value.strip():
        yield f"“{field}” must be words"
