"""From words on pages to paragraphs as a person reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.reading.pages import line, page, text_page

from fairhearing.domain.reading.document import Paragraph, Part
from fairhearing.domain.reading.layout import paragraphs
from fairhearing.domain.reading.seen import SeenPage, SeenWord


def read(*pages: SeenPage, part: Part = Part.BODY) -> list[str]:
    return [told(p) for p in paragraphs(pages) if p.part is part]


def told(paragraph: Paragraph) -> str:
    return f"{paragraph.number} | {paragraph.text}" if paragraph.number else paragraph.text


NUMBERED = """
12.   The mother told me that she had moved house in the spring, and that she was now working at
      night in the town.
13.   The father said that he was pleased about this and that he would like to help her with the
      cost of it.
(a)   It was agreed.
"""


def test_numbered_paragraphs_keep_their_numbers_apart_from_their_text() -> None:
    assert read(text_page(NUMBERED)) == [
        (
            "12 | The mother told me that she had moved house in the spring, and that she was now "
            "working at night in the town."
        ),
        (
            "13 | The father said that he was pleased about this and that he would like to help "
            "her with the cost of it."
        ),
        "(a) | It was agreed.",
    ]


def test_a_gap_parts_paragraphs() -> None:
    first = (
        "The mother told me that she had moved house in the spring and that she was now happy in"
    )
    text = f"{first}\nher new home.\n\nThe father said so too.\n"
    assert read(text_page(text)) == [f"{first} her new home.", "The father said so too."]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("She was inter-\nviewed there.", "She was interviewed there."),
        ("She spoke of her well-\nbeing there.", "She spoke of her well-being there."),
        ("They met face-to-\nface there.", "They met face-to-face there."),
        ("A stay of 2014-\n2015 was noted.", "A stay of 2014- 2015 was noted."),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_made_whole(broken: str, whole: str) -> None:
    first, second = broken.split("\n")
    assert read(page(line(first, top=200), line(second, top=212))) == [whole]


def test_a_paragraph_goes_on_over_the_page() -> None:
    first = text_page(
        "1.   The mother told me that she had moved house in the spring and\n     that", top=700
    )
    second = text_page("she was now happy there.\n2.   He agreed to it.", number=2, top=100)
    found = [p for p in paragraphs([first, second]) if p.part is Part.BODY]
    assert [told(p) for p in found] == [
        (
            "1 | The mother told me that she had moved house in the spring and that she was now "
            "happy there."
        ),
        "2 | He agreed to it.",
    ]
    assert found[0].page == 1
    assert {word.box.page for word in found[0].words} == {1, 2}


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"left column line {n} goes on and on" for n in range(8)]
    right = [f"right column line {n} goes on too" for n in range(8)]
    rows = [
        line(words, left=start, top=100 + 12 * n)
        for n, pair in enumerate(zip(left, right, strict=True))
        for words, start in zip(pair, (50, 310), strict=True)
    ]
    assert " ".join(read(page(*rows))) == " ".join(left + right)


class TestFurniture:
    def pages(self) -> list[SeenPage]:
        return [
            page(
                line("CONFIDENTIAL    Case 12", top=30),
                line(f"The mother told me something new on day {n}.", top=200),
                line(f"Page {n} of 3", top=800),
                number=n,
            )
            for n in (1, 2, 3)
        ]

    def test_running_heads_and_page_numbers_are_set_aside(self) -> None:
        assert read(*self.pages()) == [
            f"The mother told me something new on day {n}." for n in (1, 2, 3)
        ]
        assert len(read(*self.pages(), part=Part.FURNITURE)) == 6

    def test_a_line_of_the_text_that_comes_again_at_the_foot_of_a_page_stays(self) -> None:
        body = "\n".join(
            f"He said that on day {n} all was as it had been before then." for n in range(9)
        )
        same = [text_page(body, number=n, top=690) for n in (1, 2, 3)]
        assert read(*same, part=Part.FURNITURE) == []

    def test_what_is_said_again_in_the_middle_of_a_page_stays(self) -> None:
        same = [page(line("He said that he was sorry.", top=400), number=n) for n in (1, 2, 3)]
        assert len(read(*same)) == 3


class TestParts:
    def test_headings_by_weight_size_or_shape(self) -> None:
        shown = page(
            line("Enquiries made", top=100, bold=True),
            line("The report", top=130, size=16),
            line("THE VIEWS OF THE CHILD", top=170),
            line("Background", top=200),
            line("She said that she was well and that all was as it had been before.", top=230),
        )
        assert read(shown, part=Part.HEADING) == [
            "Enquiries made",
            "The report",
            "THE VIEWS OF THE CHILD",
            "Background",
        ]

    def test_rows_of_cells_are_a_table(self) -> None:
        dates, people = ("Date", "4 March", "9 March"), ("Present", "Mr Hart", "Ms Vale")
        shown = page(
            *(line(cell, left=70, top=100 + 12 * n) for n, cell in enumerate(dates)),
            *(line(cell, left=200, top=100 + 12 * n) for n, cell in enumerate(people)),
            line("She said that she was well and that all was as it had been before.", top=160),
        )
        assert len(read(shown, part=Part.TABLE)) == 3
        assert len(read(shown)) == 1

    def test_details_are_a_table(self) -> None:
        shown = text_page("Name of child: Mia Vale\n\nDate of birth: 3 May 2019\n\nShe said no.")
        assert read(shown, part=Part.TABLE) == [
            "Name of child: Mia Vale",
            "Date of birth: 3 May 2019",
        ]

    def test_what_surrounds_a_letter_is_set_aside(self) -> None:
        shown = text_page(
            "Oak House\n\nLeeds\n\n5 March 2026\n\nDear Ms Vale,\n\nI spoke to you on 3 March.\n\n"
            "Yours sincerely,\n\nJane Officer\n\nFamily Court Adviser"
        )
        assert read(shown) == ["I spoke to you on 3 March."]

    def test_items_of_a_list_may_be_short(self) -> None:
        shown = text_page("The checks showed this:\n\n• No convictions\n\n\uf0b7 No referrals")
        assert read(shown) == ["The checks showed this:", "No convictions", "No referrals"]


def test_boxes_are_shares_of_the_page() -> None:
    (paragraph,) = paragraphs([page(line("He said no to her.", left=59.5, top=84.2))])
    first = paragraph.words[0]
    assert paragraph.text[first.start : first.end] == "He"
    assert (first.box.left, first.box.top) == pytest.approx((0.1, 0.1))


PLACED = st.builds(
    lambda text, x, y, size: SeenWord(
        text=text, left=x, top=y, right=x + 6 * len(text), bottom=y + size, size=size
    ),
    st.sampled_from(
        ["She", "said", "12.", "(a)", "Page", "3", "•", "inter-", "view.", "Dear", "Name:"]
    ),
    st.integers(0, 500),
    st.integers(0, 800),
    st.sampled_from([8.0, 10.0, 16.0]),
)


@given(st.lists(st.lists(PLACED, max_size=25), max_size=3))
def test_no_word_is_lost_and_every_word_knows_its_place(pages: list[list[SeenWord]]) -> None:
    shown = [page(words, number=n) for n, words in enumerate(pages, 1)]
    found = paragraphs(shown)
    for paragraph in found:
        cut = [paragraph.text[word.start : word.end] for word in paragraph.words]
        assert "".join(cut) == paragraph.text.replace(" ", "")
    given_words = sum(len(words) for words in pages)
    kept = sum(len(p.words) for p in found)
    numbers = sum(bool(p.number) for p in found)
    bullets = sum(words.count("•") for words in ([w.text for w in page] for page in pages))
    assert kept + numbers <= given_words <= kept + numbers + bullets
