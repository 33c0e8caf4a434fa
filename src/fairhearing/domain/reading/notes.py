"""Plain sentences about how a recording was heard, for the person who relies on it."""

from collections.abc import Iterator, Sequence

from fairhearing.domain.reading.ports import Foreign, Stretch
from fairhearing.domain.reading.spans import joined, seconds
from fairhearing.domain.saying import clock

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
_UNSURE = 0.5  # likelihood of English below which it is only our best guess
_GUESSED = 0.6  # mean probability of words below which they are mostly guesses
_MOSTLY = 0.5
_NEARLY_ALL = 0.9
_ONE_PASSAGE = 10.0  # seconds: a shorter gap between foreign speech is not worth naming
_MOST_PLACES = 6


def hearing_notes(stretches: Sequence[Stretch], duration: float) -> tuple[str, ...]:
    """Say what the person must know: no speech, no words, another language, mostly guessed."""
    return tuple(_notes(stretches, duration))


def foreign_so_far(stretch: Stretch) -> str:
    """Say, while listening goes on, that not all that was heard is English."""
    where = ", ".join(_places(stretch.foreign))
    if any(one.written for one in stretch.foreign):
        return f"This does not seem to be English: {where}. We write it down as it is."
    return f"This does not seem to be English: {where}. We go on listening for what is."


def _notes(stretches: Sequence[Stretch], duration: float) -> Iterator[str]:
    speech = sum(seconds(stretch.speech) for stretch in stretches)
    words = [word for stretch in stretches for word in stretch.words]
    if duration < _SHORT:
        yield f"This recording is only {duration:.1f} seconds long."
    foreign = [one for stretch in stretches for one in stretch.foreign]
    yield from _foreign(foreign, speech)
    if not words:
        if not foreign:
            yield _without_words(speech)
        return
    unsure = sum(seconds(s.speech) for s in stretches if s.english < _UNSURE)
    if unsure > _MOSTLY * speech:
        yield (
            "We are not sure that this recording is in English. If it is not, the words shown "
            "are not what was said."
        )
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


def _foreign(found: Sequence[Foreign], speech: float) -> Iterator[str]:
    if not found:
        return
    length = seconds(one.span for one in found)
    named = dict.fromkeys(_NAMES[one.language] for one in found if one.language in _NAMES)
    tongue = " and ".join(named) if named else "another language"
    places = [] if length > _NEARLY_ALL * speech else _places(found)
    where = f" ({', '.join(places)})" if places else ""
    yield (
        f"{_share(length, speech)} this recording seems not to be in English but in {tongue}"
        f"{where}. The program understands English only: {_what_came_of(found)} Have them "
        "translated by a qualified interpreter."
    )


def _what_came_of(found: Sequence[Foreign]) -> str:
    if all(one.written for one in found):
        return "those words are written down as they sounded to it, and it cannot check them."
    if any(one.written for one in found):
        return (
            "those words are written down as they sounded to it, where it knew the language, "
            "and it cannot check them."
        )
    return "it wrote down none of those words, and counts those places as not understood."


def _places(found: Sequence[Foreign]) -> list[str]:
    spans = joined((one.span for one in found), gap=_ONE_PASSAGE)
    told = [f"{clock(span.start)} to {clock(span.end)}" for span in spans[:_MOST_PLACES]]
    return told if len(spans) <= _MOST_PLACES else [*told, "and later"]


def _share(length: float, speech: float) -> str:
    if length > _NEARLY_ALL * speech:
        return "All of"
    return "Most of" if length > _MOSTLY * speech else "Part of"
