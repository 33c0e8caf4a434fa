import pytest
from tests.work.made_up import TRANSCRIPT
from tests.work.small import Small

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.transcript import Role
from fairhearing.work.case import cases
from fairhearing.work.case.rows import item_row
from fairhearing.work.case.shown import Action
from fairhearing.work.check import checking, reviewing
from fairhearing.work.transcripts import courses, mended, reading, speaking


def test_a_name_is_shown_from_then_on(small: Small) -> None:
    speaking.name_speaker(small.call, "Speaker 2", "  Mr   Example ", Role.FATHER)
    speaker = reading.transcript(small.call).speaker("Speaker 2")
    assert (speaker.name, speaker.role) == ("Mr Example", Role.FATHER)
    assert cases.item(small.call).named
    assert cases.case_page(small.case).next_step.action is Action.REVIEW


def test_two_voices_that_are_one_count_as_named(small: Small) -> None:
    speaking.same_person(small.call, "Speaker 2", "Speaker 1")
    assert [s.name for s in reading.transcript(small.call).speakers] == ["Ms Example"]
    assert cases.item(small.call).named


def test_a_turn_is_given_to_another_voice(small: Small) -> None:
    speaking.reassign_turn(small.call, 1, "Speaker 1")
    assert reading.transcript(small.call).turns[1].speaker == "Speaker 1"


def test_every_change_is_in_the_history_with_what_was_before(small: Small) -> None:
    speaking.name_speaker(small.call, "Speaker 1", "Ms Exemple", Role.OFFICER)
    speaking.reassign_turn(small.call, 1, "Speaker 1")
    shown = [(e.number, e.action, e.before, e.after) for e in mended.history(small.call)]
    assert shown == [
        (1, "name", "Speaker 1", "Ms Example"),
        (2, "name", "Ms Example", "Ms Exemple"),
        (3, "turn", "Speaker 2", "Ms Exemple"),
    ]


def test_saying_the_same_again_writes_nothing(small: Small) -> None:
    speaking.name_speaker(small.call, "Speaker 1", "Ms Example")
    speaking.reassign_turn(small.call, 1, "Speaker 2")
    assert len(mended.history(small.call)) == 1


def test_the_machines_own_transcript_never_changes(small: Small) -> None:
    speaking.same_person(small.call, "Speaker 2", "Speaker 1")
    assert courses.machine_transcript(item_row(small.call)).turns == TRANSCRIPT.turns


def test_a_check_keeps_the_words_as_they_were_and_says_that_they_changed(small: Small) -> None:
    assert not checking.check_card(small.check).stale
    speaking.reassign_turn(small.call, 1, "Speaker 1")
    assert checking.check_card(small.check).stale
    (record,) = reviewing.review_page(small.check).result.record
    assert record.turns[1].speaker == "Speaker 2"
    assert record.speaker("Speaker 1").name == "Ms Example"


@pytest.mark.parametrize(("label", "into"), [("Speaker 9", "Speaker 1"), ("Speaker 1", "Nobody")])
def test_voices_that_are_not_there_are_refused(small: Small, label: str, into: str) -> None:
    with pytest.raises(WrongUse):
        speaking.same_person(small.call, label, into)


@pytest.mark.parametrize("turn", [-1, 2])
def test_turns_that_are_not_there_are_refused(small: Small, turn: int) -> None:
    with pytest.raises(WrongUse):
        speaking.reassign_turn(small.call, turn, "Speaker 1")


def test_clips_are_of_that_voice(small: Small) -> None:
    (clip,) = speaking.clips(small.call, "Speaker 2")
    assert (clip.start, clip.end) == (4, 9)
