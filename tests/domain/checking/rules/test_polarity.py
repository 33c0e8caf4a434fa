"""Who did it: what one says "I" did, another did not do."""

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
