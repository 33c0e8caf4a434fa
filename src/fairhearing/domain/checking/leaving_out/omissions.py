"""Choose the few things that the record holds and the report leaves out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fairhearing.domain.checking.evidence import evidence_of
from fairhearing.domain.checking.finding import Evidence, Finding, Omission
from fairhearing.domain.checking.language.wording import stems
from fairhearing.domain.checking.leaving_out.acts import acts_of
from fairhearing.domain.checking.leaving_out.cover import Cover, covers_of
from fairhearing.domain.checking.leaving_out.places import Fits
from fairhearing.domain.checking.leaving_out.telling import reason_of
from fairhearing.domain.checking.leaving_out.worth import worth_of
from fairhearing.domain.checking.ports import Ranker
from fairhearing.domain.checking.record.lines import Line
from fairhearing.domain.reading.transcript import Transcript

FEWEST, MOST = 1, 12
WORDS_FOR_ONE = 180
"""Words of the record for each thing more that is shown."""
LEAST_WORTH = 4.6
FITTING = 0.3
"""Fit of a line from which the report speaks of what is said there."""
WITHIN = 25
"""Lines from such a line that are still on the report's subjects."""
ALIKE, FEW = 0.6, 2
"""Share and number of words from which two things left out are the same matter."""
SHORT, LONGEST = 4, 40
"""Words of a sentence too short to be shown alone, and of the longest that is shown."""
BETWEEN = 2
"""Turns on, when somebody goes on after one turn of somebody else's."""
BARE = 2
"""Words that carry meaning, in a sentence that leans on the one before for its "it" or "him"."""
_LEANS = re.compile(
    r"^(?:and |but |so |or |then |well,? )*(?:it|that|this|they|them|those|these)\b", re.IGNORECASE
)
_PRONOUN = re.compile(r"\b(?:it|that|them|those|him|her|he|she|they)\b", re.IGNORECASE)


def omissions_of(
    lines: Sequence[Line],
    record: Sequence[Transcript],
    findings: Sequence[Finding],
    fits: Sequence[Fits],
    ranker: Ranker,
) -> tuple[Omission, ...]:
    """Choose what is on the report's subjects, substantial and not said there, weightiest first.

    How many are shown at most grows with the record, from `FEWEST` to `MOST`.
    """
    spoken_of = _spoken_of(fits, len(lines))
    wanted = [x for x in lines if spoken_of[x.index] and acts_of(x.text, asks=x.asks)]
    if not wanted or not findings:
        return ()
    covers = covers_of(wanted, lines, record, findings, fits, ranker)
    weighed = [(worth_of(x, lines, c), x, c) for x, c in zip(wanted, covers, strict=True)]
    weighty = sorted((w for w in weighed if w[0] >= LEAST_WORTH), key=lambda w: (-w[0], w[1].index))
    most = min(MOST, FEWEST + sum(len(x.text.split()) for x in lines) // WORDS_FOR_ONE)
    return tuple(_omission(m, lines, record, findings) for m in _apart(weighty, most))


def _spoken_of(fits: Sequence[Fits], size: int) -> list[bool]:
    """Mark the lines that are near one the report speaks of."""
    marked = [False] * size
    for index in {index for row in fits for index, fit in row.items() if fit >= FITTING}:
        first, last = max(0, index - WITHIN), min(size, index + WITHIN + 1)
        marked[first:last] = [True] * (last - first)
    return marked


def _apart(
    weighty: Sequence[tuple[float, Line, Cover]], most: int
) -> list[list[tuple[Line, Cover]]]:
    """Keep one line of each turn and of each matter; each with what the speaker adds to it."""
    kept: list[list[tuple[Line, Cover]]] = []
    for _, line, cover in weighty:
        same = next((each for each in kept if _same(line, each[0][0])), None)
        adds = next((each for each in kept if _goes_on(line, each[0][0])), None)
        if same is None and adds is not None:
            adds[1:] = adds[1:] or [(line, cover)]
        elif same is None and len(kept) < most:
            kept.append([(line, cover)])
    return kept


def _same(line: Line, other: Line) -> bool:
    if (line.record, line.turn) == (other.record, other.turn):
        return True
    one, two = set(stems(line.text)), set(stems(other.text))
    return len(one & two) >= max(FEW, ALIKE * min(len(one), len(two)))


def _goes_on(line: Line, other: Line) -> bool:
    """Whether the same person says both, with one turn of somebody else's between."""
    near = line.record == other.record and line.turn - other.turn == BETWEEN
    return near and line.speaker == other.speaker and _leans(line)


def _omission(
    matter: Sequence[tuple[Line, Cover]],
    lines: Sequence[Line],
    record: Sequence[Transcript],
    findings: Sequence[Finding],
) -> Omission:
    line, cover = matter[0]
    shown = sorted({x for each, _ in matter for x in _whole(each, lines)}, key=lambda x: x.index)
    acts = acts_of(line.text, asks=line.asks)
    return Omission(
        evidence=_joined(evidence_of(shown, record)),
        reason=reason_of(line, acts, cover, lines, findings),
    )


def _joined(pieces: Sequence[Evidence]) -> Evidence:
    """Make one piece of what one person said in turns that are nearly neighbours."""
    first, last = pieces[0], pieces[-1]
    return replace(
        first,
        end=last.end,
        text=" … ".join(piece.text for piece in pieces),
        turns=tuple(turn for piece in pieces for turn in piece.turns),
    )


def _whole(line: Line, lines: Sequence[Line]) -> list[Line]:
    """Give a line with the sentences of its turn that it leans on, or that lean on it."""
    shown = [line]
    while (before := _beside(shown[0], lines, -1)) and _leans(shown[0]) and _room(shown, before):
        shown.insert(0, before)
    while (after := _beside(shown[-1], lines, 1)) and _leans(after) and _room(shown, after):
        shown.append(after)
    return shown


def _beside(line: Line, lines: Sequence[Line], step: int) -> Line | None:
    index = line.index + step
    other = lines[index] if 0 <= index < len(lines) else line
    return (
        other
        if (other.record, other.turn) == (line.record, line.turn) and other is not line
        else None
    )


def _leans(line: Line) -> bool:
    """Whether a sentence means little without the one before it."""
    if line.asks or _LEANS.search(line.text):
        return not line.asks
    bare = len(stems(line.text)) <= BARE and _PRONOUN.search(line.text)
    return len(line.text.split()) <= SHORT or bool(bare)


def _room(shown: Sequence[Line], other: Line) -> bool:
    return sum(len(x.text.split()) for x in (*shown, other)) <= LONGEST
