"""What there is to hear where nobody speaks: silence, music or ringing, noise."""

from collections.abc import Iterator, Sequence

import numpy as np

from fairhearing.domain.reading.spans import joined, without
from fairhearing.domain.reading.transcript import LeftOut, Span, Why
from fairhearing.engines.speech.speech_spans import RATE, Samples

LEAST = 5.0
"""Seconds without speech that are worth naming: shorter ones are pauses."""

_SILENT = 0.002  # root mean square, full scale 1, below which there is nothing to hear
_FAR_BELOW = 0.03  # the same beside the speech of the stretch, 30 dB
_TONAL = 0.08  # flatness of the spectrum below which tones stand out: 1 is white noise
_PART = RATE // 2  # samples looked at together
_A_SOUND = 2  # such parts: one alone is a click; ringing has two in five seconds


def between(samples: Samples, speech: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Name every long place of `samples` in which nobody speaks, in seconds from its start."""
    whole = Span(start=0.0, end=len(samples) / RATE)
    gaps = [gap for gap in without([whole], speech) if gap.seconds >= LEAST]
    talk = np.concatenate([_piece(samples, span) for span in speech]) if speech else samples[:0]
    floor = max(_SILENT, _FAR_BELOW * _loud(talk))
    return tuple(_joined(one for gap in gaps for one in _named(samples, gap, floor)))


def _named(samples: Samples, gap: Span, floor: float) -> Iterator[LeftOut]:
    for start in np.arange(gap.start, gap.end, LEAST):
        span = Span(start=float(start), end=min(gap.end, float(start) + LEAST))
        yield LeftOut(span=span, why=_why(_piece(samples, span), floor))


def _why(piece: Samples, floor: float) -> Why:
    parts = [piece[at : at + _PART] for at in range(0, max(1, len(piece) - _PART + 1), _PART)]
    loud = [part for part in parts if _loud(part) >= floor]
    if len(loud) < _A_SOUND:
        return Why.SILENCE
    tones = sum(_flatness(part) < _TONAL for part in loud)
    return Why.MUSIC if tones * 2 > len(loud) else Why.NOISE


def _joined(found: Iterator[LeftOut]) -> Iterator[LeftOut]:
    by_why: dict[Why, list[Span]] = {}
    for one in found:
        by_why.setdefault(one.why, []).append(one.span)
    every = [(span, why) for why, some in by_why.items() for span in joined(some, gap=0.01)]
    for span, why in sorted(every, key=lambda one: one[0].start):
        yield LeftOut(span=span, why=why)


def _flatness(part: Samples) -> float:
    power = np.abs(np.fft.rfft(part * np.hanning(len(part)))) ** 2
    hertz = np.fft.rfftfreq(len(part), 1 / RATE)
    heard = power[(hertz > 150) & (hertz < 3400)] + 1e-12  # noqa: PLR2004  a telephone's band
    return float(np.exp(np.log(heard).mean()) / heard.mean())


def _loud(samples: Samples) -> float:
    return float(np.sqrt((samples.astype(np.float64) ** 2).mean())) if len(samples) else 0.0


def _piece(samples: Samples, span: Span) -> Samples:
    return samples[round(span.start * RATE) : round(span.end * RATE)]
