"""Who a statement gives its words to is named as a reader needs it."""

import pytest
from tests.domain.checking.talk import record, report

from fairhearing.domain.checking.statements.claims import claim_of
from fairhearing.domain.checking.statements.given import given_to
from fairhearing.domain.checking.statements.people import cast_of

CAST = cast_of([record("Officer: And the form?\nMrs Poole: It never came.\nMr Ives: I sent it.")])


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("Mrs Poole said that the form never came.", "Mrs Poole"),
        ("When asked, she said that it never came.", "Mrs Poole (“she”)"),
        ("On her account it never came.", "Mrs Poole"),
    ],
)
def test_a_person_is_named_also_where_a_report_says_she(written: str, given: str) -> None:
    claim = claim_of(report(written).statements[0], CAST, ("mrs poole",))
    assert given_to(claim, CAST) == given


def test_where_nobody_said_it_whom_it_is_about_is_named() -> None:
    claim = claim_of(report("The form was sent by Mr Ives.").statements[0], CAST)
    assert given_to(claim, CAST, claim.subject) == "Mr Ives"
