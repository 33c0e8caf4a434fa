"""Positions of people about a matter: lines to choose from, chosen lines, in order of time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from textwrap import shorten

from fairhearing.domain.casework.dated import Dated, Place
from fairhearing.domain.casework.letters.letter import Letter
from fairhearing.domain.casework.letters.mail import named
from fairhearing.domain.casework.positions.position import Kind, Placed, Position, in_order, propose
from fairhearing.domain.casework.positions.proposing_author import author_of, day_of
from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.when import When, within
from fairhearing.domain.checking.language.wording import share, stems
from fairhearing.domain.evidence import original
from fairhearing.domain.evidence.recording_statement import Question
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.document import Part
from fairhearing.domain.saying import clock
from fairhearing.work.calls import statements
from fairhearing.work.case import cases
from fairhearing.work.case.people import MATTERS, PEOPLE
from fairhearing.work.case.shown import Item, ItemState, Use
from fairhearing.work.casework import letters
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.casework.registers import Register
from fairhearing.work.transcripts import reading

POSITIONS = Register("positions", Position)
OFFERED = 30
"""Lines offered at a time, those that have most of the words first."""

_REPORTED = ("page_image", "")
"""Where the words of reports stand on the site; those of an untouched file nowhere."""
_CHECK = (
    "Who and when are what the report says of itself. Where it gives somebody else's words, put "
    "their name and that day instead."
)
_TOLD = 300
"""Characters of a position that stand in the chronology."""
_LEAST = 0.25
"""Share of the words looked for that a line must have, by weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A line that may belong to a matter, with what is proposed of it.

    `check` is a sentence where who said it and when are taken from the text of a report.
    """

    position: Position
    shows: str
    check: str = ""


def of_matter(case_id: str, matter_id: str) -> tuple[Placed, ...]:
    """Give what was said about a matter in order of time."""
    lines = [line for line in POSITIONS.lines(case_id) if line.value.matter_id == matter_id]
    return in_order(lines, _called(case_id))


def dated(case_id: str) -> tuple[Dated, ...]:
    """Give every position that has a day to the chronology, under its matter."""
    matters = {line.id: line.value.title for line in MATTERS.lines(case_id)}
    called = _called(case_id)
    return tuple(
        Dated(
            when=one.when,
            what=f"{called.get(one.who.casefold(), one.who)} {one.kind} "
            f"({matters[one.matter_id]}): “{shorten(one.words, _TOLD, placeholder=' …')}”",
            kind="position",
            source=one.source,
            place=Place(page="matter_positions", ids=(case_id, one.matter_id)),
        )
        for one in (line.value for line in POSITIONS.lines(case_id))
        if one.when and one.matter_id in matters
    )


def people(case_id: str) -> tuple[str, ...]:
    """Give the names of people who can have said something."""
    return tuple(line.value.name for line in PEOPLE.lines(case_id))


def offered(case_id: str, matter_id: str, asked: str) -> tuple[Offered, ...]:
    """Find lines of letters, transcripts and reports that have words looked for."""
    MATTERS.line(case_id, matter_id)
    wanted = set(stems(asked))
    if not wanted:
        raise WrongUse(
            "Please type the words to look for.",
            safe="Nothing was changed.",
            todo="Words that somebody used for it, like “Friday” or “collect”.",
        )
    taken = {line.value.words for line in POSITIONS.lines(case_id)}
    every = [one for one in _lines(case_id, matter_id) if one.words not in taken]
    scored = [(share(wanted, set(stems(one.words))), one) for one in every]
    best = sorted((pair for pair in scored if pair[0] >= _LEAST), key=lambda pair: -pair[0])
    return tuple(_offered(one) for _, one in best[:OFFERED])


def enter(case_id: str, position: Position) -> str:
    """Put words under a matter; `WrongUse` where it is not said whose words they are."""
    MATTERS.line(case_id, position.matter_id)
    if not position.who.strip() or not position.words.strip():
        raise WrongUse(
            "Please say who said it, and in which words.",
            safe="What you typed is still here.",
        )
    return POSITIONS.enter(case_id, position)


def _called(case_id: str) -> dict[str, str]:
    """Give the name of each person by every name that they have, in lower case."""
    return {
        name.casefold(): line.value.name
        for line in PEOPLE.lines(case_id)
        for name in line.value.names
    }


def _offered(one: Position) -> Offered:
    kind, shows = propose(one.words)
    check = _CHECK if one.page in _REPORTED and (one.who or one.when) else ""
    return Offered(position=replace(one, kind=kind), shows=shows, check=check)


def _lines(case_id: str, matter_id: str) -> Iterator[Position]:
    yield from _in_letters(case_id, matter_id)
    for item in cases.case_page(case_id).items:
        if item.state is ItemState.READ and item.use is Use.RECORD:
            yield from _in_transcript(item, matter_id)
        elif item.state is ItemState.READ and item.use is Use.REPORT:
            yield from _in_report(item, matter_id)


def _in_letters(case_id: str, matter_id: str) -> Iterator[Position]:
    lines = [line for line in LETTERS.lines(case_id) if not line.value.same_as]
    told = letters.many_words(lines)
    for line in lines:
        for text in told[line.id].paragraphs:
            yield Position(
                matter_id=matter_id,
                who=named(line.value.sender),
                kind=Kind.SAID,
                words=text,
                source=_letter(line),
                when=line.value.sent,
                page="letter",
                ids=(case_id, line.id),
            )


def _letter(line: Line[Letter]) -> str:
    sent = line.value.sent
    about = f": {line.value.subject}" if line.value.subject else ""
    return f"Letter of {sent.words}{about}" if sent else f"Letter without a date{about}"


def _in_transcript(item: Item, matter_id: str) -> Iterator[Position]:
    transcript = reading.transcript(item.id)
    at_the_time = _stated(item)
    for turn in transcript.turns:
        at = f" at {clock(turn.start)}" if transcript.timed else ""
        yield Position(
            matter_id=matter_id,
            who=transcript.speaker(turn.speaker).shown,
            kind=Kind.SAID,
            words=turn.text,
            source=f"{item.name}{at}",
            when=at_the_time,
            page="transcript",
            ids=(item.id, f"{turn.start:.1f}") if transcript.timed else (item.id,),
        )


def _stated(item: Item) -> When | None:
    """When a recording was made, where somebody stated it."""
    if not statements.stated([item.id]):
        return None
    return within(statements.of_recording(item.id).answers[Question.WHEN].words)


def _in_report(item: Item, matter_id: str) -> Iterator[Position]:
    pictured = item.kind in (original.Kind.PDF, original.Kind.IMAGE)
    paragraphs = reading.document(item.id).paragraphs
    said = [one.text for one in paragraphs if one.part is not Part.FURNITURE]
    author, day = author_of(said), day_of(said)
    for one in paragraphs:
        if one.part is Part.BODY:
            number = f", paragraph {one.number}" if one.number else f", page {one.page}"
            yield Position(
                matter_id=matter_id,
                who=author,
                kind=Kind.SAID,
                words=one.text,
                source=f"{item.name}{number}",
                when=day,
                page="page_image" if pictured else "",
                ids=(item.id, str(one.page)) if pictured else (),
            )
