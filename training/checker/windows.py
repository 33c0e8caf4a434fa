"""The short windows of talk that a statement is read against: around the moments nearest to it."""

from collections.abc import Sequence

from fairhearing.domain.checking.record.lines import Line, Window
from fairhearing.domain.checking.record.readings import Reading

WINDOWS = 3
"""Moments read for one statement."""
WORDS = 90
"""Words of a window, about: what the reader was trained on."""
BEFORE = 2
"""Lines before the moment itself that are read first, as far as there is room."""


def windows_around(readings: Sequence[Reading], lines: Sequence[Line]) -> tuple[Window, ...]:
    """Give short windows around the best fitting moments, leaving out those already inside one."""
    found: list[Window] = []
    for reading in readings:
        at = reading.line.index
        if len(found) < WINDOWS and not any(w.first <= at < w.last for w in found):
            found.append(_around(at, lines))
    return tuple(found)


def _around(at: int, lines: Sequence[Line]) -> Window:
    """Take the moment with what led up to it, then go on while there is room."""
    first = at
    while first and at - first < BEFORE and lines[first - 1].record == lines[at].record:
        if _words(lines[first - 1 : at + 1]) > WORDS * 2 // 3:
            break
        first -= 1
    last = at + 1
    while last < len(lines) and lines[last].record == lines[at].record:
        if _words(lines[first : last + 1]) > WORDS:
            break
        last += 1
    return Window(first=first, last=last)


def _words(lines: Sequence[Line]) -> int:
    return sum(len(line.text.split()) for line in lines)
