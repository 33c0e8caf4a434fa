"""Which language a document is in, as far as that matters: checking reads English."""

import re

ENOUGH = 25
"""Fewer words than this do not show a language."""
ENGLISH = 0.12
"""English prose has at least this share of its commonest small words."""

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = {
    "English": "the of and to in that is was it for on with he she as at be had not they said",
    "Welsh": "y yr yn a i o ar ac mae oedd ei eu wedi bod gan am nad nid bu hi ef mewn sydd wrth",
    "French": "le la les de des et en un une est que qui dans pour pas il elle sur avec au",
    "Polish": "i w nie na z że się do jest to o jak po co za od ale przez był była",
    "Spanish": "el la los de y en que un una es por con no para su se lo del al",
}
_LISTS = {tongue: frozenset(words.split()) for tongue, words in _SMALL.items()}


UNNAMED = "another language"
"""What is hardly English, and none of the languages we can name."""


def other_than_english(text: str) -> str:
    """Name the language of a text that is hardly English; "" for English and for few words."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < ENOUGH:
        return ""
    shares = {
        tongue: sum(word in small for word in words) / len(words)
        for tongue, small in _LISTS.items()
    }
    best = max(shares, key=lambda tongue: shares[tongue])
    if shares["English"] >= ENGLISH and shares["English"] >= shares[best] * 0.8:
        return ""
    return best if best != "English" and shares[best] >= ENGLISH else UNNAMED


def language_note(text: str) -> str:
    """Give a sentence for the person where a document is hardly English, otherwise ""."""
    tongue = other_than_english(text)
    if not tongue:
        return ""
    named = "not in English" if tongue == UNNAMED else f"in {tongue}"
    return f"This document seems to be {named}. We check English only, so trust no result on it."
