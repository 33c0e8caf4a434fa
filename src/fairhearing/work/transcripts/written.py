"""Records that others wrote down: captions, transcripts, text, Word and PDF."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import BinaryIO

from fairhearing import wiring
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.captions import from_lines, lines_of, read_transcript
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.domain.reading.written_lines import Line

LARGEST = 64 << 20
"""Bytes beyond which it is no transcript."""

_TEXTS = frozenset({Kind.TRANSCRIPT, Kind.CAPTIONS, Kind.TEXT, Kind.MARKDOWN})

_PAPERS = frozenset({Kind.WORD, Kind.PDF})
WRITTEN = _TEXTS | _PAPERS
"""The kinds of file that may hold a record somebody wrote down."""


_SELDOM = 0.1
"""Fewer changes of speaker than this, to a line, and it is hardly a record of a talk."""

_NAMELESS = (
    "Hardly any names stand before the words of this record, so it does not say who said what. "
    "If it is a report or a letter, please say so where you added it."
)


def read_written(file: BinaryIO, *, name: str, digest: str, kind: Kind) -> Transcript:
    """Read a written record; `Unreadable` where it is not one."""
    if kind in _TEXTS:
        data = file.read(LARGEST + 1)
        if len(data) <= LARGEST:
            return read_transcript(data, name=name, digest=digest)
    if kind in _PAPERS:
        lines = tuple(lines_of(wiring.read_rows(file, kind)))
        made = from_lines(lines, name=name, digest=digest)
        return replace(made, notes=(_NAMELESS,)) if _hardly_named(lines) else made
    raise Unreadable(
        f"{name} is not a recording or a transcript this program can read.",
        safe="The file is kept as it came.",
        todo="If it is a report or a letter, please say so beside it.",
    )


def _hardly_named(lines: Sequence[Line]) -> bool:
    speakers = [speaker for speaker, _ in groupby(line.speaker for line in lines) if speaker]
    return len(speakers) < len(lines) * _SELDOM
