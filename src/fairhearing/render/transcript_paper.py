"""A transcript as a paper: what it was made from and by, then every turn.

Everything about it stands above the first turn, so that the program can read its own file
back as a record.
"""

from collections.abc import Iterator
from datetime import date

from fairhearing.domain.filings.compared import Compared
from fairhearing.domain.filings.telling import extent
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.domain.saying import clock, day
from fairhearing.render.blocks import Block, Digested, Heading, Paper, Passage, Spoken, Tone
from fairhearing.render.check_parts import makers

_BY_MACHINE = (
    "Written down by a machine, which mishears now and then. Listen before you rely on a word."
)
_NOTHING = "Nobody could be heard to speak."


def compose(transcript: Transcript, *, made_on: date, state: str = "") -> Paper:
    """Set a transcript as a paper; `state` says which of its states it is."""
    return Paper(
        title="What was said",
        subtitle=transcript.name,
        running=f"What was said, {day(made_on)}",
        made_on=made_on,
        blocks=(*_about(transcript, state), Heading(text="Transcript"), *_turns(transcript)),
    )


def _about(transcript: Transcript, state: str) -> Iterator[Block]:
    if transcript.made_by.models:
        yield Passage(text=_BY_MACHINE, tone=Tone.LEAD)
    original = Compared(
        name=transcript.name,
        digest=transcript.digest,
        seconds=transcript.duration,
        has_sound=transcript.has_sound,
    )
    yield Digested(name=original.name, detail=extent(original), digest=original.digest)
    yield from makers(transcript.made_by, ())
    if state:
        yield Passage(text=state)


def _turns(transcript: Transcript) -> Iterator[Block]:
    if not transcript.turns:
        yield Passage(text=_NOTHING)
    for turn in transcript.turns:
        when = f"[{clock(turn.start)}] " if transcript.timed else ""
        yield Spoken(label=f"{when}{transcript.speaker(turn.speaker).shown}:", words=turn.text)
