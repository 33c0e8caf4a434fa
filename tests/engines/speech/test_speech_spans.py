"""Where somebody speaks, asked for twice and often."""

import numpy as np
import pytest

from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech import speech_spans as module
from fairhearing.engines.speech.speech_spans import RATE, Samples, speech_spans


def test_the_same_sound_is_searched_once_and_other_sound_for_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searched: list[int] = []

    def search(samples: Samples) -> tuple[Span, ...]:
        searched.append(len(samples))
        return (Span(start=0.0, end=len(samples) / RATE),)

    monkeypatch.setattr(module, "_speech_spans", search)
    sounds = [np.full(RATE * n, 0.25, np.float32) for n in range(1, 12)]
    assert speech_spans(sounds[0]) == speech_spans(sounds[0].copy()) == (Span(start=0, end=1),)
    assert speech_spans(sounds[1]) == (Span(start=0, end=2),)
    assert searched == [RATE, RATE * 2]
    for sound in sounds:
        speech_spans(sound)
    speech_spans(sounds[0])
    assert searched.count(RATE) == 2  # only the last few are remembered


def test_silence_is_remembered_too(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[int] = []

    def search(samples: Samples) -> tuple[Span, ...]:
        searched.append(len(samples))
        return ()

    monkeypatch.setattr(module, "_speech_spans", search)
    nothing = np.zeros(RATE * 3 + 7, np.float32)
    assert speech_spans(nothing) == speech_spans(nothing) == ()
    assert searched == [len(nothing)]
