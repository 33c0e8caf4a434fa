"""What can go into a draft: what a person decided, what is still open, letters and matters."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice

from fairhearing.domain.casework.asks.answering import Answer, AnswerKind
from fairhearing.domain.casework.asks.asking import Ask
from fairhearing.domain.casework.asks.grid import Row
from fairhearing.domain.casework.dated import Place
from fairhearing.domain.casework.drafts.draft import Source
from fairhearing.domain.casework.drafts.kind import Kind, Takes
from fairhearing.domain.casework.drafts.material import (
    Open,
    Point,
    Written,
    of_entry,
    of_omission,
)
from fairhearing.domain.casework.letters.letter import Letter, Way, in_order
from fairhearing.domain.casework.letters.mail import named
from fairhearing.domain.casework.person import Matter, Part
from fairhearing.domain.casework.register import Line
from fairhearing.domain.filings.telling import nowhere
from fairhearing.work.case import cases
from fairhearing.work.case.people import MATTERS, PEOPLE
from fairhearing.work.case.shown import CheckCard, JobState
from fairhearing.work.casework import asked_again, asks
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.check import printing

Value = Point | Open | Written | Matter

NEWEST = 20
"""Letters whose points nobody confirmed that are offered at most, the newest first."""
_FAMILY = (Part.ME, Part.PARENT, Part.CHILD, Part.FAMILY)
_OPEN = (AnswerKind.PARTLY, AnswerKind.REFUSED, AnswerKind.DEFLECTED, AnswerKind.IGNORED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something that can go in. `key` names it; `chosen` is whether it is offered with a tick."""

    key: str
    value: Value
    source: Source
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Choices that come from one place, such as a comparison or a letter."""

    takes: Takes
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Everything that can go into a draft of a kind, and to whom it may go.

    `whom` is who the letter it is about went to, "" where it is about none.
    `undecided` counts findings that wait for a decision, and so are not here. `unread` are
    letters of the person's own whose asks nobody has confirmed, the newest of them.
    """

    kind: Kind
    groups: tuple[Group, ...]
    to: tuple[str, ...]
    whom: str
    me: str
    undecided: int
    unread: tuple[Line[Letter], ...]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every choice of every group."""
        return tuple(one for group in self.groups for one in group.choices)


def offer(case_id: str, kind: Kind, *, check_id: str = "", letter_id: str = "") -> Offer:
    """Gather what can go into a draft; `check_id` and `letter_id` say what it is mostly about."""
    checks = _finished(case_id) if Takes.FINDINGS in kind.takes else ()
    first = check_id or (checks[0].id if checks else "")
    groups = [_of_check(one, chosen=one.id == first) for one in checks]
    unread: tuple[Line[Letter], ...] = ()
    if Takes.ASKS in kind.takes:
        asked, unread = _asks(case_id, kind, letter_id)
        groups += asked
    if Takes.LETTERS in kind.takes:
        groups.append(_of_letters(case_id, about=_threads(groups, case_id)))
    if Takes.MATTERS in kind.takes:
        groups.append(_of_matters(case_id))
    return Offer(
        kind=kind,
        groups=tuple(one for one in groups if one.choices),
        to=tuple(_recipients(case_id)),
        whom=_whom(LETTERS.line(case_id, letter_id).value) if letter_id else "",
        me=next((p.value.name for p in PEOPLE.lines(case_id) if p.value.part is Part.ME), ""),
        undecided=sum(one.undecided for one in checks),
        unread=unread,
    )


def _finished(case_id: str) -> tuple[CheckCard, ...]:
    checks = cases.case_page(case_id).checks
    done = (one for one in checks if one.job.state is JobState.DONE)
    return tuple(sorted(done, key=lambda one: one.started, reverse=True))


def _of_check(card: CheckCard, *, chosen: bool) -> Group:
    schedule = printing.schedule_of(card.id)
    nothing, report = nowhere(schedule.coverage), schedule.report.name
    points = [of_entry(one, report, nothing) for one in schedule.entries]
    points += [of_omission(one, report) for one in schedule.left_out]
    source = Source(what=report, place=Place(page="schedule", ids=(card.id,)))
    against = ", ".join(record.name for record in card.records)
    return Group(
        takes=Takes.FINDINGS,
        title=f"{report}, against {against}",
        choices=tuple(
            Choice(key=_key(card.id, one), value=one, source=source, chosen=chosen)
            for one in points
        ),
    )


def _asks(case_id: str, kind: Kind, letter_id: str) -> tuple[list[Group], tuple[Line[Letter], ...]]:
    """Give what was asked, letter by letter, and the letters whose asks nobody confirmed."""
    every = asks.grids(case_id)
    elsewhere = asked_again.counted_elsewhere(case_id, every)
    grids = [
        (
            grid.letter,
            [_of_row(row, grid.letter, follow=row.ask.id not in elsewhere) for row in grid.rows],
        )
        for grid in every
    ]
    meant = {letter_id} if letter_id else _meant(case_id, kind, grids)
    groups = [
        _of_letter(case_id, kind, line, asked, ticked=line.id in meant) for line, asked in grids
    ]
    unread = asks.without_asks(case_id)
    groups += [
        _of_letter(case_id, kind, line, list(_found(case_id, line)))
        for line in unread
        if line.id == letter_id
    ]
    rest = (line for line in unread if line.id != letter_id)
    return groups, tuple(islice(rest, NEWEST))


def _meant(
    case_id: str, kind: Kind, grids: list[tuple[Line[Letter], list[tuple[bool, Open]]]]
) -> set[str]:
    """Give the letters whose asks are ticked before the person looks.

    What was asked of one's own family is nobody else's business unless the person says so, and
    what was asked of a school is none of a complaint about Cafcass. What asks again is about the
    newest letter with something open, and its thread; another kind about every letter but those
    that surely went to another body than that.
    """
    family = {
        name.casefold()
        for line in PEOPLE.lines(case_id)
        if line.value.part in _FAMILY
        for name in line.value.names
    }
    open_ = [
        line
        for line, asked in grids
        if any(followed and _fits(kind, one) for followed, one in asked)
        and not family.intersection(named(one).casefold() for one in line.value.recipients)
    ]
    newest = in_order(open_)[-1:]
    threads = {thread for line in newest for thread in line.value.threads}
    with_newest = [
        line for line in open_ if line in newest or threads.intersection(line.value.threads)
    ]
    if kind.repeats:
        return {line.id for line in with_newest}
    bodies = _bodies(case_id)
    to = {body for line in with_newest for body in bodies(line.value)}
    return {line.id for line in open_ if not to or to & (bodies(line.value) or to)}


def _bodies(case_id: str) -> Callable[[Letter], set[str]]:
    """Tell of a letter whom its recipients work for, as far as the case's people tell it."""
    known = {
        name.casefold(): person.body.casefold()
        for line in PEOPLE.lines(case_id)
        for person in (line.value,)
        if person.body
        for name in (*person.names, f"{person.name}, {person.body}", person.body)
    }
    return lambda letter: {
        known[name] for one in letter.recipients if (name := named(one).casefold()) in known
    }


def _of_letter(
    case_id: str,
    kind: Kind,
    line: Line[Letter],
    asked: list[tuple[bool, Open]],
    *,
    ticked: bool = True,
) -> Group:
    place = Place(page="letter", ids=(case_id, line.id))
    title = f"My letter of {_when(line.value)}"
    return Group(
        takes=Takes.ASKS,
        title=f"{title}: {line.value.subject}" if line.value.subject else title,
        choices=tuple(
            Choice(
                key=_key(line.id, one),
                value=one,
                source=Source(what=title, place=place),
                chosen=ticked and followed and _fits(kind, one),
            )
            for followed, one in asked
        ),
    )


def _of_row(row: Row, line: Line[Letter], *, follow: bool) -> tuple[bool, Open]:
    """Give an ask with what became of it: the newest answer of the kind that stands."""
    followed, one = row.ask.value.followed and follow, _opened(row.ask.value, line.value)
    for cell in reversed(row.cells):
        if cell.answer and cell.answer.value.kind is row.standing:
            return followed, _answered(one, cell.answer.value, cell.reply.value)
    return followed, one


def _found(case_id: str, line: Line[Letter]) -> Iterator[tuple[bool, Open]]:
    """Give what the program finds asked in a letter; the person looks at it in the draft."""
    for found in asks.found(case_id, line.id):
        ask = Ask(letter_id=line.id, number=found.number, words=found.words)
        yield True, _opened(ask, line.value)


def _opened(ask: Ask, letter: Letter) -> Open:
    return Open(asked=_when(letter), to=_whom(letter), number=ask.number, words=ask.words)


def _answered(one: Open, answer: Answer, reply: Letter) -> Open:
    return replace(
        one,
        kind=answer.kind,
        reply=_when(reply),
        answer=answer.words,
        instead=answer.instead,
        refusal=answer.reason,
    )


def _fits(kind: Kind, one: Open) -> bool:
    """Whether an ask is one that this kind is mostly about."""
    if kind.id == "deflection":
        return one.kind in (AnswerKind.DEFLECTED, AnswerKind.PARTLY)
    return kind.id == "ombudsman" or one.kind is None or one.kind in _OPEN


def _threads(groups: list[Group], case_id: str) -> frozenset[str]:
    """Give the threads in which something was asked that is ticked."""
    asked = {
        one.source.place.ids[1]
        for group in groups
        if group.takes is Takes.ASKS
        for one in group.choices
        if one.chosen
    }
    lines = (line for line in LETTERS.lines(case_id) if line.id in asked)
    return frozenset(thread for line in lines for thread in line.value.threads)


def _of_letters(case_id: str, about: frozenset[str]) -> Group:
    """Give every letter; those of other threads than it is about are offered without a tick."""
    lines = (one for one in in_order(LETTERS.lines(case_id)) if not one.value.same_as)
    return Group(
        takes=Takes.LETTERS,
        title="Letters",
        choices=tuple(
            Choice(
                key=_key(line.id, written := _written(line.value)),
                value=written,
                source=Source(
                    what=f"Letter of {_when(line.value)}",
                    place=Place(page="letter", ids=(case_id, line.id)),
                ),
                chosen=not about or bool(about.intersection(line.value.threads)),
            )
            for line in lines
        ),
    )


def _written(letter: Letter) -> Written:
    ours = letter.way is Way.OUT
    return Written(
        when=letter.sent,
        way=letter.way,
        who=_whom(letter) if ours else named(letter.sender),
        subject=letter.subject,
    )


def _of_matters(case_id: str) -> Group:
    source = Source(what="Matters in dispute", place=Place(page="matters", ids=(case_id,)))
    return Group(
        takes=Takes.MATTERS,
        title="Matters in dispute",
        choices=tuple(
            Choice(key=_key(line.id, line.value), value=line.value, source=source, chosen=True)
            for line in MATTERS.lines(case_id)
        ),
    )


def _recipients(case_id: str) -> Iterator[str]:
    for line in PEOPLE.lines(case_id):
        if line.value.part not in (Part.ME, Part.CHILD):
            person = line.value
            yield f"{person.name}, {person.body}" if person.body else person.name


def _whom(letter: Letter) -> str:
    return ", ".join(map(named, letter.recipients))


def _when(letter: Letter) -> str:
    return letter.sent.words if letter.sent else "[day]"


def _key(source: str, value: Value) -> str:
    """Name a choice by what it says, so that nothing else is taken in its place."""
    return sha256(f"{source}\n{value!r}".encode()).hexdigest()[:16]
