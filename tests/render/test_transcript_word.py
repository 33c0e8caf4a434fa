from dataclasses import replace
from io import BytesIO

import docx
from tests.domain.filings.made_up import CALL, MADE_ON

from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.reading.transcript import Speaker, Transcript, Turn
from fairhearing.render.pdf import paper_pdf
from fairhearing.render.transcript_paper import compose
from fairhearing.render.transcript_word import word
from fairhearing.render.web_page import paper_html
from fairhearing.work.transcripts.written import read_written

TALK = replace(
    CALL,
    turns=(
        Turn(speaker="Speaker 1", start=0.8, end=3.4, text="Good morning. Is that Karen Dalby?"),
        Turn(speaker="Speaker 2", start=63.9, end=64.8, text="Yes, speaking."),
    ),
    speakers=(Speaker(label="Speaker 1", name="Martin Oakley"), Speaker(label="Speaker 2")),
)


def lines(transcript: Transcript) -> list[str]:
    opened = docx.Document(BytesIO(word(transcript, made_on=MADE_ON)))
    return [paragraph.text for paragraph in opened.paragraphs]


def test_every_turn_has_its_moment_its_speaker_and_its_words() -> None:
    assert lines(TALK)[-2:] == [
        "[0:00] Martin Oakley: Good morning. Is that Karen Dalby?",
        "[1:03] Speaker 2: Yes, speaking.",
    ]


def test_it_names_the_recording_and_warns_that_a_machine_wrote_it() -> None:
    told = "\n".join(lines(TALK))
    assert CALL.digest in told
    assert "Written down by a machine" in told


def test_times_nobody_knows_are_not_made_up() -> None:
    assert lines(replace(TALK, timed=False))[-1] == "Speaker 2: Yes, speaking."


def test_silence_is_said_in_words() -> None:
    assert lines(replace(TALK, turns=()))[-1] == "Nobody could be heard to speak."


def test_the_program_can_read_its_own_transcript_back_as_a_record() -> None:
    talk = replace(
        TALK,
        turns=tuple(
            Turn(speaker=f"Speaker {1 + n % 2}", start=n * 9, end=n * 9 + 8, text=f"Sentence {n}.")
            for n in range(40)
        ),
    )
    file = BytesIO(word(talk, made_on=MADE_ON))
    back = read_written(file, name="talk.docx", digest="0" * 64, kind=Kind.WORD)
    assert [(turn.start, turn.text) for turn in back.turns] == [
        (turn.start, turn.text) for turn in talk.turns
    ]
    assert {turn.speaker for turn in back.turns} == {"Martin Oakley", "Speaker 2"}


def test_the_other_printers_know_a_turn_too() -> None:
    paper = compose(TALK, made_on=MADE_ON)
    assert paper_pdf(paper).startswith(b"%PDF")
    assert "<strong>[1:03] Speaker 2:</strong> Yes, speaking." in paper_html(paper)
