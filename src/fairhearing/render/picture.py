"""Pictures of the pages of our own PDF files, for a preview exactly as printed."""

from io import BytesIO
from threading import Lock

import pypdfium2  # type: ignore[import-untyped]  # it carries no types

_ONE_AT_A_TIME = Lock()
"""The library beneath is not safe in several threads at once."""


def page_count(paper: bytes) -> int:
    """Count the pages of a PDF that this program made."""
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(paper) as opened:
        return len(opened)


def page_picture(paper: bytes, number: int, width: int) -> bytes:
    """Draw a page as PNG, `width` pixels wide, pages from 1.

    Only for files this program made: those of others are opened in the sandbox.
    """
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(paper) as opened:
        page = opened[number - 1]
        drawn = page.render(scale=width / page.get_width()).to_pil()
    picture = BytesIO()
    drawn.save(picture, format="PNG")
    return picture.getvalue()
