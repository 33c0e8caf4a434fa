"""What is told as done was perhaps only meant, wished or thought about."""

import pytest
from tests.domain.checking.talk import found

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Ranker

CALL = """
Officer: Is anybody helping Theo with his speech, Ms Lund?
Ms Lund: We're thinking about speech therapy for Theo.
Officer: And your job, Mr Vane?
Mr Vane: I may have to drop two shifts at the bakery.
Officer: Have you found a flat?
Ms Lund: I'm hoping to rent the flat in Mill Lane. I gave notice on the caravan last week.
Mr Vane: I'd like to decorate Theo's bedroom. I did decorate the bathroom.
"""


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Ms Lund has begun speech therapy for Theo.", "thinking about"),
        ("Mr Vane has dropped two shifts at the bakery.", "may have to"),
        ("Ms Lund has rented the flat in Mill Lane.", "hoping to"),
        ("Theo's bedroom has already been decorated.", "’d like to"),
    ],
)
def test_what_was_only_meant_is_not_done(written: str, heard: str, ranker: Ranker) -> None:
    finding = found(CALL, written, ranker)

    assert finding.outcome is Outcome.OVERSTATED
    assert heard.replace("’", "'") in finding.reason.replace("’", "'")


@pytest.mark.parametrize(
    "written",
    [
        "Ms Lund has given notice on the caravan.",
        "Mr Vane has decorated the bathroom.",
        "Ms Lund has been thinking about speech therapy for Theo.",
        "Ms Lund hopes to rent the flat in Mill Lane.",
        "Mr Vane has said that he may drop two shifts at the bakery.",
    ],
)
def test_what_was_done_or_told_as_meant_is_left_alone(written: str, ranker: Ranker) -> None:
    assert found(CALL, written, ranker).outcome is not Outcome.OVERSTATED
