"""Lines into paragraphs as they stand on the page, before anything is said of their part."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from fairhearing.domain.reading.numbering import printed_number
from fairhearing.domain.reading.page_lines import Line

GAP = 1.3
"""Lines further apart than this many usual steps belong to different paragraphs."""
OTHER_SIZE = 0.12
"""Letters that differ by more than this share are a heading or a note, not the same text."""
INDENT = 0.9
"""A line set in by this many letter heights begins a paragraph."""
APART = 0.55
"""A number stands apart from its text by more than this many letter heights."""
SHORT = 0.2
"""A line that stops this share of the width early was meant to stop."""

_STOPS = re.compile(r"[.?!:;…][”’\"')\]]*$")
_GOES_ON = re.compile(r"[a-z(“‘\"']")


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph's lines; `number` as printed, `skip` words of the first line are the number."""

    lines: tuple[Line, ...]
    number: str = ""
    skip: int = 0
    framing: bool = False

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.lines[0].page

    @property
    def tabular(self) -> bool:
        """Whether it is a row of a table."""
        return self.lines[0].tabular


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a page is set: the usual step from line to line, and each column's edges."""

    step: float
    left: float
    right: float


def drafts(pages: Iterable[tuple[Line, ...]]) -> list[Draft]:
    """Group the lines of each page, then join what runs over a page break."""
    joined: list[Draft] = []
    for page in pages:
        fresh = list(_on_page(page))
        if joined and fresh and _runs_on(joined[-1], fresh[0]):
            last = joined.pop()
            fresh[0] = Draft(last.lines + fresh[0].lines, last.number, last.skip)
        joined += fresh
    return joined


def _on_page(page: Sequence[Line]) -> Iterator[Draft]:
    settings = {column: _setting(page, column) for column in {line.column for line in page}}
    group: list[Line] = []
    for line in page:
        if group and _begins(group, line, settings[line.column]):
            yield _draft(group)
            group = []
        group.append(line)
    if group:
        yield _draft(group)


def _setting(page: Sequence[Line], column: int) -> _Setting:
    everyone = [line for line in page if line.column == column]
    middling = median_low(line.size for line in everyone)
    # A title may run wider than the text below it, and says nothing about where that should end.
    mine = [line for line in everyone if abs(line.size - middling) <= OTHER_SIZE * middling]
    steps = [round(b.bottom - a.bottom, 1) for a, b in pairwise(mine) if b.bottom > a.bottom]
    close = [step for step in steps if step < 2.2 * middling] or [1.2 * middling]
    usual = Counter(sorted(close)).most_common(1)[0][0]  # of equals, the smallest
    return _Setting(
        step=max(usual, 0.8 * middling),
        left=min(line.left for line in mine),
        right=max(line.right for line in mine),
    )


def _draft(group: Sequence[Line]) -> Draft:
    first = group[0]
    number, end = printed_number(first.text, hangs=_hangs(first))
    skip = len(first.text[:end].split())
    return Draft(tuple(group), number, skip)


def _hangs(line: Line) -> bool:
    number, *rest = line.words
    return bool(rest) and rest[0].left - number.right > APART * line.size


def _begins(group: Sequence[Line], line: Line, setting: _Setting) -> bool:
    last = group[-1]
    if line.column != last.column or line.tabular != last.tabular or line.tabular:
        return True
    return (
        _apart(last, line, setting)
        or _looks_other(last, line)
        or _is_numbered(group, line)
        or _set_in(group, line)
        or _stopped_early(last, line, setting)
    )


def _apart(last: Line, line: Line, setting: _Setting) -> bool:
    step = line.bottom - last.bottom
    return step > GAP * max(setting.step, 0.9 * last.size) or step < 0


def _looks_other(last: Line, line: Line) -> bool:
    sizes = sorted((last.size, line.size))
    return last.bold != line.bold or sizes[1] > sizes[0] * (1 + OTHER_SIZE) + 0.5


def _is_numbered(group: Sequence[Line], line: Line) -> bool:
    _, end = printed_number(line.text, hangs=_hangs(line))
    if not end:
        return False
    out = len(group) > 1 and line.left < group[-1].left - 0.3 * line.size
    return out or _hangs(line) or bool(_STOPS.search(group[-1].text))


def _set_in(group: Sequence[Line], line: Line) -> bool:
    if len(group) == 1:
        # The second line of a hanging paragraph is set in, and belongs to it.
        hanging = bool(printed_number(group[0].text, hangs=_hangs(group[0]))[1])
        return not hanging and line.left > group[0].left + INDENT * line.size and _ended(group[0])
    return abs(line.left - group[-1].left) > INDENT * line.size and _ended(group[-1])


def _ended(line: Line) -> bool:
    return bool(_STOPS.search(line.text))


def _stopped_early(last: Line, line: Line, setting: _Setting) -> bool:
    width = setting.right - setting.left
    room = setting.right - last.right - (line.words[0].right - line.words[0].left) - line.size / 3
    if room <= 0.05 * width:
        return False
    return _ended(last) or room > SHORT * width


def _runs_on(last: Draft, first: Draft) -> bool:
    if first.number or first.skip or last.tabular or first.tabular:
        return False
    ends, begins = last.lines[-1], first.lines[0]
    if _looks_other(ends, begins) or ends.bold:
        return False
    return not _STOPS.search(ends.text) and (
        bool(_GOES_ON.match(begins.text)) or len(last.lines) > 1
    )
