"""What was written: pages, numbered paragraphs, and statements with their place on the page."""

from dataclasses import dataclass
from enum import StrEnum

from fairhearing.domain.made_by import MadeBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a page, as fractions 0..1 of its width and height from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page; `number` counts from 1, sizes are in points (0 where the file has no pages)."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedWord:
    """A word of a paragraph: its offsets in the paragraph's text, and its box if it has one."""

    start: int
    end: int
    box: Box


class Part(StrEnum):
    """What a paragraph is for. Only `BODY` holds statements."""

    BODY = "body"
    HEADING = "heading"
    FURNITURE = "furniture"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph in reading order. `number` is as printed ("12", "3.4", "(b)"), "" if none.

    `text` does not contain the printed number. `page` is where it begins (1 where unpaged).
    """

    index: int
    number: str
    page: int
    text: str
    part: Part = Part.BODY
    words: tuple[PlacedWord, ...] = ()


class StatementKind(StrEnum):
    """What sort of claim a statement makes."""

    FACT = "fact"
    REPORTED_SPEECH = "reported_speech"
    QUOTATION = "quotation"
    OPINION = "opinion"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The smallest part of a document that can be right or wrong by itself.

    `id` is stable for the same document ("s1", "s2" …). `paragraph` is the index of its
    paragraph, `number` the printed number; `start` and `end` are offsets in its text.
    `lead` holds words from earlier in the sentence or list that the text leans on ("She said").
    """

    id: str
    paragraph: int
    number: str
    page: int
    start: int
    end: int
    text: str
    kind: StatementKind
    boxes: tuple[Box, ...] = ()
    lead: str = ""

    @property
    def whole(self) -> str:
        """The text with what it leans on: "She said", "that she works" make one claim."""
        return f"{self.lead} {self.text}" if self.lead else self.text

    @property
    def quoted(self) -> str:
        """The text for a reader's eye, with dots where words were passed over."""
        return f"{self.lead} … {self.text}" if self.lead else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as read. `digest` is the original's SHA-256. `read_by_eye` marks OCR.

    `notes` are sentences for the person about how the reading went.
    """

    name: str
    digest: str
    pages: tuple[Page, ...]
    paragraphs: tuple[Paragraph, ...]
    statements: tuple[Statement, ...] = ()
    read_by_eye: bool = False
    notes: tuple[str, ...] = ()
    made_by: MadeBy
