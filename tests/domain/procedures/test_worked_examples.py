"""More than 200 deadlines counted apart from the program, each with every day left out and why.

This is the measure of the calendars: one that is wrong, or rightly dated and wrongly explained,
fails here with its name.
"""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from fairhearing.domain.procedures.clock import clocks
from fairhearing.domain.procedures.deadline import deadline, named

WORKED = Path(__file__).parent / "worked"
WEEKEND = {5: "Saturday", 6: "Sunday"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A deadline that was counted apart. `left_out` are the days that are not of a weekend."""

    file: str
    says: str
    time: str
    start: date
    due: date
    weekends: int
    days: int | None = None
    firm: bool = True
    left_out: tuple[tuple[date, str], ...] = ()


def examples() -> list[Example]:
    return [
        _example(path.stem, dict(table))
        for path in sorted(WORKED.glob("*.toml"))
        for table in tomllib.loads(path.read_text("utf-8"))["example"]
    ]


def _example(file: str, table: dict[str, object]) -> Example:
    table["start"] = table.pop("from")
    left_out = table.pop("left_out", [])
    assert isinstance(left_out, list)
    days = tuple((date.fromisoformat(one[:10]), one[11:]) for one in left_out)
    return Example(file=file, left_out=days, **table)  # type: ignore[arg-type]  # a wrong file fails here


@pytest.mark.parametrize("one", examples(), ids=lambda one: f"{one.time} {one.start} {one.says}")
def test_a_deadline_is_what_was_counted_apart_and_says_why(one: Example) -> None:
    found = deadline(named(one.time), one.start, one.days)
    assert found.last == one.due
    assert found.due == (one.due if one.firm else None)
    said = [(day.date, day.why) for day in found.excluded]
    weekends = [(day, why) for day, why in said if day.weekday() in WEEKEND]
    assert [entry for entry in said if entry not in weekends] == list(one.left_out)
    assert all(why == WEEKEND[day.weekday()] for day, why in weekends)
    assert len(weekends) == one.weekends


@pytest.mark.parametrize("one", examples(), ids=lambda one: f"{one.time} {one.start}")
def test_what_was_counted_apart_agrees_with_itself(one: Example) -> None:
    """No day is told twice, none lies outside, and none of the weekends in between is missed."""
    told = [day for day, _ in one.left_out]
    assert told == sorted(set(told))
    assert not any(day.weekday() in WEEKEND for day in told)
    before, after = sorted((one.start, one.due))
    between = [before + timedelta(n) for n in range(1, (after - before).days)]
    assert set(told) <= set(between)
    if one.weekends and one.file != "subject_access":
        assert one.weekends == sum(day.weekday() in WEEKEND for day in between)


def test_there_are_200_over_every_time_and_calendar() -> None:
    worked = examples()
    assert len(worked) >= 200
    assert {one.time for one in worked} == {clock.id for clock in clocks()}
    assert len({(one.time, one.start, one.days) for one in worked}) == len(worked)
