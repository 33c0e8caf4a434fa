"""Own words and quoted ones, told apart however a mail program writes them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.specimens import mails

from fairhearing.domain.casework.letters.letter import Words
from fairhearing.domain.casework.letters.quoting import DEEPEST, separate

OUTLOOK = """Dear Ms Hart,

I have asked for the note.

Jo Marsh

-----Original Message-----
From: Dana Hart
Sent: 2 March 2026 10:01
To: Jo Marsh
Subject: Your note

Please send me your note.

________________________________
From: Jo Marsh
Sent: 1 March 2026 09:00
To: Dana Hart
Subject: Call

I made a note.
"""

BETWEEN = """Thank you for your letter.

> 1. When was the note made?
On 5 March.
> 2. Who read it?
Nobody but me.
"""


def depths(body: str) -> list[tuple[int, str]]:
    return [(one.depth, one.text) for one in separate(body).passages]


def test_answers_written_between_the_questions_keep_their_order() -> None:
    assert depths(BETWEEN) == [
        (0, "Thank you for your letter."),
        (1, "1. When was the note made?"),
        (0, "On 5 March."),
        (1, "2. Who read it?"),
        (0, "Nobody but me."),
    ]


def test_earlier_mails_under_their_headings_lie_one_below_the_other() -> None:
    words = separate(OUTLOOK)
    assert words.paragraphs == ("Dear Ms Hart,", "I have asked for the note.", "Jo Marsh")
    told = {one.text: one.depth for one in words.passages}
    assert told["Please send me your note."] == 1
    assert told["I made a note."] == 2


ON = "On Mon, 2 Mar 2026 at 10:01, Dana Hart"


@pytest.mark.parametrize("line", [f"{ON} <d@e.example> wrote:", f"{ON}\n<d@e.example> wrote:"])
@pytest.mark.parametrize("mark", ["> ", ""])
def test_a_line_that_says_who_wrote_belongs_to_what_they_wrote(line: str, mark: str) -> None:
    words = separate(f"Yes.\n\n{line}\n{mark}Please send it.\n{mark}Thank you.\n")
    assert words.paragraphs == ("Yes.",)
    assert max(one.depth for one in words.passages) == 1


def test_a_welsh_letter_is_parted_from_what_it_quotes() -> None:
    words = separate(mails.WELSH)
    assert words.paragraphs[0] == "Annwyl Ms Hart,"
    assert words.quoted[-1] == "Dear Ms Prys, please send me your note of our call."


def test_a_mail_that_only_forwards_says_what_it_forwards() -> None:
    assert separate("> Dear Ms Hart,\n>\n> > Older.\n").paragraphs == ("Dear Ms Hart,",)


def test_a_signature_and_standard_text_stand_apart() -> None:
    body = (
        "Yes.\n\nJo Marsh\n-- \nJo Marsh, Team Manager\n\nThis email is confidential and so on.\n"
    )
    words = separate(body)
    assert words.paragraphs == ("Yes.", "Jo Marsh")
    assert "This email is confidential and so on." in words.closing


def test_a_sentence_with_a_colon_or_a_dash_opens_nothing() -> None:
    body = "From: what I can see, nothing was done.\n\n-- no answer --\n\nOn Monday he wrote: no.\n"
    assert not separate(body).quoted


def everything(words: Words) -> list[str]:
    texts = [*(one.text for one in words.passages), *words.closing]
    return sorted(word for text in texts for word in text.split())


@given(st.integers(0, DEEPEST - 1), st.sampled_from(["> ", ">", "> \t"]))
def test_marks_are_counted_however_deep(deep: int, mark: str) -> None:
    found = {one.depth: one.text for one in separate(mails.nested(deep, mark)).passages}
    assert found == {n: f"These are the words at depth {n}." for n in range(deep + 1)}


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["-----Original Message-----", "From: A B", "Sent: 1 March 2026", "To: C D"]
        ),
        st.sampled_from(["Subject: x", "On 1 March 2026, A B wrote:", "-- ", "_" * 30, ""]),
        st.text(st.characters(categories=["L", "N"], max_codepoint=0x24F), max_size=12),
    ).flatmap(lambda line: st.integers(0, 4).map(lambda deep: "> " * deep + line)),
    max_size=25,
)


@given(LINES)
def test_no_word_is_ever_lost(lines: list[str]) -> None:
    body = "\n".join(lines)
    written = sorted(re.sub(r"^(?:> )+", "", body, flags=re.MULTILINE).split())
    assert everything(separate(body)) == written


@given(st.text(max_size=300))
def test_whatever_is_written_can_be_read(body: str) -> None:
    assert all(0 <= one.depth <= DEEPEST for one in separate(body).passages)
