"""A text with its marks, cut where each begins and ends, for the page that shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fairhearing.domain.casework.tone.mark import Mark

AROUND = 60
"""Characters shown on either side of a mark in the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a text; `number` is that of its mark in the list, 0 where it has none."""

    words: str
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A mark as the list shows it, with the words before and after it."""

    number: int
    mark: Mark
    before: str
    words: str
    after: str


def pieces(text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Cut a text at its marks; of two that overlap, the first is shown in place."""
    at = 0
    for number, mark in enumerate(marks, start=1):
        if mark.start < at or mark.start == mark.end:
            continue
        if mark.start > at:
            yield Piece(words=text[at : mark.start])
        yield Piece(words=mark.of(text), number=number)
        at = mark.end
    if at < len(text):
        yield Piece(words=text[at:])


def listed(text: str, marks: Sequence[Mark]) -> Iterator[Shown]:
    """Give each mark with the words around it, on its own line of the text."""
    for number, mark in enumerate(marks, start=1):
        yield Shown(
            number=number,
            mark=mark,
            before=_before(text, mark.start),
            words=mark.of(text),
            after=_after(text, mark.end),
        )


def _before(text: str, end: int) -> str:
    start = max(text.rfind("\n", 0, end) + 1, end - AROUND)
    cut = start > 0 and text[start - 1] != "\n"
    return f"…{text[start:end].partition(' ')[2]}" if cut else text[start:end]


def _after(text: str, start: int) -> str:
    line = text.find("\n", start)
    whole = text[start : line if line >= 0 else len(text)]
    return whole if len(whole) <= AROUND else f"{whole[:AROUND].rpartition(' ')[0]}…"
