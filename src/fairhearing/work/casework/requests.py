"""Requests for notes and information: every step, and the files that came with an answer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import BinaryIO

from fairhearing.domain.casework.dated import Dated, Expected, Place
from fairhearing.domain.casework.due.request import Request, Step
from fairhearing.domain.problems import WrongUse
from fairhearing.work.case import adding, rows
from fairhearing.work.case.shown import ItemState, Use
from fairhearing.work.casework.registers import Register
from fairhearing.work.transcripts import reading

REQUESTS = Register("requests", Request)


def take(case_id: str, request_id: str, step: Step, *, seen: int) -> None:
    """Enter a step; `WrongUse` for a day before the request was sent."""
    request = REQUESTS.line(case_id, request_id).value
    if step.on < request.sent:
        raise WrongUse(
            "This day is before the day you sent the request.",
            safe="What you typed is still here.",
            todo="Please look at the year and the month.",
        )
    steps = tuple(sorted((*request.steps, step), key=lambda one: one.on))
    changed = replace(request, steps=steps)
    list(changed.expected(place(case_id, request_id)))  # refuses a day we cannot count from
    REQUESTS.change(case_id, request_id, changed, seen=seen)


def take_back(case_id: str, request_id: str, number: int, *, seen: int) -> None:
    """Take out the step with this number, from 0; the ledger keeps it."""
    request = REQUESTS.line(case_id, request_id).value
    steps = tuple(one for place, one in enumerate(request.steps) if place != number)
    REQUESTS.change(case_id, request_id, replace(request, steps=steps), seen=seen)


def place(case_id: str, request_id: str) -> Place:
    """Say where a request stands."""
    return Place(page="request", ids=(case_id, request_id))


def link_notes(case_id: str, request_id: str, item_id: str) -> None:
    """Say that a file of the case came with the answer, and that it holds notes."""
    if rows.item_row(item_id).case_id != case_id:
        raise WrongUse("That file is not in this case.", safe="Nothing was changed.")
    line = REQUESTS.line(case_id, request_id)
    item = adding.change_use(item_id, Use.NOTES)
    if item.state is not ItemState.READ:
        reading.start_reading(item_id)
    if item_id not in line.value.notes:
        notes = (*line.value.notes, item_id)
        REQUESTS.change(case_id, request_id, replace(line.value, notes=notes), seen=line.seen)


def add_notes(case_id: str, request_id: str, name: str, stream: BinaryIO) -> None:
    """Seal a file that came with the answer, and link it."""
    REQUESTS.line(case_id, request_id)
    link_notes(case_id, request_id, adding.add(case_id, name, stream, Use.NOTES).item.id)


def expected(case_id: str, _today: date) -> Iterator[Expected]:
    """Give what somebody has to do about every request."""
    for line in REQUESTS.lines(case_id):
        yield from line.value.expected(place(case_id, line.id))


def dated(case_id: str) -> tuple[Dated, ...]:
    """Give every step of every request to the chronology."""
    return tuple(
        one for line in REQUESTS.lines(case_id) for one in line.value.dated(place(case_id, line.id))
    )
