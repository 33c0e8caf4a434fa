"""Word files into blocks, in the child: text as a reader sees it, numbers included."""

from collections.abc import Iterator
from typing import Any, BinaryIO
from zipfile import BadZipFile
from zlib import error as ZlibError  # noqa: N812  it is a class

import docx
import msgspec
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from lxml.etree import LxmlError

from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.blocks import Block, cell
from fairhearing.domain.reading.document import Part
from fairhearing.engines.documents.frames import Blocks
from fairhearing.engines.documents.word_numbers import Numbers

_TEXT, _HYPHEN, _TABS = qn("w:t"), qn("w:noBreakHyphen"), qn("w:tabs")
_BREAKS = (qn("w:br"), qn("w:cr"))
_SPACES = (*_BREAKS, qn("w:tab"))
_SPOKEN = {_HYPHEN: "-", **dict.fromkeys(_SPACES, " ")}
# Words taken out in tracked changes, the other copy of a drawing, and text that is not here.
_LEFT_OUT = (
    qn("w:del"),
    qn("w:moveFrom"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
_STYLED_HEADINGS = ("heading", "title", "subtitle", "toc")


def blocks(file: BinaryIO, _args: dict[str, Any]) -> Iterator[bytes]:
    """Yield the `Blocks` of a Word file, as JSON."""
    word = _opened(file)
    numbers = Numbers(word)
    found = [
        _block(WordParagraph(element, word), numbers)
        for element in word.element.body.iter(qn("w:p"))
        if not _inside(element, _LEFT_OUT)
    ]
    yield msgspec.json.encode(Blocks(blocks=tuple(found), notes=tuple(_notes(word))))


def rows(file: BinaryIO, _args: dict[str, Any]) -> Iterator[bytes]:
    """Yield the text of a Word file as rows, a line break within a paragraph kept as one."""
    word = _opened(file)
    for element in word.element.body.iter(qn("w:p")):
        if not _inside(element, _LEFT_OUT):
            text = _text(WordParagraph(element, word), breaks="\n")
            yield f"{text}\n".encode()


def _opened(file: BinaryIO) -> WordDocument:
    try:
        return docx.Document(file)
    except (BadZipFile, ZlibError, OpcError, LxmlError, OSError, KeyError, ValueError):
        raise Unreadable(
            "This Word file is damaged, or only part of it arrived.",
            safe="Nothing was changed.",
            todo="Try to open it in Word and save it again, as .docx or as PDF, then add that.",
        ) from None


def _block(paragraph: WordParagraph, numbers: Numbers) -> Block:
    text = _text(paragraph)
    number = numbers.of(paragraph) if text.strip() else ""
    if _inside(paragraph._p, (qn("w:tbl"),)):  # noqa: SLF001  python-docx gives no other way up
        return cell(text)
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    part = Part.HEADING if style.startswith(_STYLED_HEADINGS) else None
    listed = "bullet" in style or bool(number and not number[0].isdigit())
    return Block(text=text, number=number, part=part, bold=_is_bold(paragraph), listed=listed)


def _text(paragraph: WordParagraph, *, breaks: str = " ") -> str:
    """Read a paragraph with all tracked changes accepted."""
    spoken = _SPOKEN | dict.fromkeys(_BREAKS, breaks)
    out: list[str] = []
    for element in paragraph._p.iter(_TEXT, _HYPHEN, *_SPACES):  # noqa: SLF001  insertions too
        if _inside(element, (*_LEFT_OUT, _TABS)) or not _own(element, paragraph):
            continue
        out.append(spoken.get(element.tag, element.text or ""))
    return "".join(out)


def _own(element: Any, paragraph: WordParagraph) -> bool:  # noqa: ANN401  an lxml element
    # A text box stands inside a paragraph and holds paragraphs, which come by themselves.
    nearest = next(element.iterancestors(qn("w:p")))
    return nearest is paragraph._p  # noqa: SLF001


def _is_bold(paragraph: WordParagraph) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)


def _inside(element: Any, outer: tuple[str, ...]) -> bool:  # noqa: ANN401  an lxml element
    return next(element.iterancestors(*outer), None) is not None


def _notes(word: WordDocument) -> Iterator[str]:
    body = word.element.body
    if next(body.iter(qn("w:ins"), qn("w:del"), qn("w:moveFrom")), None) is not None:
        yield (
            "This Word file has tracked changes. We read it as if all of them had been accepted; "
            "the changes themselves may matter, so keep the file as it is."
        )
    if next(body.iter(qn("w:commentReference")), None) is not None:
        yield "This Word file has comments in its margin. We did not read them as part of the text."
