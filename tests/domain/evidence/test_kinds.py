"""A file is what its content says, whatever its name says."""

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.evidence.kinds import kind_of, look
from fairhearing.domain.evidence.original import Kind


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, "words " * 50)
    return file.getvalue()


def mp4(brand: bytes, *handlers: bytes) -> bytes:
    boxes = b"".join(b"\x00\x00\x00\x21hdlr" + bytes(8) + handler for handler in handlers)
    return b"\x00\x00\x00\x18ftyp" + brand + bytes(12) + b"moov" + boxes


def wide(*names: str) -> bytes:
    directory = b"".join(name.encode("utf-16-le") for name in names)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + directory


MP3_FRAME = b"\xff\xfb\x90\x00" + bytes(413)
ADTS_FRAME = b"\xff\xf1\x50\x80\x02\x1f\xfc" + bytes(9)

AUDIO = {
    "mp3 with a tag": b"ID3\x04\x00\x00\x00\x00\x00\x00",
    "mp3 without one": MP3_FRAME * 3,
    "aac": ADTS_FRAME * 3,
    "ac-3": (b"\x0b\x77\0\0\x14\x40" + bytes(762)) * 2,
    "ac-3 at 44.1 kHz": (b"\x0b\x77\0\0\x55\x40" + bytes(830)) * 2,
    "e-ac-3": (b"\x0b\x77\x02\xff\x3f\x80" + bytes(1530)) * 2,
    "m4a": mp4(b"M4A ", b"soun"),
    "3gp with sound only": mp4(b"3gp4", b"soun"),
    "phone recording with the index at the end": mp4(b"mp42"),
    "wav": b"RIFF\x24\x08\x00\x00WAVEfmt ",
    "ogg opus": b"OggS\x00\x02" + bytes(22) + b"OpusHead",
    "amr": b"#!AMR\n",
    "amr wide": b"#!AMR-WB\n",
    "flac": b"fLaC\x00\x00\x00\x22",
    "aiff": b"FORM\x00\x00\x00\x00AIFF",
    "webm with sound only": b"\x1aE\xdf\xa3" + bytes(40) + b"A_OPUS",
    "wma": b"0&\xb2u\x8ef\xcf\x11" + bytes(100),
}
VIDEO = {
    "mp4": mp4(b"isom", b"vide", b"soun"),
    "mov": mp4(b"qt  ", b"vide"),
    "3gp": mp4(b"3gp5", b"vide", b"soun"),
    "webm": b"\x1aE\xdf\xa3" + bytes(40) + b"V_VP9",
    "avi": b"RIFF\x24\x08\x00\x00AVI LIST",
    "transport stream": (b"G" + bytes(187)) * 3,
}
IMAGES = {
    "png": b"\x89PNG\r\n\x1a\n",
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "tiff": b"II*\x00",
    "heic": mp4(b"heic"),
    "webp": b"RIFF\x24\x08\x00\x00WEBP",
    "bmp": b"BM\x36\x00\x00\x00\x00\x00\x00\x00",
}
TRANSCRIPTS = {
    "ours": b'{"format": "fairhearing.transcript/1", "turns": []}',
    "lines": b"[00:00:01] Officer: Hello.\n[00:00:03] Ms Vale: Hello.\n",
    "lines with a title": b"Call of 3 May\n\n[0:01] Officer: Hello.\n[0:03] Ms Vale: Hello.\n",
    "one line": b"[00:01] Officer: Hello.",
    "names without times": (
        b"Telephone call, 5 March 2026\n\n"
        b"Officer: Good morning. Is now a good time?\n\nMs Vale: Yes. He is at nursery.\n\n"
        b"Officer: When did you last speak?\n\nMs Vale: On Sunday: he rang at six.\n\nOfficer: Oh\n"
    ),
    "names without times, wrapped and close together": (
        b"Officer: I have read what the school sent, and before we begin I should say that this\n"
        b"call is not recorded by us, so if you want to keep a note of it then please do.\n"
        b"Ms Vale: Thank you. I am keeping one.\n"
        b"Officer: Good. How has he been since the half term holiday?\nMs Vale: Much better.\n"
        b"Social worker: May I come in there?\n"
    ),
}
WORDS = {
    Kind.CAPTIONS: {
        "webvtt": b"\xef\xbb\xbfWEBVTT\n\n00:00.000 --> 00:02.000\nHello",
        "srt": b"1\r\n00:00:00,000 --> 00:00:02,000\r\nHello\r\n",
    },
    Kind.EMAIL: {
        "mail": b"Return-Path: <a@b.example>\nFrom: a@b.example\nSubject: Report\n\nHello",
        "unix mailbox": b"From a@b Mon\nFrom: a@b.example\nTo: c@d.example\nDate: x\n\nHello",
        "Outlook": wide("__properties_version1.0"),
    },
    Kind.MAILBOX: {
        "Thunderbird": b"From - Thu Mar 05 14:02:00 2026\nFrom: a@b.example\nTo: c@d.example\n\n",
        "exported": b"From 12@xxx Thu Mar 05 14:02:00 +0000 2026\r\nX-GM-THRID: 12\r\n\r\nHello",
    },
    Kind.HTML: {
        "doctype": b"<!DOCTYPE html><title>Letter</title>",
        "comment first": b"<!-- saved --><html><body>",
        "part of a page": b"<p>Dear Ms Vale</p>",
    },
    Kind.MARKDOWN: {"headings": b"# Report\n\n## Views\n\nShe said no.\n"},
    Kind.TEXT: {
        "letter": b"Dear Ms Vale,\n\nI spoke to you on 3 May.\n",
        "one word": b"Hello",
        "windows letters": "She said “no” – twice.".encode("cp1252"),
        "utf-16": "She said no.".encode("utf-16"),
        "a letter with a colon": b"Subject: your complaint\n\nDear Ms Vale,\n",
        "a report with headings": (
            b"Re: Tom Vale\nDate: 5 March 2026\n\n1. Ms Vale said no.\n\n2. So did he.\n\n"
            b"Re: contact\nDate: 9 March 2026\n\n3. Mr Vale agreed.\n"
        ),
        "a log of visits": (
            b"Date: 5 March 2026\nPresent: Ms Vale\nObservations: Tom was calm.\n\n"
            b"Date: 9 March 2026\nPresent: Mr Vale\nObservations: Tom was tired.\n\n"
            b"Date: 12 March 2026\nPresent: both\nObservations: Tom slept.\n"
        ),
        "a report that quotes some talk": (
            b"1. I asked about the handover.\n\nOfficer: Were you late?\n\nMs Vale: No.\n\n"
            b"Officer: Not at all?\n\nMs Vale: Not once.\n\n2. She was clear.\n\n3. I accept it.\n"
            b"4. He disagrees.\n\n5. I recommend no change.\n"
        ),
        "begins with BM": b"BMW owners were interviewed.",
        "begins with MZ": b"MZ is four years old.",
        "begins with ID3": b"ID3 was shown to me.",
    },
}


@pytest.mark.parametrize("head", AUDIO.values(), ids=AUDIO.keys())
def test_recordings(head: bytes) -> None:
    assert kind_of(head, "call.m4a") is Kind.AUDIO


@pytest.mark.parametrize("head", VIDEO.values(), ids=VIDEO.keys())
def test_videos(head: bytes) -> None:
    assert kind_of(head, "call.m4a") is Kind.VIDEO


@pytest.mark.parametrize("head", IMAGES.values(), ids=IMAGES.keys())
def test_pictures(head: bytes) -> None:
    assert kind_of(head) is Kind.IMAGE


@pytest.mark.parametrize("head", TRANSCRIPTS.values(), ids=TRANSCRIPTS.keys())
def test_transcripts(head: bytes) -> None:
    assert kind_of(head, "call.txt") is Kind.TRANSCRIPT


@pytest.mark.parametrize(
    ("kind", "head"),
    [
        pytest.param(kind, head, id=f"{kind} {name}")
        for kind, heads in WORDS.items()
        for name, head in heads.items()
    ],
)
def test_words(kind: Kind, head: bytes) -> None:
    assert kind_of(head) is kind


def test_one_mail_saved_with_the_line_of_a_mailbox_is_a_mail() -> None:
    one = b"From - Thu Mar 05 14:02:00 2026\nFrom: a@b.example\nTo: c@d.example\n\nHello\n\n"
    assert kind_of(one, "letter.eml") is Kind.EMAIL
    assert kind_of(one * 2, "letters.eml") is Kind.MAILBOX


HEADING = b"From: a@b.example\nTo: c@d.example\nDate: x\nSubject: y\n\n"
MAIL_LINE = b"From - Thu Mar 05 14:02:00 2026\n"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (MAIL_LINE + HEADING + b"He\0llo\n\n" + MAIL_LINE + HEADING, Kind.MAILBOX),
        (MAIL_LINE + HEADING.replace(b"y", b"y\0"), Kind.MAILBOX),
        (HEADING + b"Hello \0\x07", Kind.EMAIL),
        (b"From: a@b.example\nTo: c@d.example\n\0" + HEADING, Kind.UNKNOWN),
        (MAIL_LINE + b"\0" + HEADING, Kind.UNKNOWN),
        (b"\0" + MAIL_LINE + HEADING, Kind.UNKNOWN),
        (b"Dear Ms Vale,\nSubject: a\nTo: b\nFrom: c\n\0", Kind.UNKNOWN),
        (b"HTTP/1.1 200 OK\nDate: x\nSender: y\nX-A: z\n\n\0\1", Kind.UNKNOWN),
    ],
)
def test_a_stray_byte_hides_no_mail_and_makes_no_mail(head: bytes, kind: Kind) -> None:
    assert kind_of(head, "letters.mbox") is kind


def test_the_index_of_a_film_may_be_at_its_end() -> None:
    assert kind_of(mp4(b"isom"), "a", tail=mp4(b"", b"vide")[20:]) is Kind.VIDEO


class TestPapers:
    def test_a_pdf_may_begin_a_little_late(self) -> None:
        assert kind_of(b"\xef\xbb\xbf\r\n%PDF-1.7\n") is Kind.PDF

    def test_but_not_a_page_late(self) -> None:
        assert kind_of(b" " * 2000 + b"%PDF-1.7\n") is Kind.TEXT

    def test_word_is_a_zip_with_a_word_document_in_it(self) -> None:
        assert kind_of(zipped("[Content_Types].xml", "word/document.xml")) is Kind.WORD

    def test_the_document_may_be_named_only_in_the_list_at_the_end(self) -> None:
        whole = zipped("[Content_Types].xml", "word/document.xml")
        assert kind_of(whole[:200], tail=whole[-200:]) is Kind.WORD

    def test_markdown_is_plain_text_with_a_name(self) -> None:
        assert kind_of(b"Plain words.", "notes.md") is Kind.MARKDOWN


UNUSABLE = {
    "nothing": (b"", "nothing in this file"),
    "blank": (b" \n\n ", "no words in this file"),
    "zeros": (bytes(500), "nothing in this file"),
    "zip": (zipped("report.pdf"), "Unpack it"),
    "spreadsheet": (zipped("xl/workbook.xml"), "spreadsheets"),
    "slides": (zipped("ppt/presentation.xml"), "presentations"),
    "locked Word file": (wide("EncryptionInfo", "EncryptedPackage"), "password"),
    "old Word file": (wide("WordDocument"), ".docx"),
    "rich text": (b"{\\rtf1\\ansi Dear}", ".docx"),
    "program": (b"MZ\x90\x00\x03\x00", "program"),
    "other JSON": (b'{"a": 1}', "not one of our transcripts"),
    "noise": (struct.pack("<64I", *range(64)), "do not know this kind"),
}


@pytest.mark.parametrize(("head", "words"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_what_cannot_be_used_says_why(head: bytes, words: str) -> None:
    looked = look(head, "report.bin")
    assert looked.kind is Kind.UNKNOWN
    assert words in looked.why_not


class TestNames:
    def test_a_wrong_name_is_remarked_on(self) -> None:
        looked = look(zipped("word/document.xml"), "Section 7 report.pdf")
        assert not looked.rightly_named
        assert looked.remark == (
            "The name says .pdf, but this is a Word document. We go by what is inside."
        )

    @pytest.mark.parametrize(
        ("head", "name"),
        [
            (b"%PDF-1.4", "Report.PDF"),
            (b"%PDF-1.4", "report"),
            (b"%PDF-1.4", "report v1.2 final"),
            (b"Dear Ms Vale", "letter.txt"),
            (AUDIO["ogg opus"], "PTT-20260305-WA0001.opus"),
            (mp4(b"isom", b"soun"), "call.mp4"),
            (b"", "report.pdf"),
        ],
    )
    def test_a_right_name_is_not(self, head: bytes, name: str) -> None:
        assert look(head, name).rightly_named


@given(st.binary(max_size=300), st.text(max_size=20))
def test_anything_at_all_is_some_kind(head: bytes, name: str) -> None:
    looked = look(head, name)
    assert (looked.kind is Kind.UNKNOWN) == bool(looked.why_not)


@given(st.text(min_size=1).filter(lambda text: text.isprintable() and text.strip()))
def test_printable_text_is_never_mistaken_for_a_recording(text: str) -> None:
    assert not kind_of(text.encode()).has_sound
