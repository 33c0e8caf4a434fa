"""What is due in a case, from every room, by date; what was done can be undone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.utils import timezone

from fairhearing.domain.casework.dated import Expected, Ground
from fairhearing.domain.casework.promises.promise import Kept
from fairhearing.domain.problems import OurFault, WrongUse
from fairhearing.work.casework import events, promises, requests
from fairhearing.work.casework.registers import Register

Source = Callable[[str, date], Iterable[Expected]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """That something was done: its key, and what it said."""

    key: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something that is due; `done` is the id of the line that says it was done, "" if not.

    Where the promise itself was marked as kept, `done` is `KEPT`.

    `by` is the day it is sorted under: one not to be relied on where it is not firm, None where
    there is none at all.
    """

    key: str
    expected: Expected
    today: date
    done: str = ""

    @property
    def by(self) -> date | None:
        """The last day, or where to look for it while it is not firm."""
        deadline = self.expected.deadline
        return self.expected.due or (deadline.last if deadline else None)

    @property
    def firm(self) -> bool:
        """Whether there is a day to rely on."""
        return self.expected.due is not None

    @property
    def awaited(self) -> bool:
        """Whether somebody still waits for it: it was neither done, nor ended otherwise."""
        return not (self.done or self.expected.ended)

    @property
    def passed(self) -> bool:
        """Whether its day has passed and it was not done."""
        return not self.done and self.by is not None and self.by < self.today

    @property
    def over(self) -> bool:
        """Whether nothing is late: a hearing of an earlier day, or something that ended undone."""
        hearing = self.expected.ground is Ground.HEARING and self.passed
        return hearing or bool(self.expected.ended)

    @property
    def late(self) -> int:
        """How many days ago it was, 0 where it is still to come."""
        return max(0, -(self.days or 0))

    @property
    def days(self) -> int | None:
        """How many days it is until then, less than 0 where it has passed."""
        return (self.by - self.today).days if self.by else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What is still to come; `fault` is a mistake in a file of rules, for which there is none.

    The rest of a case stays open all the same. `ended` is how many ended without being done.
    """

    listed: tuple[Due, ...] = ()
    ended: int = 0
    fault: OurFault | None = None

    @property
    def dated(self) -> tuple[Due, ...]:
        """Those that have a day, sure or not."""
        return tuple(one for one in self.listed if one.by)


def due(case_id: str) -> tuple[Due, ...]:
    """Everything that is or was due, the earliest first, and last what has no day."""
    done = {line.value.key: line.id for line in DONE.lines(case_id)}
    today = timezone.localdate()
    found = {
        key: Due(key=key, expected=one, today=today, done=done.get(key, KEPT if one.done else ""))
        for source in SOURCES
        for one in source(case_id, today)
        if (key := key_of(one))
    }
    return tuple(sorted(found.values(), key=lambda one: (one.by is None, one.by or today)))


def ahead(case_id: str) -> Ahead:
    """List what is due and not done, the earliest first."""
    try:
        found = due(case_id)
    except OurFault as fault:
        return Ahead(fault=fault)
    return Ahead(
        listed=tuple(one for one in found if not one.done and not one.over),
        ended=sum(bool(one.expected.ended) for one in found),
    )


def one_due(case_id: str, key: str) -> Due:
    """Find one of them; `WrongUse` where it is not there any more."""
    found = next((one for one in due(case_id) if one.key == key), None)
    if found is None:
        raise WrongUse("That is not due any more.", safe="Nothing was changed.")
    return found


def mark_done(case_id: str, key: str) -> None:
    """Say that it was done; said again, nothing more is entered. A promise is then kept."""
    found = one_due(case_id, key)
    if not found.done and not promises.settle(case_id, Kept.KEPT, _is(key)):
        DONE.enter(case_id, Done(key=key, what=found.expected.what))


def undo(case_id: str, key: str) -> None:
    """Say that it was not done after all, or that it has not ended: it is waited for again."""
    found = one_due(case_id, key)
    if found.expected.done or found.expected.ended:
        promises.settle(case_id, Kept.WAITING, _is(key))
    if found.done not in ("", KEPT):
        DONE.strike(case_id, found.done)


def key_of(one: Expected) -> str:
    """Name something due by where it comes from, the same however it is worded later."""
    about = one.deadline.clock.id if one.deadline else one.what
    parts = (one.ground.value, one.place.page, *one.place.ids, about)
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


def _is(key: str) -> Callable[[Expected], bool]:
    return lambda one: key_of(one) == key


DONE = Register("done", Done)
KEPT = "kept"
"""Stands for the line of something that was done where its own place says so."""
SOURCES: tuple[Source, ...] = (events.expected, requests.expected, promises.expected)
"""Where it all comes from: each room of a case that expects something is named here."""
