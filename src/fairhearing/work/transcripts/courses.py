"""The transcript of each file as it stands, kept in memory while it is worked on.

Opening one replays its ledger; a change adds to it. What is in memory is never trusted further
than the ledger: where the last entry is not the one it knows, it is made anew.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from fairhearing.domain.evidence.ledger import Entry
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.mending.changes import Joined, Named, Reassigned
from fairhearing.domain.reading.mending.course import Course
from fairhearing.domain.reading.mending.making import steps_of
from fairhearing.domain.reading.mending.steps import Step, touched
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.store import keyring, ledgers, outputs, tables
from fairhearing.work.case import rows
from fairhearing.work.transcripts import spoken

MOST = 4
"""So many are held; beyond that the one not looked at longest goes."""


class Standing:
    """A transcript with the entries of its ledger made, up to the entry `number`.

    `astray` are the entries that do not fit what stood there, and why; they are not made.
    `elsewhere` counts changes that rest on another hearing of the same file, and are not made.
    """

    def __init__(self, reading: str, machine: Transcript) -> None:
        self.reading = reading
        self.course = Course(machine)
        self.number = 0
        self.digest = ""
        self.astray: list[tuple[int, str]] = []
        self.elsewhere = 0
        self._alike = {reading: True}
        self._touched: dict[int, frozenset[str]] = {}
        self._transcript: Transcript | None = None

    def transcript(self) -> Transcript:
        """Give what stands."""
        if self._transcript is None:
            made = self.course.talk.transcript()
            notes = (*made.notes, _elsewhere(self.elsewhere)) if self.elsewhere else made.notes
            self._transcript = replace(made, notes=notes)
        return self._transcript

    def changed_since(self, number: int) -> frozenset[str]:
        """Name every turn that was changed after the entry of that number."""
        return frozenset().union(*(ids for n, ids in self._touched.items() if n > number))

    def goes_on(self, entries: Iterable[Entry]) -> None:
        """Make the entries that follow."""
        for entry in entries:
            self.number, self.digest = entry.number, entry.digest
            self._transcript = None
            try:
                self._make(entry, spoken.read(entry))
            except (ValueError, WrongUse):
                self.astray.append((entry.number, _DOES_NOT_FIT))

    def _make(self, entry: Entry, said: spoken.Written) -> None:
        if not self.rests_here(spoken.rests_on(entry)):
            self.elsewhere += isinstance(said, spoken.Steps)
        elif isinstance(said, Named | Joined):
            self.course.say(said)
        elif isinstance(said, Reassigned):
            if self.course.talk.turn(said.turn):  # once, what had no place was passed over
                self._made(entry.number, steps_of(self.course.talk, said, ""))
        elif isinstance(said, spoken.Steps):
            self._made(entry.number, said.steps)
        else:
            self._back(entry.number, said)

    def rests_here(self, on: str) -> bool:
        """Whether an entry that rests on a hearing belongs to these words.

        Another version of the program may have heard the very same.
        """
        if on and on not in self._alike:
            heard = outputs.find(on, Transcript)
            ours = self.course.talk.machine
            self._alike[on] = heard is not None and heard.turns == ours.turns
        return not on or self._alike[on]

    def _made(self, number: int, steps: tuple[Step, ...]) -> None:
        self.course.make(number, steps)
        self._touched[number] = _all(steps)

    def _back(self, number: int, said: spoken.Back) -> None:
        if said.again:
            self.course.redo(said.number)
        else:
            self.course.undo(said.number)
        self._touched[number] = _all(self.course.steps(said.number))


def replayed(item_id: str, at: int | None = None) -> Standing:
    """Make a transcript from what the machine wrote and its ledger, up to the entry `at`."""
    row = rows.item_row(item_id)
    standing = Standing(row.reading, machine_transcript(row))
    entries = ledgers.entries(ledgers.edits(item_id))
    standing.goes_on(e for e in entries if at is None or e.number <= at)
    return standing


@contextmanager
def standing(item_id: str) -> Iterator[Standing]:
    """Give the transcript as it stands now; nobody else works on it meanwhile."""
    keyring.held()
    row = rows.item_row(item_id)
    with _guard:
        held = _held.pop(item_id, None)
        if held is None or held.reading != row.reading or not _follows(held, item_id):
            held = replayed(item_id)
        _held[item_id] = held
        while len(_held) > MOST:
            _held.popitem(last=False)
        yield held


def machine_transcript(row: tables.Item) -> Transcript:
    """Give what the machine heard, before any change."""
    if not row.reading or not rows.is_record(row):
        raise WrongUse("This file has not been read as a record yet.", todo="Please read it first.")
    # The same bytes may have been read under another name in another case.
    return replace(outputs.load(row.reading, Transcript), name=row.name)


def _follows(held: Standing, item_id: str) -> bool:
    """Whether what is held is what the ledger says; takes in what was entered since."""
    entries = ledgers.entries(ledgers.edits(item_id), since=held.number)
    if held.number:
        if not entries or entries[0].digest != held.digest:
            return False
        entries = entries[1:]
    held.goes_on(entries)
    return True


def _all(steps: Iterable[Step]) -> frozenset[str]:
    return frozenset().union(*(touched(step) for step in steps))


def _elsewhere(count: int) -> str:
    what = "1 correction was" if count == 1 else f"{count} corrections were"
    return (
        f"{what} made to an earlier hearing of this recording, and not to these words. "
        "What was corrected then is kept in the history."
    )


def _forget() -> None:
    with _guard:
        _held.clear()


_held: OrderedDict[str, Standing] = OrderedDict()
_guard = threading.RLock()
outputs.forget_too(_forget)

_DOES_NOT_FIT = "it does not fit what stood there before it"
