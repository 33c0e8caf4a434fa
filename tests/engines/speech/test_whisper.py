"""The real recogniser on real sound: a piece of the example call, silence, and music."""

import io
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from tests.specimens import sounds

from fairhearing import wiring
from fairhearing.domain.problems import PartMissing
from fairhearing.domain.reading.ports import Sound, Stretch
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech.decoding import PyAvDecoder
from fairhearing.engines.speech.speech_spans import RATE, Spoken, speech_spans
from fairhearing.engines.speech.whisper import WhisperRecogniser

CALL = Path(__file__).parents[3] / "examples" / "dalby" / "call.opus"
SAID = "yes it is im recording this call so that i can remember it properly"


def unheeded(_done: float, _total: float) -> None:
    pass


@cache
def answer() -> Sound:
    return PyAvDecoder().decode(io.BytesIO(CALL.read_bytes()), Span(start=15.9, end=20.9))


def sound(samples: sounds.Samples) -> Sound:
    return Sound(samples=samples.astype("<f4").tobytes())


def plain(stretch: Stretch) -> str:
    words = " ".join(word.text for word in stretch.words).lower()
    return "".join(c for c in words if c.isalpha() or c == " ")


@pytest.mark.model
def test_words_are_heard_with_their_times() -> None:
    stretch = wiring.recogniser().hear(answer(), 100.0, unheeded)
    assert plain(stretch) == SAID
    assert stretch.language == "en"
    assert stretch.span == Span(start=100.0, end=105.0)
    assert all(100 <= word.start <= word.end <= 105.0 for word in stretch.words)
    assert all(0 <= word.probability <= 1 for word in stretch.words)


@pytest.mark.model
def test_a_long_silence_is_passed_over_and_times_stay_true() -> None:
    silence = np.zeros(40 * RATE, np.float32)
    once = np.frombuffer(answer().samples, "<f4")
    stretch = wiring.recogniser().hear(sound(np.concatenate([once, silence, once])), 0, unheeded)
    assert plain(stretch) == f"{SAID} {SAID}"
    second = [word.start for word in stretch.words if word.start > 20]
    assert len(second) == len(SAID.split())
    assert 44.6 <= min(second) < 45.9


@pytest.mark.model
@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(60 * RATE, np.float32),
        0.02 * np.random.default_rng(1).normal(0, 1, 30 * RATE).astype(np.float32),
        sounds.tones(40),
        sounds.ringing(30),
        sounds.noises(0.2),
    ],
    ids=["silence", "hiss", "music", "ringing", "a moment"],
)
def test_no_words_are_invented_where_nobody_speaks(samples: sounds.Samples) -> None:
    assert wiring.recogniser().hear(sound(samples), 0.0, unheeded).words == ()


@pytest.mark.model
def test_progress_ends_at_the_end_and_may_cancel() -> None:
    told: list[float] = []
    wiring.recogniser().hear(answer(), 0.0, lambda done, _: told.append(done))
    assert told == sorted(told)
    assert told[-1] == pytest.approx(5.0)

    def cancel(_done: float, _total: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        wiring.recogniser().hear(answer(), 0.0, cancel)


def test_a_model_folder_that_lacks_a_file_is_named_before_anything_is_looked_for() -> None:
    with pytest.raises(PartMissing, match=r"model\.bin"):
        WhisperRecogniser(Path(__file__).parent, "whisper-base", "")


def test_speech_is_found_and_silence_taken_out() -> None:
    once = np.frombuffer(answer().samples, "<f4")
    whole = np.concatenate([np.zeros(10 * RATE, np.float32), once, np.zeros(10 * RATE, np.float32)])
    speech = speech_spans(whole)
    assert 10 <= speech[0].start < 11
    assert speech[-1].end <= 15.5
    spoken = Spoken(whole, speech)
    assert len(spoken.samples) / RATE < 7
    middle = spoken.place(1.0, 1.2)
    assert np.array_equal(
        spoken.samples[RATE : RATE + 100],
        whole[round(middle.start * RATE) :][:100],
    )
