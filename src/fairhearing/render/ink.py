"""What can be put on paper: text made safe for every printer of ours."""

import re
import unicodedata

_LONG = re.compile(r"\S{31,}")
_TURNERS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows: a file name could lie with them."""


def printable(text: str) -> str:
    """Text as one line with nothing invisible in it that could break or disguise a page."""
    return " ".join(inked(text).split())


def inked(text: str) -> str:
    """Make a piece of a line safe like `printable`, keeping the spaces at its ends."""
    return "".join(_inked(letter) for letter in text)


def breakable(text: str) -> str:
    """Give the text places where a very long word may break across lines."""
    return _LONG.sub(lambda word: "\u200b".join(_pieces(word.group())), text)


def _inked(letter: str) -> str:
    if letter in _TURNERS or unicodedata.category(letter) in ("Cs", "Cn", "Co"):
        return "\ufffd" if letter not in _TURNERS else ""
    return " " if unicodedata.category(letter) == "Cc" else letter


def _pieces(word: str) -> list[str]:
    return [word[at : at + 12] for at in range(0, len(word), 12)]
