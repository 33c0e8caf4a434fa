"""A chronology as a picture."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework import when
from fairhearing.domain.casework.chronology import in_order
from fairhearing.domain.casework.dated import Dated, Place
from fairhearing.domain.casework.timeline import timeline
from fairhearing.domain.saying import MONTHS

PLACE = Place(page="case", ids=("x",))


def _on(day: date, days: int = 0) -> Dated:
    span = when.When(first=day, last=day + timedelta(days=days))
    return Dated(when=span, what="x", kind="note", source="", place=PLACE)


def test_marks_of_one_day_are_set_in_different_rows() -> None:
    drawn = timeline([_on(date(2026, 3, 5)) for _ in range(3)], MONTHS)
    assert [mark.row for mark in drawn.marks] == [0, 1, 2]


def test_a_few_months_have_months_under_them_and_many_years_have_years() -> None:
    few = timeline([_on(date(2026, 1, 15)), _on(date(2026, 4, 15))], MONTHS)
    assert [tick.words for tick in few.ticks] == ["Feb 2026", "Mar 2026", "Apr 2026"]
    many = timeline([_on(date(2015, 6, 1)), _on(date(2018, 6, 1))], MONTHS)
    assert [tick.words for tick in many.ticks] == ["2016", "2017", "2018"]


def test_nothing_draws_nothing() -> None:
    assert timeline([], MONTHS).rows == 0


@given(st.lists(st.tuples(st.dates(), st.integers(0, 400)), min_size=1, max_size=60))
def test_every_entry_lies_on_the_line_in_its_order(days: list[tuple[date, int]]) -> None:
    entries = in_order(_on(min(day, date(9990, 1, 1)), more) for day, more in days)
    drawn = timeline(entries, MONTHS)
    assert [mark.number for mark in drawn.marks] == list(range(1, len(days) + 1))
    assert all(0 <= mark.begin <= mark.end <= 1 for mark in drawn.marks)
    assert all(0 <= tick.at <= 1 for tick in drawn.ticks)
    assert len(drawn.ticks) <= 16
