"""What sort of claim a statement makes: the first telling word decides."""

import re

from fairhearing.domain.reading.document import StatementKind
from fairhearing.domain.reading.quotes import quotes
from fairhearing.domain.reading.speech_words import OPINION, RECOMMENDATION, REPORTED

QUOTED_WORDS = 2
"""Fewer words than this in quotation marks are a name or a manner of speaking."""

_CUES: tuple[tuple[StatementKind, re.Pattern[str]], ...] = (
    (StatementKind.OPINION, OPINION),
    (StatementKind.RECOMMENDATION, RECOMMENDATION),
    (StatementKind.REPORTED_SPEECH, REPORTED),
)


def kind_of_statement(words: str) -> StatementKind:
    """Tell the kind from a statement's words together with what it leans on.

    A quotation is one whoever gives it. Otherwise the cue that stands first wins: "in my view
    she said too little" is an opinion, "she said that in her view" is reported.
    """
    if any(quote.words >= QUOTED_WORDS for quote in quotes(words)):
        return StatementKind.QUOTATION
    cues = ((cue.search(words), kind) for kind, cue in _CUES)
    found = [(match.start(), kind) for match, kind in cues if match]
    return min(found, key=lambda cue: cue[0])[1] if found else StatementKind.FACT
