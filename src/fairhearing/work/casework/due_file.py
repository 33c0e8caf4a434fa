"""What is due, as a file for the calendar of a telephone or a computer."""

from enum import StrEnum

from django.utils import timezone

from fairhearing.domain.casework.dated import Ground
from fairhearing.render.calendar_file import DISCREET, Entry, calendar_file
from fairhearing.work.casework import due
from fairhearing.work.casework.due import Due


class Titles(StrEnum):
    """What others who see the calendar can read there."""

    DISCREET = "discreet"
    WHOLE = "whole"


def written(case_id: str, titles: Titles) -> bytes:
    """Write everything that has a day and is not done; `WHOLE` titles say what it is about."""
    entries = [
        _entry(one, titles) for one in due.due(case_id) if one.by is not None and one.awaited
    ]
    return calendar_file(entries, made_at=timezone.now())


def _entry(one: Due, titles: Titles) -> Entry:
    check = "" if one.firm else " (check)"
    discreet = titles is Titles.DISCREET
    return Entry(
        uid=f"{one.key}@notes",
        start=one.by or one.today,
        title=f"{DISCREET if discreet else _title(one)}{check}",
        note="" if discreet else one.expected.check,
    )


def _title(one: Due) -> str:
    expected = one.expected
    told = expected.who == "you" or expected.who in expected.what
    theirs = not told and expected.ground is not Ground.HEARING
    return f"{expected.what} ({expected.who})" if theirs else expected.what
