"""How signs, fit and judgement become an outcome and a score."""

from dataclasses import replace

import pytest
from tests.domain.checking.talk import record, report

from fairhearing.domain.checking.finding import SURE, Outcome
from fairhearing.domain.checking.ports import Judgement
from fairhearing.domain.checking.record.lines import lines_of
from fairhearing.domain.checking.record.readings import readings_of
from fairhearing.domain.checking.rules.signs import Sign
from fairhearing.domain.checking.statements.claims import claims_of
from fairhearing.domain.checking.statements.people import cast_of
from fairhearing.domain.checking.weighing import Measured, Weighed, weigh

TALK = "Ms Hale: I shouted at him in the yard once."


def sign(*, strength: float = 0.7, fit: float = 1.0) -> Sign:
    talk = record(TALK)
    (claim,) = claims_of(report("Ms Hale shouted at him in the yard often."), cast_of([talk]))
    (reading, *_) = readings_of(claim, [(0, fit)], lines_of([talk]))
    return Sign(
        outcome=Outcome.OVERSTATED, strength=strength, reading=reading, written="often",
        heard="once",
    )  # fmt: skip


def weighed(odds: float | None, *signs: Sign, fit: float = 0.6) -> Weighed:
    judgement = None if odds is None else Judgement(supported=odds, otherwise=-3.0)
    return weigh(signs, Measured(fit=fit, same_way=0.5), judgement, attributed=True)


@pytest.mark.parametrize(
    ("odds", "decides"), [(None, True), (-1.0, True), (2.4, True), (2.6, False)]
)
def test_a_judge_that_reads_it_as_borne_out_keeps_a_sign_from_deciding(
    odds: float | None, *, decides: bool
) -> None:
    assert weighed(odds, sign()).outcome.differs is decides


@pytest.mark.parametrize(("theirs", "decides"), [(None, False), (2.9, False), (3.4, True)])
def test_a_sign_that_it_is_somebody_elses_stays_where_it_reads_as_well_so(
    theirs: float | None, *, decides: bool
) -> None:
    elses = replace(sign(), outcome=Outcome.MISATTRIBUTED)
    of_another = None if theirs is None else Judgement(supported=theirs)
    judgement = Judgement(supported=3.1, otherwise=-3.0, of_another=of_another)
    found = weigh((elses,), Measured(fit=0.6), judgement, attributed=True).outcome
    assert (found is Outcome.MISATTRIBUTED) is decides


def test_what_a_judge_saw_holds_whatever_it_finds_of_the_person_named() -> None:
    judged = replace(sign(fit=0.2), outcome=Outcome.MISATTRIBUTED, judged=True)
    assert weighed(3.0, judged).outcome is Outcome.MISATTRIBUTED
    assert weighed(3.0, replace(judged, judged=False)).outcome is Outcome.SUPPORTED


def test_the_less_a_judge_finds_the_lower_the_score_of_borne_out() -> None:
    found = [weighed(odds, fit=0.2) for odds in (3.0, 1.0, 0.0, -1.0, -2.0, -3.0, -5.0)]
    borne_out = [w.score if w.outcome is Outcome.SUPPORTED else 1 - w.score for w in found]
    assert borne_out == sorted(borne_out, reverse=True)
    assert found[0].outcome is Outcome.SUPPORTED
    assert found[-1].outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("supported", "otherwise", "fit", "outcome"),
    [
        (-4.0, 3.5, 0.4, Outcome.CONTRADICTED),
        (-4.0, 3.5, 0.0, Outcome.NOT_FOUND),
        (-4.0, -1.0, 0.6, Outcome.CONTRADICTED),
        (-4.0, -1.0, 0.1, Outcome.NOT_FOUND),
        (3.0, 3.5, 0.6, Outcome.SUPPORTED),
    ],
)
def test_only_what_is_surely_not_borne_out_and_spoken_of_there_is_contradicted(
    supported: float, otherwise: float, fit: float, outcome: Outcome
) -> None:
    judgement = Judgement(supported=supported, otherwise=otherwise)
    assert weigh((), Measured(fit=fit), judgement, attributed=True).outcome is outcome


def test_in_a_report_about_something_else_nothing_is_contradicted_by_a_judge_alone() -> None:
    judgement = Judgement(supported=-4.0, otherwise=4.0)
    elsewhere = Measured(fit=0.6, related=False)
    assert weigh((), elsewhere, judgement, attributed=True).outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("fit", "outcome"), [(0.2, Outcome.NOT_FOUND), (0.6, Outcome.CONTRADICTED)]
)
def test_without_a_sign_nothing_is_surely_wrong_in_a_report_about_this_record(
    fit: float, outcome: Outcome
) -> None:
    found = weighed(-9.0, fit=fit)
    assert found.outcome is outcome
    assert 0.5 <= found.score < SURE
