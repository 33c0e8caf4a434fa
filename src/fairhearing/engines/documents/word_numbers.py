"""The numbers Word prints before paragraphs but does not keep in their text (ECMA-376, 17.9)."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


class Numbers:
    """Counts through a document; ask about its paragraphs in order, each once."""

    def __init__(self, word: WordDocument) -> None:
        self._lists = _lists(word)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def of(self, paragraph: WordParagraph) -> str:
        """Give the number printed before a paragraph, "" for none and for bullets."""
        name, depth = _list_of(paragraph)
        abstract, levels = self._lists.get(name, ("", {}))
        if depth not in levels:
            return ""
        counts = self._counts[abstract]
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if levels[depth].form in ("bullet", "none"):
            return ""
        shown = _PLACE.sub(
            lambda place: _shown(int(place[1]) - 1, counts, levels), levels[depth].text
        )
        return shown if shown.startswith("(") else shown.strip().rstrip(".):")


def _shown(depth: int, counts: dict[int, int], levels: dict[int, _Level]) -> str:
    if depth not in levels:
        return ""
    count = counts.setdefault(depth, levels[depth].start)
    form = levels[depth].form
    if form.endswith("Letter"):
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if form.startswith("upper") else letters
    if form.endswith("Roman"):
        return _roman(count).upper() if form.startswith("upper") else _roman(count)
    return str(count)


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        out += letters * times
    return out


def _list_of(paragraph: WordParagraph) -> tuple[str, int]:
    """Find a paragraph's list and depth: its own, or its style's, or that style's parent's."""
    own = _numbering(paragraph._p.pPr)  # noqa: SLF001  python-docx has no names for numbering
    name, depth = own or ("", None)
    style: Any = paragraph.style
    while style is not None and (not name or depth is None):
        found = _numbering(style.element.find(qn("w:pPr")))
        if found:
            name, depth = name or found[0], depth if depth is not None else found[1]
        style = style.base_style
    return name, depth or 0


def _numbering(properties: Any) -> tuple[str, int | None] | None:  # noqa: ANN401  an lxml element
    found = properties.find(qn("w:numPr")) if properties is not None else None
    if found is None:
        return None
    return _value(found, "w:numId"), int(_value(found, "w:ilvl") or 0)


def _lists(word: WordDocument) -> dict[str, tuple[str, dict[int, _Level]]]:
    try:
        root = word.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstract = {
        each.get(qn("w:abstractNumId")): {
            int(level.get(qn("w:ilvl"))): _Level(
                _value(level, "w:numFmt") or "decimal",
                _value(level, "w:lvlText"),
                int(_value(level, "w:start") or 1),
            )
            for level in each.findall(qn("w:lvl"))
        }
        for each in root.findall(qn("w:abstractNum"))
    }
    return {
        each.get(qn("w:numId")): (name, abstract.get(name, {}))
        for each in root.findall(qn("w:num"))
        for name in [_value(each, "w:abstractNumId")]
    }


def _value(element: Any, name: str) -> str:  # noqa: ANN401  an lxml element
    found = element.find(qn(name))
    return "" if found is None else str(found.get(qn("w:val")) or "")
