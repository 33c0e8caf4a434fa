"""How like an ask a sentence is, by weighed signs of grammar: where no rule of asking finds one.

The signs stand here, what each weighs in `asking_weights.json`, made by `training/casework`. They
are mood, person, tense and small words, never what the letter is about.
"""

import re

from fairhearing.domain.casework.asks.asking_grammar import ANY_VERB
from fairhearing.domain.casework.asks.weights import ALONE, Weights, weights
from fairhearing.domain.checking.weighing import logistic

_PAST = (
    r"(?:was|were|had|did|said|told|came|went|got|gave|took|made|rang|wrote|sent|put|saw|heard|"
    r"met|left|kept|found|thought|knew|felt|read|brought|lost|\w{3,}ed)"
)
_SIGNS = {
    "tells of the past": rf"\b{_PAST}\b",
    "tells of now": r"\b(?:is|are|has|does)\b",
    "tells what I did": rf"^(?:and |but |so )?(?:i|we) (?:\w+ )?{_PAST}\b",
    # One sign for both: the same words ask the same, whoever they are about.
    "speaks of him or her": r"\b(?:he|she|him|her|his|hers)\b",
    "begins with others": r"^(?:he|she|it|they|my \w+|the \w+|his \w+|her \w+|there)\b",
    "says how I am": r"\b(?:i|we)(?:'m| am|'re| are)\b",
    "says what I think": r"\b(?:i|we) (?:know|understand|think|feel|believe|appreciate|hope|accept|"
    r"realise|suppose|say|gather)\b",
    "speaks to the reader": r"\b(?:you|your|u|yours)\b",
    "says not": r"(?:\b(?:not|no|never|nobody|nothing|none|without)\b|n't\b)",
    "says would or could": r"\b(?:would|could|might|should)\b|'d\b",
    "says must or needs": r"\b(?:must|should|ought|needs?|wants?|has to|have to)\b",
    "says who, what, why or when": r"\b(?:who|what|when|where|which|why|how|whose|whether)\b",
    "begins with who, what, why or when": r"^(?:and |but |so |also )?"
    r"(?:who|what|when|where|which|why|how|whose|whether)\b",
    "names a paper, a name or a date": r"\b(?:copy|copies|notes?|minutes|records?|report|letter|"
    r"list|date|name|"
    r"reason|explanation|apology|plan|form|policy|number)s?\b",
    "says by when": r"\b(?:before|until|till|by)\b",
    "says still, nothing or never": r"\b(?:still|yet|nothing|never)\b",
    "thanks or hopes": r"\b(?:thank|thanks|grateful|sorry|hope|wish)\b",
    "begins with a deed": rf"^(?:and |but |so |also |then |please )*(?:{ANY_VERB})\b",
    "says what be done": r"\b(?:be|being|been|get|got) \w+(?:ed|en|t)\b",
    "says what to do": rf"\bto (?:{ANY_VERB})\b",
    "names a deed": rf"\b(?:{ANY_VERB})\b",
    "has an if": r"\bif\b",
    "has an or": r"\bor\b",
    "gives a because": r"\b(?:because|since|as|so)\b",
    "has a figure": r"\d",
    "is loud": r"[A-Z]{3,}",
    "says for whom": r"\b(?:me|us|him|her|his|them)\b",
    "says it needs or should": r"\b(?:it|that|this) (?:needs|wants|should|must)\b",
    "quotes": r"[“\"]",
    "says what somebody would do": r"\b(?:would|could|can|will|should|might|must) (?:you|someone|"
    r"somebody)\b|"
    r"\b(?:you|someone|somebody|they|he|she)(?:'d| would| could| can| will| should| might| must)\b",
    "has no verb of its own": r"^(?!.*\b(?:is|are|was|were|am|has|have|had|do|does|did|will|"
    r"would|can|"
    r"could|should|may|might|must|'s|'re|'m)\b)",
    "ends loudly": r"!\s*$",
    "is under 8 words": r"^\W*(?:[\w'-]+\W+){0,6}[\w'-]+\W*$",
    "is under 14 words": r"^\W*(?:[\w'-]+\W+){0,12}[\w'-]+\W*$",
    "is over 25 words": r"^\W*(?:[\w'-]+\W+){25}",
}
_COMPILED = {
    name: re.compile(how, 0 if name == "is loud" else re.IGNORECASE) for name, how in _SIGNS.items()
}
_SMALL = tuple(
    re.findall(
        r"\w+",
        "i we you u it they us them my our your their is are was were be been "
        "am do does did have has had can could will would should must might may need want not no "
        "nobody never nothing still yet to that this there so and but know tell told like one any "
        "some all only just back before after until for from with of in on at by a the ",
    )
)
_WORD = re.compile(r"[a-z']+")
SEEN_FROM = 0.5
"""Likeness from which a sentence is shown as one that may ask."""


def signs(sentence: str) -> frozenset[str]:
    """Give the names of the signs that a sentence shows; a small word is its own name."""
    plain = sentence.replace("’", "'").strip()
    words = set(_WORD.findall(plain.lower()))
    seen = {name for name, how in _COMPILED.items() if how.search(plain)}
    return frozenset(seen | {f"“{word}”" for word in _SMALL if word in words})


def every_sign() -> tuple[str, ...]:
    """Give all names, in order: what a weight can be learned for."""
    return (*_COMPILED, *(f"“{word}”" for word in _SMALL))


def _weights() -> Weights:
    return weights("asking_weights")["asks"]


def likeness(sentence: str) -> float:
    """Say how likely it is that a sentence asks for something, from 0 to 1."""
    weighs = _weights()
    return logistic(weighs[ALONE] + sum(weighs[name] for name in signs(sentence)))


def what_shows(sentence: str) -> str:
    """Name the signs that weigh most for an ask, in words that complete "it …"."""
    weighs = _weights()
    seen = sorted(signs(sentence) & _COMPILED.keys(), key=lambda name: -weighs[name])
    told = [name for name in seen if weighs[name] > 0][:2]
    return " and ".join(told) or "has small words like those of asks"
