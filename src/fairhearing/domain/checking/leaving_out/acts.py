"""What somebody does by saying something: offers, denies, asks, worries, and the like."""

import re
from functools import lru_cache

from fairhearing.domain.checking.language.lexicon_omissions import ACTS, SPOKEN, Act
from fairhearing.domain.checking.statements.stance import asks_openly

_SPOKEN = tuple((re.compile(said), written) for said, written in SPOKEN)
_ACTS = {act: re.compile(pattern) for act, pattern in ACTS.items()}
STRONG = frozenset(Act) - {Act.VIEW, Act.REASON, Act.CONDITION, Act.NEGATIVE, Act.LASTING}
"""Acts that are worth telling in themselves."""


@lru_cache(maxsize=65_536)
def spoken(text: str) -> str:
    """Write talk so that the patterns can read it: lower case, contractions written out."""
    text = text.lower().replace("’", "'").replace("‘", "'")
    for said, written in _SPOKEN:
        text = said.sub(written, text)
    return text


@lru_cache(maxsize=65_536)
def acts_of(text: str, *, asks: bool = False) -> frozenset[Act]:
    """Name the acts of a sentence. A question does nothing unless it asks for or offers a thing."""
    found = frozenset(act for act, pattern in _ACTS.items() if pattern.search(spoken(text)))
    asked = found & {Act.RECORD, Act.REQUEST, Act.OFFER} and not asks_openly(text)
    return found if asked or not asks else frozenset()


def chief(text: str, acts: frozenset[Act]) -> Act:
    """Name the act to tell a reader of: of the strong ones, if there are any, what comes first."""
    said, order = spoken(text), list(Act)
    return min(acts & STRONG or acts, key=lambda act: (_begins(act, said), order.index(act)))


def _begins(act: Act, said: str) -> int:
    found = _ACTS[act].search(said)
    return found.start() if found else len(said)
