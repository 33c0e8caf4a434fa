"""Who said it: are the words there, but from somebody else, or only as a question."""

from collections.abc import Sequence

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.polarity import claimed
from fairhearing.domain.checking.rules.signs import ORIGINATES, Sign, near_best, of_person
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.people import Cast
from fairhearing.domain.checking.statements.stance import Stance, conflict, polarity

ENOUGH_OWN, ENOUGH_NEAR = 0.45, 0.6
AHEAD = 0.15
AHEAD_WORDS = 0.25
NONE_OF_THE_WORDS = 0.2
OTHERWISE = 0.5
STRENGTH = 0.75
FEW_WORDS, PLAINLY = 3.3, 0.8
"""Words of a statement that another's line holds, of which fewer tell nothing unless it fits
plainly: "is it there yet?" is said by anybody."""
WORDS_ASKED = 4.5
"""How many a question must hold, which mostly only opens what somebody else then says."""
TAKEN_UP = frozenset({"", "denied", "accepted"})
"""What one may do with another's words: those are there from somebody else by their nature."""


def speaker_sign(claim: Claim, readings: Sequence[Reading], cast: Cast) -> Sign | None:
    """Find the words with another speaker, where the person named says nothing like them."""
    if not claim.person or claim.carried or claim.act in TAKEN_UP:
        return None
    mine = of_person(claim, readings)
    own = max((r.fit for r in mine), default=0.0)
    words = max((r.own for r in near_best(mine)), default=0.0)
    theirs = [
        r for r in readings if _elses(r, claim) and r.near >= ENOUGH_NEAR and r.own >= ENOUGH_OWN
    ]
    if not theirs or theirs[0].own < words + AHEAD_WORDS:
        return None
    found = theirs[0]
    if not _tells(found, claim):
        return None
    if found.fit < own + (AHEAD if words >= NONE_OF_THE_WORDS else 0.0):
        return None
    if conflict(claimed(claim), polarity(found.line.text))[0] >= OTHERWISE:
        return None
    ahead = min(1.0, max((found.fit - own) * 2, found.own - words - 0.2))
    asked = found.line.asks and found.answer is not None and found.answer.speaker == claim.person
    who = cast.called(found.line.speaker)
    because = (
        f"{who} put it as a question" if asked else f"the words are there, but {who} said them"
    )
    return Sign(
        outcome=Outcome.MISATTRIBUTED, strength=min(0.95, STRENGTH * (0.7 + 0.5 * ahead)),
        reading=found, written=claim.who or cast.called(claim.person), heard=who, because=because,
    )  # fmt: skip


def _tells(found: Reading, claim: Claim) -> bool:
    """Whether a line holds so much of a statement that it is surely the same thing."""
    held = found.own * len(claim.content.split())
    if found.line.asks and claim.act != "asked":
        return held >= WORDS_ASKED
    return held >= FEW_WORDS or found.fit >= PLAINLY


def _elses(reading: Reading, claim: Claim) -> bool:
    if reading.line.speaker == claim.person:
        return False
    if claim.act in ORIGINATES:
        return True
    taken_up = reading.answer is not None and reading.answer.speaker == claim.person
    return not (taken_up and (reading.line.asks or reading.stance is not Stance.NEITHER))
