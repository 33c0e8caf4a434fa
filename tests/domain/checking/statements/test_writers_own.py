"""What a writer weighs up and reads in papers is no error, where nothing on the record says it."""

import pytest
from tests.domain.checking.talk import found

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Ranker

CALL = """
Officer: How is Ellie getting on, Ms Hale?
Ms Hale: She's doing well at school. The flat's a bit cold, to be honest.
Officer: And the school file, have you seen it?
Ms Hale: Yes, the file shows she was late twice in June.
Mr Hale: I'd like her to stay over on Saturdays.
"""


@pytest.mark.parametrize(
    "written",
    [
        "The father's insight into the children's needs is limited.",
        "The mother has shown commendable commitment to the work.",
        "Her account lacked credibility.",
        "Such a move would be detrimental to Ellie's stability.",
        "Mr Hale's alcohol use is a significant risk factor.",
        "There is a need for further work on emotional regulation.",
        "I remain unconvinced that the risk has reduced.",
    ],
)
def test_what_the_writer_weighs_up_is_their_own_view(written: str, ranker: Ranker) -> None:
    finding = found(CALL, written, ranker)
    assert finding.outcome is Outcome.NOT_CHECKABLE
    assert "author’s own view" in finding.reason


@pytest.mark.parametrize(
    "written",
    [
        "A check with Children's Services dated 3 May revealed no current involvement.",
        "Enquiries of the health visitor were made on 12 April.",
        "The outcome of the hair strand test is awaited.",
        "Further checks with the nursery are outstanding.",
    ],
)
def test_what_stands_in_papers_cannot_be_checked_here(written: str, ranker: Ranker) -> None:
    finding = found(CALL, written, ranker)
    assert finding.outcome is Outcome.NOT_CHECKABLE
    assert "papers" in finding.reason


def test_what_was_said_of_papers_is_checked_all_the_same(ranker: Ranker) -> None:
    finding = found(CALL, "The school file shows that she was late twice in June.", ranker)
    assert finding.outcome is Outcome.SUPPORTED


@pytest.mark.parametrize(
    "written",
    [
        "Mr Hale stated that there is no doubt about the landlord's motives.",
        "Mr Hale said that the police records were wrong.",
    ],
)
def test_what_somebody_is_said_to_have_said_is_not_found(written: str, ranker: Ranker) -> None:
    assert found(CALL, written, ranker).outcome is Outcome.NOT_FOUND
