"""The short windows of talk that a statement is read against: around the moments nearest to it."""

from collections.abc import Sequence

from fairhearing.domain.checking.ports import Passage
from fairhearing.domain.checking.record.lines import Line, Window, turns_of
from fairhearing.domain.checking.record.readings import Reading

WINDOWS = 3
"""Moments read for one statement."""
WORDS = 90
"""Words of a window, about: what the reader was trained on."""
LONG_WORDS = 150
"""Words of a long window."""
BEFORE = 2
"""Lines before the moment itself that are read first, as far as there is room."""


def passage_of(window: Window, lines: Sequence[Line]) -> Passage:
    """Write a window as "Name: words" lines."""
    within = lines[window.first : window.last]
    names = {line.speaker: line.name for line in within}
    text = "\n".join(f"{names[who]}: {said}" for who, said in turns_of(within))
    return Passage(id=f"w{window.first}-{window.last}", text=text)


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


def best_window(windows: Sequence[Window], readings: Sequence[Reading]) -> Window:
    """Give the window that holds most of the fitting moments, the best one well inside it."""

    def worth(window: Window) -> float:
        total = sum(r.fit**3 for r in readings if window.first <= r.line.index < window.last)
        middle = (window.first + window.last) / 2
        aside = abs(readings[0].line.index - middle) / max(1, window.last - window.first)
        holds = window.first <= readings[0].line.index < window.last
        return total + (1.0 if holds else 0.0) - 0.1 * aside

    return max(windows, key=worth)


def windows_of(lines: Sequence[Line], words: int = LONG_WORDS) -> tuple[Window, ...]:
    """Lay overlapping windows over the record; none spans two transcripts."""
    found: list[Window] = []
    start = 0
    while start < len(lines):
        end = _filled(lines, start, words)
        found.append(Window(first=start, last=end))
        if end >= len(lines):
            break
        middle = _filled(lines, start, words // 2)
        ends_here = lines[end].record != lines[start].record
        start = end if ends_here else max(start + 1, min(middle, end))
    return tuple(found)


def _filled(lines: Sequence[Line], start: int, words: int) -> int:
    total, end = 0, start
    while end < len(lines) and lines[end].record == lines[start].record:
        total += len(lines[end].text.split())
        if total > words and end > start:
            break
        end += 1
    return end
