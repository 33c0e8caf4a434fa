"""A check made again: which decisions still stand, and what has to be decided again.

A decision rests on a statement, an outcome and words of the record in somebody's voice. Where
all of these are as they were, the decision stands, however the rest of the record was mended
and whatever name the voice was given. Otherwise a person decides again.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.finding import CheckResult, Evidence, Finding, Omission
from fairhearing.domain.reading.transcript import Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Ids of findings and omissions now, each with the id that it had in the check before.

    Decisions about `kept` stand; those about `again` rest on what has changed since.
    """

    kept: dict[str, str]
    again: dict[str, str]


def standing(before: CheckResult, now: CheckResult, decided: Collection[str]) -> Standing:
    """Compare a check with an earlier one of the same document; `decided` are ids of that one.

    An omission is known by its moment and words, whatever number its turn has now: one that has
    changed is another omission.
    """
    kept: dict[str, str] = {}
    again: dict[str, str] = {}
    earlier = {_place(f): f for f in before.findings if f.id in decided}
    for finding in now.findings:
        was = earlier.get(_place(finding))
        if was is not None:
            same = _rests_on(was, before.record) == _rests_on(finding, now.record)
            (kept if same else again)[finding.id] = was.id
    held = {_moment(o): o for o in before.omissions} | {o.id: o for o in before.omissions}
    for omission in now.omissions:
        left_out = held.get(omission.id) or held.get(_moment(omission))
        if left_out is not None and left_out.id in decided:
            then = _words((left_out.evidence,), before.record)
            same = then == _words((omission.evidence,), now.record)
            (kept if same else again)[omission.id] = left_out.id
    return Standing(kept=kept, again=again)


def _moment(omission: Omission) -> str:
    words = omission.evidence
    return f"{words.digest} {words.start:.2f} {words.text}"


def _place(finding: Finding) -> tuple[int, int, str]:
    statement = finding.statement
    return statement.paragraph, statement.start, statement.whole


def _rests_on(finding: Finding, record: Sequence[Transcript]) -> tuple[object, ...]:
    return finding.outcome, _words(finding.evidence, record)


def _words(evidence: Sequence[Evidence], record: Sequence[Transcript]) -> tuple[object, ...]:
    """Give the words with the voices that speak them: a name given to a voice changes nothing."""
    turns = {transcript.digest: transcript.turns for transcript in record}
    return tuple(
        (one.digest, one.text, tuple(turns[one.digest][turn].speaker for turn in one.turns))
        for one in evidence
    )
