"""Hearing doubtful words a second time, in another way: with a second model, or as by telephone.

Measured on invented talk with 28 voices (see docs/reference/models.md): a second, smaller model
makes other mistakes than the first, and differs from it where the first is wrong. Sound cut down
to the band of a telephone does the same for the model itself, less well, and needs no other.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.inventions import without_inventions
from fairhearing.domain.reading.ports import Listener, Recogniser, Sound, Stretch, unheeded
from fairhearing.domain.reading.second_reading import inside, places, readings
from fairhearing.domain.reading.transcript import Reading, Span

BAND = (250.0, 3200.0)
"""Hertz that are left where the same model hears again."""


class HeardTwice:
    """The `Recogniser` that hears with one model, and doubtful places again in another way.

    `second` is None where no other model is here.
    """

    def __init__(self, first: Recogniser, second: Recogniser | None) -> None:
        self.first = first
        self._second = second or first
        self._narrow = second is None

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models, the first one first."""
        return tuple(dict.fromkeys((*self.first.models(), *self._second.models())))

    def hear(
        self, sound: Sound, offset: float, listener: Listener, terms: Sequence[str] = ()
    ) -> Stretch:
        """Hear a stretch; `readings` of it are what was heard otherwise the second time."""
        stretch = without_inventions(self.first.hear(sound, offset, listener, terms), terms)
        found: list[Reading] = []
        for place in places(stretch.words, stretch.span):
            listener(sound.seconds, sound.seconds)
            piece = self._cut(sound, place, offset)
            again = self._second.hear(piece, place.start, unheeded, terms)
            found += readings(list(inside(stretch.words, place)), again.words, self._by())
        return replace(stretch, readings=tuple(found))

    def _by(self) -> str:
        name = self._second.models()[0].name
        return f"{name}, as by telephone" if self._narrow else name

    def _cut(self, sound: Sound, place: Span, offset: float) -> Sound:
        part = sound.part(place.start - offset, place.end - offset)
        if not self._narrow:
            return part
        return Sound(samples=_narrowed(part.samples, part.rate), rate=part.rate)


def _narrowed(samples: bytes, rate: int) -> bytes:
    values = np.frombuffer(samples, "<f4")
    spectrum = np.fft.rfft(values)
    hertz = np.fft.rfftfreq(len(values), 1 / rate)
    spectrum[(hertz < BAND[0]) | (hertz > BAND[1])] = 0
    return np.fft.irfft(spectrum, len(values)).astype("<f4").tobytes()
