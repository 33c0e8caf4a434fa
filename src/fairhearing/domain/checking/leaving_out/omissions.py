"""Choose the few things that the record holds and the report leaves out."""

from collections.abc import Sequence
from dataclasses import replace

from fairhearing.domain.checking.evidence import evidence_of
from fairhearing.domain.checking.finding import Evidence, Finding, Omission
from fairhearing.domain.checking.leaving_out.acts import acts_of
from fairhearing.domain.checking.leaving_out.cover import covers_of, report_of
from fairhearing.domain.checking.leaving_out.matters import Matter, apart, matters_of, shown_of
from fairhearing.domain.checking.leaving_out.telling import reason_of
from fairhearing.domain.checking.leaving_out.worth import worth_of
from fairhearing.domain.checking.ports import Ranker
from fairhearing.domain.checking.record.lines import Line
from fairhearing.domain.checking.record.places import Fits
from fairhearing.domain.checking.statements.people import Cast
from fairhearing.domain.reading.transcript import Transcript

FEWEST, MOST = 3, 12
WORDS_FOR_ONE = 300
"""Words of the record for each thing more that is shown."""
LEAST_WORTH = 4.55
FITTING = 0.3
"""Fit of a line from which the report speaks of what is said there."""
WITHIN = 25
"""Lines from such a line that are still on the report's subjects."""


def omissions_of(
    lines: Sequence[Line],
    record: Sequence[Transcript],
    findings: Sequence[Finding],
    fits: Sequence[Fits],
    cast: Cast,
    ranker: Ranker,
) -> tuple[Omission, ...]:
    """Choose what is on the report's subjects, substantial and not said there, weightiest first.

    `fits` say where each finding's statement was found. How many are shown at most grows with
    the record, from `FEWEST` to `MOST`.
    """
    spoken_of = _spoken_of(fits, len(lines))
    wanted = [x for x in lines if spoken_of[x.index] and acts_of(x.text, asks=x.asks)]
    if not wanted or not findings:
        return ()
    report = report_of(findings, fits, lines, record, cast)
    covers = covers_of(wanted, lines, report, cast, ranker)
    weighed = (
        Matter(worth=worth_of(line, lines, cover), line=line, cover=cover)
        for line, cover in zip(wanted, covers, strict=True)
    )
    weighty = matters_of(weighed, lines, LEAST_WORTH)
    most = min(MOST, FEWEST + sum(len(x.text.split()) for x in lines) // WORDS_FOR_ONE)
    return tuple(_omission(m, lines, record, findings) for m in apart(weighty, lines, most))


def _spoken_of(fits: Sequence[Fits], size: int) -> list[bool]:
    """Mark the lines that are near one the report speaks of."""
    marked = [False] * size
    for index in {index for row in fits for index, fit in row.items() if fit >= FITTING}:
        first, last = max(0, index - WITHIN), min(size, index + WITHIN + 1)
        marked[first:last] = [True] * (last - first)
    return marked


def _omission(
    matter: Matter,
    lines: Sequence[Line],
    record: Sequence[Transcript],
    findings: Sequence[Finding],
) -> Omission:
    return Omission(
        evidence=_joined(evidence_of(shown_of(matter, lines), record)),
        reason=reason_of(matter, lines, findings),
    )


def _joined(pieces: Sequence[Evidence]) -> Evidence:
    """Make one piece of what one person said in turns that are nearly neighbours."""
    return replace(
        pieces[0],
        end=pieces[-1].end,
        text=" … ".join(piece.text for piece in pieces),
        turns=tuple(turn for piece in pieces for turn in piece.turns),
    )
