"""Cutting a sentence that asks for several things into one piece for each."""

import re
from collections.abc import Iterator
from itertools import pairwise

from fairhearing.domain.casework.asks import asking_grammar as grammar
from fairhearing.domain.casework.asks import asking_words as words
from fairhearing.domain.casework.asks.asking_clauses import clause, clauses
from fairhearing.domain.reading.quotes import inside, quotes
from fairhearing.domain.reading.sentences import trim

LONG = 30
"""Words from which a sentence is several run together, and only its asking clauses count."""
_NEXT = re.compile(
    r"(?:[,;]\s+(?:and\s+|or\s+)?|\s+and\s+)(?:(?:also|please|then|finally|lastly|secondly|thirdly|"
    rf"kindly|that|to|can you|could you|would you|will you)\s+)*(?P<verb>{words.VERBS})\b"
    r"(?!\s+(?:me |us )?(?:have |see )?(?:it|them|this|that|so)\b)",
    re.IGNORECASE,
)
_AND_THAT = re.compile(r"(?:,?\s+and|;(?:\s+and)?)\s+(?=that\s)", re.IGNORECASE)
_AND_WHETHER = re.compile(
    r",\s+and\s+(?=(?:whether|what|who|why|how|when|where)\s+(?:\S+\s+){3})", re.IGNORECASE
)
_AND_A_THING = re.compile(
    r"(?:,(?:\s+and)?|\s+and)\s+(?=(?:also |with )*(?:an?|the|some)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:answers?|apology|assurance|breakdown|cop(?:y|ies)|dates?|explanation|list|names?|reasons?)\b)",
    re.IGNORECASE,
)
"""Where another thing is asked for: "a copy of the test, and a straight answer on …"."""
_JOINS = re.compile(r"(?:[,;]\s*)?(?:and|or)?\s*$", re.IGNORECASE)
_GOES_BACK = re.compile(
    r".{0,60}\b(?:do|have|see|send|be|get) (?:it|so|this|that)\b", re.IGNORECASE
)
"""A clause that asks for what the one before it named."""
_CLAUSE = 9
"""Words after which an ask that is one clause of many may end."""
_APART = 3
"""Words between two verbs that ask for two things; "check and confirm" asks for one."""


def several(text: str, sentence: tuple[int, int]) -> list[tuple[int, int]]:
    """Cut a sentence that asks for several things into one piece for each."""
    start, end = sentence
    opening = _opening(text[start:end])
    cuts = [start]
    found = [
        *_NEXT.finditer(text, start + opening, end),
        *_and_that(text, start, opening, end),
        *_again(text, start + opening, end),
        *_AND_WHETHER.finditer(text, start + opening, end),
        *_AND_A_THING.finditer(text, start + opening, end),
    ]
    for match in sorted(found, key=lambda each: each.start()):
        far = len(text[cuts[-1] : match.start()].split()) >= _APART + (cuts[-1] == start)
        if far and not inside(quotes(text), match.start()):
            cuts.append(match.end() - len(match.groupdict().get("verb") or ""))
    cuts = [*sorted(set(cuts)), end]
    pieces = [(a, a + len(_JOINS.sub("", text[a:b]))) for a, b in pairwise(cuts)]
    pieces = [each for each in pieces if not text[slice(*each)].rstrip().endswith(":")] or pieces
    return [_drawn_in(text, trim(text, *piece)) for piece in pieces]


def _drawn_in(text: str, piece: tuple[int, int]) -> tuple[int, int]:
    """Of many clauses run together keep from the one that asks, and not all that follows."""
    start, end = piece
    if len(text[start:end].split()) <= LONG:
        return piece
    opening = start + _opening(text[start:end])
    joints = [match.end() for match in grammar.JOINT.finditer(text, start, end)]
    first = max((at for at in joints if at < opening), default=start)
    ends = [m.start() for m in grammar.JOINT.finditer(text, first, end)]
    last = next((at for at in ends if len(text[first:at].split()) >= _CLAUSE), end)
    return trim(text, first, last)


def _opening(sentence: str) -> int:
    """Where the words that ask end: what stands before them only tells."""
    ends = [
        match.end()
        for pattern in (words.POLITE, words.CAN_YOU, words.WISHES, grammar.HOPES, grammar.NEEDS)
        if (match := pattern.search(sentence))
    ]
    ends += [start + 1 for start in clauses(sentence) if clause(sentence, start)][:1]
    return min(ends, default=len(sentence))


def _and_that(text: str, start: int, opening: int, end: int) -> list[re.Match[str]]:
    """Find "and that …" of "I request that … and that …"."""
    asked = re.match(r"\s*(?:you\s+)?that\s", text[start + opening : end]) or re.match(
        r"that\s", text[start:end], re.IGNORECASE
    )
    return list(_AND_THAT.finditer(text, start + opening, end)) if asked else []


def _again(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Find where a sentence that asked begins to ask anew: "… and I would also like …"."""
    wishing = (words.POLITE, words.WISHES, words.CAN_YOU, grammar.HOPES, grammar.NEEDS)
    for joint in grammar.JOINT.finditer(text, start, end):
        at = joint.end()
        if joint.group().strip(" ,;").lower() == "or" or _GOES_BACK.match(text, at, end):
            continue
        if any(p.match(text, at, end) for p in wishing) or clause(text, at, end):
            yield joint
