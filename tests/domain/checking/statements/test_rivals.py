"""Statements changed in one thing, for a judge to choose between."""

import pytest
from tests.domain.checking.talk import record, report

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.statements.claims import claims_of
from fairhearing.domain.checking.statements.people import Cast, cast_of
from fairhearing.domain.checking.statements.rivals import named, rivals_of

TALK = """
    Officer: Hello.
    Ms Hale: I'm his mum. I never rang.
    Mr Dray: I rang.
"""


def cast() -> Cast:
    return cast_of([record(TALK)])


def rivals(text: str) -> set[tuple[Outcome, str]]:
    (claim,) = claims_of(report(text), cast())
    return {(r.outcome, r.text) for r in rivals_of(claim, cast(), ("ms hale", "mr dray"))}


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Tom was asleep.", "Tom was not asleep."),
        ("Tom was not asleep.", "Tom was asleep."),
        ("She told nobody.", "She told somebody."),
        ("There is no lock on the door.", "There is some lock on the door."),
        ("Tom rang home.", "Tom never rang home."),
        ("Ms Hale accepted that she rang.", "Ms Hale denied that she rang."),
        ("Mr Dray refused to come.", "Mr Dray agreed to come."),
        ("Tom rang before the visit.", "Tom rang after the visit."),
    ],
)
def test_a_statement_is_turned_round(text: str, turned: str) -> None:
    assert (Outcome.CONTRADICTED, turned) in rivals(text)


def test_a_statement_is_told_of_somebody_else() -> None:
    assert (Outcome.MISATTRIBUTED, "Mr Dray said that it rained.") in rivals(
        "Ms Hale said that it rained."
    )
    assert (Outcome.CONTRADICTED, "Ms Hale was late.") in rivals("Mr Dray was late.")


@pytest.mark.parametrize(
    ("text", "outcome", "graded"),
    [
        ("Tom always rings.", Outcome.OVERSTATED, "Tom sometimes rings."),
        ("Tom might come.", Outcome.UNDERSTATED, "Tom will come."),
        ("Mr Dray insisted that Tom come.", Outcome.OVERSTATED, "Mr Dray asked that Tom come."),
    ],
)
def test_words_of_strength_are_made_weaker_and_stronger(
    text: str, outcome: Outcome, graded: str
) -> None:
    assert (outcome, graded) in rivals(text)


def test_a_quotation_has_no_rivals_and_is_left_as_it_is() -> None:
    text = "The mother said, “I never rang the school.”"
    assert rivals(text) == set()
    assert named(text, cast()) == text


def test_people_are_named_as_on_the_record() -> None:
    assert named("The mother said that she rang.", cast()) == "Ms Hale said that she rang."
