"""Words are found as a person means them."""

from dataclasses import replace

import pytest
from tests.domain.reading.mending.talks import said, transcript, turn

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.mending.changes import Replaced
from fairhearing.domain.reading.mending.course import Course
from fairhearing.domain.reading.mending.finding import places
from fairhearing.domain.reading.mending.making import steps_of

TALK = transcript(
    turn("Speaker 1", *said("Ann said Anna isn't in. Is Ann's car?")),
    turn("Speaker 2", *said("It cost £20. (ann never paid.)", 10)),
)


def found(find: str, *, whole: bool = True, case: bool = False) -> list[str]:
    wanted = Replaced(find=find, put="", whole_words=whole, match_case=case)
    talk = Course(TALK).talk
    return [place.text[place.start : place.end] for place in places(talk.turns(), wanted)]


def test_whole_words_and_capitals() -> None:
    assert found("ann") == ["Ann", "Ann", "ann"]
    assert found("Ann", case=True) == ["Ann", "Ann"]
    assert found("ann", whole=False) == ["Ann", "Ann", "Ann", "ann"]


@pytest.mark.parametrize("find", ["£20", "£20.", "(ann", "isn't", "isn't  in."])
def test_signs_at_the_edge_of_a_word_are_signs(find: str) -> None:
    assert len(found(find)) == 1


def test_a_place_says_when_it_is() -> None:
    talk = Course(TALK).talk
    (place,) = places(talk.turns(), Replaced(find="never", put=""))
    assert (place.turn, place.at) == ("1", TALK.turns[1].words[4].start)


def test_replacing_everywhere_is_one_change_that_is_undone_as_one() -> None:
    course = Course(TALK)
    before = course.talk.transcript()
    change = Replaced(find="Ann", put=r"Mrs \1 Hale", match_case=False)
    course.make(1, steps_of(course.talk, change, "e1"))
    assert [turn.text for turn in course.talk.turns()] == [
        r"Mrs \1 Hale said Anna isn't in. Is Mrs \1 Hale's car?",
        r"It cost £20. (Mrs \1 Hale never paid.)",
    ]
    course.undo(1)
    assert course.talk.transcript() == before


def test_nothing_is_looked_for_in_vain() -> None:
    with pytest.raises(WrongUse, match="type the words"):
        found("  ")


def test_turns_left_without_a_word_by_replacing_are_taken_out_and_come_back() -> None:
    talk = transcript(
        turn("A", *said("um")),
        turn("A", *said("um um", 5)),
        turn("B", *said("um yes", 10)),
        turn("A", *said("um", 15)),
    )
    course = Course(talk)
    before = course.talk.transcript()
    course.make(1, steps_of(course.talk, Replaced(find="um", put=""), "e1"))
    assert [one.text for one in course.talk.turns()] == ["yes"]
    course.undo(1)
    assert course.talk.transcript() == before
    written = replace(talk, turns=tuple(replace(one, words=()) for one in talk.turns))
    course = Course(written)
    course.make(1, steps_of(course.talk, Replaced(find="um", put=""), "e1"))
    assert [one.text for one in course.talk.turns()] == ["yes"]
