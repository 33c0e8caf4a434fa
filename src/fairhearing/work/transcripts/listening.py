"""From a recording to a transcript, in steps that can be kept and resumed one by one.

`plan` cuts the recording into stretches; `hear_stretch` and `trace_stretch` take one of them
and depend on nothing else, so that what they made can be kept; `join_voices` and `assemble`
put it together. `listen` does all of it in one process and unpacks the sound only once. Both
ways cut in the same places. Neither ever holds more than one stretch of sound.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO

import numpy as np

from fairhearing import __version__
from fairhearing.domain.made_by import MadeBy, ModelUsed
from fairhearing.domain.reading.doubt import unheard
from fairhearing.domain.reading.leaving_out import left_out
from fairhearing.domain.reading.notes import foreign_so_far, hearing_notes
from fairhearing.domain.reading.ports import (
    Decoder,
    Listener,
    Plan,
    Recogniser,
    Sound,
    Stretch,
    Trace,
    Voice,
    VoiceFinder,
)
from fairhearing.domain.reading.sides import by_sides, of_voices
from fairhearing.domain.reading.stretches import FRAME, Cutter
from fairhearing.domain.reading.transcript import Span, Speaker, Transcript
from fairhearing.domain.reading.turns import overlapped, turns
from fairhearing.work.long_work.promptly import promptly

_SAMPLE = 4  # bytes
TOO_LOUD = (
    "This recording was made too loud: much of it is cut off and sounds harsh, so words may be "
    "wrong. If there is another copy or another recorder, add that too."
)
_FULL = 0.98  # of the loudest that a file can hold
_TOO_MUCH = 0.02  # share of the samples
_LEAST_OVERLAP = 0.2  # seconds: voices touch for less at every change of speaker


def plan(file: BinaryIO, decoder: Decoder, listener: Listener) -> Plan:
    """Cut a recording at silences; raises `Unreadable` where there is no sound in it.

    How long it will be is not known before the end, so the listener is told 0 in all.
    """
    cutting = _Cutting(keep=False, listener=listener)
    spans = tuple(span for span, _ in cutting.stretches(file, decoder))
    return Plan(seconds=cutting.seconds, stretches=spans, notes=tuple(cutting.notes))


def hear_stretch(
    file: BinaryIO,
    span: Span,
    decoder: Decoder,
    recogniser: Recogniser,
    listener: Listener,
    terms: Sequence[str] = (),
) -> Stretch:
    """Hear the words of one stretch; progress counts from the stretch's beginning."""
    sound = decoder.decode(file, span)
    return promptly(lambda told: recogniser.hear(sound, span.start, told, terms), listener)


def trace_stretch(
    file: BinaryIO, span: Span, decoder: Decoder, voices: VoiceFinder, listener: Listener
) -> tuple[Trace, ...]:
    """Find the voices of one stretch, not knowing yet who is who; 0 is done until it is over."""
    sound = decoder.decode(file, span)
    traces = promptly(_tracing(voices, sound, span), listener)
    return (*traces, *decoder.sides(file, span))


def join_voices(
    traces: Sequence[Sequence[Trace]],
    voices: VoiceFinder,
    speakers: int | None,
    listener: Listener,
) -> tuple[Voice, ...]:
    """Say who speaks when, from the traces of all stretches in order."""
    every = [trace for some in traces for trace in some]
    told = by_sides(every, speakers)
    return told or promptly(lambda _: voices.join(of_voices(every), speakers), listener)


def find_voices(
    file: BinaryIO,
    decoder: Decoder,
    voices: VoiceFinder,
    speakers: int | None,
    listener: Listener,
) -> tuple[Voice, ...]:
    """Tell the voices of a whole recording apart, going through it once."""
    traces = []
    total = decoder.duration(file)
    for span, sound in _Cutting(keep=True).stretches(file, decoder):
        traces.append((*voices.trace(sound, span.start), *decoder.sides(file, span)))
        listener(span.end, max(total, span.end))
    return join_voices(traces, voices, speakers, _later(listener, total, total))


def assemble(  # noqa: PLR0913  each part of a transcript is named
    *,
    name: str,
    digest: str,
    duration: float,
    stretches: Sequence[Stretch],
    voices: Sequence[Voice],
    models: Sequence[ModelUsed],
    speakers: int | None,
    notes: Sequence[str] = (),
    terms: Sequence[str] = (),
) -> Transcript:
    """Put words and voices together as turns."""
    words = [word for stretch in stretches for word in stretch.words]
    made = turns(words, voices)
    return Transcript(
        name=name,
        digest=digest,
        duration=duration,
        turns=made,
        speakers=tuple(
            Speaker(label=label) for label in sorted({turn.speaker for turn in made}, key=_order)
        ),
        unheard=unheard(stretches),
        overlapped=tuple(span for span in overlapped(voices) if span.seconds >= _LEAST_OVERLAP),
        readings=tuple(one for stretch in stretches for one in stretch.readings),
        left_out=left_out(stretches),
        notes=(*notes, *hearing_notes(stretches, duration)),
        made_by=MadeBy(
            version=__version__,
            models=tuple(models),
            parameters=_parameters(speakers, stretches, terms),
        ),
    )


def listen(  # noqa: PLR0913  each engine is named
    file: BinaryIO,
    *,
    name: str,
    digest: str,
    decoder: Decoder,
    recogniser: Recogniser,
    voices: VoiceFinder | None,
    speakers: int | None,
    listener: Listener,
    remark: Callable[[str], None] = lambda _: None,
) -> Transcript:
    """Hear a recording from beginning to end; without `voices`, speakers are not told apart.

    `remark` is told at once what the person may not want to wait for.
    """
    total = decoder.duration(file)
    cutting = _Cutting(keep=True)
    stretches: list[Stretch] = []
    traces: list[Sequence[Trace]] = []
    for span, sound in cutting.stretches(file, decoder):
        told = _later(listener, span.start, max(total, span.end))
        stretches.append(promptly(partial(recogniser.hear, sound, span.start), told))
        if stretches[-1].foreign and not any(one.foreign for one in stretches[:-1]):
            remark(foreign_so_far(stretches[-1]))
        if voices:
            told = _later(listener, span.end, max(total, span.end))
            traced = promptly(_tracing(voices, sound, span), told)
            traces.append((*traced, *decoder.sides(file, span)))
    told = _later(listener, cutting.seconds, cutting.seconds)
    return assemble(
        name=name,
        digest=digest,
        duration=round(cutting.seconds, 3),
        stretches=stretches,
        voices=join_voices(traces, voices, speakers, told) if voices else (),
        models=(*recogniser.models(), *(voices.models() if voices else ())),
        speakers=speakers,
        notes=cutting.notes,
    )


@dataclass(slots=True)
class _Cutting:
    """Sound as it is unpacked, cut into stretches. `keep` says whether the sound is wanted."""

    keep: bool
    listener: Listener = lambda _done, _all: None
    seconds: float = 0.0
    notes: list[str] = field(default_factory=list)
    _held: bytearray = field(default_factory=bytearray)
    _begun: float = 0.0

    def stretches(self, file: BinaryIO, decoder: Decoder) -> Iterator[tuple[Span, Sound]]:
        cutter, meter = Cutter(), _Meter()
        for heard in decoder.stream(file):
            if isinstance(heard, str):
                self.notes.append(heard)
                continue
            self.seconds += heard.seconds
            self.listener(self.seconds, 0.0)
            if self.keep:
                self._held += heard.samples
            for span in cutter.feed(meter.measure(heard)):
                yield span, self._taken(span, heard.rate)
        if meter.too_loud:
            self.notes.append(TOO_LOUD)
        for span in cutter.finish(round(self.seconds, 4)):
            yield span, self._taken(span, Sound(samples=b"").rate)

    def _taken(self, span: Span, rate: int) -> Sound:
        size = round((span.end - self._begun) * rate) * _SAMPLE
        self._begun = span.end
        sound = Sound(samples=bytes(memoryview(self._held)[:size]), rate=rate)
        del self._held[:size]
        return sound


class _Meter:
    """Loudness of each short frame of sound that comes in pieces of any length."""

    def __init__(self) -> None:
        self._rest = b""
        self._heard = self._cut_off = 0

    @property
    def too_loud(self) -> bool:
        """Whether so much is as loud as the file can hold that the rest must be cut off."""
        return self._cut_off > _TOO_MUCH * max(1, self._heard)

    def measure(self, sound: Sound) -> list[float]:
        frame = round(FRAME * sound.rate) * _SAMPLE
        whole = self._rest + sound.samples
        count = len(whole) // frame
        self._rest = whole[count * frame :]
        values = np.frombuffer(whole[: count * frame], "<f4").reshape(count, -1)
        self._heard += values.size
        self._cut_off += int(np.count_nonzero(np.abs(values) > _FULL))
        return [float(value) for value in np.einsum("ij,ij->i", values, values)]


def _later(listener: Listener, start: float, total: float) -> Listener:
    return lambda done, _: listener(start + done, total)


def _tracing(
    voices: VoiceFinder, sound: Sound, span: Span
) -> Callable[[Listener], tuple[Trace, ...]]:
    return lambda _: voices.trace(sound, span.start)


def _order(label: str) -> tuple[int, str]:
    return len(label), label


def _parameters(
    speakers: int | None, stretches: Sequence[Stretch], terms: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    spoken = ["en"] if any(stretch.words for stretch in stretches) else []
    foreign = [one.language or "unclear" for stretch in stretches for one in stretch.foreign]
    languages = dict.fromkeys([*spoken, *foreign])
    return (
        ("speakers", "not said" if speakers is None else str(speakers)),
        ("languages", " ".join(languages)),
        *((("terms", ", ".join(terms)),) if terms else ()),
    )
