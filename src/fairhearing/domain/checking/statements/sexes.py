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
    "stepmum stepdad", "maternal paternal", "female male", "madam sir", "her his",
)  # fmt: skip
_ALIKE = {
    # "her" is both "him" and "his", so "him" becomes "his".
    "hers": "her", "him": "his", "mummy": "mum", "mam": "mum", "mom": "mum", "daddy": "dad",
    "gran": "grandmother", "grandma": "grandmother", "granny": "grandmother", "nan": "grandmother",
    "nana": "grandmother", "grandad": "grandfather", "grandpa": "grandfather", "auntie": "aunt",
}  # fmt: skip
_FEMALE = dict(pair.split() for pair in _BOTH)
_OTHER = _FEMALE | {other: word for word, other in _FEMALE.items()}
SEXED = frozenset(_OTHER) | _ALIKE.keys()
"""Every word that tells a sex, in lower case."""
_WORD = re.compile(r"[A-Za-z]+")


def in_order(first: str) -> Callable[[str], str]:
    """Give what writes texts so that the sex that `first` speaks of first is the female one."""
    words = (_alike(word) for word in _WORD.findall(first))
    swapped = next((word not in _FEMALE for word in words if word in _OTHER), False)
    return lambda text: _WORD.sub(lambda m: _written(m.group(), swapped=swapped), text)


def _alike(word: str) -> str:
    return _ALIKE.get(word.lower(), word.lower())


def _written(word: str, *, swapped: bool) -> str:
    plain = _alike(word)
    if plain not in _OTHER:
        return word
    put = _OTHER[plain] if swapped else plain
    return put.capitalize() if word[0].isupper() else put
