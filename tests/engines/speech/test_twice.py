"""Doubtful words are heard a second time, in another way, and nothing else is."""

from collections.abc import Sequence

import numpy as np
import pytest
from tests.specimens import sounds

from fairhearing import wiring
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.ports import Listener, Sound, Stretch
from fairhearing.domain.reading.transcript import Span, Word
from fairhearing.engines.speech.speech_spans import RATE
from fairhearing.engines.speech.twice import HeardTwice


class Hears:
    """Hears the same words in any sound, half a second each, and notes what it was given."""

    def __init__(self, name: str, *said: tuple[str, float]) -> None:
        self.name, self.said = name, said
        self.given: list[tuple[float, float, tuple[str, ...]]] = []
        self.sound = Sound(samples=b"")

    def models(self) -> tuple[ModelUsed, ...]:
        return (ModelUsed(name=self.name, digest=self.name * 8),)

    def hear(
        self, sound: Sound, offset: float, listener: Listener, terms: Sequence[str] = ()
    ) -> Stretch:
        listener(sound.seconds, sound.seconds)
        self.given.append((offset, sound.seconds, tuple(terms)))
        self.sound = sound
        words = tuple(
            Word(text=text, start=offset + n / 2, end=offset + n / 2 + 0.4, probability=p)
            for n, (text, p) in enumerate(self.said)
        )
        return Stretch(span=Span(start=offset, end=offset + sound.seconds), words=words)


def unheeded(_done: float, _total: float) -> None:
    pass


MINUTE = Sound(samples=np.ones(60 * 16_000, "<f4").tobytes())
SURE = (("I", 0.9), ("can", 0.95), ("smell", 0.9))
UNSURE = (("I", 0.9), ("can't", 0.5), ("smell", 0.9))


def test_a_doubtful_word_carries_its_other_reading() -> None:
    first, second = Hears("base", *UNSURE), Hears("tiny", *SURE)
    stretch = HeardTwice(first, second).hear(MINUTE, 300.0, unheeded, ("Molly",))
    (one,) = stretch.readings
    assert (one.text, one.other, one.by) == ("can't", "can", "tiny")
    assert one.span == Span(start=300.5, end=300.9)
    assert [word.text for word in stretch.words] == ["I", "can't", "smell"]
    ((offset, seconds, terms),) = second.given
    assert offset == 300.0
    assert seconds < 5
    assert terms == ("Molly",)


def test_words_that_are_sure_are_heard_once() -> None:
    second = Hears("tiny", *UNSURE)
    stretch = HeardTwice(Hears("base", *SURE), second).hear(MINUTE, 0.0, unheeded)
    assert stretch.readings == ()
    assert second.given == []


def test_both_models_are_named() -> None:
    both = HeardTwice(Hears("base"), Hears("tiny"))
    assert [model.name for model in both.models()] == ["base", "tiny"]


def test_without_another_model_the_same_one_hears_as_by_telephone() -> None:
    only = Hears("base", *UNSURE)
    twice = HeardTwice(only, None)
    assert [model.name for model in twice.models()] == ["base"]
    assert twice.hear(MINUTE, 0.0, unheeded).readings == ()
    assert len(only.given) == 2
    heard = np.frombuffer(only.sound.samples, "<f4")
    assert abs(heard.mean()) < 0.01  # a constant is below the band of a telephone


def test_work_can_be_stopped_between_the_two() -> None:
    def stop(done: float, total: float) -> None:
        raise InterruptedError

    second = Hears("tiny", *SURE)
    with pytest.raises(InterruptedError):
        HeardTwice(Hears("base", *UNSURE), second).hear(MINUTE, 0.0, stop)
    assert second.given == []


@pytest.mark.model
def test_the_program_hears_twice() -> None:
    assert isinstance(wiring.recogniser(), HeardTwice)


@pytest.mark.model
@pytest.mark.parametrize(
    "nothing",
    [np.zeros(30 * RATE, np.float32), sounds.tones(30), sounds.ringing(30)],
    ids=["silence", "music", "ringing"],
)
def test_names_of_the_list_do_not_come_out_of_nothing(nothing: sounds.Samples) -> None:
    terms = ("Denzil", "Easter", "Thandiwe", "Larch Road", "Iosefa")
    sound = Sound(samples=nothing.astype("<f4").tobytes())
    assert wiring.recogniser().hear(sound, 0.0, unheeded, terms).words == ()
