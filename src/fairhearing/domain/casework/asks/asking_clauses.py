"""The clauses of a sentence, and which of them ask by the order of their words."""

import re

from fairhearing.domain.casework.asks import asking_grammar as grammar
from fairhearing.domain.casework.asks import asking_words as words
from fairhearing.domain.reading.quotes import inside, quotes

_REACH = 60
"""Letters of a clause that show whether a question is only put for its force."""
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z])|[.!\n]\s+")


def clauses(sentence: str) -> list[int]:
    """Give where the clauses of a sentence may begin, outside what it quotes."""
    marked = quotes(sentence)
    ends = (match.end() for match in grammar.JOINT.finditer(sentence))
    return [0, *(end for end in ends if not inside(marked, end))]


def clause(text: str, start: int, end: int | None = None) -> str:
    """Say how the clause that begins here asks, "" where it does not."""
    stop = len(text) if end is None else end
    question = grammar.QUESTION.match(text, start, stop)
    turned = question and not wonders(text[start : start + _REACH])
    if turned or _goes_on_asking(text, start, stop):
        return "It is put as a question."
    told = (grammar.NOT_TO, grammar.IF_YOU, grammar.YOU_MIGHT)
    return "It says what is to be done." if any(p.match(text, start, stop) for p in told) else ""


def _goes_on_asking(text: str, start: int, stop: int) -> bool:
    """Whether words that elsewhere tell of somebody are a question here, after another one."""
    before = _SENTENCE_END.split(text[:start])[-1].strip()
    if grammar.WHO_DID.match(text, start, stop):  # "a nurse, who let him in" asks nothing
        return not before or bool(
            grammar.QUESTION.match(before) and grammar.ASKS_WHAT.match(before)
        )
    asked = before.endswith("?") or (words.CAN_YOU.search(before) and text.rstrip().endswith("?"))
    return bool(asked and grammar.GOES_ON.match(text, start, stop))


def wonders(question: str) -> bool:
    """Whether a question is put for its force and expects no answer."""
    return bool(words.WONDERS.search(question) or grammar.RHETORIC.search(question))
