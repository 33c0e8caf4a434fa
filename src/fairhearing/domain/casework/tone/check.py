"""The check itself: every mark of a text, in order. It knows nothing of who wrote it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from fairhearing.domain.casework.tone.child import about_child
from fairhearing.domain.casework.tone.listed import found
from fairhearing.domain.casework.tone.mark import Kind, Mark
from fairhearing.domain.casework.tone.shouting import shouting
from fairhearing.domain.reading.quotes import quotes
from fairhearing.domain.reading.sentences import sentences
from fairhearing.domain.saying import counted

LONG_SENTENCE = 45
"""Words after which a sentence is marked as long."""
LONGEST = 200_000
"""Characters that are read; no letter is longer."""
MOST = 300
"""Marks that are given at most: nobody reads on after so many."""

_SCORN = re.compile(
    r"\b(?:your|her|his|their|this|the so-called) (?P<mark>[“\"]\w+[”\"])", re.IGNORECASE
)
_TOLD = re.compile(r"\b(?:the )?(?:word|words|term|phrase|heading|title)\W*$", re.IGNORECASE)
_QUOTED_LINE = re.compile(r"^>.*$", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")


def tone(text: str, *, names: Sequence[str] = (), longest: int = 0) -> tuple[Mark, ...]:
    """Mark a text. `names` are those of children; `longest` is how many words it may have, 0: any.

    What stands in quotation marks, or after a `>`, is somebody else's and is not marked. At most
    `MOST` marks are given, from the beginning.
    """
    read = text[:LONGEST]
    theirs = _theirs(read)
    marks = (*found(read), *shouting(read), *about_child(read, names))
    own = [one for one in marks if not _within(theirs, one.start)]
    all_of_it = [*own, *_scorn(read), *_long_sentences(read)]
    return (*_too_long(read, longest), *_apart(all_of_it))[:MOST]


def _theirs(text: str) -> list[tuple[int, int]]:
    """Give where words of others stand, in order, line by line.

    A quotation does not run over the end of a line: a mark that is never closed hides no more.
    """
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        if line.group().startswith(">"):
            found.append(line.span())
        else:
            at = line.start()
            found += [(at + one.start + 1, at + one.end - 1) for one in quotes(line.group())]
    return found


def _within(stretches: list[tuple[int, int]], at: int) -> bool:
    place = bisect_right(stretches, at, key=lambda one: one[0]) - 1
    return place >= 0 and at < stretches[place][1]


def _scorn(text: str) -> Iterator[Mark]:
    """Mark a single word in quotation marks after "your": it says that the word is undeserved."""
    for match in _SCORN.finditer(text):
        if not _TOLD.search(text[: match.start()]):
            yield Mark(
                kind=Kind.SARCASM,
                start=match.start("mark"),
                end=match.end("mark"),
                why="Marks around one word say that you do not believe it.",
                plainer="Write the word without them.",
            )


def _long_sentences(text: str) -> Iterator[Mark]:
    for line in _LINE.finditer(_QUOTED_LINE.sub(lambda match: " " * len(match.group()), text)):
        for start, end in sentences(line.group()):
            own = line.group()[start:end]
            for quote in reversed(quotes(own)):
                own = own[: quote.start] + own[quote.end :]
            words = len(own.split())
            if words > LONG_SENTENCE:
                yield Mark(
                    kind=Kind.LENGTH,
                    start=line.start() + start,
                    end=line.start() + end,
                    why=f"This sentence has {words} words of its own. It is easily lost.",
                    plainer="Make two of it, each with one thing.",
                )


def _too_long(text: str, longest: int) -> Iterator[Mark]:
    words = len(text.split())
    if longest and words > longest:
        yield Mark(
            kind=Kind.LENGTH,
            start=0,
            end=0,
            why=f"It has {counted(words, 'word')}. Of its kind, {longest} are read to the end.",
            plainer="Leave out what your numbered points do not need, or put it on another sheet.",
        )


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    """Put marks in order; of those of one kind that overlap, the longest stays."""
    kept: dict[Kind, list[Mark]] = {}
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        of_kind = kept.setdefault(mark.kind, [])
        if not of_kind or of_kind[-1].end <= mark.start:
            of_kind.append(mark)
        elif mark.end - mark.start > of_kind[-1].end - of_kind[-1].start:
            of_kind[-1] = mark
    every = (mark for of_kind in kept.values() for mark in of_kind)
    return sorted(every, key=lambda one: (one.start, one.end))
