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

PLACES = 1
"""How many moments a statement is judged at; the one that bears it out best counts."""
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
    about = [_places(claim, readings) for claim, readings in zip(claims, read, strict=True)]
    wanted = [i for i, places in enumerate(about) if places]
    done = len(claims) - len(wanted)
    for i in sorted(wanted, key=lambda i: about[i][0].line.index):
        text = with_names(claims[i].statement.whole, cast)
        judged = (_judged(judge, text, reading, told) for reading in about[i])
        found[i] = max(judged, key=lambda judgement: judgement.supported)
        done += 1
        listener(done, len(claims))
    return found


def _role(line: Line, cast: Cast) -> str:
    person = cast.person(line.speaker)
    return person.role if person else ""


def _places(claim: Claim, readings: Sequence[Reading]) -> list[Reading]:
    """Give the best moments, each in a turn of its own."""
    turns: dict[tuple[int, int], Reading] = {}
    for reading in of_person(claim, readings) or readings:
        turns.setdefault((reading.line.record, reading.line.turn), reading)
    return list(turns.values())[:PLACES]


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
