"""Asking the sandbox for what mail files hold."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

import msgspec

from fairhearing.domain.casework.mail import Mail
from fairhearing.domain.casework.mailbox import Found
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.ports import Listener
from fairhearing.engines.sandbox import Limits, run

READING = Limits(memory_mb=3072, seconds=120)
"""One mail, or a few hundred small ones."""
GOING_THROUGH = Limits(memory_mb=1024, seconds=4 * 3600)
"""A mailbox of gigabytes takes minutes, and little memory."""

_HERE = "fairhearing.engines.mail"
_MB = 1_000_000


def read_mail(file: BinaryIO) -> Mail:
    """Read an e-mail or an Outlook message; raises `Unreadable` where it is damaged."""
    answer = b"".join(run(f"{_HERE}.reading:mail", file, {}, limits=READING))
    return msgspec.json.decode(answer, type=Mail)


def read_mails(file: BinaryIO, places: Sequence[tuple[int, int]]) -> Iterator[Mail]:
    """Read the mails at these places (offset, length) of a mailbox."""
    task = f"{_HERE}.reading:mails"
    for frame in run(task, file, {"places": [list(one) for one in places]}, limits=READING):
        yield msgspec.json.decode(frame, type=Mail)


def attachment(file: BinaryIO, number: int) -> Iterator[bytes]:
    """Take a file out of an e-mail, in pieces."""
    yield from run(f"{_HERE}.reading:attachment", file, {"number": number}, limits=READING)


def listed(file: BinaryIO, listener: Listener) -> tuple[Found, ...]:
    """Go through a mailbox; the listener is told (megabytes gone through, in all)."""
    size = file.seek(0, 2)
    found: list[Found] = []
    for frame in run(f"{_HERE}.mailbox:listed", file, {}, limits=GOING_THROUGH):
        at, some = msgspec.json.decode(frame, type=tuple[int, list[Found]])
        found += some
        listener(at // _MB, size // _MB)
    if not found:
        raise Unreadable(
            "There are no e-mails in this mailbox.",
            safe="Nothing was changed.",
            todo="Export it again from your mail program, in the form called mbox.",
        )
    return tuple(found)
