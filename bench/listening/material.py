"""What is listened to: the example call, and real ones where their data are at hand."""

import wave
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import av
import numpy as np
import numpy.typing as npt
from faster_whisper.audio import decode_audio

from bench.listening.errors import Talk
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.transcript import Span

EXAMPLE = Path(__file__).parents[2] / "examples" / "dalby"
RATE = 16_000

Samples: TypeAlias = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A recording with what was truly said in it, and by whom.

    `lines` are (who, words); `quiet` is where there is silence, music or ringing and nobody
    speaks. `way` names how it was recorded, `half` whether the engines were mended by it.
    """

    name: str
    path: Path
    words: str
    talks: tuple[Talk, ...]
    lines: tuple[tuple[str, str], ...] = ()
    quiet: tuple[Span, ...] = ()
    way: str = "real"
    half: str = "reporting"

    @property
    def people(self) -> int:
        """How many speak."""
        return len({label for _, label in self.talks})


def calls(data: Path | None) -> Iterator[Call]:
    """Give the example call, and the real telephone call where `data` holds `pyannote_sample`."""
    script = read_transcript((EXAMPLE / "script.vtt").read_bytes(), name="", digest="")
    yield Call(
        name="example call",
        path=EXAMPLE / "call.opus",
        way="example",
        lines=tuple((turn.speaker, turn.text) for turn in script.turns),
        words=" ".join(turn.text for turn in script.turns),
        talks=tuple((Span(start=turn.start, end=turn.end), turn.speaker) for turn in script.turns),
    )
    if data and (data / "pyannote_sample").is_dir():
        yield _telephone(data / "pyannote_sample")


def _telephone(folder: Path) -> Call:
    lines = [line.split(None, 5) for line in _rows(folder / "sample.stm")]
    talks = []
    for row in _rows(folder / "sample.rttm"):
        _, _, _, start, length, _, _, who, *_ = row.split()
        talks.append((Span(start=float(start), end=float(start) + float(length)), who))
    return Call(
        name="real call",
        path=folder / "sample.wav",
        words=" ".join(line[5] for line in lines),
        talks=tuple(talks),
        lines=tuple((line[2], line[5]) for line in lines),
    )


def lengthened(path: Path, minutes: float, to: Path) -> Path:
    """Repeat a recording until it lasts `minutes`, as a WAV file written piece by piece."""
    samples = (np.clip(sound(path), -1, 1) * 32767).astype("<i2")
    left = round(minutes * 60 * RATE)
    with wave.open(str(to), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        while left > 0:
            piece = samples[:left]
            file.writeframes(piece.tobytes())
            left -= len(piece)
    return to


def sound(path: Path) -> Samples:
    """Decode as faster-whisper itself does."""
    decoded: Samples = decode_audio(str(path), sampling_rate=RATE)
    return decoded


def seconds(path: Path) -> float:
    """How long a recording lasts."""
    with av.open(str(path)) as file:
        return (file.duration or 0) / 1_000_000


def _rows(path: Path) -> list[str]:
    return [row for row in path.read_text(encoding="utf-8").splitlines() if row.strip()]
