"""Who was told: "he told his mother" against "he said it to his nan, not to me"."""

import re
from collections.abc import Sequence

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.lexicon import EMPTY
from fairhearing.domain.checking.language.lexicon_speech import ROLE_WORDS
from fairhearing.domain.checking.language.wording import stem
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.signs import Sign
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.people import Cast

STRENGTH = 0.84
ENOUGH_NEAR = 0.25
_TELLING = (
    r"(?:told|tells?|telling|asked|asks|sa(?:id|ys?|ying)\s+(?:(?:it|this|that|so|sorry|anything|something)\s+)?to|"
    r"confided\s+in|mentioned\s+(?:(?:it|this|that)\s+)?to|apologised\s+to|complained\s+to)"
)
_NOUN = (
    r"(?!(?:that|about|how|it|so|what|when|where|why|who|to|she|he|they|and|of|if|not|"
    r"whether|for|\w+ly)\b)"
)
_HEARER = re.compile(
    rf"\b{_TELLING}\s+(?:(?:the|his|her|their|my|our|your)\s+{_NOUN})?(?:M[rs]s?\s+|maternal\s+|paternal\s+)?"
    r"([\w’'-]+)",
    re.IGNORECASE,
)
_NOT_ME = re.compile(
    r"\bnot\s+(?:to\s+)?(?:me|us)\b|(?:\bnever|\bnot|n[’']t)\s+"
    rf"(?:(?:actually|ever|even)\s+)?(?:{_TELLING}|say\s+(?:\w+\s+)?to|mention\s+(?:\w+\s+)?to)\s+(?:me|us)\b",
    re.IGNORECASE,
)
_UNTOLD = frozenset(
    ("that", "about", "it", "everything", "everyone", "whether", "for", "you", "them", "how", "if")
)


def hearer_sign(claim: Claim, readings: Sequence[Reading], cast: Cast) -> Sign | None:
    """Find where the report names another hearer than the person on the record does."""
    told = _HEARER.search(claim.content)
    if (
        told is None
        or claim.act == "denied"
        or claim.negated
        or _turned(claim.content[: told.start()])
    ):
        return None
    wanted = _who(told.group(1), claim.person, cast, author=cast.author)
    if not wanted:
        return None
    for reading in readings:
        if reading.near < ENOUGH_NEAR or reading.line.asks:
            continue
        found = _other(wanted, reading, cast)
        if found:
            return Sign(
                outcome=Outcome.CONTRADICTED, strength=STRENGTH, reading=reading,
                written=told.group(), heard=found, because="it was said to somebody else",
            )  # fmt: skip
    return None


def _other(wanted: str, reading: Reading, cast: Cast) -> str:
    """Give the words that name another hearer, or "" where the hearer is the same or unknown."""
    text, speaker = f"{reading.line.text} {reading.beside}", reading.line.speaker
    refused = _NOT_ME.search(text)
    if refused and wanted == speaker:
        return refused.group()
    heard = {
        _who(m.group(1), "", cast, author=speaker): m.group()
        for m in _HEARER.finditer(reading.line.text)
        if not _turned(reading.line.text[: m.start()])
    }
    heard.pop("", None)
    return "" if not heard or wanted in heard else next(iter(heard.values()))


def _who(word: str, told_by: str, cast: Cast, *, author: str) -> str:
    """Give one name for a hearer: the key of somebody on the record, or a stem."""
    low = word.lower().removesuffix("'s").removesuffix("’s")
    if low in ("me", "us", "myself"):
        return author
    if low in ("him", "her"):
        return told_by
    if low in ROLE_WORDS:
        return cast.alone(ROLE_WORDS[low]) or stem(low)
    if low in _UNTOLD or low in EMPTY:
        return ""
    named = [p.key for p in cast.people if low in p.words]
    return named[0] if named else stem(low)


def _turned(before: str) -> bool:
    return bool(re.search(r"(?:\bnot|\bnever|n[’']t)\s+(?:\w+\s+)?$", before, re.IGNORECASE))
