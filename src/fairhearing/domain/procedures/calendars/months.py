"""Whole months, for calendars that count in them."""

from datetime import date

from dateutil.relativedelta import relativedelta


def months_after(start: date, length: int) -> date:
    """Give the same date so many months later, or the last day of that month."""
    return start + relativedelta(months=length)
