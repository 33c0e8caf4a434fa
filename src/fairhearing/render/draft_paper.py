"""A draft as a paper: its text as the person wrote it, with its headings, numbers and lists."""

import re
from collections.abc import Iterator
from datetime import date

from fairhearing.domain.casework.drafts.draft import Draft
from fairhearing.domain.saying import day
from fairhearing.render.blocks import Block, Heading, Listing, Paper, Passage, Spoken, foot

_LABELLED = re.compile(r"(?P<label>\d{1,3}\.|Entry \d{1,3}\.) +(?P<words>\S.*)")
_ITEM = "- "
_HEADING = 10
"""Words of a line by itself that ends with a colon and is a heading."""


def compose(draft: Draft, *, made_on: date) -> Paper:
    """Set a draft, or the letter that it became."""
    when = draft.sent.on if draft.sent else made_on
    title = draft.subject or draft.of.heads
    return Paper(
        title=title,
        subtitle=f"To {draft.to}. {day(when)}" if draft.to else day(when),
        running=foot(title, f", {day(when)}"),
        made_on=when,
        blocks=tuple(block for part in parts(draft.text) for block in _blocks(part)),
    )


def plain_text(draft: Draft) -> str:
    """Write a draft as text, as it would be put into an e-mail."""
    head = f"To: {draft.to}\n" if draft.to else ""
    return f"{head}Subject: {draft.subject}\n\n{draft.text.strip()}\n"


def parts(text: str) -> list[list[str]]:
    """Cut a text at its empty lines; each part is its lines."""
    found = re.split(r"\n[ \t]*(?:\n[ \t]*)+", text.strip())
    return [[line.strip() for line in one.splitlines() if line.strip()] for one in found if one]


def _blocks(lines: list[str]) -> Iterator[Block]:
    if len(lines) == 1 and _is_heading(lines[0]):
        yield Heading(text=lines[0].removesuffix(":"))
        return
    if all(line.startswith(_ITEM) for line in lines):
        yield Listing(items=tuple(line.removeprefix(_ITEM) for line in lines))
        return
    for at, line in enumerate(lines):
        label = _LABELLED.fullmatch(line)
        if label:
            yield Spoken(label=label["label"], words=label["words"])
        else:
            yield Passage(text=line, with_next=at < len(lines) - 1)


def _is_heading(line: str) -> bool:
    return line.endswith(":") and len(line.split()) <= _HEADING
