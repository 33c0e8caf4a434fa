"""The words of rich text, as Outlook packs it into a message, in the child."""

import struct
from typing import TYPE_CHECKING, cast

from compressed_rtf import decompress
from striprtf.striprtf import rtf_to_text

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 20_000_000
"""Bytes of packed rich text that are looked at: pictures within it make it long."""

_text_of = cast("Callable[..., str]", rtf_to_text)  # it carries no types


def words_of(packed: bytes) -> str:
    """Give the words of packed rich text, "" where it is damaged or has none."""
    if not packed or len(packed) > LONGEST:
        return ""
    try:
        # Each byte stays itself: the text says within which characters its bytes mean.
        text = _text_of(decompress(packed).decode("latin-1"), errors="replace")
    except (ValueError, LookupError, TypeError, struct.error):
        return ""
    except Exception as error:
        # The unpacker says of everything that is damaged only that it is an exception.
        if type(error) is Exception:
            return ""
        raise
    # It breaks no lines but between paragraphs.
    return "\n\n".join(filter(None, map(str.strip, text.splitlines())))
