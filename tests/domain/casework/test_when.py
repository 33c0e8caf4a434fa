"""Days as a person types them, and as they are said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework import when
from fairhearing.domain.problems import WrongUse

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))


@pytest.mark.parametrize(
    "typed",
    ["5 March 2026", "05/03/2026", "5.3.2026", "2026-03-05", "5th of March 2026", "Mar 5, 2026"],
)
def test_a_day_is_read_however_it_is_written(typed: str) -> None:
    assert when.read(typed) == when.on(date(2026, 3, 5))


@pytest.mark.parametrize(
    ("typed", "said", "last"),
    [
        ("february 2024", "February 2024", date(2024, 2, 29)),
        ("2024-12", "December 2024", date(2024, 12, 31)),
        ("2019", "2019", date(2019, 12, 31)),
        ("about Sept 2025", "about September 2025", date(2025, 9, 30)),
        ("around 3 May 2025", "about 3 May 2025", date(2025, 5, 3)),
    ],
)
def test_less_than_a_day_is_kept_as_it_is_known(typed: str, said: str, last: date) -> None:
    found = when.read(typed)
    assert found.words == said
    assert found.last == last
    assert not found.exact


@pytest.mark.parametrize(
    "typed", ["", "last week", "31 February 2026", "13/13/2026", "5 Marc", "0"]
)
def test_what_is_no_date_is_told(typed: str) -> None:
    with pytest.raises(WrongUse) as told:
        when.read(typed)
    assert "5 March 2026" in told.value.todo


@given(DAYS)
def test_what_is_said_of_a_day_is_read_as_that_day(one: date) -> None:
    assert when.read(when.on(one).words) == when.on(one)


@given(DAYS, DAYS)
def test_the_earlier_stands_first(one: date, other: date) -> None:
    first, second = sorted([when.on(one), when.on(other)])
    assert first.first <= second.first


def test_between_two_days_is_said_with_both() -> None:
    found = when.When(first=date(2026, 3, 5), last=date(2026, 4, 1))
    assert found.words == "between 5 March 2026 and 1 April 2026"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("On Monday 2 March 2026 at about ten, on the phone.", "2 March 2026"),
        ("2026-03-02, 14:05", "2 March 2026"),
        ("some time in March 2026", "March 2026"),
        ("it was 31 February 2026", "February 2026"),
    ],
)
def test_a_date_is_found_in_a_sentence(text: str, said: str) -> None:
    found = when.within(text)
    assert found is not None
    assert found.words == said


@pytest.mark.parametrize("text", ["", "last week", "room 20260302", "I may ring"])
def test_a_sentence_without_a_date_has_none(text: str) -> None:
    assert when.within(text) is None
