import pytest
from tests.domain.checking.talk import found, record, report

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Ranker
from fairhearing.domain.checking.statements.claims import claims_of
from fairhearing.domain.checking.statements.people import cast_of
from fairhearing.domain.checking.statements.writers_own import is_recommendation

TALK = """
    Officer: And how is she at nursery?
    Ms Hale: She likes it. The manager says she has made friends.
    Officer: I will ring the doctor.
"""


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ben's teacher, Miss Lund, has written that he reads well.", "Ben's teacher"),
        ("The ward manager, to whom I spoke on 9 April, recalls nothing.", "The ward manager"),
        (
            "The agent's supervisor has since informed me that it is mended.",
            "The agent's supervisor",
        ),
        ("The aunt, when visited on 2 May, said that she was willing.", "The aunt"),
        ("When I met Tom on 24 July he drew me a picture.", "Tom"),
        ("Mr Pell's probation officer confirmed the date.", "Mr Pell's probation officer"),
        ("Ms Hale, when visited on 2 May, said that she was willing.", ""),
        ("Ms Hale's view is that nursery suits her.", ""),
        ("The officer offered to ring the doctor.", ""),
    ],
)
def test_who_told_it_on_another_occasion_is_known(text: str, who: str) -> None:
    (claim,) = claims_of(report(text), cast_of([record(TALK)]))
    assert claim.elsewhere == who


@pytest.mark.parametrize(
    "written",
    [
        "The nursery manager has since confirmed to me that she has settled.",
        "Ms Hale's hands were shaking when the door was mentioned.",
        "There was a strong smell of paint in the hall.",
    ],
)
def test_what_no_recording_can_show_is_not_checked(written: str, ranker: Ranker) -> None:
    assert found(TALK, written, ranker).outcome is Outcome.NOT_CHECKABLE


def test_what_somebody_agreed_should_be_done_is_no_recommendation(ranker: Ranker) -> None:
    talk = "Chair: Should an order be made?\nMs Hale: No, I don't want an order made."
    finding = found(talk, "Ms Hale agreed that an order should be made.", ranker)
    assert finding.outcome is Outcome.CONTRADICTED


@pytest.mark.parametrize(
    "text",
    [
        "Mould behind the boy's cot was described.",
        "Ben's previous record is of two detentions.",
        "There is a lodger of whom I had been unaware.",
    ],
)
def test_what_was_told_of_a_thing_is_told_by_nobody_else(text: str) -> None:
    (claim,) = claims_of(report(text), cast_of([record(TALK)]))
    assert claim.elsewhere == ""


@pytest.mark.parametrize(
    ("written", "recommends"),
    [
        ("The chair decided that the meeting should end early.", False),
        ("He broke the agreement that he should not stay the night.", False),
        ("The application asks that Ben should live with her.", False),
        ("They were left to ring the mediator should the plan fail.", False),
        ("The suggestion that visits should be longer was made by her.", False),
        ("The question of who should be told was settled.", False),
        ("I should prefer that visits should be longer.", True),
        ("The court should ask who should be told.", True),
        ("I have decided that the order should be made.", True),
        ("Ben should live with her.", True),
    ],
)
def test_what_others_decided_should_be_is_no_recommendation(
    written: str, *, recommends: bool
) -> None:
    assert is_recommendation(report(written).statements[0]) is recommends
