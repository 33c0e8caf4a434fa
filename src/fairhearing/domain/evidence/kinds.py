"""What a file is, told from its content, and whether its name agrees."""

from dataclasses import dataclass

from fairhearing.domain.evidence import binary_kinds, text_kinds
from fairhearing.domain.evidence.guess import Guess
from fairhearing.domain.evidence.original import Kind

HEAD = 64 * 1024
"""How many bytes from the start `look` wants to see."""
TAIL = 64 * 1024
"""How many bytes from the end help it tell some containers apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a look at a file told.

    `what` completes "This is …" ("a Word document"). `why_not` says, where `kind` is
    `UNKNOWN`, why the program cannot use it and what to do. `remark` is a sentence for the
    screen where the name promises something else, "" where it does not.
    """

    kind: Kind
    what: str
    why_not: str = ""
    remark: str = ""

    @property
    def rightly_named(self) -> bool:
        """Whether the ending of the name fits the content."""
        return not self.remark


def kind_of(head: bytes, name: str = "", *, tail: bytes = b"") -> Kind:
    """Say what a file is from its first `HEAD` bytes and, where at hand, its last `TAIL`.

    The name only settles what content cannot: Markdown from plain text, sound from film in
    a container whose index lies out of sight.
    """
    return look(head, name, tail=tail).kind


def look(head: bytes, name: str = "", *, tail: bytes = b"") -> Looked:
    """Say what a file is, and whether its name is right about it."""
    ending = ending_of(name)
    guess = (
        binary_kinds.guess(head, tail, ending)
        or text_kinds.guess(head, ending)
        or Guess(Kind.UNKNOWN, "a kind of file we do not know", _UNKNOWN)
    )
    return Looked(
        kind=guess.kind,
        what=guess.what,
        why_not=guess.why_not,
        remark=_remark(ending, guess),
    )


def ending_of(name: str) -> str:
    """Give the ending of a file name in lower case without its dot, "" if it has none."""
    stem, dot, ending = name.rpartition(".")
    return ending.lower() if dot and stem else ""


_UNKNOWN = (
    "We do not know this kind of file. If it is a letter or a report, save it as a PDF or a "
    "Word document; if it is a recording, as MP3, M4A or WAV."
)

_SOUND = frozenset({Kind.AUDIO, Kind.VIDEO})
_WORDS = frozenset({Kind.TEXT, Kind.MARKDOWN, Kind.CAPTIONS, Kind.TRANSCRIPT, Kind.EMAIL})

_PROMISES = {
    **dict.fromkeys(("pdf",), ("a PDF", frozenset({Kind.PDF}))),
    **dict.fromkeys(("docx", "docm"), ("a Word document", frozenset({Kind.WORD}))),
    **dict.fromkeys(("doc",), ("a Word document", frozenset({Kind.WORD, Kind.UNKNOWN}))),
    **dict.fromkeys(("txt", "text"), ("plain text", _WORDS)),
    **dict.fromkeys(("md", "markdown"), ("Markdown", _WORDS)),
    **dict.fromkeys(("html", "htm", "xhtml"), ("a web page", frozenset({Kind.HTML}))),
    **dict.fromkeys(("eml", "msg"), ("an e-mail", frozenset({Kind.EMAIL}))),
    **dict.fromkeys(("mbox", "mbx"), ("a mailbox", frozenset({Kind.MAILBOX}))),
    **dict.fromkeys(("vtt", "srt"), ("captions", frozenset({Kind.CAPTIONS}))),
    **dict.fromkeys(("json",), ("a transcript", frozenset({Kind.TRANSCRIPT}))),
    **dict.fromkeys(
        ("png", "jpg", "jpeg", "tif", "tiff", "heic", "heif", "webp", "bmp", "gif"),
        ("a picture", frozenset({Kind.IMAGE})),
    ),
    **dict.fromkeys(
        ("mp3", "m4a", "wav", "ogg", "opus", "amr", "aac", "flac", "wma", "3ga", "caf", "aiff"),
        ("a sound recording", _SOUND),
    ),
    **dict.fromkeys(
        ("mp4", "m4v", "mov", "3gp", "3g2", "mkv", "webm", "avi", "wmv", "mpg", "mpeg"),
        ("a video", _SOUND),
    ),
}


def _remark(ending: str, guess: Guess) -> str:
    promise = _PROMISES.get(ending)
    if promise is None or guess.kind in promise[1] or guess.nothing_inside:
        return ""
    return f"The name says .{ending}, but this is {guess.what}. We go by what is inside."
