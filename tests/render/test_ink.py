from hypothesis import given
from hypothesis import strategies as st

from fairhearing.render.ink import breakable, printable


@given(st.text(st.characters()))
def test_what_is_printable_stays_as_it_is(text: str) -> None:
    assert printable(printable(text)) == printable(text)


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_plain_words_are_not_changed(text: str) -> None:
    assert printable(text) == " ".join(text.split())


def test_a_file_name_cannot_turn_what_follows_it() -> None:
    assert printable("report\u202efdp.exe") == "reportfdp.exe"


def test_control_letters_and_halves_of_letters_are_not_printed() -> None:
    assert printable("a\x00b\x1bc\ud800d\uffff") == "a b c\ufffdd\ufffd"


def test_joined_emoji_and_accents_survive() -> None:
    assert printable("👨‍👩‍👧 Zoë") == "👨‍👩‍👧 Zoë"


@given(st.text())
def test_breaking_a_long_word_loses_nothing(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")


def test_only_long_words_may_break() -> None:
    assert breakable("an ordinary sentence") == "an ordinary sentence"
    assert max(len(part) for part in breakable("x" * 100).split("\u200b")) <= 12
