"""A paragraph's lines into one text, with the place of every word in it."""

import re
from collections.abc import Mapping

from fairhearing.domain.reading.document import Box, PlacedWord
from fairhearing.domain.reading.drafts import Draft
from fairhearing.domain.reading.seen import SeenPage, SeenWord

_KEEP_AFTER = re.compile(
    r"co|non|ex|pre|self|well|step|half|part|full|long|short|high|low|mid|anti|semi|post|multi|cross"
)
"""Words whose hyphen stays even where a line breaks after it."""
_MARKS = ".,;:?!\"'“”‘’()"


def joined(
    draft: Draft, pages: Mapping[int, SeenPage], vocabulary: frozenset[str]
) -> tuple[str, tuple[PlacedWord, ...]]:
    """Join a draft's lines: single spaces, words broken over two lines made whole."""
    text, placed = "", []
    words = [
        (line.page, word, index == len(line.words) - 1)
        for line in draft.lines
        for index, word in enumerate(line.words)
    ][draft.skip :]
    for position, (page, word, last) in enumerate(words):
        shown = word.text
        if last and position + 1 < len(words):
            shown = _without_hyphen(shown, words[position + 1][1].text, vocabulary)
        start = len(text)
        text += shown
        placed.append(PlacedWord(start=start, end=len(text), box=_box(word, pages[page])))
        if position + 1 < len(words) and not _broken(
            word.text, words[position + 1][1].text, last=last
        ):
            text += " "
    return text, tuple(placed)


def vocabulary_of(words: Mapping[int, SeenPage]) -> frozenset[str]:
    """Every word of a document in small letters, to tell broken words from hyphened ones."""
    return frozenset(
        word.text.casefold().strip(_MARKS) for page in words.values() for word in page.words
    )


def _broken(word: str, following: str, *, last: bool) -> bool:
    return (
        last
        and len(word) > 1
        and word[-1] in "-\u00ad"
        and following[:1].islower()
        and word[-2].isalpha()
    )


def _without_hyphen(word: str, following: str, vocabulary: frozenset[str]) -> str:
    if not _broken(word, following, last=True):
        return word
    if word.endswith("\u00ad"):
        return word[:-1]
    start, rest = word[:-1].casefold(), following.casefold().strip(_MARKS)
    if start + rest in vocabulary:
        return word[:-1]
    kept = f"{start}-{rest}" in vocabulary or "-" in start or bool(_KEEP_AFTER.fullmatch(start))
    return word if kept else word[:-1]


def _box(word: SeenWord, page: SeenPage) -> Box:
    return Box(
        page=page.number,
        left=_share(word.left, page.width),
        top=_share(word.top, page.height),
        right=_share(word.right, page.width),
        bottom=_share(word.bottom, page.height),
    )


def _share(part: float, whole: float) -> float:
    return min(1.0, max(0.0, round(part / whole, 5))) if whole else 0.0
