"""Words typed over words heard: which of them stay, and when the new ones are spoken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from fairhearing.domain.reading.transcript import By, Mark, Span, Word

LONGEST = 20_000
"""Characters of one turn, at most: an hour of unbroken talk and more."""

INAUDIBLE = "inaudible"

_WORD = re.compile(r"\[[^\[\]]*\]\S*|\S+")
_BRACKETS = re.compile(r"\[[^\[\]]*\][.,?!]*$")


def typed(text: str) -> list[str]:
    """Give the words of what was typed; what has no shape on paper is left out.

    What stands in square brackets is one word: "[a door slams]".
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    return [" ".join(word.split()) for word in _WORD.findall(text)]


def mark_of(text: str) -> Mark | None:
    """Give the mark that a typed word is, if it is one."""
    if not _BRACKETS.match(text):
        return None
    return Mark.INAUDIBLE if text.strip("[].,?!").casefold() == INAUDIBLE else Mark.NON_VERBAL


def reworded(words: Sequence[Word], texts: Sequence[str], span: Span) -> tuple[Word, ...]:
    """Give the words of a turn after it was worded otherwise; `span` is when it is spoken.

    A word that stays, if only its capital or its comma was changed, keeps its times and its
    probability. New words share the time of those they replace, or the pause they stand in.
    """
    old, new = [plain(word.text) for word in words], [plain(text) for text in texts]
    made: list[Word] = []
    for same, (first, last), (begin, end) in _runs(old, new):
        if same:
            pairs = zip(words[first:last], texts[begin:end], strict=True)
            made += [_kept(word, text) for word, text in pairs]
        else:
            made += new_words(texts[begin:end], room_at(words, first, last, span))
    return tuple(made)


def new_words(texts: Sequence[str], room: Span) -> Iterator[Word]:
    """Give typed words their times, longer ones more of it."""
    letters = sum(len(text) for text in texts)
    at, done = room.start, 0
    for text in texts:
        done += len(text)
        end = room.end if done == letters else room.start + room.seconds * done / letters
        yield Word(text=text, start=at, end=end, probability=1.0, by=By.PERSON, mark=mark_of(text))
        at = end


def room_at(words: Sequence[Word], first: int, last: int, span: Span) -> Span:
    """Give the time of the words from `first` to `last`, or the pause before `first`."""
    if first < last:
        start, end = words[first].start, max(word.end for word in words[first:last])
    else:
        start = words[first - 1].end if first else span.start
        end = words[first].start if first < len(words) else span.end
    # Word times are rough and may overlap: what is new ends before what follows begins.
    until = words[last].start if last < len(words) else span.end
    start, end = min(start, until), min(end, until)
    if first:
        start = max(start, words[first - 1].start)
    return Span(start=start, end=max(start, end))


def _kept(word: Word, text: str) -> Word:
    if word.text == text:
        return word
    return replace(word, text=text)


def _runs(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[bool, tuple[int, int], tuple[int, int]]]:
    """Give runs of words that stay and runs that do not, in order, each as two slices."""
    first = begin = 0
    for block in Levenshtein.opcodes(old, new):
        if block.tag != "equal":
            continue
        if (first, begin) != (block.src_start, block.dest_start):
            yield False, (first, block.src_start), (begin, block.dest_start)
        yield True, (block.src_start, block.src_end), (block.dest_start, block.dest_end)
        first, begin = block.src_end, block.dest_end
    if (first, begin) != (len(old), len(new)):
        yield False, (first, len(old)), (begin, len(new))


def plain(text: str) -> str:
    """Give the letters and figures of a word; a mark in brackets is no word."""
    bare = "".join(c for c in text.casefold() if c.isalnum())
    return text if mark_of(text) or not bare else bare
