"""Examples counted by hand, with the bank holidays as the government lists them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.procedures.calendars import (
    childrens_complaints,
    family_procedure,
    freedom_of_information,
    ordinary,
    subject_access,
)
from fairhearing.domain.procedures.calendars.counting import Reckoned

DAYS = st.dates(date(2010, 1, 1), date(2060, 12, 31))
LENGTHS = st.integers(1, 90)


def reasons(reckoned: Reckoned) -> list[str]:
    """Why weekdays were left out."""
    return [one.why for one in reckoned.excluded if one.why not in {"Saturday", "Sunday"}]


@pytest.mark.parametrize(
    ("received", "due", "left_out"),
    [
        # St Patrick's Day fell on a Sunday; Easter Monday is none in Scotland.
        (
            "2024-03-01",
            "2024-04-03",
            [
                "substitute day for Saint Patrick's Day: a bank holiday in Northern Ireland",
                "Good Friday",
                "Easter Monday: a bank holiday in England, Wales and Northern Ireland",
            ],
        ),
        # Received on a Saturday.
        (
            "2024-07-06",
            "2024-08-06",
            [
                "Battle of the Boyne: a bank holiday in Northern Ireland",
                "Summer Bank Holiday: a bank holiday in Scotland",
            ],
        ),
        (
            "2025-12-24",
            "2026-01-27",
            [
                "Christmas Day",
                "Boxing Day",
                "New Year's Day",
                "New Year Holiday: a bank holiday in Scotland",
            ],
        ),
        ("2026-02-02", "2026-03-02", []),
        ("2022-09-01", "2022-09-30", ["State Funeral of Queen Elizabeth II"]),
    ],
)
def test_freedom_of_information_leaves_out_the_holidays_of_every_part(
    received: str, due: str, left_out: list[str]
) -> None:
    reckoned = freedom_of_information.working_days_after(date.fromisoformat(received), 20)
    assert (reckoned.due.isoformat(), reasons(reckoned)) == (due, left_out)


@pytest.mark.parametrize(
    ("start", "length", "due"),
    [
        ("2025-12-24", 10, "2026-01-12"),  # 2 January is a working day in England
        ("2026-03-27", 10, "2026-04-14"),  # Good Friday and Easter Monday
        ("2026-07-10", 10, "2026-07-24"),  # 12 July is none here
        ("2027-12-24", 2, "2027-12-30"),  # Christmas at a weekend: two substitute days
    ],
)
def test_complaints_about_childrens_services_know_the_holidays_of_england(
    start: str, length: int, due: str
) -> None:
    reckoned = childrens_complaints.working_days_after(date.fromisoformat(start), length)
    assert reckoned.due.isoformat() == due


@pytest.mark.parametrize(
    ("received", "months", "due"),
    [
        ("2026-09-03", 1, "2026-10-05"),  # 3 October is a Saturday
        ("2026-01-31", 1, "2026-03-02"),  # 28 February is a Saturday
        ("2028-01-31", 1, "2028-02-29"),  # a leap year
        ("2026-11-25", 1, "2026-12-29"),  # Christmas Day, a weekend, a substitute day
        ("2026-03-15", 1, "2026-04-15"),
        ("2026-11-27", 3, "2027-03-01"),
        ("2026-03-03", 1, "2026-04-07"),  # Good Friday to Easter Monday
    ],
)
def test_a_subject_access_request_ends_on_the_same_date_or_the_next_working_day(
    received: str, months: int, due: str
) -> None:
    reckoned = subject_access.months_after_receipt(date.fromisoformat(received), months)
    assert reckoned.due.isoformat() == due


@pytest.mark.parametrize(
    ("start", "length", "due"),
    [
        ("2026-10-02", 14, "2026-10-16"),
        ("2026-04-01", 5, "2026-04-10"),
        ("2026-11-27", 8, "2026-12-05"),
    ],
)
def test_family_procedure_leaves_days_out_only_where_the_time_is_short(
    start: str, length: int, due: str
) -> None:
    reckoned = family_procedure.clear_days_after(date.fromisoformat(start), length)
    assert reckoned.due.isoformat() == due


@pytest.mark.parametrize(
    ("hearing", "length", "last"),
    [
        ("2026-10-23", 3, "2026-10-19"),  # a Friday: the Monday before
        ("2026-10-19", 3, "2026-10-13"),  # a Monday
        ("2026-04-07", 3, "2026-03-30"),  # the Tuesday after Easter
        ("2026-11-27", 14, "2026-11-12"),
    ],
)
def test_clear_days_before_a_hearing_count_neither_end(
    hearing: str, length: int, last: str
) -> None:
    reckoned = family_procedure.clear_days_before(date.fromisoformat(hearing), length)
    assert reckoned.due.isoformat() == last


def test_the_business_day_before_a_hearing_after_easter_is_thursday() -> None:
    assert family_procedure.business_days_before(date(2026, 4, 7), 1).due == date(2026, 4, 2)


def test_where_nothing_is_said_months_stand_and_weeks_are_seven_days() -> None:
    assert ordinary.months(date(2026, 8, 31), 6).due == date(2027, 2, 28)
    assert ordinary.weeks(date(2026, 11, 27), 6).due == date(2027, 1, 8)
    assert ordinary.days(date(2028, 2, 1), 30).due == date(2028, 3, 2)


@given(DAYS, LENGTHS)
def test_every_day_is_counted_or_left_out_with_a_reason(start: date, length: int) -> None:
    for calendar in (freedom_of_information, childrens_complaints):
        reckoned = calendar.working_days_after(start, length)
        assert (reckoned.due - start).days == length + len(reckoned.excluded)
        assert all(one.why == calendar.why_not(one.date) != "" for one in reckoned.excluded)
        assert calendar.why_not(reckoned.due) == ""


@given(DAYS, LENGTHS)
def test_the_united_kingdom_never_has_more_working_days_than_england(
    start: date, length: int
) -> None:
    foi = freedom_of_information.working_days_after(start, length).due
    assert foi >= childrens_complaints.working_days_after(start, length).due


@given(DAYS, st.integers(1, 30))
def test_clear_days_lie_between_the_act_and_the_hearing(hearing: date, length: int) -> None:
    reckoned = family_procedure.clear_days_before(hearing, length)
    between = (hearing - reckoned.due).days - 1
    inside = [one for one in reckoned.excluded if one.date > reckoned.due]
    assert between == length + len(inside)


@given(DAYS, st.sampled_from([1, 3]))
def test_a_month_never_ends_early_or_more_than_five_days_late(received: date, months: int) -> None:
    due = subject_access.months_after_receipt(received, months).due
    plain = ordinary.months(received, months).due
    assert 0 <= (due - plain).days <= 5


def test_each_day_on_which_a_month_may_not_end_is_told() -> None:
    reckoned = subject_access.months_after_receipt(date(2026, 11, 25), 1)
    assert [one.date.day for one in reckoned.excluded] == [25, 26, 27, 28]
    assert reckoned.excluded[0].why == "Christmas Day"
