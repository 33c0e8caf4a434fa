"""Records that others wrote down, through the real readers in the sandbox."""

import io

import docx

from fairhearing.domain.evidence.original import Kind
from fairhearing.work.written import read_written


def meeting() -> bytes:
    """As a meeting program writes its transcript: name and time, a line break, the words."""
    paper = docx.Document()
    for line in ("Call with Ms Example", "May 14, 2026, 10:02AM", "5m 12s"):
        paper.add_paragraph(line)
    for who, at, words in (
        ("Oakley, Martin", "0:03", "Hello, can you hear me?"),
        ("Karen Dalby", "0:07", "Yes, I can."),
        ("Oakley, Martin", "0:09", "Good."),
    ):
        turn = paper.add_paragraph()
        turn.add_run(who).bold = True
        turn.add_run(f"   {at}").add_break()
        turn.add_run(words)
    paper.add_paragraph("Karen Dalby stopped transcription")
    with io.BytesIO() as out:
        paper.save(out)
        return out.getvalue()


def test_the_transcript_of_a_meeting_program_in_word() -> None:
    made = read_written(io.BytesIO(meeting()), name="call.docx", digest="d", kind=Kind.WORD)
    assert [(turn.speaker, turn.start, turn.text) for turn in made.turns] == [
        ("Oakley, Martin", 3.0, "Hello, can you hear me?"),
        ("Karen Dalby", 7.0, "Yes, I can."),
        ("Oakley, Martin", 9.0, "Good."),
    ]
