from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.checking.language.wording import share, stem, stems, tokens


def test_forms_of_a_word_share_a_stem() -> None:
    assert stem("went") == stem("going")
    assert stem("collected") == stem("collects")
    assert stem("stopping") == stem("stop")
    assert stem("telephones") == stem("ring")


def test_paper_and_talk_meet() -> None:
    assert set(stems("She did not collect the children")) == set(stems("I didn't pick up the kids"))


def test_a_note_is_not_a_not() -> None:
    assert stem("note") != stem("not")
    assert stem("early") == "early"


def test_a_raised_voice_is_one_word() -> None:
    assert "shout" in stems("I raised my voice")


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)


@given(st.lists(st.sampled_from(["park", "school", "late", "visit"]), min_size=1))
def test_a_share_is_whole_when_everything_is_there(words: list[str]) -> None:
    assert share(words, set(words)) == 1
    assert share(words, set()) == 0
