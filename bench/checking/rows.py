"""The rows of the table: what is counted of which set, what was aimed at, what others published."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.checking import public, sets
from bench.checking.counting import Answer, exact_both_ways
from bench.checking.gathering import Gathered
from bench.checking.measures import auc, balanced, best_threshold, share
from fairhearing.domain.checking.finding import SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure: of which units it is made, and how.

    `counts` says which of them it counts, where others only serve to choose a threshold.
    """

    label: str
    units: Callable[[Gathered], Iterable[Any]]
    figure: Callable[[Sequence[Any]], float]
    aim: str = ""
    published: str = ""
    counts: Callable[[Any], bool] = lambda _: True


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """One set, and its rows. `ours` says that we wrote it."""

    title: str
    samples: Callable[[Path], Iterable[sets.Sample]]
    rows: tuple[Row, ...]
    ours: bool = False


def _checkable(one: Gathered) -> list[Answer]:
    return [a for a in one.answers if a.expected != "not_checkable"]


def _true(one: Gathered) -> list[Answer]:
    return [a for a in one.answers if a.true]


def _area(answers: Sequence[Answer]) -> float:
    return auc([(a.borne_out, a.true) for a in answers])


def _by_outcome(answers: Sequence[Answer]) -> float:
    return balanced([(float(a.outcome == "supported"), a.true) for a in answers])


def _by_threshold(answers: Sequence[Answer]) -> float:
    """Choose a threshold on the talks set aside for it, and count on the others."""
    aside = [(a.borne_out, a.true) for a in answers if a.aside]
    if not aside:
        return float("nan")
    return balanced([(a.borne_out, a.true) for a in answers if not a.aside], best_threshold(aside))


def _exact(answers: Sequence[Answer]) -> float:
    return share(a.exact for a in answers)


NOT_FOUND = "not_found"
DIFFERS = frozenset({"contradicted", "misattributed", "overstated", "understated", "misquoted"})

OUR_ROWS = (
    Row(label="borne out or not, by the outcome named (balanced)", units=_checkable,
        figure=_by_outcome, aim="≥ .93"),
    Row(label="borne out or not, by the score (AUC)", units=_checkable, figure=_area),
    Row(label="exact outcome", units=lambda g: g.answers, figure=_exact, aim="≥ .80"),
    Row(label="true statements called different", units=_true, aim="≤ .04",
        figure=lambda a: share(x.outcome in DIFFERS for x in a)),
    Row(label="true statements not found", units=_true,
        figure=lambda a: share(x.outcome == NOT_FOUND for x in a)),
    Row(label="numbers, dates and denials: exact outcome (balanced)", aim="≥ .97",
        units=lambda g: [a for a in g.answers
                         if a.figured and a.expected in ("supported", "contradicted")],
        figure=lambda a: exact_both_ways(list(a))),
    Row(label="wrong speaker: named as such", aim="≥ .90", figure=_exact,
        units=lambda g: [a for a in g.answers if a.expected == "misattributed"]),
    Row(label="twins: the same outcome", units=lambda g: g.twins, aim="1.000",
        figure=lambda t: share(x.alike for x in t)),
    Row(label="evidence: the moment shown holds the deciding words", aim="≥ .95",
        units=lambda g: [a for a in g.answers if a.held is not None],
        figure=lambda a: share(x.held for x in a)),
    Row(label="left out: share of what people listed that is named", aim="≥ .6",
        units=lambda g: [x for x in g.left_out if x.wanted],
        figure=lambda t: share(x.agreed for x in t)),
    Row(label="left out: share of what is named that people listed", aim="≥ .6",
        units=lambda g: [x for x in g.left_out if not x.wanted],
        figure=lambda t: share(x.agreed for x in t)),
    Row(label="said to be “not sure: please listen”", units=lambda g: g.answers,
        figure=lambda a: share(x.score < SURE for x in a)),
)  # fmt: skip


def _diasumfact(aim: str, published: str) -> tuple[Row, ...]:
    return (
        Row(label="borne out or not, by the score (AUC)", units=lambda g: g.answers, figure=_area,
            aim=aim, published=published),
        Row(label="borne out or not, by the outcome named (balanced)", units=lambda g: g.answers,
            figure=_by_outcome),
    )  # fmt: skip


def _summedits(aim: str, published: str) -> tuple[Row, ...]:
    return (
        Row(label="right or edited, by the outcomes named (balanced)", units=lambda g: g.answers,
            figure=_by_outcome, aim=aim, published=published),
        Row(label="the same, threshold chosen on other talks (balanced)",
            units=lambda g: g.answers, figure=_by_threshold, aim=aim, published=published,
            counts=lambda a: not a.aside),
        Row(label="right or edited, by the lowest score (AUC)", units=lambda g: g.answers,
            figure=_area),
    )  # fmt: skip


SETS = {
    "kept": Set(title="Our conversations kept apart for the final score", ours=True,
                samples=lambda _: sets.conversations(sets.KEPT), rows=OUR_ROWS),
    "fresh": Set(title="Our conversations on which rules and weights were mended", ours=True,
                 samples=lambda _: sets.conversations(sets.FRESH), rows=OUR_ROWS),
    "paired": Set(title="Our conversations in two versions, mended on too", ours=True,
                  samples=lambda _: sets.paired(), rows=OUR_ROWS),
    "own": Set(title="Our conversations from which the rules were written", ours=True,
               samples=lambda _: sets.conversations(), rows=OUR_ROWS),
    "example": Set(title="The worked example", ours=True,
                   samples=lambda _: sets.example(), rows=OUR_ROWS),
    "diasumfact-qmsum": Set(
        title="DiaSumFact, meetings (QMSum half)",
        samples=lambda data: public.diasumfact(data, "QMSum"),
        rows=_diasumfact("≥ .80", "MiniCheck-T5-L .734")),
    "diasumfact-samsum": Set(
        title="DiaSumFact, chats (SAMSum half)",
        samples=lambda data: public.diasumfact(data, "SAMSum"),
        rows=_diasumfact("≥ .83", "MiniCheck-T5-L .777")),
    "summedits-qmsumm": Set(
        title="SummEdits, meetings (QMSumm)",
        samples=lambda data: public.summedits(data, "qmsumm"),
        rows=_summedits("≥ .75", "QAFactEval .624, GPT-4 .796, people .907")),
    "summedits-sales": Set(
        title="SummEdits, sales calls (SalesCall)",
        samples=lambda data: public.summedits(data, "sales_call"),
        rows=_summedits("≥ .82", "QAFactEval .684, GPT-4 .879, people .918")),
    "summedits-samsum": Set(
        title="SummEdits, chats (SamSum)",
        samples=lambda data: public.summedits(data, "samsum"),
        rows=_summedits("≥ .76", "QAFactEval .662, GPT-4 .831, people .894")),
}  # fmt: skip

EVIDENCE = "evidence"
EVIDENCE_TITLE = "QMSum evidence, meetings kept aside"
EVIDENCE_ROWS = (
    Row(label="a true evidence turn among the five first found", units=lambda g: g.ours,
        figure=lambda t: share(x.found for x in t), aim="≥ .85, and .15 above BM25"),
    Row(label="the same by BM25 alone", units=lambda g: g.words_alone,
        figure=lambda t: share(x.found for x in t)),
)  # fmt: skip
