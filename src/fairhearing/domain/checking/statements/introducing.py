"""What people say they are when they introduce themselves: "Ewan Muir, social worker"."""

import re
from collections.abc import Iterator, Sequence

from fairhearing.domain.checking.language.lexicon_speech import OTHERS, POSTS, ROLE_WORDS
from fairhearing.domain.reading.transcript import Turn

FIRST_TURNS = 4
"""Turns of a speaker within which they introduce themselves, if they do."""
_ROLE = "|".join(sorted({*OTHERS, *POSTS, *ROLE_WORDS}, key=len, reverse=True))
_WHOSE = r"(?:the|their|his|her|your|a|an|[A-Z][\w-]+[’']s)"
_I_AM = re.compile(rf"\bI(?:[’']m| am)\s+(?:{_WHOSE}\s+)?(?P<role>{_ROLE})\b", re.IGNORECASE)
_BY_NAME = re.compile(
    rf"^\W*[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?[,.] (?:{_WHOSE} )?(?P<role>(?i:{_ROLE}))\b"
)
_TO_THEIR_FACE = re.compile(r"^\W*[A-Z][\w’'-]+, (?i:mum|mummy|mom|mam|dad|daddy)\b")
"""How somebody speaks to a parent and says nothing of themselves: "Oh, Dad", "Stop, Mum"."""
_AS = re.compile(rf"\b(?P<name>[A-Z][\w-]+), as {_WHOSE} (?P<role>{_ROLE})\b")
_CHAIRS = re.compile(r"\bI(?:[’']m| am) chairing\b", re.IGNORECASE)


def introduced(turns: Sequence[Turn]) -> Iterator[tuple[str, str]]:
    """Give (speaker's label, role in lower case) for everyone who says what they are."""
    spoken: dict[str, int] = {}
    for turn in turns:
        spoken[turn.speaker] = spoken.get(turn.speaker, 0) + 1
        if spoken[turn.speaker] > FIRST_TURNS:
            continue
        for pattern in (_I_AM, _BY_NAME):
            found = pattern.search(turn.text)
            if found and not (pattern is _BY_NAME and _TO_THEIR_FACE.match(turn.text)):
                yield turn.speaker, found["role"].lower()
        if _CHAIRS.search(turn.text):
            yield turn.speaker, "chair"


def called_on(turns: Sequence[Turn]) -> Iterator[tuple[str, str]]:
    """Give (a name, role) where somebody is spoken to as what they are: "Ann, as his carer"."""
    for turn in turns:
        for found in _AS.finditer(turn.text):
            yield found["name"].lower(), found["role"].lower()
