"""Where somebody speaks and no word was made out is heard again, by itself, and nothing else is."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.ports import Foreign, Listener, Sound, Stretch
from fairhearing.domain.reading.transcript import Span, Word
from fairhearing.engines.speech.missed import ALWAYS, BESIDE, NothingMissed

BEGINS = 300.0
HALF_A_MINUTE = Sound(samples=np.ones(30 * 16_000, "<f4").tobytes())
QUESTION, AFTER = ("Do", "you", "smoke", "cannabis?"), ("That", "won't", "be", "necessary.")


def said(words: Sequence[str], at: float, probability: float = 0.9) -> tuple[Word, ...]:
    return tuple(
        Word(text=text, start=at + n / 2, end=at + n / 2 + 0.4, probability=probability)
        for n, text in enumerate(words)
    )


class Leaves:
    """Hears a question and what follows, and the answer between them only by itself."""

    def __init__(
        self,
        speech: tuple[Span, ...],
        sure: float = 0.9,
        dropped: tuple[Span, ...] = (),
        foreign: tuple[Foreign, ...] = (),
    ) -> None:
        self.speech, self.sure, self.dropped, self.foreign = speech, sure, dropped, foreign
        self.given: list[tuple[float, float, tuple[str, ...]]] = []

    def models(self) -> tuple[ModelUsed, ...]:
        return (ModelUsed(name="base", digest="b" * 8),)

    def hear(
        self, sound: Sound, offset: float, listener: Listener, terms: Sequence[str] = ()
    ) -> Stretch:
        listener(sound.seconds, sound.seconds)
        self.given.append((offset, sound.seconds, tuple(terms)))
        span = Span(start=offset, end=offset + sound.seconds)
        if len(self.given) > 1:
            words = said(("cannabis?", "No,", "never.", "That"), offset, self.sure)
            return Stretch(span=span, words=words, speech=(span,))
        words = (*said(QUESTION, offset), *said(AFTER, offset + 10))
        return Stretch(
            span=span, words=words, speech=self.speech, dropped=self.dropped, foreign=self.foreign
        )


def heard(recogniser: Leaves, told: list[float] | None = None) -> Stretch:
    return NothingMissed(recogniser).hear(
        HALF_A_MINUTE, BEGINS, lambda done, _: (told if told is not None else []).append(done),
        ("Larch Road",),
    )  # fmt: skip


TALK = (Span(start=BEGINS, end=BEGINS + 2), Span(start=BEGINS + 3, end=BEGINS + 12))
"""Somebody speaks from the third second on; the next words heard begin in the tenth."""


def test_an_answer_that_was_left_out_is_heard_by_itself() -> None:
    recogniser = Leaves(TALK)
    words = [word.text for word in heard(recogniser).words]
    assert words == [*QUESTION, "No,", "never.", *AFTER]
    _, (offset, seconds, terms) = recogniser.given
    assert offset == pytest.approx(BEGINS + 3 - BESIDE)
    assert seconds == pytest.approx(6.5 + 2 * BESIDE, abs=0.01)
    assert terms == ("Larch Road",)


def test_words_that_were_heard_already_are_not_heard_twice() -> None:
    near = (Span(start=BEGINS, end=BEGINS + 9.5),)
    words = heard(Leaves(near)).words
    assert [word.text for word in words] == [*QUESTION, "No,", "never.", *AFTER]
    assert list(words) == sorted(words, key=lambda word: word.start)


def test_two_answers_side_by_side_keep_to_their_places() -> None:
    apart = (Span(start=BEGINS + 3, end=BEGINS + 5), Span(start=BEGINS + 5.6, end=BEGINS + 9))
    recogniser = Leaves(apart)
    words = heard(recogniser).words
    assert len(recogniser.given) == 3
    assert all(one.end <= other.start for one, other in pairwise(words))


def test_what_it_only_guesses_is_not_written_down() -> None:
    words = [word.text for word in heard(Leaves(TALK, sure=0.3)).words]
    assert words == [*QUESTION, *AFTER]


@pytest.mark.parametrize("speech", [(), TALK[:1], (Span(start=BEGINS, end=BEGINS + 2.9),)])
def test_where_every_voice_has_its_words_nothing_is_heard_again(speech: tuple[Span, ...]) -> None:
    recogniser = Leaves(speech)
    heard(recogniser)
    assert len(recogniser.given) == 1


def test_what_was_made_up_or_is_another_language_is_not_heard_again() -> None:
    place = Span(start=BEGINS + 4, end=BEGINS + 8)
    for recogniser in (
        Leaves(TALK, dropped=(place,)),
        Leaves(TALK, foreign=(Foreign(span=place, language="pl"),)),
    ):
        stretch = heard(recogniser)
        assert len(recogniser.given) == 1
        assert stretch.dropped == recogniser.dropped


def test_in_a_recording_that_is_hard_to_hear_only_the_longest_places_are_heard_again() -> None:
    bits = [(15 + n * 3, 1 + n / 10) for n in range(5)]
    speech = tuple(
        Span(start=BEGINS + at, end=BEGINS + at + length + 0.2) for at, length in bits
    )  # fmt: skip
    recogniser = Leaves(speech)
    heard(recogniser)
    again = [offset for offset, _, _ in recogniser.given[1:]]
    assert again == pytest.approx([BEGINS + at - BESIDE for at, _ in bits[::-1][:ALWAYS]])


def test_it_can_be_ended_before_each_of_them() -> None:
    told: list[float] = []
    heard(Leaves(TALK), told)
    assert told == [30.0, 30.0]
