"""Plain text and Markdown into blocks, in the child."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token

from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.blocks import Block, cell
from fairhearing.domain.reading.document import Part
from fairhearing.domain.reading.plain_text import blocks_of, decoded
from fairhearing.engines.documents.frames import Blocks

MOST = 16 * 1024 * 1024
"""Some three million words: a text longer than this is no paper a person wrote."""


def plain(file: BinaryIO, _args: dict[str, Any]) -> Iterator[bytes]:
    """Yield the `Blocks` of a text file, as JSON."""
    yield msgspec.json.encode(Blocks(blocks=tuple(blocks_of(words(file)))))


def markdown(file: BinaryIO, _args: dict[str, Any]) -> Iterator[bytes]:
    """Yield the `Blocks` of a Markdown file, as JSON."""
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(words(file))
    yield msgspec.json.encode(Blocks(blocks=tuple(_marked(tokens))))


def words(file: BinaryIO) -> str:
    """Read a file's text; raises `Unreadable` where there is none, or far too much."""
    data = file.read(MOST + 1)
    if len(data) > MOST:
        raise Unreadable(
            "This file is far longer than any letter or report.",
            safe="Nothing was changed.",
            todo="Save the part you need as a file of its own, and add that.",
        )
    text = decoded(data)
    if not text.strip():
        raise Unreadable(
            "There are no words in this file.",
            safe="Nothing was changed.",
            todo="It may not have been copied completely. Try to copy it again.",
        )
    return text


def _marked(tokens: list[Token]) -> Iterator[Block]:
    within: list[Token] = []
    number = ""
    for token in tokens:
        if token.nesting > 0:
            within.append(token)
            if token.type == "list_item_open":
                number = token.info
        elif token.nesting < 0:
            within.pop()
        elif token.type == "inline":
            yield _inline(token, within, number)
            number = ""
        elif token.type in ("fence", "code_block"):
            yield from blocks_of(token.content)


def _inline(token: Token, within: list[Token], number: str) -> Block:
    text = "".join(_words(child) for child in token.children or [])
    kinds = {outer.type for outer in within}
    if "heading_open" in kinds:
        return Block(text=text, part=Part.HEADING)
    if "table_open" in kinds:
        return cell(text)
    return Block(text=text, number=number, listed="bullet_list_open" in kinds)


def _words(child: Token) -> str:
    if child.type in ("softbreak", "hardbreak"):
        return " "
    return child.content if child.type in ("text", "code_inline") else ""
