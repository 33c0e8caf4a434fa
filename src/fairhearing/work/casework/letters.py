"""The letters of a case: entered, put into threads, and read in their order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db import transaction

from fairhearing.domain.casework.dated import Dated, Place
from fairhearing.domain.casework.letters.letter import Letter, Thread, Way, Words, in_order
from fairhearing.domain.casework.letters.mail import named
from fairhearing.domain.casework.letters.twins import may_be_one, same_words
from fairhearing.domain.casework.register import Line
from fairhearing.domain.problems import WrongUse
from fairhearing.work.case import rows
from fairhearing.work.casework import letter_words
from fairhearing.work.casework.registers import Register

LETTERS = Register("letters", Letter)
THREADS = Register("threads", Thread)

_COMPARED = 60
"""Letters that are compared with one at most, those entered last: of most days there are few."""


def in_thread(case_id: str, thread_id: str) -> tuple[Line[Letter], ...]:
    """Give the letters of a thread in the order of sending; copies of another are left out."""
    return of_thread(LETTERS.lines(case_id), thread_id)


def of_thread(lines: Iterable[Line[Letter]], thread_id: str) -> tuple[Line[Letter], ...]:
    """Choose a thread's letters from all of a case, as `in_thread` does."""
    return in_order(
        line for line in lines if thread_id in line.value.threads and not line.value.same_as
    )


def words_of(case_id: str, letter_id: str) -> Words:
    """Give the words of a letter, its own apart from those it quotes."""
    return many_words((LETTERS.line(case_id, letter_id),))[letter_id]


def many_words(lines: Sequence[Line[Letter]]) -> dict[str, Words]:
    """Give the words of many letters at once, by the letter's id."""
    return letter_words.of([(line.id, line.value) for line in lines])


def enter(case_id: str, letter: Letter) -> str:
    """Enter a letter and give its id; a file that is one already is not doubled."""
    with transaction.atomic():
        if rows.item_row(letter.item_id).case_id != case_id:
            raise WrongUse("That file is not in this case.", safe="Nothing was changed.")
        before = of_item(LETTERS.lines(case_id), letter.item_id)
        line_id = before.id if before else LETTERS.enter(case_id, _checked(letter))
        rows.touch(case_id)
    return line_id


def change(case_id: str, letter_id: str, letter: Letter, *, seen: int) -> None:
    """Put what a person changed in the place of what they saw."""
    LETTERS.change(case_id, letter_id, _checked(letter), seen=seen)


def mark_same(case_id: str, letter_id: str, other_id: str) -> None:
    """Say that a letter is a copy of another, or with "" of none; copies of it go along."""
    with transaction.atomic():
        lines = {line.id: line for line in LETTERS.lines(case_id)}
        line = LETTERS.line(case_id, letter_id)
        first = lines[other_id].value.same_as if other_id in lines else ""
        root = first or other_id
        if root and (root == letter_id or root not in lines):
            raise WrongUse("A letter cannot be a copy of this one.", safe="Nothing was changed.")
        copies = [one for one in lines.values() if one.value.same_as == letter_id] if root else []
        for one in (line, *copies):
            LETTERS.change(case_id, one.id, replace(one.value, same_as=root), seen=one.seen)


def copies_of(lines: Iterable[Line[Letter]], letter_id: str) -> tuple[Line[Letter], ...]:
    """Give the letters that are marked as copies of one."""
    return tuple(line for line in lines if line.value.same_as == letter_id)


def twin(lines: Iterable[Line[Letter]], letter: Letter, said: Words) -> Line[Letter] | None:
    """Find a letter that seems to be the same as one with these words; None where there is none."""
    every = (one for one in lines if not one.value.same_as and may_be_one(one.value, letter))
    near = list(every)[-_COMPARED:]
    told = many_words(near)
    return next((one for one in near if same_words(told[one.id], said)), None)


def of_item(lines: Iterable[Line[Letter]], item_id: str) -> Line[Letter] | None:
    """Find the letter that a file is; None where it is none yet."""
    return next((line for line in lines if line.value.item_id == item_id), None)


def start_thread(case_id: str, title: str, body: str = "") -> str:
    """Begin a thread and give its id; `WrongUse` without a title."""
    words = " ".join(title.split())
    if not words:
        raise WrongUse("Please give the thread a name.", todo="Any words you will know it by.")
    return THREADS.enter(case_id, Thread(title=words, body=" ".join(body.split())))


def put_into(case_id: str, thread_id: str, letter_ids: Iterable[str]) -> None:
    """Put letters into a thread; those that are in it already stay as they are."""
    with transaction.atomic():
        THREADS.line(case_id, thread_id)
        lines = {line.id: line for line in LETTERS.lines(case_id)}
        for line in (lines[one] for one in letter_ids if one in lines):
            if thread_id not in line.value.threads:
                threads = (*line.value.threads, thread_id)
                LETTERS.change(
                    case_id, line.id, replace(line.value, threads=threads), seen=line.seen
                )


def dated(case_id: str) -> tuple[Dated, ...]:
    """Give every letter with a date to the chronology; copies are left out."""
    return tuple(
        Dated(
            when=line.value.sent,
            what=_told(line.value),
            kind="call" if line.value.channel == "telephone" else "letter",
            source=f"{line.value.channel.value.capitalize()}, sealed",
            place=Place(page="letter", ids=(case_id, line.id)),
        )
        for line in LETTERS.lines(case_id)
        if line.value.sent and not line.value.same_as
    )


def _told(letter: Letter) -> str:
    people = (letter.sender,) if letter.way is Way.IN else letter.recipients
    person = ", ".join(map(named, people))
    whom = f"{'From' if letter.way is Way.IN else 'To'} {person or 'somebody not named'}"
    return f"{whom}: {letter.subject}" if letter.subject else whom


def _checked(letter: Letter) -> Letter:
    if not letter.sender.strip():
        raise WrongUse(
            "Please say who it is from.",
            safe="Nothing was lost.",
            todo="If nobody knows, write “not known”.",
        )
    return letter
