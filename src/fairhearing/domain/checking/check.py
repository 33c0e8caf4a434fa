"""Check a document against a record: pure orchestration of rules, ranker and judge."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from fairhearing import __version__
from fairhearing.domain.checking.casting import casting
from fairhearing.domain.checking.coverage import coverage_of
from fairhearing.domain.checking.deciding import Desk
from fairhearing.domain.checking.evidence import in_whole_turns
from fairhearing.domain.checking.finding import CheckResult, Finding
from fairhearing.domain.checking.judging import judgements_of
from fairhearing.domain.checking.leaving_out.omissions import omissions_of
from fairhearing.domain.checking.passes import (
    READ,
    RULES,
    SEARCHED,
    Listener,
    by_parts,
    going,
    stretch,
)
from fairhearing.domain.checking.ports import Judge, Passage, Ranker
from fairhearing.domain.checking.reasons import Teller
from fairhearing.domain.checking.record.lines import lines_of, moments_of, renamed
from fairhearing.domain.checking.record.order import in_order
from fairhearing.domain.checking.record.places import fits_of
from fairhearing.domain.checking.record.readings import KEPT, readings_of
from fairhearing.domain.checking.statements.claims import Claim, claims_of
from fairhearing.domain.checking.statements.neutral import neutral
from fairhearing.domain.checking.statements.people import cast_of
from fairhearing.domain.checking.statements.unnamed import others_in
from fairhearing.domain.checking.weighing import SETTLED, about_this, only_about_this
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.transcript import Transcript

UNRELATED = (
    "Little in this report is about what was said on this record. Perhaps it is another report, or "
    "another recording. Doubt what is called borne out here."
)


def _silent(_done: float, _whole: float) -> None:
    """Listen to nothing."""


def check(
    document: Document,
    record: Sequence[Transcript],
    *,
    ranker: Ranker,
    judge: Judge | None,
    listener: Listener = _silent,
) -> CheckResult:
    """Check every statement of a document against the record.

    Without a judge, the rules and the ranker answer alone. The same document, record and
    engines give the same result.
    """
    rules = stretch(listener, 0, RULES if judge else 1)
    lines = lines_of(record)
    cast = cast_of(record)
    claims = claims_of(document, cast)
    texts = [*(line.text for line in lines), *(c.statement.whole for c in claims)]
    write = partial(neutral, cast=cast, others=others_in(texts))
    moments = tuple(replace(m, text=write(m.text)) for m in moments_of(lines))
    ranked = _ranked(ranker, moments, claims, write, stretch(rules, 0, SEARCHED))
    found = casting(record, document, lines, claims, ranked)
    if found.changed:
        claims = claims_of(document, found.cast)
        ranked = _ranked(ranker, moments, claims, write, stretch(rules, SEARCHED, SEARCHED))
    lines = renamed(lines, {p.key: p.name for p in found.cast.people})
    reading = going(claims, stretch(rules, SEARCHED, READ))
    found_at = [readings_of(c, r, lines) for c, r in zip(reading, ranked, strict=True)]
    fits = [fits_of(r, near[:KEPT]) for r, near in zip(ranked, found_at, strict=True)]
    best = [r[0].fit if r else 0.0 for r in found_at]
    related = about_this(best)
    read = in_order(found_at, fits if related else [])
    teller = Teller(record=tuple(record), cast=found.cast)
    desk = Desk(
        cast=found.cast, lines=lines, teller=teller, related=related, only=only_about_this(best)
    )
    firm = [desk.firm(c, r) for c, r in zip(claims, read, strict=True)]
    weighing = going(claims, stretch(rules, READ, 1))
    plain = [f or desk.weighed(c, r, None) for f, c, r in zip(firm, weighing, read, strict=True)]
    settled = (f is not None or _settled(p) for f, p in zip(firm, plain, strict=True))
    left = [() if done else readings for done, readings in zip(settled, read, strict=True)]
    judging = stretch(listener, RULES, 1, known=sum(not readings for readings in left))
    judged = judgements_of(claims, left, lines, found.cast, judge, judging)
    findings = tuple(
        first if judgement is None else desk.weighed(claim, readings, judgement)
        for first, claim, readings, judgement in zip(plain, claims, read, judged, strict=True)
    )
    listener(len(claims), len(claims))
    return CheckResult(
        document=document,
        record=tuple(record),
        findings=in_whole_turns(findings, lines, record),
        omissions=omissions_of(lines, record, findings, fits if related else [], cast, ranker),
        coverage=coverage_of(record),
        notes=(*found.notes, *_notes(document, record, judge), *(() if related else (UNRELATED,))),
        made_by=_made_by(document, record, ranker, judge),
    )


def _ranked(
    ranker: Ranker,
    moments: Sequence[Passage],
    claims: Sequence[Claim],
    write: Callable[[str], str],
    listener: Listener,
) -> list[list[tuple[int, float]]]:
    """Search for every claim, some at a time, so that a long report can be told of and ended."""
    queries = [write(claim.query) for claim in claims]
    return [found for part in by_parts(queries, listener) for found in ranker.rank(moments, part)]


def _settled(finding: Finding) -> bool:
    """Whether the rules need no judge: they found something that differs, and are sure of it."""
    return finding.outcome.differs and finding.score >= SETTLED and bool(finding.evidence)


def _notes(
    document: Document, record: Sequence[Transcript], judge: Judge | None
) -> tuple[str, ...]:
    notes = []
    if judge is None:
        notes.append(
            "This was a fast check: plain rules and search alone. A full check also reads each "
            "statement against the conversation with a language model."
        )
    if not document.statements:
        notes.append("No statements were found in this document, so there was nothing to check.")
    if not any(turn.text.strip() for t in record for turn in t.turns):
        notes.append("No words were found in the record, so nothing could be borne out.")
    return tuple(notes)


def _made_by(
    document: Document, record: Sequence[Transcript], ranker: Ranker, judge: Judge | None
) -> MadeBy:
    models = ranker.models() + (judge.models() if judge else ())
    made = MadeBy(
        version=__version__, models=models, parameters=(("judge", "yes" if judge else "no"),)
    )
    for earlier in (document.made_by, *(t.made_by for t in record)):
        made = made.joined(earlier)
    return made
