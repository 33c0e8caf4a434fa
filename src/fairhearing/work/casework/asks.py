"""Asks and answers of a case: found in letters, decided by the person, followed over replies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from fairhearing.domain.casework.asks.answering import Answer
from fairhearing.domain.casework.asks.asking import Ask, FoundAsk
from fairhearing.domain.casework.asks.beside import beside
from fairhearing.domain.casework.asks.finding_asks import find_asks
from fairhearing.domain.casework.asks.grid import Cell, Grid, Row
from fairhearing.domain.casework.letters.letter import Letter, Way, in_order
from fairhearing.domain.casework.register import Line
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.work.casework import letters, proposals
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.casework.registers import Register

ASKS = Register("asks", Ask)
ANSWERS = Register("answers", Answer)

Lines = tuple[Line[Letter], ...]


def of_letter(case_id: str, letter_id: str) -> tuple[Line[Ask], ...]:
    """Give the asks of a letter as they were confirmed, in their order."""
    return tuple(line for line in ASKS.lines(case_id) if line.value.letter_id == letter_id)


def found(case_id: str, letter_id: str) -> tuple[FoundAsk, ...]:
    """Give what the program finds in a letter that is not among its asks yet."""
    known = {_bare(line.value.words) for line in of_letter(case_id, letter_id)}
    words = letters.words_of(case_id, letter_id)
    return tuple(ask for ask in find_asks(words.paragraphs) if _bare(ask.words) not in known)


def confirm(case_id: str, letter_id: str, chosen: Iterable[tuple[str, str]]) -> int:
    """Enter asks as (number, words) and say how many; those without words are left out."""
    LETTERS.line(case_id, letter_id)
    taken = [(number.strip(), " ".join(words.split())) for number, words in chosen]
    with transaction.atomic():
        known = {_bare(line.value.words) for line in of_letter(case_id, letter_id)}
        fresh = [(number, words) for number, words in taken if words and _bare(words) not in known]
        for number, words in fresh:
            ASKS.enter(case_id, Ask(letter_id=letter_id, number=number, words=words))
    return len(fresh)


def change(case_id: str, ask_id: str, ask: Ask, *, seen: int) -> None:
    """Put other words or another number in the place of an ask; `WrongUse` without words."""
    if not ask.words.strip():
        raise WrongUse(
            "An ask needs its words.",
            safe="Nothing was changed.",
            todo="To take it off the list, press “Strike out”.",
        )
    ASKS.change(case_id, ask_id, ask, seen=seen)


def follow(case_id: str, ask_id: str, *, on: bool) -> None:
    """Follow an ask, or no longer."""
    line = ASKS.line(case_id, ask_id)
    ASKS.change(case_id, ask_id, replace(line.value, followed=on), seen=line.seen)


def grid(case_id: str, letter_id: str, lines: Lines | None = None, *, propose: bool = True) -> Grid:
    """Give the asks of a letter beside each reply; proposals only where nobody decided yet.

    `lines`, here and below, are the case's letters, where they have been read already.
    """
    LETTERS.line(case_id, letter_id)
    return _laid(_held(case_id, lines), letter_id, propose=propose)


def waiting(
    case_id: str, letter_id: str, lines: Lines | None = None
) -> tuple[proposals.Beside, ...]:
    """Give each reply to a letter of which something is not decided, beside what was asked."""
    held = _held(case_id, lines)
    return tuple(_beside(held, letter_id, _replies(held, held.letters[letter_id])).values())


def grids(case_id: str, lines: Lines | None = None) -> tuple[Grid, ...]:
    """Give the grid of every letter that has asks, without proposals, oldest letter first."""
    held = _held(case_id, lines)
    asked = (letter_id for letter_id in held.letters if letter_id in held.asks)
    return tuple(_laid(held, letter_id, propose=False) for letter_id in asked)


def without_asks(case_id: str) -> Lines:
    """Give the letters that were sent and have no ask entered yet, newest first."""
    asked = {line.value.letter_id for line in ASKS.lines(case_id)}
    sent = [
        line
        for line in LETTERS.lines(case_id)
        if line.value.way is Way.OUT and not line.value.same_as and line.id not in asked
    ]
    return tuple(reversed(in_order(sent)))


def still_open(case_id: str) -> tuple[Row, ...]:
    """Give every ask that is followed and not answered, for the other rooms of a case."""
    return tuple(row for one in grids(case_id) for row in one.rows if row.open)


def decide(case_id: str, answer: Answer, *, seen: int) -> None:
    """Keep what the person says a reply did with an ask; `seen` is 0 where none was decided."""
    with transaction.atomic():
        ASKS.line(case_id, answer.ask_id)
        LETTERS.line(case_id, answer.reply_id)
        before = _decided(case_id).get((answer.ask_id, answer.reply_id))
        if before is None:
            ANSWERS.enter(case_id, answer)
            return
        if not seen and before.value != answer:
            raise Refused(
                "This was decided in another window meanwhile.",
                safe="What was saved there is kept.",
                todo="Look at what it says now, then change it if it should be otherwise.",
            )
        ANSWERS.change(case_id, before.id, answer, seen=seen or before.seen)


def strike(case_id: str, ask_id: str) -> None:
    """Take an ask off the list; it stays in the history."""
    ASKS.strike(case_id, ask_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """All letters of a case, oldest first, its asks and answers, read once.

    `came` has what came in by its thread, "" for none, each with its place among the letters.
    """

    letters: dict[str, Line[Letter]]
    places: dict[str, int]
    came: dict[str, list[tuple[int, Line[Letter]]]]
    asks: dict[str, list[Line[Ask]]]
    answers: dict[tuple[str, str], Line[Answer]]


def _held(case_id: str, lines: Lines | None = None) -> _Held:
    asks: dict[str, list[Line[Ask]]] = {}
    for line in ASKS.lines(case_id):
        asks.setdefault(line.value.letter_id, []).append(line)
    ordered = in_order(LETTERS.lines(case_id) if lines is None else lines)
    came: dict[str, list[tuple[int, Line[Letter]]]] = {}
    for place, one in enumerate(ordered):
        if one.value.way is Way.IN and not one.value.same_as:
            for thread in one.value.threads or ("",):
                came.setdefault(thread, []).append((place, one))
    return _Held(
        letters={one.id: one for one in ordered},
        places={one.id: place for place, one in enumerate(ordered)},
        came=came,
        asks=asks,
        answers=_decided(case_id),
    )


def _replies(held: _Held, letter: Line[Letter]) -> Lines:
    """Give what came in after a letter in one of its threads, oldest first.

    A letter in no thread has as replies what came after it in no thread either.
    """
    at = held.places[letter.id]
    after = {
        place: line
        for thread in letter.value.threads or ("",)
        for place, line in held.came.get(thread, ())
        if place > at
    }
    return tuple(after[place] for place in sorted(after))


def _laid(held: _Held, letter_id: str, *, propose: bool) -> Grid:
    letter = held.letters[letter_id]
    asks = held.asks.get(letter_id, [])
    came = _replies(held, letter)
    given = _beside(held, letter_id, came) if propose else {}
    read = {reply_id: proposals.proposed(one) for reply_id, one in given.items()}
    rows = tuple(
        Row(
            ask=ask,
            cells=tuple(
                Cell(
                    reply=one,
                    answer=held.answers.get((ask.id, one.id)),
                    found=read[one.id][place] if read.get(one.id) else None,
                )
                for one in came
            ),
        )
        for place, ask in enumerate(asks)
    )
    return Grid(letter=letter, rows=rows, replies=came)


def _beside(held: _Held, letter_id: str, came: Lines) -> dict[str, proposals.Beside]:
    """Put each reply of which something is not decided beside what the letter asks."""
    asks = held.asks.get(letter_id, [])
    waiting = [one for one in came if any((ask.id, one.id) not in held.answers for ask in asks)]
    words = letters.many_words(waiting)
    around = _around(held, letter_id, asks) if words else ()
    said = tuple(ask.value for ask in asks)
    return {
        reply_id: proposals.Beside(asks=said, around=around, reply=one)
        for reply_id, one in words.items()
    }


def _decided(case_id: str) -> dict[tuple[str, str], Line[Answer]]:
    return {(line.value.ask_id, line.value.reply_id): line for line in ANSWERS.lines(case_id)}


def _around(held: _Held, letter_id: str, asks: Sequence[Line[Ask]]) -> tuple[str, ...]:
    """Give what stands beside each ask in its letter."""
    told = letters.many_words((held.letters[letter_id],))[letter_id].paragraphs
    return tuple(beside(ask.value.words, told) for ask in asks)


def _bare(words: str) -> str:
    return " ".join(words.split()).casefold()
