"""A thread on paper: every letter in order, with its words and the numbers of its files."""

from dataclasses import replace
from datetime import date

from fairhearing.domain.casework.letters.letter import Channel, Letter, Passage, Thread, Way, Words
from fairhearing.domain.casework.when import on
from fairhearing.render.pdf import paper_pdf
from fairhearing.render.thread_paper import Printed, compose
from fairhearing.render.web_page import paper_html

LETTER = Letter(
    item_id="a",
    way=Way.IN,
    sent=on(date(2026, 3, 5)),
    clock="14:02",
    sender="Jo Marsh",
    recipients=("Dana Hart",),
    channel=Channel.EMAIL,
    subject="Your complaint",
)
WORDS = Words(
    passages=(
        Passage(text="Who read it?", depth=1),
        Passage(text="Nobody but me."),
        Passage(text="An old letter.", depth=2),
    ),
    closing=("Jo Marsh, Team Manager",),
)
THREAD = Thread(title="My complaint", body="The council")


def page(*letters: Printed) -> str:
    return paper_html(compose(THREAD, letters, case="Ours", made_on=date(2026, 11, 22)))


def test_a_letter_stands_with_who_when_and_its_words() -> None:
    one = Printed(letter=LETTER, words=WORDS, files=(("a.eml", "ab" * 32),), copies=("scan.pdf",))
    shown = page(one)
    for words in (
        "1. Your complaint, 5 March 2026, 14:02",
        "Jo Marsh",
        "Nobody but me.",
        "ab" * 32,
    ):
        assert words in shown
    assert shown.index("Who read it?") < shown.index("Nobody but me.")
    assert "An old letter." not in shown
    assert "left out here" in shown
    assert "also here as scan.pdf" in shown


def test_what_could_not_be_read_or_dated_is_said() -> None:
    undated = replace(LETTER, sent=None, clock="")
    shown = page(Printed(letter=undated, words=Words(unread="There are no words."), files=()))
    assert "without a date" in shown
    assert "There are no words." in shown


def test_a_thread_without_letters_and_odd_words_print() -> None:
    assert "no letter in it yet" in page()
    odd = Words(passages=(Passage(text="#set page(paper: \\x) $ * _ @ < 𝄞 \u202e"),))
    one = Printed(letter=LETTER, words=odd, files=(("a.eml", "ab" * 32),))
    paper = compose(THREAD, [one], case="Ours", made_on=date(2026, 11, 22))
    assert paper_pdf(paper).startswith(b"%PDF")
