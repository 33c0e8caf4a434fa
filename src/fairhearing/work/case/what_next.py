"""The one thing to do next in a case: with its files, its letters, or what is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from fairhearing.domain.casework.asks.grid import Grid, Row
from fairhearing.domain.casework.dated import Place
from fairhearing.domain.saying import counted, day
from fairhearing.work.case.shown import Action, NextStep
from fairhearing.work.casework.due import Due

SOON = 7
"""Days: what the person has to do within them comes before everything else."""
LONG_AGO = -28
"""Days: what was due before that is left to the room of what is due."""

FILES_FIRST = (Action.NAME_SPEAKERS, Action.CHECK, Action.REVIEW)
"""Done with the files before the letters are looked at, because the letters rest on it."""


class Waits(StrEnum):
    """What waits for the person, or for others."""

    REVIEW = "review"
    LETTERS = "letters"
    ANSWERS = "answers"
    PROMISES = "promises"
    NOTES = "notes"
    DRAFTS = "drafts"
    ASKS = "asks"
    REQUESTS = "requests"
    PROMISED = "promised"
    NOT_KEPT = "not kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """So many things of a kind wait; `place` is where they are."""

    what: Waits
    count: int
    place: Place


def what_next(
    files: NextStep, ahead: tuple[Due, ...], for_you: Iterable[Waiting], grids: tuple[Grid, ...]
) -> NextStep:
    """Choose one step. `files` is what is next with the files; `ahead` is what is not done yet."""
    letters = bool(grids or ahead)
    return (
        _yours(ahead)
        or (files if files.action in FILES_FIRST else None)
        or _came_in({one.what: one for one in for_you})
        or _late(ahead)
        or (files if files.action is Action.WAIT or not letters else None)
        or _not_settled(grids)
        or _rest(ahead)
    )


def open_rows(grid: Grid) -> tuple[Row, ...]:
    """Give the asks of a letter that are followed and not answered."""
    return tuple(row for row in grid.rows if row.open)


def undecided(grid: Grid) -> frozenset[str]:
    """Give the replies of which nobody said what they did with an ask that is open."""
    return frozenset(cell.reply.id for row in grid.rows for cell in row.waiting)


def _yours(ahead: tuple[Due, ...]) -> NextStep | None:
    """Give what the person has to do within days, or had to."""
    for one in ahead:
        if one.expected.who == "you" and one.by and LONG_AGO <= (one.days or 0) <= SOON:
            is_due = f"Its day was {day(one.by)}." if one.passed else f"It is due on {day(one.by)}."
            why = is_due if one.firm else f"No day is sure. It may be about {day(one.by)}."
            return NextStep(text=one.expected.what, why=why, action=Action.DUE, target=one.key)
    return None


def _came_in(waiting: dict[Waits, Waiting]) -> NextStep | None:
    """Give what came in, or was begun, and waits for the person."""
    for what, action, text, why in _CAME_IN:
        if what in waiting:
            target = waiting[what].place.ids[-1]
            return NextStep(text=text, why=why, action=action, target=target)
    return None


def _late(ahead: tuple[Due, ...]) -> NextStep | None:
    """Give what somebody else had to do by a day that has passed."""
    for one in ahead:
        if one.passed and one.firm and one.by:
            return NextStep(
                text=f"Ask {one.expected.who} how it stands",
                why=f"{one.expected.what.rstrip('.')}: the day for it was {day(one.by)}.",
                action=Action.DUE,
                target=one.key,
            )
    return None


def _not_settled(grids: tuple[Grid, ...]) -> NextStep | None:
    """Give where to look when replies came and did not settle what was asked."""
    rows = [row for grid in grids for row in open_rows(grid) if row.standing]
    if not rows:
        return None
    return NextStep(
        text="See where it can go from here",
        why=f"Replies came, and {counted(len(rows), 'thing')} that you asked for "
        f"{'is' if len(rows) == 1 else 'are'} not settled by them.",
        action=Action.ROUTES,
    )


def _rest(ahead: tuple[Due, ...]) -> NextStep:
    """Say that nothing has to be done now, and what comes next."""
    one = next((one for one in ahead if one.by), None)
    why = f"The next day is {day(one.by)}: {one.expected.what}." if one and one.by else ""
    return NextStep(
        text="Nothing has to be done today",
        why=why or "Everything that came in has been looked at.",
        action=Action.REST,
    )


_CAME_IN = (
    (
        Waits.LETTERS,
        Action.LETTERS,
        "Say what a new letter is",
        "We read who it is from and when it was sent. You say whether that is right.",
    ),
    (
        Waits.ANSWERS,
        Action.ANSWERS,
        "Look at what a reply did with what you asked",
        "We set the words of the reply beside each thing you asked for. You decide.",
    ),
    (
        Waits.PROMISES,
        Action.PROMISES,
        "Look at what was promised",
        "A promise with a day is followed with everything else that is due.",
    ),
    (
        Waits.NOTES,
        Action.CHECK,
        "Compare the notes that came",
        "They are set beside the report and what was said. What you decided stays.",
    ),
    (
        Waits.DRAFTS,
        Action.DRAFT,
        "Finish the letter you began",
        "It is kept here as you left it, and nobody has it yet.",
    ),
)
