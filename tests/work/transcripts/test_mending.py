"""A transcript mended as the editor does it, with two windows, back and forth."""

import pytest
from tests.work.small import Small

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.mending.changes import Merged, Reassigned, Split, Worded
from fairhearing.work.case import rows
from fairhearing.work.transcripts import courses, mended, mending
from fairhearing.work.transcripts.mending import Changed, Clashed


def said(small: Small, at: int | None = None) -> list[tuple[str, str, str]]:
    turns = mending.edited(small.call, at).transcript.turns
    return [(turn.id, turn.speaker, turn.text) for turn in turns]


def test_a_turn_is_worded_otherwise_and_the_machines_words_are_kept(small: Small) -> None:
    seen = mending.edited(small.call).number
    made = mending.change(small.call, Worded(turn="1", text="No,  never once."), seen=seen)
    assert made == Changed(number=seen + 1, turns=("1",))
    assert said(small)[1] == ("1", "Speaker 2", "No, never once.")
    assert said(small, 0)[1] == ("1", "Speaker 2", "No, never.")
    machine = courses.machine_transcript(rows.item_row(small.call))
    assert machine.turns[1].text == "No, never."


def test_what_is_typed_in_two_windows_is_given_back_and_then_put_on_top(small: Small) -> None:
    seen = mending.edited(small.call).number
    mending.change(small.call, Worded(turn="1", text="No, not ever."), seen=seen)
    clash = mending.change(small.call, Worded(turn="1", text="No, never, no."), seen=seen)
    assert isinstance(clash, Clashed)
    assert clash.stands is not None
    assert (clash.stands.text, clash.yours) == ("No, not ever.", "No, never, no.")
    assert said(small)[1][2] == "No, not ever."
    mending.change(small.call, Worded(turn="1", text=clash.yours), seen=clash.number)
    assert said(small)[1][2] == "No, never, no."


def test_two_windows_at_different_turns_do_not_meet(small: Small) -> None:
    seen = mending.edited(small.call).number
    mending.change(small.call, Worded(turn="1", text="No, not ever."), seen=seen)
    made = mending.change(small.call, Reassigned(turn="0", label="Speaker 2"), seen=seen)
    assert isinstance(made, Changed)


def test_a_window_is_told_what_another_changed_before_its_own_change(small: Small) -> None:
    seen = mending.edited(small.call).number
    mending.change(small.call, Worded(turn="1", text="No, not ever."), seen=seen)
    mending.change(small.call, Reassigned(turn="0", label="Speaker 2"), seen=seen)
    assert mending.since(small.call, seen) == Changed(number=seen + 2, turns=("0", "1"))
    mending.change(small.call, Merged(turn="0"), seen=seen + 2)
    told = mending.since(small.call, seen + 1)
    assert told == Changed(number=seen + 3, turns=("0",), gone=("1",))


def test_undo_and_redo_are_entries_themselves(small: Small) -> None:
    before, seen = said(small), mending.edited(small.call).number
    mending.change(small.call, Split(turn="0", at=2, label="Speaker 2"), seen=seen)
    after = said(small)
    assert [text for _, _, text in after] == ["Did you", "shout?", "No, never."]
    mending.undo(small.call, seen=seen + 1)
    assert said(small) == before
    mending.redo(small.call, seen=seen + 2)
    assert said(small) == after
    assert [edit.action for edit in mended.history(small.call)] == ["name", "split", "undo", "redo"]
    assert mending.redo(small.call, seen=seen + 3) == Changed(number=seen + 3)


def test_two_turns_become_one(small: Small) -> None:
    seen = mending.edited(small.call).number
    made = mending.change(small.call, Merged(turn="0"), seen=seen)
    assert made == Changed(number=seen + 1, turns=("0",), gone=("1",))
    assert said(small) == [("0", "Speaker 1", "Did you shout? No, never.")]


@pytest.mark.parametrize("text", ["", "  \t", "\x00\x07"])
def test_a_turn_keeps_at_least_a_word(small: Small, text: str) -> None:
    seen = mending.edited(small.call).number
    with pytest.raises(WrongUse, match="at least one word"):
        mending.change(small.call, Worded(turn="1", text=text), seen=seen)
    assert mending.edited(small.call).number == seen
