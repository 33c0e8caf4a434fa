"""Say in a sentence or two why something left out is shown."""

import re
from collections.abc import Sequence

from fairhearing.domain.checking.finding import Finding
from fairhearing.domain.checking.language.lexicon_omissions import NOTING, Act
from fairhearing.domain.checking.leaving_out.acts import acts_of, chief, spoken
from fairhearing.domain.checking.leaving_out.cover import Cover
from fairhearing.domain.checking.leaving_out.matters import Matter
from fairhearing.domain.checking.reasons import shortened
from fairhearing.domain.checking.record.lines import Line, answer_after, question_before
from fairhearing.domain.checking.statements.stance import Stance, stance

RELATED = 0.12
"""Cover from which a statement is near enough to be named."""
_NOTING = re.compile(NOTING)
SHORT_QUESTION = 3
SHORT_ANSWER = 12
TAKES_UP = 5
"""Words of an answer that surely belongs to the question before it."""


def reason_of(matter: Matter, lines: Sequence[Line], findings: Sequence[Finding]) -> str:
    """Say what the speaker does, and what the report says nearest to it."""
    line, acts = matter.line, acts_of(matter.line.text, asks=matter.line.asks)
    told = f"{_asked(line, lines)} {chief(line.text, acts)}"
    return f"{told}, and {_nearest(matter.cover, findings)}" + _answered(line, acts, lines)


def _asked(line: Line, lines: Sequence[Line]) -> str:
    """Name the speaker, with the question where the words answer one."""
    question = question_before(lines, line.index)
    if question is None or not question.asks or len(question.text.split()) < SHORT_QUESTION:
        return _first(line.name)
    return f"Asked “{shortened(question.text)}”, {line.name}"


def _nearest(cover: Cover, findings: Sequence[Finding]) -> str:
    if cover.statement is None or cover.near < RELATED:
        return "no statement of the report says so."
    near = findings[cover.statement].statement.text
    return f"no statement of the report says so; the nearest is “{shortened(near)}”."


def _answered(line: Line, acts: frozenset[Act], lines: Sequence[Line]) -> str:
    """Quote a short answer to what was asked for or offered, and an agreement to note it."""
    answer = answer_after(lines, line.index)
    noted = answer is not None and _NOTING.search(spoken(answer.text))
    if answer is None or not (noted or acts & {Act.RECORD, Act.REQUEST, Act.OFFER}):
        return ""
    words = len(answer.text.split())
    plain = words <= TAKES_UP and stance(answer.text) is not Stance.NEITHER
    if plain or noted or (line.asks and words <= SHORT_ANSWER and not answer.asks):
        return f" {_first(answer.name)} answers “{shortened(answer.text)}”."
    return ""


def _first(name: str) -> str:
    """Begin a sentence with a name: "the author" to "The author"."""
    return name[:1].upper() + name[1:]
