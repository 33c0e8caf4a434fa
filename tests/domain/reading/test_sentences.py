"""Where sentences end in British reports."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Ms. Vale and Dr. A. Khan were seen by Mrs. Hart.",
        "I spoke to J. Smith of A.B. Services.",
        "He arrived at 5 p.m. on Monday.",
        "We met at 10.30 a.m. Monday and spoke.",
        "This falls under s. 7 and para. 3 of the order of 4 Jan. 2026.",
        "The sum is £3.50 a day, i.e. £24.50 a week.",
        "M v. F was cited.",
        "She said “I was there. I saw him.”",
        '"Did he go? I think so," she said.',
        "'I don't know. Ask him,' he replied.",
        "See e.g. Mia's drawing.",
        "Is it so?",
    ],
)
def test_this_is_one_sentence(whole: str) -> None:
    assert split(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She said no. He left.", ["She said no.", "He left."]),
        ("He came at 5 p.m. She left.", ["He came at 5 p.m.", "She left."]),
        ("We discussed plan B. She agreed.", ["We discussed plan B.", "She agreed."]),
        ("She said “I was there.” He said “No.”", ["She said “I was there.”", "He said “No.”"]),
        ("Why? He did not say.", ["Why?", "He did not say."]),
        ("The children's beds. Both slept.", ["The children's beds.", "Both slept."]),
        ("It cost £3. 5 people came.", ["It cost £3.", "5 people came."]),
        ("The ‘plan’ failed… They met.", ["The ‘plan’ failed…", "They met."]),
        ("A quote “never closed. He left.", ["A quote “never closed.", "He left."]),
    ],
)
def test_these_are_several(text: str, parts: list[str]) -> None:
    assert split(text) == parts


WORDS = st.lists(
    st.sampled_from(
        [
            "Ms.",
            "Vale",
            "said",
            "“I",
            "left.”",
            "p.m.",
            "3.5",
            "no.",
            "He",
            "why?",
            "'so'",
            "A.",
            "-",
        ]
    ),
    max_size=30,
).map(" ".join)


@given(st.one_of(st.text(max_size=200), WORDS))
def test_sentences_lie_in_order_inside_the_text_and_lose_no_word(text: str) -> None:
    found = sentences(text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert "".join("".join(split(text)).split()) == "".join(text.split())
