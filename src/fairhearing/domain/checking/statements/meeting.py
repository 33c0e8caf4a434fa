"""Statements about the meeting itself: who was there, whom the author met.

Where those people speak on the record, the record itself shows it.
"""

import re
from collections.abc import Sequence

from fairhearing.domain.checking.language.figures import figures
from fairhearing.domain.checking.language.wording import stem, stems
from fairhearing.domain.checking.record.lines import Line
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.people import Cast, mentions

_MEETING = "meeting|visit|call|interview|session|discussion|conversation|appointment|hearing"
_ATTENDED = re.compile(
    rf"\b(?:{_MEETING})\b.*\b(?:attended|joined)\s+by\b|"
    rf"\b(?:attended|present\s+at|took\s+part\s+in|joined|participated\s+in)\s+(?:the|this|our)\s+(?:{_MEETING})\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"^(?:on\s+[^,]{3,30},?\s+)?I\s+(?:(?:have|had|then|also|first)\s+)*"
    r"(?:met|visited|interviewed|saw|seen|spoke|spoken|talked)\b"
)
_WORDS = frozenset(
    stem(word)
    for word in (
        *_MEETING.split("|"), "attend", "attended", "joined", "present", "part", "participated",
        "met", "visited", "interviewed", "saw", "seen", "spoke", "spoken", "talked", "parents",
        "home", "house", "flat", "address", "office", "person", "together", "separately", "time",
        "purpose", "report",
    )
)  # fmt: skip
"""Stems that say only that people met."""


def about_meeting(text: str) -> bool:
    """Whether a statement tells who met, and nothing of what was said."""
    return bool(_ATTENDED.search(text) or _MET.search(text))


def seen_there(claim: Claim, lines: Sequence[Line], cast: Cast) -> tuple[Line, ...]:
    """Give the first words of everyone a statement says was met; () where it says more."""
    text = claim.statement.whole
    if not about_meeting(text) or figures(text):
        return ()
    found = mentions(text, cast)
    left = set(stems(text)) - _WORDS - {s for m in found if m.person for s in stems(m.text)}
    if left or any(not m.person and not m.pronoun for m in found):
        return ()
    keys = {m.person for m in found if m.person != cast.author}
    if re.search(r"\bparents\b|\bboth of them\b", text, re.IGNORECASE):
        keys |= set(_pair(cast))
    first = [next((x for x in lines if x.speaker == key), None) for key in sorted(keys)]
    return tuple(line for line in first if line) if first and all(first) else ()


def _pair(cast: Cast) -> tuple[str, ...]:
    """Give the two people who can be "both parents": by their roles, or the only two there."""
    parents = [p.key for p in cast.people if p.role in ("mother", "father")]
    others = [p.key for p in cast.people if p.key != cast.author]
    pair = parents if len(parents) == 2 else others if len(others) == 2 else []  # noqa: PLR2004  a pair
    return tuple(pair)
