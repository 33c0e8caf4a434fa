"""What stands on a page before anything is made of it: words and where they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenWord:
    """A word on a page; the edges are in points from the page's top left corner.

    `size` is the height of the letters' line in points, `bold` is known only for real text.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPage:
    """A page and its words in the order the file gives them. `by_eye` marks OCR."""

    number: int
    width: float
    height: float
    words: tuple[SeenWord, ...] = ()
    by_eye: bool = False
