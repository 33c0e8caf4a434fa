"""Long records and reports made of real meetings and what people wrote about them."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import typst

from bench.checking.sets import document
from fairhearing import wiring
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.sentences import sentences
from fairhearing.domain.reading.transcript import Transcript, Turn

WORDS_AN_HOUR = 9000
"""What is said in an hour of a meeting."""
_MARKS = re.compile(r"\{\w+\}|<\w+>")
_PARAGRAPHS_A_PAGE = 7
_MADE = MadeBy(version="bench")
Meeting = dict[str, Any]


def meetings(data: Path) -> list[Meeting]:
    """Read QMSum's training meetings, in the order of their names."""
    found = sorted((data / "qmsum" / "train").glob("*.json"))
    return [json.loads(path.read_text("utf-8")) for path in found]


def records(from_meetings: Sequence[Meeting], hours: float, several: int) -> list[Transcript]:
    """Join meetings into so many hours of talk, given in so many files."""
    wanted = int(hours * WORDS_AN_HOUR)
    turns = list(_turns(from_meetings, wanted))
    size = -(-len(turns) // several)
    parts = [turns[start : start + size] for start in range(0, len(turns), size)]
    return [_transcript(f"part {n}", part) for n, part in enumerate(parts, start=1)]


def mended(transcript: Transcript) -> Transcript:
    """Give one turn of the middle to whoever speaks next."""
    turns, middle = list(transcript.turns), len(transcript.turns) // 2
    other = next(t.speaker for t in turns[middle:] if t.speaker != turns[middle].speaker)
    turns[middle] = replace(turns[middle], speaker=other)
    return replace(transcript, turns=tuple(turns))


def statements(from_meetings: Sequence[Meeting], number: int) -> list[str]:
    """Give sentences people wrote about these meetings, the first meeting's first."""
    written = [
        sentence.strip()
        for meeting in from_meetings
        for asked in (*meeting["general_query_list"], *meeting["specific_query_list"])
        for sentence in _sentences(asked["answer"])
    ]
    return list(islice(cycle(written), number))


def report(texts: Sequence[str], *, pages: int = 0) -> Document:
    """Make a report of these statements; with `pages`, as a PDF that is read like any other."""
    if not pages:
        return document("report", texts)
    each = -(-len(texts) // (pages * _PARAGRAPHS_A_PAGE))
    paragraphs = [" ".join(texts[at : at + each]) for at in range(0, len(texts), each)]
    written = '#let p(n, words) = [#n. #words]\n#set page(paper: "a4")\n#set text(12pt)\n'
    for number, words in enumerate(paragraphs, start=1):
        written += f"#p({number}, {json.dumps(words, ensure_ascii=False)})\n#v(28pt)\n\n"
        if number % _PARAGRAPHS_A_PAGE == 0:
            written += "#pagebreak(weak: true)\n"
    file = BytesIO(typst.compile(written.encode()))
    return wiring.read_document(file, name="report.pdf", digest="", kind=Kind.PDF)


def _turns(from_meetings: Sequence[Meeting], words: int) -> Iterator[Turn]:
    said = 0
    for meeting in cycle(from_meetings):
        for turn in meeting["meeting_transcripts"]:
            text = " ".join(_MARKS.sub(" ", turn["content"]).split())
            if not text:
                continue
            yield Turn(speaker=turn["speaker"], start=said, end=said + 1, text=text)
            said += len(text.split())
            if said >= words:
                return


def _transcript(name: str, turns: Sequence[Turn]) -> Transcript:
    return Transcript(
        name=name, digest=name, duration=0.0, turns=tuple(turns), timed=False, has_sound=False,
        made_by=_MADE,
    )  # fmt: skip


def _sentences(text: str) -> Iterator[str]:
    for start, end in sentences(text):
        if len(text[start:end].split()) > 4:  # noqa: PLR2004  a heading or a scrap
            yield text[start:end]
