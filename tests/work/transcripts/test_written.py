"""Records that others wrote down, through the real readers in the sandbox."""

import io

import docx
from tests.render.test_court import call, paper
from tests.specimens import papers

from fairhearing.domain.evidence.original import Kind
from fairhearing.render.court_pdf import court_pdf
from fairhearing.work.transcripts.written import read_written


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


def test_captions_in_word_are_captions() -> None:
    paper = docx.Document()
    for row in ("0:0:3.12 --> 0:0:5.0", "Oakley, Martin", "Hello?", "", "0:0:7.0 --> 0:0:8.5"):
        paper.add_paragraph(row)
    for row in ("Karen Dalby", "Yes, I can."):
        paper.add_paragraph(row)
    with io.BytesIO() as out:
        paper.save(out)
        made = read_written(io.BytesIO(out.getvalue()), name="a", digest="d", kind=Kind.WORD)
    assert [(turn.speaker, turn.start, turn.end, turn.text) for turn in made.turns] == [
        ("Oakley, Martin", 3.12, 5.0, "Hello?"),
        ("Karen Dalby", 7.0, 8.5, "Yes, I can."),
    ]


def test_a_pdf_with_names_before_the_words_is_a_record() -> None:
    pdf = papers.typeset(
        """#set page(paper: "a4", header: [A call, invented], numbering: "1 of 1")
        #text(16pt)[*Call with Ms Example*]

        Thursday, May 14, 2026

        Martin Oakley: Hello, can you hear me? I am ringing about the report.

        Karen Dalby: Yes, I can.
        #pagebreak()
        Martin Oakley: Good. You said that you moved in May, on a day that you wrote down in your
        diary at once?

        Karen Dalby: On 3 May."""
    )
    made = read_written(io.BytesIO(pdf), name="call.pdf", digest="d", kind=Kind.PDF)
    assert [turn.text for turn in made.turns] == [
        "Hello, can you hear me? I am ringing about the report.",
        "Yes, I can.",
        "Good. You said that you moved in May, on a day that you wrote down in your diary at once?",
        "On 3 May.",
    ]
    assert [turn.speaker for turn in made.turns] == ["Martin Oakley", "Karen Dalby"] * 2
    assert not made.timed
    assert not made.notes


def test_a_court_transcript_of_our_own_comes_back_from_its_pdf() -> None:
    heard = call(60)
    made = read_written(
        io.BytesIO(court_pdf(paper(heard))), name="call.pdf", digest="d", kind=Kind.PDF
    )
    said = [turn.text for turn in made.turns if not turn.text.startswith("[inaudible")]
    assert said == [turn.text for turn in heard.turns]


def test_a_paper_that_names_nobody_says_so() -> None:
    made = read_written(io.BytesIO(papers.report()), name="a.pdf", digest="d", kind=Kind.PDF)
    assert "it does not say who said what" in made.notes[0]
