"""Word error rate and diarization error rate, in plain Python."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from fairhearing.domain.reading.transcript import Span

Talk = tuple[Span, str]
"""Somebody talks: when, and a label for who."""

_STEP = 100  # moments a second


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceError:
    """Shares of the reference's talk: missed, heard where there was none, given to another."""

    missed: float
    false: float
    confused: float
    people: int

    @property
    def rate(self) -> float:
        """Diarization error rate."""
        return self.missed + self.false + self.confused


def word_error(reference: str, heard: str) -> float:
    """Words wrong, missing or added, as a share of the reference's words."""
    right, said = _words(reference), _words(heard)
    row = list(range(len(said) + 1))
    for n, word in enumerate(right, start=1):
        before, row[0] = row[0], n
        for m, other in enumerate(said, start=1):
            change = before + (word != other)
            before, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, change)
    return row[-1] / max(1, len(right))


def voice_error(
    reference: Sequence[Talk], heard: Sequence[Talk], *, collar: float = 0.0
) -> VoiceError:
    """Diarization error; moments within `collar` seconds of a change are not judged."""
    length = round(max((span.end for span, _ in [*reference, *heard]), default=0.0) * _STEP) + 1
    skipped = _near_changes(reference, collar, length)
    true = [_moments(spans) - skipped for spans in _by_label(reference)]
    found = [_moments(spans) - skipped for spans in _by_label(heard)]
    total = sum(map(len, true)) or 1
    missed = false = both = 0
    for moment in range(length):
        wanted = sum(moment in voice for voice in true)
        given = sum(moment in voice for voice in found)
        missed += max(0, wanted - given)
        false += max(0, given - wanted)
        both += min(wanted, given)
    confused = both - _best_match(true, found)
    return VoiceError(
        missed=missed / total, false=false / total, confused=confused / total, people=len(found)
    )


def _best_match(true: Sequence[set[int]], found: Sequence[set[int]]) -> int:
    few, many = sorted((list(true), list(found)), key=len)
    shared = [[len(one & other) for other in many] for one in few]
    return max(
        sum(shared[n][m] for n, m in enumerate(order))
        for order in permutations(range(len(many)), len(few))
    )


def _by_label(talks: Sequence[Talk]) -> list[list[Span]]:
    people: dict[str, list[Span]] = {}
    for span, label in talks:
        people.setdefault(label, []).append(span)
    return list(people.values())


def _moments(spans: Iterable[Span]) -> set[int]:
    return {
        moment
        for span in spans
        for moment in range(round(span.start * _STEP), round(span.end * _STEP))
    }


def _near_changes(talks: Sequence[Talk], collar: float, length: int) -> set[int]:
    if not collar:
        return set()
    edges = [edge for span, _ in talks for edge in (span.start, span.end)]
    return {
        moment
        for edge in edges
        for moment in range(round((edge - collar) * _STEP), round((edge + collar) * _STEP))
        if 0 <= moment < length
    }


def _words(text: str) -> list[str]:
    return re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("’", "'")).split()
