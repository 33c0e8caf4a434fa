"""An invented case to make drafts of."""

from datetime import date

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.drafts.material import Material, Open, Point, Written
from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.casework.letters.letter import Way
from fairhearing.domain.casework.person import Matter
from fairhearing.domain.casework.when import on
from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.filings.schedule import Said
from fairhearing.domain.procedures.scope import Body

SAID = Said(record="call.opus", speaker="Officer", text="You said Tuesday.", start=44, end=52)


def point(outcome: Outcome | None = Outcome.CONTRADICTED, *, heard: bool = True) -> Point:
    return Point(
        report="report.pdf",
        page=2 if outcome else 0,
        paragraph="7" if outcome else "",
        says="He said Thursday." if outcome else "",
        record=(SAID,) if heard else (),
        outcome=outcome,
        reason="",
        nothing="Nothing like this was found in 4 minutes of speech.",
    )


def asked(kind: AnswerKind | None = None) -> Open:
    return Open(
        asked="3 May 2026",
        to="Ms Whitlock",
        number="2",
        words="Please send me the notes of the call",
        kind=kind,
        reply="17 May 2026" if kind else "",
        answer="Notes are kept safely." if kind else "",
        instead="how notes are kept" if kind is AnswerKind.DEFLECTED else "",
    )


def material(body: Body | None = Body.CAFCASS) -> Material:
    return Material(
        day=date(2026, 11, 22),
        me="Rosa Invented",
        to="Ms Whitlock, Cafcass",
        facts=Facts(body=body),
        points=(point(), point(Outcome.NOT_FOUND, heard=False), point(None)),
        asks=tuple(asked(kind) for kind in (None, *AnswerKind)),
        letters=(
            Written(when=on(date(2026, 5, 3)), way=Way.OUT, who="Cafcass", subject="The report"),
        ),
        matters=(Matter(title="Fridays", says="I can collect at four"),),
    )
