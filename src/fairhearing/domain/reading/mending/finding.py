"""Finding words wherever they stand, and what the turns would be with others in their place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.mending.changes import Replaced
from fairhearing.domain.reading.transcript import Turn

_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place where the words were found: the turn, and where in its text."""

    turn: str
    label: str
    at: float
    text: str
    start: int
    end: int


def places(turns: Iterable[Turn], wanted: Replaced) -> Iterator[Place]:
    """Find every place, in order; `WrongUse` where nothing is looked for."""
    pattern = _pattern(wanted)
    for turn in turns:
        for match in pattern.finditer(turn.text):
            yield Place(
                turn=turn.id,
                label=turn.speaker,
                at=_time(turn, match.start()),
                text=turn.text,
                start=match.start(),
                end=match.end(),
            )


def replacing(turns: Iterable[Turn], change: Replaced) -> Iterator[tuple[Turn, str]]:
    """Give each turn that would change, with its text after it."""
    pattern = _pattern(change)
    for turn in turns:
        text = " ".join(pattern.sub(lambda _: change.put, turn.text).split())
        if text != turn.text:
            yield turn, text


def _pattern(wanted: Replaced) -> re.Pattern[str]:
    words = wanted.find.split()
    if not words:
        raise WrongUse("Please type the words to look for.", safe="Nothing was changed.")
    looked_for = r"\s+".join(map(re.escape, words))
    if wanted.whole_words:
        # A word may begin or end with a sign ("don't", "£20"), which has no edge of its own.
        before = r"(?<!\w)" if _LETTER.match(words[0][0]) else ""
        after = r"(?!\w)" if _LETTER.match(words[-1][-1]) else ""
        looked_for = f"{before}{looked_for}{after}"
    return re.compile(looked_for, 0 if wanted.match_case else re.IGNORECASE)


def _time(turn: Turn, offset: int) -> float:
    if not turn.words:
        return turn.start
    reached = 0
    for word in turn.words:
        reached += len(word.text) + 1
        if offset < reached:
            return word.start
    return turn.end
