"""What happens to sound on its way into a recording, and sounds that are not speech."""

from typing import TypeAlias

import av
import numpy as np
import numpy.typing as npt

Samples: TypeAlias = npt.NDArray[np.float32]

RATE = 16_000
_QUIET = 0.02  # share of the loudest moment below which there is silence


def resampled(samples: Samples, rate: int, to: int) -> Samples:
    """Give sound taken at one rate at another; telling a lie about the first shifts its pitch."""
    if rate == to:
        return np.asarray(samples, np.float32)
    frame = av.AudioFrame.from_ndarray(
        np.ascontiguousarray(samples, np.float32).reshape(1, -1), format="flt", layout="mono"
    )
    frame.sample_rate = rate
    shaper = av.AudioResampler(format="flt", layout="mono", rate=to)
    parts = [part.to_ndarray().ravel() for f in (frame, None) for part in shaper.resample(f)]
    return np.concatenate(parts).astype(np.float32)


def trimmed(samples: Samples) -> Samples:
    """Cut silence from both ends, leaving 20 ms."""
    loud = np.flatnonzero(np.abs(samples) > _QUIET * np.abs(samples).max(initial=0))
    margin = RATE // 50
    return samples[max(0, loud[0] - margin) : loud[-1] + margin] if loud.size else samples


def band(samples: Samples, low: float, high: float) -> Samples:
    """Keep what lies between two frequencies (hertz), with soft edges."""
    size = _roomy(len(samples))
    hertz = np.maximum(np.fft.rfftfreq(size, 1 / RATE), 1.0)
    gain = 1 / np.sqrt((1 + (low / hertz) ** 8) * (1 + (hertz / high) ** 8))
    kept = np.fft.irfft(np.fft.rfft(samples, size) * gain, size)[: len(samples)]
    return kept.astype(np.float32)


def with_noise(samples: Samples, decibels: float, chance: np.random.Generator) -> Samples:
    """Add the noise of a room, so many decibels below the speech."""
    noise = rumble(len(samples), chance)
    loud = samples[np.abs(samples) > _QUIET * np.abs(samples).max(initial=0)]
    speech = float(np.mean(loud**2)) if loud.size else 1.0
    return samples + noise * np.float32(np.sqrt(speech / 10 ** (decibels / 10)))


def rumble(count: int, chance: np.random.Generator) -> Samples:
    """Noise whose high notes are weaker, as of a fan or a road, of power 1."""
    size = _roomy(count)
    hertz = np.maximum(np.fft.rfftfreq(size, 1 / RATE), 30.0)
    noise = np.fft.irfft(np.fft.rfft(chance.normal(0, 1, size)) / np.sqrt(hertz), size)[:count]
    return (noise / np.std(noise)).astype(np.float32)


def _roomy(count: int) -> int:
    """Give a length for which spectra are quickly made."""
    return 1 << max(1, count - 1).bit_length()


def far_away(samples: Samples, chance: np.random.Generator) -> Samples:
    """As a telephone on the other side of a hard room hears it: mostly what the walls give back."""
    length = RATE * 6 // 10
    echo = chance.normal(0, 1, length) * 10 ** (-3 * np.arange(length) / length)
    echo[: RATE // 200] = 0
    room = echo / np.sqrt(np.sum(echo**2))
    room[0] = 0.7
    size = _roomy(len(samples) + length)
    wet = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(room, size), size)[: len(samples)]
    return with_noise((wet * 0.3).astype(np.float32), 20.0, chance)


def music(seconds: float, chance: np.random.Generator) -> Samples:
    """Hold music: chords in a slow beat with a tune above them, through a telephone."""
    count = round(seconds * RATE)
    out = np.zeros(count + 3 * RATE, np.float32)
    roots = (220.0, 174.6, 130.8, 196.0)
    for bar in range(int(seconds // 2) + 1):
        root = roots[bar % len(roots)]
        for ratio in (1, 5 / 4, 3 / 2):
            _strike(out, bar * 2.0, root * ratio, 0.05, 1.2)
        for beat in range(4):
            step = chance.choice((1, 9 / 8, 5 / 4, 3 / 2, 5 / 3, 2))
            _strike(out, bar * 2 + beat / 2, root * 2 * step, 0.08, 3.0)
    return band(out[:count], 300, 3400)


def _strike(out: Samples, at: float, pitch: float, loud: float, fade: float) -> None:
    first = round(at * RATE)
    time = np.arange(min(2 * RATE, len(out) - first)) / RATE
    note = sum(np.sin(2 * np.pi * pitch * n * time) / n for n in (1, 2, 3, 4))
    out[first : first + len(time)] += (loud * note * np.exp(-fade * time)).astype(np.float32)


def ringing(seconds: float) -> Samples:
    """Ring as a British telephone does."""
    time = np.arange(round(seconds * RATE)) / RATE
    on = (time % 3 < 0.4) | ((time % 3 > 0.6) & (time % 3 < 1.0))  # noqa: PLR2004  how it rings
    tone = np.sin(2 * np.pi * 400 * time) + np.sin(2 * np.pi * 450 * time)
    return (0.1 * tone * on).astype(np.float32)
