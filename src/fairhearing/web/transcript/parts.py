"""A long transcript by parts, so that three hours open as fast as three minutes."""

from bisect import bisect_right
from dataclasses import dataclass

from django.utils.safestring import SafeString

from fairhearing.domain.reading.doubt import doubtful
from fairhearing.domain.reading.transcript import By, Mark, Reading, Transcript, Turn
from fairhearing.web.transcript.said import said

PART = 40
"""Turns in one part."""

MOST = 250
"""Turns that a page with scripts may ask for at once, once the first part is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A turn as the page shows it. `id` is the turn's own; `follows` that of the one before.

    `also` are words heard otherwise the second time that nobody has vouched for; `doubted` says
    that it has words worth hearing again.
    """

    id: str
    follows: str
    label: str
    name: str
    start: float
    end: float
    text: str
    said: SafeString
    overlapping: bool
    also: tuple[Reading, ...] = ()
    doubted: bool = False
    evidence: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A run of turns; `earlier` and `later` are where the parts beside it begin, or None."""

    first: int
    lines: tuple[Line, ...]
    earlier: int | None
    later: int | None
    timed: bool

    @property
    def earlier_count(self) -> int:
        """How many turns there are between the earlier part's start and this part."""
        return self.first - self.earlier if self.earlier is not None else 0


def part(
    transcript: Transcript, first: int, count: int = PART, *, evidence: frozenset[int] = frozenset()
) -> Part:
    """Take `count` turns from `first`."""
    last = len(transcript.turns)
    first = max(0, min(first, last - 1))
    until = min(last, first + count)
    names = {speaker.label: speaker.shown for speaker in transcript.speakers}
    return Part(
        first=first,
        lines=tuple(
            _line(transcript, index, names, evidence=index in evidence)
            for index in range(first, until)
        ),
        earlier=max(0, first - count) if first > 0 else None,
        later=until if until < last else None,
        timed=transcript.timed,
    )


def lines(transcript: Transcript, turns: frozenset[str]) -> tuple[Line, ...]:
    """Take the turns with these ids, in order."""
    names = {speaker.label: speaker.shown for speaker in transcript.speakers}
    return tuple(
        _line(transcript, index, names)
        for index, turn in enumerate(transcript.turns)
        if turn.id in turns
    )


def around(
    transcript: Transcript, turn: int, margin: int, *, evidence: frozenset[int] = frozenset()
) -> Part:
    """Take the turns around one turn."""
    first = max(0, turn - margin)
    return part(transcript, first, turn - first + margin + 1, evidence=evidence)


def turn_at(transcript: Transcript, seconds: float) -> int:
    """Find the turn that is being spoken at a moment, or the last one before it."""
    starts = [turn.start for turn in transcript.turns]
    return max(0, bisect_right(starts, seconds) - 1)


def place_of(transcript: Transcript, turn_id: str) -> int | None:
    """Find where the turn with this id stands."""
    found = (index for index, turn in enumerate(transcript.turns) if turn.id == turn_id)
    return next(found, None)


def _line(
    transcript: Transcript, index: int, names: dict[str, str], *, evidence: bool = False
) -> Line:
    turn = transcript.turns[index]
    return Line(
        id=_id(turn, index),
        follows=_id(transcript.turns[index - 1], index - 1) if index else "",
        label=turn.speaker,
        name=names.get(turn.speaker, turn.speaker),
        start=turn.start,
        end=turn.end,
        text=turn.text,
        said=said(turn, timed=transcript.timed),
        overlapping=any(word.mark is Mark.OVERLAPPING for word in turn.words),
        also=tuple(one for one in transcript.readings if _open(turn, one)),
        doubted=transcript.has_sound and transcript.timed and bool(doubtful(turn.words)),
        evidence=evidence,
    )


def _open(turn: Turn, reading: Reading) -> bool:
    there = [w for w in turn.words if w.start < reading.span.end and w.end > reading.span.start]
    return any(word.by is By.MACHINE for word in there)


def _id(turn: Turn, index: int) -> str:
    return turn.id or str(index)  # what the machine wrote names its turns by their place
