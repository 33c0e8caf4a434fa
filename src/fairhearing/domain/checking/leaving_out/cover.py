"""How far the report already says what a line of the record says."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.finding import Finding, Outcome
from fairhearing.domain.checking.language.wording import share, stems
from fairhearing.domain.checking.leaving_out.places import Fits, places_of
from fairhearing.domain.checking.ports import Passage, Ranker
from fairhearing.domain.checking.record.lines import Line
from fairhearing.domain.reading.transcript import Transcript

REACH = 3.0
"""Turns from a statement's place at which it covers a line about a third as well."""
ANYWHERE = 0.6
"""What a statement counts for, where the report does not follow the order of the talk."""
UNSURE = 0.5
"""Score from which a finding's evidence begins to count as covered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """How far the report says a line: `near` by meaning, `shared` by words, `cited` as evidence.

    All are 0..1. `statement` is the number of the nearest statement, if there is one.
    """

    near: float
    shared: float
    cited: float
    statement: int | None


def covers_of(
    wanted: Sequence[Line],
    lines: Sequence[Line],
    record: Sequence[Transcript],
    findings: Sequence[Finding],
    fits: Sequence[Fits],
    ranker: Ranker,
) -> list[Cover]:
    """Say of each wanted line how far the report says it."""
    told = [n for n, f in enumerate(findings) if f.outcome is not Outcome.NOT_CHECKABLE]
    passages = [Passage(id=findings[n].id, text=findings[n].statement.text) for n in told]
    ranked = ranker.rank(passages, [line.text for line in wanted])
    places = places_of([fits[n] for n in told])
    at = [None if places is None or p is None else lines[p] for p in places or [None] * len(told)]
    said = [set(stems(passage.text)) for passage in passages]
    weights, cited = _weights(lines), _cited(findings, record)
    found = []
    for line, near in zip(wanted, ranked, strict=True):
        close = [_closeness(line, place, follows=places is not None) for place in at]
        best = max(((relevance * close[k], k) for k, relevance in near), default=(0.0, -1))
        wanted_stems = {stem: weights[stem] for stem in stems(line.text)}
        shared = [share(wanted_stems, s) * c for s, c in zip(said, close, strict=True)]
        found.append(
            Cover(
                near=best[0],
                shared=max(shared, default=0.0),
                cited=_evidence(line, cited),
                statement=told[best[1]] if best[1] >= 0 else None,
            )
        )
    return found


def _closeness(line: Line, place: Line | None, *, follows: bool) -> float:
    if not follows:
        return ANYWHERE
    if place is None or place.record != line.record:
        return 0.0
    return math.exp(-abs(line.turn - place.turn) / REACH)


def _weights(lines: Sequence[Line]) -> Mapping[str, float]:
    """Weigh words by how rare they are on the record."""
    count = Counter(stem for line in lines for stem in set(stems(line.text)))
    return {stem: math.log(1 + len(lines) / n) for stem, n in count.items()}


Cited = dict[tuple[int, int], list[tuple[str, float]]]


def _cited(findings: Sequence[Finding], record: Sequence[Transcript]) -> Cited:
    """Give the words that findings already show and how surely, by record and turn."""
    numbers = {(t.digest, t.name): i for i, t in enumerate(record)}
    cited: Cited = defaultdict(list)
    for finding in findings:
        if finding.outcome is not Outcome.NOT_FOUND:
            for piece in finding.evidence:
                for turn in piece.turns:
                    place = (numbers[piece.digest, piece.record], turn)
                    cited[place].append((piece.text, finding.score))
    return cited


def _evidence(line: Line, cited: Cited) -> float:
    """How surely a finding rests on this line: 0 for the unsure, 1 for the sure."""
    scores = [score for text, score in cited.get((line.record, line.turn), ()) if line.text in text]
    return max(0.0, (max(scores, default=0.0) - UNSURE) / (1 - UNSURE))
