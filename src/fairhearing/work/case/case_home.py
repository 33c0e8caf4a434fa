"""The home of a case: what is due, what waits for whom, and the one thing to do next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from fairhearing.domain.casework.asks.grid import Grid
from fairhearing.domain.casework.dated import Ground, Place
from fairhearing.domain.problems import OurFault
from fairhearing.work.case import cases
from fairhearing.work.case.shown import CasePage, Item, ItemState, JobState, NextStep, Use
from fairhearing.work.case.what_next import Waiting, Waits, open_rows, undecided, what_next
from fairhearing.work.casework import asked_again, asks, due, letter_files, promises
from fairhearing.work.casework.asks import Lines
from fairhearing.work.casework.due import Ahead, Due
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.casework.writing import DRAFTS

SHOWN = 3
"""So many days are shown on the home; the rest is in the room of what is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHome:
    """Everything the home of a case says before its files.

    `soonest` is what is due next, whoever has to do it, and `due` how much there is in all;
    `fault` says why that cannot be worked out.
    """

    page: CasePage
    step: NextStep
    soonest: tuple[Due, ...]
    due: int
    for_you: tuple[Waiting, ...]
    for_others: tuple[Waiting, ...]
    fault: OurFault | None = None


def of(case_id: str) -> CaseHome:
    """Look at a whole case; `WrongUse` where there is none with this id."""
    page = cases.case_page(case_id)
    ahead = due.ahead(case_id)
    letters = LETTERS.lines(case_id)
    grids = asks.grids(case_id, letters)
    elsewhere = asked_again.counted_elsewhere(case_id, grids)
    counted = tuple(
        replace(one, rows=tuple(row for row in one.rows if row.ask.id not in elsewhere))
        for one in grids
    )
    for_you = tuple(one for one in _for_you(page, letters, grids) if one.count)
    return CaseHome(
        page=page,
        step=what_next(page.next_step, ahead.listed, for_you, counted),
        soonest=ahead.dated[:SHOWN],
        due=len(ahead.listed),
        fault=ahead.fault,
        for_you=for_you,
        for_others=tuple(one for one in _for_others(case_id, ahead, counted) if one.count),
    )


def notes_waiting(page: CasePage) -> tuple[Item, ...]:
    """Give notes that were read and that no comparison has beside it yet, the newest first."""
    beside = {
        check.notes.id
        for check in page.checks
        if check.notes and (check.job.state.open or check.job.state is JobState.DONE)
    }
    return tuple(
        item
        for item in reversed(page.items)
        if item.use is Use.NOTES and item.state is ItemState.READ and item.id not in beside
    )


def _for_you(page: CasePage, letters: Lines, grids: tuple[Grid, ...]) -> Iterator[Waiting]:
    case_id = page.card.id
    standing = (check for check in page.checks if check.undecided and not check.superseded)
    for check in islice(standing, 1):
        yield _waiting(Waits.REVIEW, check.undecided, "review", check.id)
    files = letter_files.waiting(case_id, letters)
    yield _waiting(Waits.LETTERS, len(files), "letters", case_id)
    replied = [(grid.letter.id, found) for grid in grids if (found := undecided(grid))]
    if replied:
        replies = frozenset[str]().union(*(found for _, found in replied))
        yield _waiting(Waits.ANSWERS, len(replies), "answers", case_id, replied[-1][0])
    promised, _left = promises.proposed(case_id, letters)
    yield _waiting(Waits.PROMISES, len(promised), "promises", case_id)
    notes = notes_waiting(page) if page.checks else ()
    yield _waiting(Waits.NOTES, len(notes), "choose_check", case_id)
    unsent = [line for line in DRAFTS.lines(case_id) if not line.value.sent]
    yield _waiting(Waits.DRAFTS, len(unsent), "drafts", case_id)


def _for_others(case_id: str, ahead: Ahead, grids: tuple[Grid, ...]) -> Iterator[Waiting]:
    theirs = [one for one in ahead.listed if one.expected.who != "you"]
    asked = [one for one in theirs if one.expected.place.page == "request"]
    promised = [one for one in theirs if one.expected.ground is Ground.PROMISE]
    rows = [row for grid in grids for row in open_rows(grid)]
    yield _waiting(Waits.ASKS, len(rows), "asks", case_id)
    yield _waiting(Waits.REQUESTS, len(asked), "requests", case_id)
    yield _waiting(Waits.PROMISED, len(promised), "promises", case_id)
    yield _waiting(Waits.NOT_KEPT, ahead.ended, "promises", case_id)


def _waiting(what: Waits, count: int, page: str, *ids: str) -> Waiting:
    return Waiting(what=what, count=count, place=Place(page=page, ids=ids))
