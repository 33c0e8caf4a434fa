"""Which words the recogniser was unsure of, and where it heard a voice but no words."""

import re
from collections.abc import Iterable, Sequence

from fairhearing.domain.reading.ports import Stretch
from fairhearing.domain.reading.spans import joined, shared, widened, without
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
    found: list[Span] = []
    for stretch in stretches:
        found += _wordless(stretch)
        found += stretch.dropped
    return joined(found)


def missed(stretch: Stretch) -> tuple[Span, ...]:
    """Where somebody speaks and no word was offered at all, not even one to be dropped."""
    abroad = [one.span for one in stretch.foreign]
    offered = joined((*stretch.dropped, *abroad))
    return tuple(span for span in _wordless(stretch) if not shared([span], offered))


def _wordless(stretch: Stretch) -> list[Span]:
    words = (Span(start=word.start, end=word.end) for word in stretch.words)
    near = widened(words, _WORD_REACHES, within=stretch.span)
    return [span for span in without(stretch.speech, near) if span.seconds >= _MISSED]


def _is_name(words: Sequence[Word], index: int) -> bool:
    text = words[index].text.strip("\"'“”‘’([")
    begins = index == 0 or words[index - 1].text.endswith(_SENTENCE_ENDS)
    return text[:1].isupper() and not begins and not re.match(r"I\b", text)
