"""Who speaks when: segmentation-3.0 and CAM++ voice prints, the latter through sherpa-onnx.

Voices are traced stretch by stretch, so memory does not grow with the recording; joining the
traces of ten hours needs a few megabytes. A voice print serves this one recording only.
"""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import numpy as np

from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.ports import Part, Sound, Trace, Voice
from fairhearing.domain.reading.spans import joined, seconds, shared
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech.clustering import Prints, clusters, distances
from fairhearing.engines.speech.segmentation import FRAME, RATE, Samples, Segmenter, alone, spans
from fairhearing.engines.speech.speech_spans import speech_spans
from fairhearing.engines.speech.threads import threads

THRESHOLD = 0.45
"""Cosine distance beyond which two groups of voices are not the same person.

On the dialogues that it was chosen by, less finds too many people in noise and echo, more takes
several people for one; one person taken for two is sooner mended than two taken for one.
"""
_SURE = 1.5  # seconds of a voice alone that make a print worth believing
_ENOUGH = 3.0  # seconds: more of a voice does not make a better print
_LEAST = 0.3  # seconds: less is no print at all
_MOST_TOGETHER = 1500  # traces clustered at once; others join the person they are most like

_SPOKEN = 0.4  # share of what seems a voice that has to be speech

_TELLING = 1.0  # seconds: a piece at least so long shows whose voice it is, more or less
_UNLIKE = 0.45  # distance between pieces that the segmentation took for one voice and that are not
_APART = 1e-3  # what makes groups differ
_PART = 0.8  # seconds: a piece at least so long can be another person's than the rest of its trace
_PIECE = 2.5  # seconds that are judged by themselves: people change without a pause
_SEVERAL = 3  # pieces: one of so many stands for all of them
_CLEARLY = 0.1  # distance by which it must be more like that other person

_SHORTEST = 0.25  # seconds: a voice heard for less is a click or a breath
_PAUSE = 0.4  # seconds within one person's talk that do not end it


Run = tuple[Span, Samples]
"""Some moments of one voice alone, and how they sound."""

_NOTHING: Samples = np.zeros(0, np.float32)


class SherpaVoiceFinder:
    """The `VoiceFinder`. Models are loaded when first needed."""

    def __init__(self, segmentation: Path, embedding: Path, *, digests: Sequence[str] = ()) -> None:
        self._segmenter = Segmenter(segmentation, threads())
        self._embedding = embedding
        names = (segmentation.stem, embedding.stem)
        known = (*digests, "", "")[: len(names)]
        self._used = tuple(
            ModelUsed(name=name, digest=digest) for name, digest in zip(names, known, strict=True)
        )

    def models(self) -> tuple[ModelUsed, ...]:
        """Name both models."""
        return self._used

    def trace(self, sound: Sound, offset: float) -> tuple[Trace, ...]:
        """Find the voices in a stretch that begins `offset` seconds into the original."""
        return tuple(self._traces(np.frombuffer(sound.samples, "<f4"), offset))

    def join(self, traces: Sequence[Trace], speakers: int | None) -> tuple[Voice, ...]:
        """Say who speaks when, people numbered in the order in which they are first heard."""
        people: dict[int, list[Span]] = {}
        told, centres = _people(traces, speakers)
        for trace, person in zip(traces, told, strict=True):
            for some, whose in _shared_out(trace, person, centres):
                people.setdefault(whose, []).extend(some)
        talks = [tidy for spans in people.values() if (tidy := _tidied(spans))]
        talks.sort(key=lambda spans: spans[0].start)
        voices = (
            Voice(span=span, label=f"Speaker {n}")
            for n, spans in enumerate(talks, start=1)
            for span in spans
        )
        return tuple(sorted(voices, key=lambda voice: (voice.span.start, voice.label)))

    def _traces(self, samples: Samples, offset: float) -> Iterator[Trace]:
        voices = list(self._voices(samples, offset))
        if not voices:
            return
        self._extractor  # noqa: B018  loaded once, before several ask for it
        with ThreadPoolExecutor(threads()) as beside:
            made = beside.map(lambda one: tuple(self._several(offset, *one)), voices)
            yield from chain.from_iterable(made)

    def _voices(
        self, samples: Samples, offset: float
    ) -> Iterator[tuple[Sequence[Span], Sequence[Run], float]]:
        """Give each voice of each window: where it speaks, where alone, and its group."""
        speech = speech_spans(samples)
        for window in self._segmenter.windows(samples, speech):
            for voice in range(window.frames.shape[1]):
                # Ringing and music sound like a voice to the segmentation; they are no speech.
                found = spans(window, voice)
                if seconds(shared(found, speech)) > _SPOKEN * seconds(found):
                    yield found, alone(window, voice, samples), offset + window.start

    def _several(
        self, offset: float, found: Sequence[Span], runs: Sequence[Run], group: float
    ) -> Iterator[Trace]:
        """Give a trace, or several where what the window took for one voice is not."""
        runs = list(_pieces(runs))
        found = list(_cut(found, runs))
        prints = self._piece_prints(runs)
        kinds = self._kinds(runs, prints)
        for number in range(max(kinds, default=0) + 1):
            mine = [n for n, kind in enumerate(kinds) if kind == number]
            heard = np.concatenate([runs[n][1] for n in mine]) if mine else _NOTHING
            placed = [span for span in found if not runs or kinds[_at(span, runs)] == number]
            if placed:
                own = {n: prints[n] for n in mine if n in prints and len(mine) > 1}
                yield Trace(
                    # Parts of one voice may be one person after all, so nothing is said of them.
                    group=group + (number + 1) * _APART if max(kinds, default=0) else group,
                    spans=tuple(_moved(span, offset) for span in placed),
                    seconds=len(heard) / RATE,
                    print=_clearest(mine, prints) or self._print(heard),
                    parts=tuple(_parts(placed, runs, own, offset)),
                )

    def _piece_prints(self, pieces: Sequence[Run]) -> dict[int, bytes]:
        """Print each piece that is long enough, or the only one, by number."""
        alone = len(pieces) == 1
        long = [n for n, (span, _) in enumerate(pieces) if alone or span.seconds >= _PART]
        return {n: self._print(pieces[n][1]) for n in long}

    def _kinds(self, runs: Sequence[Run], prints: Mapping[int, bytes]) -> list[int]:
        """Say which runs sound alike, by number; short ones go with the run next to them."""
        long = [n for n in prints if runs[n][0].seconds >= _TELLING]
        if len(long) < 2:  # noqa: PLR2004  nothing to compare
            return [0] * len(runs)
        compared = np.stack([np.frombuffer(prints[n], "<f4") for n in long])
        numbers = clusters(compared, range(len(long)), threshold=_UNLIKE, number=None)
        kinds = dict(zip(long, numbers, strict=True))
        return [kinds[min(long, key=lambda n: (_distance(runs[n][0], run), n))] for run, _ in runs]

    def _print(self, samples: Samples) -> bytes:
        if len(samples) < _LEAST * RATE:
            return b""
        stream = self._extractor.create_stream()
        stream.accept_waveform(RATE, _middle(samples))
        stream.input_finished()
        return np.asarray(self._extractor.compute(stream), "<f4").tobytes()

    @cached_property
    def _extractor(self) -> Any:  # noqa: ANN401  the library has no types
        import sherpa_onnx  # noqa: PLC0415  slow to import

        return sherpa_onnx.SpeakerEmbeddingExtractor(
            sherpa_onnx.SpeakerEmbeddingExtractorConfig(
                # One for each print, and as many prints at once as there are processors: within
                # so small a model, threads spend most of their time waiting for one another.
                model=str(self._embedding),
                num_threads=1,
            )
        )


def _pieces(runs: Sequence[Run]) -> Iterator[Run]:
    """Cut long runs at every so many seconds: one of ten may be two people, taken for one."""
    step = round(_PIECE * RATE)
    for span, heard in runs:
        first = round(span.start * RATE)
        last = first + len(heard)
        inner = range(first // step * step, last, step)
        # What is left at either end is a piece of its own only where it is long enough to tell.
        cuts = [at for at in inner if min(at - first, last - at) >= step / 2]
        for begin, end in pairwise([first, *cuts, last]):
            place = Span(start=begin / RATE, end=end / RATE)
            yield place, heard[begin - first : end - first]


def _cut(found: Sequence[Span], pieces: Sequence[Run]) -> Iterator[Span]:
    """Cut what was found where the pieces meet, so that each lies with one of them."""
    for span in found:
        inner = [piece.start for piece, _ in pieces if span.start < piece.start < span.end]
        for start, end in pairwise([span.start, *inner, span.end]):
            yield Span(start=start, end=end)


def _clearest(mine: Sequence[int], prints: Mapping[int, bytes]) -> bytes:
    """Give the print of the piece most like all of a trace's, where that is as good as a new one.

    Of two pieces neither is nearer to both, and both together tell more.
    """
    own = [prints[n] for n in mine if n in prints]
    if len(own) < (_SEVERAL if len(mine) > 1 else 1):
        return b""
    unit = np.stack([np.frombuffer(one, "<f4") for one in own])
    apart = distances(unit, unit).sum(axis=1)
    return own[int(apart.argmin())]


def _at(span: Span, runs: Sequence[Run]) -> int:
    return min(range(len(runs)), key=lambda n: _distance(runs[n][0], span))


def _parts(
    placed: Sequence[Span], runs: Sequence[Run], prints: Mapping[int, bytes], offset: float
) -> Iterator[Part]:
    nearest = [_at(span, runs) for span in placed] if prints else []
    for number, made in prints.items():
        spans = [span for span, at in zip(placed, nearest, strict=True) if at == number]
        if spans:
            yield Part(spans=tuple(_moved(span, offset) for span in spans), print=made)


def _shared_out(trace: Trace, person: int, centres: Prints) -> Iterator[tuple[Sequence[Span], int]]:
    """Give a trace to its person, but for the parts that are clearly more like another."""
    gone: set[Span] = set()
    for part in trace.parts:
        apart = distances(np.frombuffer(part.print, "<f4")[None], centres)[0]
        nearest = int(apart.argmin())
        if apart[person] - apart[nearest] > _CLEARLY:
            gone.update(part.spans)
            yield part.spans, nearest
    yield [span for span in trace.spans if span not in gone], person


def _distance(one: Span, other: Span) -> float:
    """Seconds between two spans; below nothing, how long they lie together."""
    return max(one.start, other.start) - min(one.end, other.end)


def _middle(samples: Samples) -> Samples:
    extra = max(0, len(samples) - round(_ENOUGH * RATE))
    return samples[extra // 2 : len(samples) - (extra - extra // 2)]


def _people(traces: Sequence[Trace], speakers: int | None) -> tuple[list[int], Prints]:
    """Say who each trace is, by number, and what each person sounds like.

    The clearest are clustered, the others follow them.
    """
    printed = [n for n, trace in enumerate(traces) if trace.print]
    sure = [n for n in printed if traces[n].seconds >= _SURE] or printed
    if len(sure) < (speakers or 1):
        sure = printed
    sure = sorted(sure, key=lambda n: -traces[n].seconds)[:_MOST_TOGETHER]
    if not sure:
        return [0] * len(traces), np.zeros((1, 1), np.float32)
    prints = _prints(traces, sure)
    numbers = clusters(
        prints, [traces[n].group for n in sure], threshold=THRESHOLD, number=speakers
    )
    centres = _centres(prints, numbers)
    people = dict(zip(sure, numbers, strict=True))
    told = [
        people[n] if n in people else _nearest(traces, n, people, centres)
        for n in range(len(traces))
    ]
    return told, centres


def _nearest(traces: Sequence[Trace], at: int, people: dict[int, int], centres: Prints) -> int:
    """Find the person a short trace is most like, those who are heard beside it last."""
    beside = {person for n, person in people.items() if traces[n].group == traces[at].group}
    if not traces[at].print:
        return _next_in_time(traces, at, people, beside)
    apart = distances(_prints(traces, [at]), centres)[0]
    order = sorted(range(len(centres)), key=lambda person: (person in beside, apart[person]))
    return order[0]


def _next_in_time(
    traces: Sequence[Trace], at: int, people: dict[int, int], beside: set[int]
) -> int:
    start = traces[at].spans[0].start
    others = [n for n, person in people.items() if person not in beside] or list(people)
    return people[min(others, key=lambda n: abs(traces[n].spans[0].start - start))]


def _prints(traces: Sequence[Trace], which: Sequence[int]) -> Prints:
    return np.stack([np.frombuffer(traces[n].print, "<f4") for n in which])


def _centres(prints: Prints, numbers: Sequence[int]) -> Prints:
    unit = prints / np.maximum(np.linalg.norm(prints, axis=1, keepdims=True), 1e-9)
    marks = np.asarray(numbers)
    return np.stack([unit[marks == n].mean(axis=0) for n in range(max(numbers) + 1)])


def _tidied(spans: Sequence[Span]) -> tuple[Span, ...]:
    # Windows meet to within a frame; then pauses are closed, and what is still tiny goes.
    whole = joined(joined(spans, gap=FRAME), gap=_PAUSE)
    return tuple(span for span in whole if span.seconds >= _SHORTEST)


def _moved(span: Span, offset: float) -> Span:
    return Span(start=round(span.start + offset, 3), end=round(span.end + offset, 3))
