"""Which words the recogniser was unsure of, and where it heard a voice but no words."""

import re
from collections.abc import Iterable, Sequence

from fairhearing.domain.reading.ports import Stretch
from fairhearing.domain.reading.spans import joined, widened, without
from fairhearing.domain.reading.transcript import By, Span, Word

ANY_WORD = 0.5
"""A word of lower probability is doubtful, whatever it is."""
DECISIVE_WORD = 0.8
"""The same for words that can turn a meaning round: negations, numbers, names."""

_NEGATION = re.compile(
    r"\b(?:no|not|nor|never|none|nobody|nothing|cannot|without)\b|n[’']t\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|once|twice)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = (".", "?", "!")

_MISSED = 1.0  # seconds of speech without a word before we call it unheard
_WORD_REACHES = 0.5  # seconds: word times are rough, speech this near a word belongs to it


def doubtful(words: Sequence[Word]) -> tuple[int, ...]:
    """Indexes of the words that a person should listen to, and that nobody has vouched for."""
    return tuple(
        index
        for index, word in enumerate(words)
        if word.by is By.MACHINE
        and word.probability < (DECISIVE_WORD if decisive(words, index) else ANY_WORD)
    )


def decisive(words: Sequence[Word], index: int) -> bool:
    """Whether a word is a negation, a number, or looks like a name."""
    text = words[index].text
    return bool(_NEGATION.search(text) or _NUMBER.search(text)) or _is_name(words, index)


def unheard(stretches: Iterable[Stretch]) -> tuple[Span, ...]:
    """Where somebody speaks and no word could be made out, or none that can be believed."""
    missed: list[Span] = []
    for stretch in stretches:
        words = (Span(start=word.start, end=word.end) for word in stretch.words)
        near = widened(words, _WORD_REACHES, within=stretch.span)
        silent = without(stretch.speech, near)
        missed += [span for span in silent if span.seconds >= _MISSED]
        missed += stretch.dropped
    return joined(missed)


def _is_name(words: Sequence[Word], index: int) -> bool:
    text = words[index].text.strip("\"'“”‘’([")
    begins = index == 0 or words[index - 1].text.endswith(_SENTENCE_ENDS)
    return text[:1].isupper() and not begins and not re.match(r"I\b", text)
