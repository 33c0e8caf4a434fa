"""An e-mail read in the child: who, when, its words with what they quote, what is attached."""

import io
import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any, BinaryIO, cast

import msgspec
from bs4 import BeautifulSoup, Tag

from fairhearing.domain.casework.letters.mail import Attached, Mail
from fairhearing.engines.documents.web_page import blocks_of_html
from fairhearing.engines.mail import outlook

LONGEST = 2_000_000
"""Characters of one letter that are read: some six hundred pages."""
ORNAMENT = 20_000
"""Bytes: a picture within the words that is smaller is a logo or a line of a signature."""
MOST_ATTACHED = 200

_QUOTES = "blockquote, .gmail_quote, .yahoo_quoted, .protonmail_quote"
_BELOW = "#divRplyFwdMsg, #appendonsend, .moz-forward-container"
_SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_DAMAGED = (
    "The words of this message are kept in a form of Outlook that is damaged, so we cannot read "
    "them. If Outlook can show them, save it there as PDF, and add that."
)
_GAP = re.compile(r"\n{3,}")
_NO_LETTER = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


MAIL, FILE, DATA = b"M", b"F", b"D"
"""What a frame holds, as its first byte: a mail, the number of a file in it, bytes of that file."""

_PIECE = 1024 * 1024


def opened(file: BinaryIO, args: dict[str, Any]) -> Iterator[bytes]:
    """Yield the mail in a file with what is attached to it, or those at `places` of a mailbox.

    A place is (offset, length). A file follows its mail, number first and then its bytes.
    """
    for one in _each(file, args.get("places")):
        mail = mail_of(one)
        yield MAIL + msgspec.json.encode(mail)
        parts = _attached_parts(one)
        for attached in (each for each in mail.attached if not each.left):
            yield FILE + str(attached.number).encode()
            data = memoryview(_data(parts[attached.number]))
            for at in range(0, len(data), _PIECE):
                yield DATA + bytes(data[at : at + _PIECE])


def _each(file: BinaryIO, places: list[tuple[int, int]] | None) -> Iterator[EmailMessage]:
    if places is None:
        yield parsed(file)
        return
    for offset, length in places:
        file.seek(offset)
        yield parsed(io.BytesIO(file.read(length)))


def parsed(file: BinaryIO) -> EmailMessage:
    """Open an e-mail or an Outlook message."""
    head = file.read(len(outlook.MAGIC))
    file.seek(0)
    if head == outlook.MAGIC:
        return outlook.opened(file)
    return BytesParser(policy=policy.default).parse(file)


def mail_of(mail: EmailMessage) -> Mail:
    """Read all of an e-mail but the bytes of its attachments."""
    body, unread = _body(mail)
    return Mail(
        sender=header(mail, "From"),
        recipients=_people(header(mail, "To")),
        copies=_people(header(mail, "Cc")),
        subject=header(mail, "Subject"),
        sent=header(mail, "Date"),
        received=header(mail, "Received").rpartition(";")[2].strip(),
        id=header(mail, "Message-ID"),
        answers=tuple(f"{header(mail, 'References')} {header(mail, 'In-Reply-To')}".split()),
        body=_NO_LETTER.sub("", body[:LONGEST]),
        unread=unread,
        attached=tuple(_attached(mail)),
    )


def header(mail: EmailMessage, name: str) -> str:
    """Give a line of the heading as people read it, however it is broken."""
    try:
        found = str(mail[name] or "")
    except (AttributeError, IndexError, ValueError, MessageError, TypeError):
        # The standard library stumbles over some addresses that nobody could have typed.
        raw = (str(v) for key, v in mail.raw_items() if key.lower() == name.lower())
        found = next(raw, "")
    shown = found.encode("utf-8", "replace").decode()
    return " ".join(_NO_LETTER.sub("", shown).split())[:2000]


def _people(line: str) -> tuple[str, ...]:
    parts = re.findall(r'(?:"[^"]*"|[^,;"])+', line)
    named = (part.strip() for part in parts)
    return tuple(one if "<" in one else one.strip('"') for one in named if one)[:100]


def _body(mail: EmailMessage) -> tuple[str, str]:
    if mail.get_content_type() in _SEALED:
        return "", "This e-mail is encrypted, so we cannot read its words."
    plain = _content(mail, "plain")
    if plain.strip():
        return plain, ""
    page = _content(mail, "html")
    text = _text_of(page) if page.strip() else ""
    if text.strip():
        return text, ""
    if outlook.rich_only(mail):
        return "", _DAMAGED
    return "", "There are no words in this e-mail."


def _content(mail: EmailMessage, form: str) -> str:
    part = _part(mail, form)
    try:
        return "" if part is None else str(part.get_content())
    except (LookupError, ValueError, AttributeError):  # a character set nobody knows, no words
        return _data(cast("EmailMessage", part)).decode("cp1252", "replace")


def _part(mail: EmailMessage, form: str) -> EmailMessage | None:
    try:
        return cast("EmailMessage | None", mail.get_body((cast("Any", form),)))
    except (AttributeError, KeyError, TypeError):  # parts that contradict one another
        return None


def _text_of(page: str) -> str:
    """Write a page as text, with a `>` for each level of what it quotes."""
    soup = BeautifulSoup(page, "lxml")
    for rule in soup.select(_BELOW):
        # What stands below Outlook's line is the earlier mail, though nothing encloses it.
        below = soup.new_tag("blockquote")
        for one in [rule, *rule.find_next_siblings()]:
            below.append(one.extract())
        (soup.body or soup).append(below)
    return _GAP.sub("\n\n", "\n\n".join(_levels(soup, 0)))


def _levels(tag: BeautifulSoup | Tag, depth: int) -> Iterator[str]:
    inner = tag.select_one(_QUOTES)
    while inner is not None:
        marker = BeautifulSoup(f"<p>{_MARK}</p>", "lxml").p
        # Words before a quotation, the quotation, and words after it keep their order.
        inner.replace_with(cast("Tag", marker))
        before, _, after = str(tag).partition(_MARK)
        yield from _lines(before, depth)
        yield from _levels(inner, depth + 1) if depth < _DEEPEST else ()
        tag = BeautifulSoup(after, "lxml")
        inner = tag.select_one(_QUOTES)
    yield from _lines(str(tag), depth)


_MARK = "\ue000"
_DEEPEST = 50


def _lines(page: str, depth: int) -> Iterator[str]:
    for block in blocks_of_html(page.replace(_MARK, "")):
        text = " ".join(f"{block.number} {block.text}".split())
        if text:
            yield f"{'> ' * depth}{text}"


def _attached(mail: EmailMessage) -> Iterator[Attached]:
    for number, part in enumerate(_attached_parts(mail)):
        size = len(_data(part))
        yield Attached(number=number, name=_name(part), size=size, left=_left(part, size, number))


def _left(part: EmailMessage, size: int, number: int) -> str:
    if not size:
        return "it is empty"
    if number >= MOST_ATTACHED:
        return "there are too many"
    small = part.get_content_maintype() == "image" and size < ORNAMENT
    return "a small picture within the words" if small and part["Content-ID"] else ""


def _attached_parts(mail: EmailMessage) -> list[EmailMessage]:
    """Every file inside it, those of mails within it left inside those."""
    words = {id(_part(mail, form)) for form in ("plain", "html")}
    return [part for part in _leaves(mail) if id(part) not in words and _is_file(part)]


def _leaves(mail: EmailMessage) -> Iterator[EmailMessage]:
    if mail.get_content_maintype() != "multipart":
        yield mail
        return
    for part in mail.iter_parts():
        yield from _leaves(cast("EmailMessage", part))


def _is_file(part: EmailMessage) -> bool:
    named = part.get_filename() or part.get_content_disposition() == "attachment"
    return bool(named) or part.get_content_maintype() != "text"


def _name(part: EmailMessage) -> str:
    name = str(part.get_filename() or "")
    if not name and part.get_content_type() == "message/rfc822":
        name = "message.eml"
    return " ".join(name.encode("utf-8", "replace").decode().split())[:200] or "file without a name"


def _data(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_content()
        return bytes(inner) if isinstance(inner, EmailMessage) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
