"""Mailboxes: every mail found where it is, whatever its words, and never held whole."""

import io
import sys

import pytest
from tests.specimens import mails

from fairhearing.domain.casework.letters.mail import Mail
from fairhearing.domain.casework.letters.mailbox import Found
from fairhearing.domain.problems import Unreadable
from fairhearing.engines import mail as engine
from fairhearing.engines.mail import asking, mailbox
from fairhearing.engines.sandbox import Limits


def listed(data: bytes) -> tuple[Found, ...]:
    return engine.listed(io.BytesIO(data), lambda _done, _all: None)


def test_each_mail_is_found_with_its_heading_and_bytes() -> None:
    sent = [mails.eml(subject=f"Letter {n}", number=n) for n in range(5)]
    box = b"".join(mails.mbox(sent))
    found = listed(box)
    assert [one.subject for one in found] == [f"Letter {n}" for n in range(5)]
    for one, mail in zip(found, sent, strict=True):
        assert box[one.offset : one.offset + one.length].strip() == mail.strip()
    read = engine.opened(io.BytesIO(box), [(one.offset, one.length) for one in found[1:3]])
    assert [one.subject for one in read if isinstance(one, Mail)] == ["Letter 1", "Letter 2"]


def test_a_sentence_that_begins_with_from_does_not_part_a_mail() -> None:
    body = "Hello\n\nFrom the start, at 10:00 on 5 March 2026, I said so.\nFrom me, 10:00 2026\n"
    assert len(listed(b"".join(mails.mbox([mails.eml(body=body), mails.eml()])))) == 2


def test_lines_and_headings_without_end_are_not_held() -> None:
    endless = b"From: a@b.example\nSubject: x\nX-Long: " + b"y" * (2 * mailbox.HEADING)
    box = b"".join(mails.mbox([endless, mails.eml(body="z" * 300_000), mails.eml(subject="Last")]))
    found = listed(box)
    assert [one.subject for one in found] == ["x", "Your complaint", "Last"]


def test_a_file_with_no_mail_in_it_is_said_to_have_none() -> None:
    with pytest.raises(Unreadable, match="no e-mails"):
        listed(b"Nothing here\n" * 100)


class Large(io.RawIOBase):
    """A mailbox of any size that is never whole anywhere: one mail, again and again."""

    def __init__(self, copies: int) -> None:
        self._one = b"".join(mails.mbox([mails.eml(body="Words of a letter.\n" * 50_000)]))
        self.size, self._at = len(self._one) * copies, 0

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset + {0: 0, 1: self._at, 2: self.size}[whence]
        return self._at

    def read(self, length: int = -1) -> bytes:
        length = min(length, self.size - self._at)
        begin = self._at % len(self._one)
        data = (self._one * (2 + length // len(self._one)))[begin : begin + length]
        self._at += length
        return data


@pytest.mark.skipif(sys.platform != "linux", reason="bounds memory the way Linux does")
def test_a_mailbox_of_hundreds_of_megabytes_takes_little_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    little = Limits(memory_mb=300, seconds=600)
    monkeypatch.setattr(asking, "GOING_THROUGH", little)
    box = Large(400)
    assert box.size > little.memory_mb * 1_200_000
    assert len(engine.listed(box, lambda _done, _all: None)) == 400  # type: ignore[arg-type]  # a file in all that matters
