"""A thread of letters on paper: each with who, when and how, its words, and its sealed file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from fairhearing.domain.casework.letters.letter import Letter, Thread, Way, Words
from fairhearing.domain.casework.promises.promise import Promise
from fairhearing.domain.saying import counted, day
from fairhearing.render.blocks import (
    Block,
    Digested,
    Heading,
    Paper,
    Passage,
    Spoken,
    Tone,
    foot,
)

_QUOTED = "Earlier letters quoted in this one are left out here; each stands in its own place."

_DIGESTS = (
    "The number under each file is its SHA-256. One changed letter in the file gives another one."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A letter with its words; `files` are names and digests, `copies` names of other files."""

    letter: Letter
    words: Words
    files: tuple[tuple[str, str], ...]
    copies: tuple[str, ...] = ()
    promised: tuple[Promise, ...] = ()


def compose(thread: Thread, letters: Sequence[Printed], *, case: str, made_on: date) -> Paper:
    """Set a thread, oldest letter first."""
    about = " · ".join(part for part in (thread.body, case) if part)
    blocks = [block for number, one in enumerate(letters, 1) for block in _letter(number, one)]
    count = counted(len(letters), "letter")
    return Paper(
        title=thread.title,
        subtitle=about,
        running=foot(thread.title, f", {count}, printed {day(made_on)}"),
        made_on=made_on,
        blocks=(*blocks, Passage(text=_DIGESTS, tone=Tone.QUIET))
        if blocks
        else (Passage(text="There is no letter in it yet.", tone=Tone.LEAD),),
    )


def _letter(number: int, one: Printed) -> Iterator[Block]:
    letter = one.letter
    when = letter.sent.words if letter.sent else "without a date"
    clock = f", {letter.clock}" if letter.clock else ""
    yield Heading(text=f"{number}. {letter.subject or 'Letter'}, {when}{clock}")
    way = "received" if letter.way is Way.IN else "sent"
    yield Spoken(label="From:", words=letter.sender)
    yield Spoken(label="To:", words="; ".join(letter.recipients) or "not said")
    yield Spoken(label="How:", words=f"{letter.channel.value}, {way}")
    yield from _words(one.words, typed=bool(letter.typed) and letter.typed != letter.item_id)
    for promise in one.promised:
        yield Spoken(label="Promised in it:", words=f"“{promise.words}” {promise.standing}.")
    for name, digest in one.files:
        yield Digested(name=name, detail="sealed", digest=digest)
    if one.copies:
        yield Passage(text=f"The same letter is also here as {', '.join(one.copies)}.")


def _words(words: Words, *, typed: bool) -> Iterator[Block]:
    if words.unread:
        yield Passage(text=words.unread, tone=Tone.QUIET)
    if typed:
        yield Passage(text="These words were typed by hand from the letter.", tone=Tone.QUIET)
    for one in words.body:
        yield (
            Passage(text=f"> {one.text}", tone=Tone.QUIET) if one.depth else Passage(text=one.text)
        )
    yield from (Passage(text=text) for text in words.closing)
    if words.below:
        yield Passage(text=_QUOTED, tone=Tone.QUIET)
