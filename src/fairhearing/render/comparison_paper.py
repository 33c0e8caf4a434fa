"""Two transcripts of one recording on paper: where they differ, and nothing about who is right."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from fairhearing.domain.checking.language.differences import Piece
from fairhearing.domain.reading.comparison import Comparison, Difference, Side
from fairhearing.domain.reading.comparison_speakers import SpokenBy
from fairhearing.domain.saying import clock, counted
from fairhearing.render.blocks import Block, Digested, Heading, Paper, Passage, Table, Tone, Words
from fairhearing.render.certificate_paper import moment

_TITLE = "Two transcripts compared"
_NOTHING = "(nothing here)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A transcript by the file it was made from."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is printed. `noted` has what was noted at each difference, "" where nothing was.

    `states` says of A and of B which state of the transcript it is.
    """

    a: Named
    b: Named
    comparison: Comparison
    noted: tuple[str, ...]
    states: tuple[str, ...]
    made_at: datetime


def compose(sheet: Sheet) -> Paper:
    """Set the comparison as a paper."""
    return Paper(
        title=_TITLE,
        subtitle="Where the words differ, in the order of the recording",
        running=f"{_TITLE}, {moment(sheet.made_at)}",
        made_on=sheet.made_at.date(),
        blocks=(
            *(Passage(text=text) for text in told(sheet.comparison)),
            *_which(sheet),
            Heading(text="Words that differ"),
            *_words(sheet),
            Heading(text="Who said it"),
            *_speakers(sheet.comparison),
        ),
    )


def told(found: Comparison) -> Iterator[str]:
    """Say in numbers how the two transcripts stand to each other."""
    yield (
        f"Transcript A has {counted(found.words_a, 'word')}, transcript B {found.words_b:,}. They "
        f"differ in {counted(len(found.differences), 'place')}."
    )
    if found.doubtful:
        yield (
            "Fewer than half of the words are alike. They may not be transcripts of the same "
            "recording."
        )
    if found.slips:
        yield (
            f"{counted(found.slips, 'small difference')} not listed: “um” and the like, words "
            "said twice, capitals and punctuation, and numbers and short forms written in "
            "another way."
        )


def _which(sheet: Sheet) -> Iterator[Block]:
    yield Heading(text="The transcripts")
    for letter, one, state in zip("AB", (sheet.a, sheet.b), sheet.states, strict=True):
        yield Digested(name=f"Transcript {letter}: {one.name}", detail=state, digest=one.digest)
    yield Passage(
        text="This paper does not say which of them is right. The words that differ are in bold "
        "and underlined on both sides. Times are those of A, or of B where A has none.",
        tone=Tone.QUIET,
    )


def _words(sheet: Sheet) -> Iterator[Block]:
    if not sheet.comparison.differences:
        yield Passage(text="No words differ.")
        return
    yield Table(
        header=("Time", "Transcript A", "Transcript B"),
        rows=tuple(
            _row(number, each, noted)
            for number, (each, noted) in enumerate(
                zip(sheet.comparison.differences, sheet.noted, strict=True), start=1
            )
        ),
    )


def _row(number: int, each: Difference, noted: str) -> tuple[tuple[str | Words, ...], ...]:
    when = clock(each.start) if each.start is not None else ""
    first = tuple(text for text in (f"{number}.", when, noted) if text)
    return (first, _side(each.a), _side(each.b))


def _side(side: Side) -> tuple[str | Words, ...]:
    words: Words = side.pieces or (Piece(_NOTHING),)
    return (f"{side.speaker}:", words) if side.speaker else (words,)


def _speakers(found: Comparison) -> Iterator[Block]:
    if not found.speakers_named:
        yield Passage(text="At least one of them does not tell people apart: not compared.")
    elif not found.speakers:
        yield Passage(text="Where the words are alike, so are those who said them.")
    else:
        yield Passage(text="Alike in words, and given to different people:", with_next=True)
        yield Table(header=("Time", "Words", "Who"), rows=tuple(map(_who, found.speakers)))


def _who(one: SpokenBy) -> tuple[tuple[str | Words, ...], ...]:
    when = clock(one.start) if one.start is not None else ""
    return ((when,), (one.words,), (f"A: {one.a}", f"B: {one.b}"))
