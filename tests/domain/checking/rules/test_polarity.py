"""Who did it: what one says "I" did, another did not do."""

import pytest
from tests.domain.checking.talk import found

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Ranker

TALK = """
Officer: Who rang the police that night?
Ms Hale: I rang the police that night.
Mr Hale: I was asleep upstairs.
"""


def test_the_doer_is_turned_round(ranker: Ranker) -> None:
    finding = found(TALK, "Mr Hale rang the police that night.", ranker)
    assert finding.outcome is Outcome.CONTRADICTED
    assert "not the same person" in finding.reason


def test_the_right_doer_is_borne_out(ranker: Ranker) -> None:
    finding = found(TALK, "Ms Hale rang the police that night.", ranker)
    assert finding.outcome is Outcome.SUPPORTED


def test_stress_changes_nothing(ranker: Ranker) -> None:
    finding = found(TALK, "It was Mr Hale who rang the police that night.", ranker)
    assert finding.outcome is Outcome.CONTRADICTED


PAPERS = """
Officer: The builder has been. He's put here that you don't open the windows.
Mr Hale: No. This is not true. We open them every morning.
Officer: And the referral?
Ms Hale: It says that I take medication for depression. I have never taken it.
Officer: I'll note that.
"""


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("Mr Hale accepted that they do not open the windows.", Outcome.CONTRADICTED),
        ("Mr Hale denied that they do not open the windows.", Outcome.SUPPORTED),
        ("Ms Hale accepted that she takes medication for depression.", Outcome.CONTRADICTED),
        ("Ms Hale denied taking medication for depression.", Outcome.SUPPORTED),
    ],
)
def test_what_a_paper_says_of_somebody_is_not_their_own_word(
    written: str, outcome: Outcome, ranker: Ranker
) -> None:
    assert found(PAPERS, written, ranker).outcome is outcome


SISTERS = """
Officer: Who saw the room?
Ms Jane Tay: I only saw the hall. It was tidy.
Mrs Ann Tay: The room was disgusting, the state of it.
Officer: And Fridays?
Ms Jane Tay: My gran has them Fridays.
"""


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("Ms Tay described the room as disgusting.", Outcome.MISATTRIBUTED),
        ("Mrs Tay described the room as disgusting.", Outcome.SUPPORTED),
    ],
)
def test_two_of_one_name_are_told_apart_by_title(
    written: str, outcome: Outcome, ranker: Ranker
) -> None:
    assert found(SISTERS, written, ranker).outcome is outcome


def test_family_may_be_there_though_nobody_says_what_they_are(ranker: Ranker) -> None:
    written = "The grandmother said that the room was disgusting."
    family = f"{SISTERS}Mr Tay: I mended the car."
    assert found(family, written, ranker).outcome is Outcome.SUPPORTED
