"""What courts ask of a PDF: A4, 12 point, Arial or its equal, bookmarks, page numbers."""

import ctypes
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest
from tests.domain.filings.made_up import all_agreed, finding

from fairhearing.domain.checking.finding import Outcome
from fairhearing.render.pdf import pdf
from fairhearing.render.picture import page_count, page_picture

OUTCOMES = list(Outcome) * 3


@pytest.fixture(scope="module")
def paper() -> bytes:
    return pdf(all_agreed([finding(n, one) for n, one in enumerate(OUTCOMES, start=1)]))


@pytest.fixture(scope="module")
def opened(paper: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(paper) as document:
        yield document


def test_every_page_is_a4_and_numbered(opened: pypdfium2.PdfDocument) -> None:
    assert len(opened) > 2
    for number, page in enumerate(opened, start=1):
        assert [round(side) for side in page.get_size()] == [595, 842]
        assert f"Page {number} of {len(opened)}" in page.get_textpage().get_text_range()


def test_no_letter_is_smaller_than_12_point(opened: pypdfium2.PdfDocument) -> None:
    size = pypdfium2.raw.FPDFText_GetFontSize
    for page in opened:
        text = page.get_textpage()
        sizes = {
            round(size(text, at), 1)
            for at in range(text.count_chars())
            if text.get_text_range(at, 1).strip()
        }
        assert min(sizes) >= 12


def test_the_letters_are_arial_or_cut_to_its_measure(opened: pypdfium2.PdfDocument) -> None:
    name_of = pypdfium2.raw.FPDFText_GetFontInfo
    name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    name_of(opened[0].get_textpage(), 0, name, 100, ctypes.byref(flags))
    assert any(family in name.value for family in (b"Arial", b"LiberationSans"))


def test_bookmarks_lead_to_each_part_and_each_entry(opened: pypdfium2.PdfDocument) -> None:
    titles = [mark.get_title() for mark in opened.get_toc()]
    assert "What differs" in titles
    assert any(title.startswith("1. Page 1, paragraph 2") for title in titles)
    differing = sum(outcome.differs for outcome in OUTCOMES)
    assert sum("paragraph" in title for title in titles) == differing


def test_it_is_tagged_for_screen_readers_in_english(paper: bytes) -> None:
    with pikepdf.open(BytesIO(paper)) as file:
        assert file.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in file.Root
        assert str(file.Root.Lang) == "en-GB"
        with file.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"


def test_its_metadata_give_nobody_away(paper: bytes) -> None:
    with pypdfium2.PdfDocument(paper) as document:
        about = document.get_metadata_dict(skip_empty=True)
    assert about["Title"] == "Schedule of inaccuracies"
    assert set(about) <= {"Title", "Creator", "CreationDate", "ModDate"}


def test_the_same_schedule_gives_the_same_bytes(paper: bytes) -> None:
    again = pdf(all_agreed([finding(n, one) for n, one in enumerate(OUTCOMES, start=1)]))
    assert again == paper


def test_a_letter_that_no_typeface_has_does_not_stop_the_paper() -> None:
    made = all_agreed([finding(1, Outcome.CONTRADICTED, "Before \U000105c0 after.")])
    with pypdfium2.PdfDocument(pdf(made)) as document:
        told = "".join(page.get_textpage().get_text_range() for page in document)
    assert "Before" in told
    assert "after." in told


def test_its_pages_can_be_looked_at(paper: bytes) -> None:
    drawn = page_picture(paper, page_count(paper), 400)
    assert drawn.startswith(b"\x89PNG")
    assert int.from_bytes(drawn[16:20]) == 400


def test_several_papers_can_be_printed_at_once_and_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    many = [all_agreed([finding(n, Outcome.CONTRADICTED)]) for n in range(1, 9)]
    with ThreadPoolExecutor(4) as hands:
        printed = list(hands.map(pdf, many))
        pictures = list(hands.map(lambda paper: page_picture(paper, 1, 100), printed))
    assert len(set(printed)) == len(pictures) == 8
    assert not list(tmp_path.iterdir())
