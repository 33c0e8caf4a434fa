"""History, doubts and figures of a transcript with words and times, and hearing it anew."""

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.db import connections
from tests.domain.reading.mending.talks import said, transcript, turn
from tests.work.small import started

from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.mending.changes import (
    Confirmed,
    Marked,
    Mended,
    Reassigned,
    Replaced,
    Split,
    Unmarked,
    Worded,
)
from fairhearing.domain.reading.mending.comparing import Counts
from fairhearing.domain.reading.transcript import By, Mark, Transcript
from fairhearing.store import opening, outputs
from fairhearing.work.case import adding, cases, verifying
from fairhearing.work.case.shown import Use
from fairhearing.work.house import choices
from fairhearing.work.long_work import finishing
from fairhearing.work.transcripts import courses, mended, mending, reading, speaking

HEARD = transcript(
    turn("Speaker 1", *said("did he come on tuesday", probability=0.3)),
    turn("Speaker 2", *said("no he did not come", 10)),
)


def read_as(item_id: str, key: str, heard: Transcript, speakers: int | None = None) -> None:
    outputs.keep(key * 64, source="s", stage="transcript", value=heard)
    finishing.heard(started(reading.start_reading(item_id, speakers)), key * 64, heard)


@pytest.fixture
def call(unlocked: None) -> str:
    case = cases.start_case("Ours")
    item = adding.add(case, "call.m4a", io.BytesIO(b"a call"), Use.RECORD).item.id
    read_as(item, "t", HEARD)
    return item


def mend(item_id: str, *changes: Mended) -> None:
    for change in changes:
        made = mending.change(item_id, change, seen=mending.edited(item_id).number)
        assert isinstance(made, mending.Changed)


def texts(item_id: str, at: int | None = None) -> list[str]:
    return [turn.text for turn in mending.edited(item_id, at).transcript.turns]


def test_the_history_says_who_did_what_to_which_words(call: str) -> None:
    choices.name_corrector("  R.  Dalby ")
    speaking.name_speaker(call, "Speaker 2", "Mr Example")
    mend(
        call,
        Worded(turn="0", text="did he come on Thursday"),
        Reassigned(turn="0", label="Speaker 2"),
        Split(turn="1", at=1),
        Replaced(find="come", put="ring"),
    )
    mending.undo(call, seen=mending.edited(call).number)
    told = [
        (e.action, e.before, e.after, e.start, e.places, e.stands) for e in mended.history(call)
    ]
    assert told == [
        ("name", "Speaker 2", "Mr Example", None, 0, True),
        ("words", "tuesday", "Thursday", 2.4, 1, True),
        ("turn", "Speaker 1", "Mr Example", 0.0, 1, True),
        ("split", "no he did not come", "no / he did not come", 10.0, 1, True),
        ("replace", "come", "ring", pytest.approx(1.2), 2, False),
        ("undo", "", "", None, 0, True),
    ]
    assert {edit.who for edit in mended.history(call)} == {"R. Dalby"}


def test_doubtful_words_are_walked_until_each_is_settled(call: str) -> None:
    walk = mended.doubtful(call)
    assert [(doubt.turn, doubt.word, doubt.text) for doubt in walk] == [
        ("0", n, word) for n, word in enumerate(HEARD.turns[0].text.split())
    ]
    mend(
        call,
        Confirmed(turn="0", first=0, last=3),
        Worded(turn="0", text="did he come on Thursday"),
        Marked(turn="0", first=3, last=4, mark=Mark.INAUDIBLE),
    )
    assert mended.doubtful(call) == ()
    assert mending.edited(call).transcript.turns[0].words[0].by is By.CONFIRMED


def test_figures_for_the_certificate(call: str) -> None:
    speaking.same_person(call, "Speaker 2", "Speaker 1")
    mend(
        call,
        Worded(turn="0", text="Did he come on Thursday?"),
        Marked(turn="1", first=0, last=1, mark=Mark.OVERLAPPING),
    )
    figures = mended.figures(call)
    assert figures.counts == Counts(words=10, replaced=1, turns=2, marks=1)
    assert figures.who == (choices.KEEPER,)
    assert (figures.entries, figures.doubts) == (3, 4)
    assert reading.transcript(call).overlapped[0].start == 10


def test_a_mark_is_taken_away_and_the_machines_words_stand_again(call: str) -> None:
    mend(call, Marked(turn="1", first=1, last=4, mark=Mark.INAUDIBLE))
    assert texts(call)[1] == "no [inaudible] come"
    assert reading.transcript(call).unheard[0].start == HEARD.turns[1].words[1].start
    mend(call, Unmarked(turn="1", first=1, last=2))
    assert reading.transcript(call).turns[1].words == HEARD.turns[1].words
    assert reading.transcript(call).unheard == ()


def test_any_earlier_state_is_shown_and_compared(call: str) -> None:
    mend(call, Split(turn="1", at=1, label="Speaker 1"), Worded(turn="1", text="No!"))
    assert [texts(call, at)[1:] for at in (0, 1, 2)] == [
        ["no he did not come"],
        ["no", "he did not come"],
        ["No!", "he did not come"],
    ]
    (one,) = mended.compared(call, 1, 2)
    assert one.before is not None
    assert one.after is not None
    assert (one.turn, one.before.text, one.after.text) == ("1", "no", "No!")


def test_what_was_corrected_and_named_in_one_hearing_is_no_part_of_another(call: str) -> None:
    speaking.name_speaker(call, "Speaker 2", "Mr Example")
    mend(call, Worded(turn="1", text="No, he never came."))
    read_as(call, "u", replace(HEARD, turns=HEARD.turns[1:]), speakers=1)
    assert texts(call) == ["no he did not come"]
    assert mending.edited(call).elsewhere == 1
    heard = reading.transcript(call)
    assert "1 correction was made to an earlier hearing" in heard.notes[-1]
    assert heard.speaker("Speaker 2").name == ""
    assert not cases.item(call).named
    assert [edit.stands for edit in mended.history(call)] == [False, False]
    mend(call, Worded(turn="0", text="No, he did not."))
    assert verifying.verify().breaks == ()
    read_as(call, "t", HEARD)
    assert texts(call)[1] == "No, he never came."
    assert reading.transcript(call).speaker("Speaker 2").name == "Mr Example"


def test_the_same_words_heard_by_another_version_keep_their_corrections(call: str) -> None:
    mend(call, Worded(turn="1", text="No, he never came."))
    read_as(call, "v", replace(HEARD, duration=HEARD.duration + 1), speakers=2)
    assert texts(call)[1] == "No, he never came."
    assert mending.edited(call).elsewhere == 0


def test_reading_again_as_before_does_not_set_corrections_aside(call: str) -> None:
    mend(call, Worded(turn="1", text="No, he never came."))
    read_as(call, "w", replace(HEARD, turns=HEARD.turns[1:]))
    assert texts(call)[1] == "No, he never came."
    larger = replace(HEARD.made_by, models=(ModelUsed(name="larger", digest="9" * 64),))
    read_as(call, "x", replace(HEARD, turns=HEARD.turns[1:], made_by=larger))
    assert texts(call) == ["no he did not come"]


def test_what_is_in_memory_is_forgotten_when_it_locks(call: str) -> None:
    mend(call, Worded(turn="1", text="No, he never came."))
    assert courses._held
    opening.lock()
    assert not courses._held


def test_two_windows_that_save_at_the_same_moment_lose_nothing(call: str) -> None:
    def window(turn: str, words: str) -> None:
        seen = mending.edited(call).number
        for number in range(8):
            text = f"{words} {number}"
            made = mending.change(call, Worded(turn=turn, text=text), seen=seen)
            assert isinstance(made, mending.Changed)
            seen = made.number
        connections.close_all()

    with ThreadPoolExecutor(2) as windows:
        for done in [windows.submit(window, "0", "first"), windows.submit(window, "1", "second")]:
            done.result()
    assert texts(call) == ["first 7", "second 7"]
    assert len(mended.history(call)) == 16
    assert verifying.verify().breaks == ()
