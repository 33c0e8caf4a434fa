"""Only this against another, and everybody against only one."""

import re
from collections.abc import Sequence

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.wording import stem, stems
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.signs import Sign, near_best, of_person
from fairhearing.domain.checking.statements.claims import Claim

STRENGTH = 0.8
ENOUGH_NEAR = 0.2
_WAY = r"(by|in|at|on|with|for|through|from)\s+(?:the\s+|a\s+|an\s+|his\s+|her\s+|my\s+)?([\w’'-]+)"
_ONLY_WAY = re.compile(rf"\b(?:only|nothing but)\s+{_WAY}", re.IGNORECASE)
_A_WAY = re.compile(rf"\b{_WAY}", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:everybody|everyone|all of (?:us|them)|the (?:whole|entire) \w+|both of (?:us|them))\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\bboth\b", re.IGNORECASE)
_ONLY_ONE = re.compile(
    r"\b(?:only|just)\s+(?:the\s+|my\s+|his\s+|her\s+)?(?:right|left|one|first|second|other|elder|younger)\b",
    re.IGNORECASE,
)
_SOLE = re.compile(r"\b(?:only|nobody but|no one but)\s+((?:M[rs]s?|the)\s+\w+|[A-Z]\w+)")


def only_sign(claim: Claim, readings: Sequence[Reading]) -> Sign | None:
    """Find where the record says that it is only so in another way, or so of everybody."""
    sole = _SOLE.search(claim.content)
    for reading in near_best(of_person(claim, readings)):
        if reading.near < ENOUGH_NEAR:
            continue
        one = _ONLY_ONE.search(reading.text) if _BOTH.search(claim.content) else None
        if one:
            return _sign(reading, "both", one.group())
        everybody = _ALL.search(reading.text) if sole else None
        if sole and everybody:
            return _sign(reading, sole.group(), everybody.group())
        found = _other_way(claim, reading)
        if found:
            return _sign(reading, *found)
    return None


def _other_way(claim: Claim, reading: Reading) -> tuple[str, str] | None:
    heard = _ONLY_WAY.search(reading.text)
    if heard is None or stem(heard.group(2).lower()) in stems(claim.content):
        return None
    there = set(stems(reading.text))
    for way in _A_WAY.finditer(claim.content):
        same_word = way.group(1).lower() == heard.group(1).lower()
        other = stem(way.group(2).lower())
        if same_word and other not in there and other in stems(claim.content):
            return way.group(), heard.group()
    return None


def _sign(reading: Reading, written: str, heard: str) -> Sign:
    return Sign(
        outcome=Outcome.CONTRADICTED, strength=STRENGTH, reading=reading,
        written=written, heard=heard, because="one leaves out what the other says",
    )  # fmt: skip
