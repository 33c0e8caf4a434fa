"""The example's casework: its letters, its order and everything else that a person would enter.

It is planted from `story.toml` beside its letters, through the same functions that the rooms of
the site use. In the story a file's name stands where the program keeps an id,
and the name of a letter with a number for one of its asks.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec
from django.db import transaction

from fairhearing.domain.casework import when
from fairhearing.domain.casework.asks.answering import Answer
from fairhearing.domain.casework.asks.asking import Ask
from fairhearing.domain.casework.chronology import Happening
from fairhearing.domain.casework.cost import Cost
from fairhearing.domain.casework.due.event import Event, Reminder
from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.casework.due.request import Request
from fairhearing.domain.casework.letters.letter import Letter, Thread
from fairhearing.domain.casework.order import Happened, Order, Outcome, Provision
from fairhearing.domain.casework.person import Matter, Person
from fairhearing.domain.casework.positions.position import Position
from fairhearing.domain.casework.promises.promise import Promise
from fairhearing.domain.casework.rota.arrangement import Arrangement
from fairhearing.domain.casework.rota.rota import Rota
from fairhearing.work.case import adding, facts
from fairhearing.work.case.people import MATTERS, PEOPLE
from fairhearing.work.case.shown import Use
from fairhearing.work.casework.asks import ANSWERS, ASKS
from fairhearing.work.casework.chronology import HAPPENINGS
from fairhearing.work.casework.costs import COSTS
from fairhearing.work.casework.events import EVENTS, REMINDERS
from fairhearing.work.casework.letters import LETTERS, THREADS
from fairhearing.work.casework.orders import LOG, ORDERS, PROVISIONS
from fairhearing.work.casework.positions import POSITIONS
from fairhearing.work.casework.promises import PROMISES
from fairhearing.work.casework.registers import Register
from fairhearing.work.casework.requests import REQUESTS
from fairhearing.work.casework.rota import ARRANGEMENTS, ROTAS

_T = TypeVar("_T")
_Ids = dict[str, str]


class Kept(msgspec.Struct, frozen=True):
    """Days on which an order was kept."""

    provision_id: str
    shown_by: str
    days: tuple[date, ...]


class Story(msgspec.Struct, frozen=True):
    """Everything that is entered."""

    facts: Facts
    people: tuple[Person, ...]
    matters: tuple[Matter, ...]
    order: Order
    provisions: tuple[Provision, ...]
    kept: Kept
    log: tuple[Happened, ...]
    threads: tuple[Thread, ...]
    letters: tuple[Letter, ...]
    asks: tuple[Ask, ...]
    answers: tuple[Answer, ...]
    promises: tuple[Promise, ...]
    positions: tuple[Position, ...]
    requests: tuple[Request, ...]
    events: tuple[Event, ...]
    reminders: tuple[Reminder, ...]
    happenings: tuple[Happening, ...]
    rota: Rota
    arrangements: tuple[Arrangement, ...]
    costs: tuple[Cost, ...]


def read(lying: Path) -> Story:
    """Read the story from the folder of the example; days in it are written as people type them."""
    told = tomllib.loads((lying / "story.toml").read_text("utf-8"))
    for part, field in _WHENS.items():
        for row in told[part] if isinstance(told[part], list) else [told[part]]:
            row[field] = msgspec.to_builtins(when.read(row[field]))
    return msgspec.convert(told, Story)


def plant(case_id: str, lying: Path) -> tuple[str, ...]:
    """Enter the whole story in a case; gives the ids of its files, in the order of their names."""
    story = read(lying)
    with transaction.atomic():
        ids = _seal(case_id, story, lying)
        facts.tell(case_id, story.facts)
        _enter(case_id, PEOPLE, story.people)
        matters = {one.title: MATTERS.enter(case_id, one) for one in story.matters}
        _order(case_id, story, ids)
        entered = _letters(case_id, story, ids)
        for one in story.positions:
            place = (case_id, *_each(one.ids, entered)) if one.ids else ()
            placed = replace(one, matter_id=matters[one.matter_id], ids=place)
            POSITIONS.enter(case_id, placed)
        _enter(
            case_id, REQUESTS, [replace(one, notes=_each(one.notes, ids)) for one in story.requests]
        )
        _enter(case_id, EVENTS, story.events)
        _enter(case_id, REMINDERS, story.reminders)
        _enter(case_id, HAPPENINGS, story.happenings)
        _enter(case_id, ROTAS, (story.rota,))
        _enter(case_id, ARRANGEMENTS, story.arrangements)
        _enter(
            case_id, COSTS, [replace(one, item_id=ids.get(one.item_id, "")) for one in story.costs]
        )
    return tuple(ids.values())


def _seal(case_id: str, story: Story, lying: Path) -> _Ids:
    """Seal every file that the story names, and say the id of each."""
    used = {one.item_id: Use.LETTER for one in story.letters}
    used |= {one: Use.NOTES for request in story.requests for one in request.notes}
    used |= {one.item_id: Use.PAPER for one in story.costs if one.item_id}
    used[story.order.item_id] = Use.PAPER
    ids = {}
    for name, use in sorted(used.items()):
        beside = lying / name
        with (beside if beside.is_file() else lying / "letters" / name).open("rb") as file:
            ids[name] = adding.add(case_id, name, file, use, example=True).item.id
    return ids


def _order(case_id: str, story: Story, ids: _Ids) -> None:
    order = ORDERS.enter(case_id, replace(story.order, item_id=ids[story.order.item_id]))
    provisions = {
        one.number: PROVISIONS.enter(case_id, replace(one, order_id=order))
        for one in story.provisions
    }
    kept = [
        Happened(
            provision_id=story.kept.provision_id,
            day=day,
            outcome=Outcome.KEPT,
            shown_by=story.kept.shown_by,
        )
        for day in story.kept.days
    ]
    for one in sorted((*kept, *story.log), key=lambda happened: happened.day):
        LOG.enter(case_id, replace(one, provision_id=provisions[one.provision_id]))


def _letters(case_id: str, story: Story, ids: _Ids) -> _Ids:
    threads = {one.title: THREADS.enter(case_id, one) for one in story.threads}
    entered = {
        one.item_id: LETTERS.enter(
            case_id,
            replace(
                one,
                item_id=ids[one.item_id],
                threads=_each(one.threads, threads),
                attached=_each(one.attached, ids),
            ),
        )
        for one in story.letters
    }
    asked = {
        f"{one.letter_id} {one.number}": ASKS.enter(
            case_id, replace(one, letter_id=entered[one.letter_id])
        )
        for one in story.asks
    }
    for answer in story.answers:
        ask, reply = asked[answer.ask_id], entered[answer.reply_id]
        ANSWERS.enter(case_id, replace(answer, ask_id=ask, reply_id=reply))
    for one in story.promises:
        letter, later = entered[one.letter_id], entered.get(one.later_id, "")
        PROMISES.enter(case_id, replace(one, letter_id=letter, later_id=later))
    return entered


def _enter(case_id: str, register: Register[_T], values: Iterable[_T]) -> None:
    for value in values:
        register.enter(case_id, value)


def _each(names: Iterable[str], ids: _Ids) -> tuple[str, ...]:
    return tuple(ids[name] for name in names)


_WHENS = {
    "order": "made",
    "letters": "sent",
    "promises": "said",
    "positions": "when",
    "events": "when",
    "reminders": "on",
    "happenings": "when",
}
"""The days in each part that may be known only roughly."""
