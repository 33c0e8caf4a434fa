"""The sealed note of a call or a meeting as a paper, with what was added to it later."""

from collections.abc import Iterator
from datetime import date

from fairhearing.domain.casework.calls.call_sheet import Line, Sheet
from fairhearing.domain.casework.calls.note import HOW_WRITTEN, facts, moment, promise
from fairhearing.domain.saying import day
from fairhearing.render.blocks import Block, Digested, Heading, Listing, Paper, Passage, Spoken

_SEALED = (
    "The note was sealed as a text file, whose SHA-256 stands here. One changed letter in the "
    "file gives another number."
)


def compose(sheet: Sheet, additions: tuple[tuple[str, str], ...] = (), *, made_on: date) -> Paper:
    """Set a note; `additions` are the name and the words of each file that was added."""
    noun = sheet.plan.occasion.noun
    return Paper(
        title=f"Note of a {noun}",
        subtitle=sheet.plan.who or sheet.plan.about,
        running=f"Note of a {noun}, printed {day(made_on)}",
        made_on=made_on,
        blocks=(*_head(sheet), *_lines(sheet), *_points(sheet), *_later(sheet, additions)),
    )


def _head(sheet: Sheet) -> Iterator[Block]:
    for label, words in facts(sheet):
        yield Spoken(label=f"{label}:", words=words)
    yield Passage(text=HOW_WRITTEN)
    if sheet.sealed is None:
        yield Passage(text="This note is not sealed yet.")
        return
    sealed = f"sealed on {moment(sheet.sealed.at)}"
    yield Digested(name=sheet.sealed.words, detail=sealed, digest=sheet.sealed.digest)
    yield Passage(text=_SEALED)


def _lines(sheet: Sheet) -> Iterator[Block]:
    for heading, lines in (
        ("What was noted", sheet.notes),
        ("What they said they would do", sheet.promises),
        ("Written after it ended", sheet.afterwards),
    ):
        if lines:
            yield Heading(text=heading)
            yield from (_timed(one) for one in lines)


def _timed(line: Line) -> Spoken:
    return Spoken(label=f"{line.at:%H:%M}", words=promise(line))


def _points(sheet: Sheet) -> Iterator[Block]:
    asked = sheet.done(sheet.plan.to_ask + sheet.plan.to_make)
    reached = [Spoken(label=f"{at:%H:%M}", words=one) for one, at in asked if at]
    if reached:
        yield Heading(text="What was asked or said")
        yield from reached
    left = tuple(one for one, at in asked if not at)
    if left:
        yield Heading(text="What was planned and not reached")
        yield Listing(items=left)


def _later(sheet: Sheet, additions: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    for line, (name, words) in zip(sheet.later, additions, strict=True):
        yield Heading(text=f"Added on {moment(line.at)}")
        yield Passage(text=words)
        yield Digested(name=name, detail="sealed beside the note", digest=line.digest)
