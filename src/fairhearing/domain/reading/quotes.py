"""Where words stand in quotation marks, straight or curly, double or single."""

import re
from bisect import bisect_right
from dataclasses import dataclass

LONGEST = 1500
"""A quotation of more letters than this is a mark that was never closed."""

_QUOTE = re.compile(
    rf"“[^“”]{{1,{LONGEST}}}”"
    rf'|"[^"]{{1,{LONGEST}}}"'
    rf"|(?<!\w)‘(?:[^‘’]|(?<=\w)’(?=\w)){{1,{LONGEST}}}’(?!\w)"
    rf"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w)){{1,{LONGEST}}}'(?!\w)"
)
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks; the offsets include the marks."""

    start: int
    end: int
    words: int


def quotes(text: str) -> tuple[Quote, ...]:
    """Every quotation in the text, in order. A mark that is never closed quotes nothing."""
    return tuple(
        Quote(found.start(), found.end(), len(_WORD.findall(found.group())))
        for found in _QUOTE.finditer(text)
    )


def inside(places: tuple[Quote, ...], at: int) -> bool:
    """Say whether an offset lies between the marks of a quotation."""
    index = bisect_right(places, at, key=lambda quote: quote.start) - 1
    return index >= 0 and places[index].start < at < places[index].end - 1
