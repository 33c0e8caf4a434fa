"""An Outlook message (.msg) as an ordinary e-mail, in the child.

The format is Microsoft's [MS-OXMSG]: an OLE file in which each property is a stream named
`__substg1.0_` and eight hexadecimal digits, four for what it is and four for its type.
"""

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import HeaderParser
from email.utils import format_datetime
from typing import BinaryIO

import olefile

from fairhearing.domain.problems import Unreadable
from fairhearing.engines.mail.rich_text import words_of

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SUBJECT, _BODY, _HTML, _RICH = 0x0037, 0x1000, 0x1013, 0x1009
_SENDER, _SENDER_ADDRESS, _SENDER_ELSEWHERE = 0x0C1A, 0x5D01, 0x0C1F
_TO, _COPIES, _ID, _ANSWERS, _HEADING = 0x0E04, 0x0E03, 0x1035, 0x1042, 0x007D
_SUBMITTED, _DELIVERED = 0x0039, 0x0E06
_LONG_NAME, _NAME, _DATA, _TYPE = 0x3707, 0x3704, 0x3701, 0x370E
_WIDE, _NARROW, _BYTES, _INSIDE = "001F", "001E", "0102", "000D"
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_KEPT = ("From", "To", "Cc", "Date", "Subject", "Message-ID", "In-Reply-To", "References")
_TOP_PROPERTIES, _INNER_PROPERTIES, _ENTRY = 32, 24, 16
_MOST_INSIDE = 10  # a message within a message, and so on


def opened(file: BinaryIO) -> EmailMessage:
    """Read an Outlook message as an e-mail; raises `Unreadable` where it is damaged."""
    try:
        with olefile.OleFileIO(file) as ole:
            if not ole.exists("__properties_version1.0"):
                raise _no_message()
            return _message(ole, ())
    except (OSError, ValueError, IndexError, struct.error) as error:
        raise Unreadable(
            "This Outlook message is damaged, or only part of it arrived.",
            safe="Nothing was changed.",
            todo="Save it again from Outlook, or save it there as PDF, and add that.",
        ) from error


def rich_only(mail: EmailMessage) -> bool:
    """Whether its words are there only as rich text, and that is damaged."""
    return mail["X-Rich-Text-Only"] is not None


def _message(ole: olefile.OleFileIO, at: tuple[str, ...]) -> EmailMessage:
    mail = EmailMessage(policy=policy.default)
    for name, value in _heading(ole, at):
        # A broken line of a heading must not cost the letter.
        mail[name] = " ".join(value.replace("\0", "").split())
    body, page, packed = _text(ole, at, _BODY), _page(ole, at), _bytes(ole, at, _RICH)
    if not body.strip() and not page.strip():
        body = words_of(packed)
    if body.strip():
        mail.set_content(body)
    if page.strip():
        mail.add_alternative(page, subtype="html") if body.strip() else mail.set_content(
            page, subtype="html"
        )
    if not body.strip() and not page.strip() and packed:
        mail["X-Rich-Text-Only"] = "yes"
    for inner in _attachments(ole, at):
        _attach(mail, ole, inner)
    return mail


def _heading(ole: olefile.OleFileIO, at: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    written = HeaderParser(policy=policy.compat32).parsestr(_text(ole, at, _HEADING))
    said = {name: str(written[name]) for name in _KEPT if written[name]}
    yield from said.items()
    for one in written.get_all("Received", [])[:1]:
        yield "Received", str(one)
    sender = _text(ole, at, _SENDER_ADDRESS) or _text(ole, at, _SENDER_ELSEWHERE)
    known = {
        "From": _person(_text(ole, at, _SENDER), sender),
        "To": _text(ole, at, _TO),
        "Cc": _text(ole, at, _COPIES),
        "Subject": _text(ole, at, _SUBJECT),
        "Date": _when(ole, at),
        "Message-ID": _text(ole, at, _ID),
        "In-Reply-To": _text(ole, at, _ANSWERS),
    }
    yield from ((name, value) for name, value in known.items() if value and name not in said)


def _person(name: str, address: str) -> str:
    # Within an organisation the address is a path in its directory, which says nothing outside.
    if "@" not in address:
        return name
    return f'"{name}" <{address}>' if name and name != address else address


def _when(ole: olefile.OleFileIO, at: tuple[str, ...]) -> str:
    stream = (*at, "__properties_version1.0")
    if not ole.exists(list(stream)):
        return ""
    data = ole.openstream(list(stream)).read()[_INNER_PROPERTIES if at else _TOP_PROPERTIES :]
    found = {}
    for begin in range(0, len(data) - _ENTRY + 1, _ENTRY):
        kind, number, _, value = struct.unpack("<HHIQ", data[begin : begin + _ENTRY])
        if kind == 0x0040 and value:  # noqa: PLR2004  the type of a moment
            found[number] = value
    ticks = found.get(_SUBMITTED) or found.get(_DELIVERED)
    try:
        return format_datetime(_EPOCH + timedelta(microseconds=ticks // 10)) if ticks else ""
    except OverflowError:
        return ""


def _attach(mail: EmailMessage, ole: olefile.OleFileIO, at: tuple[str, ...]) -> None:
    name = _text(ole, at, _LONG_NAME) or _text(ole, at, _NAME) or "file"
    inside = (*at, f"__substg1.0_{_DATA:04X}{_INSIDE}")
    if ole.exists([*inside, "__properties_version1.0"]) and len(at) < _MOST_INSIDE:
        mail.add_attachment(_message(ole, inside), filename=f"{name}.eml")
        return
    main, _, sub = (_text(ole, at, _TYPE) or "application/octet-stream").partition("/")
    data = _bytes(ole, at, _DATA)
    if main in ("text", "multipart", "message") or not sub:
        main, sub = "application", "octet-stream"
    mail.add_attachment(data, maintype=main, subtype=sub, filename=name)


def _attachments(ole: olefile.OleFileIO, at: tuple[str, ...]) -> list[tuple[str, ...]]:
    depth = len(at)
    found = {
        tuple(path[: depth + 1])
        for path in ole.listdir(streams=True, storages=False)
        if tuple(path[:depth]) == at and path[depth].startswith("__attach_version1.0_#")
    }
    return sorted(found)


def _text(ole: olefile.OleFileIO, at: tuple[str, ...], number: int) -> str:
    wide = (*at, f"__substg1.0_{number:04X}{_WIDE}")
    if ole.exists(list(wide)):
        return str(ole.openstream(list(wide)).read().decode("utf-16-le", "replace")).rstrip("\0")
    narrow = (*at, f"__substg1.0_{number:04X}{_NARROW}")
    if ole.exists(list(narrow)):
        return str(ole.openstream(list(narrow)).read().decode("cp1252", "replace")).rstrip("\0")
    return ""


def _page(ole: olefile.OleFileIO, at: tuple[str, ...]) -> str:
    page = _bytes(ole, at, _HTML)
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        return page.decode("cp1252", "replace")


def _bytes(ole: olefile.OleFileIO, at: tuple[str, ...], number: int) -> bytes:
    stream = (*at, f"__substg1.0_{number:04X}{_BYTES}")
    return bytes(ole.openstream(list(stream)).read()) if ole.exists(list(stream)) else b""


def _no_message() -> Unreadable:
    return Unreadable(
        "This is an Office file, but no Outlook message.",
        safe="Nothing was changed.",
        todo="Save it in the program it came from as PDF, and add that.",
    )
