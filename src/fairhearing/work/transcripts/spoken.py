"""The edit ledger in its written form: entries as changes, and changes as entries.

The form is described in docs/reference/edit-ledger.md; what was written in it is read for ever.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from fairhearing.domain.evidence.ledger import Entry
from fairhearing.domain.reading.mending import changes
from fairhearing.domain.reading.mending.changes import Joined, Mended, Named, Reassigned, Voiced
from fairhearing.domain.reading.mending.steps import Step, TurnStep, WordStep
from fairhearing.domain.reading.transcript import By, Mark, Role, Turn, Word

NAME = "name"
SAME = "same"
TURN = "turn"
VOICES = frozenset((NAME, SAME))
UNDO = "undo"
REDO = "redo"

ACTIONS: Mapping[type[Mended], str] = {
    changes.Reassigned: TURN,
    changes.Worded: "words",
    changes.Confirmed: "confirm",
    changes.Marked: "mark",
    changes.Unmarked: "unmark",
    changes.Split: "split",
    changes.Merged: "merge",
    changes.Added: "add",
    changes.Removed: "remove",
    changes.Replaced: "replace",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """An entry that changes turns and words."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """An entry that takes back the change of that number, or makes it again."""

    number: int
    again: bool


Written = Voiced | Reassigned | Steps | Back
"""What an entry says. Reassigned alone, without steps, is the form before turns had ids."""


class _Word(msgspec.Struct, frozen=True, omit_defaults=True):
    text: str
    start: float
    end: float
    probability: float = 1.0
    by: By = By.MACHINE
    mark: Mark | None = None


class _Turn(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    speaker: str
    start: float
    end: float
    text: str
    words: tuple[_Word, ...] = ()


class _WordStep(msgspec.Struct, frozen=True, tag_field="of", tag="words"):
    turn: str
    first: int
    before: tuple[_Word, ...]
    after: tuple[_Word, ...]


class _TurnStep(msgspec.Struct, frozen=True, tag_field="of", tag="turns"):
    following: str
    before: tuple[_Turn, ...]
    after: tuple[_Turn, ...]


class _Body(msgspec.Struct, frozen=True):
    name: str = ""
    role: Role | None = None
    into: str = ""
    label: str = ""
    steps: tuple[_WordStep | _TurnStep, ...] | None = None


class _Under(msgspec.Struct, frozen=True):
    by: str = ""
    on: str = ""


def read(entry: Entry) -> Written:
    """Give what an entry says; `ValueError` where it was tampered with and says nothing."""
    try:
        body = msgspec.json.decode(entry.body, type=_Body)
    except msgspec.MsgspecError as error:
        raise ValueError(entry.number) from error
    if entry.action == NAME:
        return Named(label=entry.subject, name=body.name, role=body.role)
    if entry.action == SAME:
        return Joined(label=entry.subject, into=body.into)
    if entry.action in (UNDO, REDO):
        return Back(number=int(entry.subject), again=entry.action == REDO)
    if body.steps is None:
        return Reassigned(turn=entry.subject, label=body.label)
    if not body.steps:
        raise ValueError(entry.number)
    return Steps(steps=tuple(_step(step) for step in body.steps))


def who(entry: Entry) -> str:
    """Name whoever made an entry, "" where it was not written down or cannot be read."""
    return _under(entry).by


def rests_on(entry: Entry) -> str:
    """Give the key of the hearing an entry rests on, "" where it was not written down."""
    return _under(entry).on


def _under(entry: Entry) -> _Under:
    try:
        return msgspec.json.decode(entry.body, type=_Under)
    except msgspec.MsgspecError:
        return _Under()


def written(steps: tuple[Step, ...]) -> list[object]:
    """Write steps as the body of an entry holds them."""
    return [msgspec.to_builtins(_written(step)) for step in steps]


def _step(step: _WordStep | _TurnStep) -> Step:
    if isinstance(step, _WordStep):
        return WordStep(
            turn=step.turn,
            first=step.first,
            before=_words(step.before),
            after=_words(step.after),
        )
    return TurnStep(
        following=step.following,
        before=tuple(_turn(turn) for turn in step.before),
        after=tuple(_turn(turn) for turn in step.after),
    )


def _turn(turn: _Turn) -> Turn:
    return Turn(
        id=turn.id,
        speaker=turn.speaker,
        start=turn.start,
        end=turn.end,
        text=turn.text,
        words=_words(turn.words),
    )


def _words(words: tuple[_Word, ...]) -> tuple[Word, ...]:
    return tuple(
        Word(text=w.text, start=w.start, end=w.end, probability=w.probability, by=w.by, mark=w.mark)
        for w in words
    )


def _written(step: Step) -> _WordStep | _TurnStep:
    if isinstance(step, WordStep):
        return msgspec.convert(step, _WordStep, from_attributes=True)
    return msgspec.convert(step, _TurnStep, from_attributes=True)
