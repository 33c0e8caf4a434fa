"""Web pages into blocks, in the child. Scripts, styles and what is hidden are left out."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from fairhearing.domain.reading.blocks import Block, cell
from fairhearing.domain.reading.document import Part
from fairhearing.engines.documents.frames import Blocks
from fairhearing.engines.documents.text import words

_GONE = (
    "script",
    "style",
    "template",
    "noscript",
    "head",
    "svg",
    "iframe",
    "object",
    "form button",
)
_LETTERS = " abcdefghijklmnopqrstuvwxyz"
_FRAME = ("nav", "header", "footer", "aside")
_HEADING = re.compile(r"h[1-6]")
_BLOCK = re.compile(
    r"p|div|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|table|thead|tbody|tr|td|th|section|article|main|"
    r"header|footer|nav|aside|pre|hr|figure|figcaption|address|body|html|form|fieldset|caption"
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.IGNORECASE
)


def blocks(file: BinaryIO, _args: dict[str, Any]) -> Iterator[bytes]:
    """Yield the `Blocks` of a web page, as JSON."""
    yield msgspec.json.encode(Blocks(blocks=tuple(blocks_of_html(words(file)))))


def blocks_of_html(text: str) -> Iterator[Block]:
    """Read the visible words of a page in order."""
    soup = BeautifulSoup(text, "lxml")
    for gone in soup.select(",".join(_GONE)):
        gone.decompose()
    for hidden in soup.find_all(_is_hidden):
        hidden.extract()
    yield from (block for block in _walk(soup) if block.text.strip())


def _is_hidden(tag: Tag) -> bool:
    return tag.has_attr("hidden") or bool(_HIDDEN.search(str(tag.get("style", ""))))


def _walk(tag: Tag) -> Iterator[Block]:
    """Collect words until a block begins or ends."""
    held: list[str] = []
    for child in tag.children:
        if isinstance(child, Tag) and _breaks(child):
            yield _block("".join(held), tag)
            held = []
            yield from _walk(child) if child.name != "br" else ()
        else:
            held.append(_inline(child))
    yield _block("".join(held), tag)


def _breaks(tag: Tag) -> bool:
    return (
        tag.name == "br" or bool(_BLOCK.fullmatch(tag.name)) or tag.find(_BLOCK_INSIDE) is not None
    )


_BLOCK_INSIDE = re.compile(rf"^(?:{_BLOCK.pattern}|br)$")


def _inline(node: PageElement) -> str:
    if isinstance(node, Tag):
        return node.get_text()
    is_words = isinstance(node, NavigableString) and not isinstance(node, PreformattedString)
    return str(node) if is_words else ""


def _block(text: str, tag: Tag) -> Block:
    outer = [tag, *tag.parents]
    names = [each.name for each in outer]
    if any(name in _FRAME for name in names):
        return Block(text=text, part=Part.FURNITURE)
    if any(_HEADING.fullmatch(name) for name in names) or "th" in names:
        return Block(text=text, part=Part.HEADING if "th" not in names else Part.TABLE)
    if "td" in names:
        return cell(text)
    item = next((each for each in outer if each.name == "li"), None)
    number = _item_number(item) if item else ""
    listed = item is not None and not number.isdigit()
    return Block(text=text, number=number, bold=_all_bold(tag, text), listed=listed)


def _item_number(item: Tag) -> str:
    """Give the number a browser shows before an item of an ordered list, "" in other lists."""
    if item.parent is None or item.parent.name != "ol":
        return ""
    given = str(item.get("value", ""))
    before = len(item.find_previous_siblings("li"))
    start = str(item.parent.get("start", "1"))
    at = int(given) if given.isdigit() else before + (int(start) if start.isdigit() else 1)
    letter = str(item.parent.get("type", "1"))
    return f"({_LETTERS[at]})" if letter == "a" and at < len(_LETTERS) else str(at)


def _all_bold(tag: Tag, text: str) -> bool:
    bold = "".join(each.get_text() for each in tag.find_all(["b", "strong"], recursive=False))
    return bool(text.strip()) and " ".join(bold.split()) == " ".join(text.split())
