"""What a court transcript says around the words, alike in PDF and Word."""

from collections.abc import Iterator

from fairhearing.domain.filings.court_transcript import OVERLAPPING, CourtTranscript, Said
from fairhearing.domain.filings.telling import EXAMPLE
from fairhearing.domain.saying import clock, length
from fairhearing.render.certificate_paper import moment, state
from fairhearing.render.ink import printable

TITLE = "Transcript"
_SHORT = 12
_LONGEST, _ENDING = 40, 11
"""Letters of a name that fit at the head of a page, and how many of its end are kept."""


def warning(paper: CourtTranscript) -> str:
    """Say what must be read first; "" where nothing must."""
    told = [EXAMPLE] if paper.example else []
    correcting = paper.certificate.correcting
    if paper.by_machine and not (correcting and correcting.ledger.number):
        told.append("Written down by a machine. Nobody has corrected it.")
    return " ".join(told)


def facts(paper: CourtTranscript) -> Iterator[tuple[str, str]]:
    """Give what stands on the first page, as labels and values."""
    certificate = paper.certificate
    if paper.case:
        yield "Case", paper.case
    yield ("Recording" if certificate.has_sound else "Record"), certificate.name
    if certificate.seconds:
        yield "Length", length(certificate.seconds)
    yield "Made", moment(certificate.made_at)
    yield "State", state(certificate).capitalize()


def head(paper: CourtTranscript) -> str:
    """Name the paper at the head of each page; a very long name is cut in its middle."""
    name = printable(paper.certificate.name)
    fits = len(name) <= _LONGEST
    shown = name if fits else f"{name[: _LONGEST - _ENDING - 1]}…{name[-_ENDING:]}"
    return f"{TITLE} of {shown}"


def short(paper: CourtTranscript) -> str:
    """Name the original by the beginning of its digest, for the head of each page."""
    return f"SHA-256 {paper.certificate.digest[:_SHORT]}…" if paper.certificate.digest else ""


def running(paper: CourtTranscript) -> str:
    """Say at the foot of each page which state this is and when it was made."""
    return f"{state(paper.certificate).capitalize()}. Made {moment(paper.certificate.made_at)}."


def reading(paper: CourtTranscript) -> Iterator[str]:
    """Say how the pages are to be read."""
    known = "The times are hours, minutes and seconds from the start."
    yield (
        "Lines are numbered anew on each page, so that “page 3, line 12” finds a place. "
        f"{known if timed(paper) else 'The record gives no times.'}"
    )
    yield (
        f"Words in square brackets were not spoken: {OVERLAPPING} where people speak at once, "
        "[inaudible] where somebody speaks and no word could be made out, with how long."
    )


def timed(paper: CourtTranscript) -> bool:
    """Whether times stand in the margin."""
    return not paper.said or any(one.at is not None for one in paper.said)


def time_of(one: Said) -> str:
    """Write the time in the margin."""
    return "" if one.at is None else clock(one.at)
