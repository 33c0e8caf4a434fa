"""A sentence cut where both sides are claims that can be right or wrong by themselves."""

import re
from dataclasses import dataclass, replace

from fairhearing.domain.reading.claims import begins_with_verb, has_claim, is_claim, subject
from fairhearing.domain.reading.quotes import Quote, inside, quotes
from fairhearing.domain.reading.sentences import Range, trim
from fairhearing.domain.reading.speech_words import LEAD, REPORTED

SHORTEST = 2
"""Fewest words a part may have."""

_JOINT = re.compile(
    r";\s*(?:and|but|or|however,?|nevertheless,?)?\s*"
    r"|,?\s+(?:and|but)\s+(?=\S)"
    r"|,\s+(?:whereas|while|although|though|yet)\s+"
    r"|\s+[–—]\s+(?=(?:and|but)\s)"
)
_OWN_STANCE = re.compile(r"I\s")
_STARTS_THAT = re.compile(r"that\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A part of a sentence by its offsets, and the words before it that it leans on."""

    start: int
    end: int
    lead: str = ""


def clauses(text: str, sentence: Range) -> tuple[Clause, ...]:
    """Cut one sentence of a text into clauses, in order and never overlapping."""
    start, end = sentence
    marked = quotes(text)
    parts = [Clause(start=start, end=end)]
    for joint in _JOINT.finditer(text, start, end):
        if not _within_marks(text, joint, marked):
            parts = _cut(text, parts, joint)
    return tuple(parts)


def _cut(text: str, parts: list[Clause], joint: re.Match[str]) -> list[Clause]:
    last = parts[-1]
    left, right = text[last.start : joint.start()], text[joint.end() : last.end]
    if min(len(left.split()), len(right.split())) < SHORTEST or not _stands(last, left):
        return parts
    lead = _lead(last, left, right, joint.group())
    if lead is None:
        return parts
    before_start, before_end = trim(text, last.start, joint.start())
    after_start, after_end = trim(text, joint.end(), last.end)
    before = replace(last, start=before_start, end=before_end)
    return [*parts[:-1], before, Clause(start=after_start, end=after_end, lead=lead)]


def _stands(clause: Clause, left: str) -> bool:
    return bool(clause.lead) or has_claim(left) or begins_with_verb(left)


def _lead(last: Clause, left: str, right: str, joint: str) -> str | None:
    """Say what the right side leans on: "" for nothing, None where it must not be cut off."""
    reported = LEAD.match(left)
    frame = reported.group(1) if reported else last.lead
    if is_claim(right):
        return _frame_for(right, frame, joint)
    if _STARTS_THAT.match(right):
        return frame.removesuffix(" that") if frame else None
    if begins_with_verb(right):
        return _shared_subject(last, left, right, reported)
    return None


def _frame_for(right: str, frame: str, joint: str) -> str:
    # "She said he left and he drank": the second part was said too. A new speaker, a
    # semicolon or the writer's own "I" ends what was reported.
    own = _OWN_STANCE.match(right) or joint.startswith(";") or LEAD.match(right)
    if _STARTS_THAT.match(right):
        return frame.removesuffix(" that")
    return "" if own else frame


def _shared_subject(
    last: Clause, left: str, right: str, reported: re.Match[str] | None
) -> str | None:
    reporting = REPORTED.match(right) is not None
    if reported and not reporting:
        inner = subject(left[reported.end() :])
        return f"{reported.group(1)} {inner}" if inner else None
    outer = subject(left)
    if not outer and last.lead:
        return last.lead if not reported else None
    return outer or None


def _within_marks(text: str, joint: re.Match[str], marked: tuple[Quote, ...]) -> bool:
    opened = text.count("(", 0, joint.start()) > text.count(")", 0, joint.start())
    return opened or inside(marked, joint.start())
