"""What was changed, counted as the certificate states it."""

from tests.domain.reading.mending.talks import said, transcript, turn

from fairhearing.domain.reading.mending.changes import (
    Added,
    Confirmed,
    Marked,
    Mended,
    Merged,
    Reassigned,
    Removed,
    Split,
    Worded,
)
from fairhearing.domain.reading.mending.comparing import Counts, counted, differing
from fairhearing.domain.reading.mending.course import Course
from fairhearing.domain.reading.mending.making import steps_of
from fairhearing.domain.reading.transcript import Mark, Transcript

HEARD = transcript(
    turn("Speaker 1", *said("did he come on tuesday")),
    turn("Speaker 2", *said("no he did not come", 10)),
    turn("Speaker 1", *said("thank you very much", 20)),
)
BEGUN = Course(HEARD).talk.transcript()


def after(*changes: Mended) -> Transcript:
    course = Course(HEARD)
    for number, change in enumerate(changes, start=1):
        course.make(number, steps_of(course.talk, change, f"e{number}"))
    return course.talk.transcript()


def test_nothing_changed_counts_nothing() -> None:
    assert counted(BEGUN, after()) == Counts(words=14)
    assert differing(BEGUN, after()) == ()


def test_words_replaced_added_and_removed_are_told_apart() -> None:
    now = after(
        Worded(turn="0", text="Did he ever come on Thursday?"), Worded(turn="1", text="He did not.")
    )
    assert counted(BEGUN, now) == Counts(words=14, replaced=1, added=1, removed=2, turns=2)


def test_capitals_and_commas_change_no_word() -> None:
    now = after(Worded(turn="1", text="No, he did not come."))
    assert counted(BEGUN, now) == Counts(words=14, turns=1)


def test_turns_that_only_change_hands_are_counted_apart() -> None:
    now = after(Reassigned(turn="1", label="Speaker 3"))
    assert counted(BEGUN, now) == Counts(words=14, moved=1)


def test_a_cut_moves_the_part_that_goes_to_another_voice() -> None:
    now = after(Split(turn="1", at=1, label="Speaker 1"))
    assert counted(BEGUN, now) == Counts(words=14, turns=2, moved=1)


def test_turns_joined_added_and_taken_out() -> None:
    now = after(
        Merged(turn="0"),
        Removed(turn="2"),
        Added(following="0", label="Speaker 2", start=15, end=16, text="sorry"),
    )
    assert counted(BEGUN, now) == Counts(words=14, replaced=1, removed=3, turns=3)
    assert [(d.turn, bool(d.before), bool(d.after)) for d in differing(BEGUN, now)] == [
        ("0", True, True),
        ("1", True, False),
        ("e3", False, True),
        ("2", True, False),
    ]


def test_marks_and_words_listened_to_are_counted_by_themselves() -> None:
    now = after(
        Marked(turn="0", first=4, last=5, mark=Mark.INAUDIBLE), Confirmed(turn="1", first=0, last=2)
    )
    assert counted(BEGUN, now) == Counts(words=14, removed=1, turns=1, confirmed=2, marks=1)
