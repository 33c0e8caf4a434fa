"""The transcription certificate as blocks of a paper, for the end of a court transcript."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from fairhearing.domain.filings.certificate import Certificate, Correcting, Doubt
from fairhearing.domain.filings.compared import Compared
from fairhearing.domain.filings.telling import extent
from fairhearing.domain.reading.spans import seconds
from fairhearing.domain.reading.transcript import Span, Why
from fairhearing.domain.saying import clock, counted, day, length
from fairhearing.render.blocks import (
    Blanks,
    Block,
    Digested,
    Heading,
    Listing,
    Passage,
    Tone,
)
from fairhearing.render.check_parts import makers

TITLE = "Transcription certificate"
_IT_IS = (
    "This certificate says how the transcript was made, as far as the program noted it. The "
    "transcript was not made or approved by a court. Where it and the recording differ, the "
    "recording is what was said."
)
_WHY = {
    Why.MUSIC: "music",
    Why.NOISE: "noise",
    Why.FOREIGN: "speech in another language",
    Why.MADE_UP: "words that the machine is likely to have made up",
}
"""Why nothing is written down for a place. Silence needs no saying."""

_MOST = 120
"""Places named one by one; of more than that only how many are left."""


def blocks(certificate: Certificate) -> Iterator[Block]:
    """Set the certificate."""
    yield Heading(text=TITLE, new_page=True)
    yield Passage(text=_IT_IS)
    yield from _original(certificate)
    yield Heading(text="Who wrote it down")
    yield from _makers(certificate)
    yield Heading(text="What was corrected, and what was played")
    yield from (Passage(text=text) for text in corrected(certificate))
    yield from _ledger(certificate)
    yield Heading(text="What is open")
    yield from _open(certificate)
    yield from _signing()


def state(certificate: Certificate) -> str:
    """Say in a few words which state of the transcript this is, for the head of each page."""
    correcting = certificate.correcting
    if correcting is None:
        return "no edit ledger"
    number = correcting.ledger.number
    return f"edit ledger, entry {number}" if number else "as first read, edit ledger empty"


def moment(when: datetime) -> str:
    """Write a moment with its zone: `5 March 2026, 14:02 UTC`."""
    zone = when.tzname() or ""
    return f"{day(when.date())}, {when:%H:%M} {zone}".strip()


def _original(certificate: Certificate) -> Iterator[Block]:
    what = "The recording" if certificate.has_sound else "The written record"
    original = Compared(
        name=certificate.name,
        digest=certificate.digest,
        seconds=certificate.seconds,
        has_sound=certificate.has_sound,
        sealed=certificate.sealed,
    )
    yield Heading(text=what)
    yield Digested(name=original.name, detail=extent(original), digest=original.digest)
    yield Passage(text="The 64 letters and digits are the SHA-256 of the file exactly as it came.")


def _makers(certificate: Certificate) -> Iterator[Block]:
    if certificate.made_by.models:
        yield Passage(text="A machine wrote down the words and told the voices apart.")
        yield from makers(certificate.made_by, certificate.notes)
        return
    yield Passage(text="The words came written down by somebody else; this program read them.")
    yield from (Passage(text=note) for note in certificate.notes)


def corrected(certificate: Certificate) -> Iterator[str]:
    """Say who changed what, and how much was played."""
    correcting = certificate.correcting
    if correcting is None:
        yield (
            "This transcript is not kept in a case. The program noted no correction of it and no "
            "listening to it."
        )
        return
    yield _who(correcting)
    if correcting.ledger.number:
        yield _changed(correcting)
    if certificate.has_sound:
        yield _played(certificate)


def _who(correcting: Correcting) -> str:
    if not correcting.ledger.number:
        return "Nobody has changed anything in it since it was first written down."
    who = " and ".join(correcting.who) or "the person who keeps this file"
    return f"Corrected by {who}, in {counted(correcting.ledger.number, 'entry', 'entries')}."


def _changed(correcting: Correcting) -> str:
    words = [
        f"{counted(number, 'word')} {what}"
        for number, what in (
            (correcting.replaced, "replaced"),
            (correcting.added, "added"),
            (correcting.removed, "removed"),
        )
    ]
    told = f"Against the first transcript, capitals and commas apart: {', '.join(words)}"
    if correcting.turns:
        told += f", in {counted(correcting.turns, 'turn')}"
    if correcting.moved:
        told += f"; {counted(correcting.moved, 'turn')} given to another speaker"
    confirmed = f" {counted(correcting.confirmed, 'word')} confirmed as they stood."
    return f"{told}.{confirmed if correcting.confirmed else ''}"


def _played(certificate: Certificate) -> str:
    whole, played = length(certificate.seconds), certificate.played
    if played < 1:
        return f"The player noted that none of its {whole} was played."
    share = "all" if played >= certificate.seconds - 1 else length(played)
    return (
        f"The person who keeps this file says they listened to {share} of {whole}. The program "
        "knows only what its player reported as played."
    )


def _ledger(certificate: Certificate) -> Iterator[Block]:
    correcting = certificate.correcting
    if correcting is None or not correcting.ledger.number:
        return
    ledger = correcting.ledger
    at = f", {moment(ledger.at)}" if ledger.at else ""
    yield Digested(
        name="The edit ledger", detail=f"entry {ledger.number}{at}", digest=ledger.digest
    )


def _open(certificate: Certificate) -> Iterator[Block]:
    doubts = certificate.doubts
    told = []
    if doubts:
        words = counted(len(doubts), "word")
        told.append(f"Not sure, and not confirmed by anybody, {words}: {_words(doubts)}.")
    told += _stretches("Somebody spoke, and no word could be made out", certificate.unheard)
    for why, words in _WHY.items():
        spans = [one.span for one in certificate.left_out if one.why is why]
        told += _stretches(f"Nothing is written down for {words}", spans)
    told += _stretches("People spoke at the same time", certificate.overlapped)
    if told:
        yield Listing(items=tuple(told))
    elif certificate.made_by.models:
        yield Passage(text="No doubtful word and no inaudible stretch is left.")
    else:
        yield Passage(text="Whoever wrote it down noted no doubtful word the program could read.")


def _words(doubts: Sequence[Doubt]) -> str:
    named = ", ".join(f"{clock(one.at)} “{one.word.strip(' ,.?!')}”" for one in doubts[:_MOST])
    return named + _and_more(len(doubts))


def _stretches(what: str, spans: Sequence[Span]) -> list[str]:
    if not spans:
        return []
    times = ", ".join(_times(one) for one in spans[:_MOST])
    return [f"{what}, {length(seconds(spans))}: {times}{_and_more(len(spans))}."]


def _times(span: Span) -> str:
    start, end = clock(span.start), clock(span.end)
    return start if start == end else f"{start} to {end}"


def _and_more(number: int) -> str:
    return f" and {number - _MOST} more" if number > _MOST else ""


def _signing() -> Iterator[Block]:
    yield Heading(text="To be signed by whoever corrected or checked it")
    yield Passage(
        text="Please write what you did yourself: what you listened to, and what you changed.",
        tone=Tone.QUIET,
        with_next=True,
    )
    yield Blanks(labels=("What I did", "Name", "Signature", "Date"))
