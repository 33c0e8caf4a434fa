"""What may happen in a case, and the times that each starts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.procedures import reading
from fairhearing.domain.procedures.clock import Clock, clocks
from fairhearing.domain.procedures.scope import Body, Country, Scope
from fairhearing.domain.procedures.tables import each_of, made, tables


class EventKind(StrEnum):
    """What an event is: `SENT` is something of yours that reached somebody."""

    SENT = "sent"
    RECEIVED = "received"
    DECIDED = "decided"
    HEARING = "hearing"
    HAPPENED = "happened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """Something that may happen; `starts` names the times that run from that day.

    `part` groups them on a page. What is empty in `countries` and `bodies` holds everywhere.
    """

    id: str
    kind: EventKind
    part: str
    title: str
    starts: tuple[str, ...] = ()
    countries: tuple[Country, ...] = ()
    bodies: tuple[Body, ...] = ()

    @property
    def scope(self) -> Scope:
        """Where it may happen."""
        return Scope(countries=self.countries, bodies=self.bodies)

    @property
    def times(self) -> tuple[Clock, ...]:
        """The times it starts."""
        return tuple(one for one in clocks() if one.id in self.starts)

    @property
    def needs_days(self) -> bool:
        """Whether somebody else says how many days, such as an order."""
        return any(not clock.length for clock in self.times)


@cache
def milestones() -> tuple[Milestone, ...]:
    """Everything that we know starts a time, in the order of the file."""
    return read(reading.text_of("milestones"), "milestones.toml")


def milestone(name: str) -> Milestone:
    """Look one up by its id; `WrongUse` where there is none."""
    found = next((one for one in milestones() if one.id == name), None)
    if found is None:
        raise WrongUse("Please choose what happened from the list.", safe="Nothing was entered.")
    return found


def read(text: str, name: str) -> tuple[Milestone, ...]:
    """Read and check a file; `OurFault` names the file and the line of a mistake."""
    listed = tables(text, name, "milestone")
    found = [made(table, Milestone, _wrong, kind=EventKind, **_SHAPED) for table in listed]
    for number, (table, one) in enumerate(zip(listed, found, strict=True)):
        if one.id in {other.id for other in found[:number]}:
            raise table.mistake(f"{one.id} is there twice")
    return tuple(found)


def _wrong(field: str, value: object) -> Iterator[str]:
    if field in _LISTS:
        yield from each_of(field, value, _LISTS[field]())
    elif not isinstance(value, str) or not value.strip():
        yield f"“{field}” must be words"
    elif field == "kind" and value not in list(EventKind):
        yield f"“kind” must be one of: {', '.join(EventKind)}"


_SHAPED: Mapping[str, Callable[[list[str]], object]] = {
    "starts": tuple,
    "countries": lambda names: tuple(Country(one) for one in names),
    "bodies": lambda names: tuple(Body(one) for one in names),
}
_LISTS: Mapping[str, Callable[[], Iterable[str]]] = {
    "starts": lambda: (clock.id for clock in clocks()),
    "countries": lambda: Country,
    "bodies": lambda: Body,
}
