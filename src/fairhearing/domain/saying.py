"""How times, dates and counts are said, the same on every screen, paper and line of a file.

Not from the locale: the papers are in English wherever they are made.
"""

from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_HOUR, _MINUTE = 3600, 60


def clock(seconds: float) -> str:
    """Write a moment of a recording: `0:44`, `12:05`, `1:02:03`. Fractions are cut off."""
    hours, minutes, left = _parted(seconds)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def exact_clock(seconds: float, point: str = ".") -> str:
    """Write a moment as captions do, to the thousandth: `01:02:03.450`, or with another point."""
    thousandths = round(seconds * 1000)
    hours, minutes, left = _parted(thousandths // 1000)
    return f"{hours:02d}:{minutes:02d}:{left:02d}{point}{thousandths % 1000:03d}"


def hours(minutes: int) -> str:
    """Say a length in minutes in hours: `1 hour 30 minutes`, `45 minutes`, `2 hours`, `none`."""
    return length(minutes * _MINUTE) if minutes else "none"


def length(seconds: float) -> str:
    """Say how long something lasts: `4 minutes 5 seconds`, `1 hour 2 minutes`, `9 seconds`.

    Fractions are cut off as on a clock, so that an end and a length never disagree.
    """
    hours, minutes, left = _parted(seconds)
    parts = [counted(hours, "hour"), counted(minutes, "minute")]
    parts += [] if hours else [counted(left, "second")]
    said = [part for part in parts if not part.startswith("0 ")]
    return " ".join(said) or ("less than a second" if seconds > 0 else "0 seconds")


def day(when: date) -> str:
    """Write a date as people do: `5 March 2026`."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def counted(number: int, thing: str, things: str = "") -> str:
    """Say a number with its noun: `1 statement`, `31 statements`."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def _parted(seconds: float) -> tuple[int, int, int]:
    hours, rest = divmod(max(0, int(seconds)), _HOUR)
    return hours, *divmod(rest, _MINUTE)
