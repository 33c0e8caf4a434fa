"""Stronger or weaker than what was said: how often, sure, much, firmly, on what condition."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language import lexicon_scales as scales
from fairhearing.domain.checking.language.lexicon import CONTRACTIONS
from fairhearing.domain.checking.language.wording import past, tokens
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.signs import Sign, near_best, of_person
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.stance import Stance

FAR = 2
"""Steps of a scale that make a difference worth speaking of."""
FAR_WEAKER = 3
"""The same where the report says it more weakly, as reports do: "often" for "always"."""
ENOUGH_OWN = 0.25
WORTH_READING = 3
HABIT = 5
"""Step of how often from which something is a habit."""
_ONE_DAY = re.compile(
    r"\b(?:yesterday|the other (?:day|night|week)|that (?:day|night|time|morning|evening)|"
    r"last (?:week|month|year|night|summer|winter|spring|autumn|\w+day)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b)|"
    r"(?<!that[’']s )(?<!that is )\bthe one\b(?=\s*[.,;?!]|$)",
    re.IGNORECASE,
)
_EMPTY = re.compile(r" how (?:often|many|much) | all right ")
_AGAIN = re.compile(
    r"\b(?:would|used to|kept|keeps|every|each|whenever|all the|days|nights|mornings|evenings|"
    r"weeks|times|\w+days|weekends|again|still|lots?|been \w+ing|am|is|are|does|do|"
    r"[’']s|[’']re|[’']m)\b",
    re.IGNORECASE,
)
"""Words in what is told that may mean more than one time."""
ONE_DEED = 0.4
"""How much of a statement must be in what is told of one deed."""
_NEED = re.compile(
    r"\b(?:when|if|as)(?:ever)? (?:(?:he|she|they|it|i)(?:[’']s| is| really| actually)? )?"
    r"(?:needs?|needed|necessary|has to|asks?|bad|wheezy|poorly|ill)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(i) (?:sometimes|do|did|just|honestly|kind of|sort of|only|occasionally) (think|guess|"
    r"suppose|believe|wonder)\b",
    re.IGNORECASE,
)
_BARE_ANSWER = re.compile(r"^\W*\w+(?: \w+)?[.;!] +(?=\w)")
_INDIRECT = re.compile(
    r"\b(?:know|ask|asked|wonder|wondered|sure|see|remember|check|say|said|tell) (?:me )?if\b|"
    r"\bif (?:you|he|she|they) (?:would |d )?(?:likes?|wants?)\b"
)
"""An "if" that asks, and sets no condition."""


def scale_signs(claim: Claim, readings: Sequence[Reading]) -> Iterator[Sign]:
    """Compare strength on every scale with the best moments of the person concerned."""
    about = near_best(of_person(claim, readings))
    yield from _refusal(claim, about)
    if claim.negated or claim.act in ("denied", "refused"):
        return
    yield from _act(claim, about)
    for reading in about[:WORTH_READING]:
        if max(reading.own, reading.near) < ENOUGH_OWN:
            continue
        yield from _on_scale(claim, reading, scales.FREQUENCY, 0.82, "how often differs")
        yield from _single(claim, reading)
        yield from _at_need(claim, reading)
        yield from _tried(claim, reading)
        yield from _on_scale(claim, reading, scales.DEGREE, 0.72, "how strongly differs")
        yield from _on_scale(claim, reading, scales.QUANTITY, 0.66, "how much differs")
        if reading.own >= ENOUGH_OWN:
            yield from _certainty(claim, reading)
        yield from _future(claim, reading)
        yield from _ladders(claim, reading)
        yield from _condition(claim, reading)


_SHORT = {"ll": "will", "d": "would", "ve": "have"}


def plain(text: str) -> str:
    """Lower case, contractions written out, single spaces: what phrases are looked up in."""
    words = re.findall(r"[\w’'-]+", text.lower().replace("’", "'"))
    out: list[str] = []
    for word in words:
        if word in CONTRACTIONS:
            out.extend(CONTRACTIONS[word])
        elif word.endswith("n't"):
            out.extend((word[:-3], "not"))
        else:
            head, mark, tail = word.partition("'")
            out.append(head or word)
            if mark and tail in _SHORT:
                out.append(_SHORT[tail])
    return f" {' '.join(out)} "


@lru_cache(maxsize=64)
def _ordered(phrases: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = ((phrase, plain(phrase)) for phrase in phrases)
    return tuple(sorted(pairs, key=lambda pair: -len(pair[1])))


def steps(text: str, scale: Mapping[str, int]) -> list[tuple[str, int]]:
    """Find a scale's phrases in a text, longest first, each word used once."""
    low, found = _EMPTY.sub(" ", plain(text)), []
    for phrase, key in _ordered(tuple(scale)):
        if key in low:
            found.append((phrase, scale[phrase]))
            low = low.replace(key, " | ")
    return found


def _sign(
    outcome: Outcome, strength: float, reading: Reading, words: tuple[str, str], why: str
) -> Sign:
    return Sign(
        outcome=outcome, strength=strength, reading=reading,
        written=words[0], heard=words[1], because=why,
    )  # fmt: skip


def _direction(difference: int) -> Outcome:
    return Outcome.OVERSTATED if difference > 0 else Outcome.UNDERSTATED


def _on_scale(
    claim: Claim, reading: Reading, scale: Mapping[str, int], strength: float, why: str
) -> Iterator[Sign]:
    written = steps(claim.content, scale)
    if not written or " not " in plain(claim.content):
        return
    heard = _heard_steps(claim, reading, scale)
    if not heard:
        return
    said = max(written, key=lambda pair: pair[1])
    if said[1] == 0 and " not " in plain(reading.line.text) and steps(reading.line.text, scale):
        said = (said[0], 7)  # "is never in bed" against "is often not in bed"
    nearest = min(heard, key=lambda pair: abs(pair[1] - said[1]))
    difference = said[1] - nearest[1]
    far = FAR if difference > 0 else FAR_WEAKER
    if abs(difference) >= far and 0 not in (said[1], nearest[1]):
        yield _sign(_direction(difference), strength, reading, (said[0], nearest[0]), why)


def _heard_steps(claim: Claim, reading: Reading, scale: Mapping[str, int]) -> list[tuple[str, int]]:
    """Find a scale's words where they count most: in the answer, then what it takes up."""
    texts = [_own_words(claim, reading), _goes_on(claim, reading)]
    if reading.stance is not Stance.DENIES or not reading.put:
        texts += [reading.text, reading.wider]
    return next((found for text in texts if (found := _steps_spoken(text, scale))), [])


def _steps_spoken(text: str, scale: Mapping[str, int]) -> list[tuple[str, int]]:
    """Find a scale's words, past a bare "Mostly." that answers the question before.

    "Does it go well?" "Mostly. I was late once." says how often somebody was late in "once".
    """
    return steps(_BARE_ANSWER.sub("", text), scale) or steps(text, scale)


def _single(claim: Claim, reading: Reading) -> Iterator[Sign]:
    """Find a habit in the report where one day, and nothing more, was spoken of."""
    habits = [s for s in steps(claim.content, scales.FREQUENCY) if s[1] >= HABIT]
    own = _own_words(claim, reading)
    once = _ONE_DAY.search(own) or _event(reading)
    if habits and once and not _heard_steps(claim, reading, scales.FREQUENCY):
        words = (habits[0][0], once.group())
        yield _sign(Outcome.OVERSTATED, 0.62, reading, words, "how often differs")


def _event(reading: Reading) -> re.Match[str] | None:
    """Find a deed told as done, with nothing that says that it is done again."""
    if reading.line.asks or _AGAIN.search(reading.wider) or reading.near < ONE_DEED:
        return None
    words = tokens(reading.line.text)
    did = next((t.text for t in words if past(t.text)), "")
    return re.search(rf"\b{re.escape(did)}\b", reading.line.text) if did else None


def _at_need(claim: Claim, reading: Reading) -> Iterator[Sign]:
    """Find a fixed habit in the report where something was done only when needed."""
    own = f"{_own_words(claim, reading)} {_goes_on(claim, reading)}"
    need = _NEED.search(own)
    fixed = [s for s in steps(claim.content, scales.FREQUENCY) if s[1] >= HABIT + 1]
    if need and fixed and not _NEED.search(claim.content):
        words = (fixed[0][0], need.group())
        yield _sign(Outcome.CONTRADICTED, 0.84, reading, words, "one is a habit, the other a need")


def _tried(claim: Claim, reading: Reading) -> Iterator[Sign]:
    """Find a promise in the report where somebody said that they would try."""
    if claim.act not in ("promised", "agreed") or claim.negated or reading.line.speaker == "":
        return
    own = plain(_own_words(claim, reading))
    tried = next((phrase for phrase in scales.TRYING if plain(phrase) in own), "")
    kept = re.search(r"\btry|\battempt|\bendeavour|\bbest\b", claim.content.lower())
    if tried and not kept:
        yield _sign(
            Outcome.OVERSTATED, 0.84, reading, (claim.verb, tried), "one promises, the other tries"
        )


def _certainty(claim: Claim, reading: Reading) -> Iterator[Sign]:
    written = steps(claim.statement.whole, scales.CERTAINTY)
    own = _own_words(claim, reading)
    heard = steps(_HEDGED.sub(r"\1 \2", own), scales.CERTAINTY)
    said = max((step for _, step in written), default=scales.PLAIN_CERTAINTY)
    meant = min((step for _, step in heard), default=scales.PLAIN_CERTAINTY)
    sure = said > scales.PLAIN_CERTAINTY
    words = (written[0][0] if written else claim.content, heard[0][0] if heard else own)
    if heard and (said - meant >= 3 or (sure and said - meant >= FAR)):  # noqa: PLR2004  sure against thinking, plain against doubt
        yield _sign(Outcome.OVERSTATED, 0.78 if sure else 0.66, reading, words, "how sure differs")
    elif written and meant - said >= 2 and (heard or said <= 2):  # noqa: PLR2004  doubt against a plain word
        yield _sign(Outcome.UNDERSTATED, 0.7 if heard else 0.5, reading, words, "how sure differs")


def _future(claim: Claim, reading: Reading) -> Iterator[Sign]:
    """Find what "will" be, where it was said that it "could" or "might"."""
    written, heard = plain(claim.content), plain(reading.text)
    firm = next((w for w in scales.FIRM_FUTURE if plain(w) in written), "")
    free = next((w for w in scales.OPEN_FUTURE if plain(w) in heard), "")
    if firm and free and not any(plain(w) in heard for w in scales.FIRM_FUTURE):
        yield _sign(Outcome.OVERSTATED, 0.74, reading, (firm, free), "how sure differs")


def _ladders(claim: Claim, reading: Reading) -> Iterator[Sign]:
    for ladder in scales.LADDERS:
        rungs = dict(ladder)
        written, heard = steps(claim.content, rungs), steps(reading.text, rungs)
        if not written or not heard:
            continue
        said, meant = max(written, key=lambda p: p[1]), max(heard, key=lambda p: p[1])
        if said[1] != meant[1] and said[1] not in {step for _, step in heard}:
            yield _sign(
                _direction(said[1] - meant[1]),
                0.76,
                reading,
                (said[0], meant[0]),
                "the words differ in strength",
            )


def _act(claim: Claim, readings: Sequence[Reading]) -> Iterator[Sign]:
    """Find "insisted" where the person offered, "asked" where the person demanded."""
    strength = scales.ACTS.get(claim.verb.lower(), 0)
    for reading in readings:
        if reading.own < ENOUGH_OWN:
            continue
        low = plain(reading.text)
        gentle = next((p for p in scales.GENTLE if plain(p) in low), "")
        firm = next((p for p in scales.FIRM if plain(p) in low), "")
        if strength >= 4 and gentle and not firm:  # noqa: PLR2004  insisting and more
            words = (claim.verb, gentle)
            yield _sign(
                Outcome.OVERSTATED, 0.82, reading, words, "one insists, the other offers or asks"
            )
        elif strength == FAR and claim.act != "said" and firm and not gentle:
            words = (claim.verb, firm)
            yield _sign(Outcome.UNDERSTATED, 0.68, reading, words, "one asks, the other insists")


def _own_words(claim: Claim, reading: Reading) -> str:
    """Give the words of the person concerned: their line, or their answer to what was put."""
    theirs = reading.line.speaker == claim.person
    answered = reading.answer if reading.put and not theirs else None
    return answered.text if answered else reading.line.text


def _goes_on(claim: Claim, reading: Reading) -> str:
    """Give what the person concerned adds to their answer."""
    return reading.more if reading.put and reading.line.speaker != claim.person else ""


def _refusal(claim: Claim, readings: Sequence[Reading]) -> Iterator[Sign]:
    """Find a flat refusal in the report where somebody would rather not."""
    flat = re.search(r"\b(?:outright|flatly|point blank|adamant\w*|categorically)\b",
                     claim.statement.whole, re.IGNORECASE)  # fmt: skip
    if claim.act != "refused" or claim.negated or not flat:
        return
    for reading in readings:
        low = plain(_own_words(claim, reading))
        soft = next((p for p in scales.SOFT_NO if plain(p) in low), "")
        if soft and reading.own >= ENOUGH_OWN:
            words = (flat.group(), soft)
            yield _sign(Outcome.OVERSTATED, 0.78, reading, words, "the words differ in strength")


def _condition(claim: Claim, reading: Reading) -> Iterator[Sign]:
    """Find a condition that the report leaves out."""
    if claim.act not in ("agreed", "offered", "promised", "accepted", "said"):
        return
    own = _own_words(claim, reading)
    low = plain(own)
    low = _INDIRECT.sub(" ", low)
    found = next((c for c in scales.CONDITIONS if plain(c) in low), "")
    kept = any(plain(c) in plain(claim.statement.whole) for c in scales.CONDITIONS)
    willing = re.search(r"\b(?:will|would|agree|agreed|happy|fine|offer|can|could)\b", low)
    if found and not kept and willing and claim.act in ("agreed", "offered", "promised"):
        clause = _clause(own, found)
        yield _sign(
            Outcome.OVERSTATED, 0.66, reading, (claim.verb, clause), "the condition is left out"
        )


def _clause(text: str, opening: str) -> str:
    at = text.lower().find(opening)
    return text[at:].split(",", maxsplit=1)[0].rstrip(".?! ") if at >= 0 else opening
