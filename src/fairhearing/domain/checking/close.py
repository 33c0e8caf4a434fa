"""Close reading: each statement put to a small, quick reader beside the moments nearest to it.

A statement is as well borne out as the best of its moments says; so it is read against two or
three short windows of talk, and the kindest reading counts.
"""

from collections.abc import Sequence

from fairhearing.domain.checking.ports import Judgement, Passage, Reader
from fairhearing.domain.checking.record.lines import Line, Window, passage_of
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.statements.claims import Claim

WINDOWS = 3
"""Moments read for one statement."""
WORDS = 90
"""Words of a window, about: what the reader was trained on."""
BEFORE = 2
"""Lines before the moment itself that are read first, as far as there is room."""


def closely(
    claims: Sequence[Claim],
    read: Sequence[Sequence[Reading]],
    lines: Sequence[Line],
    reader: Reader,
) -> list[Judgement | None]:
    """Give the kindest judgement for each claim, or none where nothing on the record is near."""
    pairs: list[tuple[Passage, str]] = []
    owners: list[int] = []
    for i, (claim, readings) in enumerate(zip(claims, read, strict=True)):
        for window in windows_around(readings, lines):
            pairs.append((passage_of(window, lines), claim.statement.whole))
            owners.append(i)
    found: list[Judgement | None] = [None] * len(claims)
    for i, judgement in zip(owners, reader.read(pairs), strict=True):
        best = found[i]
        if best is None or judgement.supported > best.supported:
            found[i] = judgement
    return found


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
