"""A turn heard again by another model: shown beside, taken or left, and entered with its model."""

import io
import json
from dataclasses import replace

import pytest
from tests.web import planting
from tests.work.conftest import Recording
from tests.work.stand_ins import SECRET, StandInRecogniser

from fairhearing import wiring
from fairhearing.domain.made_by import MadeBy, ModelUsed
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.transcript import Speaker, Transcript, Turn
from fairhearing.store import ledgers
from fairhearing.work.case import adding, cases
from fairhearing.work.case.shown import Use
from fairhearing.work.transcripts import hearing_again, mended, mending, reading
from fairhearing.work.transcripts.mending import Changed, Clashed


class Larger(StandInRecogniser):
    def models(self) -> tuple[ModelUsed, ...]:
        return (ModelUsed(name="larger", digest="9" * 64),)


@pytest.fixture
def call(unlocked: None, recording: Recording, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(wiring, "speech_model", lambda _: Larger())
    monkeypatch.setattr(wiring, "speech_models_here", lambda: ("larger", "first"))
    case = cases.start_case("Ours")
    item = adding.add(case, "call.wav", io.BytesIO(recording(90)), Use.RECORD).item
    turns = (
        Turn(speaker="Speaker 1", start=2.0, end=5.0, text="I can't smell it."),
        Turn(speaker="Speaker 1", start=6.0, end=80.0, text="And so on."),
    )
    heard = Transcript(
        name=item.name,
        digest=item.digest,
        duration=90,
        turns=turns,
        speakers=(Speaker(label="Speaker 1"),),
        made_by=MadeBy(version="0", models=(ModelUsed(name="first", digest="1" * 64),)),
    )
    planting.finish_reading(item.id, heard)
    return item.id


def words(call: str) -> str:
    return reading.transcript(call).turns[0].text


def first(call: str) -> str:
    return reading.transcript(call).turns[0].id


def test_other_models_on_this_computer_are_offered(call: str) -> None:
    assert hearing_again.models(call) == ("larger",)


def test_what_was_heard_is_shown_and_changes_nothing(call: str) -> None:
    again = hearing_again.hear(call, first(call), "larger")
    assert again.heard == f"{SECRET} {SECRET} {SECRET}"
    assert again.by == ModelUsed(name="larger", digest="9" * 64)
    assert not again.same
    assert words(call) == "I can't smell it."


def test_taking_it_is_an_entry_that_names_the_model(call: str) -> None:
    again = hearing_again.hear(call, first(call), "larger")
    made = hearing_again.take(call, first(call), "larger", seen=again.number)
    assert isinstance(made, Changed)
    assert words(call) == f"{SECRET} {SECRET} {SECRET}"
    entry = ledgers.entries(ledgers.edits(call))[-1]
    assert json.loads(entry.body)["heard_by"] == {"name": "larger", "digest": "9" * 64}
    assert [edit.heard_by for edit in mended.history(call)][-1] == "larger"
    mending.undo(call, seen=made.number)
    assert words(call) == "I can't smell it."


def test_what_was_changed_meanwhile_is_not_written_over(call: str) -> None:
    again = hearing_again.hear(call, first(call), "larger")
    change = mending.Worded(turn=first(call), text="I could smell it.")
    mending.change(call, change, seen=again.number)
    made = hearing_again.take(call, first(call), "larger", seen=again.number)
    assert isinstance(made, Clashed)
    assert words(call) == "I could smell it."


def test_a_model_that_is_not_here_and_a_turn_that_is_too_long_are_told(call: str) -> None:
    with pytest.raises(WrongUse, match="not on this computer"):
        hearing_again.hear(call, first(call), "whisper-large-v3")
    long = reading.transcript(call).turns[1]
    with pytest.raises(WrongUse, match="too long"):
        hearing_again.hear(call, long.id, "larger")
    with pytest.raises(WrongUse, match="no such place"):
        hearing_again.hear(call, "e999", "larger")


def test_a_record_without_sound_is_not_heard_again(call: str) -> None:
    silent = replace(reading.transcript(call), has_sound=False)
    planting.finish_reading(call, silent)
    with pytest.raises(WrongUse, match="no sound"):
        hearing_again.turn(call, first(call))
