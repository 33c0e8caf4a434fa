"""Listening from file to transcript, whole and in steps, on the example call."""

import io
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np
import pytest
from bench.listening.errors import word_error
from tests.specimens import sounds

from fairhearing import wiring
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.ports import Plan, Stretch, Trace
from fairhearing.domain.reading.transcript import Span, Transcript
from fairhearing.work.transcripts.listening import (
    TOO_LOUD,
    assemble,
    hear_stretch,
    join_voices,
    listen,
    plan,
    trace_stretch,
)

EXAMPLE = Path(__file__).parents[3] / "examples" / "dalby"
T = TypeVar("T")

UNTIL = 74.3
"""Seconds of the example call that are heard here: as far as a turn goes."""


def unheeded(_done: float, _total: float) -> None:
    pass


def heard(body: bytes, *, name: str = "call.opus", speakers: int | None = None) -> Transcript:
    return listen(
        io.BytesIO(body),
        name=name,
        digest="0" * 64,
        decoder=wiring.decoder(),
        recogniser=wiring.recogniser(),
        voices=wiring.voice_finder(),
        speakers=speakers,
        listener=unheeded,
    )


@cache
def call() -> sounds.Samples:
    with (EXAMPLE / "call.opus").open("rb") as file:
        part = wiring.decoder().decode(file, Span(start=0, end=UNTIL))
    return np.frombuffer(part.samples, "<f4")


@cache
def beginning() -> bytes:
    return sounds.encoded(call(), *sounds.COMMON["lossless.flac"])


@cache
def whole() -> Transcript:
    return heard(beginning())


def script() -> Transcript:
    made = read_transcript((EXAMPLE / "script.vtt").read_bytes(), name="", digest="")
    return replace(made, turns=tuple(turn for turn in made.turns if turn.end < UNTIL))


def words(transcript: Transcript) -> str:
    return " ".join(turn.text for turn in transcript.turns)


def test_a_recording_made_too_loud_says_so_and_others_do_not() -> None:
    for body, notes in (
        (sounds.clipped(call()), (TOO_LOUD,)),
        (sounds.encoded(call() / np.abs(call()).max(), *sounds.COMMON["lossless.flac"]), ()),
    ):
        assert plan(io.BytesIO(body), wiring.decoder(), unheeded).notes == notes


@pytest.mark.model
def test_the_beginning_of_the_example_call_is_heard() -> None:
    assert word_error(words(script()), words(whole())) < 0.05
    assert [speaker.label for speaker in whole().speakers] == ["Speaker 1", "Speaker 2"]
    assert abs(len(whole().turns) - len(script().turns)) <= 3
    assert whole().notes == ()
    # Where a second speech model is here, it heard doubtful words again and is named too.
    used = {model.name for model in whole().made_by.models}
    assert used >= {"whisper-base", "segmentation-3.0", "campplus"}


@pytest.mark.model
def test_who_said_it_is_right_for_nearly_every_word() -> None:
    role = {"Speaker 1": "Officer", "Speaker 2": "Mother"}
    spoken = [(word, role[turn.speaker]) for turn in whole().turns for word in turn.words]
    wrong = sum(
        not any(
            turn.start - 0.5 <= (word.start + word.end) / 2 <= turn.end + 0.5
            for turn in script().turns
            if turn.speaker == who
        )
        for word, who in spoken
    )
    assert wrong / len(spoken) < 0.02


@pytest.mark.model
def test_hearing_in_steps_kept_and_taken_up_again_gives_the_same_transcript() -> None:
    file = io.BytesIO(beginning())
    decoder, recogniser, finder = wiring.decoder(), wiring.recogniser(), wiring.voice_finder()
    planned = _kept(plan(file, decoder, unheeded), Plan)
    stretches = [
        _kept(hear_stretch(file, span, decoder, recogniser, unheeded), Stretch)
        for span in planned.stretches
    ]
    traces = [
        _kept(trace_stretch(file, span, decoder, finder, unheeded), tuple[Trace, ...])
        for span in planned.stretches
    ]
    made = assemble(
        name="call.opus",
        digest="0" * 64,
        duration=round(planned.seconds, 3),
        stretches=stretches,
        voices=join_voices(traces, finder, None, unheeded),
        models=(*recogniser.models(), *finder.models()),
        speakers=None,
        notes=planned.notes,
    )
    assert made == whole()


@pytest.mark.model
@pytest.mark.parametrize(
    ("samples", "note"),
    [
        (np.zeros(20 * 16_000, np.float32), "No speech was found"),
        (sounds.tones(20), "No speech was found"),
        (sounds.noises(0.2), "only 0.2 seconds long"),
    ],
    ids=["silence", "music", "a moment"],
)
def test_a_recording_without_words_gives_an_honest_empty_transcript(
    samples: sounds.Samples, note: str
) -> None:
    made = heard(sounds.encoded(samples, "wav", "pcm_s16le", 16_000, "mono"))
    assert made.turns == ()
    assert made.duration == pytest.approx(len(samples) / 16_000)
    assert any(note in said for said in made.notes)


@pytest.mark.model
def test_a_call_cut_short_is_heard_as_far_as_it_goes() -> None:
    body = sounds.truncated(sounds.encoded(call()[: 20 * 16_000], *sounds.COMMON["lossless.flac"]))
    made = heard(body)
    assert "speaking" in words(made)
    assert any("cut short" in note for note in made.notes)


def test_a_file_that_is_no_recording_is_refused_before_anything_is_loaded() -> None:
    with pytest.raises(Unreadable):
        plan(io.BytesIO(sounds.NOT_SOUND["letter.wav"]()), wiring.decoder(), unheeded)


def test_a_long_recording_is_planned_in_stretches_that_meet() -> None:
    body = sounds.encoded(sounds.noises(11 * 60), "wav", "pcm_s16le", 16_000, "mono")
    planned = plan(io.BytesIO(body), wiring.decoder(), unheeded)
    spans = planned.stretches
    assert [span.start for span in spans[1:]] == [span.end for span in spans[:-1]]
    assert spans[0].start == 0
    assert spans[-1].end == pytest.approx(660)
    assert all(240 <= span.seconds <= 300 for span in spans[:-1])


def _kept(value: T, kind: type[T]) -> T:
    """Put a step's outcome away and take it out again, as the program does between steps."""
    return msgspec.json.decode(msgspec.json.encode(value), type=kind)
