"""Words from speech, by faster-whisper, from a folder on this machine only."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.problems import PartMissing
from fairhearing.domain.reading.foreign import Window, english, foreign
from fairhearing.domain.reading.ports import Foreign, Listener, Sound, Stretch
from fairhearing.domain.reading.transcript import LeftOut, Span, Word
from fairhearing.engines.speech.between import between
from fairhearing.engines.speech.overheard import Overheard
from fairhearing.engines.speech.speech_spans import RATE, Samples, Spoken, speech_spans
from fairhearing.engines.speech.threads import threads

SETTINGS: dict[str, Any] = {
    "beam_size": 5,
    "word_timestamps": True,
    # Each window is heard for itself: a mistake must not be carried into the next.
    "condition_on_previous_text": False,
    # No dice: the same sound gives the same words, on every run and after every resumption.
    "temperature": 0.0,
}
"""How the recogniser is asked; what it is measured against uses the same."""

_FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.*")
_HOME = "en"
_WINDOW = 30.0  # seconds that the network hears at once
_FRAMES = 100.0  # its frames, in a second
_REPETITIVE = 2.4  # compression ratio at which text goes round in circles
_GUESSING = -1.2  # mean log-probability below which words are made up
_SURE = -0.45  # the same, below which words that go round in circles are made up
_NONE_HEARD = 0.1  # probability of the surest word below which none was heard: "You", in music
_INSTANT = 0.03  # seconds: a word that lasts no longer has no sound of its own
_RUSHED = 0.15  # share of such words beyond which it only went round in the network


class WhisperRecogniser:
    """The `Recogniser` over faster-whisper. The model is loaded when first needed."""

    def __init__(
        self, model_dir: Path, name: str, digest: str, *, other_languages: bool = False
    ) -> None:
        missing = [file for file in _FILES if not any(model_dir.glob(file))]
        if missing:
            # Without its tokenizer the library would look for one on the network.
            raise PartMissing(
                f"The speech model {name} is not complete: {', '.join(missing)} is missing.",
                safe="Nothing was changed.",
                todo=f'Fetch it with "fairhearing models get {name}".',
            )
        self._folder = model_dir
        self._others = other_languages
        self._used = ModelUsed(name=name, digest=digest)

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the model."""
        return (self._used,)

    def hear(
        self, sound: Sound, offset: float, listener: Listener, terms: Sequence[str] = ()
    ) -> Stretch:
        """Hear the words of a stretch that begins `offset` seconds into the original."""
        samples: Samples = np.frombuffer(sound.samples, "<f4")
        speech = speech_spans(samples)
        spoken = Spoken(samples, speech)
        heard: list[_Heard] = []
        for segment in self._segments(spoken.samples, terms):
            likely = self._network.likely
            if not heard or heard[-1].likely is not likely:
                heard.append(_Heard(likely))
            heard[-1].segments.append(segment)
            listener(spoken.place(segment.start, segment.end).end, sound.seconds)
        listener(sound.seconds, sound.seconds)
        span = Span(start=offset, end=offset + sound.seconds)
        quiet = tuple(
            LeftOut(span=_moved(one.span, offset), why=one.why) for one in between(samples, speech)
        )
        stretch = _stretch(heard, spoken, span, speech, self._in if self._others else None)
        return replace(stretch, quiet=quiet)

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401  the library has no types
        from faster_whisper import WhisperModel  # noqa: PLC0415  slow to import

        model = WhisperModel(
            str(self._folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=threads(),
            local_files_only=True,
        )
        model.model = Overheard(model.model)
        return model

    @property
    def _network(self) -> Overheard:
        return self._model.model  # type: ignore[no-any-return]  # the library has no types

    def _segments(self, samples: Samples, terms: Sequence[str]) -> Iterable[Any]:
        if not len(samples):
            return ()
        self._network.forget()
        several = self._network.is_multilingual
        segments, _ = self._model.transcribe(
            samples,
            language=_HOME,
            multilingual=several,
            hotwords=" ".join(terms) or None,
            **SETTINGS,
        )
        return segments  # type: ignore[no-any-return]  # the library has no types

    def _in(self, language: str, samples: Samples) -> Iterable[Any]:
        segments, _ = self._model.transcribe(samples, language=language, **SETTINGS)
        return segments  # type: ignore[no-any-return]  # the library has no types


@dataclass(slots=True)
class _Heard:
    """What was heard in one window, and how likely each language is there."""

    likely: Mapping[str, float]
    segments: list[Any] = field(default_factory=list)

    @property
    def start(self) -> float:
        """Where it begins in the sound the recogniser was given, in seconds."""
        return float(self.segments[0].seek) / _FRAMES


def _stretch(
    heard: Sequence[_Heard],
    spoken: Spoken,
    span: Span,
    speech: Sequence[Span],
    hear_in: Callable[[str, Samples], Iterable[Any]] | None,
) -> Stretch:
    words: list[Word] = []
    dropped: list[Span] = []
    abroad: list[Foreign] = []
    ends = [*(one.start for one in heard[1:]), len(spoken.samples) / RATE]
    # Where nothing was heard there is an end and no window.
    windows = [_window(one, end) for one, end in zip(heard, ends, strict=False)]
    tongues = foreign(windows)
    for one, window, language in zip(heard, windows, tongues, strict=True):
        if language is not None:
            end = one.start + window.seconds
            written = bool(hear_in and language)
            abroad += [
                Foreign(span=_moved(place, span.start), language=language, written=written)
                for place in spoken.places(one.start, end)
            ]
            if hear_in and written:
                piece = spoken.samples[round(one.start * RATE) : round(end * RATE)]
                understood = [w for s in hear_in(language, piece) for w in _said(s, [s])]
                words += _words(understood, spoken, span.start, begins=one.start)
            continue
        for segment in one.segments:
            if said := _said(segment, one.segments):
                words += _words(said, spoken, span.start)
            else:
                places = spoken.places(segment.start, segment.end)
                dropped += [_moved(place, span.start) for place in places]
    home = [window for window, tongue in zip(windows, tongues, strict=True) if tongue is None]
    return Stretch(
        span=span,
        words=tuple(words),
        speech=tuple(_moved(one, span.start) for one in speech),
        dropped=(*dropped, *(one.span for one in abroad if not one.written)),
        foreign=tuple(abroad),
        english=round(english(home), 4),
    )


def _window(heard: _Heard, end: float) -> Window:
    others = [(chance, name) for name, chance in heard.likely.items() if name != _HOME]
    chance, language = max(others, default=(0.0, ""))
    sureness = [float(w.probability) for s in heard.segments for w in _said(s, heard.segments)]
    return Window(
        seconds=min(end - heard.start, _WINDOW),
        english=heard.likely.get(_HOME, 1.0),
        language=language,
        likeliest=chance,
        sureness=sum(sureness) / len(sureness) if sureness else 0.0,
    )


def _said(segment: Any, beside: Sequence[Any]) -> Sequence[Any]:  # noqa: ANN401
    """Give the words that were heard rather than made up, as happens in noise and music."""
    if not segment.words or segment.avg_logprob < _GUESSING:
        return ()
    if max(word.probability for word in segment.words) < _NONE_HEARD:
        return ()
    if segment.compression_ratio <= _REPETITIVE:
        return segment.words  # type: ignore[no-any-return]  # the library has no types
    # People do say a thing over and over: then each word lies on sound of its own.
    window = [word for one in beside if one.seek == segment.seek for word in one.words]
    lasting = sum(map(_lasts, window))
    if segment.avg_logprob < _SURE or lasting < (1 - _RUSHED) * len(window):
        return ()
    return [word for word in segment.words if _lasts(word)]


def _lasts(word: Any) -> bool:  # noqa: ANN401
    return bool(word.end - word.start > _INSTANT)


def _words(
    said: Sequence[Any], spoken: Spoken, offset: float, *, begins: float = 0.0
) -> Iterator[Word]:
    """Give words in their places, pieces without a space before them joined.

    `begins` is where the sound in which they were heard begins, within the speech.
    """
    held: Word | None = None
    for piece in said:
        if not piece.word.strip():
            continue
        span = _moved(spoken.place(begins + piece.start, begins + piece.end), offset)
        word = Word(
            text=piece.word.strip(),
            start=span.start,
            end=span.end,
            probability=round(min(1.0, max(0.0, float(piece.probability))), 4),
        )
        if held and not piece.word.startswith(" "):
            held = _together(held, word)
            continue
        if held:
            yield held
        held = word
    if held:
        yield held


def _together(first: Word, second: Word) -> Word:
    return Word(
        text=first.text + second.text,
        start=first.start,
        end=max(first.end, second.end),
        probability=min(first.probability, second.probability),
    )


def _moved(span: Span, offset: float) -> Span:
    # Hundredths of a second are finer than anything the recogniser knows.
    return Span(start=round(float(span.start) + offset, 2), end=round(float(span.end) + offset, 2))
