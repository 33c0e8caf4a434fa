"""Who a statement gives its words to, named for a sentence about it."""

import re

from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.people import Cast

_POINTING = frozenset({"i", "we", "he", "she", "they", "his", "her", "their", "him", "them"})


def given_to(claim: Claim, cast: Cast, person: str = "") -> str:
    """Name who a statement gives its words to, for a sentence about it.

    Where it says only "she", who is taken to be meant stands before that. `person` is whom it is
    about, where nobody is said to have said it.
    """
    if claim.who and claim.who.lower() not in _POINTING:
        return claim.who
    name = cast.called(claim.person or person)
    pointing = re.search(rf"\b{claim.who}\b", claim.statement.whole) if claim.who else None
    return f"{name} (“{claim.who}”)" if pointing else name
