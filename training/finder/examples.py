"""What the finder learns from: statements of a report, and the moments of a talk they speak of.

Texts are those that the program itself compares: moments with the question they answer, and
statements without who said them, nobody's name or sex in either.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from random import Random

from bench.checking import public
from bench.checking.sets import document, transcript

from fairhearing.domain.checking.record.lines import lines_of, moments_of
from fairhearing.domain.checking.statements.claims import claims_of
from fairhearing.domain.checking.statements.neutral import neutral
from fairhearing.domain.checking.statements.people import cast_of
from fairhearing.domain.checking.statements.unnamed import others_in
from fairhearing.domain.reading.transcript import Transcript
from training.spoken import FOLDER, Told, told

IN_ORDER = 4.0
"""How much likelier a statement speaks of what stands as far into the talk as it into the report:
the log-odds from one end to the other."""
STATEMENTS, MOMENTS = 24, 120
"""Statements of one meeting that are read together, and other moments of it beside theirs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """Moments of one talk, and statements to be found among them.

    `likely[i][j]` is how likely statement `i` speaks of moment `j`, before anything is read: 0
    where it does not. `near[i]` are moments beside those, which are neither right nor wrong.
    """

    moments: tuple[str, ...]
    statements: tuple[str, ...]
    likely: tuple[dict[int, float], ...]
    near: tuple[frozenset[int], ...]


def of_talks(folder: Path = FOLDER) -> Iterator[tuple[str, tuple[Searched, Searched]]]:
    """Give (hand, both versions) of every talk: a statement speaks of what differs between them.

    What differs is meant by the statement that one version bears out, and by the other too, which
    says otherwise at the same place.
    """
    for (hand, versions), group in groupby(told(folder), key=lambda one: (one.hand, one.versions)):
        given = list(group)
        first, second = (version.splitlines() for version in versions)
        yield hand, (_version(given, first, second), _version(given, second, first))


def _version(given: Sequence[Told], lines: Sequence[str], other: Sequence[str]) -> Searched:
    turns = [(who, said) for line in lines for who, _, said in [line.partition(": ")]]
    differ = [at for at, line in enumerate(lines) if line not in other]
    record = transcript("", turns)
    said = [one for one in given if one.borne_out[0] != one.borne_out[1]]
    places = [(given.index(one) + 0.5) / len(given) for one in said]
    likely = [_by_order(place, differ) for place in places]
    return _searched(record, [one.statement for one in said], likely)


def _by_order(place: float, turns: Sequence[int]) -> dict[int, float]:
    """Say which of some turns is meant, where a report goes through them in order."""
    away = {turn: abs(place - (i + 0.5) / len(turns)) for i, turn in enumerate(turns)}
    weights = {turn: math.exp(-IN_ORDER * far) for turn, far in away.items()}
    return {turn: weight / sum(weights.values()) for turn, weight in weights.items()}


def _searched(
    record: Transcript, statements: Sequence[str], turns: Sequence[dict[int, float]]
) -> Searched:
    """Write moments and statements as the program compares them."""
    lines, cast = lines_of([record]), cast_of([record])
    claims = claims_of(document("", statements), cast)
    others = others_in([*(line.text for line in lines), *statements])
    likely = [{line.index: at[line.turn] for line in lines if line.turn in at} for at in turns]
    return Searched(
        moments=tuple(neutral(m.text, cast, others) for m in moments_of(lines)),
        statements=tuple(neutral(claim.query, cast, others) for claim in claims),
        likely=tuple(likely),
        near=tuple(
            frozenset({at - 1 for at in found} | {at + 1 for at in found})
            & set(range(len(lines))) - found.keys()
            for found in likely
        ),
    )


def of_meetings(data: Path) -> Iterator[Searched]:
    """Give the meetings of QMSum train with the turns that people marked, but those kept aside."""
    for path in public.meetings(data, aside=False):
        borne = public.borne(data, path)
        if borne and borne.turns:
            texts = [statement.text for statement in borne.document.statements]
            yield _searched(borne.record, texts, [dict.fromkeys(t, 1.0) for t in borne.turns])


def part_of(meeting: Searched, r: Random) -> Searched:
    """Draw a few statements of a long meeting, their moments and some others."""
    chosen = r.sample(range(len(meeting.statements)), min(STATEMENTS, len(meeting.statements)))
    theirs = {at for i in chosen for at in meeting.likely[i]}
    others = [at for at in range(len(meeting.moments)) if at not in theirs]
    kept = sorted(theirs | set(r.sample(others, min(MOMENTS, len(others)))))
    new = {old: at for at, old in enumerate(kept)}
    return Searched(
        moments=tuple(meeting.moments[at] for at in kept),
        statements=tuple(meeting.statements[i] for i in chosen),
        likely=tuple({new[at]: w for at, w in meeting.likely[i].items()} for i in chosen),
        near=tuple(frozenset(new[at] for at in meeting.near[i] if at in new) for i in chosen),
    )
