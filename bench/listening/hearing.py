"""The program's listening and bare faster-whisper's, side by side on the same sound."""

import resource
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from bench.listening.errors import VoiceError, voice_error, word_error
from bench.listening.material import Call, sound
from fairhearing import wiring
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.engines.speech.whisper import SETTINGS
from fairhearing.work.listening import find_voices, listen

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """How wrong the words and the voices of a call are."""

    ours: float
    bare: float
    voices: VoiceError
    voices_collared: VoiceError
    wrong_speaker: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Median seconds on the clock, and of the processors (unpacking in its process included)."""

    clock: float
    processors: float


class Timed(NamedTuple):
    """What each way of hearing the same call took."""

    bare: Taken
    ours: Taken
    ours_with_voices: Taken


def accuracy(call: Call, model: str) -> Heard:
    """Hear a call both ways and compare with the truth."""
    ours = hear(call.path, model, voices=True)
    with call.path.open("rb") as file:
        voices = find_voices(file, wiring.decoder(), wiring.voice_finder(), None, _unheeded)
    talks = [(voice.span, voice.label) for voice in voices]
    return Heard(
        ours=word_error(call.words, " ".join(turn.text for turn in ours.turns)),
        bare=word_error(call.words, bare(call.path, model)),
        voices=voice_error(call.talks, talks),
        voices_collared=voice_error(call.talks, talks, collar=0.25),
        wrong_speaker=_wrong_speaker(call, ours),
    )


def times(call: Call, model: str, rounds: int) -> Timed:
    """Time each way in turn, round after round, so that a busy moment spoils no comparison."""
    ways: dict[str, Callable[[], object]] = {
        "bare": lambda: bare(call.path, model),
        "ours": lambda: hear(call.path, model, voices=False),
        "ours_with_voices": lambda: hear(call.path, model, voices=True),
    }
    for way in ways.values():
        way()  # models are loaded and files are in memory before anything counts
    taken: dict[str, list[Taken]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            taken[name].append(_taken(way))
    return Timed(**{name: _median(some) for name, some in taken.items()})


def _taken(way: "Callable[[], object]") -> Taken:
    began, used = time.perf_counter(), _processor_seconds()
    way()
    return Taken(clock=time.perf_counter() - began, processors=_processor_seconds() - used)


def _processor_seconds() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _median(some: list[Taken]) -> Taken:
    return Taken(
        clock=median(taken.clock for taken in some),
        processors=median(taken.processors for taken in some),
    )


def hear(path: Path, model: str, *, voices: bool) -> Transcript:
    """Listen as `fairhearing transcribe` does."""
    with path.open("rb") as file:
        return listen(
            file,
            name=path.name,
            digest="",
            decoder=wiring.decoder(),
            recogniser=wiring.recogniser(model),
            voices=wiring.voice_finder() if voices else None,
            speakers=None,
            listener=_unheeded,
        )


def bare(path: Path, model: str) -> str:
    """Transcribe with faster-whisper alone: the same weights, threads and settings."""
    whisper = wiring.recogniser(model)._model  # type: ignore[attr-defined]  # noqa: SLF001  the same weights, loaded once
    segments, _ = whisper.transcribe(sound(path), **SETTINGS)
    return " ".join(segment.text for segment in segments)


def _wrong_speaker(call: Call, heard: Transcript) -> float:
    """Share of words whose speaker is wrong, the labels matched as well as they can be."""
    spoken = [
        (turn.speaker, _talking(call, (word.start + word.end) / 2))
        for turn in heard.turns
        for word in turn.words
    ]
    inside = [(label, people) for label, people in spoken if people]
    counts = Counter((label, who) for label, people in inside for who in people)
    best: dict[str, str] = {}
    for (label, who), _ in counts.most_common():
        best.setdefault(label, who)
    return sum(best[label] not in people for label, people in inside) / max(1, len(inside))


def _talking(call: Call, moment: float) -> set[str]:
    return {who for span, who in call.talks if span.start <= moment <= span.end}


def _unheeded(_done: float, _total: float) -> None:
    """Progress is for people."""
