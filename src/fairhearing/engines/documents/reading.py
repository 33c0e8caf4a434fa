"""Which reader opens which kind, and what it sends put together."""

from collections.abc import Iterator
from contextlib import closing
from typing import BinaryIO

import msgspec

from fairhearing.domain.evidence.kinds import HEAD, look
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.assembling import from_blocks, from_pages
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.furniture import without_furniture
from fairhearing.domain.reading.page_lines import lines
from fairhearing.domain.reading.ports import Listener
from fairhearing.domain.reading.seen import SeenPage
from fairhearing.engines.documents.eye_models import models
from fairhearing.engines.documents.frames import Blocks, Opening
from fairhearing.engines.sandbox import Limits, run

READING = Limits(memory_mb=4096, seconds=4 * 3600)
"""Scans take five seconds a page on two free cores, and a file may have hundreds."""
LOOKING = Limits(memory_mb=3072, seconds=60)

_HERE = "fairhearing.engines.documents"
_PAGED = {Kind.PDF: f"{_HERE}.pdf", Kind.IMAGE: f"{_HERE}.picture"}
_UNPAGED = {
    Kind.WORD: f"{_HERE}.word:blocks",
    Kind.TEXT: f"{_HERE}.text:plain",
    Kind.TRANSCRIPT: f"{_HERE}.text:plain",
    Kind.CAPTIONS: f"{_HERE}.text:plain",
    Kind.MARKDOWN: f"{_HERE}.text:markdown",
    Kind.HTML: f"{_HERE}.web_page:blocks",
    Kind.EMAIL: f"{_HERE}.mail:blocks",
}


def read_document(
    file: BinaryIO,
    *,
    name: str,
    digest: str,
    kind: Kind,
    listener: Listener = lambda _done, _all: None,
) -> Document:
    """Read a report or a letter whole; the listener is told (pages done, pages in all).

    Raises `Unreadable`, with a message for the person, where the file is locked, damaged, of
    a kind that holds no words, or costs more than one file may.
    """
    if kind in _PAGED:
        opening, pages = _pages(file, kind, listener)
        return from_pages(name, digest, pages, notes=opening.notes, models=models())
    if kind not in _UNPAGED:
        raise _not_a_document(file, name, kind)
    answer = b"".join(run(_UNPAGED[kind], file, {}, limits=READING))
    found = msgspec.json.decode(answer, type=Blocks)
    return from_blocks(name, digest, found.blocks, notes=found.notes)


def read_rows(file: BinaryIO, kind: Kind) -> str:
    """Read a Word file or a PDF in which somebody wrote down talk, row by row as it stands there.

    What frames the pages of a PDF, as their numbers do, is left out; a form feed parts them.
    """
    if kind is Kind.WORD:
        return b"".join(run(f"{_HERE}.word:rows", file, {}, limits=READING)).decode()
    _opening, pages = _pages(file, kind, lambda _done, _all: None)
    kept, _framing = without_furniture(pages, [lines(page) for page in pages])
    return "\f".join("\n".join(line.text for line in found) for found in kept)


def page_image(file: BinaryIO, page: int, width: int, *, kind: Kind) -> bytes:
    """Give a PNG of a page, `width` dots wide. Raises `Unreadable` for kinds without pages."""
    if kind not in _PAGED:
        raise Unreadable("This kind of file has no pages to look at.")
    task = f"{_PAGED[kind]}:image"
    return b"".join(run(task, file, {"page": page, "width": width}, limits=LOOKING))


def _pages(file: BinaryIO, kind: Kind, listener: Listener) -> tuple[Opening, list[SeenPage]]:
    with closing(run(f"{_PAGED[kind]}:pages", file, {}, limits=READING)) as frames:
        opening = msgspec.json.decode(next(frames), type=Opening)
        return opening, list(_listened(frames, opening.pages, listener))


def _listened(frames: Iterator[bytes], total: int, listener: Listener) -> Iterator[SeenPage]:
    for done, frame in enumerate(frames, 1):
        yield msgspec.json.decode(frame, type=SeenPage)
        listener(done, total)


def _not_a_document(file: BinaryIO, name: str, kind: Kind) -> Unreadable:
    if kind.has_sound:
        return Unreadable(
            "This is a recording, not a report or a letter.",
            safe="Nothing was changed.",
            todo="Add it as a recording, or choose the report.",
        )
    file.seek(0)
    seen = look(file.read(HEAD), name)
    return Unreadable(
        f"This is {seen.what}, and not a report or a letter that we can read.",
        safe="Nothing was changed.",
        todo=seen.why_not
        or "Try to open it in the program it came from and save it as PDF or Word (.docx).",
    )
