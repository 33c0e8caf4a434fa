"""What makes a line worth telling a reader that the report leaves it out.

The weights were set by hand from what the acts mean, and tried on eighteen invented conversations
that others wrote, with 87 things they listed as left out: 50 are named (.57), and 50 of the 106
named are listed (.47). Fitted by logistic regression (ridge 30 on scaled features, every other
candidate line a negative), each conversation by the weights of the other seventeen, they name 48
of 87 (.55) and 48 of 107 are listed (.45): the same within chance, so the plain numbers stay.
"""

import math
import re
from collections.abc import Mapping, Sequence

from fairhearing.domain.checking.language.lexicon_omissions import (
    ABOUT_SOMEBODY,
    HOUSEKEEPING,
    NOTING,
    OF_WEIGHT,
    TAKEN_UP,
    Act,
)
from fairhearing.domain.checking.language.wording import stems
from fairhearing.domain.checking.leaving_out.acts import STRONG, acts_of, spoken
from fairhearing.domain.checking.leaving_out.cover import Cover
from fairhearing.domain.checking.record.lines import Line

WEIGHTS: Mapping[Act, float] = {
    Act.RECORD: 2.0, Act.UNANSWERED: 1.4, Act.EVIDENCE: 1.4, Act.DENIAL: 0.9, Act.OFFER: 1.2,
    Act.REQUEST: 0.8, Act.UNDERTAKING: 0.8, Act.WORRY: 1.0, Act.STEPS: 1.0, Act.WISH: 1.2,
    Act.ADVICE: 0.5, Act.PRAISE: 0.7, Act.REPORTED: 0.6, Act.VIEW: 0.8, Act.REASON: 0.3,
    Act.CONDITION: 0.3, Act.NEGATIVE: 0.3, Act.LASTING: 0.3,
}  # fmt: skip
ENOUGH = 3.0
"""What the acts of one line count for at most: long lines show many by chance."""
LENGTH, LONGEST = 0.3, 3.2
"""For each doubling of words or so, up to about 24 words."""
BESIDE, MANY = 0.6, 3
"""For acts in the sentences beside it, of the same turn."""
NOTED, STRUCK = 0.7, 0.3
"""Where somebody then agrees to note it, or is struck by it."""
ONESELF, SOMEBODY, GRAVE = 0.3, 0.2, 0.2
NEAR, SHARED, CITED = 1.2, 0.3, 1.0
"""Against what the report says already."""
FULL = 0.2
"""Nearness from which evidence counts in full: a statement may rest on a line it says little of."""
LITTLE, NO_WORDS = 0.06, 0.03
"""Below this, less cover makes no difference."""
OPENING, OPENING_TURNS, RUNNING = 2.0, 5, 2.0
"""Against the first turns, and words that only run the conversation."""
TINY, FEW = 1.0, 4
BARE, HARDLY = 1.0, 1
"""Against lines of few words, or with hardly one that carries meaning: "I can do that."."""

_I = re.compile(r"\b(?:i|my|we|our)\b")
_NOTING, _TAKEN_UP = re.compile(NOTING), re.compile(TAKEN_UP)
_HOUSEKEEPING = re.compile(HOUSEKEEPING)
_SOMEBODY, _GRAVE = re.compile(ABOUT_SOMEBODY), re.compile(OF_WEIGHT)


def worth_of(line: Line, lines: Sequence[Line], cover: Cover) -> float:
    """Weigh a line: what is done by it, how it is taken up, and how far the report says it."""
    return _told(line) + _around(line, lines) - _against(line, cover)


def _told(line: Line) -> float:
    said, words = spoken(line.text), len(line.text.split())
    return (
        min(ENOUGH, sum(WEIGHTS[act] for act in acts_of(line.text, asks=line.asks)))
        + LENGTH * min(math.log(1 + words), LONGEST)
        + ONESELF * bool(_I.search(said))
        + SOMEBODY * bool(_SOMEBODY.search(said))
        + GRAVE * bool(_GRAVE.search(said))
        - TINY * (words < FEW)
        - BARE * (len(set(stems(line.text))) <= HARDLY)
    )


def _around(line: Line, lines: Sequence[Line]) -> float:
    beside = {
        act
        for other in lines[max(0, line.index - 1) : line.index + 2]
        if _same_turn(line, other) and other is not line and not other.asks
        for act in acts_of(other.text) & STRONG
    }
    after = [spoken(x.text) for x in lines[line.index + 1 : line.index + 8] if _next_turn(line, x)]
    return (
        BESIDE * min(len(beside), MANY) / MANY
        + NOTED * any(_NOTING.search(said) for said in after[:3])
        + STRUCK * any(_TAKEN_UP.search(said) for said in after[:2])
    )


def _against(line: Line, cover: Cover) -> float:
    return (
        NEAR * math.log(cover.near + LITTLE)
        + SHARED * math.log(cover.shared + NO_WORDS)
        + CITED * cover.cited * min(1.0, cover.near / FULL)
        + OPENING * (line.turn < OPENING_TURNS)
        + RUNNING * any(p.search(spoken(line.text)) for p in (_HOUSEKEEPING, _NOTING))
    )


def _same_turn(line: Line, other: Line) -> bool:
    return (line.record, line.turn) == (other.record, other.turn)


def _next_turn(line: Line, other: Line) -> bool:
    return (line.record, line.turn + 1) == (other.record, other.turn)
