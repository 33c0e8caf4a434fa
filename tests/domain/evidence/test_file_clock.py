"""When a recording says it was made: believed as what the file says, and no further."""

from datetime import datetime, timedelta

import pytest

from fairhearing.domain.evidence.file_clock import file_clock


@pytest.mark.parametrize(
    ("tags", "says"),
    [
        ({"creation_time": "2026-03-05T14:02:11.000000Z"}, "2026-03-05T14:02:11+00:00"),
        ({"com.apple.quicktime.creationdate": "2026-07-05T14:02:11+0100",
          "creation_time": "2026-07-05T13:05:00Z"}, "2026-07-05T14:02:11+01:00"),
        ({"date": "2026-03-05 14:02:11"}, "2026-03-05T14:02:11"),
        ({"origination_date": "2026-03-05", "origination_time": "14:02:11"}, "2026-03-05T14:02:11"),
    ],
)  # fmt: skip
def test_each_way_of_writing_it_is_read(tags: dict[str, str], says: str) -> None:
    assert file_clock(tags).at == datetime.fromisoformat(says)


@pytest.mark.parametrize("date", ["2026", "2026-03-05", "1904-01-01T00:00:00Z", "soon", "T", ""])
def test_a_year_a_day_or_a_clock_that_was_never_set_is_no_time(date: str) -> None:
    assert file_clock({"creation_time": date}).at is None


def test_a_device_is_named_once() -> None:
    said = file_clock({"make": "Apple", "com.apple.quicktime.model": "iPhone 12"})
    assert "made with iPhone 12 Apple" in said.told
    assert file_clock({}).told == ""


def test_a_time_without_a_country_is_said_to_be_without() -> None:
    assert "(in which country is not said)" in file_clock({"date": "2026-03-05 14:02:11"}).told
    with_zone = file_clock({"creation_time": "2026-03-05T14:02:11Z"})
    assert with_zone.at is not None
    assert with_zone.at.utcoffset() == timedelta(0)
    assert "began, others when it was saved" in with_zone.told
