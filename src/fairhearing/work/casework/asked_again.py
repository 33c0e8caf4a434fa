"""What a letter asks again: said of which earlier ask it is the same, and counted once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.asks.asking import Ask
from fairhearing.domain.casework.asks.grid import Grid
from fairhearing.domain.casework.letters.letter import Letter, in_order
from fairhearing.domain.casework.letters.mail import named
from fairhearing.domain.casework.register import Line
from fairhearing.domain.checking.language.wording import share, stems
from fairhearing.work.casework import asks
from fairhearing.work.casework.letters import LETTERS, THREADS
from fairhearing.work.casework.registers import Register

_AGAIN = 0.85
"""Share of an earlier ask's words, by weight, that words must have to ask it again."""
_TELLING = 2
"""Words that tell something that an ask must have, for others to be known as the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """That an ask is the same as one of an earlier letter in another thread."""

    ask_id: str
    first_id: str


SAME = Register("same asks", Same)


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """An ask of an earlier letter that is still open, and that words ask again.

    `together` is whether both letters stand in one thread, so that a reply stands beside it.
    """

    ask: Line[Ask]
    letter: Line[Letter]
    together: bool


def asked_before(case_id: str, letter_id: str, words: Iterable[str]) -> tuple[Before | None, ...]:
    """Give for the words of each ask of a letter the earlier one that they ask again.

    The same words to somebody else are another ask, unless they name the earlier letter's day.
    """
    lines = LETTERS.lines(case_id)
    here = next((one.value for one in lines if one.id == letter_id), None)
    if here is None:
        return tuple(None for _ in words)
    bodies = {line.id: line.value.body for line in THREADS.lines(case_id)}
    ordered = takewhile(lambda one: one.id != letter_id, in_order(lines))
    earlier = {one.id for one in ordered}
    known = [
        _Known(
            before=Before(ask=row.ask, letter=grid.letter, together=_together(there, here)),
            near=bool(_whom(there, bodies) & _whom(here, bodies)),
            told=set(stems(row.ask.value.words)),
        )
        for grid in asks.grids(case_id, lines)
        if grid.letter.id in earlier
        for there in (grid.letter.value,)
        for row in grid.rows
        if row.open
    ]
    known.sort(key=lambda one: not one.before.together)
    return tuple(
        next((one.before for one in known if one.again(said, set(stems(said)))), None)
        for said in words
    )


def follow(case_id: str, letter_id: str, told: Sequence[tuple[str, str]]) -> None:
    """Follow the asks of a letter, as (number, words); what its thread waits for stays there."""
    known = asked_before(case_id, letter_id, [words for _, words in told])
    fresh = [one for one, same in zip(told, known, strict=True) if not (same and same.together)]
    asks.confirm(case_id, letter_id, fresh)
    link(case_id, letter_id)


def link(case_id: str, letter_id: str) -> None:
    """Enter of each ask of a letter which one of another thread it is the same as."""
    lines = asks.of_letter(case_id, letter_id)
    known = asked_before(case_id, letter_id, [line.value.words for line in lines])
    linked = {(one.value.ask_id, one.value.first_id) for one in SAME.lines(case_id)}
    for line, same in zip(lines, known, strict=True):
        if same and not same.together and (line.id, same.ask.id) not in linked:
            SAME.enter(case_id, Same(ask_id=line.id, first_id=same.ask.id))


def counted_elsewhere(case_id: str, grids: Iterable[Grid]) -> frozenset[str]:
    """Give the asks that a later letter asks again and that are open, or answered, there."""
    stand = {
        row.ask.id
        for grid in grids
        for row in grid.rows
        if row.open or row.standing is AnswerKind.ANSWERED
    }
    lines = SAME.lines(case_id) if stand else ()
    return frozenset(one.value.first_id for one in lines if one.value.ask_id in stand)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """An open ask of an earlier letter, its words, and whether that went to the same place."""

    before: Before
    near: bool
    told: set[str]

    def again(self, said: str, here: set[str]) -> bool:
        """Whether words ask it again."""
        sent = self.before.letter.value.sent
        meant = self.before.together or self.near or (sent is not None and sent.words in said)
        return meant and len(self.told) >= _TELLING and share(self.told, here) >= _AGAIN


def _together(there: Letter, here: Letter) -> bool:
    both = set(there.threads) & set(here.threads)
    return bool(both) or not (there.threads or here.threads)


def _whom(letter: Letter, bodies: Mapping[str, str]) -> set[str]:
    """Give whom a letter went to: people, and the bodies of its threads."""
    people = {named(one).casefold() for one in letter.recipients}
    return people | {body.casefold() for one in letter.threads if (body := bodies.get(one))}
