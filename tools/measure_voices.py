"""Measure how well voices are known again, and make the two mean prints the program compares with.

    python tools/measure_voices.py FOLDER [--write]

FOLDER holds WAV files of one voice each, named VOICE_NUMBER.wav, at least two of a voice, each
about ten seconds long. Ours were made with Kokoro-82M and the 41 voices of the kokoro-js package
(both Apache-2.0). Each file is heard as it is (wide) and as by telephone (narrow: 300 to 3400 Hz,
8 kHz, mu-law). Half of the voices make the means, the other half are told apart with them.
"""

import argparse
import base64
import itertools
import wave
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from fairhearing import wiring
from fairhearing.domain.reading.ports import Sound
from fairhearing.domain.reading.transcript import Turn
from fairhearing.domain.reading.voice_prints import print_of

Row: TypeAlias = npt.NDArray[np.float32]
RATE = 16_000
MEANS = Path(__file__).parents[1] / "src/fairhearing/domain/reading/voice_means.py"


def heard(path: Path) -> tuple[Row, int]:
    """Read a WAV file of 16-bit samples."""
    with wave.open(str(path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        return samples.astype(np.float32) / 32768, file.getframerate()


def band(sound: Row, rate: int, low: float, high: float) -> Row:
    """Keep what lies between two frequencies."""
    spectrum = np.fft.rfft(sound)
    hertz = np.fft.rfftfreq(len(sound), 1 / rate)
    spectrum[(hertz < low) | (hertz > high)] = 0
    return np.fft.irfft(spectrum, len(sound)).astype(np.float32)


def resampled(sound: Row, rate: int, to: int) -> Row:
    """Change the rate of sound that holds nothing above half of it."""
    places = np.arange(int(len(sound) * to / rate)) * rate / to
    return np.interp(places, np.arange(len(sound)), sound).astype(np.float32)


def narrow(sound: Row, rate: int) -> Row:
    """Send it through a telephone."""
    small = resampled(band(sound, rate, 300, 3400), rate, 8000)
    coded = np.sign(small) * np.log1p(255 * np.abs(np.clip(small, -1, 1))) / np.log(256)
    coded = np.round(coded * 127) / 127
    back = np.sign(coded) * (256 ** np.abs(coded) - 1) / 255
    return resampled(back.astype(np.float32), 8000, RATE)


def wide(sound: Row, rate: int) -> Row:
    """Leave it as it is."""
    return resampled(band(sound, rate, 0, 7600), rate, RATE)


def printed(sound: Row) -> Row | None:
    """Make a print as the program does."""
    traces = wiring.voice_finder().trace(Sound(samples=sound.astype("<f4").tobytes()), 0.0)
    turn = Turn(speaker="A", start=0.0, end=len(sound) / RATE, text="")
    made = print_of("A", [turn], traces)
    return np.frombuffer(made.print, "<f4") if made else None


def rates(same: list[float], other: list[float]) -> str:
    """Say the equal error rate, and both errors at some thresholds."""
    own, foreign = np.array(same), np.array(other)
    steps = np.linspace(-0.5, 1, 601)
    missed = np.array([(own < at).mean() for at in steps])
    false = np.array([(foreign >= at).mean() for at in steps])
    best = int(np.argmin(abs(missed - false)))
    shown = " ".join(
        f"| {at}: missed {(own < at).mean():.3f} false {(foreign >= at).mean():.4f}"
        for at in (0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.65)
    )
    return (
        f"{len(own)} pairs alike, {len(foreign)} unlike, equal error "
        f"{(missed[best] + false[best]) / 2:.3f} at {steps[best]:.2f} {shown}"
    )


def main() -> None:
    """Measure, and write the means where asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    prints: dict[tuple[str, str, str], Row] = {}
    for path in sorted(asked.folder.glob("*_*.wav")):
        voice, _, number = path.stem.rpartition("_")
        for kind, way in (("wide", wide), ("narrow", narrow)):
            if (made := printed(way(*heard(path)))) is not None:
                prints[voice, number, kind] = made
    measure(prints)
    if asked.write:
        write(means(prints, {key[0] for key in prints}))


def means(prints: dict[tuple[str, str, str], Row], voices: set[str]) -> dict[str, Row]:
    """Average the prints of some voices, for each way of hearing."""
    return {
        kind: np.mean([p for k, p in prints.items() if k[0] in voices and k[2] == kind], axis=0)
        for kind in ("wide", "narrow")
    }


def measure(prints: dict[tuple[str, str, str], Row]) -> None:
    """Tell half of the voices apart with the means of the other half, three times over."""
    voices = sorted({key[0] for key in prints})
    pairs = (("wide", "wide"), ("narrow", "narrow"), ("wide", "narrow"))
    found: dict[tuple[str, str], tuple[list[float], list[float]]] = {p: ([], []) for p in pairs}
    for seed in range(3):
        made = set(np.random.default_rng(seed).permutation(voices)[: len(voices) // 2])
        centre = means(prints, made)
        unit = {k: _unit(p - centre[k[2]]) for k, p in prints.items() if k[0] not in made}
        for one, other in itertools.combinations(unit, 2):
            kinds = (one[2], other[2]) if (one[2], other[2]) in found else (other[2], one[2])
            if one[:2] != other[:2]:
                found[kinds][one[0] != other[0]].append(float(unit[one] @ unit[other]))
    for kinds, (same, other_people) in found.items():
        print(*kinds, rates(same, other_people))


def write(made: dict[str, Row]) -> None:
    """Write the means into the program, as text."""
    lines = [
        '"""What voices sound like on average, wide and through a telephone.',
        "",
        "Made by tools/measure_voices.py from 41 synthetic voices; no person's voice is in it.",
        '"""',
        "",
    ]
    for kind, row in made.items():
        text = base64.b64encode(row.astype("<f4").tobytes()).decode()
        rows = [f'    "{text[at : at + 88]}"' for at in range(0, len(text), 88)]
        lines += [f"{kind.upper()} = (", *rows, ")"]
    MEANS.write_text("\n".join(lines) + "\n", "utf-8")


def _unit(row: Row) -> Row:
    unit: Row = row / np.linalg.norm(row)
    return unit


if __name__ == "__main__":
    main()
