"""Which places are heard again, and which differences are worth a person's ear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.second_reading import MOST, WINDOW, places, readings
from fairhearing.domain.reading.spans import seconds
from fairhearing.domain.reading.transcript import Span, Word


def words(text: str, start: float = 0.0) -> list[Word]:
    """Half a second a word; "can't?" is a word the recogniser was not sure of (0.4)."""
    return [
        Word(
            text=word.rstrip("*"),
            start=start + n / 2,
            end=start + n / 2 + 0.4,
            probability=0.4 if word.endswith("*") else 0.97,
        )
        for n, word in enumerate(text.split())
    ]


def differing(first: str, second: str) -> list[tuple[str, str]]:
    return [(one.text, one.other) for one in readings(words(first), words(second), "tiny")]


def test_a_lost_not_is_shown_both_ways() -> None:
    assert differing("I can't* smell it", "I can smell it") == [("can't", "can")]
    assert differing("I can* smell it", "I can't smell it") == [("can", "can't")]


def test_a_number_and_a_name_are_shown_both_ways() -> None:
    assert differing("He has sixteen* cats", "He has sixty cats") == [("sixteen", "sixty")]
    assert differing("I met Karan* there", "I met Corinne there") == [("Karan", "Corinne")]


def test_words_that_were_missed_are_shown_with_the_word_before() -> None:
    assert differing("She was* there", "She was not there") == [("was", "was not")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("There were twelve* of us", "There were 12 of us"),
        ("It was the fifth* of June", "It was the 5th of June"),
        ("um* I went", "I went"),
        ("Okay* fine", "OK, fine"),
        ("It is a two-bed*", "It is a two bed"),
        ("Yeah* I did", "Yes I did"),
    ],
)
def test_the_same_in_other_letters_is_not_a_difference(first: str, second: str) -> None:
    assert differing(first, second) == []


def test_where_the_first_was_sure_a_slip_of_the_second_is_not_shown() -> None:
    assert differing("I went home early", "I went home nearly") == []
    assert differing("I can't smell it", "I can smell it") == []


def test_a_second_reading_that_is_itself_a_guess_is_not_shown() -> None:
    assert differing("I can't* smell it", "I can* smell* it") == [("can't", "can")]
    faint = [Word(text="can", start=0.5, end=0.9, probability=0.2)]
    found = readings(words("I can't* smell"), [words("I")[0], *faint, words("smell", 1.0)[0]], "x")
    assert found == ()


def test_another_text_altogether_is_not_another_reading() -> None:
    assert differing("a b* c d e f g h", "one two three four five six seven eight") == []


def test_a_reading_says_when_and_by_what() -> None:
    (one,) = readings(words("I can't* smell it", 60.0), words("I can smell it", 60.0), "tiny")
    assert one.span == Span(start=60.5, end=60.9)
    assert one.by == "tiny"


LONG = Span(start=0.0, end=300.0)


def test_doubtful_words_are_heard_again_in_company() -> None:
    said = words(" ".join(["word"] * 60 + ["doubt*"] + ["word"] * 60))
    (place,) = places(said, LONG)
    assert place.start < said[60].start - 4
    assert place.end > said[60].end + 4
    assert place.seconds <= WINDOW


def test_where_nothing_is_doubtful_nothing_is_heard_again() -> None:
    assert places(words("I went home"), LONG) == ()


def test_what_can_turn_a_meaning_round_comes_first() -> None:
    every = [*words(" ".join(["guess*"] * 3 + ["word"] * 577)), *words("I can't* say", 290.0)]
    chosen = places(every, LONG)
    assert any(place.start <= 290.5 <= place.end for place in chosen)


@given(st.lists(st.floats(0, 1), max_size=400))
def test_no_more_than_a_share_is_heard_again_and_never_out_of_order(sure: list[float]) -> None:
    said = [
        Word(text="word", start=n * 0.7, end=n * 0.7 + 0.5, probability=p)
        for n, p in enumerate(sure)
    ]
    chosen = places(said, LONG)
    assert seconds(chosen) <= MOST * LONG.seconds
    assert list(chosen) == sorted(chosen, key=lambda span: span.start)
    assert all(0 <= place.start < place.end <= 300 for place in chosen)
