"""Every form in which a transcript is handed on; each says which state it is and when made."""

import json
from enum import StrEnum
from pathlib import PurePath

from fairhearing.domain.filings.certificate import Certificate
from fairhearing.domain.filings.court_transcript import court_transcript
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.domain.reading.transcript_json import to_json
from fairhearing.domain.reading.writing import to_srt, to_text, to_vtt
from fairhearing.render import transcript_word
from fairhearing.render.certificate_paper import moment, state
from fairhearing.render.court_pdf import court_pdf
from fairhearing.render.court_word import court_word


class Form(StrEnum):
    """What a transcript can be handed on as; the value is how the name of the file ends."""

    COURT_PDF = "court.pdf"
    COURT_WORD = "court.docx"
    WORD = "docx"
    TEXT = "txt"
    VTT = "vtt"
    SRT = "srt"
    JSON = "json"

    @property
    def needs_times(self) -> bool:
        """Whether it cannot be written without times."""
        return self in (Form.VTT, Form.SRT)


def formed(
    transcript: Transcript,
    certificate: Certificate,
    form: Form,
    *,
    case: str = "",
    example: bool = False,
) -> bytes:
    """Write a transcript; `WrongUse` where the form needs times and there are none."""
    if form.needs_times and not transcript.timed:
        raise WrongUse(
            "This record gives no times, so it cannot be made into captions.",
            safe="Nothing was changed.",
            todo="The other forms can be made without times.",
        )
    if form in (Form.COURT_PDF, Form.COURT_WORD):
        paper = court_transcript(transcript, certificate, case=case, example=example)
        return court_pdf(paper) if form is Form.COURT_PDF else court_word(paper)
    if form is Form.WORD:
        return transcript_word.word(
            transcript, made_on=certificate.made_at.date(), state=_told(certificate)[-1]
        )
    return _text(transcript, certificate, form).encode()


def file_name(certificate: Certificate, form: Form) -> str:
    """Name the file by the recording and the state, since some forms have no other place for it."""
    ledger = certificate.correcting.ledger if certificate.correcting else None
    entry = f", entry {ledger.number}" if ledger and ledger.number else ""
    stem = PurePath(certificate.name).stem[:80]
    kind = "court transcript" if form in (Form.COURT_PDF, Form.COURT_WORD) else "transcript"
    return f"{stem}, {kind}{entry}.{form.value.rpartition('.')[2]}"


def _text(transcript: Transcript, certificate: Certificate, form: Form) -> str:
    told = _told(certificate)
    match form:
        case Form.VTT:
            return to_vtt(transcript, head=told)
        case Form.SRT:
            return to_srt(transcript)
        case Form.JSON:
            return json.dumps(_stated(transcript, told), ensure_ascii=False, indent=1)
        case _:
            return to_text(transcript, head=told) + "\n"


def _told(certificate: Certificate) -> tuple[str, str]:
    """Say what it is of, and which state it is."""
    said = state(certificate).capitalize()
    ledger = certificate.correcting.ledger if certificate.correcting else None
    digest = f", {ledger.digest}" if ledger and ledger.digest else ""
    return (
        f"Transcript of {certificate.name}, SHA-256 {certificate.digest}.",
        f"{said}{digest}. Made {moment(certificate.made_at)}.",
    )


def _stated(transcript: Transcript, told: tuple[str, str]) -> dict[str, object]:
    whole = to_json(transcript)
    whole["made_by"]["parameters"] |= {"state": told[-1]}
    return whole
