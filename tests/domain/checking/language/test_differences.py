"""Marking the words that matter, and only those."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.differences import differences


def marked(statement: str, said: str, outcome: str) -> tuple[list[str], list[str]]:
    left, right = differences(statement, said, Outcome(outcome))
    return [p.text for p in left if p.differs], [p.text for p in right if p.differs]


@pytest.mark.parametrize(
    ("report", "said", "outcome", "left", "right"),
    [
        (
            "She works until eight o’clock.",
            "I work until six o'clock that day.",
            "contradicted",
            ["eight o’clock"],
            ["six o'clock"],
        ),
        (
            "He shouted at the children frequently.",
            "I raised my voice once, in March.",
            "overstated",
            ["frequently"],
            ["once"],
        ),
        (
            "He had missed five of the last twelve visits.",
            "Mostly, yes. Out of the last 12 visits, he has missed three.",
            "contradicted",
            ["five"],
            ["three"],
        ),
        (
            "The father did not offer weekends.",
            "I offered weekends.",
            "contradicted",
            ["not"],
            [],
        ),
    ],
)
def test_the_words_that_decide_are_marked(
    report: str, said: str, outcome: str, left: list[str], right: list[str]
) -> None:
    assert marked(report, said, outcome) == (left, right)


def test_a_quotation_is_compared_word_by_word_and_slips_of_speech_do_not_count() -> None:
    left, right = marked(
        "She said: “we both want the best for Molly”.",
        "I think, um, we both want what is, um, best for Molly.",
        "misquoted",
    )
    assert left == ["the"]
    assert right == ["what", "is"]


def test_nothing_is_marked_where_nothing_differs() -> None:
    assert marked("Molly is seven.", "She is seven, nearly eight.", "supported") == ([], [])
    assert marked("It was seven.", "", "not_found") == ([], [])


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(Outcome))
def test_the_pieces_are_the_text_again(report: str, said: str, outcome: Outcome) -> None:
    left, right = differences(report, said, outcome)
    assert "".join(piece.text for piece in left) == report
    assert "".join(piece.text for piece in right) == said


def test_a_word_like_any_other_is_not_taken_for_a_filler() -> None:
    left, _ = differences(
        "She said, “I would like them to wait.”", "I would like them to start.", Outcome.MISQUOTED
    )
    assert [piece.text for piece in left if piece.differs] == ["wait"]


def test_who_said_it_is_no_difference_of_words() -> None:
    written = "Ms Example suggested the school."
    said = "I think it should be at the school, so that you don't have to meet."
    for side in differences(written, said, Outcome.MISATTRIBUTED):
        assert not any(piece.differs for piece in side)
