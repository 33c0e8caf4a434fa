"""A long transcript by parts, so that three hours open as fast as three minutes."""

from bisect import bisect_right
from dataclasses import dataclass

from fairhearing.domain.reading.transcript import Transcript, Word

PART = 40
"""Turns in one part."""

DOUBT = 0.5
"""Words less probable than this are underlined lightly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A turn as the page shows it."""

    index: int
    label: str
    name: str
    start: float
    end: float
    text: str
    words: tuple[Word, ...]
    evidence: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A run of turns; `earlier` and `later` are where the parts beside it begin, or None."""

    lines: tuple[Line, ...]
    earlier: int | None
    later: int | None
    timed: bool

    @property
    def earlier_count(self) -> int:
        """How many turns there are between the earlier part's start and this part."""
        return self.lines[0].index - self.earlier if self.lines and self.earlier is not None else 0


def part(
    transcript: Transcript, first: int, count: int = PART, *, evidence: frozenset[int] = frozenset()
) -> Part:
    """Take `count` turns from `first`."""
    last = len(transcript.turns)
    first = max(0, min(first, last - 1))
    until = min(last, first + count)
    names = {speaker.label: speaker.shown for speaker in transcript.speakers}
    return Part(
        lines=tuple(
            Line(
                index=index,
                label=turn.speaker,
                name=names.get(turn.speaker, turn.speaker),
                start=turn.start,
                end=turn.end,
                text=turn.text,
                words=turn.words,
                evidence=index in evidence,
            )
            for index, turn in enumerate(transcript.turns[first:until], start=first)
        ),
        earlier=max(0, first - count) if first > 0 else None,
        later=until if until < last else None,
        timed=transcript.timed,
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
