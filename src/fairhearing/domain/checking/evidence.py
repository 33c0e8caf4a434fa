"""Evidence of a finding: the lines that decided it, as whole turns with times."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from fairhearing.domain.checking.finding import Evidence, Finding
from fairhearing.domain.checking.record.lines import Line
from fairhearing.domain.reading.transcript import Transcript

SHORT_TURN = 30
"""Words of a turn that is shown whole."""


def evidence_of(lines: Iterable[Line], record: Sequence[Transcript]) -> tuple[Evidence, ...]:
    """Group lines of one turn into one piece of evidence, in the order given."""
    groups: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        group = groups.setdefault((line.record, line.turn), [])
        if line not in group:
            group.append(line)
    return tuple(_piece(sorted(group, key=lambda x: x.index), record) for group in groups.values())


def in_whole_turns(
    findings: Sequence[Finding], lines: Sequence[Line], record: Sequence[Transcript]
) -> tuple[Finding, ...]:
    """Show short turns whole, where nothing differs: what decides is often the sentence beside.

    Where something differs, the words that do are shown and no others.
    """
    turns: dict[tuple[str, str, int], list[Line]] = defaultdict(list)
    for line in lines:
        transcript = record[line.record]
        turns[transcript.digest, transcript.name, line.turn].append(line)

    def whole(piece: Evidence) -> Evidence:
        said = turns[piece.digest, piece.record, piece.turns[0]]
        short = sum(len(line.text.split()) for line in said) <= SHORT_TURN
        return evidence_of(said, record)[0] if short else piece

    return tuple(
        f if f.outcome.differs else replace(f, evidence=tuple(whole(e) for e in f.evidence))
        for f in findings
    )


def _piece(group: Sequence[Line], record: Sequence[Transcript]) -> Evidence:
    first, last = group[0], group[-1]
    transcript = record[first.record]
    return Evidence(
        record=transcript.name, digest=transcript.digest, speaker=first.name,
        start=first.start, end=last.end, text=" ".join(line.text for line in group),
        turns=(first.turn,),
    )  # fmt: skip
