"""Cutting a recording into stretches that can be heard one at a time.

A cut falls in the quietest moment near the end of a stretch, so that no word is halved. The
cutter is fed loudness as it is measured and so never needs the whole recording.
"""

from collections.abc import Iterable, Iterator, Sequence

from fairhearing.domain.reading.transcript import Span

LONGEST = 300.0
"""Seconds: no stretch is longer."""
SHORTEST = 240.0
"""Seconds: no cut is looked for before this, so that the last words have company."""
FRAME = 0.02
"""Seconds of sound for each value of loudness."""
_PAUSE = 0.4
"""Seconds that have to be quiet together: shorter ones are within words."""


class Cutter:
    """Cuts as loudness comes in; each `Span` is given as soon as it is certain."""

    def __init__(self, *, longest: float = LONGEST, shortest: float = SHORTEST) -> None:
        self._longest = round(longest / FRAME)
        self._shortest = round(shortest / FRAME)
        self._held: list[float] = []
        self._begun = 0

    def feed(self, loudness: Iterable[float]) -> Iterator[Span]:
        """Take in the loudness of the next frames."""
        self._held.extend(loudness)
        while len(self._held) > self._longest:
            yield self._cut(quietest(self._held[: self._longest], self._shortest))

    def finish(self, seconds: float) -> Iterator[Span]:
        """Give what is left, up to the exact end of the recording."""
        start = self._begun * FRAME
        if seconds > start:
            yield Span(start=start, end=seconds)

    def _cut(self, frames: int) -> Span:
        span = Span(start=self._begun * FRAME, end=(self._begun + frames) * FRAME)
        self._begun += frames
        del self._held[:frames]
        return span


def cut(
    loudness: Sequence[float],
    seconds: float,
    *,
    longest: float = LONGEST,
    shortest: float = SHORTEST,
) -> tuple[Span, ...]:
    """Cut a recording whose loudness is known throughout."""
    cutter = Cutter(longest=longest, shortest=shortest)
    return (*cutter.feed(loudness), *cutter.finish(seconds))


def quietest(loudness: Sequence[float], after: int) -> int:
    """Find the middle of the quietest pause in `loudness[after:]`, the last where several are."""
    width = max(1, min(round(_PAUSE / FRAME), len(loudness) - after))
    total = sum(loudness[after : after + width])
    best, place = total, after
    for start in range(after + 1, len(loudness) - width + 1):
        total += loudness[start + width - 1] - loudness[start - 1]
        if total <= best:
            best, place = total, start
    return place + width // 2
