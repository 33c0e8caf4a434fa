"""UK GDPR, requests about one's own information: months, and the next working day after them."""

from datetime import date, timedelta

from fairhearing.domain.procedures.calendars.bank_holidays import ENGLAND_AND_WALES, day_off
from fairhearing.domain.procedures.calendars.counting import Reckoned, days_after
from fairhearing.domain.procedures.calendars.months import months_after


def months_after_receipt(received: date, length: int) -> Reckoned:
    """Find the same date of a later month, or its last day where there is no such date.

    Where that is a weekend or a public holiday, it is the next working day.
    """
    day = months_after(received, length)
    if not why_not(day):
        return Reckoned(due=day)
    return days_after(day - timedelta(days=1), 1, why_not)


def why_not(day: date) -> str:
    """Say why a time does not end on a day."""
    return day_off(day, ENGLAND_AND_WALES)
