"""Ways a discrepancy or an unanswered ask can go: what each can and cannot do, what it costs.

Facts with their rules, never advice on which way to choose.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from fairhearing.domain.procedures import reading
from fairhearing.domain.procedures.clock import by_id, clocks
from fairhearing.domain.procedures.milestone import milestones
from fairhearing.domain.procedures.rule import Rule
from fairhearing.domain.procedures.scope import Body, Country, Scope, Track
from fairhearing.domain.procedures.tables import each_of, made, tables


class Part(StrEnum):
    """What a sentence says of a route."""

    CAN = "can"
    CANNOT = "cannot"
    FIRST = "first"
    TIME = "time"
    RELATIONS = "relations"
    WARNING = "warning"


class Condition(StrEnum):
    """What a sentence needs in order to hold; `ALWAYS` needs nothing."""

    ALWAYS = "always"
    JUDGMENT = "judgment"
    RUNNING = "running"
    ENDED = "ended"
    STAYS = "stays"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A way it can go. `after` are milestones of which one has to be passed before it opens.

    `times` are the times (clocks.toml) within which the person has to take it.
    """

    id: str
    title: str
    after: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    countries: tuple[Country, ...] = ()
    bodies: tuple[Body, ...] = ()
    tracks: tuple[Track, ...] = ()

    @property
    def scope(self) -> Scope:
        """Where it is there at all."""
        return Scope(countries=self.countries, bodies=self.bodies, tracks=self.tracks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence about a route, with the ids of the rules it rests on.

    Without any it is ordinary experience or says that we hold no rule, and is shown as such.
    """

    route: str
    part: Part
    says: str
    rests: tuple[str, ...] = ()
    when: Condition = Condition.ALWAYS
    countries: tuple[Country, ...] = ()
    bodies: tuple[Body, ...] = ()
    tracks: tuple[Track, ...] = ()

    @property
    def scope(self) -> Scope:
        """Where it holds."""
        return Scope(countries=self.countries, bodies=self.bodies, tracks=self.tracks)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules it rests on."""
        return tuple(by_id()[one] for one in self.rests)

    @property
    def verified(self) -> bool:
        """Whether every rule it rests on holds and was verified; so without any."""
        return all(rule.verified and rule.holds for rule in self.rules)


@cache
def routes() -> tuple[Route, ...]:
    """Every route, in the order of the file."""
    return read_routes(reading.text_of("routes"), "routes.toml")


@cache
def sentences() -> tuple[Sentence, ...]:
    """Every sentence about a route, in the order of the file."""
    return read_sentences(reading.text_of("sentences"), "sentences.toml")


def read_routes(text: str, name: str) -> tuple[Route, ...]:
    """Read and check routes; `OurFault` names the file and the line of a mistake."""
    listed = tables(text, name, "route")
    found = [made(table, Route, _wrong, after=tuple, times=tuple, **_SHAPED) for table in listed]
    for number, (table, one) in enumerate(zip(listed, found, strict=True)):
        if one.id in {other.id for other in found[:number]}:
            raise table.mistake(f"{one.id} is there twice")
    return tuple(found)


def read_sentences(text: str, name: str) -> tuple[Sentence, ...]:
    """Read and check sentences; `OurFault` names the file and the line of a mistake."""
    return tuple(
        made(table, Sentence, _wrong, part=Part, when=Condition, rests=tuple, **_SHAPED)
        for table in tables(text, name, "sentence")
    )


def _wrong(field: str, value: object) -> Iterator[str]:
    if field in _LISTS:
        yield from each_of(field, value, _LISTS[field]())
    elif not isinstance(value, str) or not value.strip():
        yield f"“{field}” must be words"
    elif field in _CHOICES and value not in (known := list(_CHOICES[field]())):
        yield f"“{field}” must be one of: {', '.join(known)}"


_SHAPED: Mapping[str, Callable[[list[str]], object]] = {
    "countries": lambda names: tuple(Country(one) for one in names),
    "bodies": lambda names: tuple(Body(one) for one in names),
    "tracks": lambda names: tuple(Track(one) for one in names),
}
_LISTS: Mapping[str, Callable[[], Iterable[str]]] = {
    "after": lambda: (one.id for one in milestones()),
    "times": lambda: (one.id for one in clocks()),
    "rests": by_id,
    "countries": lambda: Country,
    "bodies": lambda: Body,
    "tracks": lambda: Track,
}
_CHOICES: Mapping[str, Callable[[], Iterable[str]]] = {
    "part": lambda: Part,
    "when": lambda: Condition,
    "route": lambda: (one.id for one in routes()),
}
