"""Words of a text: cut apart, unfolded, and brought to a stem that both sides share.

Everything that compares a report with a record compares `Token`s, so that "didn't collect"
and "did not pick up" meet in the middle.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from fairhearing.domain.checking.language.lexicon import (
    CONTRACTIONS,
    EMPTY,
    IRREGULAR,
    PASTS,
    PHRASES,
    SAME_AS,
)

_WORD = re.compile(r"[£$€]?\w+(?:[’'.:,/-]\w+)*[%£€]?", re.UNICODE)
_NEGATED = re.compile(r"^(\w+)n['’]?t$")
_ENDINGS = (
    ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ing", ""),
    ("ed", ""), ("ly", ""), ("ment", ""), ("s", ""),
)  # fmt: skip
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as written, its stem, and where it stands in the text."""

    text: str
    stem: str
    start: int
    end: int


@lru_cache(maxsize=65_536)
def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into words; contractions become two words at the same place."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        for piece, start, end in _pieces(match):
            parts = _unfold(piece.lower().replace("’", "'"))
            found.extend(Token(piece, stem(part), start, end) for part in parts)
    return _phrases(tuple(found))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Bring a word to its stem: "collected" and "collects" to "collect", "went" to "go"."""
    word = word.strip("'’").removesuffix("'s").removesuffix("’s")
    base = _base(word)
    return _SAME.get(base, base)


def past(word: str) -> bool:
    """Whether a word has the form of a verb in the past: "collected", "Went"; and so has "need"."""
    return word.endswith("ed") or word.lower() in PASTS


def stems(text: str) -> list[str]:
    """Give the stems of the words that carry meaning, in order."""
    return [token.stem for token in tokens(text) if token.stem not in EMPTY]


def content(text: str) -> tuple[Token, ...]:
    """Give the words that carry meaning, with their places."""
    return tuple(token for token in tokens(text) if token.stem not in EMPTY)


def share(wanted: Mapping[str, float] | Iterable[str], there: set[str]) -> float:
    """How much of what is wanted is there, by weight; 0 where nothing is wanted."""
    weights = wanted if isinstance(wanted, Mapping) else {word: weight(word) for word in wanted}
    whole = sum(weights.values())
    return sum(w for word, w in weights.items() if word in there) / whole if whole else 0.0


def weight(word: str) -> float:
    """How much a stem tells: figures and long words more than short ones, family all alike."""
    long = len(word) > 6 and word not in _FAMILY  # noqa: PLR2004  a long word
    return 1.5 if word[:1].isdigit() or long else 1.0


def _pieces(match: re.Match[str]) -> list[tuple[str, int, int]]:
    """Part a match at slashes, commas and hyphens, except within figures such as 4/3/2026."""
    word, start = match.group(), match.start()
    if word[:1].isdigit() or word[:1] in "£$€":
        return [(word.rstrip(".,:"), start, match.end())]
    found = re.finditer(r"[^/,\-:]+", word)
    return [(m.group(), start + m.start(), start + m.end()) for m in found]


def _unfold(word: str) -> tuple[str, ...]:
    known = CONTRACTIONS.get(word)
    if known:
        return known
    negated = _NEGATED.match(word)
    if negated and "'" in word:
        return (negated.group(1), "not")
    head, mark, tail = word.partition("'")
    if mark and tail in ("ll", "ve", "re", "d", "m"):
        return (head, {"ll": "will", "ve": "have", "re": "be", "d": "would", "m": "be"}[tail])
    return (word,)


def _base(word: str) -> str:
    return IRREGULAR.get(word) or (word if word in EMPTY else _cut(word))


def _cut(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM + (ending == "ly"):
            if ending == "s" and word.endswith(("ss", "us", "is")):
                return word
            return _settled(word.removesuffix(ending) + instead)
    return _settled(word)


def _settled(base: str) -> str:
    """Undo doubling and drop a silent e, so that "stopping" and "stop" meet."""
    if len(base) > _SHORTEST_STEM and base[-1] == base[-2] and base[-1] not in "lse":
        return base[:-1]
    bare = base[:-1]
    silent = base.endswith("e") and len(base) > _SHORTEST_STEM and bare not in EMPTY
    return bare if silent else base


def _phrases(found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Join phrases that mean one thing ("pick up", "raise your voice") into one token."""
    out: list[Token] = []
    i = 0
    while i < len(found):
        size, base = _phrase_at(found, i)
        if size:
            text = " ".join(token.text for token in found[i : i + size])
            out.append(Token(text, base, found[i].start, found[i + size - 1].end))
        else:
            out.append(found[i])
        i += size or 1
    return tuple(out)


def _phrase_at(found: tuple[Token, ...], i: int) -> tuple[int, str]:
    for words, base in PHRASES.get(found[i].stem, ()):
        if tuple(token.stem for token in found[i : i + len(words)]) == words:
            return len(words), base
    return 0, ""


_FAMILY = frozenset(
    _base(word)
    for word in (
        "brother", "daughter", "husband", "granddaughter", "grandmother", "grandfather",
        "girlfriend", "boyfriend", "stepmother", "stepfather", "stepdaughter", "stepbrother",
        "stepsister", "maternal", "paternal",
    )
)  # fmt: skip
"""Words that would tell more of a brother than of a sister, were they counted by their length."""
_SAME = {_base(word): _base(same) for word, same in SAME_AS.items()}
