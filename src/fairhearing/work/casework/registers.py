"""Keeping a case's registers: people, letters, orders, costs and whatever else is entered."""

import secrets
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec
from django.db import transaction

from fairhearing.domain.casework.register import Line, Made, replay
from fairhearing.domain.evidence.ledger import Entry
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.store import ledgers
from fairhearing.work.case import rows

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Register(Generic[T]):
    """A list of one kind of thing that is kept for each case, such as `Register("costs", Cost)`.

    `of` is a frozen dataclass of the domain that msgspec can write and read.
    """

    name: str
    of: type[T]

    def lines(self, case_id: str) -> tuple[Line[T], ...]:
        """Every line that stands, in the order in which they were entered."""
        return tuple(line for line in self._all(case_id).values() if not line.struck)

    def line(self, case_id: str, line_id: str) -> Line[T]:
        """One line that stands; `WrongUse` where there is none with this id."""
        found = replay(self._entries(case_id, line_id), self._read).get(line_id)
        if found is None or found.struck:
            raise WrongUse("That is not here any more.", safe="Nothing was changed.")
        return found

    def enter(self, case_id: str, value: T) -> str:
        """Enter a new line and give its id."""
        rows.case_row(case_id)
        line_id = secrets.token_hex(8)
        self._append(case_id, Made.ENTERED, line_id, value)
        return line_id

    def change(self, case_id: str, line_id: str, value: T, *, seen: int) -> None:
        """Put a value in the place of the one seen; `Refused` where it was changed meanwhile."""
        with transaction.atomic():
            before = self.line(case_id, line_id)
            if before.value == value:
                return
            if before.seen != seen:
                raise Refused(
                    "This was changed in another window while you wrote.",
                    safe="What was saved there is kept. What you typed is still on this page.",
                    todo="Look at what it says now, then save yours again if it should replace it.",
                )
            self._append(case_id, Made.CHANGED, line_id, value)

    def strike(self, case_id: str, line_id: str) -> None:
        """Strike a line out; what it said stays in the ledger."""
        with transaction.atomic():
            self.line(case_id, line_id)
            ledgers.append(self.ledger(case_id), action=Made.STRUCK.value, subject=line_id, body={})

    def history(self, case_id: str, line_id: str) -> tuple[Line[T], ...]:
        """Every state of one line, oldest first."""
        entries = self._entries(case_id, line_id)
        return tuple(
            replay(entries[:number], self._read)[line_id] for number in range(1, len(entries) + 1)
        )

    def ledger(self, case_id: str) -> str:
        """Name the ledger that holds this register of a case."""
        return ledgers.register(self.name, case_id)

    def _all(self, case_id: str) -> dict[str, Line[T]]:
        return replay(ledgers.entries(self.ledger(case_id)), self._read)

    def _entries(self, case_id: str, line_id: str) -> tuple[Entry, ...]:
        return ledgers.entries(self.ledger(case_id), subject=line_id)

    def _read(self, body: str) -> T:
        return msgspec.json.decode(body, type=self.of)

    def _append(self, case_id: str, made: Made, line_id: str, value: T) -> None:
        body = msgspec.to_builtins(value)
        ledgers.append(self.ledger(case_id), action=made.value, subject=line_id, body=body)
