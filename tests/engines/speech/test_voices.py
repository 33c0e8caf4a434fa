"""The real voice finder on the example call, whose speakers and times are known."""

import io
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from bench.listening.errors import Talk, voice_error

from fairhearing import wiring
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.ports import Sound, Trace, Voice
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech.decoding import PyAvDecoder

EXAMPLE = Path(__file__).parents[3] / "examples" / "dalby"

pytestmark = pytest.mark.model


@cache
def call() -> Sound:
    return PyAvDecoder().decode(io.BytesIO((EXAMPLE / "call.opus").read_bytes()))


@cache
def traces() -> tuple[Trace, ...]:
    return wiring.voice_finder().trace(call(), 0.0)


def truth() -> list[Talk]:
    script = read_transcript((EXAMPLE / "script.vtt").read_bytes(), name="", digest="")
    return [(Span(start=turn.start, end=turn.end), turn.speaker) for turn in script.turns]


def talks(voices: tuple[Voice, ...]) -> list[Talk]:
    return [(voice.span, voice.label) for voice in voices]


@pytest.mark.parametrize("speakers", [None, 2])
def test_two_people_are_told_apart(speakers: int | None) -> None:
    error = voice_error(truth(), talks(wiring.voice_finder().join(traces(), speakers)))
    assert error.people == 2
    assert error.rate < 0.05


def test_stretches_heard_one_by_one_are_joined_to_the_same_people() -> None:
    whole = np.frombuffer(call().samples, "<f4")
    half = len(whole) // 2
    finder = wiring.voice_finder()
    parts = [
        *finder.trace(Sound(samples=whole[:half].tobytes()), 0.0),
        *finder.trace(Sound(samples=whole[half:].tobytes()), half / 16_000),
    ]
    error = voice_error(truth(), talks(finder.join(parts, None)))
    assert error.people == 2
    assert error.rate < 0.05


def test_as_many_people_as_the_person_says() -> None:
    for number in (1, 3):
        voices = wiring.voice_finder().join(traces(), number)
        assert len({voice.label for voice in voices}) == number


def test_labels_follow_the_order_of_speaking() -> None:
    voices = wiring.voice_finder().join(traces(), None)
    assert list(dict.fromkeys(voice.label for voice in voices)) == ["Speaker 1", "Speaker 2"]


def test_silence_has_no_voices() -> None:
    silence = Sound(samples=np.zeros(30 * 16_000, "<f4").tobytes())
    assert wiring.voice_finder().trace(silence, 0.0) == ()
    assert wiring.voice_finder().join((), None) == ()
    assert wiring.voice_finder().join((), 2) == ()
