"""A file exactly as it was received."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a file is, decided by its content and never by its name."""

    AUDIO = "audio"
    VIDEO = "video"
    PDF = "pdf"
    WORD = "word"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    EMAIL = "email"
    MAILBOX = "mailbox"
    IMAGE = "image"
    CAPTIONS = "captions"
    TRANSCRIPT = "transcript"
    UNKNOWN = "unknown"

    @property
    def has_sound(self) -> bool:
        """Whether the file can be listened to."""
        return self in (Kind.AUDIO, Kind.VIDEO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A sealed file: `digest` is its SHA-256 in lower-case hexadecimal, `size` in bytes."""

    digest: str
    name: str
    size: int
    kind: Kind
    sealed_at: datetime
