"""Money and hours, added up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework.cost import Cost, Sort, money, rate_of, rates, read, summary
from fairhearing.domain.problems import OurFault

BUS = Cost(day=date(2026, 3, 5), what="Bus to court", sort=Sort.TRAVEL, pence=560, item_id="r")
STAMPS = Cost(day=date(2026, 3, 6), what="Stamps", sort=Sort.COPYING, pence=340)
EVENING = Cost(day=date(2025, 9, 30), what="Read the report", sort=Sort.READING, minutes=90)
MORNING = Cost(day=date(2025, 10, 1), what="Wrote back", sort=Sort.WRITING, minutes=45)


def test_money_is_added_and_what_has_a_receipt_is_said() -> None:
    found = summary([BUS, STAMPS])
    assert (found.spent, found.with_receipt) == (900, 560)
    assert found.by_sort == ((Sort.TRAVEL, 560, 0), (Sort.COPYING, 340, 0))


def test_hours_are_counted_at_the_rate_of_their_day() -> None:
    old, new = summary([EVENING, MORNING]).hours
    assert (old.rate and old.rate.rule, old.minutes, old.pence) == ("P13", 90, 2850)
    assert (new.rate and new.rate.rule, new.minutes, new.pence) == ("P16", 45, 1800)


def test_the_rate_that_is_not_confirmed_says_so() -> None:
    rate = rate_of(date(2026, 3, 5))
    assert rate is not None
    assert not rate.standing.verified


@given(
    st.lists(
        st.builds(
            Cost,
            day=st.dates(),
            what=st.just("x"),
            sort=st.sampled_from(Sort),
            pence=st.integers(0, 10**6),
            minutes=st.integers(0, 10**4),
        )
    )
)
def test_nothing_is_lost_in_adding_up(costs: list[Cost]) -> None:
    found = summary(costs)
    assert sum(pence for _, pence, _ in found.by_sort) == found.spent
    assert sum(minutes for _, _, minutes in found.by_sort) == found.minutes
    assert sum(hours.minutes for hours in found.hours) == found.minutes


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)))
def test_a_day_has_one_rate_at_most(day: date) -> None:
    assert sum(rate.holds(day) for rate in rates()) <= 1


def test_rates_that_lie_over_one_another_are_refused_with_their_line() -> None:
    text = (
        '[[rate]]\nrule = "P13"\npence = 1\n[[rate]]\nrule = "P16"\npence = 2\nsince = 2025-01-01\n'
    )
    with pytest.raises(OurFault, match=r"rates\.toml, line 7"):
        read(text, "rates.toml")


def test_money_is_written_as_people_do() -> None:
    assert money(123450) == "£1,234.50"
