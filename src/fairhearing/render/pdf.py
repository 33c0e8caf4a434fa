"""Papers as PDF: A4, 12 point, bookmarks, tagged for screen readers.

Text reaches the typesetter as data, so no word of a case can act as an instruction to it.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Literal

import typst

from fairhearing.domain.filings.schedule import Schedule
from fairhearing.render.blocks import Block, Exchange, Paper, text_of
from fairhearing.render.ink import breakable, inked, printable
from fairhearing.render.schedule_paper import compose

_HERE = Path(__file__).parent
_WHOLE = 900
"""An entry of at most this many characters is kept together on one page."""


def pdf(schedule: Schedule) -> bytes:
    """Print a schedule. The same schedule gives the same bytes where the same fonts are."""
    return paper_pdf(compose(schedule))


def paper_pdf(paper: Paper) -> bytes:
    """Print any paper."""
    return typeset("paper.typ", _data(paper), made_on=paper.made_on)


def typeset(template: str, data: Mapping[str, object], *, made_on: date) -> bytes:
    """Print data with one of our templates, tagged for screen readers where fonts allow it."""
    given = json.dumps(data, ensure_ascii=False)
    try:
        return _typeset(template, given, made_on, "ua-1")
    except typst.TypstError:
        # A letter that no font on this machine can show is refused by the accessibility
        # standard; a paper with one empty box in a name is still worth printing.
        return _typeset(template, given, made_on, None)


def _typeset(template: str, given: str, made_on: date, standard: Literal["ua-1"] | None) -> bytes:
    return typst.compile(
        _HERE / template,
        # The typesetter may read files under its root: only our own folder, never where we stand.
        root=_HERE,
        format="pdf",
        font_paths=_fonts(),
        sys_inputs={"paper": given},
        pdf_standards=standard,
        timestamp=datetime.combine(made_on, time(), UTC),
    )


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(font_paths=[_HERE / "fonts"])


def _data(paper: Paper) -> dict[str, object]:
    return {
        "title": printable(paper.title),
        "subtitle": breakable(printable(paper.subtitle)),
        "running": printable(paper.running),
        "blocks": [block_data(block) for block in paper.blocks],
    }


def block_data(block: Block) -> dict[str, object]:
    """Give a block as our templates take it."""
    data = {name: _ink(value) for name, value in asdict(block).items()}
    if isinstance(block, Exchange):
        data["may_break"] = _length(block) > _WHOLE
    return {**data, "kind": type(block).__name__.lower()}


def _length(block: Exchange) -> int:
    beneath = sum(len(text) for _, text in block.remarks)
    return (
        max(len(text_of(block.report)), sum(len(text_of(q.words)) for q in block.record)) * 2
        + beneath
    )


def _ink(value: object) -> object:
    if isinstance(value, str):
        text = printable(value)
        # A digest must stay one unbroken run of characters, so that it can be copied.
        return text if _is_digest(text) else breakable(text)
    if isinstance(value, dict) and value.keys() == {"text", "differs"}:
        return value | {"text": breakable(inked(value["text"]))}
    if isinstance(value, dict):
        return {name: _ink(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_ink(each) for each in value]
    return value


def _is_digest(text: str) -> bool:
    return len(text) == 64 and all(letter in "0123456789abcdef" for letter in text)  # noqa: PLR2004  SHA-256
