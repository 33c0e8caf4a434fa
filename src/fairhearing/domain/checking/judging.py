"""Which statements a judge reads, and where: at the few lines that fit each best.

A small model reads a few lines better than a page: it tells what was changed only where little
else is before it. It reads them without anybody's name or sex, so that these cannot move it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.checking.ports import Judge, Judgement, Passage
from fairhearing.domain.checking.record.kin import with_kin
from fairhearing.domain.checking.record.lines import Line, Window, turns_of
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.signs import ORIGINATES, of_person
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.people import Cast
from fairhearing.domain.checking.statements.unnamed import names_in, unnamed

LINES, TURNS = 3, 2
"""How many lines on either side of a moment are read, and from how many turns away."""
MOMENTS, PLAINLY_THERE = 2, 1.5
"""How many moments are read for one statement, and the log-odds from which one is enough."""
WORTH_READING = 0.2
"""How well a second moment must fit to be read. On 481 statements that spared a fifth of the
questions, of 100 about a long meeting three tenths; 3 answers fewer were exactly right."""
OF_ANOTHER = 0.2
"""How well somebody else's words must fit for the judge to be asked whether the statement is
theirs."""


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
    asking = _Asking(judge=judge, lines=lines, cast=cast, names=names)
    about = {
        i: of_person(c, r) or r for i, (c, r) in enumerate(zip(claims, read, strict=True)) if r
    }
    done = len(claims) - len(about)
    for i in sorted(about, key=lambda i: about[i][0].line.index):
        answer = asking.of(claims[i], about[i])
        theirs = said_by_another(claims[i], read[i])
        if theirs and (claims[i].person or answer.supported < 0):
            answer = replace(answer, of_another=asking.of_another(claims[i], theirs.line))
        found[i] = answer
        done += 1
        listener(done, len(claims))
    return found


def said_by_another(claim: Claim, readings: Sequence[Reading]) -> Reading | None:
    """Give the best moment of somebody else than the person named, if it may be what is meant."""
    person = claim.person or claim.subject
    theirs = (
        r
        for r in readings
        if person
        and r.fit >= OF_ANOTHER
        and r.line.speaker != person
        and (claim.act in ORIGINATES or not r.said_by(person))
        and (not r.line.asks or claim.act in ORIGINATES)
    )
    return next(theirs, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asking:
    """Asks a judge about statements of one report, on one record."""

    judge: Judge
    lines: Sequence[Line]
    cast: Cast
    names: frozenset[str]

    def of(self, claim: Claim, readings: Sequence[Reading]) -> Judgement:
        """Ask of the moments that fit best, until one bears the statement out."""
        answers = []
        for place, window in _places(readings, self.lines):
            talk, told = self._written(claim, window)
            answers.append(self._asked(talk, told, place))
            if answers[-1].supported >= PLAINLY_THERE:
                break
        return _together(answers)

    def of_another(self, claim: Claim, line: Line) -> Judgement | None:
        """Ask whether it is borne out of the speaker of a line, put in the place of the person.

        None where the statement does not name the person, so that nobody can be put there.
        """
        window = around(line, self.lines)
        talk, told = self._written(claim, window)
        person = claim.person or claim.subject
        _, exchanged = self._written(claim, window, (person, line.speaker))
        return None if exchanged == told else self._asked(talk, exchanged, line)

    def _written(
        self, claim: Claim, window: Window, exchanged: tuple[str, str] | None = None
    ) -> tuple[Passage, str]:
        turns = _turns(window, self.lines, self.cast)
        whole = [claim.statement.whole]
        talk, (told,) = unnamed(turns, whole, self.cast, self.names, exchanged)
        return Passage(id=f"w{window.first}-{window.last}", text=talk), told

    def _asked(self, talk: Passage, told: str, place: Line) -> Judgement:
        return replace(self.judge.judge(talk, [told])[0], line=place.index)


def _together(answers: Sequence[Judgement]) -> Judgement:
    """Make one of the answers at several moments: what is borne out at one of them is."""
    kindest = max(answers, key=lambda answer: answer.supported)
    against = max(answers, key=lambda answer: answer.otherwise)
    line = kindest.line if kindest.supported > 0 else against.line
    return Judgement(supported=kindest.supported, otherwise=against.otherwise, line=line)


def _places(readings: Sequence[Reading], lines: Sequence[Line]) -> Iterator[tuple[Line, Window]]:
    """Give the best moments, each with its few lines; none that an earlier one's lines hold.

    The best is read however poorly it fits, others only where they may be what is meant.
    """
    given: list[Window] = []
    for reading in readings:
        at = reading.line.index
        if given and (len(given) == MOMENTS or reading.fit < WORTH_READING):
            continue
        if not any(window.first <= at < window.last for window in given):
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
