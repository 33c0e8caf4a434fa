"""Positions: what somebody has said about a matter, in order of time, and where that changes."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.when import When


class Kind(StrEnum):
    """How somebody stands to a thing by their own words."""

    SAID = "said it"
    DENIED = "denied it"
    NOT_RECALLED = "did not recall it"
    MAY_HAVE = "may have said it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Words of somebody about a matter, as the person put them there.

    `matter_id` is the line of the matter; `source` says where the words stand ("Letter of 5 March
    2026"), `page` and `ids` lead there on the site; of a transcript the second of these is the
    moment, in seconds. `differs` is the person's own mark that it differs from what the same one
    said before, where the kind alone does not show it.
    """

    matter_id: str
    who: str
    kind: Kind
    words: str
    source: str
    when: When | None = None
    page: str = ""
    ids: tuple[str, ...] = ()
    differs: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A position in its order; `before` is the last one of the same person, where it differs."""

    line: Line[Position]
    before: Position | None


_NOT_RECALLED = (
    r"\b(?:do|did|does)(?: not|n['’]t) (?:\w+ )?(?:recall|remember|recollect)\b|"
    r"\b(?:cannot|can['’]t|could not|couldn['’]t) (?:\w+ )?(?:recall|remember|recollect)\b|"
    r"\bno (?:\w+ )?(?:recollection|memory)\b"
)
_MAY_HAVE = (
    r"\b(?:may|might|could)(?: well| possibly| perhaps)? have\b|"
    r"\b(?:possible|possibly|perhaps|maybe)\b[^.]{0,40}\b(?:said|say|told|used|mentioned)\b|"
    r"\bif I (?:did )?(?:say|said)\b"
)
_DENIED = (
    r"\b(?:den(?:y|ies|ied)|disputes?|disputed|refute[sd]?)\b|"
    r"\b(?:did|have|has|had|do|does|would|was|is)(?: not|n['’]t) (?:\w+ )?(?:say|said|tell|told|"
    r"use|used|make|made|write|wrote|accept|agree|call|called|what|true|correct)\b|"
    r"\b(?:never|at no (?:time|point|stage))\b|\b(?:untrue|incorrect|no such)\b"
)
_SHOWS = (
    (Kind.NOT_RECALLED, _NOT_RECALLED),
    (Kind.MAY_HAVE, _MAY_HAVE),
    (Kind.DENIED, _DENIED),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _SHOWS)


def propose(words: str) -> tuple[Kind, str]:
    """Propose how words stand to a thing, with the words that show it, "" where none do."""
    for kind, pattern in _PATTERNS:
        found = pattern.search(words)
        if found:
            return kind, " ".join(found.group().split())
    return Kind.SAID, ""


def in_order(
    lines: Iterable[Line[Position]], called: Mapping[str, str] = MappingProxyType({})
) -> tuple[Placed, ...]:
    """Put positions in order of time, and mark each that differs from the same person's last.

    `called` gives the name of somebody for another name of theirs, which is in lower case.
    """
    ordered = sorted(lines, key=_when)
    last: dict[str, Position] = {}
    placed = []
    for line in ordered:
        one = line.value
        who = one.who.casefold()
        who = called.get(who, who).casefold()
        before = last.get(who)
        changed = before is not None and (one.differs or before.kind is not one.kind)
        placed.append(Placed(line=line, before=before if changed else None))
        last[who] = one
    return tuple(placed)


def _when(line: Line[Position]) -> tuple[bool, str, str, str]:
    when = line.value.when
    first, last = (when.first.isoformat(), when.last.isoformat()) if when else ("", "")
    return (when is None, first, last, line.entered.isoformat())
