"""Changes to a small conversation, as somebody at the screen would make them."""

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.mending.changes import Joined, Named, Reassigned
from fairhearing.domain.reading.mending.course import Course
from fairhearing.domain.reading.mending.making import steps_of
from fairhearing.domain.reading.transcript import Role, Speaker, Transcript, Turn


def talk(*voices: str) -> Course:
    return Course(
        Transcript(
            name="call.m4a",
            digest="0" * 64,
            duration=float(len(voices)),
            turns=tuple(
                Turn(speaker=label, start=float(n), end=n + 1.0, text=f"Line {n}.")
                for n, label in enumerate(voices)
            ),
            speakers=tuple(Speaker(label=label) for label in sorted(set(voices))),
            made_by=MadeBy(version="0"),
        )
    )


def test_a_voice_gets_the_name_it_was_last_given() -> None:
    course = talk("Speaker 1", "Speaker 2")
    course.say(Named(label="Speaker 1", name="Ms Exampel"))
    course.say(Named(label="Speaker 1", name="Ms Example", role=Role.OFFICER))
    named = course.talk.transcript()
    assert named.speaker("Speaker 1") == Speaker(
        label="Speaker 1", name="Ms Example", role=Role.OFFICER
    )
    assert named.speaker("Speaker 2").shown == "Speaker 2"


def test_two_voices_that_are_one_person_become_one() -> None:
    course = talk("Speaker 1", "Speaker 2", "Speaker 3")
    course.say(Joined(label="Speaker 3", into="Speaker 1"))
    joined = course.talk.transcript()
    assert [turn.speaker for turn in joined.turns] == ["Speaker 1", "Speaker 2", "Speaker 1"]
    assert [s.label for s in joined.speakers] == ["Speaker 1", "Speaker 2"]


def test_one_turn_is_given_to_another_voice_or_a_new_one() -> None:
    course = talk("Speaker 1", "Speaker 1", "Speaker 2")
    course.make(1, steps_of(course.talk, Reassigned(turn="1", label="Speaker 2"), "e1"))
    course.make(2, steps_of(course.talk, Reassigned(turn="0", label="Speaker 3"), "e2"))
    mended = course.talk.transcript()
    assert [turn.speaker for turn in mended.turns] == ["Speaker 3", "Speaker 2", "Speaker 2"]
    assert mended.speakers[-1] == Speaker(label="Speaker 3")
