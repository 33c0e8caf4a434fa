"""Words typed over words heard keep what was heard, and take the time of what they replace."""

import pytest
from tests.domain.reading.mending.talks import said, turn

from fairhearing.domain.reading.mending.wording import reworded, typed
from fairhearing.domain.reading.transcript import By, Mark, Span, Word

HEARD = said("he came at tuesday and left.", probability=0.4)
SPAN = Span(start=0.0, end=HEARD[-1].end)


def wording(text: str) -> tuple[Word, ...]:
    return reworded(HEARD, typed(text), SPAN)


def times(words: tuple[Word, ...]) -> list[tuple[str, float, float]]:
    return [(word.text, round(word.start, 2), round(word.end, 2)) for word in words]


def test_a_word_put_right_takes_the_time_of_the_one_it_replaces() -> None:
    words = wording("he came at Thursday and left.")
    assert times(words)[3] == ("Thursday", 1.8, 2.3)
    assert (words[3].by, words[2], words[4]) == (By.PERSON, HEARD[2], HEARD[4])


def test_a_capital_or_a_comma_leaves_the_word_the_machines() -> None:
    words = wording("He came, at Tuesday, and left.")
    assert [word.text for word in words] == ["He", "came,", "at", "Tuesday,", "and", "left."]
    assert all(word.by is By.MACHINE and word.probability == 0.4 for word in words)
    assert [word.start for word in words] == [word.start for word in HEARD]


def test_a_lost_not_stands_in_the_pause_where_it_was_put() -> None:
    words = wording("he came not at tuesday and left.")
    assert times(words)[1:4] == [("came", 0.6, 1.1), ("not", 1.1, 1.2), ("at", 1.2, 1.7)]


def test_longer_words_take_more_of_the_time_they_share() -> None:
    words = wording("he came at a quarter and left.")
    assert times(words)[3:5] == [("a", 1.8, 1.86), ("quarter", 1.86, 2.3)]


def test_words_taken_out_move_nothing() -> None:
    assert wording("he left.") == (HEARD[0], HEARD[5])


def test_the_same_words_over_and_over_keep_their_places() -> None:
    again = said("no no no no")
    kept = reworded(again, typed("no no no"), Span(start=0, end=3))
    assert len(kept) == 3
    assert set(kept) < set(again)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("[inaudible]", Mark.INAUDIBLE),
        ("[Inaudible],", Mark.INAUDIBLE),
        ("[a door slams]", Mark.NON_VERBAL),
        ("[]sic", None),
    ],
)
def test_brackets_that_are_typed_are_marks(text: str, mark: Mark | None) -> None:
    words = wording(f"he came {text} and left.")
    assert [(word.text, word.mark) for word in words[2:3]] == [(text, mark)]
    assert turn("A", *words).text == f"he came {text} and left."


def test_what_has_no_shape_on_paper_is_left_out() -> None:
    assert typed(" a\u202eb\x00c\n\td\u200b ") == ["a", "b", "c", "d"]
