"""When a recording says it was made, and on what, from the tags that devices write into files.

Some telephones write down when a recording began, others when it was saved; so it is shown as
what the file says, and a person confirms it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from fairhearing.domain.saying import day

_WHEN = (
    "com.apple.quicktime.creationdate",  # with the hours from UTC: the best there is
    "creation_time",  # in UTC, by the rules of MP4 and Matroska
    "date_recorded",
    "date",
    "icrd",
)
_DEVICE = ("com.apple.quicktime.make", "com.apple.quicktime.model", "make", "model")
_DEVICE_MORE = ("com.android.manufacturer", "com.android.model")
_BEGAN = "Some devices write down when a recording began, others when it was saved."
_NEVER_SET = 1971
"""Devices that never were told the time write the beginning of their count: 1904 or 1970."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileClock:
    """What a file says. `at` has a time zone only where the file names one; None without a time.

    `device` is "" where the file names none.
    """

    at: datetime | None = None
    device: str = ""

    @property
    def told(self) -> str:
        """Say it in a sentence; "" where the file says nothing. `at` is local by now."""
        when = f"it was made on {day(self.at.date())} at {self.at:%H:%M:%S}" if self.at else ""
        zone = (
            "United Kingdom time" if self.at and self.at.tzinfo else "in which country is not said"
        )
        said = [f"{when} ({zone})"] if when else []
        said += [f"it was made with {self.device}"] if self.device else []
        return f"The file itself says that {' and that '.join(said)}. {_BEGAN}" if said else ""


def file_clock(tags: Mapping[str, str]) -> FileClock:
    """Read the tags of a recording (names in lower case)."""
    bext = f"{tags.get('origination_date', '')}T{tags.get('origination_time', '')}"
    told = [*(tags.get(name, "") for name in _WHEN), bext]
    moments = (moment for text in told if (moment := _moment(text)))
    device = (tags.get(name, "").strip() for name in (*_DEVICE, *_DEVICE_MORE))
    return FileClock(at=next(moments, None), device=" ".join(dict.fromkeys(filter(None, device))))


def _moment(text: str) -> datetime | None:
    if "T" not in text.strip() and " " not in text.strip():
        return None  # a day, or a year, without a time
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return at if at.year >= _NEVER_SET else None
