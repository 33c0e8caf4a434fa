"""Hearing again where somebody speaks and no word was made out.

The recogniser hears half a minute at once, and now and then leaves a whole answer out of it, most
of all where people cut in. Given that answer alone, it hears it.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.doubt import missed
from fairhearing.domain.reading.ports import Listener, Recogniser, Sound, Stretch, unheeded
from fairhearing.domain.reading.second_reading import inside, plain
from fairhearing.domain.reading.spans import widened
from fairhearing.domain.reading.transcript import Span, Word

BESIDE = 0.6
"""Seconds of sound on either side that are heard with a place. Of 1,751 words in sixteen invented
talks in which people cut in, 400 were wrong at first, and 288 to 289 then; 315 with .3, 305 with
1.2."""
ONE_IN, ALWAYS = 20.0, 3
"""A place for so many seconds of sound is heard again, the longest first, and so many anyhow."""
BELIEVED = 0.5
"""Mean probability from which what was heard there is written down."""


class NothingMissed:
    """The `Recogniser` that hears again, by itself, what the first hearing left out."""

    def __init__(self, first: Recogniser) -> None:
        self._first = first

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models of the recogniser."""
        return self._first.models()

    def hear(
        self, sound: Sound, offset: float, listener: Listener, terms: Sequence[str] = ()
    ) -> Stretch:
        """Hear a stretch, and then the places of it that have speech and no words."""
        stretch = self._first.hear(sound, offset, listener, terms)
        for place in _longest(missed(stretch), sound.seconds):
            listener(sound.seconds, sound.seconds)
            (piece,) = widened([place], BESIDE, within=stretch.span)
            part = sound.part(piece.start - offset, piece.end - offset)
            again = self._first.hear(part, piece.start, unheeded, terms)
            new = _believed(_between(place, stretch.words, again.words))
            words = sorted((*stretch.words, *new), key=lambda word: word.start)
            stretch = replace(stretch, words=tuple(words))
        return stretch


def _longest(places: Sequence[Span], seconds: float) -> Iterator[Span]:
    most = max(ALWAYS, round(seconds / ONE_IN))
    yield from sorted(places, key=lambda place: -place.seconds)[:most]


def _believed(words: Sequence[Word]) -> Sequence[Word]:
    sure = sum(word.probability for word in words) / max(1, len(words))
    return words if sure >= BELIEVED else ()


def _between(place: Span, first: Sequence[Word], again: Sequence[Word]) -> Sequence[Word]:
    """Give the words heard again around a place in which none was heard at first.

    The end of the word before, and the beginning of the one after, may have been heard with them.
    """
    before = [word for word in first if word.start < place.start][-1:]
    after = [word for word in first if word.end > place.end][:1]
    room = Span(
        start=before[0].end if before else 0.0, end=after[0].start if after else math.inf
    )  # fmt: skip
    words = list(inside(again, room))
    if words and before and plain(words[0].text) == plain(before[0].text):
        words = words[1:]
    if words and after and plain(words[-1].text) == plain(after[0].text):
        words = words[:-1]
    return words
