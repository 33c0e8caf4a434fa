"""The page that goes with a part of a recording: what it is a part of, and where it stands."""

import hashlib
from collections.abc import Iterator
from datetime import datetime

from fairhearing.domain.filings.clip import LEAST, Clip, Cut, Setting, tenths
from fairhearing.domain.reading.transcript import Span
from fairhearing.domain.saying import clock, counted, length
from fairhearing.render.blocks import Block, Digested, Heading, Listing, Paper, Passage, Tone
from fairhearing.render.certificate_paper import moment

_TITLE = "Part of a recording"
_SHORT = 0.2
"""Seconds too few to speak of."""
_FEW = 6
"""Places named one by one; the page is to stay one page."""


def compose(clip: Clip, cut: Cut, setting: Setting, *, made_at: datetime) -> Paper:
    """Set the page of one part."""
    return Paper(
        title=_TITLE,
        subtitle=clip.name,
        running=f"{_TITLE}, made {moment(made_at)}",
        made_on=made_at.date(),
        blocks=(
            Passage(text=_what(clip), tone=Tone.LEAD),
            Heading(text="The whole"),
            Digested(
                name=clip.name, detail=f"recording, {length(clip.seconds)}", digest=clip.digest
            ),
            Heading(text="Where the part stands in it"),
            Listing(items=tuple(_places(clip, setting))),
            *_lacking(clip, cut, setting),
            Heading(text="The files"),
            Digested(name=f"{clip.stem}.flac", detail=_sound(cut), digest=_digest(cut.lossless)),
            Digested(name=f"{clip.stem}.mp3", detail="a smaller copy", digest=_digest(cut.small)),
            Passage(text="Digests are SHA-256. Each file carries the same facts in its tags."),
        ),
    )


def tags(clip: Clip) -> dict[str, str]:
    """Say in the file itself what it is a part of."""
    start, end, whole = (tenths(n) for n in (clip.span.start, clip.span.end, clip.seconds))
    return {
        "title": f"Part {start} to {end} of {whole}: {clip.name}",
        "comment": f"{_what(clip)} The whole: {clip.name}, SHA-256 {clip.digest}.",
        "source_sha256": clip.digest,
        "source_seconds": f"{clip.seconds:.3f}",
        "start_seconds": f"{clip.span.start:.3f}",
        "end_seconds": f"{clip.span.end:.3f}",
    }


def _what(clip: Clip) -> str:
    part, whole = length(clip.span.seconds), length(clip.seconds)
    if clip.from_the_start and clip.to_the_end:
        return f"This is all {whole} of a recording."
    return f"This is {part} of a recording of {whole}. It is a part, and not the whole."


def _places(clip: Clip, setting: Setting) -> Iterator[str]:
    start, end, whole = (tenths(n) for n in (clip.span.start, clip.span.end, clip.seconds))
    yield f"It goes from {start} to {end} of {whole}."
    chosen = ", ".join(_from_to(span) for span in clip.chosen[:_FEW])
    yield f"It was cut for the words at {chosen}{_and_more(len(clip.chosen))}."
    yield from _around(clip)
    began, ended = setting.clock(clip.span.start), setting.clock(clip.span.end)
    if began and ended:
        yield f"By the clock of the recording computer: {_of_day(began)} to {_of_day(ended)}."
    elif setting.stated:
        yield f"Of when the whole was made, whoever keeps it says: “{setting.stated}”"


def _around(clip: Clip) -> Iterator[str]:
    before, after = clip.chosen[0].start - clip.span.start, clip.span.end - clip.chosen[-1].end
    rule = f"at least {LEAST:.0f} seconds and one whole turn, and no turn is cut"
    yield f"Around them, {rule}: {before:.1f} seconds before, {after:.1f} seconds after."
    if clip.from_the_start:
        yield "It begins where the recording begins."
    if clip.to_the_end:
        yield "It ends where the recording ends."


def _lacking(clip: Clip, cut: Cut, setting: Setting) -> Iterator[Block]:
    told = [
        f"From {_from_to(hole)} nothing was recorded: the part holds silence there."
        for hole in cut.holes[:_FEW]
    ]
    moments = dict.fromkeys(clock(at) for at in cut.damaged if not _within(at, cut.holes))
    told += [
        f"At {at} the recording is damaged: some of it is missing." for at in [*moments][:_FEW]
    ]
    if cut.seconds < clip.span.seconds - _SHORT:
        told.append(f"The sound ends after {cut.seconds:.1f} seconds: no more could be read.")
    for pause in setting.pauses:
        if clip.span.start <= pause.at <= clip.span.end:
            lasted = "" if pause.seconds is None else f" for {length(pause.seconds)}"
            told.append(
                f"At {tenths(pause.at)} the recording was stopped{lasted}: what was said then "
                "is not on it."
            )
    if told:
        yield Heading(text="What is missing in it")
        yield Listing(items=tuple(told))


def _within(at: float, holes: tuple[Span, ...]) -> bool:
    return any(hole.start - _SHORT <= at <= hole.end + _SHORT for hole in holes)


def _from_to(span: Span) -> str:
    return f"{tenths(span.start)} to {tenths(span.end)}"


def _and_more(number: int) -> str:
    return f" and {number - _FEW} more" if number > _FEW else ""


def _of_day(when: datetime) -> str:
    return f"{moment(when)} ({when:%S} seconds)"


def _sound(cut: Cut) -> str:
    channels = counted(cut.channels, "channel")
    return f"the sound as the original holds it, {cut.rate:,} samples a second, {channels}"


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
