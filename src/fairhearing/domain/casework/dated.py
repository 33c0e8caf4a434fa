"""What the rooms of a case give to the pages that look at all of them by date."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fairhearing.domain.casework.when import When
from fairhearing.domain.procedures.deadline import Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something of a case stands: a page of the site by its name, and the ids it needs."""

    page: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Something that happened, for the chronology.

    `kind` is a word for the margin ("letter", "call", "order"); `source` says where that is known
    from, so that a reader can look.
    """

    when: When
    what: str
    kind: str
    source: str
    place: Place


class Ground(StrEnum):
    """Why something is expected."""

    RULE = "rule"
    PROMISE = "promise"
    REMINDER = "reminder"
    HEARING = "hearing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Something that somebody has to do, for the list of what is due.

    `who` is "you", or who has to do it. `due` is the last day, None where it cannot be said
    firmly: then `check` says what to check, in a sentence. `deadline` holds how a rule was
    counted, for the page that opens from the line. `done` is whether the place it comes from says
    that it was done, and `ended` how it ended otherwise, so that nobody waits for it: in words.
    """

    what: str
    who: str
    due: date | None
    ground: Ground
    place: Place
    check: str = ""
    deadline: Deadline | None = None
    done: bool = False
    ended: str = ""
