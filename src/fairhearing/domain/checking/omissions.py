"""What the record holds on the report's subjects, and the report leaves out."""

from collections.abc import Sequence

from fairhearing.domain.checking.evidence import evidence_of
from fairhearing.domain.checking.finding import Finding, Omission, Outcome
from fairhearing.domain.checking.language.lexicon_omissions import SUBSTANCE
from fairhearing.domain.checking.language.wording import stems
from fairhearing.domain.checking.ports import Passage, Ranker
from fairhearing.domain.checking.reasons import shortened
from fairhearing.domain.checking.record.lines import Line, answer_after, moments_of
from fairhearing.domain.checking.rules.scales import plain
from fairhearing.domain.checking.statements.stance import Stance, stance
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.transcript import Transcript

MOST = 5
COVERED = 0.35
"""Relevance of a statement from which it covers a line."""
LEAST_WORTH = 0.8
SUBJECT_SHARE = 0.08
LEAST_STEMS = 3
SHORT_ANSWER = 5
"""Words of an answer that surely belongs to the question before it."""


def omissions_of(
    document: Document,
    lines: Sequence[Line],
    record: Sequence[Transcript],
    findings: Sequence[Finding],
    ranker: Ranker,
) -> tuple[Omission, ...]:
    """Find at most `MOST` substantial things that no statement covers, weightiest first."""
    cited = _cited(findings, record)
    candidates = [
        (line, *found)
        for line in lines
        if not any(line.text in text for text in cited.get((line.record, line.turn), ()))
        and (found := substance(line)) is not None
    ]
    statements = [Passage(id=s.id, text=s.text) for s in document.statements]
    if not candidates or not statements:
        return ()
    moments = moments_of(lines)
    nearest = ranker.rank(statements, [moments[line.index].text for line, _, _ in candidates])
    worth = [
        (_worth(weight, near), line, why)
        for (line, weight, why), near in zip(candidates, nearest, strict=True)
    ]
    chosen = sorted((w for w in worth if w[0] >= LEAST_WORTH), key=lambda w: (-w[0], w[1].index))
    return tuple(_omission(line, why, lines, record) for _, line, why in _apart(chosen)[:MOST])


def substance(line: Line) -> tuple[float, str] | None:
    """How weighty a line is and why, by how people offer, deny, explain, ask and worry."""
    if len(stems(line.text)) < LEAST_STEMS:
        return None
    low = plain(line.text)
    found = [
        (weight, why) for weight, why, phrases in SUBSTANCE if any(plain(p) in low for p in phrases)
    ]
    return max(found, default=None)


def _worth(weight: float, near: Sequence[tuple[int, float]]) -> float:
    """Weighty and on a subject of the report, and not what a statement already says."""
    relevance = near[0][1] if near else 0.0
    if relevance >= COVERED or relevance < SUBJECT_SHARE:
        return 0.0
    return weight + 0.4 * relevance


def _cited(
    findings: Sequence[Finding], record: Sequence[Transcript]
) -> dict[tuple[int, int], list[str]]:
    """Give the words that some finding already shows, by number of record and turn."""
    numbers = {(t.digest, t.name): i for i, t in enumerate(record)}
    cited: dict[tuple[int, int], list[str]] = {}
    told = (f for f in findings if f.outcome is not Outcome.NOT_FOUND)
    for piece in (e for finding in told for e in finding.evidence):
        for turn in piece.turns:
            cited.setdefault((numbers[piece.digest, piece.record], turn), []).append(piece.text)
    return cited


def _apart(chosen: Sequence[tuple[float, Line, str]]) -> list[tuple[float, Line, str]]:
    """Keep one line of each turn."""
    seen: set[tuple[int, int]] = set()
    kept = []
    for entry in chosen:
        place = (entry[1].record, entry[1].turn)
        if place not in seen:
            seen.add(place)
            kept.append(entry)
    return kept


def _omission(
    line: Line, why: str, lines: Sequence[Line], record: Sequence[Transcript]
) -> Omission:
    answer = answer_after(lines, line.index) if line.asks else None
    shown = evidence_of((line,), record)[0]
    tail = ""
    if answer is not None and _takes_up(answer.text):
        tail = f" {_first(answer.name)} answers “{shortened(answer.text)}”."
    told = f"{_first(line.name)} {why}, and no statement of the report says so."
    return Omission(evidence=shown, reason=told + tail)


def _takes_up(answer: str) -> bool:
    """Whether a short answer says yes or no to what was asked."""
    return len(answer.split()) <= SHORT_ANSWER and stance(answer) is not Stance.NEITHER


def _first(name: str) -> str:
    """Begin a sentence with a name: "the author" to "The author"."""
    return name[:1].upper() + name[1:]
