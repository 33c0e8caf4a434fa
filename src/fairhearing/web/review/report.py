"""The report beside the finding: its page as a picture with marks, and as text with links."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.review import Reviewed
from fairhearing.domain.reading.document import Box, Document, Paragraph, Part, Statement
from fairhearing.web.review.sieve import unsure

_ACROSS = 1000
_PAD = 3.0
_A4 = 1.414


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """A box in the units of the drawing."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A statement marked on the page."""

    finding: str
    ordinal: int
    outcome: str
    text: str
    chosen: bool
    rectangles: tuple[Rectangle, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of a paragraph's text, with its mark where it belongs to a statement."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of the text version."""

    number: str
    heading: bool
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One page of the report; `drawn` is False where the file has no pages to draw."""

    number: int
    last: int
    drawn: bool
    width: int
    height: int
    marks: tuple[Mark, ...]
    blocks: tuple[Block, ...]


def leaf(document: Document, reviewed: Sequence[Reviewed], chosen: str, number: int) -> Leaf:
    """Lay out one page of the report with every statement that has words on it."""
    page = next((page for page in document.pages if page.number == number), None)
    drawn = page is not None and page.width > 0
    height = round(_ACROSS * (page.height / page.width if page and drawn else _A4))
    marks = {
        one.finding.statement.id: _mark(one, ordinal, chosen, number, height)
        for ordinal, one in enumerate(reviewed, start=1)
    }
    return Leaf(
        number=number,
        last=len(document.pages) or 1,
        drawn=drawn,
        width=_ACROSS,
        height=height,
        marks=tuple(mark for mark in marks.values() if mark.rectangles),
        blocks=tuple(_blocks(document, marks, number)),
    )


def _mark(one: Reviewed, ordinal: int, chosen: str, page: int, height: int) -> Mark:
    return Mark(
        finding=one.finding.id,
        ordinal=ordinal,
        outcome="not_sure" if unsure(one) else one.outcome.value,
        text=one.finding.statement.text,
        chosen=one.finding.id == chosen,
        rectangles=tuple(
            _rectangle(box, height) for box in one.finding.statement.boxes if box.page == page
        ),
    )


def _rectangle(box: Box, height: int) -> Rectangle:
    return Rectangle(
        x=round(box.left * _ACROSS - _PAD, 1),
        y=round(box.top * height - _PAD, 1),
        width=round((box.right - box.left) * _ACROSS + 2 * _PAD, 1),
        height=round((box.bottom - box.top) * height + 2 * _PAD, 1),
    )


def _blocks(document: Document, marks: Mapping[str, Mark], number: int) -> Iterator[Block]:
    by_paragraph: dict[int, list[Statement]] = {}
    for statement in document.statements:
        by_paragraph.setdefault(statement.paragraph, []).append(statement)
    for paragraph in document.paragraphs:
        if paragraph.part is Part.FURNITURE or paragraph.page != number:
            continue
        statements = by_paragraph.get(paragraph.index, [])
        yield Block(
            number=paragraph.number,
            heading=paragraph.part is Part.HEADING,
            runs=tuple(_runs(paragraph, statements, marks)),
        )


def _runs(
    paragraph: Paragraph, statements: Sequence[Statement], marks: Mapping[str, Mark]
) -> Iterator[Run]:
    at = 0
    for statement in sorted(statements, key=lambda s: s.start):
        start = max(at, statement.start)
        if statement.end <= start:
            continue  # a statement inside another is reached from the strip
        if start > at:
            yield Run(text=paragraph.text[at:start])
        yield Run(text=paragraph.text[start : statement.end], mark=marks.get(statement.id))
        at = statement.end
    if at < len(paragraph.text):
        yield Run(text=paragraph.text[at:])
