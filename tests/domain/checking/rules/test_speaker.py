"""Who said it: words that are another's, however the report gives them to somebody."""

import pytest
from tests.domain.checking.talk import found

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Ranker

MEETING = """
[00:00:01] Mrs Kerr: Shall we start? How are the evenings?
[00:00:05] Ms Boyd: I get home at midnight, my shifts are all lates.
[00:00:10] Mr Lund: I'd ban dogs from the garden, bar the guide dogs.
[00:00:15] Ms Boyd: I had a plumber look at the shower, and he says the tray is cracked.
[00:00:20] Mrs Kerr: And the arrears on the rent?
[00:00:23] Mr Lund: Would twenty pounds a week be any good?
[00:00:27] Mrs Kerr: That would do.
[00:00:30] Ms Boyd: The club is free for all of them, from eight o'clock.
[00:00:34] Mrs Kerr: Can Ben go, though?
[00:00:37] Ms Boyd: I think so.
[00:00:40] Mr Lund: I eat what Joan brings me at weekends.
"""
BORNE_OUT, ANOTHERS = Outcome.SUPPORTED, Outcome.MISATTRIBUTED


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("Mr Lund explained that his shifts keep him out until midnight.", ANOTHERS),
        ("Ms Boyd explained that her shifts keep her out until midnight.", BORNE_OUT),
        ("It was Ms Boyd who wished dogs, other than guide dogs, to be banned.", ANOTHERS),
        ("It was Mr Lund who wished dogs, other than guide dogs, to be banned.", BORNE_OUT),
        ("It was Mr Lund who had a plumber look at the shower.", ANOTHERS),
        ("It was Ms Boyd who had a plumber look at the shower.", BORNE_OUT),
        ("Repayment of the arrears at £20 a week was put forward by Ms Boyd.", ANOTHERS),
        ("Repayment of the arrears at £20 a week was put forward by Mr Lund.", BORNE_OUT),
        ("The suggestion of £20 a week for the arrears came from Ms Boyd.", ANOTHERS),
        ("The suggestion of £20 a week for the arrears came from Mr Lund.", BORNE_OUT),
    ],
)
def test_what_somebody_says_of_themselves_is_not_anothers(
    written: str, outcome: Outcome, ranker: Ranker
) -> None:
    assert found(MEETING, written, ranker).outcome is outcome


def test_the_reason_names_whom_the_report_gives_it_to_and_who_says_it(ranker: Ranker) -> None:
    written = "It was Ms Boyd who wished dogs, other than guide dogs, to be banned."
    reason = found(MEETING, written, ranker).reason
    assert "The report gives this to Ms Boyd." in reason
    assert "Mr Lund says “I'd ban dogs from the garden" in reason
    assert "it is Mr Lund who says “I'd”" in reason


def test_of_a_question_it_says_only_that_somebody_else_put_it(ranker: Ranker) -> None:
    written = "Repayment of the arrears at £20 a week was put forward by Ms Boyd."
    reason = found(MEETING, written, ranker).reason
    assert reason.endswith("(somebody else put it).")


@pytest.mark.parametrize(
    "written",
    [
        "Mrs Kerr asked whether Ben was eligible for the free club.",
        "Joan Boyd brings food for Mr Lund at weekends.",
        "Ms Boyd accepted the £20 a week that Mr Lund offered.",
    ],
)
def test_asking_back_doing_for_another_and_accepting_take_nobodys_words(
    written: str, ranker: Ranker
) -> None:
    assert found(MEETING, written, ranker).outcome is not ANOTHERS
