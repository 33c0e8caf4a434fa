"""Words from another occasion: of people who are not on the record, or on paper.

"Riley's teacher has written that …" and "the ward manager, to whom I spoke on 9 April, …" are
about what no recording of another conversation can show.
"""

import re
from collections.abc import Sequence

from fairhearing.domain.checking.language.lexicon_speech import SAYING
from fairhearing.domain.checking.language.wording import Token, stem, tokens
from fairhearing.domain.checking.statements.people import Mention

_OPENING = re.compile(r"^(?:On|In|At|During|Since|After|Following)\b[^,]{2,60},\s+")
_OWNED = re.compile(r"\w(?:[’']s|s[’'])\s|^(?:his|her|their|my)\s", re.IGNORECASE)
_HELPERS = frozenset(
    ("has", "have", "had", "was", "were", "is", "are", "since", "later", "also", "now", "then")
)
_SEEN = r"(?:visited|seen|interviewed|contacted|telephoned|examined|read|met|spoken\s+to)"
_OTHER_TIME = re.compile(
    rf"\bwhen\s+{_SEEN}\b|,\s+{_SEEN}\s+[^,]{{2,40}},|"
    r"\bwhom\s+I\s+(?:(?:had|have)\s+)?(?:since\s+|later\s+|subsequently\s+)?"
    r"(?!(?:been|be|had|was|am|did|do|know|knew|known)\b)\w+|"
    r"\b(?:has|have)\s+(?:since|subsequently|later)\s+\w+ed\b|"
    r"\b(?:has|have|had)\s+written\s+(?:that|to)\b|"
    r"\b(?:records?|files?|notes|letters?|emails?|documents?|reports?|results?)\s+(?:\w+\s+){0,3}?"
    r"(?:obtained|received|supplied|provided|disclosed|seen|read|sent)\s+(?:after|since|from|by|to)\b",
    re.IGNORECASE,
)
"""What was said or seen at another time than that of the record."""
_TELLING = frozenset(stem(verb) for verb in (*SAYING, "write", "record"))
_NOUNS = frozenset(
    ("record", "report", "claim", "complaint", "answer", "request", "offer", "promise", "reply",
     "note", "account", "question", "order", "demand", "worry", "fear", "share", "point")
)  # fmt: skip
_BE = re.compile(r"\b(?:was|were|is|are|been)\b", re.IGNORECASE)
"""What makes of telling a being told of: "mould was described"."""
LONGEST_NAME = 7
"""Words within which a sentence has named whom it is about."""


def told_elsewhere(text: str, people: Sequence[Mention]) -> str:
    """Name who told it on another occasion, or ""; a person of the record never does."""
    start, end, tells = _teller(text)
    there = [m for m in people if m.end == end]
    if start == end or any(m.person or m.pronoun for m in there):
        return ""
    who, known = text[start:end], not any(m.unsettled for m in there)
    return who if _OTHER_TIME.search(text) or (tells and known and _OWNED.search(who)) else ""


def on_another_occasion(text: str) -> bool:
    """Whether a sentence says itself that it tells of another time than that of the record."""
    return bool(_OTHER_TIME.search(text))


def _teller(text: str) -> tuple[int, int, bool]:
    """Where whom a sentence begins with stands, and whether a verb of telling follows."""
    opening = _OPENING.match(text)
    start = end = opening.end() if opening else 0
    words = [t for t in tokens(text) if t.start >= start]
    for token in words[: LONGEST_NAME + 1]:
        if token.text.lower() in _HELPERS or token.stem in _TELLING:
            break
        aside = text[token.end : token.end + 1] == ","
        end = token.end
        if aside:
            break
    else:
        return start, start, False
    after = _past_aside(text, end)
    told = next((t for t in words if t.start >= after and t.text.lower() not in _HELPERS), None)
    tells = told is not None and _tells(told) and not _BE.search(text[after : told.start])
    return start, end, tells


def _tells(token: Token) -> bool:
    """Whether a word tells that somebody told: "recorded", but not "his record"."""
    return token.stem in _TELLING and token.text.lower() not in _NOUNS


def _past_aside(text: str, end: int) -> int:
    """Where a sentence goes on after an aside: "Riley's teacher, Miss Lund, has written"."""
    aside = re.match(r",[^,]{2,60},", text[end:])
    return end + aside.end() if aside else end
