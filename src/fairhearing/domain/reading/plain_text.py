"""Plain text, wrapped or not, into paragraphs."""

import codecs
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from fairhearing.domain.reading.blocks import Block
from fairhearing.domain.reading.numbering import printed_number

WRAPPED = 120
"""Lines longer than this were not wrapped: each is a paragraph."""
SHORT = 0.5
"""Lines of an address or a signature are shorter than this share of the widest line."""
ROOM = 0.1
"""A sentence that ends with this share of the width still free ends its paragraph."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_STOPS = re.compile(r"[.?!:;…][”’\"')\]]*\s*$")
_BLANK = re.compile(r"\n[ \t\f]*\n|\f")


def decoded(data: bytes) -> str:
    """Decode a text file: by its byte order mark, as UTF-8, or as Windows writes English."""
    for mark, coding in _MARKS:
        if data.startswith(mark):
            return data.decode(coding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def blocks_of(text: str) -> Iterator[Block]:
    """Part a text into paragraphs: at blank lines, at numbers, and where a line stops early."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    width = max((len(line) for line in whole.split("\n")), default=0)
    for stretch in _BLANK.split(whole):
        found = [line.strip() for line in stretch.split("\n") if line.strip()]
        for group in _groups(found, width):
            yield Block(text=" ".join(group))


def _groups(found: Sequence[str], width: int) -> Iterator[list[str]]:
    if not found:
        return
    group = [found[0]]
    for last, line in pairwise(found):
        if _begins(last, line, width):
            yield group
            group = []
        group.append(line)
    yield group


def _begins(last: str, line: str, width: int) -> bool:
    if width > WRAPPED:
        return True
    if printed_number(line)[1]:
        return bool(_STOPS.search(last)) or not line[0].isdigit()
    room = width - len(last) - len(line.split(maxsplit=1)[0]) - 1
    return len(last) < SHORT * width or (room > ROOM * width and bool(_STOPS.search(last)))
