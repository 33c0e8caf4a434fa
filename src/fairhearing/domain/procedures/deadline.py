"""Deadlines: the last day of a time, every day that was left out, the rule and how sure it is.

No firm date comes from a rule that is unverified or holds no more.
"""

from dataclasses import dataclass
from datetime import date

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.procedures.calendars import ordinary
from fairhearing.domain.procedures.calendars.counting import Excluded
from fairhearing.domain.procedures.clock import Clock, by_id, clocks
from fairhearing.domain.procedures.rule import Rule

EARLIEST, LATEST = date(2000, 1, 1), date(2090, 1, 1)
"""Days from which we count: bank holidays are known only so far back, and guessed so far on."""
LONGEST = 3660
_CHANGEABLE = (
    "Bank holidays of later years may still be changed. Please look again nearer the time."
)
_UNSAID = (
    "What we have of this procedure does not say which days count. We left out weekends and the "
    "bank holidays of England and Wales."
)
_WEEKEND = "This is not a working day. Please do it before."
_FIRST_DAY = (
    "What we have of these regulations does not say whether the first day counts. We began on "
    "the day after."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """When a time ends. `last` is its last day if the rule is as we believe."""

    clock: Clock
    rule: Rule
    start: date
    length: int
    last: date
    excluded: tuple[Excluded, ...]

    @property
    def firm(self) -> bool:
        """Whether the rule can be relied on."""
        return self.rule.holds and self.rule.verified

    @property
    def due(self) -> date | None:
        """The last day, where the rule can be relied on."""
        return self.last if self.firm else None

    @property
    def counted_in(self) -> str:
        """Say what was counted: `working days`, or `month` where it was one."""
        unit = self.clock.unit
        one = self.length == 1
        return unit.replace("days", "day").removesuffix("s") if one else unit

    def notes(self, today: date) -> tuple[str, ...]:
        """Say what to bear in mind."""
        calendar, unit = self.clock.calendar, self.clock.unit
        said = {
            self.clock.note: bool(self.clock.note),
            _UNSAID: (calendar, unit) == ("ordinary", "working days"),
            _FIRST_DAY: calendar == "childrens complaints",
            _WEEKEND: self.clock.who == "you" and bool(ordinary.why_not(self.last)),
            _CHANGEABLE: max(self.start, self.last).year > today.year + 1,
        }
        return tuple(words for words, so in said.items() if so)


def deadline(clock: Clock, start: date, length: int | None = None) -> Deadline:
    """Work out when a time ends that begins on a day; `length` where the rule does not say."""
    if not EARLIEST <= start <= LATEST:
        raise WrongUse(
            f"We can count from days between {EARLIEST.year} and {LATEST.year - 1} only.",
            todo="Please look at the year of the date.",
        )
    days = _length(clock, length)
    reckoned = clock.way(start, days)
    return Deadline(
        clock=clock,
        rule=by_id()[clock.rule],
        start=start,
        length=days,
        last=reckoned.due,
        excluded=reckoned.excluded,
    )


def named(name: str) -> Clock:
    """Find a time by its id, or by that of a rule that sets only one."""
    wanted = name.strip().casefold()
    listed = clocks()
    exact = [clock for clock in listed if clock.id.casefold() == wanted]
    found = exact or [clock for clock in listed if clock.rule.casefold() == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        raise WrongUse(
            f"{found[0].rule} sets more than one time.",
            todo=f"Please name one: {', '.join(clock.id for clock in found)}.",
        )
    known = {rule_id.casefold(): rule_id for rule_id in by_id()}
    if wanted in known:
        raise WrongUse(
            f"{known[wanted]} sets no time that we know of.",
            todo="“fairhearing procedures” shows the rules, and which of them set a time.",
        )
    raise WrongUse(
        f"We do not know a rule called “{name}”.", todo="“fairhearing procedures” lists them."
    )


def _length(clock: Clock, asked: int | None) -> int:
    if clock.length and asked is not None:
        raise WrongUse(
            f"{clock.rule} itself says how long: {clock.length} {clock.unit}.",
            todo="Please leave the number of days out.",
        )
    length = clock.length or asked
    if length is None:
        raise WrongUse(
            f"{clock.rule} does not say how many days; an order or another rule does.",
            todo="Please say how many, like --days 14.",
        )
    if not 1 <= length <= LONGEST:
        raise WrongUse(f"The number of days must be from 1 to {LONGEST}.")
    return length
