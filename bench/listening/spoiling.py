"""The same dialogue as different recorders give it, from a clean file to a held telephone call."""

import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import av
import numpy as np

from bench.listening.dialogues import SEED, Said, Script, performed, sentences_of, talks
from bench.listening.material import Call
from bench.listening.sounds import (
    RATE,
    Samples,
    band,
    far_away,
    music,
    resampled,
    ringing,
    rumble,
    with_noise,
)
from fairhearing.domain.reading.transcript import Span

_PAUSE, _HELD, _RUNG = 300.0, 40.0, 15.0  # seconds
_ROOM = 0.0006  # how loud a quiet room is


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way of spoiling: its title for a table, and what it does to the sound."""

    title: str
    spoil: Callable[[Samples, np.random.Generator], Samples] = lambda samples, _: samples
    filling: Callable[[np.random.Generator], Samples] | None = None
    overlap: bool = False
    telephone: bool = False


def _held(chance: np.random.Generator) -> Samples:
    between = np.zeros(RATE, np.float32)
    return np.concatenate([between, ringing(_RUNG), between, music(_HELD, chance), between])


WAYS = {
    "clean": Way(title="clean, 16 kHz"),
    "telephone": Way(
        title="telephone, 8 kHz μ-law",
        spoil=lambda samples, _: band(samples, 300, 3400),
        telephone=True,
    ),
    "noise": Way(title="noise at 10 dB", spoil=lambda s, chance: with_noise(s, 10.0, chance)),
    "far": Way(title="far microphone", spoil=far_away),
    "overlap": Way(title="people cut in", overlap=True),
    "pause": Way(
        title="five minutes of silence",
        filling=lambda _: np.zeros(round(_PAUSE * RATE), np.float32),
    ),
    "held": Way(title="ringing and hold music", filling=_held),
}
SPOILED = tuple(way for way in WAYS if way != "clean")


def recorded(script: Script, way: str, kept: Path) -> Call:
    """Make a recording of a dialogue, with the truth about it."""
    how = WAYS[way]
    chance = np.random.default_rng([SEED, *f"{script.name} {way}".encode()])
    samples, said = performed(script, sentences_of(script, kept / "spoken"), overlap=how.overlap)
    quiet: tuple[Span, ...] = ()
    if how.filling:
        samples, said, hole = _filled(samples, said, how.filling(chance))
        quiet = (hole,)
    sound = how.spoil(samples, chance) + rumble(len(samples), chance) * np.float32(_ROOM)
    path = kept / "recordings" / f"{script.name}.{way}.wav"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        (_write_telephone if how.telephone else write_wave)(sound, path)
    return Call(
        name=script.name,
        path=path,
        way=way,
        half=script.half,
        words=" ".join(one.words for one in said),
        talks=tuple(talks(said)),
        lines=tuple((one.who, one.words) for one in said),
        quiet=quiet,
    )


def _filled(
    samples: Samples, said: Sequence[Said], filling: Samples
) -> tuple[Samples, list[Said], Span]:
    """Put a sound between two sentences near the middle."""
    number = len(said) // 2
    at = (said[number - 1].span.end + said[number].span.start) / 2
    more = len(filling) / RATE
    later = [
        replace(one, span=Span(start=one.span.start + more, end=one.span.end + more))
        for one in said[number:]
    ]
    cut = round(at * RATE)
    sound = np.concatenate([samples[:cut], filling, samples[cut:]])
    return sound, [*said[:number], *later], Span(start=at, end=at + more)


def write_wave(samples: Samples, path: Path) -> None:
    """Write 16 kHz mono sound."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def _write_telephone(samples: Samples, path: Path) -> None:
    slow = resampled(samples, RATE, RATE // 2)
    frame = av.AudioFrame.from_ndarray(
        (np.clip(slow, -1, 1) * 32767).astype("<i2").reshape(1, -1), format="s16", layout="mono"
    )
    frame.sample_rate = RATE // 2
    with av.open(str(path), "w", format="wav") as file:
        stream = file.add_stream("pcm_mulaw", rate=RATE // 2, layout="mono")
        for packet in (*stream.encode(frame), *stream.encode(None)):
            file.mux(packet)
