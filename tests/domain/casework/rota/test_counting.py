"""Counting time with a child against a rota; the first figures were reckoned by hand."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework.rota import arrangement as arranging
from fairhearing.domain.casework.rota.arrangement import Arrangement, Half, Holiday, Visit
from fairhearing.domain.casework.rota.counting import Weekend, calendar, count, whole_round
from fairhearing.domain.casework.rota.rota import Rest, Rota, Shift, check, letters
from fairhearing.domain.casework.rota.span import between
from fairhearing.domain.problems import WrongUse

MONDAY = date(2026, 3, 2)
DAYS = Shift(letter="D", begins=time(7), ends=time(19))
NIGHTS = Shift(letter="N", begins=time(19), ends=time(7))
FOUR_FOUR = Rota(whose="Me", starts=MONDAY, letters="DDDD----", shifts=(DAYS, NIGHTS))
ALTERNATE = Arrangement(
    name="Every other weekend",
    starts=date(2026, 3, 6),  # a Friday
    nights="YY------------",
    changes=time(18),
)


def test_four_on_four_off_comes_round_with_the_week_after_fifty_six_days() -> None:
    assert whole_round(FOUR_FOUR, ALTERNATE) == 56


def test_of_its_eight_weekends_three_are_off_three_are_worked_and_two_are_split() -> None:
    counted = count(FOUR_FOUR, ALTERNATE, MONDAY, 56)
    assert counted.weekends == {Weekend.OFF: 3, Weekend.ON: 3, Weekend.SPLIT: 2}


def test_alternate_weekends_meet_one_half_of_them_or_the_other() -> None:
    other = Arrangement(
        name="The other weekends",
        starts=ALTERNATE.starts + timedelta(days=7),
        nights=ALTERNATE.nights,
        changes=ALTERNATE.changes,
    )
    found = sorted(
        (counted.weekends_here, counted.weekends_free)
        for counted in (count(FOUR_FOUR, one, MONDAY, 56) for one in (ALTERNATE, other))
    )
    assert found == [(4, 1), (4, 2)]


def test_a_weekend_of_two_nights_is_forty_eight_hours_and_two_times_of_changing_over() -> None:
    counted = count(FOUR_FOUR, ALTERNATE, MONDAY, 14)
    assert (counted.nights, counted.together, counted.changes) == (2, 48 * 60, 2)


def test_a_night_shift_clashes_with_the_nights_it_covers_and_not_with_the_day_it_began() -> None:
    rota = Rota(whose="Me", starts=MONDAY, letters="N------", shifts=(DAYS, NIGHTS))
    always = Arrangement(name="Always", starts=MONDAY, nights="Y", changes=time(18))
    shown = calendar(rota, always, MONDAY, 7)
    assert [day.night_clash for day in shown] == [True] + [False] * 6
    assert [sum(s.minutes for s in day.clash) for day in shown] == [300, 420, 0, 0, 0, 0, 0]


def test_a_day_shift_takes_hours_but_no_night() -> None:
    always = Arrangement(name="Always", starts=MONDAY, nights="Y", changes=time(18))
    counted = count(FOUR_FOUR, always, MONDAY, 8)
    assert (counted.clash, counted.nights_clash) == (4 * 12 * 60, 0)


def test_the_way_to_work_counts_as_work_on_both_sides() -> None:
    rota = Rota(whose="Me", starts=MONDAY, letters="D------", shifts=(DAYS,), way=30)
    always = Arrangement(name="Always", starts=MONDAY, nights="Y", changes=time(18))
    assert count(rota, always, MONDAY, 7).clash == 13 * 60


def test_changing_over_while_at_work_is_counted() -> None:
    early = Arrangement(name="Mondays", starts=MONDAY, nights="Y------", changes=time(12))
    rota = Rota(whose="Me", starts=MONDAY, letters="D------", shifts=(DAYS,))
    counted = count(rota, early, MONDAY, 7)
    assert (counted.changes, counted.changes_clash) == (2, 1)


def test_a_visit_is_time_by_day_without_a_night() -> None:
    wednesdays = Arrangement(
        name="Tea",
        starts=MONDAY,
        nights="-------",
        changes=time(18),
        visits=(Visit(day=2, begins=time(15, 30), ends=time(18, 30)),),
    )
    counted = count(FOUR_FOUR, wednesdays, MONDAY, 7)
    assert (counted.together, counted.nights, counted.changes, counted.clash) == (180, 0, 2, 180)


@pytest.mark.parametrize(
    ("half", "nights"), [(Half.FIRST, 4), (Half.SECOND, 3), (Half.WHOLE, 7), (Half.NONE, 0)]
)
def test_in_a_holiday_the_usual_pattern_rests(half: Half, nights: int) -> None:
    holiday = Holiday(name="Easter", first=MONDAY, last=MONDAY + timedelta(days=6), half=half)
    shared = Arrangement(
        name="Shared", starts=MONDAY, nights="Y-", changes=time(18), holidays=(holiday,)
    )
    assert count(FOUR_FOUR, shared, MONDAY, 7).nights == nights


def test_rounds_that_meet_only_after_years_are_told() -> None:
    rota = Rota(whose="Me", starts=MONDAY, letters="D" + "-" * 82, shifts=(DAYS,))
    with pytest.raises(WrongUse, match="come round together only after"):
        whole_round(rota, ALTERNATE)


@given(
    row=st.text("DN-", min_size=1, max_size=10),
    nights=st.text("Y-", min_size=1, max_size=14),
    hour=st.integers(0, 23),
    start=st.integers(0, 30),
)
def test_what_is_counted_is_what_the_calendar_shows(
    row: str, nights: str, hour: int, start: int
) -> None:
    rota = Rota(whose="Me", starts=MONDAY, letters=row, shifts=(DAYS, NIGHTS))
    care = Arrangement(
        name="Ours", starts=MONDAY + timedelta(days=start), nights=nights, changes=time(hour)
    )
    days = 28
    counted, shown = count(rota, care, MONDAY, days), calendar(rota, care, MONDAY, days)
    assert counted.nights == sum(care.here(MONDAY + timedelta(days=n)) for n in range(days))
    assert counted.nights_clash <= counted.nights
    assert counted.clash <= counted.together <= days * 24 * 60
    begin = datetime.combine(MONDAY, time(0))
    inside = [
        begin + timedelta(minutes=30 * n)
        for n in range(days * 48)
        if any(s.begin <= begin + timedelta(minutes=30 * n) < s.end for d in shown for s in d.clash)
    ]
    assert counted.clash == 30 * len(inside)


@pytest.mark.parametrize(
    ("typed", "row"),
    [("DDNN----", "DDNN----"), ("4d 4-", "DDDD----"), (" e e 12- ", "EE" + "-" * 12)],
)
def test_a_rota_is_read_as_it_is_typed(typed: str, row: str) -> None:
    assert letters(typed) == row


@pytest.mark.parametrize("typed", ["", "4", "D?D", "99D", "D" * 85])
def test_what_is_no_rota_is_told(typed: str) -> None:
    with pytest.raises(WrongUse, match="as a rota"):
        letters(typed)


@pytest.mark.parametrize("typed", ["", "YX", "Y" * 57])
def test_what_is_no_pattern_is_told(typed: str) -> None:
    with pytest.raises(WrongUse, match="pattern of nights"):
        arranging.nights(typed)


def test_holidays_that_lie_over_one_another_are_told() -> None:
    one = Holiday(name="Easter", first=MONDAY, last=MONDAY + timedelta(days=6), half=Half.FIRST)
    two = Holiday(name="Spring", first=one.last, last=one.last, half=Half.WHOLE)
    care = Arrangement(
        name="Ours", starts=MONDAY, nights="Y", changes=time(18), holidays=(two, one)
    )
    with pytest.raises(WrongUse, match="“Easter” and “Spring”"):
        arranging.check(care)


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        (time(0), time(0), "all day"),
        (time(0), time(7, 30), "until 7:30"),
        (time(18), time(0), "from 18:00"),
        (time(9, 5), time(17), "9:05–17:00"),
    ],
)
def test_a_part_of_a_day_is_said_as_a_calendar_does(begin: time, end: time, words: str) -> None:
    assert between(MONDAY, begin, end).words == words


def test_no_shift_begins_in_leave_and_the_round_goes_on_under_it() -> None:
    leave = Rest(name="leave", first=MONDAY, last=MONDAY + timedelta(days=8))
    rested = replace(FOUR_FOUR, rests=(leave,))
    days = [MONDAY + timedelta(days=n) for n in range(14)]
    assert not any(rested.shift(day) for day in days[:9])
    assert [rested.shift(day) for day in days[9:]] == [FOUR_FOUR.shift(day) for day in days[9:]]
    with pytest.raises(WrongUse, match="ends before it begins"):
        check(replace(rested, rests=(replace(leave, last=MONDAY - timedelta(days=1)),)))
