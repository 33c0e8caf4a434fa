"""The check itself: every mark of a text, in order. It knows nothing of who wrote it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from fairhearing.domain.casework.tone.child import about_child
from fairhearing.domain.casework.tone.listed import found
from fairhearing.domain.casework.tone.mark import Kind, Mark
from fairhearing.domain.casework.tone.shouting import shouting
from fairhearing.domain.reading.quotes import inside, quotes
from fairhearing.domain.reading.sentences import sentences
from fairhearing.domain.saying import counted

LONG_SENTENCE = 45
"""Words after which a sentence is marked as long."""
LONGEST = 200_000
"""Characters that are read; no letter is longer."""

_SCORN = re.compile(
    r"\b(?:your|her|his|their|this|the so-called) (?P<mark>[“\"]\w+[”\"])", re.IGNORECASE
)
_TOLD = re.compile(r"\b(?:the )?(?:word|words|term|phrase|heading|title)\W*$", re.IGNORECASE)
_QUOTED_LINE = re.compile(r"^>.*$", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")


def tone(text: str, *, names: Sequence[str] = (), longest: int = 0) -> tuple[Mark, ...]:
    """Mark a text. `names` are those of children; `longest` is how many words it may have, 0: any.

    What stands in quotation marks, or after a `>`, is somebody else's and is not marked.
    """
    read = text[:LONGEST]
    marks = (*found(read), *shouting(read), *about_child(read, names), *_long_sentences(read))
    own = [one for one in marks if not _theirs(read, one)]
    return (*_too_long(read, longest), *_apart([*own, *_scorn(read)]))


def _theirs(text: str, mark: Mark) -> bool:
    if mark.kind is Kind.LENGTH:
        return False
    line = text.rfind("\n", 0, mark.start) + 1
    # A quotation does not run over the end of a line of this one: an open mark must not hide more.
    end = text.find("\n", mark.start)
    within = quotes(text[line : end if end >= 0 else len(text)])
    return text.startswith(">", line) or inside(within, mark.start - line)


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
    """Put marks in order; of two of one kind that overlap, the longer stays."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (one.start - one.end, one.start)):
        if not any(one.kind is mark.kind and _meet(one, mark) for one in kept):
            kept.append(mark)
    return sorted(kept, key=lambda one: (one.start, one.end))


def _meet(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end
