"""What frames every page and says nothing: running heads, feet, page numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from fairhearing.domain.reading.page_lines import Line
from fairhearing.domain.reading.seen import SeenPage

EDGE = 0.13
"""Furniture stands within this share of the page's height from the top or the bottom."""
NUMBER_EDGE = 0.16
APART, MOST_LINES = 1.7, 5
"""Heads and feet are blocks of few lines, this many letter heights away from the text."""
REPEATS = 0.4
"""A line that comes again at the edge of this share of the pages is furniture."""

_PAGE_NUMBER = re.compile(
    r"(?:page|tudalen)?\s*[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:of|/|o)\s*\d{1,4})?", re.IGNORECASE
)
_FIGURES = re.compile(r"\d+")


def without_furniture(
    pages: Sequence[SeenPage], read: Sequence[tuple[Line, ...]]
) -> tuple[list[tuple[Line, ...]], list[tuple[Line, ...]]]:
    """Part each page's lines into (what is read, what frames it)."""
    repeated = _repeated(pages, read)
    kept, framing = [], []
    for page, found in zip(pages, read, strict=True):
        again = [line for line in _outermost(page, found) if _key(line) in repeated]
        frame = tuple(line for line in found if line in again or _is_page_number(page, line))
        framing.append(frame)
        kept.append(tuple(line for line in found if line not in frame))
    return kept, framing


def _repeated(pages: Sequence[SeenPage], read: Iterable[tuple[Line, ...]]) -> frozenset[str]:
    counts = Counter(
        key
        for page, found in zip(pages, read, strict=True)
        for key in {_key(line) for line in _outermost(page, found)}
    )
    least = max(2, REPEATS * len(pages))
    return frozenset(key for key, times in counts.items() if times >= least)


def _outermost(page: SeenPage, found: Sequence[Line]) -> Iterator[Line]:
    """Give the lines of the blocks nearest to the page's edges, where they stand apart."""
    down = sorted(found, key=lambda line: line.top)
    for outward in (down, down[::-1]):
        block = list(_block(outward))
        if len(block) <= MOST_LINES:
            yield from (line for line in block if _at_edge(page, line, EDGE))


def _block(outward: Sequence[Line]) -> Iterator[Line]:
    yield from outward[:1]
    for line, inner in pairwise(outward):
        if abs(inner.bottom - line.bottom) > APART * line.size:
            return
        yield inner


def _is_page_number(page: SeenPage, line: Line) -> bool:
    at_edge = _at_edge(page, line, NUMBER_EDGE)
    return at_edge and bool(_PAGE_NUMBER.fullmatch(line.text.strip()))


def _at_edge(page: SeenPage, line: Line, share: float) -> bool:
    middle = (line.top + line.bottom) / 2
    return not share * page.height < middle < (1 - share) * page.height


def _key(line: Line) -> str:
    # Page numbers and dates change from page to page; the rest does not.
    return _FIGURES.sub("#", line.text.casefold())
