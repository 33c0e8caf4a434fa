"""Events of a case and the person's own reminders: what each starts, and when it was."""

from collections.abc import Iterator
from datetime import date

from fairhearing.domain.casework.dated import Dated, Expected, Ground, Place
from fairhearing.domain.casework.due.event import Event, Reminder
from fairhearing.domain.problems import OurFault
from fairhearing.domain.procedures.milestone import Milestone, milestones
from fairhearing.work.case import facts
from fairhearing.work.casework.registers import Register

EVENTS = Register("events", Event)
REMINDERS = Register("reminders", Reminder)


def offered(case_id: str) -> tuple[Milestone, ...]:
    """Give what may happen in this case, as far as its facts are known."""
    known = facts.of_case(case_id)
    return tuple(
        one
        for one in milestones()
        if any(one.scope.covers(known.where, body, known.track) for body in known.bodies or (None,))
    )


def expected(case_id: str, _today: date) -> Iterator[Expected]:
    """Give what somebody has to do from the events on, and the reminders."""
    for event in EVENTS.lines(case_id):
        yield from event.value.expected(Place(page="event", ids=(case_id, event.id)))
    for reminder in REMINDERS.lines(case_id):
        on = reminder.value.on
        yield Expected(
            what=reminder.value.what,
            who="you",
            due=on.first if on.exact else None,
            ground=Ground.REMINDER,
            place=Place(page="reminder", ids=(case_id, reminder.id)),
            check="" if on.exact else f"You wrote: {on.words}.",
        )


def dated(case_id: str) -> Iterator[Dated]:
    """Give every event to the chronology."""
    nameless = fault()
    for line in EVENTS.lines(case_id):
        place = Place(page="event", ids=(case_id, line.id))
        yield line.value.unnamed(place) if nameless else line.value.dated(place)


def fault() -> OurFault | None:
    """Give the mistake in a file of rules for which no event can be named, if there is one."""
    try:
        milestones()
    except OurFault as found:
        return found
    return None
