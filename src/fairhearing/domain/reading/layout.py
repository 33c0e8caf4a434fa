"""Pages of placed words into paragraphs in reading order, each with its number and its part."""

from collections.abc import Sequence
from statistics import median

from fairhearing.domain.reading.document import Paragraph
from fairhearing.domain.reading.drafts import Draft, drafts
from fairhearing.domain.reading.furniture import without_furniture
from fairhearing.domain.reading.joining import joined, vocabulary_of
from fairhearing.domain.reading.numbering import is_item
from fairhearing.domain.reading.page_lines import lines
from fairhearing.domain.reading.parts import Look, parts
from fairhearing.domain.reading.seen import SeenPage

LARGE = 1.12
"""Letters this many times the usual height make a heading."""


def paragraphs(pages: Sequence[SeenPage]) -> tuple[Paragraph, ...]:
    """Read pages as a person would: columns down, broken lines and pages joined.

    Running heads and feet come out as `FURNITURE` where they stand. No word is lost, except
    that hyphens which only broke a word at the end of a line are taken out.
    """
    by_number = {page.number: page for page in pages}
    vocabulary = vocabulary_of(by_number)
    drawn = _in_order(pages)
    usual = _usual_size(pages)
    tellings = [(draft, *joined(draft, by_number, vocabulary)) for draft in drawn]
    kinds = parts([_look(draft, text, usual) for draft, text, _ in tellings])
    return tuple(
        Paragraph(
            index=index,
            number=draft.number,
            page=draft.page,
            text=text,
            part=part,
            words=words,
        )
        for index, ((draft, text, words), part) in enumerate(zip(tellings, kinds, strict=True))
    )


def _in_order(pages: Sequence[SeenPage]) -> list[Draft]:
    kept, framing = without_furniture(pages, [lines(page) for page in pages])
    frames = [Draft((line,), framing=True) for frame in framing for line in frame]
    return sorted([*drafts(kept), *frames], key=lambda draft: draft.page)


def _usual_size(pages: Sequence[SeenPage]) -> float:
    sizes = [word.size for page in pages for word in page.words]
    return median(sizes) if sizes else 0.0


def _look(draft: Draft, text: str, usual: float) -> Look:
    return Look(
        text=text,
        number=draft.number,
        bold=all(line.bold for line in draft.lines),
        large=all(line.size > usual * LARGE for line in draft.lines),
        listed=is_item(draft.number, draft.skip),
        tabular=draft.tabular,
        framing=draft.framing,
    )
