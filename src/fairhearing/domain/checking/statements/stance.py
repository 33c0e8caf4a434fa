"""Yes, no, and neither: how an answer takes up what was put, and what negation covers."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import zip_longest

from fairhearing.domain.checking.language.lexicon import EMPTY
from fairhearing.domain.checking.language.lexicon_speech import (
    FIRM_NO,
    FIRM_YES,
    NEGATIONS,
    NO,
    OPENERS,
    PROPOSING,
    YES,
)
from fairhearing.domain.checking.language.wording import Token, tokens, weight


class Stance(Enum):
    """What an answer does with what was put."""

    AGREES = "agrees"
    DENIES = "denies"
    NEITHER = "neither"


_CLAUSE = re.compile(
    r"([,;:.?!–—]|\b(?:but|because|although|though|so|and|then|while|when|who|which)\b)",
    re.IGNORECASE,
)
_FRESH = re.compile(
    r"\b(?:i|he|she|they|we|you|it|there|that|this|is|are|was|were|has|have|had|does?|did|will|would|"
    r"can|could)\b|[’'](?:s|m|re|ve|d|ll)\b",
    re.IGNORECASE,
)
"""Words that begin a clause of its own, so that it is no item of a list."""
LONGEST_ITEM = 5
"""Words of the longest item of a list: "no fever, chills, shortness of breath"."""
_TAG = re.compile(
    r",?\s*\b(?:didn|don|doesn|isn|wasn|weren|aren|haven|hasn|hadn|won|wouldn|couldn|can|shouldn)[’']?t\s+"
    r"(?:you|he|she|they|it|we|i)\s*\?\s*$|,?\s*\b(?:did|do|does|is|was|have|has|will|would|right|correct)\s*"
    r"(?:you|he|she|they|it)?\s*\?\s*$",
    re.IGNORECASE,
)
_CORRECTION = re.compile(r"\bno,?\s+(?:sorry|wait|hang on|hold on|i tell a lie)\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"\b(?:no|not) (?:more|less|fewer|later|longer|earlier|further) than\b", re.IGNORECASE
)
_NON = re.compile(r"\bnon-(\w+)", re.IGNORECASE)
_SHOULD_NOT_HAVE = re.compile(r"\bshould(?: not|n[’']t)(?:[’']ve| have)\b", re.IGNORECASE)
"""What was done all the same: "I shouldn't have done it"."""
_ASKS_NOT = re.compile(
    r"(?:^|(?<=[.?!,;] ))"
    r"(?:is|are|was|were|do|does|did|have|has|had|ca|could|would|wo|should)n[’']t"
    r"(?= (?:I|he|she|it|they|we|you|this|that|there|the|your|his|her)\b[^.!]*\?)",
    re.IGNORECASE,
)
"""How a question leans to yes: "Isn't this the second time?"."""
_YIELDS = re.compile(
    r"\bbut (?:okay|ok|fine|yes|all right|go on)\b|"
    r"\bbut,? (?:i|we)(?:[’']ll| will| can|[’']m happy to|[’']d) (?:go along|do it|do that|agree|"
    r"accept|live with|put up with|give it a)\b",
    re.IGNORECASE,
)
"""How somebody who would rather not agrees all the same."""
_AND_YET = re.compile(
    r"^\W*(?:no,? )?(?:i|we)(?:[’']m not|[’']ve not| am not| (?:do|have|had|did)(?: not|n[’']t))\b"
    r"[^.?!]*"
    r"\bbut (?:i|we) (?:do|have|did|had)\b",
    re.IGNORECASE,
)
"""An answer that says not one thing but another: "I'm not married but I do have a son"."""
_HAS = re.compile(r"(?:i|we|he|she|they) (?:have|has|had) (?:an?|the|my|some|him|her|one|two)\b")
"""A telling that begins like "I have", and is no yes."""
CHIEF = 3.0
"""What the word right after a negation weighs, against others in its clause."""
_REFUSING = {"fail", "refus", "refuse", "declin", "unable", "avoid", "deny"}


@lru_cache(maxsize=65_536)
def stance(answer: str, *, firm: bool = False) -> Stance:
    """Read the beginning of an answer; `firm` takes only words that answer even a remark."""
    agreeing, denying = (FIRM_YES, FIRM_NO) if firm else (YES, NO)
    if _YIELDS.search(answer):
        return Stance.AGREES
    if _AND_YET.search(answer):
        return Stance.NEITHER
    low = _opened(answer.lower().replace("’", "'").strip(" .,!"))
    for _ in range(2):
        for phrase in () if _HAS.match(low) else sorted(agreeing, key=len, reverse=True):
            if _begins(low, phrase) and not _begins(low, "no", but=phrase):
                return _turned(low[len(phrase) :], Stance.AGREES)
        if any(_begins(low, phrase) for phrase in denying):
            return Stance.DENIES
        low = low.partition(",")[2].strip()
    return Stance.NEITHER


def _begins(low: str, phrase: str, but: str = "") -> bool:
    if but.startswith(phrase):
        return False
    return low == phrase or (
        low.startswith(phrase) and not low[len(phrase)].isalnum() and low[len(phrase)] != "'"
    )


def _turned(rest: str, found: Stance) -> Stance:
    """Hear that "yeah, no, I never did" denies all the same."""
    rest = rest.strip(" ,.!")
    return (
        Stance.DENIES
        if rest.startswith(("no ", "no,", "not ", "but no")) or rest == "no"
        else found
    )


def _opened(low: str) -> str:
    """Take away words that begin an answer without answering."""
    changed = True
    while changed:
        changed = False
        for opener in OPENERS:
            if _begins(low, opener) and len(low) > len(opener):
                rest = low[len(opener) :].lstrip(" ,.")
                if opener in ("okay", "ok", "right") and not rest.startswith("no"):
                    continue
                if opener == "no" or not rest:
                    continue
                low, changed = rest, True
    return low


def asks_openly(text: str) -> bool:
    """Whether a question asks for more than yes or no: when, where, who, how, what, why."""
    last = re.split(r"[.!?]\s+", text.strip())[-1].lower()
    return bool(_OPEN.search(last)) and not _CLOSED.search(last)


def tells_of(question: str, answer: str) -> bool:
    """Whether an answer says how it is, and so that it is: "Any pain?" "A bit when I cough."."""
    last = re.split(r"[.!?]\s+", question.strip())[-1]
    first = re.split(r"[.!?…—]", _opened(answer.lower().replace("’", "'").strip()))[0]
    whether = _ASKS_WHETHER.match(last) and not asks_openly(last)
    return bool(whether) and bool(_HOW_IT_IS.match(first.strip(" ,")))


_ASKS_WHETHER = re.compile(
    r"(?![^?]*\bor\b)(?:and |so |but |well,? |okay,? |right,? |um,? )*"
    r"(?:(?:any|have|has|had|do|does|did|are|is|was|were)\b|(?:\w+ ){1,4}?\w+\?$)",
    re.IGNORECASE,
)
_HOW_IT_IS = re.compile(
    r"(?:a (?:bit|little|few|couple)|(?:just|only) (?:a|the|on|in|at|when)|about|around|once|twice|"
    r"sometimes|occasionally|usually|mostly|often|always|every|now and (?:then|again)|most|"
    r"at (?:night|times|first)|in the (?:morning|evening|night)s?|there (?:is|was|are|were)|"
    r"(?:i|he|she|they|we|it)(?:'ve| have|'s| has)? (?:just |only )?"
    r"(?:had|got|get|gets|rang|went|take|takes|took))\b"
    r"(?!.*\b(?:not|n't|never|no|nothing|none|know|sure)\b)"
)
"""How people say yes by saying how much, how often or when."""


def proposes(text: str) -> bool:
    """Whether a remark puts something that the other side can take up or turn down."""
    low = text.lower().replace("’", "'")
    return any(phrase in low for phrase in PROPOSING)


_LEAD = r"^(?:and |so |but |well,? |okay,? |right,? |um,? )*"
_OPEN = re.compile(
    _LEAD + r"(?:when|where|who|whose|how|what|why|which|at what|for how|tell me|describe)\b"
)
_CLOSED = re.compile(
    _LEAD + r"(?:(?:when|where|what)\b.*,\s*"
    r"(?:does|do|did|is|are|was|were|have|has|would|can|could|will)\b|(?:how|what) about\b)"
)


@dataclass(frozen=True, slots=True)
class Polarity:
    """Stems of a text, each with whether a negation covers it; `chief` stand right after one."""

    flags: dict[str, bool]
    chief: frozenset[str] = frozenset()
    mixed: frozenset[str] = frozenset()
    """Stems that stand both under a negation and free: "never late, he was late once"."""

    def turned(self, *, by: bool) -> "Polarity":
        """Give the same text denied as a whole, if `by`."""
        return Polarity({k: v != by for k, v in self.flags.items()}, self.chief, self.mixed)

    def all(self, *, covered: bool) -> "Polarity":
        """Give the same stems, all covered or all free."""
        return Polarity(dict.fromkeys(self.flags, covered), self.chief)


def polarity(text: str) -> Polarity:
    """Tell which stems stand under a negation: those after it in its clause."""
    flags: dict[str, bool] = {}
    chief: set[str] = set()
    mixed: set[str] = set()
    covered, told, listing = False, False, False
    for mark, clause in _clauses(_untagged(text)):
        listing = covered and told and _goes_on(mark, clause, listing=listing)
        covered, told, next_is_chief = listing, False, False
        found = tokens(clause)
        for token, after in zip_longest(found, found[1:]):
            low = token.text.lower()
            if token.stem in NEGATIONS or low in NEGATIONS or "n't" in low.replace("’", "'"):
                covered = next_is_chief = True
            elif token.stem in _REFUSING or _stops(token, after) or (covered and low == "missed"):
                flags.setdefault(token.stem, covered)
                covered = not covered
            elif token.stem not in EMPTY:
                told = True
                if flags.get(token.stem, covered) != covered:
                    mixed.add(token.stem)
                flags[token.stem] = flags.get(token.stem, False) or covered
                if next_is_chief:
                    chief.add(token.stem)
                    next_is_chief = False
    return Polarity(flags, frozenset(chief), frozenset(mixed))


def _clauses(text: str) -> list[tuple[str, str]]:
    """Cut a text into clauses, each with the mark or word before it; empty ones left out."""
    first, *rest = _CLAUSE.split(text)
    pairs = [("", first), *zip(rest[::2], rest[1::2], strict=True)]
    return [(mark, clause) for mark, clause in pairs if clause.strip()]


def _goes_on(mark: str, clause: str, *, listing: bool) -> bool:
    """Whether a clause is the next item of a list under one "no": "no fever, cough or pain"."""
    joins = mark == "," or (mark.lower() == "and" and listing)
    return joins and len(clause.split()) <= LONGEST_ITEM and not _FRESH.search(clause)


def _stops(token: Token, after: Token | None) -> bool:
    """Whether this is the "stop" of "stop parking", which negates what follows."""
    ends = token.text.lower() in ("stop", "stopped", "stopping", "stops", "quit", "ceased")
    return ends and after is not None and after.text.endswith("ing")


def _untagged(text: str) -> str:
    """Drop what only looks like a negation: tags, corrections, "no more than", "Isn't it …?".

    "Non-tender" is "not tender".
    """
    text = _CORRECTION.sub(", ", _TAG.sub("?", text))
    text = _SHOULD_NOT_HAVE.sub("did", text)
    return _NON.sub(r"not \1,", _ASKS_NOT.sub("", _LIMIT.sub("at most ", text)))


def conflict(left: Polarity, right: Polarity) -> tuple[float, tuple[str, ...]]:
    """How much of what both texts speak of is negated in only one of them, and which stems."""
    shared = {s: weight(s) for s in left.flags if s in right.flags}
    for stem in (left.chief | right.chief) & shared.keys():
        shared[stem] *= CHIEF
    whole = sum(shared.values())
    either = left.mixed | right.mixed
    differing = tuple(s for s in shared if left.flags[s] != right.flags[s] and s not in either)
    return (sum(shared[s] for s in differing) / whole if whole else 0.0), differing
