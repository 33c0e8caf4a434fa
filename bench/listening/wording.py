"""Word errors by meeteval: of the words alone, and of the words given to whoever said them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FIGURES = {word: str(n) for n, word in enumerate(_SMALL)} | {
    word: str(n * 10) for n, word in enumerate(_TENS, start=2)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Wrong, missing and added words, and how many there should be."""

    wrong: int
    of: int

    @property
    def rate(self) -> float:
        """Word error rate."""
        return self.wrong / max(1, self.of)


def total(counts: Iterable[Count]) -> Count:
    """All of them together, so that a long call counts for more."""
    every = list(counts)
    return Count(wrong=sum(one.wrong for one in every), of=sum(one.of for one in every))


def plain(reference: str, heard: str) -> Count:
    """Count errors, whoever spoke."""
    from meeteval.wer.wer.siso import siso_word_error_rate  # noqa: PLC0415  only where it counts

    found = siso_word_error_rate(as_words(reference), as_words(heard))
    return Count(wrong=int(found.errors), of=int(found.length))


def by_speaker(reference: Sequence[tuple[str, str]], heard: Sequence[tuple[str, str]]) -> Count:
    """Count errors by speaker (cpWER): a word given to another counts as missing and as added."""
    from meeteval.wer.wer.cp import cp_word_error_rate  # noqa: PLC0415  only where it counts

    found = cp_word_error_rate(
        _each(reference), _each(heard), reference_sort=False, hypothesis_sort=False
    )
    return Count(wrong=int(found.errors), of=int(found.length))


def as_words(text: str) -> str:
    """Small letters without signs, small numbers as figures: "Twenty-one." is "21"."""
    text = text.lower().replace("’", "'").replace("per cent", "percent").replace("%", " percent")
    words = re.sub(r"(?<=\d)[,:.](?=\d)", "", text)
    words = re.sub(r"[^a-z0-9' ]", " ", words)
    return " ".join(_figures(words.split()))


def _figures(words: Sequence[str]) -> Iterable[str]:
    held = ""
    for word in words:
        figure = _FIGURES.get(word, "")
        if held and figure and len(figure) == 1 and figure != "0":
            yield held[0] + figure
            held = ""
            continue
        if held:
            yield held
            held = ""
        if word in _TENS:
            held = figure
        elif word not in ("um", "uh", "er", "erm", "mm", "hmm"):
            yield figure or word
    if held:
        yield held


def _each(lines: Sequence[tuple[str, str]]) -> dict[str, str]:
    said: dict[str, list[str]] = {}
    for who, words in lines:
        said.setdefault(who, []).append(words)
    return {who: as_words(" ".join(words)) for who, words in said.items()}
