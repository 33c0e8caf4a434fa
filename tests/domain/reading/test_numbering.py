"""Printed numbers, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.numbering import printed_number


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("12. The mother said so.", "12", "The mother said so."),
        ("12) The mother", "12", "The mother"),
        ("3.4 She said", "3.4", "She said"),
        ("3.4.1. She said", "3.4.1", "She said"),
        ("(b) the father", "(b)", "the father"),
        ("(iv) the father", "(iv)", "the father"),
        ("b) the father", "b", "the father"),
        ("Q1 What did he say", "Q1", "What did he say"),
        ("A. The mother", "A", "The mother"),
        ("• No convictions", "", "No convictions"),
    ],
)
def test_numbers(text: str, number: str, rest: str) -> None:
    found, end = printed_number(text)
    assert (found, text[end:]) == (number, rest)


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2026 was the day.",
        "3.5 hours passed.",
        "12 people came.",
        "2026. That was the year.",
        "A. Khan said so.",
        "I said so.",
        "a dog barked.",
        "12.",
        "",
    ],
)
def test_not_numbers(text: str) -> None:
    assert printed_number(text) == ("", 0)


def test_a_number_that_hangs_needs_no_mark() -> None:
    assert printed_number("12 The mother", hangs=True) == ("12", 3)


@given(st.text(max_size=40), st.booleans())
def test_the_number_is_what_was_cut_off(text: str, hangs: bool) -> None:  # noqa: FBT001  drawn
    number, end = printed_number(text, hangs=hangs)
    assert 0 <= end <= len(text)
    assert number in text[:end]
