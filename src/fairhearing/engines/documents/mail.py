"""An e-mail into blocks, in the child: the newest message's own words."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any, BinaryIO, cast

import msgspec
from bs4 import BeautifulSoup

from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.blocks import Block
from fairhearing.domain.reading.document import Part
from fairhearing.domain.reading.plain_text import blocks_of
from fairhearing.engines.documents.frames import Blocks
from fairhearing.engines.documents.web_page import blocks_of_html
from fairhearing.engines.mail.reading import parsed

NAMED = 5
"""Attachments named in a note; of more we only say that there are more."""

_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_QUOTED_HTML = (
    "blockquote[type=cite], .gmail_quote, .gmail_extra blockquote, .yahoo_quoted, .moz-cite-prefix,"
    " #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend ~ *, .protonmail_quote"
)
# The line with which mail programs open the message that is answered.
_ANSWERED = re.compile(
    r"^(?:[ \t]*On .{6,120}(?:\n.{0,80})?wrote:"
    r"|[ \t]*-{2,} ?(?:Original|Forwarded) [Mm]essage ?-{2,}.*"
    r"|[ \t]*_{10,}\s*\nFrom:|[ \t]*\*?From:\*? .+\n(?:.*\n)?[ \t]*\*?(?:Sent|Date|To):\*? .+)",
    re.MULTILINE,
)
_QUOTED_LINE = re.compile(r"^[ \t]*>.*\n?", re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?\n", re.MULTILINE)


def blocks(file: BinaryIO, _args: dict[str, Any]) -> Iterator[bytes]:
    """Yield the `Blocks` of a mail, as JSON."""
    mail = parsed(file)
    if mail.get_content_type() in ("multipart/encrypted", "application/pkcs7-mime"):
        raise _sealed()
    found = [*_headers(mail), *_own_words(mail)]
    yield msgspec.json.encode(Blocks(blocks=tuple(found), notes=_notes(mail)))


def _headers(mail: EmailMessage) -> Iterator[Block]:
    for name in _HEADERS:
        value = _header(mail, name)
        if value:
            yield Block(text=f"{name}: {value}", part=Part.FURNITURE)


def _header(mail: EmailMessage, name: str) -> str:
    try:
        return str(mail[name] or "")
    except (AttributeError, IndexError, ValueError):  # the standard library on broken addresses
        return next((str(raw) for key, raw in mail.raw_items() if key.lower() == name.lower()), "")


def _own_words(mail: EmailMessage) -> list[Block]:
    plain = _content(mail, "plain")
    if plain.strip():
        return list(_of_plain(plain))
    page = _content(mail, "html")
    if page.strip():
        return list(_of_html(page))
    raise Unreadable(
        "There are no words in this e-mail.",
        safe="Nothing was changed.",
        todo="If the letter is attached to it, save the attachment and add that.",
    )


def _content(mail: EmailMessage, form: str) -> str:
    part = mail.get_body(preferencelist=(cast("Any", form),))
    if part is None:
        return ""
    try:
        return str(part.get_content())
    except (LookupError, UnicodeDecodeError):  # a character set nobody knows
        return cast("bytes", part.get_payload(decode=True)).decode("cp1252", "replace")


def _of_plain(text: str) -> Iterator[Block]:
    whole = text.replace("\r\n", "\n")
    answered = _ANSWERED.search(whole)
    own = whole[: answered.start()] if answered else whole
    if not _QUOTED_LINE.sub("", own).strip():
        own = whole[answered.end() :] if answered else whole  # nothing but what was forwarded
    else:
        own = _QUOTED_LINE.sub("", own)
    words, *signature = _SIGNATURE.split(own, maxsplit=1)
    yield from blocks_of(words)
    for part in signature:
        yield from (Block(text=each.text, part=Part.FURNITURE) for each in blocks_of(part))


def _of_html(page: str) -> Iterator[Block]:
    soup = BeautifulSoup(page, "lxml")
    for quoted in soup.select(_QUOTED_HTML):
        quoted.extract()
    own = list(blocks_of_html(str(soup)))
    found = own if any(block.part is None for block in own) else list(blocks_of_html(page))
    for block in found:
        if _ANSWERED.match(block.text.strip()):
            return
        yield block


def _notes(mail: EmailMessage) -> tuple[str, ...]:
    names = [part.get_filename() or "a file without a name" for part in mail.iter_attachments()]
    if not names:
        return ()
    listed = ", ".join(names[:NAMED]) + (" and more" if len(names) > NAMED else "")
    return (
        f"Attached to this e-mail: {listed}. Save and add what you need; we read only the mail.",
    )


def _sealed() -> Unreadable:
    return Unreadable(
        "This e-mail is encrypted, so we cannot read it.",
        safe="Nothing was changed.",
        todo="Open it in your mail program and print it to a PDF, then add that.",
    )
