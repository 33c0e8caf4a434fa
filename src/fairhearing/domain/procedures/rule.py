"""A rule or a piece of guidance, with its source, its date and how far it was verified."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fairhearing.domain.saying import MONTHS, day

UNKNOWN = "unknown"
"""What stands in the place of the date of a source that bears none we know of."""


class Status(StrEnum):
    """Whether a rule still holds."""

    IN_FORCE = "in force"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    UNVERIFIED = "unverified"


class Basis(StrEnum):
    """What was read to write the rule down."""

    PRIMARY = "primary text"
    SECONDARY = "secondary source"
    GENERAL = "general knowledge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `id` never changes; `says` is in our own words; `part` groups rules on a page.

    `dated` is the day of the source as far as it is known: `2025-05-15`, `2025-05`,
    `2016` or `unknown`.
    `checked` is the day somebody last looked. `replaced_by` names the rule that came in its
    place, "" where there is none or we know of none.
    """

    id: str
    part: str
    title: str
    says: str
    source: str
    dated: str
    status: Status
    basis: Basis
    checked: date
    replaced_by: str = ""

    @property
    def holds(self) -> bool:
        """Whether nobody has taken it back or put another in its place, as far as we know."""
        return self.status not in (Status.SUPERSEDED, Status.WITHDRAWN)

    @property
    def verified(self) -> bool:
        """Whether it was read in a source, and is not in doubt since."""
        return self.basis is not Basis.GENERAL and self.status is not Status.UNVERIFIED

    @property
    def standing(self) -> str:
        """Say how far it can be relied on, as every screen and paper does."""
        if self.status is Status.WITHDRAWN:
            return "Withdrawn: no longer to be relied on"
        if self.status is Status.SUPERSEDED:
            return f"Superseded{f' by {self.replaced_by}' if self.replaced_by else ''}"
        return _VERIFIED[self.basis] if self.verified else "Check before you rely on this"

    @property
    def origin(self) -> str:
        """Name the source with its date, and the day it was last checked."""
        return f"{self.source}. {dated(self.dated)}. Last checked {day(self.checked)}."


_VERIFIED = {
    Basis.PRIMARY: "Verified from the source itself",
    Basis.SECONDARY: "Verified from a published account of the source",
}


def dated(text: str) -> str:
    """Say a date of which the day or the month may be missing: `Dated 15 May 2025`."""
    if text == UNKNOWN:
        return "Date not known"
    year, month, number = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    if number:
        return f"Dated {day(date(year, month, number))}"
    return f"Dated {MONTHS[month - 1]} {year}" if month else f"Dated {year}"
