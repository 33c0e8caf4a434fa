"""Freedom of Information Act 2000, section 10: working days of the whole United Kingdom."""

from datetime import date

from fairhearing.domain.procedures.calendars.bank_holidays import UNITED_KINGDOM, day_off
from fairhearing.domain.procedures.calendars.counting import Reckoned, days_after


def working_days_after(received: date, length: int) -> Reckoned:
    """Count working days following the day of receipt, which may be any day.

    A day is left out that is a bank holiday in any one part of the United Kingdom (section 10(6)).
    """
    return days_after(received, length, why_not)


def why_not(day: date) -> str:
    """Say why a day is not a working day of this Act."""
    return day_off(day, UNITED_KINGDOM)
