"""Where a procedure gives a time and does not say which days count."""

from datetime import date

from fairhearing.domain.procedures.calendars.bank_holidays import ENGLAND_AND_WALES, day_off
from fairhearing.domain.procedures.calendars.counting import Reckoned, days_after
from fairhearing.domain.procedures.calendars.months import months_after


def days(start: date, length: int) -> Reckoned:
    """Count every day from the day after `start`."""
    return days_after(start, length)


def weeks(start: date, length: int) -> Reckoned:
    """Count weeks of seven days."""
    return days_after(start, 7 * length)


def months(start: date, length: int) -> Reckoned:
    """Find the same date of a later month, or its last day; a weekend does not move it."""
    return Reckoned(due=months_after(start, length))


def working_days(start: date, length: int) -> Reckoned:
    """Count days that are neither at a weekend nor a bank holiday in England and Wales."""
    return days_after(start, length, why_not)


def why_not(day: date) -> str:
    """Say why a day is left out."""
    return day_off(day, ENGLAND_AND_WALES)
