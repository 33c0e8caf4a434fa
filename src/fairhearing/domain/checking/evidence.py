"""Evidence of a finding: the lines that decided it, as whole turns with times."""

from collections.abc import Iterable, Sequence

from fairhearing.domain.checking.finding import Evidence
from fairhearing.domain.checking.record.lines import Line
from fairhearing.domain.reading.transcript import Transcript


def evidence_of(lines: Iterable[Line], record: Sequence[Transcript]) -> tuple[Evidence, ...]:
    """Group lines of one turn into one piece of evidence, in the order given."""
    groups: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        group = groups.setdefault((line.record, line.turn), [])
        if line not in group:
            group.append(line)
    return tuple(_piece(sorted(group, key=lambda x: x.index), record) for group in groups.values())


def _piece(group: Sequence[Line], record: Sequence[Transcript]) -> Evidence:
    first, last = group[0], group[-1]
    transcript = record[first.record]
    return Evidence(
        record=transcript.name, digest=transcript.digest, speaker=first.name,
        start=first.start, end=last.end, text=" ".join(line.text for line in group),
        turns=(first.turn,),
    )  # fmt: skip
