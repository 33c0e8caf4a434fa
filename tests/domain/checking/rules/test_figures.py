"""Figures of a report against the figures that were said: in answers, corrections, other units."""

import pytest
from tests.domain.checking.talk import found

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Ranker

VISIT = """
[00:00:01] Worker: Mina's eight, and Tom is five?
[00:00:05] Ms Orr: Mina's nine now. She was nine in July.
[00:00:10] Worker: When does the course finish? How many sessions have you done?
[00:00:15] Ms Orr: Nine. It's twenty-four all told.
[00:00:20] Ms Orr: She was weighed on Thursday, eight point two kilos.
[00:00:26] Worker: And the special care, after the birth? I have eleven days.
[00:00:31] Ms Orr: Twelve.
[00:00:34] Ms Orr: She came off the trampoline and hurt her wrist, the left one.
[00:00:40] Worker: I'll get the gutter mended within seven days.
[00:00:43] Worker: And the fan within twenty-eight days.
[00:00:47] Ms Orr: The first hearing is on the twenty-third.
[00:00:51] Worker: Let me look. No, sorry, the twenty-fourth of September.
[00:00:56] Ms Orr: I've had this cough for, like, three weeks now.
[00:01:01] Ms Orr: I go to the counsellor once a fortnight.
"""
BORNE_OUT, DIFFERS = Outcome.SUPPORTED, Outcome.CONTRADICTED


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("Mina is nine years old.", BORNE_OUT),
        ("Mina is eight years old.", DIFFERS),
        ("Her weight on Thursday was 8.2 kg.", BORNE_OUT),
        ("Her weight on Thursday was 7.2 kg.", DIFFERS),
        ("Ms Orr said that she was in special care for twelve days.", BORNE_OUT),
        ("She hurt her left wrist on a trampoline.", BORNE_OUT),
        ("She hurt her right wrist on a trampoline.", DIFFERS),
        ("The gutter will be mended within seven days.", BORNE_OUT),
        ("Repairs to the guttering were promised inside ninety days.", DIFFERS),
        ("Her weight has grown by 0.6 kilos since.", BORNE_OUT),
        ("The first hearing is on 24 September.", BORNE_OUT),
        ("Ms Orr has had a cough for three weeks, productive of sputum.", BORNE_OUT),
        ("Ms Orr has had a cough for two weeks, productive of sputum.", DIFFERS),
        ("Presenting complaint: cough for two weeks.", DIFFERS),
        ("Ms Orr goes to the counsellor every two weeks.", BORNE_OUT),
    ],
)
def test_a_figure_is_held_to_what_was_last_said_of_it(
    written: str, outcome: Outcome, ranker: Ranker
) -> None:
    assert found(VISIT, written, ranker).outcome is outcome


def test_the_words_shown_hold_the_figure_that_was_said(ranker: Ranker) -> None:
    finding = found(VISIT, "She hurt her right wrist on a trampoline.", ranker)
    assert "left" in " ".join(said.text for said in finding.evidence)
    assert "“right”" in finding.reason


def test_a_figure_that_is_nowhere_on_the_record_lowers_the_score(ranker: Ranker) -> None:
    plain = found(VISIT, "Ms Orr goes to the counsellor.", ranker)
    unheard = found(VISIT, "Ms Orr goes to the counsellor at 16 Elm Road.", ranker)
    assert plain.outcome is BORNE_OUT
    assert unheard.outcome is not BORNE_OUT or unheard.score < plain.score
