"""Words for the sexes are put in one order, and what comes out is still English."""

import pytest
from bench.checking.twins import other_sex
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.checking.statements.sexes import in_order

WORDS = (
    "she", "he", "her", "him", "his", "hers", "mum", "dad", "sister", "nan", "he’s", "she'd",
    "school", "to", "and", "is", "being", "fetched", "two", "own", "this", "never", "Kim", "21st",
    ".", ",", "?", "“", "Her", "His",
)  # fmt: skip


def told(text: str) -> str:
    return in_order(text)(text)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("She let him go, and his mum told him.", "She let him go, and his mum told him."),
        ("He let her go, and her mum told her.", "She let him go, and his dad told him."),
        ("He saw her at the door with her coat.", "She saw him at the door with his coat."),
        ("He said it was hers.", "She said it was his."),
        ("She said it was hers, not his.", "She said it was hers, not his."),
        ("He takes after her? Not his side.", "She takes after him? Not her side."),
    ],
)
def test_whoever_comes_first_is_she_and_the_other_is_told_of_as_people_speak(
    said: str, written: str
) -> None:
    assert told(said) == written


def test_a_text_that_is_cut_off_after_his_is_the_same_for_both() -> None:
    assert told("He left. Do not write to his") == told("She left. Do not write to her")


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_any_words_and_those_of_the_other_sex_come_out_alike(words: list[str]) -> None:
    text = " ".join(words)
    assert told(other_sex(text)) == told(text)
