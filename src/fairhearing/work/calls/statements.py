"""Recording statements: what somebody says of how a recording was made, entry by entry."""

from collections.abc import Iterable
from dataclasses import replace

import msgspec
from django.db import transaction
from django.utils import timezone

from fairhearing import wiring
from fairhearing.domain.evidence.file_clock import FileClock, file_clock
from fairhearing.domain.evidence.ledger import Entry
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.evidence.recording_statement import (
    Answer,
    Answers,
    Choice,
    Question,
    Stated,
    Statement,
    statement,
)
from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.store import ledgers, originals, outputs, tables
from fairhearing.work.case import rows

LONGEST = 20_000
"""Characters of one answer."""

_STATED, _BY_PROGRAM = "stated", "stated by the program"


class _Answer(msgspec.Struct, frozen=True):
    choice: Choice | None = None
    words: str = ""


def of_recording(item_id: str) -> Statement:
    """Give every entry about a recording; `WrongUse` where the file is none."""
    _recording(item_id)
    return statement(_entry(one) for one in ledgers.entries(ledgers.statement(item_id)))


def state(item_id: str, answers: Answers, *, by_program: bool = False) -> None:
    """Enter those of the answers that differ from what stands; earlier entries stay as they are."""
    row = _recording(item_id)
    tidied = {one: _tidied(one, answer) for one, answer in answers.items()}
    with transaction.atomic():
        changed = of_recording(item_id).changed(tidied)
        if not changed:
            return
        body = {one.value: {"choice": a.choice, "words": a.words} for one, a in changed.items()}
        action = _BY_PROGRAM if by_program else _STATED
        ledgers.append(ledgers.statement(item_id), action=action, subject=item_id, body=body)
        rows.touch(row.case_id)


def stated(item_ids: Iterable[str]) -> frozenset[str]:
    """Give those of the files about which anything has been stated."""
    return frozenset(one for one in item_ids if ledgers.last_digest(ledgers.statement(one)))


def says(item_id: str) -> FileClock:
    """Give what the file says of when (UK time) and on what it was made; asked once, and kept."""
    row = _recording(item_id)
    key = outputs.key(row.digest, "tags", {"form": 1})
    tags = outputs.find(key, dict[str, str])
    if tags is None:
        tags = _tags(row)
        outputs.keep(key, source=row.digest, stage="tags", value=tags)
    said = file_clock(tags)
    return replace(said, at=timezone.localtime(said.at)) if said.at and said.at.tzinfo else said


def form(item_id: str) -> str:
    """Name the form in which the statement is typed."""
    return f"statement:{item_id}"


def _tags(row: tables.Item) -> dict[str, str]:
    try:
        with originals.open_original(row.digest) as file:
            return wiring.sound().tags(file)
    except Problem:
        return {}  # it cannot be read, and the case says so


def _recording(item_id: str) -> tables.Item:
    row = rows.item_row(item_id)
    if not Kind(row.kind).has_sound:
        raise WrongUse("This file is not a recording, so there is nothing to state about it.")
    return row


def _tidied(question: Question, answer: Answer) -> Answer:
    if answer.choice is not None and answer.choice not in question.choices:
        raise WrongUse("That is not one of the choices.", safe="Nothing was changed.")
    if len(answer.words) > LONGEST:
        raise WrongUse(
            "One of the answers is too long.",
            safe="What you typed is still here.",
            todo="Please say it in fewer words, and keep the rest in a paper of its own.",
        )
    return Answer(choice=answer.choice, words=answer.words.strip())


def _entry(line: Entry) -> Stated:
    body = msgspec.json.decode(line.body, type=dict[Question, _Answer])
    return Stated(
        at=timezone.localtime(line.at),
        answers={one: Answer(choice=a.choice, words=a.words) for one, a in body.items()},
        by_program=line.action == _BY_PROGRAM,
    )
