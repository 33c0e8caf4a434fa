"""Mails as they come: ordinary, from Outlook, deep, broken, with files inside."""

import io
from datetime import UTC, date, datetime

import pytest
from compressed_rtf import compress
from tests.specimens import mails

from fairhearing.domain.casework.letters.mail import Mail, sent_on
from fairhearing.domain.casework.letters.quoting import separate
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Unreadable
from fairhearing.engines import mail as engine
from fairhearing.engines.documents import read_document

SENT = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)


def read(data: bytes) -> Mail:
    found = next(engine.opened(io.BytesIO(data)))
    assert isinstance(found, Mail)
    return found


def test_an_email_says_who_when_and_what() -> None:
    mail = read(mails.eml(attached=[("note.pdf", mails.PDF)], headings=[("In-Reply-To", "<0@x>")]))
    assert mail.sender == "Jo Marsh <jo.marsh@council.example>"
    assert mail.recipients == ("dana@example.org",)
    assert mail.subject == "Your complaint"
    assert "I will write by Monday." in mail.body
    assert (mail.id, mail.answers) == ("<1@council.example>", ("<0@x>",))
    assert [(one.name, one.size, one.left) for one in mail.attached] == [
        ("note.pdf", len(mails.PDF), "")
    ]


def test_bytes_that_no_letter_stands_for_are_left_out_of_its_words() -> None:
    mail = read(
        mails.eml(subject="Your complaint", body="I will.").replace(b"I will", b"I\0 w\x07ill")
    )
    assert mail.body.strip() == "I will."


def test_what_is_attached_comes_out_as_it_went_in() -> None:
    data = mails.eml(attached=[("a.pdf", mails.PDF), ("b.pdf", mails.PDF * 2)])
    _, *files = engine.opened(io.BytesIO(data))
    assert files == [0, mails.PDF, 1, mails.PDF * 2]


def test_an_outlook_message_is_read_like_any_other() -> None:
    known: dict[int, str | bytes] = {0x37: "Re: Your complaint", 0xC1A: "Jo Marsh"}
    known |= {
        0xC1F: "jo@council.example",
        0xE04: "Dana Hart",
        0x1000: "I will write by Monday.\r\n\r\n> You said so.",
    }
    mail = read(mails.msg(known, sent=SENT, attached=[("note.pdf", mails.PDF * 60)]))
    assert mail.sender == "Jo Marsh <jo@council.example>"
    assert mail.recipients == ("Dana Hart",)
    assert sent_on(mail, today=date(2026, 6, 1)).when is not None
    assert separate(mail.body).paragraphs == ("I will write by Monday.",)
    assert [one.name for one in mail.attached] == ["note.pdf"]


def test_an_outlook_message_without_a_body_is_read_and_said_to_have_none() -> None:
    mail = read(mails.msg({0x37: "Your complaint", 0xC1F: "jo@council.example"}, sent=SENT))
    assert mail.subject == "Your complaint"
    assert mail.unread == "There are no words in this e-mail."


RICH = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}\pard Dear Ms Hart,\par\par I did not "
    rb"say that. It\rquote s in the caf\'e9 note. \b I will write\b0  by Monday.\par\par "
    rb"\u321?ucja\par}"
)
PAGE = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0 Arial;}}{\*\htmltag64 <p>}"
    rb"\htmlrtf {\htmlrtf0 Dear Ms Hart,{\*\htmltag72 </p>}\htmlrtf\par}\htmlrtf0 "
    rb"{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 We hold no recording.{\*\htmltag72 </p>}"
    rb"\htmlrtf\par}\htmlrtf0}"
)


@pytest.mark.parametrize(
    ("rich", "said"),
    [
        (
            RICH,
            (
                "Dear Ms Hart,",
                "I did not say that. It’s in the café note. I will write by Monday.",
                "Łucja",
            ),
        ),
        (PAGE, ("Dear Ms Hart,", "We hold no recording.")),
    ],
)
@pytest.mark.parametrize("packed", [True, False])
def test_an_outlook_message_in_rich_text_alone_is_read(
    rich: bytes, said: tuple[str, ...], *, packed: bool
) -> None:
    data = compress(rich, packed)
    mail = read(mails.msg({0x37: "Your complaint", 0x1009: data}, sent=SENT))
    assert separate(mail.body).paragraphs == said
    assert not mail.unread


@pytest.mark.parametrize(
    "rich", [b"LZFu" * 40, b"{", compress(RICH)[:40], compress(rb"{\rtf1 \u99999999?}")]
)
def test_rich_text_that_is_damaged_is_said_to_be_so(rich: bytes) -> None:
    mail = read(mails.msg({0x37: "Your complaint", 0x1009: rich}, sent=SENT))
    assert "form of Outlook that is damaged" in mail.unread


@pytest.mark.parametrize("data", [mails.eml(body=mails.nested()), mails.nested_page()])
def test_replies_nested_ten_deep_are_told_apart(data: bytes) -> None:
    passages = separate(read(data).body).passages
    assert [(one.depth, one.text) for one in passages] == [
        (depth, f"These are the words at depth {depth}.") for depth in range(mails.DEEP + 1)
    ]


def test_outlooks_line_parts_the_earlier_mail_from_the_new() -> None:
    page = (
        "<html><body><p>My own words.</p><div id='divRplyFwdMsg'><b>From:</b> Dana</div>"
        "<div>What Dana wrote.</div></body></html>"
    )
    data = b"Subject: x\nFrom: a@b.example\nContent-Type: text/html\n\n" + page.encode()
    words = separate(read(data).body)
    assert words.paragraphs == ("My own words.",)
    assert "What Dana wrote." in words.quoted


@pytest.mark.parametrize(
    "data",
    [
        b"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=nonsense\n\nH\xe9llo",
        b"From: <<<>>>\nTo: ;;;,,\nDate: yesterday\nSubject: =?utf-8?b?!!!?=\n\nHello",
        b"From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nHello",
        b"From: a@b.example\nContent-Type: multipart/mixed\n\nHello",
        b"Subject: x\nFrom: a\xff\xfe@b.example\n\nHello \xff",
    ],
)
def test_a_broken_mail_is_read_as_far_as_it_goes(data: bytes) -> None:
    mail = read(data)
    assert "llo" in mail.body or mail.unread


def test_a_cut_off_outlook_message_is_refused_in_plain_words() -> None:
    whole = mails.msg({0x37: "x", 0x1000: "Hello"}, sent=SENT)
    with pytest.raises(Unreadable):
        read(whole[:700])


def test_a_small_picture_of_a_signature_is_left_inside_and_a_photograph_is_not() -> None:
    def part(name: str, size: int) -> bytes:
        return (
            f"--x\nContent-Type: image/png\nContent-ID: <{name}>\n"
            f'Content-Disposition: inline; filename="{name}.png"\n\n{"p" * size}\n'
        ).encode()

    data = b"From: a@b.example\nContent-Type: multipart/related; boundary=x\n\n"
    data += b"--x\nContent-Type: text/plain\n\nHello\n" + part("logo", 50) + part("photo", 30_000)
    mail = read(data + b"--x--\n")
    assert [(one.name, bool(one.left)) for one in mail.attached] == [
        ("logo.png", True),
        ("photo.png", False),
    ]


def test_an_outlook_message_can_be_checked_as_a_report_too() -> None:
    data = mails.msg({0x37: "Report", 0x1000: "The mother said that she works nights."}, sent=SENT)
    document = read_document(io.BytesIO(data), name="a.msg", digest="d", kind=Kind.EMAIL)
    assert [one.text for one in document.statements] == ["The mother said that she works nights."]
