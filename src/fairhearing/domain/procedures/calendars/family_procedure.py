"""Family Procedure Rules 2010, rule 2.9: clear days, and business days where the time is short."""

from datetime import date

from fairhearing.domain.procedures.calendars.bank_holidays import ENGLAND_AND_WALES, day_off
from fairhearing.domain.procedures.calendars.counting import (
    Reckoned,
    WhyNot,
    days_after,
    days_before,
    every_day,
)

SHORT = 7
"""In so many days or fewer, days that are not business days do not count."""


def clear_days_after(start: date, length: int) -> Reckoned:
    """Count clear days: the day on which the time begins is not one of them."""
    return days_after(start, length, _why_not(length))


def clear_days_before(hearing: date, length: int) -> Reckoned:
    """Find the last day on which `length` clear days are left before a hearing.

    Neither that day nor the day of the hearing is one of them. Where the time is short it is
    itself a business day.
    """
    between = days_before(hearing, length, _why_not(length))
    last = days_before(between.due, 1, _why_not(length))
    excluded = (*last.excluded, *between.excluded)
    return Reckoned(due=last.due, excluded=excluded)


def business_days_before(hearing: date, length: int) -> Reckoned:
    """Count business days back from a hearing: 1 is the business day before it."""
    return days_before(hearing, length, why_not)


def why_not(day: date) -> str:
    """Say why a day is not a business day."""
    return day_off(day, ENGLAND_AND_WALES)


def _why_not(length: int) -> WhyNot:
    return why_not if length <= SHORT else every_day
