"""Texts written so that they rank alike whatever the names and the sex of those they are about."""

import re

from fairhearing.domain.checking.language.lexicon_speech import TITLES
from fairhearing.domain.checking.statements.people import Cast, plain


def neutral(text: str, cast: Cast) -> str:
    """Write a text so that it ranks alike whatever the names and the sex of those it is about."""
    names = {word for p in cast.people for word in p.words}
    return _WORD_OF.sub(lambda m: _neutral_word(m.group(), names), text)


def _neutral_word(word: str, names: set[str]) -> str:
    bare = plain(word)
    if bare in TITLES:
        return ""
    if word[:1].isupper() and bare in names:
        return "they"
    return _SEXLESS.get(bare, word)


_WORD_OF = re.compile(r"[A-Za-z][\w’'-]*\.?(?=\W|$)")
# "her" is both "him" and "his", so all three become one word.
_SEXLESS = {
    "he": "they", "she": "they", "him": "their", "her": "their", "his": "their", "hers": "their",
    "himself": "themselves", "herself": "themselves", "mother": "parent", "father": "parent",
    "mum": "parent", "dad": "parent", "mam": "parent", "mummy": "parent", "daddy": "parent",
    "he’s": "they are", "she’s": "they are", "he's": "they are", "she's": "they are",
}  # fmt: skip
