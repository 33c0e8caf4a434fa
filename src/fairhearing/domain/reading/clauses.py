"""A sentence cut where both sides are claims that can be right or wrong by themselves."""

import re
from dataclasses import dataclass, replace

from fairhearing.domain.reading.claims import (
    goes_on,
    has_claim,
    is_bare_subject,
    is_claim,
    subject_of,
)
from fairhearing.domain.reading.quotes import Quote, inside, quotes
from fairhearing.domain.reading.sentences import trim
from fairhearing.domain.reading.speech_words import ECHO, LEAD, RETOLD, teller_of

SHORTEST = 2
"""Fewest words a part may have."""

WORTH_PARTING = 5
"""Fewest words on either side that two verbs of one subject are parted for."""

LONGEST = 1500
"""A sentence of more letters than this is no prose, and is left whole."""

_JOINT = re.compile(
    r";\s*(?:and|but|or|however,?|nevertheless,?)?\s*"
    r"|,?\s+(?:and|but)\s+(?=\S)"
    r"|,\s+(?=that\s)"
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


def clauses(sentence: str) -> tuple[Clause, ...]:
    """Cut one sentence into clauses, in order and never overlapping."""
    parts = [Clause(start=0, end=len(sentence))]
    if len(sentence) > LONGEST:
        return tuple(parts)
    marked = quotes(sentence)
    for joint in _JOINT.finditer(sentence):
        if not _within_marks(sentence[: joint.start()], joint.start(), marked):
            parts = _cut(sentence, parts, joint)
    return tuple(parts)


def _cut(text: str, parts: list[Clause], joint: re.Match[str]) -> list[Clause]:
    last = parts[-1]
    left, right = text[last.start : joint.start()], text[joint.end() : last.end]
    frame = LEAD.match(left)
    if not _stands(left, frame, leaning=bool(last.lead)) or _echoes(right):
        return parts
    lead = _lead(left, right, frame.group(1) if frame else last.lead, joint.group())
    if lead is None:
        return parts
    before_start, before_end = trim(text, last.start, joint.start())
    after_start, after_end = trim(text, joint.end(), last.end)
    before = replace(last, start=before_start, end=before_end)
    return [*parts[:-1], before, Clause(start=after_start, end=after_end, lead=lead)]


def _stands(left: str, frame: re.Match[str] | None, *, leaning: bool) -> bool:
    """Say whether the left side is whole: it has its verb, not just the first of two subjects."""
    if frame is None:
        return has_claim(left) or (leaning and len(left.split()) >= SHORTEST)
    told = left[frame.end() :].strip()
    return has_claim(told) if frame.group(1).endswith("that") else not is_bare_subject(told)


def _echoes(right: str) -> bool:
    """Say whether the right side only answers the left ("and Ms Vale agreed")."""
    return bool(ECHO.fullmatch(right)) or len(right.split()) < SHORTEST


def _lead(left: str, right: str, frame: str, joint: str) -> str | None:
    """Say what the right side leans on: "" for nothing, None where it must not be cut off."""
    if _STARTS_THAT.match(right):
        listed = joint.lstrip(", ") == ""
        if listed and not (frame.endswith(" that") and is_claim(right)):
            return None
        return frame.removesuffix(" that") or None
    if not is_claim(right):
        return _shared_lead(left, right, frame)
    # "She said he left and he drank": the second part was said too. A new speaker, a
    # semicolon or the writer's own "I" ends what was reported.
    own = _OWN_STANCE.match(right) or joint.startswith(";") or LEAD.match(right)
    return "" if own else frame


def _shared_lead(left: str, right: str, frame: str) -> str | None:
    """Say whose second verb this is: "He accepted … but denied …", "She works … and lives …"."""
    if frame and RETOLD.match(right):
        return teller_of(frame)
    told = left.removeprefix(frame).strip()
    told_of = subject_of(told)
    brief = min(len(told.split()), len(right.split())) < WORTH_PARTING
    if brief or not told_of or not goes_on(right):
        return None
    return f"{frame} {told_of}".strip()


def _within_marks(before: str, at: int, marked: tuple[Quote, ...]) -> bool:
    return before.count("(") > before.count(")") or inside(marked, at)
