"""Say in a sentence or two why something left out is shown."""

import re
from collections.abc import Sequence

from fairhearing.domain.checking.finding import Finding
from fairhearing.domain.checking.language.lexicon_omissions import NOTING, Act
from fairhearing.domain.checking.leaving_out.acts import STRONG, acts_of, chief, spoken
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
    first = matter.told[0]
    told = f"{_asked(first, lines)} {_does(matter)}, and {_nearest(matter.cover, findings)}"
    return told + _answered(matter.line, lines)


def _does(matter: Matter) -> str:
    """Name what the weightiest line does and what one other adds to it, in their order."""
    first, *others = (_act(line) for line in (matter.line, *matter.adds))
    added = next((act for act in others if act in STRONG and act is not first), first)
    order = [_act(line) for line in matter.told]
    return " and ".join(dict.fromkeys(act for act in order if act in (first, added)))


def _act(line: Line) -> Act:
    return chief(line.text, acts_of(line.text, asks=line.asks))


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


def _answered(line: Line, lines: Sequence[Line]) -> str:
    """Quote a short answer to what was asked for or offered, and an agreement to note it."""
    acts, answer = acts_of(line.text, asks=line.asks), answer_after(lines, line.index)
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
