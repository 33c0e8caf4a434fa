"""Who wrote a report and when: only where its own text says so plainly."""

import pytest

from fairhearing.domain.casework.positions.proposing_author import author_of, day_of

BODY = [
    "1. Ms Vale said that she moved on 3 May 2025.",
    "Prepared food was brought by Ms Vale.",
] * 20


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Prepared by Martin Oakley, Family Court Adviser", "Martin Oakley"),
        ("Report author: Jo Marsh", "Jo Marsh"),
        ("Written by: Ms A. N. Marsh Social Worker", "Ms A. N. Marsh"),
        ("Author of report Helen Priest", "Helen Priest"),
        ("Completed by the duty team", ""),
        ("Author", ""),
        ("Child Molly Dalby", ""),
    ],
)
def test_the_author_is_who_it_says_prepared_it(line: str, name: str) -> None:
    assert author_of(["Report to the court", line, *BODY]) == name


@pytest.mark.parametrize(
    ("end", "name"),
    [
        (["Signed: Jo Marsh", "Date: 11 June 2026"], "Jo Marsh"),
        (["Yours sincerely", "Jo Marsh"], "Jo Marsh"),
        (["Signed with care by all"], ""),
    ],
)
def test_or_whoever_signed_it(end: list[str], name: str) -> None:
    assert author_of(["Report", *BODY, *end]) == name


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Date of report 11 June 2026", "11 June 2026"),
        ("Dated: 11/06/2026", "11 June 2026"),
        ("Date completed: 11th June 2026", "11 June 2026"),
        ("Date: Thursday 11 June 2026", "11 June 2026"),
        ("Date of birth 11 June 2018", None),
        ("Date of hearing 11 June 2026", None),
        ("Date set by the court on 11 June 2026", None),
        ("Spoken to Ms Dalby, by telephone, 14 May 2026", None),
    ],
)
def test_the_day_is_the_one_it_calls_its_own(line: str, day: str | None) -> None:
    found = day_of(["Report", line, *BODY])
    assert (found.words if found else None) == day
