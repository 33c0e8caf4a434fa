"""Kinds of text, told by how it begins."""

import codecs
import re
from collections import Counter
from collections.abc import Callable
from itertools import islice

from fairhearing.domain.evidence.guess import Guess
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.reading.plain_text import blocks_of
from fairhearing.domain.reading.written_lines import lines_of_text, named

_CUE = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_CAPTIONS = re.compile(rf"^\s*(?:\d+\s*\n)?{_CUE} *--> *{_CUE}", re.MULTILINE)
_TURN = re.compile(
    r"^\s*\[(?:\d{1,3}:)?\d{1,2}:\d{2}(?:\.\d+)?\]\s*[^:\n]{1,80}:\s*\S", re.MULTILINE
)
_HEADER = re.compile(
    r"(?:from|to|cc|date|subject|received|return-path|message-id|mime-version|delivered-to|"
    r"content-type|reply-to|sender|x-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results)"
    r"[ \t]*:",
    re.IGNORECASE,
)
_HEADERS = re.compile(rf"^{_HEADER.pattern}", re.IGNORECASE | re.MULTILINE)
_HTML = re.compile(
    r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body|title|meta|style|div|p|h[1-6]"
    r"|table|span|article|section)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|[-*_]{3,}[ \t]*$|```|> \S|[-*] \S|\|.*\|[ \t]*$)"
    r"|\*\*\S[^*\n]*\*\*|\[[^]\n]+\]\(\S+\)",
    re.MULTILINE,
)
MAIL_BEGINS = re.compile(r"^From [^\r\n]*\d\d:\d\d[^\r\n]*\d{4}[^\r\n]*\r?$", re.MULTILINE)
"""The line before each mail of a mailbox."""
_FEW = 2
_LOOKED_AT = 200  # lines
_TALKED = 4  # turns, at the least, before names and colons alone make it a conversation
_LABELS = (
    frozenset(["action", "actions", "address", "allegation", "attendees", "case", "cc", "child"])
    | {"comment", "comments", "concern", "concerns", "court", "date", "decision", "details"}
    | {"evidence", "from", "location", "name", "note", "notes", "observation"}
    | {"observations", "outcome", "page", "paragraph", "place", "present", "re", "reason"}
    | {"recommendation", "ref", "reference", "reply", "response", "risk", "sent", "subject"}
    | {"summary", "telephone", "time", "to", "topic", "type", "venue", "view", "views"}
)
"""What stands before a colon in forms and reports, over and over, and speaks to nobody."""


def guess(head: bytes, ending: str) -> Guess | None:
    """Tell what text this is; None where it is not text."""
    text = as_text(head)
    if text is None:
        return _odd_mail(head, ending)
    if not text.strip():
        return Guess(Kind.UNKNOWN, "an empty file", _BLANK, nothing_inside=True)
    for tell in _TELLS:
        found = tell(text, ending)
        if found:
            return found
    return Guess(Kind.TEXT, "plain text")


def as_text(head: bytes) -> str | None:
    """Decode the beginning of a file as text; None where it cannot be text."""
    for mark, coding in _MARKS:
        if head.startswith(mark):
            return codecs.getincrementaldecoder(coding)("replace").decode(head)
    text = _decoded(head)
    return None if _BINARY.search(text) else text


def _decoded(head: bytes) -> str:
    try:
        # An incremental decoder forgives a character cut in two at the end of the head.
        return codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return head.decode("cp1252", "replace")


def _odd_mail(head: bytes, ending: str) -> Guess | None:
    """Know mails in which a byte stands that no text has: old programs let them through.

    More than a few whole lines of a heading must stand before it.
    """
    text = _decoded(head)
    plain = _BINARY.split(text, maxsplit=1)[0]
    if len(_HEADERS.findall(plain[: plain.rfind("\n") + 1])) <= _FEW:
        return None
    return _email(_BINARY.sub(" ", text), ending)


def _json(text: str, _ending: str) -> Guess | None:
    if not text.lstrip().startswith(("{", "[")) or _TURN.match(text):
        return None
    if "fairhearing.transcript" in text or ('"turns"' in text and '"speaker"' in text):
        return Guess(Kind.TRANSCRIPT, "a transcript")
    if re.match(r"\s*[\[{]\s*[\"\[{\]}]", text):
        return Guess(Kind.UNKNOWN, "a JSON file", "This is data, but not one of our transcripts.")
    return None


def _captions(text: str, _ending: str) -> Guess | None:
    if text.lstrip("\ufeff").startswith("WEBVTT") or _CAPTIONS.match(text.lstrip("\ufeff \r\n")):
        return Guess(Kind.CAPTIONS, "a transcript in the form of captions")
    return None


def _transcript(text: str, _ending: str) -> Guess | None:
    lines = [line for line in text.splitlines() if line.strip()]
    turns = len(_TURN.findall(text))
    if turns >= _FEW and turns * 4 >= len(lines):
        return Guess(Kind.TRANSCRIPT, "a transcript")
    if turns == len(lines) or _talk(text) or _headed(text):
        return Guess(Kind.TRANSCRIPT, "a transcript")
    return None


def _talk(text: str) -> bool:
    """Whether most paragraphs begin with one of a few names that come back, and a colon."""
    turns = [turn for row in text.splitlines() if (turn := named(row.strip()))]
    names = Counter(turn.speaker for turn in turns if not _is_label(turn.speaker))
    back = [times for times in names.values() if times >= _FEW]
    others = sum(named(block.text) is None for block in blocks_of(text))
    spoken = sum(back)
    return len(back) >= _FEW and spoken >= _TALKED and spoken * 2 > len(turns) + others


def _headed(text: str) -> bool:
    """Whether names with times stand above the words, as meeting programs write talk down."""
    lines = list(islice(lines_of_text(text), _LOOKED_AT))
    timed = sum(line.start is not None for line in lines)
    names = Counter(line.speaker for line in lines if line.start is not None and line.speaker)
    return timed >= _TALKED and timed * 2 > len(lines) and max(names.values(), default=0) >= _FEW


def _is_label(name: str) -> bool:
    return name[0].islower() or name.rsplit(maxsplit=1)[-1].lower() in _LABELS


def _email(text: str, ending: str) -> Guess | None:
    head = re.split(r"\r?\n\r?\n", text.lstrip("\ufeff\r\n"), maxsplit=1)[0]
    lines = head.splitlines()
    if lines and lines[0].startswith("From ") and len(lines) > 1:
        first, *lines = lines
        mails = len(MAIL_BEGINS.findall(text)) if MAIL_BEGINS.match(first) else 0
        if _HEADER.match(lines[0]) and mails > (ending == "eml"):
            return Guess(Kind.MAILBOX, "a mailbox", _MAILBOX)
    first = bool(lines) and bool(_HEADER.match(lines[0]))
    headers = sum(bool(_HEADER.match(line)) for line in lines)
    if (first and headers > _FEW) or (ending == "eml" and headers):
        return Guess(Kind.EMAIL, "an e-mail")
    return None


def _html(text: str, _ending: str) -> Guess | None:
    return Guess(Kind.HTML, "a web page") if _HTML.match(text.lstrip("\ufeff")) else None


def _markdown(text: str, ending: str) -> Guess | None:
    marks = len(_MARKDOWN.findall(text.replace("\r\n", "\n")))
    if ending in ("md", "markdown") or (
        marks >= _FEW and re.search(r"^#{1,6} \S", text, re.MULTILINE)
    ):
        return Guess(Kind.MARKDOWN, "Markdown text")
    return None


_TELLS: tuple[Callable[[str, str], Guess | None], ...] = (
    _json,
    _captions,
    _transcript,
    _email,
    _html,
    _markdown,
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BLANK = "There are no words in this file. It may not have been copied completely: copy it again."
_MAILBOX = (
    "This is a mailbox that holds many e-mails. Add it to a case: there you can choose which to "
    "take. Or save the e-mail you need as a file of its own."
)
