"""Facts of a case that decide which rules and which ways hold for it; None is "not known yet"."""

from dataclasses import dataclass

from fairhearing.domain.procedures.scope import Body, Country, Track


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the person has told of their case.

    `body` wrote what is in question, or is whom it is about; `others` are in the case too.
    `stays` is whether the officer whose words are in question stays on the case; `running`
    whether the case is before the court now.
    """

    country: Country | None = None
    body: Body | None = None
    track: Track | None = None
    stays: bool | None = None
    running: bool | None = None
    others: tuple[Body, ...] = ()

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Every body of the case that is known, each once."""
        first = (self.body,) if self.body else ()
        return tuple(dict.fromkeys((*first, *self.others)))

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of what is not known yet; a body may answer for its country."""
        told = {
            "country": self.where,
            "body": self.body,
            "track": self.track,
            "stays": self.stays,
            "running": self.running,
        }
        return tuple(name for name, value in told.items() if value is None)

    @property
    def where(self) -> Country | None:
        """The country, told or known from the body."""
        return self.country or (self.body.country if self.body else None)
