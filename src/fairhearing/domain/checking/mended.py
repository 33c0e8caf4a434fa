"""Findings whose words were mended since the check: the transcript then and now, moment by moment.

What a finding rests on is found by its record and times, so that it does not matter how turns
were cut and joined; where no times are known, by its turns.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fairhearing.domain.checking.finding import CheckResult, Evidence
from fairhearing.domain.reading.transcript import Mark, Transcript, Turn

Said = tuple[str, str, Mark | None]
"""What is compared of a word: the voice, the word and its mark, whoever vouches for it."""


@dataclass(frozen=True, slots=True)
class _Index:
    """Words of a transcript by their times, and its turns by their ids."""

    starts: list[float]
    said: list[Said]
    turns: Mapping[str, Turn]

    def between(self, start: float, end: float) -> list[Said]:
        first = bisect_left(self.starts, start)
        last = max(first + 1, bisect_left(self.starts, end))
        return self.said[first:last]


def mended_since(result: CheckResult, now: Mapping[str, Transcript]) -> frozenset[str]:
    """Name the findings and omissions under which words or voices differ; `now` is by digest."""
    then = {t.digest: t for t in result.record if t.digest in now}
    old = {digest: _index(t) for digest, t in then.items()}
    new = {digest: _index(now[digest]) for digest in then}

    def changed(evidence: Iterable[Evidence]) -> bool:
        known = (one for one in evidence if one.digest in then)
        return any(_changed(one, then[one.digest], old, new) for one in known)

    found = {f.id for f in result.findings if changed(f.evidence)}
    return frozenset(found | {o.id for o in result.omissions if changed((o.evidence,))})


def _changed(
    one: Evidence, then: Transcript, old: Mapping[str, _Index], new: Mapping[str, _Index]
) -> bool:
    before, after = old[one.digest], new[one.digest]
    turns = [then.turns[turn] for turn in one.turns]
    if then.timed and all(turn.words for turn in turns):
        return before.between(one.start, one.end) != after.between(one.start, one.end)
    ids = [then.turns[turn].id or str(turn) for turn in one.turns]
    return _of_turns(before, ids) != _of_turns(after, ids)


def _of_turns(index: _Index, ids: Iterable[str]) -> list[tuple[str, str]]:
    turns = (index.turns.get(each) for each in ids)
    return [(turn.speaker, turn.text) if turn else ("", "") for turn in turns]


def _index(transcript: Transcript) -> _Index:
    said = sorted(_said(transcript), key=lambda each: each[0])
    return _Index(
        starts=[start for start, _ in said],
        said=[words for _, words in said],
        turns={turn.id or str(n): turn for n, turn in enumerate(transcript.turns)},
    )


def _said(transcript: Transcript) -> Iterator[tuple[float, Said]]:
    for turn in transcript.turns:
        for word in turn.words:
            yield word.start, (turn.speaker, word.text, word.mark)
