"""Kinds of difference that reports show, each with a like statement that is borne out."""

import pytest
from tests.domain.checking.talk import found

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Ranker

MEETING = """
Officer: Thank you both for coming. Have you missed any of the calls, Mrs Orme?
Mrs Orme: I missed one once, in June. My phone was flat.
Officer: How do the two of you talk to each other?
Mr Dray: Only by letter. I would never ring her.
Officer: When did the boys change school, Mrs Orme?
Mrs Orme: They changed in April. No, sorry, May.
Officer: Have you ever shouted at Mr Dray?
Mrs Orme: It happened the one time. I apologised that evening.
Officer: Could you have them until seven on Mondays, Mr Dray?
Mr Dray: I'll try. I can't promise it, with the trains.
Officer: And would you agree to Tuesdays?
Mr Dray: I'd rather not, but I'll go along with it.
Officer: Did Sam say anything about the move?
Mrs Orme: He told his gran he was sad about it. He didn't say it to me.
Officer: How many swimming lessons has he had?
Mrs Orme: At most six. He goes in after four.
Officer: Does Sam take his antihistamine?
Mrs Orme: Only when he needs it.
Officer: Is Sam lonely, do you think?
Mrs Orme: I sometimes think he might be lonely.
Officer: I'd say a calendar must be the next step.
Mr Dray: Mm.
"""


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("Mrs Orme accepted that she has frequently missed calls.", Outcome.OVERSTATED),
        ("Mrs Orme regularly misses calls.", Outcome.OVERSTATED),
        ("Mrs Orme said that she missed a call once.", Outcome.SUPPORTED),
        ("Mrs Orme repeatedly shouts at Mr Dray.", Outcome.OVERSTATED),
        ("The parents talk to each other by letter.", Outcome.SUPPORTED),
        ("The parents talk to each other by telephone.", Outcome.CONTRADICTED),
        ("Mrs Orme said that the boys changed school in May.", Outcome.SUPPORTED),
        ("Mrs Orme said that the boys changed school in April.", Outcome.CONTRADICTED),
        ("Mrs Orme never apologised for shouting.", Outcome.CONTRADICTED),
        ("Mr Dray promised to have them until seven on Mondays.", Outcome.OVERSTATED),
        ("Mr Dray agreed to try to have them until seven on Mondays.", Outcome.SUPPORTED),
        ("Mr Dray refused to agree to Tuesdays.", Outcome.CONTRADICTED),
        ("Mr Dray agreed to Tuesdays.", Outcome.SUPPORTED),
        ("Mrs Orme said that Sam told her that he was sad about the move.", Outcome.CONTRADICTED),
        ("Mrs Orme said that Sam told his grandmother that he was sad.", Outcome.SUPPORTED),
        ("Mrs Orme said that he has had at least six swimming lessons.", Outcome.CONTRADICTED),
        ("Mrs Orme said that he has had no more than six lessons.", Outcome.SUPPORTED),
        ("Mrs Orme said that Sam goes in before four.", Outcome.CONTRADICTED),
        ("Mrs Orme said that Sam goes in after four.", Outcome.SUPPORTED),
        ("Sam takes his antihistamine every morning and night.", Outcome.CONTRADICTED),
        ("Mrs Orme said that Sam takes his antihistamine when needed.", Outcome.SUPPORTED),
        ("Mrs Orme is certain that Sam is lonely.", Outcome.OVERSTATED),
        ("Mr Dray said that a calendar must be the next step.", Outcome.MISATTRIBUTED),
        ("Mr Dray said, “I cannot promise it, with the trains.”", Outcome.SUPPORTED),
        ("Mr Dray said, “I can't promise anything because of my job.”", Outcome.MISQUOTED),
        ("The meeting was attended by Mrs Orme and Mr Dray.", Outcome.SUPPORTED),
        ("The meeting was attended by Mrs Orme and her solicitor.", Outcome.NOT_CHECKABLE),
    ],
)
def test_a_difference_is_seen_and_its_like_is_borne_out(
    written: str, outcome: Outcome, ranker: Ranker
) -> None:
    assert found(MEETING, written, ranker).outcome is outcome


HOUSE = """
Officer: Do you ever drink in the house, Ms Lake?
Ms Lake: I have a cider in the garden now and again. Never indoors.
Officer: Our advice is to lock the shed.
Ms Lake: I do lock it. He's never been in there, he was near it a single time.
"""


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("Ms Lake drinks indoors.", Outcome.CONTRADICTED),
        ("Ms Lake never drinks indoors.", Outcome.SUPPORTED),
        ("Ms Lake does not lock the shed.", Outcome.CONTRADICTED),
    ],
)
def test_a_question_bears_nothing_out_against_an_answer(
    written: str, outcome: Outcome, ranker: Ranker
) -> None:
    assert found(HOUSE, written, ranker).outcome is outcome


LATE = """
Officer: And has that been going well?
Mr Tate: Mostly. I was late once, in October, because the road was shut.
Officer: All right.
"""


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("Mr Tate accepted that he has frequently been late.", Outcome.OVERSTATED),
        ("Mr Tate said that he was late once.", Outcome.SUPPORTED),
    ],
)
def test_a_bare_answer_to_another_question_says_nothing_of_how_often(
    written: str, outcome: Outcome, ranker: Ranker
) -> None:
    assert found(LATE, written, ranker).outcome is outcome


VISIT = """
Nurse: Are you able to empty your bladder?
Mr Orme: No pain and no problem emptying it.
Nurse: Are you still being sick at all?
Mr Orme: No. That has passed.
Nurse: Who rang the ambulance?
Mr Orme: Next door did.
Nurse: Are both ankles swollen?
Mr Orme: Only the right one.
Nurse: And the noise?
Mr Orme: I covered my ears with my hands when the hammering began.
"""


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("Mr Orme is able to empty his bladder.", Outcome.SUPPORTED),
        ("Mr Orme has a history of being sick.", Outcome.SUPPORTED),
        ("It was Mr Orme who rang the ambulance.", Outcome.CONTRADICTED),
        ("Both ankles are swollen.", Outcome.CONTRADICTED),
        ("Mr Orme regularly covers his ears with his hands.", Outcome.OVERSTATED),
    ],
)
def test_a_visit(written: str, outcome: Outcome, ranker: Ranker) -> None:
    assert found(VISIT, written, ranker).outcome is outcome
