"""Words on a page into lines in the order a person reads them, two columns included."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from fairhearing.domain.reading.numbering import printed_number
from fairhearing.domain.reading.seen import SeenPage, SeenWord

WIDE = 1.8
"""A gap this many letter heights wide separates cells or columns, never words."""
NARROW = 0.7
"""Gaps this wide part cells in lines that are brief and begin their cells in the same places."""
BRIEF, BRIEF_WORDS = 0.8, 12
ALIGNED = 3.0
"""Cells whose left edges differ by no more than this many points stand in one column."""
COLUMN_ROWS = 6
"""Fewer rows than this on both sides of a gap are a table or chance, not two columns."""
COLUMN_WORDS = 3
"""Prose has at least this many words in the middling line of each column."""
COLUMN_FILL = 0.6
"""Prose fills at least this share of its column in the middling line."""
CROSSINGS = 0.35
"""Where more of the rows than this run across a gap, it is no gutter."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line, from left to right. `tabular` marks a row of cells."""

    page: int
    words: tuple[SeenWord, ...]
    column: int = 0
    tabular: bool = False

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where its first word begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where its last word ends."""
        return max(word.right for word in self.words)

    @property
    def top(self) -> float:
        """The upper edge of its tallest word."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The lower edge of its lowest word."""
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """The middling height of its letters."""
        return median(word.size for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether every word that has letters is bold."""
        lettered = [word.bold for word in self.words if any(map(str.isalpha, word.text))]
        return bool(lettered) and all(lettered)


def lines(page: SeenPage) -> tuple[Line, ...]:
    """Put a page's words into lines in reading order."""
    rows = _rows(page.words)
    gutter = _gutter(rows)
    if gutter is None:
        return _with_tables([Line(page.number, row) for row in rows])
    return tuple(_down_columns(page.number, rows, gutter))


Row = tuple[SeenWord, ...]


def _rows(words: Iterable[SeenWord]) -> list[Row]:
    rows: list[list[SeenWord]] = []
    biggest: SeenWord | None = None
    for word in sorted(words, key=lambda word: (word.top + word.bottom) / 2):
        if biggest and _level(biggest, word):
            rows[-1].append(word)
            biggest = max(biggest, word, key=lambda other: other.size)
        else:
            rows.append([word])
            biggest = word
    return [tuple(sorted(row, key=lambda word: word.left)) for row in rows]


def _level(biggest: SeenWord, word: SeenWord) -> bool:
    # Measured against the row's biggest word, so that a raised figure stays in its line.
    overlap = min(biggest.bottom, word.bottom) - max(biggest.top, word.top)
    return overlap > 0.5 * min(biggest.size, word.size)


def _gaps(row: Row, least: float) -> list[tuple[float, float]]:
    """Give the gaps of a row that are at least `least` letter heights wide."""
    edges = [(a.right, b.left, max(a.size, b.size)) for a, b in pairwise(row)]
    return [(right, left) for right, left, size in edges if left - right >= least * size]


def _gutter(rows: Sequence[Row]) -> float | None:
    """Find where two columns of prose part, None where the page has but one."""
    if len(rows) < COLUMN_ROWS:
        return None
    left = min(row[0].left for row in rows)
    right = max(row[-1].right for row in rows)
    middles = [left + (right - left) * part / 100 for part in range(30, 71, 2)]
    best = max(middles, key=lambda x: _parted(rows, x) - 2 * _crossed(rows, x))
    return best if _parts_prose(rows, best) else None


def _parted(rows: Sequence[Row], x: float) -> int:
    return sum(any(a < x < b for a, b in _gaps(row, 0.8)) for row in rows)


def _crossed(rows: Sequence[Row], x: float) -> int:
    return sum(_crosses(row, x) for row in rows)


def _crosses(row: Row, x: float) -> bool:
    if row[0].left >= x or row[-1].right <= x:
        return False
    return not any(a <= x <= b for a, b in _gaps(row, 0.8))


def _parts_prose(rows: Sequence[Row], x: float) -> bool:
    both = [row for row in rows if any(a < x < b for a, b in _gaps(row, 0.8))]
    if len(both) < COLUMN_ROWS or _crossed(rows, x) > CROSSINGS * len(rows):
        return False
    sides = [_halves(row, x) for row in both]
    return all(_is_prose([halves[side] for halves in sides]) for side in (0, 1))


def _is_prose(parts: Sequence[Row]) -> bool:
    width = max(part[-1].right for part in parts) - min(part[0].left for part in parts)
    words = median(len(part) for part in parts)
    fill = median((part[-1].right - part[0].left) / width for part in parts)
    return words >= COLUMN_WORDS and fill >= COLUMN_FILL


def _halves(row: Row, x: float) -> tuple[Row, Row]:
    return tuple(w for w in row if w.left < x), tuple(w for w in row if w.left >= x)


def _down_columns(page: int, rows: Sequence[Row], gutter: float) -> Iterable[Line]:
    """Read left then right between rows that run across, which are read where they stand."""
    waiting: tuple[list[Line], list[Line]] = ([], [])
    for row in rows:
        if _crosses(row, gutter):
            yield from (*waiting[0], *waiting[1])
            waiting = ([], [])
            yield Line(page, row)
            continue
        for side, half in enumerate(_halves(row, gutter)):
            if half:
                waiting[side].append(Line(page, half, side + 1))
    yield from (*waiting[0], *waiting[1])


def _with_tables(found: Sequence[Line]) -> tuple[Line, ...]:
    """Mark rows of cells: at least two together whose cells begin in the same places."""
    width = max((line.right for line in found), default=0.0)
    wide = [_cells(line, WIDE) for line in found]
    # Narrow gaps come by chance in justified prose, but not in short lines at the same places.
    narrow = [_cells(line, NARROW) if _is_brief(line, width) else () for line in found]
    table = [False] * len(found)
    for index in range(len(found) - 1):
        if any(_aligned(cells[index], cells[index + 1]) for cells in (wide, narrow)):
            table[index] = table[index + 1] = True
    return tuple(
        Line(line.page, line.words, line.column, tabular)
        for line, tabular in zip(found, table, strict=True)
    )


def _cells(line: Line, least: float) -> tuple[float, ...]:
    """Where cells after the first begin; a number before a paragraph is no cell."""
    first = line.words[0]
    numbered = bool(printed_number(f"{first.text} A", hangs=True)[1])
    gaps = _gaps(line.words, least)
    return tuple(left for right, left in gaps if right != first.right or not numbered)


def _is_brief(line: Line, width: float) -> bool:
    return line.right < BRIEF * width and len(line.words) <= BRIEF_WORDS


def _aligned(above: Sequence[float], below: Sequence[float]) -> bool:
    return any(abs(a - b) <= ALIGNED for a in above for b in below)
