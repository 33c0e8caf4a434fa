"""A calendar file is read back as any calendar would read it."""

from datetime import UTC, date, datetime

from icalendar import Calendar  # type: ignore[import-untyped]  # it carries no types

from fairhearing.render.calendar_file import DISCREET, Entry, calendar_file

MADE = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def read(*entries: Entry) -> Calendar:
    return Calendar.from_ical(calendar_file(entries, made_at=MADE))


def test_a_day_is_a_whole_day_that_blocks_nothing() -> None:
    (event,) = read(Entry(uid="a@notes", start=date(2028, 2, 29), title=DISCREET)).walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (
        date(2028, 2, 29),
        date(2028, 3, 1),
    )
    assert (event["summary"], event["class"], event["transp"]) == (
        "Notes",
        "PRIVATE",
        "TRANSPARENT",
    )
    assert "description" not in event


def test_words_of_any_kind_come_back_as_they_were() -> None:
    words = "Ask; then, wait \\ “please”\nsecond line, with ümlaut " + "long " * 40
    (event,) = read(
        Entry(uid="a@notes", start=date(2026, 12, 1), title=words[:30], note=words)
    ).walk("VEVENT")
    assert (str(event["summary"]), str(event["description"])) == (words[:30], words)


def test_a_moment_keeps_its_length() -> None:
    start, end = (datetime(2026, 12, 1, hour, tzinfo=UTC) for hour in (9, 17))
    (event,) = read(Entry(uid="a@notes", start=start, end=end, title="Work")).walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (start, end)


def test_a_calendar_without_entries_is_still_a_calendar() -> None:
    assert not read().walk("VEVENT")
