"""Shifts, visits and holidays as they are typed."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework.rota import typed
from fairhearing.domain.casework.rota.arrangement import Half, Holiday, Visit
from fairhearing.domain.casework.rota.rota import Rest, Shift
from fairhearing.domain.problems import WrongUse

DAY = Shift(letter="D", begins=time(7), ends=time(19))
MINUTES = st.times().map(lambda one: one.replace(second=0, microsecond=0))


@pytest.mark.parametrize("line", ["D 7 to 19", "d: 07:00-19:00", "D = 7.00 until 19.00", "D 7–19"])
def test_a_shift_is_read_however_it_is_written(line: str) -> None:
    assert typed.shifts(line) == (DAY,)


def test_a_shift_may_end_at_midnight() -> None:
    assert typed.shifts("L 14:00 to 24:00")[0].ends == time(0)


def test_a_visit_every_week_is_in_each_week_of_the_pattern() -> None:
    found = typed.visits("Wednesdays 15:30 to 18:30", 4, 14)  # the round begins on a Friday
    assert [visit.day for visit in found] == [5, 12]


def test_a_visit_in_one_week_is_in_that_week_only() -> None:
    found = typed.visits("Wed week 2 15:30-18:30", 0, 14)
    assert found == (Visit(day=9, begins=time(15, 30), ends=time(18, 30)),)


@pytest.mark.parametrize(
    ("line", "half"),
    [
        ("first half", Half.FIRST),
        ("second half", Half.SECOND),
        ("all", Half.WHOLE),
        ("none", Half.NONE),
    ],
)
def test_a_holiday_is_read_with_its_half(line: str, half: Half) -> None:
    found = typed.holidays(f"Easter: 30 March 2026 to 12 April 2026, {line}")
    assert found == (
        Holiday(name="Easter", first=date(2026, 3, 30), last=date(2026, 4, 12), half=half),
    )


@pytest.mark.parametrize(
    ("read", "told"),
    [
        (lambda: typed.shifts("D all day"), "D 7:00 to 19:00"),
        (lambda: typed.shifts("D 7 to 31"), ""),
        (lambda: typed.visits("Someday 15:30 to 18:30", 0, 14), "Wednesday 15:30"),
        (lambda: typed.visits("Wednesday 15:30 to 18:30", 0, 8), "7, 14 or 28"),
        (lambda: typed.visits("Wednesday week 3 15:30 to 18:30", 0, 14), ""),
        (lambda: typed.holidays("Easter, first half"), "Easter: 30 March"),
        (lambda: typed.holidays("Easter: 30 Marsh 2026 to 12 April 2026, all"), "5 March 2026"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(read: object, told: str) -> None:
    with pytest.raises(WrongUse) as raised:
        read()  # type: ignore[operator]  # each is a function
    assert told in raised.value.todo


@given(
    st.lists(
        st.builds(Shift, letter=st.sampled_from("DNE"), begins=MINUTES, ends=MINUTES),
        unique_by=lambda s: s.letter,
    )
)
def test_shifts_are_written_as_they_are_read(shifts: list[Shift]) -> None:
    assert typed.shifts(typed.shift_lines(shifts)) == tuple(shifts)


@given(
    st.lists(st.builds(Visit, day=st.integers(0, 27), begins=MINUTES, ends=MINUTES), max_size=4),
    st.integers(0, 6),
)
def test_visits_are_written_as_they_are_read(visits: list[Visit], starts_on: int) -> None:
    listed = tuple(sorted(visits, key=lambda visit: visit.day))
    aligned = tuple(v for v in listed)
    assert typed.visits(typed.visit_lines(aligned, starts_on), starts_on, 28) == aligned


@given(
    st.lists(
        st.builds(
            Holiday,
            name=st.just("Half-term"),
            half=st.sampled_from(Half),
            first=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
            last=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
        )
    )
)
def test_holidays_are_written_as_they_are_read(holidays: list[Holiday]) -> None:
    assert typed.holidays(typed.holiday_lines(holidays)) == tuple(holidays)


def test_days_without_work_are_read_with_a_name_or_without_and_one_day_by_itself() -> None:
    typed_in = (
        "Leave: 3 August 2026 to 16 August 2026\n24 December 2026\n\n1 May 2026 until 3 May 2026"
    )
    found = typed.rests(typed_in)
    assert found == (
        Rest(name="Leave", first=date(2026, 8, 3), last=date(2026, 8, 16)),
        Rest(name="leave", first=date(2026, 12, 24), last=date(2026, 12, 24)),
        Rest(name="leave", first=date(2026, 5, 1), last=date(2026, 5, 3)),
    )
    assert typed.rests(typed.rest_lines(found)) == found
    with pytest.raises(WrongUse):
        typed.rests("Leave: some time in the summer")
