"""Plain text in which somebody wrote down who said what.

Understood are `[hh:mm:ss] Speaker: words`, `Speaker: words`, `Q. … A. …`, and the headings
that meeting programs put above the words (`Name 0:03`, `Name (00:03):`, `[Name] 10:00:03`,
`00:03 - Name`, `Name:`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise

from fairhearing.domain.saying import MONTHS


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Some words of a written record. `speaker` is "" and the times None where not said."""

    text: str
    speaker: str = ""
    start: float | None = None
    end: float | None = None


CLOCK = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
"""What a time looks like: hours may be left out, fractions may be there."""

SENTENCE_ENDS = (".", "?", "!", "…", '"', "”", ")", "]")

_PERSON = r"(?:[^\W\d_][^:\[\]<>\t]{0,58}?)"
_STAMP = rf"(?:\[\s*({CLOCK})\s*\]|\(\s*({CLOCK})\s*\)|({CLOCK}))"
_BRACKETED = rf"(?:\[\s*({CLOCK})\s*\]|\(\s*({CLOCK})\s*\))"
_STAMP_FIRST = re.compile(rf"{_STAMP}\s*[-–:]?\s+(\S.*)$")
_BRACKETED_FIRST = re.compile(rf"{_BRACKETED}\s*[-–:]?\s*(\S.*)$")
_STAMP_ALONE = re.compile(rf"{_STAMP}\s*(?:-+>\s*{CLOCK}\s*)?:?$")
_STAMP_LAST = re.compile(rf"({_PERSON})[\s,–-]+{_STAMP}\s*:?$")
_IN_BRACKETS = re.compile(rf"\[({_PERSON})\]\s+({CLOCK})$")
_TIME_ABOVE = re.compile(rf"[\[(]?({CLOCK})[\])]?\s*[-–]\s*({_PERSON})\s*:?$")
_PROGRAM = re.compile(
    r"Transcribed by https?://\S+$|Transcript of .+, SHA-256 [0-9a-f]*\.$|"
    r".* Made \d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d(?: \S+)?\.$|"
    r".{1,60} (?:started|stopped) (?:transcription|recording)\.?$|"
    r"Transcription ended after [\d:]+$|This editable transcript was computer generated\b.*"
)
"""Rows in which a meeting program, or this one, speaks of itself, and nobody said anything."""
_STAMP_WITHIN = re.compile(rf"({_PERSON})\s*{_BRACKETED}\s+(\S.*)$")
_MONTH = "|".join((*MONTHS, *(month[:3] for month in MONTHS)))
_DATE = (
    r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|"
    rf"(?:{_MONTH})\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} (?:{_MONTH})\.? \d{{4}})"
)
_HALF_DAY = r"(?:\s*[AaPp]\.?[Mm]\.?)"
_DATED = re.compile(rf"^\[?{_DATE}[,\s]+{CLOCK}{_HALF_DAY}?\]?\s*[-–:]?\s+({_PERSON}:\s.*)$")
"""A row with its date, of either order, and the time of day: `[5/14/26, 10:02:03 AM] Name: …`."""
_TIME_OF_DAY = re.compile(rf"^(?!.*{_DATE})((?:\[{_PERSON}\]|{_PERSON})\s+{CLOCK}){_HALF_DAY}$")
_STAMP_BETWEEN = re.compile(rf"({_PERSON})\s*{_BRACKETED}\s*:\s*(\S.*)$")
_TABBED = re.compile(rf"(?:({_PERSON})\t+({CLOCK})|({CLOCK})\t+({_PERSON}))\t+(\S.*)$")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINE_NUMBER = re.compile(r"(\d{1,2})(?:\s+(\S.*))?$")
_NEARLY_ALL = 0.8
_LATE = 3600.0  # seconds: nobody is silent for so long before a meeting begins
_NAMED = re.compile(rf"({_PERSON})\s*:(?:\s+(\S.*))?$")
_QUESTION_OR_ANSWER = re.compile(r"([QA])[.:]\s+(\S.*)$")
_SMALL_WORDS = frozenset(
    ["a", "al", "and", "at", "bin", "da", "de", "del", "der", "di", "du", "el", "for", "la", "of"]
) | {"le", "on", "the", "to", "van", "von"}
_OFFICES = frozenset(
    ["adviser", "advisor", "assistant", "carer", "coordinator", "father", "grandmother", "leader"]
) | {"grandfather", "manager", "mother", "officer", "parent", "teacher", "visitor", "worker"}
"""Words that end what somebody is called by their work: "Social worker", "Head teacher"."""
_MOST_WORDS_IN_A_NAME, _FEW, _SEVERAL, _TITLE_ROWS = 6, 2, 3, 6


def lines_of_text(text: str) -> Iterator[Line]:
    """Read plain text. A row that names no one belongs to the speaker before it.

    Times without brackets are believed only where most rows have one: in a record without
    times, a row that begins "10:30 was when" is words. Pages are parted by form feeds.
    """
    pages = [[_tidy(row.strip("\ufeff \t")) for row in p.splitlines()] for p in text.split("\f")]
    rows = _unnumbered([[r for r in page if r and not _PROGRAM.match(r)] for page in pages])
    if _times_above(rows):
        rows = [_TIME_ABOVE.sub(r"\2 \1", row) for row in rows]
    headed = list(_headed(rows, loose=True))
    if not _mostly_timed(headed):
        # A time alone, now and then between the words of a meeting, is nobody's words.
        headed = list(_headed((r for r in rows if not _STAMP_ALONE.match(r)), loose=False))
    if _mostly_timed(headed):
        # What stands above the first time is about the record: its title, its date, who wrote it.
        headed = list(dropwhile(lambda line: line.start is None, headed))
        if any(map(_IN_BRACKETS.match, rows)):
            headed = _from_the_first(headed)
    else:
        headed = _without_title(headed)
    return _sentences(headed)


def _from_the_first(lines: list[Line]) -> list[Line]:
    """Count from the first words, where what stands above them is the time of day."""
    first = lines[0].start or 0.0
    if first < _LATE:
        return lines
    return [
        replace(line, start=max(0.0, round(line.start - first, 3)))
        if line.start is not None
        else line
        for line in lines
    ]


def _without_title(lines: list[Line]) -> list[Line]:
    """Leave out a title, a date and who was there, above talk in which everybody is named."""
    said = list(dropwhile(lambda line: not line.speaker or _is_about(line), lines))
    names = [line for line in said if line.end is None]
    return said if len(names) >= _SEVERAL else lines


def _is_about(line: Line) -> bool:
    return line.speaker.casefold() in _ABOUT


def _tidy(row: str) -> str:
    """Write a row of a table, and names in bold, as plain rows are written."""
    plain = _BOLD.sub(r"\1", row)
    plain = _TIME_OF_DAY.sub(r"\1", _DATED.sub(r"\1", plain))
    if (match := _TABBED.match(plain)) and is_name(match[1] or match[4]):
        return f"[{match[2] or match[3]}] {match[1] or match[4]}: {match[5]}"
    return plain


def _unnumbered(pages: list[list[str]]) -> list[str]:
    """Take away the numbers of lines of a court's transcript, where nearly every row has one.

    Where some pages have them, the others are a title, a list or a certificate, and no talk.
    """
    numbered = any(_without_numbers(page, _SEVERAL) for page in pages)
    talk = [_without_numbers(page, 1) if numbered else page for page in pages]
    return [row for page in talk for row in page]


def _without_numbers(rows: list[str], least: int) -> list[str]:
    """Give the rows without their numbers, from 1 on; none where they are not numbered."""
    found = [_LINE_NUMBER.match(row) for row in rows]
    numbers = [int(match[1]) if match else 0 for match in found]
    first = numbers.index(1) if 1 in numbers else 0
    inside = [number for number in numbers[first:] if number]
    follow = sum(b == a + 1 or b == 1 for a, b in pairwise(inside))
    if len(inside) < least or follow < (len(rows) - first) * _NEARLY_ALL - 1:
        return []
    bare = [m[2] if m else row for m, row in zip(found, rows, strict=True)]
    return [row for row in bare if row]


def named(row: str) -> Line | None:
    """Read a row `Speaker: words`, if it is one; the words may be on the next row."""
    match = _NAMED.match(row)
    if match and is_name(match[1]):
        return Line(text=match[2] or "", speaker=match[1].strip())
    return None


def is_name(text: str) -> bool:
    """Whether words before a colon or a time could be what somebody is called."""
    words = re.sub(r"\(.*?\)", "", text).replace(",", " ").split()
    if not 0 < len(words) <= _MOST_WORDS_IN_A_NAME or text.endswith((".", "?", "!", ";")):
        return False
    if len(words) == 1:
        return True
    if words[0][:1].isupper() and words[-1] in _OFFICES:
        return True
    return words[0][:1].isupper() and all(
        word[:1].isupper() or word[:1].isdigit() or word in _SMALL_WORDS or word in "&/-–"
        for word in words
    )


def read_clock(text: str) -> float:
    """Seconds of "1:02:03.4", "02:03" or "02:03,400"."""
    seconds = 0.0
    for part in text.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return round(seconds, 3)


def clock_of(typed: str) -> float | None:
    """Read a time that somebody typed; None where it is none."""
    plain = typed.strip()
    return read_clock(plain) if re.fullmatch(CLOCK, plain) else None


_ABOUT = frozenset(
    ["meeting", "title", "meeting title", "subject", "topic", "date", "time", "start", "end"]
) | {"start time", "end time", "duration", "length", "location", "place", "attendees", "present"}
_ABOUT |= {"participants", "people", "speakers", "file", "file name", "recording", "case"}
_ABOUT |= {"case number", "transcript", "transcribed by", "language", "host", "organiser"}
"""What stands before a colon in the head of a transcript, and is nobody's name."""


def _times_above(rows: Sequence[str]) -> bool:
    """Whether the rows are headings "00:03 - Name" with rows of words between them."""
    stamped = [row for row in rows if _STAMP_FIRST.match(row)]
    headings = [m[2] for row in stamped if (m := _TIME_ABOVE.match(row)) and is_name(m[2])]
    few_names = len(set(headings)) <= max(_FEW, len(headings) // 2)
    all_are = len(headings) == len(stamped) >= _FEW
    return all_are and few_names and len(rows) >= 2 * len(headings)


def _mostly_timed(lines: Sequence[Line]) -> bool:
    """Whether most lines have a time, or most of those below a short title and date."""
    timed = [line.start is not None for line in lines]
    if sum(timed) * 2 > len(lines):
        return True
    above = timed.index(True) if True in timed else len(lines)
    below = len(lines) - above
    return above <= _TITLE_ROWS and sum(timed) >= _SEVERAL and sum(timed) * 2 > below


def _headed(rows: Iterable[str], *, loose: bool) -> Iterator[Line]:
    """Each row with words, under the speaker and the time that stand above it."""
    speaker, start = "", None
    for row in rows:
        line = _line(row, loose=loose)
        if line.speaker:
            speaker = line.speaker
        if line.start is not None:
            start = line.start
        if line.text:
            own = bool(line.speaker) or start is not None
            yield Line(text=line.text, speaker=speaker, start=start, end=None if own else -1.0)
            start = None


def _sentences(lines: Iterable[Line]) -> Iterator[Line]:
    """Join a row that begins nothing to the row before, until a sentence is whole."""
    held: Line | None = None
    for line in lines:
        begins = line.end is None
        if held and not begins and not held.text.endswith(SENTENCE_ENDS):
            held = replace(held, text=f"{held.text} {line.text}")
            continue
        if held:
            yield held
        held = replace(line, end=None)
    if held:
        yield held


def _line(row: str, *, loose: bool) -> Line:
    """One row; a heading has no words of its own."""
    if heading := _heading(row, loose=loose):
        return heading
    if match := (_STAMP_FIRST if loose else _BRACKETED_FIRST).match(row):
        rest = _speaker_and_words(match[match.re.groups])
        return replace(rest, start=_clock_in(match))
    return _speaker_and_words(row)


def _heading(row: str, *, loose: bool) -> Line | None:
    for form in (_STAMP_BETWEEN, _STAMP_WITHIN) if loose else (_STAMP_BETWEEN,):
        if (match := form.match(row)) and is_name(match[1]):
            return Line(text=match[4], speaker=match[1].strip(" ,-–"), start=_clock_in(match))
    if not loose:
        return None
    if match := _STAMP_ALONE.match(row):
        return Line(text="", start=_clock_in(match))
    match = _IN_BRACKETS.match(row) or _STAMP_LAST.match(row)
    name = match[1].strip(" ,-–") if match else ""
    return Line(text="", speaker=name, start=_clock_in(match)) if match and is_name(name) else None


def _speaker_and_words(row: str) -> Line:
    if match := _QUESTION_OR_ANSWER.match(row):
        return Line(text=match[2], speaker=match[1])
    return named(row) or Line(text=row)


def _clock_in(match: re.Match[str]) -> float:
    clock = next(text for text in match.groups() if text and re.fullmatch(CLOCK, text))
    return read_clock(clock)
