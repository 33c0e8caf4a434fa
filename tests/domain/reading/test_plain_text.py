"""Plain text into paragraphs, however its lines were broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.plain_text import blocks_of, decoded


def parts(text: str) -> list[str]:
    return [block.text for block in blocks_of(text)]


def test_wrapped_lines_are_joined_and_blank_lines_part() -> None:
    wrapped = (
        "She told me that she had moved house in the spring and that\nshe was well.\n\nHe left.\n"
    )
    assert parts(wrapped) == [
        "She told me that she had moved house in the spring and that she was well.",
        "He left.",
    ]


def test_lines_that_were_never_wrapped_are_paragraphs() -> None:
    long = "She told me that she had moved house in the spring. " * 4
    assert parts(f"{long}\nHe left.\n") == [long.strip(), "He left."]


def test_numbers_begin_paragraphs() -> None:
    text = "1. She said that she was well and happy in her home.\n2. He said that he was not so.\n"
    assert len(parts(text)) == 2


def test_an_address_keeps_its_lines() -> None:
    text = "Oak House\nLeeds\n\nShe told me that she had moved house in the spring.\n"
    assert parts(text)[:2] == ["Oak House", "Leeds"]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_common_codings_are_read(coding: str) -> None:
    assert decoded("She said “no” – twice.".encode(coding)) == "She said “no” – twice."


@given(
    st.text(st.characters(codec="ascii", exclude_characters="\x1c\x1d\x1e\x1f\x0b"), max_size=300)
)
def test_no_word_is_lost(text: str) -> None:
    assert " ".join(parts(text)).split() == text.split()
