"""What a reader found, into a document with its statements."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from fairhearing import __version__
from fairhearing.domain.made_by import MadeBy, ModelUsed
from fairhearing.domain.reading.blocks import Block
from fairhearing.domain.reading.document import Document, Page, Paragraph, Part
from fairhearing.domain.reading.layout import paragraphs
from fairhearing.domain.reading.numbering import is_item, printed_number
from fairhearing.domain.reading.parts import Look, parts
from fairhearing.domain.reading.seen import SeenPage
from fairhearing.domain.reading.statements import statements
from fairhearing.domain.reading.tongue import language_note

NO_STATEMENTS = (
    "We found no statements in this document. It may hold only headings, tables or pictures."
)


def from_pages(
    name: str,
    digest: str,
    pages: Sequence[SeenPage],
    *,
    notes: Iterable[str] = (),
    models: tuple[ModelUsed, ...] = (),
) -> Document:
    """Make a document of pages with placed words. `models` are those that read by eye."""
    by_eye = any(page.by_eye for page in pages)
    return _with_statements(
        Document(
            name=name,
            digest=digest,
            pages=tuple(Page(number=p.number, width=p.width, height=p.height) for p in pages),
            paragraphs=paragraphs(pages),
            read_by_eye=by_eye,
            notes=(*notes, *_eye_notes(pages)),
            made_by=MadeBy(version=__version__, models=models if by_eye else ()),
        )
    )


def from_blocks(
    name: str, digest: str, blocks: Sequence[Block], *, notes: Iterable[str] = ()
) -> Document:
    """Make a document of paragraphs that stand on no page."""
    numbered = [_numbered(block) for block in blocks if block.text.strip()]
    kinds = parts([Look(text=b.text, number=b.number, bold=b.bold, told=b.part) for b in numbered])
    return _with_statements(
        Document(
            name=name,
            digest=digest,
            pages=(Page(number=1, width=0, height=0),),
            paragraphs=tuple(
                Paragraph(index=index, number=block.number, page=1, text=block.text, part=part)
                for index, (block, part) in enumerate(zip(numbered, kinds, strict=True))
            ),
            notes=tuple(notes),
            made_by=MadeBy(version=__version__),
        )
    )


def _numbered(block: Block) -> Block:
    text = " ".join(block.text.split())
    if block.number or block.part in (Part.TABLE, Part.FURNITURE):
        return replace(block, text=text)
    number, end = printed_number(text)
    listed = block.listed or is_item(number, end)
    return replace(block, text=text[end:], number=number, listed=listed)


def _with_statements(document: Document) -> Document:
    split = statements(document.paragraphs)
    body = " ".join(p.text for p in document.paragraphs if p.part is Part.BODY)
    more = language_note(body) if split else NO_STATEMENTS
    return replace(document, statements=split, notes=(*document.notes, *filter(None, (more,))))


def _eye_notes(pages: Sequence[SeenPage]) -> tuple[str, ...]:
    scanned = [page.number for page in pages if page.by_eye]
    if not scanned:
        return ()
    which = "all its pages" if len(scanned) == len(pages) else f"{len(scanned)} of its pages"
    note = f"We read {which} from pictures, so a letter or a figure may be wrong. {_COMPARE}"
    return (note,)


_COMPARE = "Compare what matters with the page."
