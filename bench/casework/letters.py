"""The written letters: read from their files, with what is marked in them.

A file has a line that says what it is, then parts that begin with `--- letter DATE`,
`--- reply DATE` and `--- kinds`. In a letter `[[1: words]]` marks an ask, in a reply the words that
deal with it (`[[1,3: words]]` deals with two). After each reply its kinds say what it did with each
ask. Lines that begin with `>` quote the earlier letter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.letters.letter import Passage
from fairhearing.domain.reading.plain_text import blocks_of

HERE = Path(__file__).parent
_MARK = re.compile(r"\[\[(?P<numbers>[\d,]+): ?(?P<words>.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Paragraphs with their depth of quoting, and the words marked for each number."""

    paragraphs: tuple[str, ...]
    depths: tuple[int, ...]
    marks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A reply and, by the number of the ask, what it did with it."""

    words: Marked
    kinds: dict[str, AnswerKind]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Give the reply as the program reads it."""
        texts = zip(self.words.paragraphs, self.words.depths, strict=True)
        return tuple(Passage(text=text, depth=depth) for text, depth in texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """A letter and its replies, oldest first."""

    name: str
    letter: Marked
    replies: tuple[Reply, ...]


def correspondence(half: str) -> tuple[Correspondence, ...]:
    """Read the letters of one set, by its folder: "open", "kept", "crowd/mended" and so on."""
    return tuple(map(_read, sorted((HERE / half).glob("*.txt"))))


def _read(path: Path) -> Correspondence:
    parts = re.split(r"^--- (\w+).*\n", path.read_text("utf-8"), flags=re.MULTILINE)
    named = list(zip(parts[1::2], parts[2::2], strict=True))
    letter = next(text for name, text in named if name == "letter")
    replies = [text for name, text in named if name == "reply"]
    kinds = [text for name, text in named if name == "kinds"]
    return Correspondence(
        name=path.stem,
        letter=marked(letter),
        replies=tuple(
            Reply(words=marked(words), kinds=dict(_kinds(said)))
            for words, said in zip(replies, kinds, strict=True)
        ),
    )


def _kinds(text: str) -> Iterator[tuple[str, AnswerKind]]:
    for line in text.split("\n"):
        if line.strip():
            number, kind = line.split()
            yield number, AnswerKind(kind)


def marked(text: str) -> Marked:
    """Take the marks out of a text, and part it as the program parts a letter."""
    marks = tuple(
        (number, " ".join(match["words"].split()))
        for match in _MARK.finditer(text)
        for number in match["numbers"].split(",")
    )
    blocks = [block.text for block in blocks_of(_MARK.sub(lambda m: m["words"], text))]
    return Marked(
        paragraphs=tuple(block.lstrip("> ") for block in blocks),
        depths=tuple(int(block.startswith(">")) for block in blocks),
        marks=marks,
    )


def stretch_of(text: Marked, words: str) -> tuple[int, int]:
    """Say where marked words stand in a text whose paragraphs are joined by spaces."""
    start = " ".join(text.paragraphs).index(words)
    return start, start + len(words)
