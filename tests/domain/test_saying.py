import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.saying import clock, day, exact_clock, hours, length


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (44.99, "0:44"), (725, "12:05"), (3723, "1:02:03"), (36_000, "10:00:00")],
)
def test_moments_are_written_as_on_a_player(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


@given(st.floats(min_value=0, max_value=400_000))
def test_a_moment_is_never_later_than_it_was(seconds: float) -> None:
    parts = [int(part) for part in clock(seconds).split(":")]
    back = sum(part * 60**power for power, part in enumerate(reversed(parts)))
    assert back <= seconds < back + 1


def test_lengths_leave_out_what_is_nothing() -> None:
    assert length(245) == "4 minutes 5 seconds"
    assert length(240) == "4 minutes"
    assert length(3661) == "1 hour 1 minute"
    assert length(0) == "0 seconds"
    assert length(0.2) == "less than a second"


@given(st.integers(0, 3599), st.floats(0, 0.999))
def test_a_length_and_the_clock_at_its_end_say_the_same(whole: int, more: float) -> None:
    said = re.findall(r"(\d+) (minute|second)", length(whole + more))
    seconds = sum(int(n) * (60 if unit == "minute" else 1) for n, unit in said)
    assert clock(seconds) == clock(whole + more)


def test_dates_are_written_as_people_write_them() -> None:
    assert day(date(2026, 3, 5)) == "5 March 2026"


def test_times_as_captions_write_them() -> None:
    assert exact_clock(3723.4506) == "01:02:03.451"
    assert exact_clock(59.9996) == "00:01:00.000"


def test_no_time_at_all_is_said_so() -> None:
    assert (hours(0), hours(90)) == ("none", "1 hour 30 minutes")
