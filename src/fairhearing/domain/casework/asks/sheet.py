"""What a reader has before it: what was asked, and the reply line by line. Nobody is named.

The same correspondence with other names, or with everybody's sex changed, gives the same sheet.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.casework.asks.reply_parts import Sentence
from fairhearing.domain.checking.statements.sexes import in_order
from fairhearing.domain.checking.statements.unnamed import others_in, with_others

LONGEST = 40
"""Lines of a reply on one sheet; a longer reply is read on several."""
BEFORE, AFTER = 20, 8
"""Words beside an ask that are read with it: what "that" and "it" stand for is mostly there."""
_TITLE = re.compile(r"\b(?:(?i:Mr|Mrs|Ms|Mx|Dr|Prof|Professor)\b\.? ?|Miss\b ?|miss (?=[A-Z]))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a reply. `at` is its place among the sentences, None for what is only quoted."""

    text: str
    at: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What was asked, with its numbers and what stands beside it in its letter; lines of the reply.

    A reply may go by the numbers, so they are those of the letter where each has its own.
    """

    asks: tuple[str, ...]
    numbers: tuple[str, ...]
    beside: tuple[str, ...]
    lines: tuple[Line, ...]


def sheets_of(
    asks: Sequence[str],
    numbers: Sequence[str],
    reply: Sequence[Sentence],
    around: Sequence[str] = (),
) -> tuple[Sheet, ...]:
    """Lay a reply beside what was asked, on as many sheets as it takes.

    `around` gives for each ask what stands beside it in its letter, where that is known.
    """
    lines = [_line(at, one) for at, one in enumerate(reply)]
    near = [_near(ask, beside) for ask, beside in zip(asks, around or asks, strict=True)]
    texts = _unnamed([*asks, *near, *(line.text for line in lines)])
    said, beside = texts[: len(asks)], texts[len(asks) : 2 * len(asks)]
    written = texts[2 * len(asks) :]
    told = [replace(line, text=text) for line, text in zip(lines, written, strict=True)]
    return tuple(
        Sheet(
            asks=tuple(said),
            numbers=_own(numbers),
            beside=tuple(beside),
            lines=tuple(told[first : first + LONGEST]),
        )
        for first in range(0, len(told), LONGEST)
    )


def _own(numbers: Sequence[str]) -> tuple[str, ...]:
    """Give the numbers of asks; their places where two have the same, or one has none."""
    given = tuple(" ".join(number.split()).strip("().") for number in numbers)
    if all(given) and len({*given}) == len(given):
        return given
    return tuple(str(place) for place in range(1, len(given) + 1))


def _near(ask: str, beside: str) -> str:
    """Give an ask with the few words that stand beside it."""
    before, found, after = beside.partition(ask)
    if not found:
        return ask
    return " ".join([*before.split()[-BEFORE:], ask, *after.split()[:AFTER]])


def _line(at: int, one: Sentence) -> Line:
    label = f"{one.number}. " if one.number and one.first else ""
    return Line(text=label + one.full, at=None if one.quoted else at)


def _unnamed(texts: Sequence[str]) -> list[str]:
    """Write texts with stand-ins for names, and whichever sex comes up first as the female one."""
    others = others_in(texts)
    untitled = (_TITLE.sub("", text) for text in texts)
    plain = [with_others(text, lambda word: others.get(word, word)) for text in untitled]
    alike = in_order(" ".join(plain))
    return [alike(text) for text in plain]
