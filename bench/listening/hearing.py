"""The program's listening and bare faster-whisper's, side by side on the same sound."""

import hashlib
import json
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from bench.listening.errors import VoiceError, voice_error
from bench.listening.material import Call, sound
from bench.listening.wording import Count, by_speaker, plain
from fairhearing import wiring
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.ports import Sound, Trace, Voice
from fairhearing.domain.reading.transcript import Span, Transcript
from fairhearing.engines.speech.whisper import SETTINGS
from fairhearing.work.transcripts.listening import find_voices, listen

if TYPE_CHECKING:
    from collections.abc import Callable

_WELL_INSIDE = 0.5  # seconds: a word this near the edge of a silence may belong to the speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was wrong with the words of a call, ours and bare, and how many were made up."""

    ours: Count
    bare: Count
    by_speaker: Count
    invented: int
    invented_bare: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How well the voices of a call were told apart."""

    exact: VoiceError
    collared: VoiceError
    people: int

    @property
    def right_number(self) -> bool:
        """Whether as many people were found as there are."""
        return self.exact.people == self.people


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


class _Once:
    """A voice finder that does not trace the same recording again for the next model."""

    def __init__(self) -> None:
        self._finder = wiring.voice_finder()
        self._known: dict[tuple[str, float], tuple[Trace, ...]] = {}

    def models(self) -> tuple[ModelUsed, ...]:
        """Name its models."""
        return self._finder.models()

    def trace(self, sound: Sound, offset: float) -> tuple[Trace, ...]:
        """Find the voices, or remember them."""
        key = hashlib.sha256(sound.samples).hexdigest(), offset
        if key not in self._known:
            self._known[key] = self._finder.trace(sound, offset)
        return self._known[key]

    def join(self, traces: Sequence[Trace], speakers: int | None) -> tuple[Voice, ...]:
        """Say who speaks when."""
        return self._finder.join(traces, speakers)


def words_of(call: Call, model: str, kept: Path) -> Heard:
    """Hear a call both ways and compare with the truth."""
    ours = hear(call.path, model, voices=True)
    spoken = [(turn.speaker, turn.text) for turn in ours.turns]
    times = [(word.start, word.end) for turn in ours.turns for word in turn.words]
    theirs = _bare_kept(call.path, model, kept)
    return Heard(
        ours=plain(call.words, " ".join(words for _, words in spoken)),
        bare=plain(call.words, " ".join(word for word, _, _ in theirs)),
        by_speaker=by_speaker(call.lines, spoken),
        invented=_inside(times, call.quiet),
        invented_bare=_inside([(start, end) for _, start, end in theirs], call.quiet),
    )


def voices_of(call: Call) -> Told:
    """Tell the voices of a call apart, not knowing how many there are."""
    with call.path.open("rb") as file:
        voices = find_voices(file, wiring.decoder(), _finder(), None, _unheeded)
    talks = [(voice.span, voice.label) for voice in voices]
    return Told(
        exact=voice_error(call.talks, talks),
        collared=voice_error(call.talks, talks, collar=0.25),
        people=call.people,
    )


def times(call: Call, model: str, rounds: int) -> Timed:
    """Time each way in turn, round after round, so that a busy moment spoils no comparison."""
    ways: dict[str, Callable[[], object]] = {
        "bare": lambda: bare(call.path, model),
        "ours": lambda: hear(call.path, model, voices=False),
        "ours_with_voices": lambda: hear(call.path, model, voices=True, afresh=True),
    }
    for way in ways.values():
        way()  # models are loaded and files are in memory before anything counts
    taken: dict[str, list[Taken]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            taken[name].append(_taken(way))
    return Timed(**{name: _median(some) for name, some in taken.items()})


def hear(path: Path, model: str, *, voices: bool, afresh: bool = False) -> Transcript:
    """Listen as `fairhearing transcribe` does; with `afresh`, voices are traced anew."""
    finder = wiring.voice_finder() if afresh else _finder()
    with path.open("rb") as file:
        return listen(
            file,
            name=path.name,
            digest="",
            decoder=wiring.decoder(),
            recogniser=wiring.recogniser(model),
            voices=finder if voices else None,
            speakers=None,
            listener=_unheeded,
        )


Placed = tuple[str, float, float]
"""A word and its seconds."""


def bare(path: Path, model: str) -> list[Placed]:
    """Transcribe with faster-whisper alone: the same weights, threads and settings."""
    whisper = wiring.speech_model(model)._model  # type: ignore[attr-defined]  # noqa: SLF001  the same weights, loaded once
    segments, _ = whisper.transcribe(sound(path), **SETTINGS)
    return [(w.word, float(w.start), float(w.end)) for one in segments for w in one.words]


def _bare_kept(path: Path, model: str, kept: Path) -> list[Placed]:
    """Do the same once for each recording: it does not change while ours is mended."""
    (used,) = wiring.speech_model(model).models()
    told = [path.read_bytes(), used.digest.encode(), json.dumps(SETTINGS).encode()]
    key = hashlib.sha256(b"".join(hashlib.sha256(one).digest() for one in told)).hexdigest()
    place = kept / "bare" / f"{key}.json"
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(bare(path, model)), encoding="utf-8")
    return [(word, start, end) for word, start, end in json.loads(place.read_text("utf-8"))]


def _inside(times: Sequence[tuple[float, float]], quiet: Sequence[Span]) -> int:
    """How many words lie where nobody speaks."""
    return sum(
        span.start + _WELL_INSIDE < (start + end) / 2 < span.end - _WELL_INSIDE
        for start, end in times
        for span in quiet
    )


@cache
def _finder() -> _Once:
    return _Once()


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


def _unheeded(_done: float, _total: float) -> None:
    """Progress is for people."""
