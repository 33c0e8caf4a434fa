"""Check samples, and gather what is to be counted."""

import sys
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bench.checking import counting, public, sets, twins
from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.ports import Judge, Ranker
from fairhearing.domain.checking.record.lines import lines_of, moments_of
from fairhearing.domain.checking.record.readings import readings_of
from fairhearing.domain.checking.statements.claims import claims_of
from fairhearing.domain.checking.statements.neutral import neutral
from fairhearing.domain.checking.statements.people import cast_of
from fairhearing.engines.retrieval.hybrid import WordIndex

TOP = 5


@dataclass(slots=True)
class Gathered:
    """What is counted of one sample."""

    answers: list[counting.Answer] = field(default_factory=list)
    left_out: list[counting.LeftOut] = field(default_factory=list)
    twins: list[counting.Same] = field(default_factory=list)
    ours: list[counting.Reached] = field(default_factory=list)
    words_alone: list[counting.Reached] = field(default_factory=list)


Told = Callable[[int, int], None]


def gather(
    samples: Sequence[sets.Sample],
    ranker: Ranker,
    judge: Judge | None,
    with_twins: Collection[int],
    told: Told,
) -> dict[int, Gathered]:
    """Check sample after sample; `with_twins` are the ids of those whose twins are checked too."""
    found: dict[int, Gathered] = {}
    whole = sum(len(s.expected) for s in samples)
    done = 0
    for sample in samples:
        result = check(sample.document, [sample.record], ranker=ranker, judge=judge)
        one = Gathered(
            answers=[*counting.answers(sample, result)],
            left_out=[*counting.left_out(sample, result)],
        )
        for twin in twins.twins(sample) if id(sample) in with_twins else ():
            other = check(twin.document, [twin.record], ranker=ranker, judge=judge)
            one.twins += (
                counting.Same(name=sample.name, alike=a.outcome is b.outcome)
                for a, b in zip(result.findings, other.findings, strict=True)
            )
        found[id(sample)] = one
        done += len(sample.expected)
        told(done, whole)
    return found


def reach(data: Path, ranker: Ranker, limit: int, told: Told) -> dict[int, Gathered]:
    """Look for the turns that bear out summaries of meetings, as the check does and by BM25."""
    meetings = list(public.evidence(data))
    found: dict[int, Gathered] = {}
    for done, meeting in enumerate(meetings, start=1):
        if limit and sum(len(one.ours) for one in found.values()) >= limit:
            break
        found[done] = _reached(meeting, ranker)
        told(done, len(meetings))
    return found


def _reached(meeting: public.Borne, ranker: Ranker) -> Gathered:
    lines, cast = lines_of([meeting.record]), cast_of([meeting.record])
    moments = moments_of(lines)
    named = tuple(replace(m, text=neutral(m.text, cast)) for m in moments)
    claims = claims_of(meeting.document, cast)
    ranked = ranker.rank(named, [neutral(claim.query, cast) for claim in claims])
    words = WordIndex([moment.text for moment in moments])
    one = Gathered()
    for claim, order, right in zip(claims, ranked, meeting.turns, strict=True):
        read = [line.turn for r in readings_of(claim, order, lines) for line in r.lines]
        by_words = (-words.share(claim.statement.text)).argsort(kind="stable")
        for turns, into in ((read, one.ours), ([lines[i].turn for i in by_words], one.words_alone)):
            hit = bool(right & {*list(dict.fromkeys(turns))[:TOP]})
            into.append(counting.Reached(name=meeting.record.name, found=hit))
    return one


def telling(what: str) -> Told:
    """Say on the error stream how far the work is."""
    began = time.monotonic()

    def told(done: int, whole: int) -> None:
        end = "\n" if done >= whole else ""
        spent = time.monotonic() - began
        print(f"\r{what}: {done} of {whole}, {spent:.0f} s ", end=end, file=sys.stderr, flush=True)

    return told
