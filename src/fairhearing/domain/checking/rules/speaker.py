"""Who said it: are the words there, but from somebody else, or only as a question."""

import re
from collections.abc import Sequence

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.wording import content, stem, stems
from fairhearing.domain.checking.ports import Judgement
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.polarity import claimed, doer_of
from fairhearing.domain.checking.rules.signs import ORIGINATES, Sign, near_best, of_person
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.given import given_to
from fairhearing.domain.checking.statements.people import Cast, mentions
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
OF_ONESELF, LEAST_FIT, CLEARLY = 0.25, 0.25, 0.1
"""How much of a statement another's line about themselves must hold, how well it must fit, and how
much better than anything of the person named."""
DEED_OF_ONESELF = 0.4
"""How much it must hold where the statement tells what somebody did, and not what they said."""
THEIRS, RATHER_THEIRS, JUDGED = 0.5, 0.9, 0.8
"""A judge's log-odds that a statement is borne out of another, how far ahead that must be of the
person named, and what the sign is then worth. On 154 statements by others, 54 of them somebody
else's, it was so 22 times, and 20 or 21 of them rightly."""
_MYSELF = re.compile(
    r"\bI(?:[’'](?:m|ve|d|ll|re))?\s+(?!(?:can|could|will|just|see|mean|know|suppose|hear)\b)\w+"
)
"""How somebody tells of themselves, and does not only say that they see or will see to it."""
_UNDERGOES = re.compile(r"\s+(?:(?:is|was|were|are|has|have|had been)\b)", re.IGNORECASE)
"""How a statement goes on of somebody who does nothing in it: "was assessed", "has a job"."""
ANSWERS = frozenset({"denied", "accepted", "agreed", "refused"})
"""What one does with what another has put."""
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
    if not _tells(found, claim) or _asks_back(found, claim):
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
        reading=found, written=given_to(claim, cast), heard=who, because=because,
    )  # fmt: skip


def _tells(found: Reading, claim: Claim) -> bool:
    """Whether a line holds so much of a statement that it is surely the same thing."""
    held = found.own * len(claim.content.split())
    if found.line.asks and claim.act != "asked":
        return held >= WORDS_ASKED
    return held >= FEW_WORDS or found.fit >= PLAINLY


def _asks_back(found: Reading, claim: Claim) -> bool:
    """Whether the person named asks about it at once: "It's free." "Can she go, though?"."""
    after = found.answer
    if after is None or claim.act != "asked" or found.line.asks:
        return False
    return after.asks and after.speaker == claim.person


def _elses(reading: Reading, claim: Claim) -> bool:
    if reading.line.speaker == claim.person:
        return False
    if claim.act in ORIGINATES:
        return True
    taken_up = reading.answer is not None and reading.answer.speaker == claim.person
    return not (taken_up and (reading.line.asks or reading.stance is not Stance.NEITHER))


def owner_sign(claim: Claim, readings: Sequence[Reading], cast: Cast) -> Sign | None:
    """Find where somebody else says of themselves what the report gives to the person named."""
    doer = None if claim.person else doer_of(claim, cast)
    person = claim.person if claim.who else doer.person if doer else ""
    answers = claim.act in ANSWERS and stem(claim.verb) != "confirm"
    if not person or claim.carried or claim.negated or answers:
        return None
    if doer and _UNDERGOES.match(claim.content.partition(doer.text)[2]):
        return None
    own = max((r.fit for r in readings if _concerns(r, person, cast)), default=0.0)
    least = OF_ONESELF if claim.person else DEED_OF_ONESELF
    spoken_of = {m.person for m in mentions(claim.content, cast)}
    theirs = [
        r
        for r in readings
        if not _concerns(r, person, cast)
        and r.line.speaker not in spoken_of
        and r.own >= least
        and _of_oneself(r, claim)
        and not (doer and _names_another(r, claim))
    ]
    if not theirs or theirs[0].fit < max(LEAST_FIT, own + CLEARLY):
        return None
    found = theirs[0]
    who, mine = cast.called(found.line.speaker), _mine(found)
    return Sign(
        outcome=Outcome.MISATTRIBUTED, strength=STRENGTH, reading=found,
        written=given_to(claim, cast, person), heard=who,
        because=f"it is {who} who says “{mine}”" if mine else "somebody else put it",
    )  # fmt: skip


def judged_sign(
    claim: Claim, readings: Sequence[Reading], judgement: Judgement | None, cast: Cast
) -> Sign | None:
    """Find what a judge bears out rather of somebody else than of the person named."""
    theirs = judgement.of_another if judgement else None
    if judgement is None or theirs is None or theirs.supported < THEIRS:
        return None
    found = next((r for r in readings if r.line.index == theirs.line), None)
    if found is None or theirs.supported < judgement.supported + RATHER_THEIRS:
        return None
    who = cast.called(found.line.speaker)
    return Sign(
        outcome=Outcome.MISATTRIBUTED, strength=JUDGED, reading=found, judged=True,
        written=given_to(claim, cast, claim.subject), heard=who,
        because=f"it seems to be {who} who says this",
    )  # fmt: skip


def _mine(reading: Reading) -> str:
    """Give the word by which somebody speaks of themselves, "" where they ask."""
    found = None if reading.line.asks else _MYSELF.search(reading.line.text)
    return found.group().split()[0] if found else ""


def _of_oneself(reading: Reading, claim: Claim) -> bool:
    """Whether somebody tells of themselves, or does what only its doer does."""
    if reading.line.asks:
        return claim.act in ("asked", "suggested", "offered")
    return bool(_MYSELF.search(reading.line.text))


def _names_another(reading: Reading, claim: Claim) -> bool:
    """Whether a line names somebody whom the statement does not: "I eat what Tariq brings"."""
    there = set(stems(claim.statement.whole))
    words = content(reading.line.text)
    return any(t.start and t.text[:1].isupper() and t.stem not in there for t in words)


def _concerns(reading: Reading, person: str, cast: Cast) -> bool:
    """Whether a moment is a person's own words, or names them."""
    if reading.line.speaker == person or reading.said_by(person):
        return True
    known = cast.person(person)
    words = known.words if known else frozenset()
    return any(word in reading.line.text.lower() for word in words)
