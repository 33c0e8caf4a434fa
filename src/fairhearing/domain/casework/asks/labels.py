"""Numbers printed before items of letters, in one form: "(A)", "a)" and "a." are "a"."""

import re

from fairhearing.domain.reading.numbering import printed_number

_INLINE = re.compile(r"(?:(?<=\s)|^)\((?P<number>[A-Ha-h]|[ivx]{1,4}|\d{1,2})\)\s+(?=\S)")
_CAPITAL = re.compile(r"\((?P<number>[A-Z])\)\s+(?=\S)")


def printed_label(text: str) -> tuple[str, int]:
    """Part an item's number from its words: the number, and where the words begin.

    A bullet has no number, but is parted from the words too.
    """
    capital = _CAPITAL.match(text)
    if capital:
        return capital["number"].lower(), capital.end()
    number, end = printed_number(text)
    return number.strip("().Q ").lower(), end


def labels_within(text: str, start: int) -> list[tuple[str, int, int]]:
    """Find numbers in brackets within a paragraph: each with where it stands and its words begin.

    One alone is no list: then there are none.
    """
    found = [(m["number"].lower(), m.start(), m.end()) for m in _INLINE.finditer(text, start)]
    return found if len(found) > 1 else []
