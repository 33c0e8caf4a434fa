"""Days and times as a calendar file (`.ics`) that a telephone or a computer can take over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event  # type: ignore[import-untyped]  # it carries no types

MEDIA = "text/calendar; charset=utf-8"

DISCREET = "Notes"
"""A title that tells somebody who also sees the calendar nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry. `uid` stays the same for the same thing, so that taking it over again renews it.

    `start` is a day, or a moment with its time zone; `end` is the moment at which it ends, None
    for a whole day.
    """

    uid: str
    start: date
    title: str
    note: str = ""
    end: datetime | None = None


def calendar_file(entries: Iterable[Entry], *, made_at: datetime) -> bytes:
    """Write entries as a calendar file."""
    calendar = Calendar()
    calendar.add("prodid", "-//Notes//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for one in entries:
        calendar.add_component(_event(one, made_at))
    written: bytes = calendar.to_ical()
    return written


def _event(one: Entry, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", made_at)
    event.add("dtstart", one.start)
    event.add("dtend", one.end or one.start + timedelta(days=1))
    event.add("summary", one.title)
    if one.note:
        event.add("description", one.note)
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE" if one.end else "TRANSPARENT")
    return event
