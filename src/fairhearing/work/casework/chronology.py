"""The chronology of a case: what the person entered, and everything else that bears a date."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils import timezone

from fairhearing.domain.casework import when
from fairhearing.domain.casework.chronology import Happening, in_order
from fairhearing.domain.casework.dated import Dated, Place
from fairhearing.domain.evidence.recording_statement import Question
from fairhearing.domain.problems import OurFault
from fairhearing.work.calls import sheets, statements
from fairhearing.work.case import rows
from fairhearing.work.case.shown import CheckCard
from fairhearing.work.casework import events, letters, orders, positions, promises, requests
from fairhearing.work.casework.registers import Register

HAPPENINGS = Register("chronology", Happening)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """Everything dated in a case, in order of time.

    `fault` is a mistake in a file of rules, for which some entries stand without their name.
    """

    entries: tuple[Dated, ...]
    fault: OurFault | None = None


def chronology(case_id: str) -> Chronology:
    """Everything dated in a case, in order of time."""
    nameless = events.fault() if events.EVENTS.lines(case_id) else None
    entries = in_order(one for source in _SOURCES for one in source(case_id))
    return Chronology(entries=entries, fault=nameless)


def _entered(case_id: str) -> Iterator[Dated]:
    for line in HAPPENINGS.lines(case_id):
        one = line.value
        yield Dated(
            when=one.when,
            what=f"{one.at}: {one.what}" if one.at else one.what,
            kind="entered by you",
            source=one.source,
            place=Place(page="happening", ids=(case_id, line.id)),
        )


def _calls(case_id: str) -> Iterator[Dated]:
    for sheet in sheets.of_case(case_id):
        if not sheet.begun:
            continue
        noun = sheet.plan.occasion.noun
        name = f"{noun.capitalize()} with {sheet.plan.who}" if sheet.plan.who else noun.capitalize()
        about = f", about {sheet.plan.about}" if sheet.plan.about else ""
        page = "after" if sheet.sealed or sheet.ended else "during"
        yield Dated(
            when=when.on(timezone.localdate(sheet.begun.at)),
            what=f"{name}{about}.",
            kind=noun,
            source="your note of it" + (", sealed" if sheet.sealed else ""),
            place=Place(page=page, ids=(sheet.id,)),
        )


def _recordings(case_id: str) -> Iterator[Dated]:
    """Give the recordings of which somebody stated when they were made."""
    for row in rows.case_row(case_id).items.all():
        if not rows.is_record(row) or not statements.stated([row.pk]):
            continue
        told = statements.of_recording(row.pk).answers[Question.WHEN].words
        at = when.within(told)
        if at:
            yield Dated(
                when=at,
                what=f"{row.name} was recorded.",
                kind="recording",
                source="what was stated about it",
                place=Place(page="statement", ids=(row.pk,)),
            )


def _checks(case_id: str) -> Iterator[Dated]:
    for card in rows.page_of(rows.case_row(case_id)).checks:
        yield Dated(
            when=when.on(timezone.localdate(card.started)),
            what=f"{card.report.name} was compared with what was said. {_decided(card)}".strip(),
            kind="comparison",
            source=", ".join(record.name for record in card.records),
            place=Place(page="review", ids=(card.id,)),
        )


def _decided(card: CheckCard) -> str:
    if not card.asking:
        return ""
    return f"{card.asking - card.undecided} of {card.asking} findings are decided."


_SOURCES: tuple[Callable[[str], Iterator[Dated] | tuple[Dated, ...]], ...] = (
    _entered,
    _calls,
    _recordings,
    _checks,
    orders.dated,
    events.dated,
    requests.dated,
    letters.dated,
    promises.dated,
    positions.dated,
)
"""Where dated entries come from; each room of a case that has some is named here."""
