"""Which statements a judge reads, and where: at the few lines that fit each best.

A small model reads a few lines better than a page: it tells what was changed only where little
else is before it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from fairhearing.domain.checking.ports import Judge, Judgement
from fairhearing.domain.checking.record.kin import with_kin
from fairhearing.domain.checking.record.lines import Line, Window, passage_of
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.signs import of_person
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.people import Cast, with_names

LINES, TURNS = 2, 1
"""How many lines on either side of a moment are read, and from how many turns away."""


def judgements_of(
    claims: Sequence[Claim],
    read: Sequence[Sequence[Reading]],
    lines: Sequence[Line],
    cast: Cast,
    judge: Judge | None,
    listener: Callable[[float, float], None],
) -> list[Judgement | None]:
    """Judge every statement that has readings, in the order of the record."""
    found: list[Judgement | None] = [None] * len(claims)
    if judge is None:
        return found
    told = tuple(replace(line, text=with_kin(line.text, _role(line, cast))) for line in lines)
    about = {
        i: (of_person(claim, readings) or readings)[0]
        for i, (claim, readings) in enumerate(zip(claims, read, strict=True))
        if readings
    }
    done = len(claims) - len(about)
    for i in sorted(about, key=lambda i: about[i].line.index):
        text = with_names(claims[i].statement.whole, cast)
        found[i] = _judged(judge, text, about[i], told)
        done += 1
        listener(done, len(claims))
    return found


def _role(line: Line, cast: Cast) -> str:
    person = cast.person(line.speaker)
    return person.role if person else ""


def _judged(judge: Judge, text: str, reading: Reading, lines: Sequence[Line]) -> Judgement:
    passage = passage_of(around(reading.line, lines), lines)
    return replace(judge.judge(passage, [text])[0], line=reading.line.index)


def around(line: Line, lines: Sequence[Line]) -> Window:
    """Give the few lines beside one that belong to it: its own turn and the next to it."""
    near = [
        other.index
        for other in lines[max(0, line.index - LINES) : line.index + LINES + 1]
        if other.record == line.record and abs(other.turn - line.turn) <= TURNS
    ]
    return Window(first=near[0], last=near[-1] + 1)
