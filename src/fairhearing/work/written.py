"""Records that others wrote down: captions, transcripts, text, and Word."""

from typing import BinaryIO

from fairhearing import wiring
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.captions import from_lines, read_transcript
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.domain.reading.written_lines import lines_of_text

LARGEST = 64 << 20
"""Bytes beyond which it is no transcript."""

_TEXTS = frozenset({Kind.TRANSCRIPT, Kind.CAPTIONS, Kind.TEXT, Kind.MARKDOWN})

WRITTEN = _TEXTS | {Kind.WORD}
"""The kinds of file that may hold a record somebody wrote down."""


def read_written(file: BinaryIO, *, name: str, digest: str, kind: Kind) -> Transcript:
    """Read a written record; `Unreadable` where it is not one."""
    if kind in _TEXTS:
        data = file.read(LARGEST + 1)
        if len(data) <= LARGEST:
            return read_transcript(data, name=name, digest=digest)
    if kind is Kind.WORD:
        rows = lines_of_text(wiring.read_rows(file))
        return from_lines(tuple(rows), name=name, digest=digest)
    raise Unreadable(
        f"{name} is not a recording or a transcript this program can read.",
        safe="The file is kept as it came.",
        todo="If it is a report or a letter, please say so beside it.",
    )
