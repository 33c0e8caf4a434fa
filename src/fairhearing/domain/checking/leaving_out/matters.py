"""Lines that belong together: one matter, shown once, with what is needed to understand it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.checking.language.lexicon_omissions import ASKS_ON
from fairhearing.domain.checking.language.wording import stem, stems
from fairhearing.domain.checking.leaving_out.cover import Cover
from fairhearing.domain.checking.record.lines import Line, answer_after

ALIKE, FEW = 0.6, 2
"""Share and number of words from which two lines are the same matter."""
SHORT, LONGEST = 4, 40
"""Words of a sentence too short to be shown alone, and of the longest that is shown."""
BARE = 2
"""Words that carry meaning, in a sentence that leans on the one before for its "it" or "him"."""
BETWEEN = 2
"""Turns on, when somebody goes on after one turn of somebody else's."""
_LEANS = re.compile(
    r"^(?:and |but |so |or |then |well,? )*(?:it|that|this|they|them|those|these)\b", re.IGNORECASE
)
_ASKS_ON = frozenset(stem(word) for word in ASKS_ON)
_PRONOUN = re.compile(r"\b(?:it|that|them|those|him|her|he|she|they)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A line worth telling, how much, and what the same person adds to it soon after.

    `led` are lines that the report does say, and that are needed to understand this one.
    """

    worth: float
    line: Line
    cover: Cover
    adds: tuple[Line, ...] = ()
    led: tuple[Line, ...] = ()

    @property
    def told(self) -> list[Line]:
        """All that is left out, in the order in which it was said."""
        return sorted((self.line, *self.adds), key=lambda line: line.index)


def matters_of(weighed: Iterable[Matter], lines: Sequence[Line], least: float) -> list[Matter]:
    """Make one matter of each turn and of what leans on it, weightiest first, from `least` up."""
    best: dict[tuple[int, int], Matter] = {}
    for matter in sorted(weighed, key=lambda m: (-m.worth, m.line.index)):
        place = (matter.line.record, matter.line.turn)
        chosen = best.setdefault(place, matter)
        if chosen is not matter and matter.worth >= least:
            best[place] = _with(chosen, matter)
    for (record, turn), matter in sorted(best.items(), reverse=True):
        before = best.get((record, turn - BETWEEN))
        if before is not None and _goes_on(matter.line, before.line, lines):
            said = before.worth < least  # the report says it, and not what came of it
            led = replace(matter, led=(before.line,))
            best[record, turn - BETWEEN] = led if said else _with(before, matter)
            del best[record, turn]
    weighty = (matter for matter in best.values() if matter.worth >= least)
    return sorted(weighty, key=lambda m: (-m.worth, m.line.index))


def _with(matter: Matter, other: Matter) -> Matter:
    adds = (*matter.adds, other.line, *other.adds)
    return replace(matter, worth=max(matter.worth, other.worth), adds=adds)


def apart(matters: Iterable[Matter], lines: Sequence[Line], most: int) -> list[Matter]:
    """Keep the first of those that are about the same, up to `most`."""
    kept: list[Matter] = []
    for matter in matters:
        if len(kept) == most:
            break
        if not any(_same(matter.line, other.line, lines) for other in kept):
            kept.append(matter)
    return kept


def shown_of(matter: Matter, lines: Sequence[Line]) -> list[Line]:
    """Give the lines to show: all that belong to a matter, with what they lean on."""
    shown = {line.index: line for line in _whole(matter.line, lines)}
    for line in (*matter.adds, *matter.led):
        if line.turn != matter.line.turn or _room(list(shown.values()), line):
            shown |= {x.index: x for x in _whole(line, lines)}
    return [shown[index] for index in sorted(shown)]


def _whole(line: Line, lines: Sequence[Line]) -> list[Line]:
    """Give a line with the sentences of its turn that it leans on, or that lean on it."""
    shown = [line]
    while (before := _beside(shown[0], lines, -1)) and _leans(shown[0]) and _room(shown, before):
        shown.insert(0, before)
    while (after := _beside(shown[-1], lines, 1)) and _room(shown, after):
        if not _leans(after) and _ends(shown[-1]):
            break
        shown.append(after)
    return shown


def _same(line: Line, other: Line, lines: Sequence[Line]) -> bool:
    """Whether two lines say nearly the same, or one answers what the other asks."""
    for asked, answer in ((line, other), (other, line)):
        if asked.asks and answer_after(lines, asked.index) is answer:
            return True
    one, two = set(stems(line.text)), set(stems(other.text))
    return len(one & two) >= max(FEW, ALIKE * min(len(one), len(two)))


def _goes_on(line: Line, other: Line, lines: Sequence[Line]) -> bool:
    """Whether the same person adds to what they said, when only asked to go on: "And then?"."""
    between = (x for x in lines[other.index + 1 : line.index] if x.turn == other.turn + 1)
    asked = {stem for x in between for stem in stems(x.text)}
    return line.speaker == other.speaker and _leans(line) and asked <= _ASKS_ON


def _leans(line: Line) -> bool:
    """Whether a sentence means little without the one before it."""
    if line.asks or _LEANS.search(line.text):
        return not line.asks
    bare = len(stems(line.text)) <= BARE and _PRONOUN.search(line.text)
    return len(line.text.split()) <= SHORT or bool(bare)


def _beside(line: Line, lines: Sequence[Line], step: int) -> Line | None:
    """Give the line before or after in the same turn."""
    index = line.index + step
    other = lines[index] if 0 <= index < len(lines) else line
    same = (other.record, other.turn) == (line.record, line.turn)
    return other if same and other is not line else None


def _ends(line: Line) -> bool:
    """Whether a line is the end of a sentence, and was not cut off where it grew too long."""
    return line.text.rstrip("”\"' ")[-1:] in tuple(".?!…—")


def _room(shown: Sequence[Line], other: Line) -> bool:
    return sum(len(x.text.split()) for x in (*shown, other)) <= LONGEST
