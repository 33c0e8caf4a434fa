"""What papers are made of. A paper is composed once; each printer knows only these blocks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from textwrap import shorten

from fairhearing.domain.checking.language.differences import Piece

Words = tuple[Piece, ...]
"""Words of a report or a record, cut where those that differ begin and end."""


def text_of(words: Words) -> str:
    """Give the words without their marks."""
    return "".join(piece.text for piece in words)


def foot(title: str, rest: str) -> str:
    """Give what stands at the foot: a title, cut so that all is one line, and the rest."""
    return shorten(title, _LINE - len(rest), placeholder=" …") + rest


_LINE = 64
"""Letters beside which the number of the page has room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Begins a part of the paper; `new_page` puts it at the top of one."""

    text: str
    new_page: bool = False


class Tone(StrEnum):
    """How a passage of text is set: ordinary, the one to read first, or a remark."""

    PLAIN = "plain"
    LEAD = "lead"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of text; `with_next` keeps it on the page of what follows."""

    text: str
    tone: Tone = Tone.PLAIN
    with_next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Short lines: numbered steps, or plain items."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Digested:
    """Something named by a SHA-256, which is always printed whole: a file or a model."""

    name: str
    detail: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of the record: who and when in `source`, then the words."""

    source: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A statement beside what the record says about it.

    `number` is as printed ("3" or "Candidate 3"); `report` is empty where the report says
    nothing of it; `nothing` stands in for `record` where that is empty; `remarks` are (label, text)
    pairs beneath.
    """

    number: str
    place: str
    outcome: str
    report: Words
    record: tuple[Quote, ...]
    nothing: str
    remarks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under a header; of three columns the first is narrow. A cell is a tuple of lines.

    A line whose differing words are marked is given as `Words`. `widths` are shares, one for each
    column, where the columns hold more and less; without them they are as wide as one another.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[tuple[str | Words, ...], ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A turn of a transcript: when and who in `label`, then the words."""

    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanks:
    """Room to write by hand, one for each label."""

    labels: tuple[str, ...]


Block = Heading | Passage | Listing | Digested | Exchange | Table | Spoken | Blanks


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole paper. `running` stands at the foot of every page beside the page number."""

    title: str
    subtitle: str
    running: str
    made_on: date
    blocks: tuple[Block, ...]
