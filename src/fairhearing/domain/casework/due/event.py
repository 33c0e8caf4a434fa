"""Events of a case, and the times that each of them starts."""

from collections.abc import Iterator
from dataclasses import dataclass

from fairhearing.domain.casework.dated import Dated, Expected, Ground, Place
from fairhearing.domain.casework.when import When
from fairhearing.domain.procedures.clock import Clock
from fairhearing.domain.procedures.deadline import Deadline, deadline
from fairhearing.domain.procedures.milestone import EventKind, Milestone, milestone
from fairhearing.domain.procedures.scope import Body

UNSURE_DAY = "You know only roughly when this was. Find the day, to count from it."
ONLY_SENT = (
    "Counted from the day you sent it. It runs from the day they received it, which may be later."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, or a hearing to come.

    `milestone` is the id of what it is. `arrived` is False where only the day of sending is
    known. `days` is how many days an order or another rule gives. `item` is the file that shows
    it, if there is one.
    """

    milestone: str
    when: When
    words: str = ""
    whom: str = ""
    arrived: bool = True
    days: int | None = None
    item: str = ""

    @property
    def what(self) -> Milestone:
        """What it is."""
        return milestone(self.milestone)

    @property
    def title(self) -> str:
        """Say what it is, with the person's own words."""
        return f"{self.what.title}: {self.words}" if self.words else self.what.title

    def expected(self, place: Place) -> Iterator[Expected]:
        """Give everything that somebody has to do from it on."""
        if self.what.kind is EventKind.HEARING:
            yield Expected(
                what=self.title,
                who="you",
                due=self.when.first if self.when.exact else None,
                check="" if self.when.exact else f"It was said to be {self.when.words}. {ASK_DAY}",
                ground=Ground.HEARING,
                place=place,
            )
        for clock in self.what.times:
            yield self._timed(clock, place)

    def dated(self, place: Place) -> Dated:
        """Give it to the chronology."""
        return Dated(
            when=self.when,
            what=self.title,
            kind=self.what.kind.value,
            source="entered by you",
            place=place,
        )

    def unnamed(self, place: Place) -> Dated:
        """Give it to the chronology where the file that says what it is cannot be read."""
        entered = "Something that you entered"
        return Dated(
            when=self.when,
            what=f"{entered}: {self.words}" if self.words else f"{entered}.",
            kind="entered by you",
            source="entered by you",
            place=place,
        )

    @property
    def _answers(self) -> str:
        """Say who has to act where the person named nobody."""
        bodies = self.what.bodies
        return _NAMED.get(bodies[0], _UNNAMED) if len(bodies) == 1 else _UNNAMED

    def _timed(self, clock: Clock, place: Place) -> Expected:
        found = deadline(clock, self.when.first, self.days) if self.when.exact else None
        check = check_of(found) if found else UNSURE_DAY
        if not self.arrived:
            check = f"{ONLY_SENT} {check}".strip()
        return Expected(
            what=f"{clock.title}: {self.words}" if self.words else clock.title,
            who="you" if clock.who == "you" else self.whom or self._answers,
            due=found.due if found and not check else None,
            ground=Ground.RULE,
            place=place,
            check=check,
            deadline=found,
        )


ASK_DAY = "Ask the court for the day."
_NAMED = {Body.COUNCIL: "the council", Body.COURT: "the court service"}
_UNNAMED = "whoever you sent it to"


def check_of(found: Deadline) -> str:
    """Say why a deadline gives no firm date, "" where it does."""
    if found.firm:
        return ""
    return f"{found.rule.standing}: {found.rule.id}, {found.rule.title}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """Something the person wants to be reminded of."""

    what: str
    on: When
