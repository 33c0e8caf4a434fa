"""PDF pages into placed words, in the child. Scanned pages are read by eye."""

import io
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any, BinaryIO

import msgspec
import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types
from pypdfium2 import raw

from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.seen import SeenPage
from fairhearing.engines.documents.frames import Opening
from fairhearing.engines.documents.pdf_words import upright, words_of

SMALL = 64 * 1024 * 1024
"""Files up to this many bytes are held in memory whole, which is quicker."""
FEW_LETTERS = 12
"""A page with fewer readable letters than this and a picture on it is taken for a scan."""
GARBLED = 0.2
"""A page with more than this share of letters that mean nothing is read by eye too."""
TALLEST = 20_000
"""No page is drawn higher than this many dots."""
OCR_DOTS = 200
"""Dots an inch at which scanned pages are looked at."""


def pages(file: BinaryIO, _args: dict[str, Any]) -> Iterator[bytes]:
    """Yield an `Opening`, then a `SeenPage` for each page, as JSON."""
    with closing(opened(file)) as pdf:
        yield msgspec.json.encode(Opening(pages=len(pdf), notes=_notes(pdf)))
        for number in range(1, len(pdf) + 1):
            yield msgspec.json.encode(_page(pdf, number))


def image(file: BinaryIO, args: dict[str, Any]) -> Iterator[bytes]:
    """Yield one PNG of the page numbered `page`, `width` dots wide."""
    with closing(opened(file)) as pdf:
        if not 1 <= args["page"] <= len(pdf):
            raise Unreadable(f"There is no page {args['page']} in this document.")
        page = upright(pdf[args["page"] - 1])
        width, height = page.get_size()
        scale = args["width"] / width
        if scale * height > TALLEST:
            raise Unreadable("This page is too long to be shown as a picture.")
        picture = _render(page, scale).to_pil()
        with io.BytesIO() as out:
            picture.save(out, "PNG", compress_level=4)
            yield out.getvalue()


def opened(file: BinaryIO) -> pdfium.PdfDocument:
    """Open a PDF; raises `Unreadable` where it is locked, damaged or without pages."""
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    try:
        pdf = pdfium.PdfDocument(file.read() if size <= SMALL else file)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise _locked() from None
        raise _damaged() from None
    if len(pdf) == 0:
        pdf.close()
        raise _damaged()
    if pdf.get_formtype() != raw.FORMTYPE_NONE:
        pdf.init_forms()
    return pdf


def _page(pdf: pdfium.PdfDocument, number: int) -> SeenPage:
    try:
        page = upright(pdf[number - 1])
    except pdfium.PdfiumError:
        return SeenPage(number=number, width=0, height=0)
    with closing(page):
        if pdf.formenv:
            page.flatten()  # what was filled into a form becomes part of the page
        words = words_of(page)
        width, height = page.get_size()
        by_eye = _is_scan(page, "".join(word.text for word in words))
        if by_eye:
            words = _look(page)
        return SeenPage(number=number, width=width, height=height, words=words, by_eye=by_eye)


def _is_scan(page: pdfium.PdfPage, letters: str) -> bool:
    meaningless = sum(letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff" for letter in letters)
    if meaningless > len(letters) * GARBLED:
        return True
    readable = sum(letter.isalnum() for letter in letters)
    return readable < FEW_LETTERS and _has_drawing(page)


def _has_drawing(page: pdfium.PdfPage) -> bool:
    drawn = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM)
    return any(True for _ in page.get_objects(filter=drawn, max_depth=3))


def _look(page: pdfium.PdfPage) -> Any:  # noqa: ANN401  words, from a module imported late
    from fairhearing.engines.documents.eye import read_picture  # noqa: PLC0415  models load slowly

    width, height = page.get_size()
    scale = min(OCR_DOTS / 72, 3000 / max(width, height, 1))
    picture = _render(page, scale).to_pil()
    return read_picture(picture, width / picture.width)


def _render(page: pdfium.PdfPage, scale: float) -> pdfium.PdfBitmap:
    return page.render(scale=scale, may_draw_forms=True)


def _notes(pdf: pdfium.PdfDocument) -> tuple[str, ...]:
    counts: tuple[tuple[Callable[[Any], int], str], ...] = (
        (raw.FPDFDoc_GetJavaScriptActionCount, _SCRIPTS),
        (raw.FPDFDoc_GetAttachmentCount, _ATTACHMENTS),
    )
    notes = [note for count, note in counts if count(pdf) > 0]
    if pdf.get_formtype() in (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND):
        notes.append(_LIVE_FORM)
    return tuple(notes)


_SCRIPTS = "This PDF has small programs inside. We did not run them, and read only its words."
_ATTACHMENTS = "Other files are attached inside this PDF. We did not open them."
_LIVE_FORM = "This PDF is a live form. We read the words printed on it; check that none is missing."


def _locked() -> Unreadable:
    return Unreadable(
        "This PDF is locked with a password, so we cannot read it.",
        safe="Nothing was changed.",
        todo="Ask whoever sent it for an unlocked copy, or open it with its password and print "
        "it to a new PDF, then add that.",
    )


def _damaged() -> Unreadable:
    return Unreadable(
        "This PDF is damaged, or only part of it arrived.",
        safe="Nothing was changed.",
        todo="Try to download or copy it again. If it opens in another program, print it from "
        "there to a new PDF and add that.",
    )
