"""Yes against no: negation, agreement and denial, and words that are opposites."""

import re
from collections.abc import Sequence

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.lexicon_scales import OPPOSITES
from fairhearing.domain.checking.language.wording import content, share, stem, stems
from fairhearing.domain.checking.record.readings import Reading, sought
from fairhearing.domain.checking.rules.signs import Sign, near_best, of_person
from fairhearing.domain.checking.statements.claims import Claim, unstressed
from fairhearing.domain.checking.statements.people import Cast, Mention, mentions
from fairhearing.domain.checking.statements.stance import (
    Polarity,
    Stance,
    conflict,
    polarity,
    stance,
)

STRENGTH = 0.9
OPPOSITE_STRENGTH = 0.8
ENOUGH_OVERLAP = 0.4
MOSTLY = 0.5
ASKED_ONLY = 0.5
"""What the words of a question count for that nobody said yes or no to."""
AGENT_STRENGTH = 0.68
_FIRST = re.compile(r"\s*(?:that )?(he|she|they)\s+(?!(?:was|were|is|are)\b)", re.IGNORECASE)
_THIRD = re.compile(r"\s*(?:well,? |yes,? |no,? |and |but |so )*(he|she|they|you)\b", re.IGNORECASE)
_I_DID = re.compile(
    r"^\W*(?:(?:yes|yeah|no|well|and|so|but|then),?\s+)*I(?:[’']ll|\s+will)?\s+(?:\w+ly\s+)?(?P<deed>\w+)\b",
    re.IGNORECASE,
)
DOER_STRENGTH = 0.76
_WHO = re.compile(r"\bwho\b(?![’']s)", re.IGNORECASE)
_ME = re.compile(r"^\W*(?:(?:well|um|er|that was),? )*(?:I|me|myself|we)\b", re.IGNORECASE)
_NAMES = re.compile(r"^\W*(?:(?:it was|that was) )?(?:my|our|his|her|the|next door|[A-Z]\w+)\b")
FEW_WORDS = 6
"""Words of an answer that does no more than name somebody."""
_STILL = re.compile(r"\b(?:still|any ?more|any longer|these days|at the moment)\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:history of|had|previous(?:ly)?|in the past|used to|was|were|former(?:ly)?)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|we|me|my|us|our)\b")

_PAIRS = frozenset(
    frozenset(stem(word) for word in pair.split())
    for pair in OPPOSITES.replace("\n", "").split("|")
    if pair.strip()
)


def claimed(claim: Claim) -> Polarity:
    """Say what the report says stands, and what it says does not."""
    denied = claim.act in ("denied", "refused")
    return polarity(claim.content).turned(by=denied != claim.negated)


def negation_sign(claim: Claim, readings: Sequence[Reading]) -> Sign | None:
    """Find a moment where the person says the opposite, unless another says the same as well."""
    stands, wanted = claimed(claim), sought(claim.content, claim.named)
    worst: tuple[float, Sign] | None = None
    agreeing = 0.0
    about = of_person(claim, readings)
    best = near_best(about)
    for reading in (*best, *(r for r in about if r not in best and _names_denied(stands, r))):
        if _no_longer(claim, reading):
            continue
        said = reading.polarity(claim.person)
        common = share(wanted, set(said.flags))
        both = stands.flags.keys() & said.flags.keys()
        named = reading.near >= MOSTLY and both & (stands.chief | said.chief)
        if common < ENOUGH_OVERLAP and not named:
            continue
        amount, differing = conflict(stands, said)
        if reading.open_still and (reading.answer is None or reading.answer.asks):
            continue
        common *= ASKED_ONLY if reading.open_still else 1.0
        if amount < MOSTLY:
            agreeing = max(agreeing, 0.0 if reading.open_still else common)
        elif worst is None or common > worst[0]:
            worst = (common, _negation(claim, reading, differing, common))
    return worst[1] if worst and worst[0] > agreeing else None


def _no_longer(claim: Claim, reading: Reading) -> bool:
    """Whether only what is so today was denied, and the report tells what was so before."""
    today = (
        reading.line.asks and reading.stance is Stance.DENIES and _STILL.search(reading.line.text)
    )
    return bool(today) and bool(_BEFORE.search(claim.content))


def _names_denied(stands: Polarity, reading: Reading) -> bool:
    """Whether one side says not so of the very word that the other says is so."""
    if reading.near < ENOUGH_OVERLAP:
        return False
    said = reading.polarity(reading.line.speaker)
    return any(
        said.flags.get(word, covered) != covered
        for word, covered in stands.flags.items()
        if word in stands.chief | said.chief
    )


def agreement(claim: Claim, readings: Sequence[Reading]) -> float:
    """Say how much of a claim the person concerned says the same way round, 0 to 1."""
    stands, wanted = claimed(claim), sought(claim.content, claim.named)
    best = 0.0
    for reading in near_best(of_person(claim, readings)):
        said = reading.polarity(claim.person)
        if conflict(stands, said)[0] < MOSTLY / 2:
            best = max(best, share(wanted, set(said.flags)))
    return best


def _negation(claim: Claim, reading: Reading, differing: tuple[str, ...], common: float) -> Sign:
    answered = reading.answer if reading.stance is not Stance.NEITHER else None
    heard = answered.text if answered else reading.line.text
    words = [t.text for t in content(claim.content) if t.stem in differing]
    return Sign(
        outcome=Outcome.CONTRADICTED, strength=STRENGTH * min(1.0, 0.55 + common / 2),
        reading=reading, written=" ".join(words[:4]), heard=heard,
        because="one says it is so and the other says it is not",
    )  # fmt: skip


def agent_sign(claim: Claim, readings: Sequence[Reading]) -> Sign | None:
    """Find where the report turns round who did it: "she put" for "he put"."""
    first = _FIRST.match(claim.content)
    # After "Ms Dalby said …" a "she" may be her daughter.
    if (
        first is None
        or not claim.person
        or claim.carried
        or claim.subject not in ("", claim.person)
    ):
        return None
    for reading in near_best(of_person(claim, readings))[:1]:
        told = _THIRD.match(reading.line.text)
        own = reading.line.speaker == claim.person and not reading.line.asks
        if own and told and reading.own >= MOSTLY and not _SELF.search(reading.line.text):
            return Sign(
                outcome=Outcome.CONTRADICTED, strength=AGENT_STRENGTH, reading=reading,
                written=_doing(claim, first.group(1), told.group(1)), heard=told.group(1),
                because="it is not the same person who does it",
            )  # fmt: skip
    return None


def _doing(claim: Claim, written: str, heard: str) -> str:
    """Name who the report says did it, where its "he" and the record's are two people."""
    return claim.who if claim.who and written.lower() == heard.lower() else written


def doer_sign(claim: Claim, readings: Sequence[Reading], cast: Cast) -> Sign | None:
    """Find where the report says that somebody did what another says "I" did."""
    doer = doer_of(claim, cast)
    if doer is None:
        return None
    wanted = set(stems(claim.content))
    for reading in near_best(readings):
        did = _I_DID.match(reading.line.text)
        theirs = reading.line.speaker == doer.person or reading.line.asks
        if did and not theirs and reading.own >= MOSTLY and stem(did["deed"].lower()) in wanted:
            return Sign(
                outcome=Outcome.CONTRADICTED, strength=DOER_STRENGTH, reading=reading,
                written=doer.text, heard=f"I {did['deed']}",
                because="it is not the same person who did it",
            )  # fmt: skip
    return None


def asked_who_sign(claim: Claim, readings: Sequence[Reading], cast: Cast) -> Sign | None:
    """Find where somebody asks who did it, and the answer names another than the report does."""
    doer = doer_of(claim, cast)
    if doer is None or not doer.person:
        return None
    for reading in readings:
        asked = reading.answer and reading.line.asks and _WHO.search(reading.line.text)
        if not asked or reading.answer is None or reading.own < MOSTLY:
            continue
        did = _answered(reading.answer.text, reading.answer.speaker, cast)
        if did and did[0] != doer.person:
            return Sign(
                outcome=Outcome.CONTRADICTED, strength=DOER_STRENGTH, reading=reading,
                written=doer.text, heard=did[1], because="it is not the same person who did it",
            )  # fmt: skip
    return None


def _answered(text: str, speaker: str, cast: Cast) -> tuple[str, str] | None:
    """Give who an answer to "who?" names, as a key or "", and the words."""
    if _ME.match(text):
        return speaker, text
    if (
        len(text.split()) > FEW_WORDS
        or not _NAMES.match(text)
        or stance(text) is not Stance.NEITHER
    ):
        return None
    named = [m for m in mentions(text, cast) if m.person and not m.pronoun]
    return (named[0].person if named else "", text)


def doer_of(claim: Claim, cast: Cast) -> Mention | None:
    """Give whom a plain statement says did something: the person it opens with."""
    if claim.act or claim.person:
        return None
    named = mentions(unstressed(claim.statement.whole), cast)
    opens = next((m for m in named if m.start <= len("The ")), None)
    return None if opens is None or opens.unsettled or opens.pronoun else opens


def opposite_sign(claim: Claim, readings: Sequence[Reading]) -> Sign | None:
    """Find a word in the report whose opposite was said of the same thing."""
    stands = claimed(claim)
    for reading in near_best(of_person(claim, readings)):
        said = reading.polarity(claim.person)
        for left, right in _opposed(stands, said):
            rest = [s for s in stands.flags if s != left]
            if rest and share(rest, set(said.flags)) < ENOUGH_OVERLAP:
                continue
            return Sign(
                outcome=Outcome.CONTRADICTED, strength=OPPOSITE_STRENGTH, reading=reading,
                written=_as_written(claim.content, left), heard=_as_written(reading.text, right),
                because="the two words are opposites",
            )  # fmt: skip
    return None


def _opposed(stands: Polarity, said: Polarity) -> list[tuple[str, str]]:
    return [
        (left, right)
        for left, covered in stands.flags.items()
        for right, negated in said.flags.items()
        if frozenset((left, right)) in _PAIRS
        and covered == negated
        and left not in said.flags
        and right not in stands.flags
    ]


def _as_written(text: str, wanted: str) -> str:
    return next((t.text for t in content(text) if t.stem == wanted), wanted)
