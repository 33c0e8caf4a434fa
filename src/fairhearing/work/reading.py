"""Reading a file: a recording into a transcript, a document into statements."""

from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.transcript import Transcript


def start_reading(item_id: str, speakers: int | None = None) -> str:
    """Start reading a file and say the job's id; a job already under way is not doubled."""
    raise NotImplementedError


def transcript(item_id: str) -> Transcript:
    """Give what was heard, with a person's names and changes; `WrongUse` if it is not read."""
    raise NotImplementedError


def document(item_id: str) -> Document:
    """Give the document as read; `WrongUse` if it is not read yet."""
    raise NotImplementedError


def page_image(item_id: str, page: int, width: int = 1200) -> bytes:
    """Draw a page as PNG, `width` pixels wide, pages from 1; made once and kept encrypted."""
    raise NotImplementedError
