"""What there is to hear where nobody speaks."""

from collections.abc import Callable

import numpy as np
import pytest

from fairhearing.domain.reading.transcript import LeftOut, Span, Why
from fairhearing.engines.speech.between import LEAST, between
from fairhearing.engines.speech.speech_spans import RATE, Samples

_RANDOM = np.random.default_rng(7)


def time(seconds: float) -> Samples:
    return np.arange(round(seconds * RATE)) / RATE


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), np.float32)


def talk(seconds: float) -> Samples:
    return _RANDOM.normal(0, 0.1, round(seconds * RATE)).astype(np.float32)


def hiss(seconds: float) -> Samples:
    return talk(seconds) / 5


def ringing(seconds: float) -> Samples:
    """The British ringing tone: two short rings, a pause, again."""
    t = time(seconds)
    sounds = ((t % 3) < 0.4) | (((t % 3) > 0.6) & ((t % 3) < 1.0))
    return (0.1 * sounds * (np.sin(800 * np.pi * t) + np.sin(900 * np.pi * t))).astype(np.float32)


def tune(seconds: float) -> Samples:
    t = time(seconds)
    notes = np.array([262, 330, 392, 523])[(t * 2).astype(int) % 4]
    return (0.1 * np.sin(2 * np.pi * np.cumsum(notes) / RATE)).astype(np.float32)


@pytest.mark.parametrize(
    ("sound", "why"),
    [(silence, Why.SILENCE), (hiss, Why.NOISE), (ringing, Why.MUSIC), (tune, Why.MUSIC)],
)
def test_a_long_place_without_speech_is_named_for_what_is_in_it(
    sound: Callable[[float], Samples], why: Why
) -> None:
    samples = np.concatenate([talk(4), sound(20), talk(4)])
    speech = (Span(start=0, end=4), Span(start=24, end=28))
    assert between(samples, speech) == (LeftOut(span=Span(start=4, end=24), why=why),)


def test_a_recording_of_nothing_is_silent_throughout() -> None:
    (one,) = between(silence(12), ())
    assert (one.span, one.why) == (Span(start=0, end=12), Why.SILENCE)


def test_a_pause_is_not_named() -> None:
    samples = np.concatenate([talk(4), silence(LEAST - 1), talk(4)])
    speech = (Span(start=0, end=4), Span(start=LEAST + 3, end=LEAST + 7))
    assert between(samples, speech) == ()


def test_silence_and_then_music_are_two_places() -> None:
    samples = np.concatenate([talk(4), silence(10), tune(20)])
    found = between(samples, (Span(start=0, end=4),))
    assert [one.why for one in found] == [Why.SILENCE, Why.MUSIC]


def test_no_sound_at_all_gives_nothing() -> None:
    assert between(silence(0), ()) == ()
