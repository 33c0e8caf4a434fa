"""Changes that make no sense are refused in plain words, and change nothing."""

from dataclasses import replace

import pytest
from tests.domain.reading.mending.talks import said, transcript, turn

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.mending.changes import (
    Added,
    Confirmed,
    Marked,
    Mended,
    Merged,
    Reassigned,
    Split,
    Unmarked,
    Worded,
)
from fairhearing.domain.reading.mending.course import Course
from fairhearing.domain.reading.mending.making import steps_of
from fairhearing.domain.reading.mending.wording import LONGEST
from fairhearing.domain.reading.transcript import Mark, Transcript

HEARD = transcript(
    turn("Speaker 1", *said("did he come on tuesday")), turn("Speaker 2", *said("no never", 10))
)
WRITTEN = replace(HEARD, turns=tuple(replace(turn, words=()) for turn in HEARD.turns))

REFUSED: list[tuple[Mended, str]] = [
    (Worded(turn="7", text="x"), "no such place"),
    (Worded(turn="0", text="x" * (LONGEST + 1)), "too long for one turn"),
    (Worded(turn="0", text=" "), "at least one word"),
    (Merged(turn="1"), "no such place"),
    (Split(turn="1", at=0), "between two of its words"),
    (Split(turn="1", at=2), "between two of its words"),
    (Reassigned(turn="1", label=" \x00 "), "whose turn it is"),
    (Confirmed(turn="1", first=-1, last=1), "no such place"),
    (Confirmed(turn="1", first=1, last=1), "no such place"),
    (Unmarked(turn="1", first=1, last=3), "no such place"),
    (Marked(turn="1", first=0, last=1, mark=Mark.NON_VERBAL, words="[ ]"), "which sound"),
    (Marked(turn="1", first=0, last=1, mark=Mark.NON_VERBAL, words="a [b] c"), "which sound"),
    (Added(following="9", label="A", start=0, end=1, text="x"), "no such place"),
    (Added(following="0", label="A", start=2, end=1, text="x"), "before it ends"),
    (Added(following="0", label="A", start=0, end=float("nan"), text="x"), "before it ends"),
    (Added(following="0", label="A", start=1, end=2, text=""), "type what was said"),
]


def steps(machine: Transcript, change: Mended) -> int:
    return len(steps_of(Course(machine).talk, change, "e1"))


@pytest.mark.parametrize(("change", "why"), REFUSED, ids=repr)
def test_what_makes_no_sense_is_refused_and_says_that_nothing_changed(
    change: Mended, why: str
) -> None:
    with pytest.raises(WrongUse, match=why) as refused:
        steps(HEARD, change)
    assert refused.value.safe == "Nothing was changed."


STANDS: list[Mended] = [
    Worded(turn="1", text="  no   never "),
    Reassigned(turn="1", label="Speaker 2"),
    Unmarked(turn="1", first=0, last=2),
]


@pytest.mark.parametrize("change", STANDS, ids=repr)
def test_what_stands_so_already_needs_no_step(change: Mended) -> None:
    assert steps(HEARD, change) == 0


def test_words_without_times_are_cut_marked_and_typed_over_but_not_vouched_for() -> None:
    course = Course(WRITTEN)
    changes: list[Mended] = [
        Split(turn="0", at=2),
        Marked(turn="0", first=1, last=2, mark=Mark.INAUDIBLE),
        Marked(turn="1", first=2, last=2, mark=Mark.NON_VERBAL, words="sighs"),
    ]
    for number, change in enumerate(changes, start=1):
        course.make(number, steps_of(course.talk, change, f"e{number}"))
    texts = [turn.text for turn in course.talk.turns()]
    assert texts == ["did [inaudible]", "come on tuesday", "no never [sighs]"]
    with pytest.raises(WrongUse, match="no times of their own"):
        steps(WRITTEN, Confirmed(turn="0", first=0, last=1))


def test_a_turn_that_was_missed_stands_between_its_neighbours_in_time() -> None:
    course = Course(HEARD)
    missed = Added(following="0", label="Speaker 3", start=1.0, end=30.0, text="Hello there")
    course.make(1, steps_of(course.talk, missed, "e1"))
    added = course.talk.turn("e1")
    assert added is not None
    assert (added.start, added.end) == (HEARD.turns[0].words[-1].start, 10.0)
    assert [word.text for word in added.words] == ["Hello", "there"]
