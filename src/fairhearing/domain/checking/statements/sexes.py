"""Words for one sex and the other, put in the order in which they come up.

A reader needs to know that "she" is not "he", not which of the two it is. So whoever comes up first
is told of as a woman, the next as a man: a talk and its twin of the other sex become one text.
"""

import re
from collections.abc import Callable

_BOTH = (
    "she he", "herself himself", "mother father", "mothers fathers", "mum dad", "mums dads",
    "daughter son", "daughters sons", "sister brother", "sisters brothers", "girl boy",
    "girls boys", "woman man", "women men", "wife husband", "grandmother grandfather", "aunt uncle",
    "niece nephew", "granddaughter grandson", "girlfriend boyfriend", "stepmother stepfather",
    "stepmum stepdad", "maternal paternal", "female male", "madam sir",
)  # fmt: skip
_ALIKE = {
    "mummy": "mum", "mam": "mum", "mom": "mum", "daddy": "dad",
    "gran": "grandmother", "grandma": "grandmother", "granny": "grandmother", "nan": "grandmother",
    "nana": "grandmother", "grandad": "grandfather", "grandpa": "grandfather", "auntie": "aunt",
}  # fmt: skip
_FEMALE = dict(pair.split() for pair in _BOTH)
_OTHER = _FEMALE | {other: word for word, other in _FEMALE.items()}
_FEMALE_FORMS, _MALE_FORMS = {"her", "hers"}, {"him", "his"}
_FORMS, _OWN = _FEMALE_FORMS | _MALE_FORMS, {"hers", "his"}
SEXED = frozenset(_OTHER) | _ALIKE.keys() | _FORMS
"""Every word that tells a sex, in lower case."""
_WORD = re.compile(r"[A-Za-z]+")
_ENDS = re.compile(r"\s*[.,;:!?…)”\"—–]")
"""What follows "his" where it stands alone. A text that is cut off after it does not tell."""
_NO_NOUN = re.compile(
    r"(?!\s+\w)|\s+(?:a|an|the|this|that|these|those|my|your|our|their|i|you|we|they|he|she|it|"
    r"some|any|no|each|every|and|but|or|if|when|because|cos|so|than|while|as|since|till|until|to|at|"
    r"in|on|with|from|for|about|up|down|out|off|over|away|by|into|after|before|under|again|of|"
    r"is|was|do|does|did|has|had|have|will|would|can|could|be|being|not|never|there|here|now|then|"
    r"go|come|get|know|see|stay|eat|"
    r"too|either|once|twice|yesterday|today|tomorrow|what|who|why|where|how|which|him|her|hers|his)\b",
    re.IGNORECASE,
)
"""What stands after "her" where it is "him" and not "his". It is looked at for both sexes, so that
both come out alike, also where it misses."""


def in_order(first: str) -> Callable[[str], str]:
    """Give what writes texts so that the sex that `first` speaks of first is the female one."""
    found = (_sex(word.lower()) for word in _WORD.findall(first))
    swapped = next((sex == "male" for sex in found if sex), False)
    return lambda text: _WORD.sub(lambda m: _written(m, swapped=swapped), text)


def _sex(word: str) -> str:
    plain = _ALIKE.get(word, word)
    if plain in _FEMALE or word in _FEMALE_FORMS:
        return "female"
    return "male" if plain in _OTHER or word in _MALE_FORMS else ""


def _written(match: re.Match[str], *, swapped: bool) -> str:
    word = match.group()
    lower = word.lower()
    if lower in _FORMS:
        put = _form(match, female=(lower in _FEMALE_FORMS) is not swapped)
    else:
        plain = _ALIKE.get(lower, lower)
        if plain not in _OTHER:
            return word
        put = _OTHER[plain] if swapped else plain
    return put.capitalize() if word[0].isupper() else put


def _form(match: re.Match[str], *, female: bool) -> str:
    """Choose between "her" and "hers", or "him" and "his", as both sexes would be told of."""
    if match.group().lower() in _OWN and _ENDS.match(match.string, match.end()):
        return "hers" if female else "his"
    if female:
        return "her"
    return "him" if _NO_NOUN.match(match.string, match.end()) else "his"
