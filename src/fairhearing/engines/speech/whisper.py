"""Words from speech, by faster-whisper, from a folder on this machine only."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.problems import PartMissing
from fairhearing.domain.reading.ports import Listener, Sound, Stretch
from fairhearing.domain.reading.transcript import Span, Word
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

_FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt")
_HOME = "en"
_SURE_OF_LANGUAGE = 0.7  # below it we do not believe that it is anything but English
_FOR_LANGUAGE = 30 * RATE
_REPETITIVE = 2.4  # compression ratio at which text goes round in circles
_GUESSING = -1.2  # mean log-probability below which words are made up
_UNSPACED = ("zh", "ja", "th", "lo", "my", "km", "yue")


class WhisperRecogniser:
    """The `Recogniser` over faster-whisper. The model is loaded when first needed."""

    def __init__(self, model_dir: Path, name: str, digest: str) -> None:
        missing = [file for file in _FILES if not (model_dir / file).is_file()]
        if missing:
            # Without its tokenizer the library would look for one on the network.
            raise PartMissing(
                f"The speech model {name} is not complete: {', '.join(missing)} is missing.",
                safe="Nothing was changed.",
                todo=f'Fetch it with "fairhearing models get {name}".',
            )
        self._folder = model_dir
        self._used = ModelUsed(name=name, digest=digest)

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the model."""
        return (self._used,)

    def hear(self, sound: Sound, offset: float, listener: Listener) -> Stretch:
        """Hear the words of a stretch that begins `offset` seconds into the original."""
        samples: Samples = np.frombuffer(sound.samples, "<f4")
        speech = speech_spans(samples)
        spoken = Spoken(samples, speech)
        language, certainty = self._language(spoken.samples)
        words: list[Word] = []
        dropped: list[Span] = []
        for segment in self._segments(spoken.samples, language):
            if _believable(segment):
                words += _words(segment, spoken, language, offset)
            else:
                dropped.append(_moved(spoken.place(segment.start, segment.end), offset))
            listener(spoken.place(segment.start, segment.end).end, sound.seconds)
        listener(sound.seconds, sound.seconds)
        return Stretch(
            span=Span(start=offset, end=offset + sound.seconds),
            words=tuple(words),
            speech=tuple(_moved(span, offset) for span in speech),
            dropped=tuple(dropped),
            language=language if len(speech) else "",
            certainty=certainty,
        )

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401  the library has no types
        from faster_whisper import WhisperModel  # noqa: PLC0415  slow to import

        return WhisperModel(
            str(self._folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=threads(),
            local_files_only=True,
        )

    def _language(self, samples: Samples) -> tuple[str, float]:
        if not len(samples) or not self._model.model.is_multilingual:
            return _HOME, 1.0 if len(samples) else 0.0
        language, certainty, _ = self._model.detect_language(samples[:_FOR_LANGUAGE])
        if language != _HOME and certainty < _SURE_OF_LANGUAGE:
            return _HOME, 1.0 - float(certainty)
        return str(language), float(certainty)

    def _segments(self, samples: Samples, language: str) -> Iterable[Any]:
        if not len(samples):
            return ()
        segments, _ = self._model.transcribe(samples, language=language, **SETTINGS)
        return segments  # type: ignore[no-any-return]  # the library has no types


def _believable(segment: Any) -> bool:  # noqa: ANN401
    """Whether words were heard rather than made up, as happens in noise and music."""
    return bool(
        segment.words
        and segment.compression_ratio <= _REPETITIVE
        and segment.avg_logprob >= _GUESSING
    )


def _words(segment: Any, spoken: Spoken, language: str, offset: float) -> Iterator[Word]:  # noqa: ANN401
    """Give the words of a segment in their places, pieces without a space before them joined."""
    held: Word | None = None
    for piece in segment.words:
        if not piece.word.strip():
            continue
        span = _moved(spoken.place(piece.start, piece.end), offset)
        word = Word(
            text=piece.word.strip(),
            start=span.start,
            end=span.end,
            probability=round(min(1.0, max(0.0, float(piece.probability))), 4),
        )
        if held and not piece.word.startswith(" ") and language not in _UNSPACED:
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
