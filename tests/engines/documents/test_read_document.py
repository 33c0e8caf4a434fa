"""Every kind of paper is read, and every bad one says plainly why it is not."""

import io
from collections.abc import Callable
from functools import cache

import pytest
from PIL import Image
from tests.specimens import papers

from fairhearing.domain.evidence.kinds import HEAD, TAIL, kind_of
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.document import Document, Part, StatementKind
from fairhearing.engines.documents import page_image, read_document


class Enough(Exception):  # noqa: N818  it is no error to stop
    """What a listener raises to cancel."""


@cache
def read(make: Callable[[], bytes]) -> Document:
    data = make()
    kind = kind_of(data[:HEAD], tail=data[-TAIL:])
    return read_document(io.BytesIO(data), name="Report", digest="0" * 64, kind=kind)


def texts(document: Document, part: Part = Part.BODY) -> list[str]:
    return [
        f"{p.number} | {p.text}" if p.number else p.text
        for p in document.paragraphs
        if p.part is part
    ]


def refused(make: Callable[[], bytes]) -> str:
    with pytest.raises(Unreadable) as caught:
        read(make)
    assert "Nothing was changed" in caught.value.safe
    return str(caught.value)


class TestPdf:
    def test_paragraphs_have_their_numbers_and_pages(self) -> None:
        found = read(papers.report)
        numbered = {p.number: p for p in found.paragraphs if p.number}
        assert list(numbered) == [str(n) for n in range(1, 19)]
        assert numbered["1"].text.startswith("Ms. Vale told me that she had moved house")
        assert (numbered["1"].page, numbered["18"].page) == (1, 2)

    def test_only_the_body_is_body(self) -> None:
        found = read(papers.report)
        assert texts(found, Part.HEADING) == [
            "Section 7 report",
            "Enquiries",
            "The views of Mia",
            "Recommendation",
        ]
        assert "4 March Ms Vale 40 minutes" in texts(found, Part.TABLE)
        assert "Page 1 of 3" in texts(found, Part.FURNITURE)

    def test_statements_know_where_they_stand(self) -> None:
        found = read(papers.report)
        quoted = next(s for s in found.statements if s.kind is StatementKind.QUOTATION)
        assert quoted.text == "He said “I never shouted at her. I was upset.”"
        assert quoted.number == "2"
        assert len(quoted.boxes) == 1
        assert all(s.boxes for s in found.statements)

    def test_the_boxes_lie_on_the_words(self) -> None:
        """Nearly all the ink of the body stands inside the boxes of its words."""
        picture = page_image(io.BytesIO(papers.report()), 1, 800, kind=kind_of(papers.report()))
        page = Image.open(io.BytesIO(picture)).convert("L").point(lambda v: 255 if v < 128 else 0)
        ink = page.histogram()[255]
        boxes = [
            word.box
            for p in read(papers.report).paragraphs
            for word in p.words
            if word.box.page == 1
        ]
        for box in boxes:
            left, right = round(box.left * 800), round(box.right * 800)
            top, bottom = round(box.top * page.height), round(box.bottom * page.height)
            page.paste(0, (left, top, right, bottom))
        number_ink_and_rules = 0.12
        assert page.histogram()[255] < number_ink_and_rules * ink

    def test_two_columns(self) -> None:
        body = texts(read(papers.two_columns))
        assert len(body) == 18
        assert all(
            p.startswith("Paragraph ") and p.endswith(" ends here.") and p.count("ends here") == 1
            for p in body
        )

    def test_a_page_that_lies_on_its_side_is_stood_up(self) -> None:
        assert texts(read(papers.turned)) == texts(read(papers.report))
        page = read(papers.turned).pages[0]
        assert page.width < page.height

    def test_a_file_that_only_asks_not_to_be_copied_is_read(self) -> None:
        assert texts(read(papers.owner_locked)) == texts(read(papers.report))

    def test_what_is_active_in_it_is_noted_and_left_alone(self) -> None:
        found = read(papers.active)
        assert texts(found) == texts(read(papers.report))
        assert any("did not run them" in note for note in found.notes)
        assert any("did not open them" in note for note in found.notes)

    def test_a_locked_file(self) -> None:
        assert "unlocked copy" in refused(papers.locked)

    @pytest.mark.parametrize("make", [papers.truncated, papers.nonsense])
    def test_a_damaged_file(self, make: Callable[[], bytes]) -> None:
        assert "damaged" in refused(make)

    @pytest.mark.parametrize("make", [papers.blank, papers.headings_only])
    def test_a_document_without_statements_says_so(self, make: Callable[[], bytes]) -> None:
        found = read(make)
        assert found.statements == ()
        assert any("no statements" in note for note in found.notes)

    def test_five_hundred_pages_with_progress(self) -> None:
        seen: list[tuple[float, float]] = []
        data = papers.five_hundred_pages()
        found = read_document(
            io.BytesIO(data),
            name="Bundle",
            digest="0" * 64,
            kind=kind_of(data),
            listener=lambda done, total: seen.append((done, total)),
        )
        assert found.pages[-1].number == 500
        assert max(seen) == seen[-1]
        assert sum(seen[-1]) == 1000
        assert len(found.statements) > 10_000

    def test_whoever_listens_may_stop_it(self) -> None:
        def stop(_done: float, _total: float) -> None:
            raise Enough

        with pytest.raises(Enough):
            read_document(
                io.BytesIO(papers.report()),
                name="",
                digest="",
                kind=kind_of(b"%PDF-"),
                listener=stop,
            )


def test_a_photograph_without_words_is_read_as_having_none() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (600, 400), "white").save(picture, "PNG")
    document = read_document(picture, name="photo.png", digest="d", kind=Kind.IMAGE)
    assert document.paragraphs == ()
    assert len(document.pages) == 1


@pytest.mark.parametrize("make", [papers.scan, papers.photograph])
def test_scans_and_photographs_are_read_by_eye(make: Callable[[], bytes]) -> None:
    found = read(make)
    assert found.read_by_eye
    assert found.made_by.models
    assert any("from pictures" in note for note in found.notes)
    said = " ".join(texts(found))
    assert "Ms. Vale told me that she had moved house in May" in said
    numbers = [p.number for p in found.paragraphs if p.number]
    assert numbers == [str(n) for n in range(1, 10)]
    first = next(s for s in found.statements if s.number == "1")
    true = next(s for s in read(papers.report).statements if s.number == "1")
    for one, other in zip(first.boxes, true.boxes, strict=True):
        assert abs(one.left - other.left) < 0.02
        assert abs(one.top - other.top) < 0.01


class TestWord:
    def test_numbers_that_word_makes_are_shown(self) -> None:
        assert texts(read(papers.word)) == [
            "1 | Ms Vale told me that she lives in Leeds.",
            "2 | Mr Hart denied this.",
            "3.4 | He accepted that he was late.",
            "I consider that the plan is sound.",
        ]

    def test_headings_and_tables(self) -> None:
        assert texts(read(papers.word), Part.HEADING) == ["Section 7 report", "My view"]
        assert texts(read(papers.word), Part.TABLE) == ["Name", "Mia", "Age", "7"]

    def test_tracked_changes_are_read_as_accepted_and_noted(self) -> None:
        found = read(papers.word_with_changes)
        assert texts(found) == ["She never missed school."]
        assert any("tracked changes" in note for note in found.notes)

    def test_a_damaged_file(self) -> None:
        assert "damaged" in refused(papers.word_damaged)


class TestMail:
    def test_only_the_newest_message_speaks(self) -> None:
        found = read(papers.mail)
        assert texts(found) == ["You told me that you would not attend the meeting."]
        assert "Subject: Your call" in texts(found, Part.FURNITURE)
        assert any("plan.pdf" in note for note in found.notes)

    def test_a_mail_made_as_a_web_page(self) -> None:
        assert texts(read(papers.mail_as_web_page)) == ["You told me that you had not moved."]

    def test_a_mail_that_only_carries_a_file(self) -> None:
        assert "save the attachment" in refused(papers.mail_without_words)


class TestText:
    def test_a_letter(self) -> None:
        assert texts(read(papers.letter)) == [
            "1 | I write about our call of 3 March 2026, in which you told me that you had moved.",
            "2 | You agreed that Mia should stay at Oak School. You did not agree to mediation.",
        ]

    def test_markdown(self) -> None:
        found = read(papers.markdown)
        assert texts(found) == ["12 | Ms Vale said no.", "13 | He denied it.", "A letter was sent."]
        assert texts(found, Part.TABLE) == ["Name", "Age", "Mia", "7"]

    def test_a_web_page_without_its_scripts_and_hidden_words(self) -> None:
        found = read(papers.web_page)
        assert texts(found) == ["You told us that you had moved.", "4 | We agreed to write again."]
        assert "lied" not in " ".join(p.text for p in found.paragraphs)

    def test_another_language_is_noted(self) -> None:
        assert any("Welsh" in note for note in read(papers.welsh_letter).notes)


class TestOthers:
    def test_a_text_longer_than_any_letter(self) -> None:
        assert "far longer" in refused(lambda: b"Words and more words.\n" * 800_000)

    def test_an_archive(self) -> None:
        told = refused(papers.zip_archive)
        assert "This is a zip archive" in told
        assert "Unpack it" in told

    def test_nothing_at_all(self) -> None:
        with pytest.raises(Unreadable):
            read(bytes)

    def test_a_recording(self) -> None:
        with pytest.raises(Unreadable, match="recording"):
            read_document(io.BytesIO(), name="", digest="", kind=kind_of(b"ID3\x03"))

    def test_a_picture_cut_short(self) -> None:
        def cut_short() -> bytes:
            return papers.photograph()[:20_000]

        with pytest.raises(Unreadable, match="damaged"):
            read_document(
                io.BytesIO(papers.photograph()[:20_000]),
                name="",
                digest="",
                kind=kind_of(b"\xff\xd8\xff"),
            )


class TestPageImages:
    def test_a_page_as_wide_as_asked(self) -> None:
        picture = page_image(io.BytesIO(papers.report()), 2, 640, kind=kind_of(b"%PDF-"))
        page = Image.open(io.BytesIO(picture))
        assert (page.format, page.width) == ("PNG", 640)
        assert abs(page.height / page.width - 842 / 595) < 0.01

    def test_a_photograph_stands_upright(self) -> None:
        data = papers.photograph()
        page = Image.open(io.BytesIO(page_image(io.BytesIO(data), 1, 300, kind=kind_of(data))))
        assert page.width < page.height

    def test_a_page_that_is_not_there(self) -> None:
        with pytest.raises(Unreadable, match="no page 9"):
            page_image(io.BytesIO(papers.report()), 9, 640, kind=kind_of(b"%PDF-"))

    def test_a_kind_without_pages(self) -> None:
        with pytest.raises(Unreadable, match="no pages"):
            page_image(io.BytesIO(b"words"), 1, 640, kind=kind_of(b"words"))
