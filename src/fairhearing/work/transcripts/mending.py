"""Mending a transcript: each change an entry in its edit ledger, and nothing ever removed.

A window says with every change which entry it last saw. Where another window has changed the
same turn since, nothing is written, and both wordings are given back to choose from.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from django.db import transaction

from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.mending.changes import Added, Mended, Replaced, Worded
from fairhearing.domain.reading.mending.finding import Place, places
from fairhearing.domain.reading.mending.making import steps_of
from fairhearing.domain.reading.mending.steps import Step, reversed_step, touched
from fairhearing.domain.reading.transcript import Transcript, Turn
from fairhearing.store import ledgers
from fairhearing.work.case import rows
from fairhearing.work.house import choices
from fairhearing.work.transcripts import courses, spoken
from fairhearing.work.transcripts.courses import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A transcript with its changes made, up to the entry `number` of its ledger.

    Every turn has its `id`. `undoes` and `redoes` are the numbers of the changes that would be
    taken back and made again next, 0 where there is none. `elsewhere` counts changes made to an
    earlier hearing of the same recording; they are kept, and are not in these words.
    """

    transcript: Transcript
    number: int
    undoes: int
    redoes: int
    elsewhere: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A change that was entered, or one that came to nothing because all stood so already.

    `number` is the last entry of the ledger now. `turns` are the ids of turns to show anew, in
    order; `gone` those of turns that are no longer there.
    """

    number: int
    turns: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashed:
    """A change that was not entered: another window changed the same turn since `seen`.

    `stands` is the turn as it is now, None where it is gone; `yours` is what was typed here, ""
    where nothing was. Sent again with `number` as seen, the change is made on top.
    """

    turn: str
    stands: Turn | None
    yours: str
    number: int


def edited(item_id: str, at: int | None = None) -> Edited:
    """Give a transcript as it stands, or as it stood after the entry `at` (0: as it was heard)."""
    if at is not None:
        return _edited(courses.replayed(item_id, at))
    with courses.standing(item_id) as now:
        return _edited(now)


def change(
    item_id: str, change: Mended, *, seen: int, by: ModelUsed | None = None
) -> Changed | Clashed:
    """Make a change. `WrongUse` where it makes no sense; then nothing is written.

    `by` names the model that heard the words, where a person took them from one.
    """
    with transaction.atomic(), courses.standing(item_id) as now:
        steps = _steps(now, change, seen)
        if isinstance(steps, Clashed):
            return steps
        if not steps:
            return Changed(number=now.number)
        body = _about(change) | {"steps": spoken.written(steps)} | _heard_by(by)
        _enter(item_id, now, spoken.ACTIONS[type(change)], _subject(change, now.number), body)
        return _changed(now, steps)


def undo(item_id: str, *, seen: int) -> Changed | Clashed:
    """Take back the last change that stands; `Changed` with no turns where there is none."""
    with transaction.atomic(), courses.standing(item_id) as now:
        return _back(item_id, now, spoken.UNDO, now.course.undoes, seen)


def redo(item_id: str, *, seen: int) -> Changed | Clashed:
    """Make again the change that was taken back last, where none was made since."""
    with transaction.atomic(), courses.standing(item_id) as now:
        return _back(item_id, now, spoken.REDO, now.course.redoes, seen)


def since(item_id: str, seen: int) -> Changed:
    """Name what was changed after the entry `seen`, by this window or by another."""
    with courses.standing(item_id) as now:
        return _shown(now, now.changed_since(seen))


def find(item_id: str, wanted: Replaced) -> tuple[Place, ...]:
    """Find the places that `change` would replace; `put` may be left empty."""
    return tuple(places(edited(item_id).transcript.turns, wanted))


def _heard_by(model: ModelUsed | None) -> dict[str, object]:
    return {"heard_by": asdict(model)} if model else {}


def _edited(standing: Standing) -> Edited:
    return Edited(
        transcript=standing.transcript(),
        number=standing.number,
        undoes=standing.course.undoes,
        redoes=standing.course.redoes,
        elsewhere=standing.elsewhere,
    )


def _steps(now: Standing, change: Mended, seen: int) -> tuple[Step, ...] | Clashed:
    talk = now.course.talk
    asked = _turn_of(change)
    theirs = now.changed_since(seen)
    if asked in theirs and not _stands_so(talk.turn(asked), change):
        yours = change.text if isinstance(change, Worded) else ""
        return Clashed(turn=asked, stands=talk.turn(asked), yours=yours, number=now.number)
    steps = steps_of(talk, change, f"e{now.number + 1}")
    met = [turn for turn in _all(steps) if turn in theirs and turn != asked]
    if met:
        return Clashed(turn=met[0], stands=talk.turn(met[0]), yours="", number=now.number)
    return steps


def _stands_so(turn: Turn | None, change: Mended) -> bool:
    return isinstance(change, Worded) and turn is not None and turn.text == change.text


def _turn_of(change: Mended) -> str:
    if isinstance(change, Added):
        return change.following
    return "" if isinstance(change, Replaced) else change.turn


def _back(item_id: str, now: Standing, action: str, number: int, seen: int) -> Changed | Clashed:
    if not number:
        return Changed(number=now.number)
    taken = now.course.steps(number)
    steps = taken if action == spoken.REDO else tuple(map(reversed_step, reversed(taken)))
    theirs = now.changed_since(seen)
    for turn in _all(steps):
        if turn in theirs:
            stands = now.course.talk.turn(turn)
            return Clashed(turn=turn, stands=stands, yours="", number=now.number)
    _enter(item_id, now, action, str(number), {})
    return _changed(now, steps)


def _enter(item_id: str, now: Standing, action: str, subject: str, body: dict[str, object]) -> None:
    whole = body | {"by": choices.corrector(), "on": now.reading}
    entry = ledgers.append(ledgers.edits(item_id), action=action, subject=subject, body=whole)
    now.goes_on((entry,))
    rows.touch(rows.item_row(item_id).case_id)


def _about(change: Mended) -> dict[str, object]:
    return asdict(change) if isinstance(change, Replaced) else {}


def _subject(change: Mended, number: int) -> str:
    if isinstance(change, Added):
        return f"e{number + 1}"
    return change.find if isinstance(change, Replaced) else change.turn


def _changed(now: Standing, steps: tuple[Step, ...]) -> Changed:
    return _shown(now, _all(steps))


def _shown(now: Standing, met: Iterable[str]) -> Changed:
    there = [turn.id for turn in now.course.talk.turns() if turn.id in met]
    return Changed(
        number=now.number,
        turns=tuple(there),
        gone=tuple(turn for turn in met if turn not in there),
    )


def _all(steps: Iterable[Step]) -> list[str]:
    return sorted({turn for step in steps for turn in touched(step)})
