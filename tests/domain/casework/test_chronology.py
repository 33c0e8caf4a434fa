"""Everything dated, in order."""

from fairhearing.domain.casework import when
from fairhearing.domain.casework.chronology import by_year, in_order
from fairhearing.domain.casework.dated import Dated, Place


def _entry(day: str, what: str) -> Dated:
    return Dated(
        when=when.read(day), what=what, kind="note", source="", place=Place(page="case", ids=("x",))
    )


def test_what_is_known_to_the_day_stands_before_its_month() -> None:
    found = in_order([_entry("March 2026", "b"), _entry("1 March 2026", "a"), _entry("2025", "0")])
    assert [one.what for one in found] == ["0", "a", "b"]


def test_entries_of_one_day_stay_in_the_order_in_which_they_came() -> None:
    found = in_order([_entry("1 March 2026", "first"), _entry("1 March 2026", "second")])
    assert [one.what for one in found] == ["first", "second"]


def test_years_hold_what_began_in_them() -> None:
    found = by_year([_entry("2 May 2026", "c"), _entry("2025", "a"), _entry("3 July 2025", "b")])
    assert [(year, [one.what for one in group]) for year, group in found] == [
        (2025, ["a", "b"]),
        (2026, ["c"]),
    ]
