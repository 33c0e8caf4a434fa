"""Records made by others: WebVTT, SubRip, plain text, and transcripts of our own.

Every reader is forgiving, because people hand in what a meeting program, a court or a friend
gave them; what is not understood as anything else is words.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.transcript import Speaker, Transcript, Turn
from fairhearing.domain.reading.transcript_json import from_json
from fairhearing.domain.reading.written_lines import (
    CLOCK,
    SENTENCE_ENDS,
    Line,
    is_name,
    lines_of_text,
    named,
    read_clock,
)

UNNAMED = "Speaker"
"""The label of words that nobody is named for."""

_EITHER = rf"{CLOCK}|\d{{1,2}}:\d{{1,2}}:\d{{1,2}}(?:[.,]\d+)?"
_ARROW = re.compile(rf"^\s*({_EITHER})\s*-+>\s*({_EITHER})(?:\s.*)?$")
_BRIEF = re.compile(r"^\s*\d{1,2}:(?:\d:|\d\d:\d[.,\s]).*-+>", re.MULTILINE)
"""Times as one meeting program wrote them in Word, `0:0:3.12`: the name stands below, alone."""
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:[a-z][^>]*|\d[\d:.]*)>", re.IGNORECASE)
_HEADING_ROWS = 200

_WORDS_A_SECOND = 2.5  # how fast people talk: only for the end of a last line without one
_SLOWEST, _SLOWLY = 0.8, 5.0  # words a second, and seconds a short line may take
_LONGEST_CUE = 45.0
_PAUSE = 1.5  # seconds between cues: somebody has stopped


def read_transcript(data: bytes, *, name: str, digest: str) -> Transcript:
    """Read a written record of any of the text forms; what it is, its content decides.

    Raises `Unreadable` where there are no words in it.
    """
    text = decoded(data)
    if text.lstrip().startswith("{"):
        return from_json(_json(text), name=name, digest=digest)
    return from_lines(tuple(lines_of(text)), name=name, digest=digest)


def lines_of(text: str) -> Iterator[Line]:
    """Read the lines of captions or of plain text, whichever it is."""
    head = text.lstrip().splitlines()[:_HEADING_ROWS]
    if text.lstrip().startswith("WEBVTT") or any(_ARROW.match(row) for row in head):
        return _whole_sentences(_captions(text))
    return lines_of_text(text)


def from_lines(lines: Sequence[Line], *, name: str, digest: str) -> Transcript:
    """Make a transcript with a turn for each line.

    Times count only where most lines have one; a line without is put where the one before
    it ended. Otherwise order is all that is known and every time is 0.
    """
    spoken = [replace(line, text=" ".join(line.text.split())) for line in lines]
    spoken = [line for line in spoken if line.text]
    if not spoken:
        raise _no_words()
    timed = sum(line.start is not None for line in spoken) * 2 > len(spoken)
    turns = tuple(_timed(spoken) if timed else map(_untimed, spoken))
    return Transcript(
        name=name,
        digest=digest,
        duration=max(turn.end for turn in turns),
        turns=turns,
        speakers=tuple(
            Speaker(label=label) for label in dict.fromkeys(turn.speaker for turn in turns)
        ),
        timed=timed,
        has_sound=False,
        made_by=MadeBy(version="", parameters=(("record", "written by others"),)),
    )


def decoded(data: bytes) -> str:
    """Text of bytes in any encoding a Windows, macOS or Linux program is likely to write."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _json(text: str) -> Any:  # noqa: ANN401  whatever stood in the file
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _captions(text: str) -> Iterator[Line]:
    """WebVTT and SubRip alike: a row of two times, then words until the next such row."""
    start = end = None
    rows: list[str] = []
    cue = _cue_below_name if _BRIEF.search(text) else _cue
    for row in text.splitlines():
        match = _ARROW.match(row)
        if match or not row.strip():
            if start is not None and end is not None and rows:
                yield from cue(rows, start, end)
            # Words after an empty row are notes, styles or numbers until times come again,
            # but an empty row directly below the times is only clumsy.
            if match or rows:
                start, end, rows = None, None, []
        if match:
            start = read_clock(match[1])
            end = max(start, read_clock(match[2]))
        elif row.strip() and start is not None:
            rows.append(row)
    if start is not None and end is not None and rows:
        yield from cue(rows, start, end)


def _cue_below_name(rows: Sequence[str], start: float, end: float) -> Iterator[Line]:
    name, *words = rows
    if words and is_name(name.strip()):
        rows = [f"{name.strip()}: {words[0]}", *words[1:]]
    yield from _cue(rows, start, end)


def _cue(rows: Sequence[str], start: float, end: float) -> Iterator[Line]:
    """Split a cue: a voice tag or "Name:" at the start of a row begins a line."""
    spoken: list[Line] = []
    for row in rows:
        for line in _voices_in(row):
            if spoken and not line.speaker:
                spoken[-1] = replace(spoken[-1], text=f"{spoken[-1].text} {line.text}")
            else:
                spoken.append(line)
    share = (end - start) / max(1, len(spoken))
    edges = [*(round(start + n * share, 3) for n in range(len(spoken))), end]
    for line, (begins, ends) in zip(spoken, pairwise(edges), strict=True):
        yield replace(line, start=begins, end=ends)


def _voices_in(row: str) -> Iterator[Line]:
    before, *voices = _VOICE.split(row)
    if words := _plain(before).removeprefix(">>").strip():
        yield named(words) or Line(text=words)
    for speaker, words in zip(voices[::2], voices[1::2], strict=True):
        yield Line(text=_plain(words), speaker=_plain(speaker))


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub("", text)).strip()


def _whole_sentences(lines: Iterable[Line]) -> Iterator[Line]:
    """Join the cues of a speaker until a sentence ends; a cue without a name goes on."""
    held: Line | None = None
    for line in lines:
        same = held and line.speaker in ("", held.speaker)
        if held and same and _goes_on(held, line):
            held = replace(held, text=f"{held.text} {line.text}", end=line.end)
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _goes_on(held: Line, line: Line) -> bool:
    ended = held.text.endswith(SENTENCE_ENDS) or line.text.startswith(("-", "–"))
    apart = (line.start or 0.0) - (held.end or 0.0) > _PAUSE
    return not (ended or apart) and (line.end or 0.0) - (held.start or 0.0) <= _LONGEST_CUE


def _timed(lines: Sequence[Line]) -> Iterator[Turn]:
    at = 0.0
    ahead = [*lines[1:], None]
    for line, following in zip(lines, ahead, strict=True):
        start = at if line.start is None else line.start
        end = _end(line, start, following)
        yield Turn(speaker=line.speaker or UNNAMED, start=start, end=end, text=line.text)
        at = end


def _end(line: Line, start: float, following: Line | None) -> float:
    if line.end is not None:
        return max(start, line.end)
    talked = start + max(1.0, len(line.text.split()) / _WORDS_A_SECOND)
    if following is None or following.start is None or following.start < start:
        return talked
    # Nobody takes an hour over "Yes", however long it was until somebody spoke again.
    slowly = start + max(_SLOWLY, len(line.text.split()) / _SLOWEST)
    return min(following.start, slowly)


def _untimed(line: Line) -> Turn:
    return Turn(speaker=line.speaker or UNNAMED, start=0.0, end=0.0, text=line.text)


def _no_words() -> Unreadable:
    return Unreadable(
        "There are no words in this record.",
        safe="Nothing was changed.",
        todo='Each line should look like "[00:01:02] Mother: I rang on Monday." The times may '
        "be left out.",
    )
