"""A mailbox (.mbox) gone through in the child, however large: where each mail is, and its heading.

It is read line by line and never held. A mail begins after an empty line with a line "From
somebody, a day and a time"; that line belongs to the mailbox, not to the mail.
"""

import re
from collections.abc import Iterator
from email import policy
from email.parser import BytesHeaderParser
from typing import Any, BinaryIO, cast

import msgspec

from fairhearing.domain.casework.letters.mailbox import Found
from fairhearing.engines.mail.reading import header

LINE = 64 * 1024
"""Bytes of a line that are looked at together; longer ones come in pieces."""
HEADING = 256 * 1024
"""Bytes of a mail's heading that are kept; longer ones are cut off."""
EVERY = 4 * 1024 * 1024
"""Bytes after which a frame is sent, so that the parent can say how far it is."""

_BEGINS = re.compile(rb"From [^\r\n]*\d\d:\d\d[^\r\n]*\d{4}[^\r\n]*\r?\n?$")
_NOTHING = (b"\n", b"\r\n")


def listed(file: BinaryIO, _args: dict[str, Any]) -> Iterator[bytes]:
    """Yield pairs, as JSON: bytes gone through, and what was `Found` since the last frame."""
    batch: list[Found] = []
    told = 0
    for found, at in _mails(file):
        if found is not None:
            batch.append(found)
        if at - told >= EVERY:
            yield msgspec.json.encode((at, batch))
            batch, told = [], at
    yield msgspec.json.encode((file.tell(), batch))


def _mails(file: BinaryIO) -> Iterator[tuple[Found | None, int]]:
    """Give each mail when its end is seen, and from time to time how far it is."""
    at = begun = room = 0
    heading: list[bytes] = []
    before = b"\n"
    while line := file.readline(LINE):
        if before in _NOTHING and line.startswith(b"From ") and _BEGINS.match(line):
            if begun:
                yield _found(b"".join(heading), begun, at), at
            begun, heading, room = at + len(line), [], HEADING
        elif room > 0:
            heading.append(line)
            room = 0 if line in _NOTHING else room - len(line)
        at += len(line)
        # A piece of a long line is no end of one: the next piece does not begin a line.
        before = line if line.endswith(b"\n") else b"-"
        yield None, at
    if begun:
        yield _found(b"".join(heading), begun, at), at


def _found(heading: bytes, begun: int, end: int) -> Found:
    mail = BytesHeaderParser(policy=policy.default).parsebytes(heading)

    def said(name: str, most: int) -> str:
        return header(cast("Any", mail), name)[:most]

    people = ", ".join(filter(None, (said("To", 400), said("Cc", 400))))
    return Found(
        offset=begun,
        length=end - begun,
        sender=said("From", 300),
        recipients=people,
        subject=said("Subject", 300),
        sent=said("Date", 100),
        received=said("Received", 2000).rpartition(";")[2].strip()[:100],
        id=said("Message-ID", 300),
    )
