"""Words on which two transcripts agree, and about who said them they do not."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fairhearing.domain.reading.comparison_words import Folded, Key
from fairhearing.domain.reading.transcript import Transcript

_MOST = 40
"""Words of a stretch that are shown."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The same word in both transcripts."""

    a: Key
    b: Key


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenBy:
    """A stretch that A gives to one person and B to another. `start` is None without times."""

    start: float | None
    end: float | None
    words: str
    a: str
    b: str


def spoken_by(
    a: Transcript, b: Transcript, one: Folded, other: Folded, pairs: Sequence[Pair]
) -> tuple[SpokenBy, ...] | None:
    """List every such stretch; None where one of them does not tell people apart.

    Who is who is taken from the words they share: names need not be the same in both.
    """
    labels = [
        (a.turns[one.heard[p.a.first].turn].speaker, b.turns[other.heard[p.b.first].turn].speaker)
        for p in pairs
    ]
    if min(len({left for left, _ in labels}), len({right for _, right in labels})) < 2:  # noqa: PLR2004  one voice tells nobody apart
        return None
    same = _same(labels)
    return tuple(
        _stretch(a, b, one, other, pairs[first:last])
        for first, last in _runs(labels)
        if same.get(labels[first][1]) != labels[first][0]
    )


def _same(labels: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Say for people of B who they are in A: those who share most words first."""
    found: dict[str, str] = {}
    for (left, right), _ in Counter(labels).most_common():
        if right not in found and left not in found.values():
            found[right] = left
    return found


def _runs(labels: Sequence[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    first = 0
    for n in range(1, len(labels) + 1):
        if n == len(labels) or labels[n] != labels[first]:
            yield first, n
            first = n


def _stretch(
    a: Transcript, b: Transcript, one: Folded, other: Folded, pairs: Sequence[Pair]
) -> SpokenBy:
    first, last = pairs[0].a.first, pairs[-1].a.last
    heard = one.heard[first:last]
    if not a.timed:
        timed = other.heard[pairs[0].b.first : pairs[-1].b.last] if b.timed else ()
    else:
        timed = heard
    texts = [word.text for word in heard]
    more = f" … [{len(texts) - _MOST} words more]" if len(texts) > _MOST else ""
    turns = one.heard[first].turn, other.heard[pairs[0].b.first].turn
    return SpokenBy(
        start=timed[0].start if timed else None,
        end=timed[-1].end if timed else None,
        words=" ".join(texts[:_MOST]) + more,
        a=a.speaker(a.turns[turns[0]].speaker).shown,
        b=b.speaker(b.turns[turns[1]].speaker).shown,
    )
