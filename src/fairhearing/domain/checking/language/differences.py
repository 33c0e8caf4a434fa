"""Which words to mark when a statement is shown beside the words of the record.

A report retells: most words differ and mean the same. Marking all of them would hide the one
that matters, so only words that can decide are marked (figures, "not", how often, how sure,
how much), and every word only inside quotation marks, where exactness was promised.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.figures import Figure, comparable, figures, same
from fairhearing.domain.checking.language.lexicon_scales import (
    CERTAINTY,
    DEGREE,
    FREQUENCY,
    QUANTITY,
)
from fairhearing.domain.checking.language.lexicon_speech import FILLERS, NEGATIONS
from fairhearing.domain.checking.language.wording import Token, content, tokens

_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|‘((?:[^’]|’(?=\w))+)’")
_SCALES = re.compile(
    r"\b(?:"
    + "|".join(
        re.escape(phrase)
        for phrase in sorted({*FREQUENCY, *CERTAINTY, *QUANTITY, *DEGREE}, key=len, reverse=True)
    )
    + r")\b",
    re.IGNORECASE,
)
_OF_STRENGTH = (Outcome.OVERSTATED, Outcome.UNDERSTATED)
_FEW = 3

_Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, and whether its words differ from the other text's."""

    text: str
    differs: bool = False


def differences(
    statement: str, said: str, outcome: Outcome
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Mark the words that differ in a statement and in what was said.

    Joining the pieces of either side gives its text again, to the letter.
    """
    # Said by somebody else: the words are there, and it is not they that differ.
    if not outcome.differs or not said or outcome is Outcome.MISATTRIBUTED:
        left: _Spans = []
        right: _Spans = []
    elif outcome is Outcome.MISQUOTED and (quote := _QUOTED.search(statement)):
        left, right = _word_by_word(statement, quote.span(quote.lastindex or 0), said)
    else:
        left, right = _deciding(statement, said), _deciding(said, statement)
        if outcome in _OF_STRENGTH or not (left or right):
            left += _strong(statement, said)
            right += _strong(said, statement)
        if not left:
            left = _only_here(statement, said)
    return _cut(statement, left), _cut(said, right)


def _word_by_word(statement: str, quote: tuple[int, int], said: str) -> tuple[_Spans, _Spans]:
    left = [t for t in tokens(statement) if quote[0] <= t.start and t.end <= quote[1]]
    quoted = {token.stem for token in left}
    right = [t for t in tokens(said) if t.stem in quoted or t.stem not in FILLERS]
    matcher = SequenceMatcher(None, [t.stem for t in left], [t.stem for t in right], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return [quote], []
    kept_left = {i for b in blocks for i in range(b.a, b.a + b.size)}
    kept_right = {i for b in blocks for i in range(b.b, b.b + b.size)}
    # Only the words spoken between the first and the last shared word answer the quotation.
    between = range(blocks[0].b, blocks[-1].b + blocks[-1].size)
    return (
        _spans(t for i, t in enumerate(left) if i not in kept_left),
        _spans(right[i] for i in between if i not in kept_right),
    )


def _deciding(here: str, there: str) -> _Spans:
    """Figures and negations in one text that the other does not have."""
    other_figures = figures(there)
    other_stems = {token.stem for token in tokens(there)}
    found = [(f.start, f.end) for f in figures(here) if _stands_alone(f, other_figures)]
    negations = NEGATIONS - other_stems
    return found + _spans(token for token in tokens(here) if token.stem in negations)


def _strong(here: str, there: str) -> _Spans:
    """Words of strength in one text that the other does not have."""
    others = {match.group().lower() for match in _SCALES.finditer(there)}
    return [m.span() for m in _SCALES.finditer(here) if m.group().lower() not in others]


def _stands_alone(figure: Figure, others: Iterable[Figure]) -> bool:
    """Whether there is a like figure on the other side and none that is the same."""
    like = [other for other in others if comparable(figure, other)]
    return bool(like) and not any(same(figure, other) for other in like)


def _only_here(here: str, there: str) -> _Spans:
    """Words of meaning that the other text lacks, where they are few enough to tell something."""
    other = {token.stem for token in tokens(there)}
    alone = [token for token in content(here) if token.stem not in other]
    return _spans(alone) if len(alone) <= _FEW else []


def _spans(found: Iterable[Token]) -> _Spans:
    return [(token.start, token.end) for token in found]


def _cut(text: str, spans: _Spans) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    for first, end in sorted(spans):
        if end <= at:
            continue
        start = max(at, first)
        pieces += [Piece(text[at:start]), Piece(text[start:end], differs=True)]
        at = end
    pieces.append(Piece(text[at:]))
    return tuple(piece for piece in pieces if piece.text)
