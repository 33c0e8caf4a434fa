"""SI 2006/1738, regulation 2: working days of complaints to children's services in England."""

from datetime import date

from fairhearing.domain.procedures.calendars.bank_holidays import ENGLAND, day_off
from fairhearing.domain.procedures.calendars.counting import Reckoned, days_after


def working_days_after(start: date, length: int) -> Reckoned:
    """Count working days from the day after `start`.

    What we hold of these regulations does not say whether the first day counts. Counting from
    the day after gives the later of the two readings.
    """
    return days_after(start, length, why_not)


def why_not(day: date) -> str:
    """Say why a day is not a working day of these regulations."""
    return day_off(day, (ENGLAND,))
