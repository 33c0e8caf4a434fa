"""How far the report already says what a line of the record says."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.finding import Finding, Outcome
from fairhearing.domain.checking.language.wording import share, stems
from fairhearing.domain.checking.ports import Passage, Ranker
from fairhearing.domain.checking.record.lines import Line
from fairhearing.domain.checking.record.places import Fits, places_of
from fairhearing.domain.checking.statements.neutral import neutral
from fairhearing.domain.checking.statements.people import Cast
from fairhearing.domain.reading.transcript import Transcript

REACH = 3.0
"""Turns from a statement's place at which it covers a line about a third as well."""
FARTHEST = 20
"""Turns from which it covers nothing worth counting."""
ANYWHERE = 1.0
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


Cited = dict[tuple[int, int], list[tuple[str, float]]]
"""Words that findings show and how surely, by record and turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement of the report: its number, its words, and the line it belongs at, if any."""

    number: int
    text: str
    stems: frozenset[str]
    place: Line | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the report says that could be said on the record.

    `follows` tells whether it goes through the talk in order, so that places can be relied on.
    """

    said: tuple[Said, ...]
    follows: bool
    cited: Cited


def report_of(
    findings: Sequence[Finding],
    fits: Sequence[Fits],
    lines: Sequence[Line],
    record: Sequence[Transcript],
    cast: Cast,
) -> Report:
    """Place the statements that the record could bear out."""
    told = [n for n, f in enumerate(findings) if f.outcome is not Outcome.NOT_CHECKABLE]
    places = places_of([fits[n] for n in told])
    said = (
        Said(
            number=n,
            text=neutral(findings[n].statement.text, cast),
            stems=frozenset(stems(findings[n].statement.text)),
            place=None if place is None else lines[place],
        )
        for n, place in zip(told, places or [None] * len(told), strict=True)
    )
    return Report(said=tuple(said), follows=places is not None, cited=_cited(findings, record))


def covers_of(
    wanted: Sequence[Line], lines: Sequence[Line], report: Report, cast: Cast, ranker: Ranker
) -> list[Cover]:
    """Say of each wanted line how far the report says it."""
    passages = [Passage(id=str(said.number), text=said.text) for said in report.said]
    ranked = ranker.rank(passages, [neutral(line.text, cast) for line in wanted])
    weights = _weights(lines)
    return [_cover(x, near, weights, report) for x, near in zip(wanted, ranked, strict=True)]


def _cover(
    line: Line, ranked: Sequence[tuple[int, float]], weights: Mapping[str, float], report: Report
) -> Cover:
    close = [_closeness(line, said.place, follows=report.follows) for said in report.said]
    near, best = max(((relevance * close[k], k) for k, relevance in ranked), default=(0.0, -1))
    wanted = {stem: weights[stem] for stem in stems(line.text)}
    shared = (share(wanted, set(s.stems)) * c for s, c in zip(report.said, close, strict=True) if c)
    return Cover(
        near=near,
        shared=max(shared, default=0.0),
        cited=_evidence(line, report.cited),
        statement=report.said[best].number if best >= 0 else None,
    )


def _closeness(line: Line, place: Line | None, *, follows: bool) -> float:
    if not follows:
        return ANYWHERE
    if place is None or place.record != line.record or abs(line.turn - place.turn) > FARTHEST:
        return 0.0
    return math.exp(-abs(line.turn - place.turn) / REACH)


def _weights(lines: Sequence[Line]) -> Mapping[str, float]:
    """Weigh words by how rare they are on the record."""
    count = Counter(stem for line in lines for stem in set(stems(line.text)))
    return {stem: math.log(1 + len(lines) / n) for stem, n in count.items()}


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
