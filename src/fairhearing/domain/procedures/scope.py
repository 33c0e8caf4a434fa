"""Where and with whom a rule or a route holds: the country, the body, the track of the case."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Country(StrEnum):
    """Whose courts and councils these are."""

    ENGLAND = "england"
    WALES = "wales"


class Body(StrEnum):
    """Whom it is about."""

    CAFCASS = "cafcass"
    CAFCASS_CYMRU = "cafcass cymru"
    COUNCIL = "council"
    COURT = "court staff"
    JUDGE = "judge"

    @property
    def country(self) -> Country | None:
        """The only country it works in, None where there are such in both."""
        return _ONLY_IN.get(self)


_ONLY_IN = {Body.CAFCASS: Country.ENGLAND, Body.CAFCASS_CYMRU: Country.WALES}


class Track(StrEnum):
    """How the court goes about the case."""

    PATHFINDER = "pathfinder"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Where something holds; what is empty holds everywhere."""

    countries: tuple[Country, ...] = ()
    bodies: tuple[Body, ...] = ()
    tracks: tuple[Track, ...] = ()

    def covers(self, country: Country | None, body: Body | None, track: Track | None) -> bool:
        """Whether it may hold; what is not known (None) rules nothing out."""
        return (
            _among(country or (body and body.country), self.countries)
            and _among(body, self.bodies)
            and _among(track, self.tracks)
        )


def _among(known: StrEnum | None, wanted: Iterable[StrEnum]) -> bool:
    return known is None or not wanted or known in wanted
