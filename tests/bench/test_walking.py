"""What mending takes is counted as the editor asks for it."""

import pytest
from bench.mending.walking import Effort, effort, told

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import Transcript, Turn, Word


def heard(*words: tuple[str, float]) -> Transcript:
    placed = tuple(
        Word(text=text, start=float(n), end=n + 0.9, probability=sure)
        for n, (text, sure) in enumerate(words)
    )
    turn = Turn(speaker="A", start=0, end=9, text=" ".join(text for text, _ in words), words=placed)
    return Transcript(name="", digest="", duration=60, turns=(turn,), made_by=MadeBy(version="0"))


def test_what_was_heard_right_and_surely_takes_one_key_a_turn() -> None:
    found = effort(["Yes,", "I", "rang."], heard(("yes", 0.9), ("I", 0.9), ("rang", 0.9)), 60)
    assert found == Effort(words=3, turns=1, reading=1, listened=60, rest=1)


def test_a_doubtful_word_that_is_wrong_is_typed_over_in_the_walk() -> None:
    found = effort(["I", "heard", "beeps"], heard(("I", 0.9), ("heard", 0.3), ("deep", 0.2)), 60)
    assert (found.wrong, found.asked, found.asked_wrong, found.mended) == (1, 2, 1, 1)
    assert found.walking == 2 + len("beeps")
    assert found.reading == 1 + 2 + 1 + len("beeps")
    assert found.rest == 1


def test_what_is_missing_and_what_the_machine_was_sure_of_are_left_by_the_walk() -> None:
    found = effort(["no", "never", "again"], heard(("a", 0.9), ("never", 0.9)), 60)
    assert (found.wrong, found.asked, found.mended, found.walking) == (2, 0, 0, 0)
    assert found.rest == found.reading


def test_of_a_place_asked_about_in_part_that_part_is_mended() -> None:
    found = effort(["four", "mice"], heard(("for", 0.3), ("rice", 0.9)), 60)
    assert found.mended == pytest.approx(1)
    assert found.rest > 1


def test_figures_are_given_for_an_hour() -> None:
    said = dict(told(Effort(words=100, wrong=4, mended=1), 30))
    assert said["words an hour; of these wrong, missing or added"] == "200; 8"
    assert said["the walk alone: share of the wrong words that it mends"] == "0.25"
