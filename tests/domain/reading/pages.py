"""Sets lines of words on a page as a printer would, for tests of what reads them back."""

from fairhearing.domain.reading.seen import SeenPage, SeenWord

LETTER = 5.0
SIZE = 10.0
STEP = 12.0


def line(
    text: str, *, left: float = 70, top: float, size: float = SIZE, bold: bool = False
) -> list[SeenWord]:
    """Set a line; two spaces or more in the text are a gap that wide."""
    words = []
    at = left
    for word in text.split(" "):
        width = len(word) * LETTER * size / SIZE
        if word:
            words.append(
                SeenWord(
                    text=word,
                    left=at,
                    top=top,
                    right=at + width,
                    bottom=top + size,
                    size=size,
                    bold=bold,
                )
            )
        at += width + LETTER / 2
    return words


def page(*lines: list[SeenWord], number: int = 1) -> SeenPage:
    """Put lines on an A4 page."""
    words = tuple(word for one in lines for word in one)
    return SeenPage(number=number, width=595, height=842, words=words)


def text_page(text: str, *, number: int = 1, top: float = 200) -> SeenPage:
    """Set a text line by line; an empty line is a gap."""
    return page(
        *(
            line(words, top=top + STEP * index)
            for index, words in enumerate(text.splitlines())
            if words.strip()
        ),
        number=number,
    )
