"""What each paragraph is for: heading, furniture, table, or body that makes statements."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fairhearing.domain.reading.claims import has_claim
from fairhearing.domain.reading.document import Part

HEADING_WORDS = 14
PLAIN_HEADING_WORDS = 8
SHORT_WORDS = 12
"""Lines of an address, a reference or a signature have at most this many words."""
DEAR_WITHIN = 40
"""A letter greets its reader within this many paragraphs."""

_STOPS = re.compile(r"[.?!;,…][”’\"')\]]*$")
_DEAR = re.compile(r"(?:Dear|Annwyl)\s+\S.{0,80}$")
_FAREWELL = re.compile(
    r"(?:Yours\s+(?:sincerely|faithfully|truly)|(?:Kind|Best|Warm|With kind)\s+regards|Regards|"
    r"Yn gywir|Many thanks|Sincerely)\b.{0,80}$",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:Signed|Signature|Date[d]?|Name|Enc(?:s|losures?|l)?|cc|Copy to)\s*[:.]", re.IGNORECASE
)
_DATE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+\d{4}\.?"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
)
_CONTENTS = re.compile(r"(?:\.[ ]?){5,}\s*\d*$")
_LABELLED = re.compile(r"[A-Z][\w’'/()& -]{1,40}:\s*\S.{0,70}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a paragraph looks: enough to tell what it is for. `told` is what the file says."""

    text: str
    number: str = ""
    bold: bool = False
    large: bool = False
    listed: bool = False
    tabular: bool = False
    framing: bool = False
    told: Part | None = None


def parts(looks: Sequence[Look]) -> tuple[Part, ...]:
    """Say what each paragraph of a document is for."""
    found = [_alone(look) for look in looks]
    _label_tables(looks, found)
    _before_dear(looks, found)
    _after_farewell(looks, found)
    return tuple(found)


def _alone(look: Look) -> Part:
    if look.framing:
        return Part.FURNITURE
    if look.told is not None:
        return look.told
    if look.tabular or _CONTENTS.search(look.text):
        return Part.TABLE
    if _DATE.fullmatch(look.text) or not any(map(str.isalpha, look.text)):
        return Part.FURNITURE
    return Part.HEADING if _is_heading(look) else Part.BODY


def _is_heading(look: Look) -> bool:
    words = len(look.text.split())
    if words > HEADING_WORDS or _STOPS.search(look.text) or look.listed:
        return False
    if look.bold or look.large or look.text.isupper():
        return True
    plain = not look.text[:1].islower() and not look.text.endswith(":")
    return plain and words <= PLAIN_HEADING_WORDS and not has_claim(look.text)


def _label_tables(looks: Sequence[Look], found: list[Part]) -> None:
    """Two or more lines of "Name: value" together are a table of details."""
    labelled = [_is_label(look) for look in looks]
    for index, one in enumerate(labelled):
        beside = (index > 0 and labelled[index - 1]) or labelled[index + 1 : index + 2] == [True]
        if one and beside and found[index] in (Part.BODY, Part.HEADING):
            found[index] = Part.TABLE


def _is_label(look: Look) -> bool:
    if look.told is not None or look.text.endswith(".") or not _LABELLED.match(look.text):
        return False
    return not has_claim(look.text.partition(":")[2].strip())


def _before_dear(looks: Sequence[Look], found: list[Part]) -> None:
    """Set aside a letter's greeting, and the addresses and references above it."""
    greeting = next(
        (index for index, look in enumerate(looks[:DEAR_WITHIN]) if _is_greeting(look.text)), -1
    )
    for index in range(greeting + 1):
        if _is_short(looks[index].text) and found[index] is not Part.TABLE:
            found[index] = Part.FURNITURE


def _after_farewell(looks: Sequence[Look], found: list[Part]) -> None:
    """Set aside the short lines that follow a farewell: who signed, enclosures, copies."""
    leaving = False
    for index, look in enumerate(looks):
        short = _is_short(look.text) and not look.number
        leaving = _takes_leave(look.text) or (leaving and short)
        if leaving and found[index] in (Part.BODY, Part.HEADING):
            found[index] = Part.FURNITURE


def _is_greeting(text: str) -> bool:
    return bool(_DEAR.match(text)) and _is_short(text)


def _takes_leave(text: str) -> bool:
    return bool(_FAREWELL.match(text) or _SIGNED.match(text))


def _is_short(text: str) -> bool:
    return len(text.split()) <= SHORT_WORDS and not (text.endswith(".") and has_claim(text))
