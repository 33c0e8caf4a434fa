"""A transcript as a Word document, for reading and for sending to be corrected."""

from io import BytesIO

from docx import Document
from docx.shared import Pt

from fairhearing.domain.checking.words import clock, length
from fairhearing.domain.reading.transcript import Transcript

_WARNING = (
    "Written down by a machine, which mishears now and then. Listen before you rely on a word."
)


def word(transcript: Transcript) -> bytes:
    """Write a transcript, one paragraph to a turn, with what it was made from and by."""
    document = Document()
    document.core_properties.title = transcript.name
    document.core_properties.author = ""
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading(transcript.name, level=1)
    for line in _about(transcript):
        document.add_paragraph(line)
    for turn in transcript.turns:
        paragraph = document.add_paragraph()
        when = f"[{clock(turn.start)}] " if transcript.timed else ""
        paragraph.add_run(f"{when}{transcript.speaker(turn.speaker).shown}: ").bold = True
        paragraph.add_run(turn.text)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _about(transcript: Transcript) -> list[str]:
    models = ", ".join(model.name for model in transcript.made_by.models)
    lasts = [f"Length: {length(transcript.duration)}."] if transcript.duration else []
    made = [_WARNING, f"Made with {models}."] if models else []
    return [*made, *lasts, f"SHA-256 of the original: {transcript.digest}"]
