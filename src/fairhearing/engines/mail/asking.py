"""Asking the sandbox for what mail files hold."""

from collections.abc import Generator, Sequence
from typing import BinaryIO

import msgspec

from fairhearing.domain.casework.letters.mail import Mail
from fairhearing.domain.casework.letters.mailbox import Found
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.ports import Listener
from fairhearing.engines.mail.reading import FILE, MAIL
from fairhearing.engines.sandbox import Limits, run

READING = Limits(memory_mb=3072, seconds=600)
"""One mail, or a few hundred."""
GOING_THROUGH = Limits(memory_mb=1024, seconds=4 * 3600)
"""A mailbox of gigabytes takes minutes, and little memory."""

_HERE = "fairhearing.engines.mail"
_MB = 1_000_000


def opened(
    file: BinaryIO, places: Sequence[tuple[int, int]] | None = None
) -> Generator[Mail | int | bytes, None, None]:
    """Open an e-mail or an Outlook message, or the mails at these places of a mailbox.

    Gives each `Mail`, and after it for every file that is taken out of it the number it has
    there and then its bytes in pieces. Raises `Unreadable` where it is damaged.
    """
    args = {"places": None if places is None else [list(one) for one in places]}
    for frame in run(f"{_HERE}.reading:opened", file, args, limits=READING):
        body = frame[1:]
        if frame[:1] == MAIL:
            yield msgspec.json.decode(body, type=Mail)
        else:
            yield int(body) if frame[:1] == FILE else body


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
