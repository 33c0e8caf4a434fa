"""Which statements a judge reads, and where: at the few lines that fit each best.

A small model reads a few lines better than a page: it tells what was changed only where little
else is before it. It reads them without anybody's name or sex, so that these cannot move it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from fairhearing.domain.checking.ports import Judge, Judgement, Passage
from fairhearing.domain.checking.record.kin import with_kin
from fairhearing.domain.checking.record.lines import Line, Window, turns_of
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.signs import of_person
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.people import Cast
from fairhearing.domain.checking.statements.unnamed import names_in, unnamed

LINES, TURNS = 3, 2
"""How many lines on either side of a moment are read, and from how many turns away."""
MOMENTS, PLAINLY_THERE = 2, 1.5
"""How many moments are read for one statement, and the log-odds from which one is enough."""


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
    names = names_in([*(line.text for line in lines), *(c.statement.whole for c in claims)])
    about = {
        i: of_person(c, r) or r for i, (c, r) in enumerate(zip(claims, read, strict=True)) if r
    }
    done = len(claims) - len(about)
    for i in sorted(about, key=lambda i: about[i][0].line.index):
        answers = []
        for place, window in _places(about[i], lines):
            turns = _turns(window, lines, cast)
            talk, (told,) = unnamed(turns, [claims[i].statement.whole], cast, names)
            passage = Passage(id=f"w{window.first}-{window.last}", text=talk)
            answers.append(replace(judge.judge(passage, [told])[0], line=place.index))
            if answers[-1].supported >= PLAINLY_THERE:
                break
        found[i] = _together(answers)
        done += 1
        listener(done, len(claims))
    return found


def _together(answers: Sequence[Judgement]) -> Judgement:
    """Make one of the answers at several moments: what is borne out at one of them is."""
    kindest = max(answers, key=lambda answer: answer.supported)
    against = max(answers, key=lambda answer: answer.otherwise)
    line = kindest.line if kindest.supported > 0 else against.line
    return Judgement(supported=kindest.supported, otherwise=against.otherwise, line=line)


def _places(readings: Sequence[Reading], lines: Sequence[Line]) -> Iterator[tuple[Line, Window]]:
    """Give the best moments, each with its few lines; none that an earlier one's lines hold."""
    given: list[Window] = []
    for reading in readings:
        at = reading.line.index
        if len(given) < MOMENTS and not any(w.first <= at < w.last for w in given):
            given.append(around(reading.line, lines))
            yield reading.line, given[-1]


def _turns(window: Window, lines: Sequence[Line], cast: Cast) -> list[tuple[str, str]]:
    roles = {person.key: person.role for person in cast.people}
    return [
        (who, with_kin(said, roles.get(who, "")))
        for who, said in turns_of(lines[window.first : window.last])
    ]


def around(line: Line, lines: Sequence[Line]) -> Window:
    """Give the few lines beside one that belong to it: its own turn and the next to it."""
    near = [
        other.index
        for other in lines[max(0, line.index - LINES) : line.index + LINES + 1]
        if other.record == line.record and abs(other.turn - line.turn) <= TURNS
    ]
    return Window(first=near[0], last=near[-1] + 1)
