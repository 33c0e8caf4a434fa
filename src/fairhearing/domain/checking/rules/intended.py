"""Done, says the report; meant, wished or thought about, says the record."""

import re
from collections.abc import Sequence

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.wording import past, stem, tokens
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.signs import Sign, near_best, of_person
from fairhearing.domain.checking.statements.claims import Claim

STRENGTH = 0.72
ENOUGH_OWN = 0.25
_NO_DEED = ("need", "indeed")
_HAVING = re.compile(
    r"\b(?:has|have|had)\s+(?:(?:now|already|since|just|recently|also)\s+)*"
    r"(?:been\s+(?:\w+ly\s+)?)?(?P<did>[a-z]+)\b"
)
_MEANT = re.compile(
    r"\b(?:(?:thinking|talking) (?:about|of)|looking (?:at|into)|wondering about|considering|"
    r"hoping (?:to|for)|planning (?:to|on)|meaning to|trying to|wants? to|"
    r"(?:[’']d|would) (?:like|love) to|hopes? to|plans? to|means? to|intends? to|"
    r"(?:may|might|could) (?:have|need|want) to|(?:may|might) well)\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"\b(?:not|never|think\w*|talk\w*|consider\w*|hop(?:e[sd]?|ing)|plan\w*|mean[st]?|tr(?:y|ied|ying)|"
    r"want\w*|wish\w*|like[sd]?|intend\w*|intention\w*|propos\w+|look\w*|may|might|could|would|"
    r"discuss\w*|ask\w*|request\w*|suggest\w*|agreed|offered|decided|express\w*|said|told)\b",
    re.IGNORECASE,
)
"""Words with which a report itself tells of less than a deed."""


def intended_sign(claim: Claim, readings: Sequence[Reading]) -> Sign | None:
    """Find a deed told as done where it was only meant, wished or thought about."""
    done = _done(claim)
    if not done:
        return None
    about = near_best(of_person(claim, readings))
    if any(_says_done(done, reading) for reading in about):
        return None
    for reading in about:
        meant = None if reading.line.asks else _MEANT.search(reading.line.text)
        if meant and reading.own >= ENOUGH_OWN:
            return Sign(
                outcome=Outcome.OVERSTATED, strength=STRENGTH, reading=reading, written=done,
                heard=meant.group(), because="one tells of it as done, the other does not",
            )  # fmt: skip
    return None


def _done(claim: Claim) -> str:
    """Give the words of a statement that tell of a deed as done, or ""."""
    if claim.negated or _UNDONE.search(claim.content):
        return ""
    deeds = (m for m in _HAVING.finditer(claim.content) if m["did"] not in _NO_DEED)
    return next((m.group() for m in deeds if past(m["did"])), "")


def _says_done(done: str, reading: Reading) -> bool:
    """Whether a moment tells of the same deed and of nothing that is only meant."""
    deed = stem(done.rsplit(maxsplit=1)[-1])
    said = tokens(f"{reading.text} {reading.more}")
    same = any(one.stem == deed and past(one.text) for one in said)
    return same and not _MEANT.search(reading.line.text)
