"""The words of one PDF page, with boxes as a reader sees the page."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types
from pypdfium2 import raw

from fairhearing.domain.reading.seen import SeenWord

HYPHEN_AT_LINE_END = "\x02"
"""What PDFium puts for a hyphen that breaks a word over two lines."""
SAMPLE = 200
"""How many letters are looked at to learn which way up a page is."""
FEW = 12
"""Fewer letters than this do not tell."""
_FINE = 100  # parts of a point: PDFium gives device positions as whole numbers
_BOLD = 600  # on the usual scale of weights from 100 to 900


@dataclass(slots=True)
class _Pen:
    """A word being put together."""

    first: int
    letters: list[str] = field(default_factory=list)
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0

    def add(self, letter: str, box: raw.FS_RECTF) -> None:
        if not self.letters:
            self.left, self.bottom, self.right, self.top = box.left, box.bottom, box.right, box.top
        else:
            self.left, self.bottom = min(self.left, box.left), min(self.bottom, box.bottom)
            self.right, self.top = max(self.right, box.right), max(self.top, box.top)
        self.letters.append(letter)

    def jumps_to(self, box: raw.FS_RECTF) -> bool:
        """Whether the next letter stands on another line, or far to the side."""
        height = self.top - self.bottom or 1.0
        middle = (box.top + box.bottom) / 2
        away = box.left - self.right > height or self.left - box.right > height
        return bool(self.letters) and (not self.bottom < middle < self.top or away)


def upright(page: pdfium.PdfPage) -> pdfium.PdfPage:
    """Turn a page so that most of its letters stand upright, whichever way it was saved."""
    text = page.get_textpage()
    count = text.count_chars()
    angles = Counter(
        round(math.degrees(raw.FPDFText_GetCharAngle(text, index)) / 90) % 4 * 90
        for index in range(0, count, max(1, count // SAMPLE))
    )
    text.close()
    if count >= FEW and angles.most_common(1)[0][0] != page.get_rotation():
        page.set_rotation(angles.most_common(1)[0][0])
    return page


def words_of(page: pdfium.PdfPage) -> tuple[SeenWord, ...]:
    """Read the words that stand on the visible page, in the order the file gives them."""
    width, height = page.get_size()
    place = _Placing.of(page)
    text = page.get_textpage()
    try:
        placed = (place.word(text, pen) for pen in _pens(text))
        return tuple(
            w
            for w in placed
            if w.right >= 0 and w.left <= width and w.bottom >= 0 and w.top <= height
        )
    finally:
        text.close()


def _pens(text: pdfium.PdfTextPage) -> Iterator[_Pen]:
    box = raw.FS_RECTF()
    pen = _Pen(0)
    for index in range(text.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text, index))
        if letter.isspace() or (letter < " " and letter != HYPHEN_AT_LINE_END):
            if pen.letters:
                yield pen
                pen = _Pen(index)
            continue
        raw.FPDFText_GetLooseCharBox(text, index, box)
        if pen.jumps_to(box):
            yield pen
            pen = _Pen(index)
        if not pen.letters:
            pen.first = index
        pen.add("-" if letter == HYPHEN_AT_LINE_END else letter, box)
    if pen.letters:
        yield pen


@dataclass(frozen=True, slots=True)
class _Placing:
    """Where a point of the page's own space lies for a reader: rotated, cropped, from the top."""

    origin: tuple[float, float]
    across: tuple[float, float]
    up: tuple[float, float]

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> "_Placing":
        origin, across, up = (_seen_at(page, *point) for point in ((0, 0), (1000, 0), (0, 1000)))
        return cls(
            origin,
            ((across[0] - origin[0]) / 1000, (across[1] - origin[1]) / 1000),
            ((up[0] - origin[0]) / 1000, (up[1] - origin[1]) / 1000),
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        return (
            self.origin[0] + x * self.across[0] + y * self.up[0],
            self.origin[1] + x * self.across[1] + y * self.up[1],
        )

    def word(self, text: pdfium.PdfTextPage, pen: _Pen) -> SeenWord:
        one, other = self.point(pen.left, pen.bottom), self.point(pen.right, pen.top)
        top, bottom = sorted((one[1], other[1]))
        left, right = sorted((one[0], other[0]))
        return SeenWord(
            text="".join(pen.letters),
            left=round(left, 2),
            top=round(top, 2),
            right=round(right, 2),
            bottom=round(bottom, 2),
            size=round(bottom - top, 1),
            bold=raw.FPDFText_GetFontWeight(text, pen.first) >= _BOLD
            or _named_bold(text, pen.first),
        )


def _seen_at(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    width, height = page.get_size()
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(
        page, 0, 0, int(width * _FINE), int(height * _FINE), 0, x, y, across, down
    )
    return across.value / _FINE, down.value / _FINE


def _named_bold(text: pdfium.PdfTextPage, index: int) -> bool:
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, len(name), flags)
    return b"bold" in name.value.lower()
