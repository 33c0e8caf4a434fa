"""A transcript as a Word file, for `fairhearing transcribe --docx`."""

from datetime import date

from fairhearing.domain.reading.transcript import Transcript
from fairhearing.render.transcript_paper import compose
from fairhearing.render.word import paper_word


def word(transcript: Transcript, *, made_on: date, state: str = "") -> bytes:
    """Write a transcript, one paragraph to a turn."""
    return paper_word(compose(transcript, made_on=made_on, state=state))
