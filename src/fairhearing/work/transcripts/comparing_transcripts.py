"""Two transcripts of one recording: where they differ, and what a person hears at each place."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

import msgspec
from django.db import transaction

from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.domain.reading.comparison import Comparison, Difference, Side, compare
from fairhearing.domain.reading.spans import seconds, shared
from fairhearing.domain.reading.transcript import Span, Transcript
from fairhearing.render import comparison_paper
from fairhearing.render.certificate_paper import state
from fairhearing.render.comparison_paper import Sheet
from fairhearing.render.pdf import paper_pdf
from fairhearing.render.word import paper_word
from fairhearing.store import ledgers, outputs
from fairhearing.work.case import rows
from fairhearing.work.case.shown import Item, ItemState, Use
from fairhearing.work.house import choices
from fairhearing.work.transcripts import exporting, listened, reading
from fairhearing.work.transcripts.exporting import Exported

_NOTED = "noted"
_BREATH = 2.0
"""Seconds played before and after a place."""

_AROUND, _SHARE, _ENOUGH = 0.5, 0.8, 30.0
"""Seconds around a place that belong to it; how much of it, or how many seconds, must be played."""


class Hears(StrEnum):
    """What a person hears at a place."""

    A = "a"
    B = "b"
    NEITHER = "neither"
    CANNOT_TELL = "cannot tell"


SAID = {
    Hears.A: "Somebody who listened hears A",
    Hears.B: "Somebody who listened hears B",
    Hears.NEITHER: "Somebody who listened hears neither",
    Hears.CANNOT_TELL: "Somebody who listened cannot tell",
}
"""What was noted, for paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What somebody noted at a place, and when."""

    hears: Hears
    note: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A difference with what was noted there, if anything, and whether it was played."""

    number: int
    difference: Difference
    noted: Noted | None
    played: bool

    @property
    def play_from(self) -> float:
        """Where to begin to play: a breath before, so that the ear is in time."""
        return max(0.0, (self.difference.start or 0.0) - _BREATH)

    @property
    def play_until(self) -> float:
        """Where to stop: a breath after."""
        return (self.difference.end or 0.0) + _BREATH


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Two transcripts compared. `has_sound` is whether A's recording can be played."""

    a: Item
    b: Item
    comparison: Comparison
    places: tuple[Place, ...]
    has_sound: bool

    @property
    def left(self) -> int:
        """How many places nobody has noted anything at."""
        return sum(place.noted is None for place in self.places)


class _Body(msgspec.Struct, frozen=True):
    hears: Hears
    note: str = ""


def others(item_id: str) -> tuple[Item, ...]:
    """Give the other records of the same case that have been read."""
    row = rows.item_row(item_id)
    each = (rows.item_of(one) for one in row.case.items.exclude(pk=item_id))
    return tuple(one for one in each if one.use is Use.RECORD and one.state is ItemState.READ)


def page(a_id: str, b_id: str) -> Page:
    """Compare two transcripts as they stand now; `WrongUse` where they are not of one case."""
    a, b = rows.item_row(a_id), rows.item_row(b_id)
    if a.case_id != b.case_id or a_id == b_id:
        raise WrongUse("Choose two records of the same case.", safe="Nothing was changed.")
    ours = reading.transcript(a_id)
    found = _compared(a_id, b_id, ours, reading.transcript(b_id))
    noted = _noted(a_id, b_id)
    played = listened.played(a_id)
    places = tuple(
        Place(
            number=number,
            difference=each,
            noted=noted.get(each.id),
            played=_was_played(each, played),
        )
        for number, each in enumerate(found.differences, start=1)
    )
    return Page(
        a=rows.item_of(a),
        b=rows.item_of(b),
        comparison=found,
        places=places,
        has_sound=ours.has_sound and ours.timed,
    )


def moments(difference: Difference) -> Span | None:
    """Give what is to be listened to at a place; None where no times are known."""
    if difference.start is None or difference.end is None:
        return None
    return Span(start=max(0.0, difference.start - _AROUND), end=difference.end + _AROUND)


def say_heard(a_id: str, b_id: str, difference: str) -> None:
    """Note that somebody says they listened to a place, where the player could not report it."""
    found = page(a_id, b_id).comparison.differences
    spans = (moments(one) for one in found if one.id == difference)
    listened.heard(a_id, [span for span in spans if span])


def note(a_id: str, b_id: str, difference: str, hears: Hears, words: str = "") -> None:
    """Note what is heard at a place; `Refused` where it has sound and was not played yet."""
    shown = page(a_id, b_id)
    place = next((one for one in shown.places if one.difference.id == difference), None)
    if place is None:
        raise WrongUse(
            "The transcripts have changed, and this place is no longer among the differences.",
            safe="Nothing was changed.",
            todo="Load the page again.",
        )
    if shown.has_sound and not place.played:
        raise Refused(
            "Please listen to this place first.",
            safe="Nothing was changed.",
            todo="Press play beside it: what is noted is what somebody heard.",
        )
    with transaction.atomic():
        body = {
            "hears": hears,
            "note": words.strip(),
            "by": choices.corrector(),
            "a": _words(place.difference.a),
            "b": _words(place.difference.b),
        }
        ledgers.append(ledgers.comparison(a_id, b_id), action=_NOTED, subject=difference, body=body)
        rows.touch(shown.a.case_id)


def printed(a_id: str, b_id: str, form: Literal["pdf", "docx"]) -> Exported:
    """Print the differences as a table that says nothing about who is right."""
    paper = comparison_paper.compose(_sheet(page(a_id, b_id)))
    body = paper_word(paper) if form == "docx" else paper_pdf(paper)
    return Exported(name=f"two transcripts compared.{form}", body=body)


def _sheet(shown: Page) -> Sheet:
    return Sheet(
        a=comparison_paper.Named(name=shown.a.name, digest=shown.a.digest),
        b=comparison_paper.Named(name=shown.b.name, digest=shown.b.digest),
        comparison=shown.comparison,
        noted=tuple(_told(place.noted) for place in shown.places),
        states=tuple(state(exporting.certificate_of(item.id)) for item in (shown.a, shown.b)),
        made_at=datetime.now().astimezone(),
    )


def _told(noted: Noted | None) -> str:
    if noted is None:
        return ""
    return f"{SAID[noted.hears]}{f': {noted.note}' if noted.note else '.'}"


def _compared(a_id: str, b_id: str, a: Transcript, b: Transcript) -> Comparison:
    keys = {"a": rows.edited_key(rows.item_row(a_id)), "b": rows.edited_key(rows.item_row(b_id))}
    output = outputs.key(a.digest, "compared", keys | {"way": 1})
    if not outputs.have(output):
        outputs.keep(output, source=a.digest, stage="compared", value=compare(a, b))
    return outputs.load(output, Comparison)


def _noted(a_id: str, b_id: str) -> dict[str, Noted]:
    lines = ledgers.entries(ledgers.comparison(a_id, b_id))
    found = {}
    for line in lines:
        body = msgspec.json.decode(line.body, type=_Body)
        found[line.subject] = Noted(hears=body.hears, note=body.note, at=line.at)
    return found


def _was_played(difference: Difference, played: tuple[Span, ...]) -> bool:
    span = moments(difference)
    if span is None:
        return True
    return seconds(shared([span], played)) >= min(_SHARE * span.seconds, _ENOUGH)


def _words(side: Side) -> str:
    return "".join(piece.text for piece in side.pieces)
