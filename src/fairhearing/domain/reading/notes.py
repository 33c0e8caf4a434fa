"""Plain sentences about how a recording was heard, for the person who relies on it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from fairhearing.domain.reading.ports import Stretch
from fairhearing.domain.reading.spans import seconds

_ENGLISH = "en"
_NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "gu": "Gujarati",
    "hi": "Hindi",
    "hu": "Hungarian",
    "it": "Italian",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "nl": "Dutch",
    "pa": "Punjabi",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "so": "Somali",
    "ta": "Tamil",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "yo": "Yoruba",
    "zh": "Chinese",
}
_SHORT = 1.0  # seconds
_UNSURE = 0.5  # certainty below which English is only our best guess
_GUESSED = 0.6  # mean probability of words below which they are mostly guesses
_MOSTLY = 0.5


def hearing_notes(stretches: Sequence[Stretch], duration: float) -> tuple[str, ...]:
    """Say what the person must know: no speech, no words, another language, mostly guessed."""
    return tuple(_notes(stretches, duration))


def _notes(stretches: Sequence[Stretch], duration: float) -> Iterator[str]:
    speech = sum(seconds(stretch.speech) for stretch in stretches)
    words = [word for stretch in stretches for word in stretch.words]
    if duration < _SHORT:
        yield f"This recording is only {duration:.1f} seconds long."
    if not words:
        yield _without_words(speech)
        return
    yield from _languages(stretches, speech)
    if sum(word.probability for word in words) / len(words) < _GUESSED:
        yield (
            "Most words of this recording were hard to make out. Listen before you rely on any "
            "of them."
        )


def _without_words(speech: float) -> str:
    if speech < _SHORT:
        return "No speech was found in this recording: it is silent, or holds only other sounds."
    return (
        "Somebody seems to speak on this recording, but no words could be made out. It may be "
        "too quiet or noisy, or in a language that this speech model does not know."
    )


def _languages(stretches: Sequence[Stretch], speech: float) -> Iterator[str]:
    heard: Counter[str] = Counter()
    unsure = 0.0
    for stretch in stretches:
        length = seconds(stretch.speech)
        heard[stretch.language] += round(length)
        if stretch.language == _ENGLISH and stretch.certainty < _UNSURE:
            unsure += length
    for language, length in heard.most_common():
        if language not in ("", _ENGLISH) and length:
            yield (
                f"{_share(length, speech)} this recording seems to be in "
                f"{_NAMES.get(language, 'another language')}. The words are those of that "
                "language, and this program can only check English. Have it translated by a "
                "qualified interpreter before you rely on it."
            )
    if unsure > _MOSTLY * speech:
        yield (
            "We are not sure that this recording is in English. If it is not, the words shown "
            "are not what was said."
        )


def _share(length: float, speech: float) -> str:
    return "Most of" if length > _MOSTLY * speech else "Part of"
