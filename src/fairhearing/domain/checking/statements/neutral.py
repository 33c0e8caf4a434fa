"""Texts written so that they rank alike whatever the names and the sex of those they are about."""

import re
from collections.abc import Mapping

from fairhearing.domain.checking.language.lexicon_speech import TITLES
from fairhearing.domain.checking.statements.people import Cast, plain
from fairhearing.domain.checking.statements.unnamed import with_others

NO_OTHERS: Mapping[str, str] = {}


def neutral(text: str, cast: Cast, others: Mapping[str, str] = NO_OTHERS) -> str:
    """Write a text so that it ranks alike whatever the names and the sex of those it is about.

    Who is on the record is "they"; other names become those that `others` gives for them.
    """
    names = frozenset(word for p in cast.people for word in p.words)
    told = sexless(_TITLED.sub("they", text), names)
    return with_others(told, lambda word: others.get(word, word)) if others else told


def sexless(text: str, names: frozenset[str] = frozenset()) -> str:
    """Write a text so that it tells nobody's sex, and names none of `names`."""
    return _WORD_OF.sub(lambda m: _neutral_word(m.group(), names), text)


def _neutral_word(word: str, names: frozenset[str]) -> str:
    bare = plain(word)
    if bare in TITLES:
        return ""
    if word[:1].isupper() and bare in names:
        return "they"
    if bare in _SEXLESS:
        return _SEXLESS[bare]
    head, short, tail = _SHORT.match(word).groups("")  # type: ignore[union-attr]  # it matches any
    parts = head.split("-")  # "ex-wife", "mother-in-law"
    return "-".join(_SEXLESS.get(part.lower(), part) for part in parts) + short + tail


_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\.?\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?"
)
"""Somebody by a title and a name, whether they speak on the record or not."""
_WORD_OF = re.compile(r"[A-Za-z][\w’'-]*\.?(?=\W|$)")
_SHORT = re.compile(r"(.*?)([’'](?:d|ll|ve|re))?(\.?)$")
# "her" is both "him" and "his", so all three become one word.
_SEXLESS = {
    "he": "they", "she": "they", "him": "their", "her": "their", "his": "their", "hers": "their",
    "himself": "themselves", "herself": "themselves",
} | {
    word: group.split()[0]
    for group in (
        "parent mother father mum dad mam mummy daddy", "parents mothers fathers mums dads",
        "child son daughter boy girl",
        "children sons daughters boys girls", "spouse husband wife", "sibling brother sister",
        "siblings brothers sisters", "person man woman", "people men women",
        "grandparent grandmother grandfather grandma grandpa gran grandad nan nana granny",
        "grandchild grandson granddaughter", "partner boyfriend girlfriend",
        "step-parent stepmother stepfather stepmum stepdad", "relative uncle aunt auntie",
        "cousin nephew niece", "family maternal paternal",
    )
    for word in group.split()[1:]
}  # fmt: skip
