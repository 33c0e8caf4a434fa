"""Drafts on paper: headings, numbers and lists as the person wrote them, and nothing lost."""

from datetime import date
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.casework.drafts.made_up import material

from fairhearing.domain.casework.drafts.draft import Draft, Sent, compose
from fairhearing.domain.casework.drafts.kind import kinds
from fairhearing.domain.casework.letters.letter import Channel
from fairhearing.render import draft_paper
from fairhearing.render.blocks import Heading, Listing, Passage, Spoken
from fairhearing.render.pdf import paper_pdf
from fairhearing.render.word import paper_word

TODAY = date(2026, 11, 22)


def draft(text: str, sent: Sent | None = None) -> Draft:
    return Draft(kind="chaser", to="Ms Whitlock", subject="My letter", text=text, sent=sent)


def test_headings_numbers_entries_lists_and_lines_are_set_as_they_are_meant() -> None:
    text = (
        "Dear A,\n\nWhat I ask:\n\n1. One.\n2. Two.\n\nEntry 3. It says.\n\n- a\n- b\n\nYours,\nB"
    )
    assert draft_paper.compose(draft(text), made_on=TODAY).blocks == (
        Passage(text="Dear A,"),
        Heading(text="What I ask"),
        Spoken(label="1.", words="One."),
        Spoken(label="2.", words="Two."),
        Spoken(label="Entry 3.", words="It says."),
        Listing(items=("a", "b")),
        Passage(text="Yours,", with_next=True),
        Passage(text="B"),
    )


def test_a_paper_bears_the_day_it_was_sent_or_today() -> None:
    went = Sent(on=date(2026, 5, 3), channel=Channel.POST, letter_id="1")
    assert "22 November 2026" in draft_paper.compose(draft("Words."), made_on=TODAY).subtitle
    sent = draft_paper.compose(draft("Words.", went), made_on=TODAY)
    assert sent.subtitle == "To Ms Whitlock. 3 May 2026"


@pytest.mark.parametrize("name", [one.id for one in kinds()])
def test_every_line_of_every_kind_is_in_the_word_file_and_it_prints(name: str) -> None:
    made = compose(name, material())
    paper = draft_paper.compose(made, made_on=TODAY)
    written = docx.Document(BytesIO(paper_word(paper)))
    said = " ".join(one.text for one in written.paragraphs)
    for line in made.text.splitlines():
        assert line.strip().removesuffix(":").removeprefix("- ") in said
    assert paper_pdf(paper).startswith(b"%PDF")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])))
def test_no_word_of_a_text_is_lost(text: str) -> None:
    parts = draft_paper.parts(text)
    assert " ".join(line for part in parts for line in part).split() == text.split()


def test_as_text_it_begins_with_whom_it_is_for_and_its_subject() -> None:
    assert (
        draft_paper.plain_text(draft("Words.")) == "To: Ms Whitlock\nSubject: My letter\n\nWords.\n"
    )


def test_a_long_subject_is_cut_at_the_foot_of_the_page_and_whole_above() -> None:
    long = Draft(kind="chaser", to="", subject="A letter about many things " * 8, text="Words.")
    paper = draft_paper.compose(long, made_on=TODAY)
    assert paper.title == long.subject
    assert len(paper.running) < 100
    assert paper.running.endswith("…, 22 November 2026")
