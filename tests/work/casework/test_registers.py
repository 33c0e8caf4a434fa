"""Lists a person keeps: entered, changed, struck out, and nothing rubbed out."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.store import ledgers
from fairhearing.work.case import cases, verifying
from fairhearing.work.casework.registers import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Fare:
    """A bus fare."""

    day: date
    pence: int


FARES = Register("fares", Fare)
FARE = Fare(day=date(2026, 3, 5), pence=280)


@pytest.fixture
def case(unlocked: None) -> str:
    return cases.start_case("Ours")


def test_what_is_entered_stands_in_its_order(case: str) -> None:
    FARES.enter(case, FARE)
    FARES.enter(case, replace(FARE, pence=300))
    assert [line.value.pence for line in FARES.lines(case)] == [280, 300]


def test_a_change_keeps_what_stood_there_before(case: str) -> None:
    line_id = FARES.enter(case, FARE)
    FARES.change(case, line_id, replace(FARE, pence=310), seen=FARES.line(case, line_id).seen)
    assert FARES.line(case, line_id).value.pence == 310
    assert [line.value.pence for line in FARES.history(case, line_id)] == [280, 310]


def test_a_change_of_what_was_changed_meanwhile_is_refused(case: str) -> None:
    line_id = FARES.enter(case, FARE)
    seen = FARES.line(case, line_id).seen
    FARES.change(case, line_id, replace(FARE, pence=310), seen=seen)
    with pytest.raises(Refused, match="another window"):
        FARES.change(case, line_id, replace(FARE, pence=999), seen=seen)
    assert FARES.line(case, line_id).value.pence == 310


def test_saving_the_same_again_writes_nothing(case: str) -> None:
    line_id = FARES.enter(case, FARE)
    FARES.change(case, line_id, FARE, seen=0)
    assert len(FARES.history(case, line_id)) == 1


def test_what_is_struck_out_is_gone_from_the_list_and_kept_in_the_ledger(case: str) -> None:
    line_id = FARES.enter(case, FARE)
    FARES.strike(case, line_id)
    assert FARES.lines(case) == ()
    assert FARES.history(case, line_id)[-1].struck
    with pytest.raises(WrongUse):
        FARES.line(case, line_id)
    with pytest.raises(WrongUse):
        FARES.strike(case, line_id)


def test_each_case_has_its_own_and_verify_holds_it(case: str) -> None:
    FARES.enter(case, FARE)
    assert FARES.lines(cases.start_case("Theirs")) == ()
    assert not verifying.verify().breaks
    assert ledgers.length(FARES.ledger(case)) == 1


def test_a_case_that_is_not_there_gets_nothing(unlocked: None) -> None:
    with pytest.raises(WrongUse):
        FARES.enter("nobody", FARE)
