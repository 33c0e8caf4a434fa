"""Times that rules set: from which day, how long, and counted by which calendar."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from fairhearing.domain.procedures import reading
from fairhearing.domain.procedures.calendars import (
    childrens_complaints,
    family_procedure,
    freedom_of_information,
    ordinary,
    subject_access,
)
from fairhearing.domain.procedures.calendars.counting import Reckoned
from fairhearing.domain.procedures.rule import Rule
from fairhearing.domain.procedures.tables import made, tables

Way = Callable[[date, int], Reckoned]

WAYS: Mapping[tuple[str, str], Way] = {
    ("freedom of information", "working days"): freedom_of_information.working_days_after,
    ("childrens complaints", "working days"): childrens_complaints.working_days_after,
    ("family procedure", "clear days after"): family_procedure.clear_days_after,
    ("family procedure", "clear days before"): family_procedure.clear_days_before,
    ("family procedure", "business days before"): family_procedure.business_days_before,
    ("subject access", "months"): subject_access.months_after_receipt,
    ("ordinary", "days"): ordinary.days,
    ("ordinary", "weeks"): ordinary.weeks,
    ("ordinary", "months"): ordinary.months,
    ("ordinary", "working days"): ordinary.working_days,
}
"""How each calendar counts each of its units."""
_CALENDARS = {
    "childrens complaints": "complaints about children's services",
    "ordinary": "the ordinary one",
}
"""How calendars are called whose names are not words that people use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time that a rule sets.

    It runs from the day on which what `begins` says happens. `who` has to act by its end: "you"
    or "they". `length` is 0 where a court or a rule elsewhere says how long.
    """

    id: str
    rule: str
    title: str
    begins: str
    who: str
    unit: str
    calendar: str
    length: int = 0
    note: str = ""

    @property
    def way(self) -> Way:
        """How it is counted."""
        return WAYS[self.calendar, self.unit]

    @property
    def calendar_words(self) -> str:
        """Name its calendar for people."""
        return _CALENDARS.get(self.calendar, self.calendar)

    @property
    def backwards(self) -> bool:
        """Whether it is counted back from a day to come."""
        return self.unit.endswith("before")


@cache
def clocks() -> tuple[Clock, ...]:
    """Every time we know of, in the order of the file."""
    return read(reading.text_of("clocks"), "clocks.toml")


def read(text: str, name: str) -> tuple[Clock, ...]:
    """Read and check times from a file; `OurFault` names the file and the line of a mistake."""
    listed = tables(text, name, "clock")
    found = [made(table, Clock, _wrong) for table in listed]
    for number, (table, one) in enumerate(zip(listed, found, strict=True)):
        if one.id in {other.id for other in found[:number]}:
            raise table.mistake(f"{one.id} is there twice")
        if (one.calendar, one.unit) not in WAYS:
            raise table.mistake(f"“{one.calendar}” does not count “{one.unit}”", "unit")
        if one.rule not in by_id():
            raise table.mistake(f"there is no rule {one.rule}", "rule")
    return tuple(found)


@cache
def by_id() -> Mapping[str, Rule]:
    """Every rule of every subject, by its id."""
    return {rule.id: rule for subject in reading.SUBJECTS for rule in reading.rules(subject)}


def _wrong(field: str, value: object) -> Iterator[str]:
    if field == "length":
        if type(value) is not int or value < 1:
            yield "“length” must be a whole number, 1 or more"
    elif not isinstance(value, str) or not value.strip():
        yield f"“{field}” must be words"
    elif field == "who" and value not in ("you", "they"):
        yield "“who” must be one of: you, they"
