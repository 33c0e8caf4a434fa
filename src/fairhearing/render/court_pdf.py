"""A court transcript as PDF: numbered lines and pages, times, and the certificate."""

from fairhearing.domain.filings.court_transcript import CourtTranscript, Said
from fairhearing.render import court_parts
from fairhearing.render.certificate_paper import blocks
from fairhearing.render.ink import breakable, printable
from fairhearing.render.pdf import block_data, typeset


def court_pdf(paper: CourtTranscript) -> bytes:
    """Print a court transcript."""
    return typeset("court.typ", _data(paper), made_on=paper.certificate.made_at.date())


def _data(paper: CourtTranscript) -> dict[str, object]:
    return {
        "title": court_parts.TITLE,
        "running-head": court_parts.head(paper),
        "short": court_parts.short(paper),
        "running": court_parts.running(paper),
        "warning": court_parts.warning(paper),
        "facts": [(label, _inked(value)) for label, value in court_parts.facts(paper)],
        "digest": paper.certificate.digest,
        "people": [(_inked(one.name), one.role) for one in paper.people],
        "reading": list(court_parts.reading(paper)),
        "timed": court_parts.timed(paper),
        "said": [_said(one) for one in paper.said],
        "certificate": [block_data(block) for block in blocks(paper.certificate)],
    }


def _said(one: Said) -> tuple[str, str, str]:
    return court_parts.time_of(one), _inked(one.who), _inked(one.words)


def _inked(text: str) -> str:
    return breakable(printable(text))
