"""Texts written without names and sex: the same whoever they are about."""

import pytest

from fairhearing.domain.checking.statements.neutral import sexless


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She rang him on Monday.", "He rang her on Monday."),
        ("Mrs Bhatt saw her mum.", "Mr Bhatt saw his dad."),
        ("My ex-wife tells me so.", "My ex-husband tells me so."),
        ("His mother-in-law’s car.", "Her father-in-law’s car."),
        ("A great-grandmother minds the girl.", "A great-grandfather minds the boy."),
        ("She’d said “his step-father”.", "He’d said “her step-mother”."),
    ],
)
def test_the_same_is_read_of_a_woman_and_of_a_man(one: str, other: str) -> None:
    assert sexless(one) == sexless(other)


def test_what_tells_nobodys_sex_stays_as_it_is() -> None:
    said = "The well-known step-parent’s ten-year-old came at half-past two."
    assert sexless(said) == said
