"""Paragraphs as a document without pages gives them, before their parts are told apart."""

from dataclasses import dataclass

from fairhearing.domain.reading.document import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of a Word file, a web page, a mail or a text.

    `number` is as shown ("12", "(b)"), "" if the text may still begin with one. `part` is
    what the file itself says it is, None where it does not say. `bold` says that all of it is,
    `listed` that it is an item of a list.
    """

    text: str
    number: str = ""
    part: Part | None = None
    bold: bool = False
    listed: bool = False


PROSE_WORDS = 25
"""A table's cell with this many words in sentences is prose that was only laid out in a table."""


def cell(text: str) -> Block:
    """Make a block of a table's cell: prose is read, names and figures are left a table."""
    prose = len(text.split()) >= PROSE_WORDS and any(mark in text for mark in ".?!")
    return Block(text=text, part=None if prose else Part.TABLE)
