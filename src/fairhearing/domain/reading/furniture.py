"""What frames every page and says nothing: running heads, feet, page numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from fairhearing.domain.reading.page_lines import Line
from fairhearing.domain.reading.seen import SeenPage

EDGE = 0.13
"""Furniture stands within this share of the page's height from the top or the bottom."""
NUMBER_EDGE = 0.16
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
        frame = tuple(line for line in found if _frames(page, line, repeated))
        framing.append(frame)
        kept.append(tuple(line for line in found if line not in frame))
    return kept, framing


def _repeated(pages: Sequence[SeenPage], read: Iterable[tuple[Line, ...]]) -> frozenset[str]:
    counts = Counter(
        key
        for page, found in zip(pages, read, strict=True)
        for key in {_key(line) for line in found if _at_edge(page, line, EDGE)}
    )
    least = max(2, REPEATS * len(pages))
    return frozenset(key for key, times in counts.items() if times >= least)


def _frames(page: SeenPage, line: Line, repeated: frozenset[str]) -> bool:
    if _at_edge(page, line, NUMBER_EDGE) and _PAGE_NUMBER.fullmatch(line.text.strip()):
        return True
    return _at_edge(page, line, EDGE) and _key(line) in repeated


def _at_edge(page: SeenPage, line: Line, share: float) -> bool:
    middle = (line.top + line.bottom) / 2
    return not share * page.height < middle < (1 - share) * page.height


def _key(line: Line) -> str:
    # Page numbers and dates change from page to page; the rest does not.
    return _FIGURES.sub("#", line.text.casefold())
