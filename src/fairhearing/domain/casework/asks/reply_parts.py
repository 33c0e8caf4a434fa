"""A reply cut into sentences, each with what it stands under: a number, a heading, a question."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fairhearing.domain.casework.asks import answering_words as words
from fairhearing.domain.casework.asks.asking import Where
from fairhearing.domain.casework.asks.asking_words import GREETING, MARK
from fairhearing.domain.casework.asks.labels import labels_within, printed_label
from fairhearing.domain.casework.letters.letter import Passage
from fairhearing.domain.reading.sentences import sentences, trim

_HEADING = re.compile(r"(?P<words>[A-Z0-9][^.:?!;]{2,48}?)(?P<mark>[:.])\s+(?=[\w“\"'‘(])")
_SAYS = re.compile(
    r"\b(?:I|we|yes|no|none|done|agreed|noted|is|are|was|were|has|have|had|do|does|did|can|cannot|"
    r"will|would)\b",
    re.IGNORECASE,
)
"""What stands in a short sentence that says something, and in no heading."""
_HEADED = 5
"""Words of a heading that runs into its paragraph, at most."""
_TOPIC = re.compile(
    r"(?:(?:as (?:regards|to|for)|with (?:regard|respect) to|in (?:relation|respect) (?:to|of)|"
    r"regarding|concerning|turning to|on the (?:subject|question|matter) of|on) "
    r"(?P<after>[^,.;:]{3,48}),|(?P<before>[^,.;:]{3,48}):)\s",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(?:in (?:answer|reply|response) to )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a reply.

    `number` is that of the item it stands in; `heading` opens its paragraph ("Visitors.");
    `quoted`: it is quoted from an earlier letter; `courtesy`: it deals with nothing asked;
    `first`: it opens its paragraph or item.
    """

    where: Where
    text: str
    number: str = ""
    heading: str = ""
    quoted: bool = False
    courtesy: bool = False
    first: bool = False

    @property
    def full(self) -> str:
        """The sentence with its heading, as a search should read it."""
        return f"{self.heading}: {self.text}" if self.heading else self.text

    @property
    def topic(self) -> str:
        """What the sentence says itself that it is about: "As to the fence, …", "Fence: …"."""
        said = _TOPIC.match(self.text)
        return (said["after"] or said["before"]) if said else self.heading


def sentences_of(passages: tuple[Passage, ...]) -> tuple[Sentence, ...]:
    """Cut a reply into sentences, in order."""
    found: list[Sentence] = []
    waiting, above, last = "", "", len(passages) - 1
    for index, passage in enumerate(passages):
        text = passage.text
        number, start = _number(text)
        if number and not text[start:].strip():
            waiting = number
            continue
        if index < last and _stands_alone(text[start:]):
            waiting, above = number or waiting, text[start:].strip(" :")
            continue
        marks = labels_within(text, 0)
        first = marks[0][1] if marks else len(text)
        opening = _cut(index, passage, number or waiting, (start, first))
        found += (replace(one, heading=one.heading or above) for one in opening)
        ends = [mark[1] for mark in marks[1:]] + [len(text)]
        for (label, _, begin), end in zip(marks, ends, strict=False):
            found += _cut(index, passage, label, (begin, end))
        waiting = above = ""
    return tuple(found)


def _stands_alone(text: str) -> bool:
    """Whether a line is only a heading of what follows it."""
    words = text.split()
    ends = text.strip()[-1:] in ".?!;,"
    return 0 < len(words) <= _HEADED and not (ends or _SAYS.search(text) or _courtesy(text))


def _number(text: str) -> tuple[str, int]:
    start = _MARKED.match(text)
    at = start.end() if start else 0
    named = MARK.match(text, at)
    if named:
        return named["number"], named.end()
    return printed_label(text)


def _cut(index: int, passage: Passage, number: str, part: tuple[int, int]) -> Iterator[Sentence]:
    start, stop = part
    text = passage.text
    heading = _heading(text, start)
    for place, (first, last) in enumerate(sentences(text[start:stop])):
        begin, end = trim(text, start + first, start + last)
        said = text[begin:end]
        if place == 0 and said.rstrip(".:") == heading:
            continue
        yield Sentence(
            where=Where(paragraph=index, start=begin, end=end),
            text=said,
            number=number,
            heading="" if said.startswith(heading) else heading,
            quoted=passage.depth > 0,
            courtesy=_courtesy(said),
            first=place == 0,
        )


def _heading(text: str, start: int) -> str:
    match = _HEADING.match(text, start)
    if not match or len(match["words"].split()) > _HEADED:
        return ""
    short = len(match["words"].split()) < _HEADED - 1 and not _SAYS.search(match["words"])
    return match["words"] if match["mark"] == ":" or short else ""


def _courtesy(said: str) -> bool:
    return bool(words.COURTESY.search(said) or GREETING.match(said)) and not _TOPIC.match(said)
