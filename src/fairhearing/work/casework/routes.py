"""Where a discrepancy or an unanswered ask can go in a case, and by when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fairhearing.domain.casework.due.way import Situation, Way, rules_of, ways
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.procedures.rule import Rule
from fairhearing.domain.procedures.scope import Body
from fairhearing.domain.reading.document import Statement, StatementKind
from fairhearing.work.case import facts
from fairhearing.work.casework import due
from fairhearing.work.casework.asks import ASKS
from fairhearing.work.casework.due import Due
from fairhearing.work.casework.events import EVENTS
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.casework.requests import REQUESTS
from fairhearing.work.check import reviewing


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is to be raised: its words, where they stand, and whether it is a judgment.

    `body` is whom it is about where that is not the body that the case's facts name.
    """

    words: str = ""
    source: str = ""
    judgment: bool | None = None
    body: Body | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limited:
    """A way with the days that are known by which it has to be taken."""

    way: Way
    limits: tuple[Due, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Every way of a case, and every rule that anything said of them rests on."""

    situation: Situation
    listed: tuple[Limited, ...]
    rules: tuple[Rule, ...]

    @property
    def open(self) -> tuple[Limited, ...]:
        """Those that are open now."""
        return tuple(one for one in self.listed if one.way.open)

    @property
    def later(self) -> tuple[Limited, ...]:
        """Those that something else has to come before."""
        return tuple(one for one in self.listed if not one.way.open)


def ways_of(case_id: str, subject: Subject) -> Ways:
    """Give every way something of this case can go."""
    known = facts.of_case(case_id)
    situation = Situation(
        facts=replace(known, body=subject.body or known.body),
        judgment=subject.judgment,
        passed=frozenset(_passed(case_id)),
    )
    waiting: dict[str, list[Due]] = {}
    for one in due.due(case_id):
        if one.expected.deadline and not one.done:
            waiting.setdefault(one.expected.deadline.clock.id, []).append(one)
    found = ways(situation)
    listed = (
        Limited(way=way, limits=tuple(x for time in way.route.times for x in waiting.get(time, ())))
        for way in found
    )
    return Ways(situation=situation, listed=tuple(listed), rules=rules_of(found))


def found(check_id: str, subject_id: str) -> tuple[str, Subject]:
    """Give the case of a finding or of something left out, and that as something to raise."""
    page = reviewing.review_page(check_id)
    name = page.result.document.name
    for one in page.reviewed:
        if one.subject == subject_id:
            return page.case_id, _statement(one.finding.statement, name)
    for left in page.omissions:
        if left.subject == subject_id:
            evidence = left.omission.evidence
            words = f"{evidence.speaker}: {evidence.text}"
            source = f"{evidence.record}; left out of {name}"
            return page.case_id, Subject(words=words, source=source, judgment=False)
    raise WrongUse("That finding is not here any more.", safe="Nothing was changed.")


def _statement(statement: Statement, name: str) -> Subject:
    place = f"page {statement.page}" if statement.page else ""
    number = f"paragraph {statement.number}" if statement.number else ""
    return Subject(
        words=statement.quoted,
        source=", ".join(filter(None, (name, place, number))),
        judgment=statement.kind in (StatementKind.OPINION, StatementKind.RECOMMENDATION),
    )


def ask(case_id: str, ask_id: str) -> Subject:
    """Give an ask of a letter as something to raise; whether it is a judgment is not known."""
    asked = ASKS.line(case_id, ask_id).value
    letter = LETTERS.line(case_id, asked.letter_id).value
    number = f"number {asked.number}" if asked.number else ""
    sent = f"sent {letter.sent.words}" if letter.sent else ""
    return Subject(
        words=asked.words,
        source=", ".join(filter(None, (f"Your letter “{letter.subject}”", sent, number))),
    )


def _passed(case_id: str) -> Iterator[str]:
    for event in EVENTS.lines(case_id):
        yield event.value.milestone
    for request in REQUESTS.lines(case_id):
        yield from request.value.passed
