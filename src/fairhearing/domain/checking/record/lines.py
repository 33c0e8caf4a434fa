"""The record cut for searching: lines (sentences of a turn), moments, and windows.

A *line* is one sentence by one speaker. A *moment* is a line with the question it answers.
A *window* is a stretch of talk that a judge reads by itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from fairhearing.domain.checking.ports import Passage
from fairhearing.domain.checking.statements.people import key_of
from fairhearing.domain.reading.mending.wording import typed
from fairhearing.domain.reading.transcript import By, Transcript, Turn

LONGEST_LINE = 45
SHORT_LINE = 3
ANSWER_WORDS = 12
TOPIC_LINES, TURNS, TOPIC_WORDS = 10, 5, 3
_PROPOSES = re.compile(
    r"\bshould\b|\bsuggest\b|\bI(?:[’']d| would) (?:like|say|want)\b|\bhow about\b", re.IGNORECASE
)
_LEANING = re.compile(
    r"\b(?:he|she|it|they|him|her|his|them|one|ones|that|two|three|both|mine|hers|here|there|others?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.?!…]+(?:[.?!…]+[\"”’')]*|$)\s*")
_CORRECTS = re.compile(
    r"(?:(?:no|oh|well|actually),?\s+)*(?:sorry|wait|hang on|hold on|i mean|or rather|i tell a lie|"
    r"make that|correction)\b[^.?!]{1,40}[.?!]|no,\s+(?:it was|not)\b[^.?!]{1,40}[.?!]",
    re.IGNORECASE,
)
"""A sentence that puts the one before it right: "No, sorry, May."."""
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|a\.m|p\.m|[A-HJ-Z])\.\s*$|\d\.$"  # "I." ends a sentence
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of the record. `doubt` is the lowest probability of its words (1 if unknown)."""

    index: int
    record: int
    turn: int
    speaker: str
    name: str
    text: str
    start: float
    end: float
    doubtful: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return "?" in self.text[-3:]


DOUBT = 0.5
"""Words less probable than this are doubtful."""


def lines_of(record: Sequence[Transcript]) -> tuple[Line, ...]:
    """Cut every turn of the record into lines, numbered through."""
    found: list[Line] = []
    for r, transcript in enumerate(record):
        for t, turn in enumerate(transcript.turns):
            speaker = transcript.speaker(turn.speaker)
            for text, first, last in sentences(turn.text):
                start, end, doubtful = _timed(turn, first, last)
                found.append(
                    Line(
                        index=len(found), record=r, turn=t, speaker=key_of(speaker),
                        name=speaker.shown, text=text, start=start, end=end, doubtful=doubtful,
                    )
                )  # fmt: skip
    return tuple(found)


def sentences(text: str) -> Iterator[tuple[str, int, int]]:
    """Cut a turn into sentences of sensible length, each with its offsets."""
    start = 0
    for end in _ends(text):
        piece = text[start:end]
        if len(piece.split()) < SHORT_LINE and end < len(text) and "?" not in piece:
            continue
        if _CORRECTS.match(text[end : end + 80]):
            continue
        for first, last in _shortened(text, start, end):
            cut = text[first:last].strip()
            if cut:
                yield cut, first, last
        start = end


def _ends(text: str) -> Iterator[int]:
    for match in _SENTENCE.finditer(text):
        if match.end() < len(text) and _ABBREVIATION.search(text[: match.end()]):
            continue
        yield match.end()
    yield len(text)


def _shortened(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut talk without full stops at commas or at a fair length."""
    words = list(re.finditer(r"\S+\s*", text[start:end]))
    while len(words) > LONGEST_LINE:
        half = LONGEST_LINE * 2 // 3
        cut = next(
            (
                i
                for i in range(half, half // 2, -1)
                if words[i - 1].group().rstrip().endswith((",", ";", "–"))
            ),
            half,
        )  # fmt: skip
        last = start + words[cut - 1].end()
        yield start, last
        start, words = last, list(re.finditer(r"\S+\s*", text[last:end]))
    yield start, end


def _timed(turn: Turn, first: int, last: int) -> tuple[float, float, tuple[str, ...]]:
    """Give the times of a stretch of a turn, from its words where it has them."""
    if turn.words:
        before, within = len(typed(turn.text[:first])), len(typed(turn.text[first:last]))
        words = turn.words[before : before + within]
        if words:
            doubtful = (w for w in words if w.by is By.MACHINE and w.probability < DOUBT)
            told = tuple(word.text.strip(" .,?!") for word in doubtful)
            return words[0].start, words[-1].end, told
    size, span = max(1, len(turn.text)), turn.end - turn.start
    return turn.start + span * first / size, turn.start + span * last / size, ()


def question_before(lines: Sequence[Line], index: int) -> Line | None:
    """Give the question or remark that a line answers, if it opens a turn after someone else's."""
    if index == 0:
        return None
    line, before = lines[index], lines[index - 1]
    if before.record != line.record or before.speaker == line.speaker:
        return None
    short = not line.asks and len(line.text.split()) <= ANSWER_WORDS
    return before if before.asks or short else None


def with_questions(shown: Sequence[Line], lines: Sequence[Line]) -> tuple[Line, ...]:
    """Put before each short answer the question without which it says little."""
    out: list[Line] = []
    for line in shown:
        asked = question_before(lines, line.index)
        brief = len(line.text.split()) <= ANSWER_WORDS and not line.asks
        if asked is not None and asked.asks and brief and asked not in shown:
            out.append(asked)
        out.append(line)
    return tuple(out)


def topic_before(lines: Sequence[Line], index: int) -> str:
    """Give the question or proposal that a line is still about, some turns on, if it leans on one.

    A question that leans itself ("And the others?") hands on to the one before it.
    """
    line = lines[index]
    if not _LEANING.search(line.text) and len(line.text.split()) > ANSWER_WORDS:
        return ""
    for before in reversed(lines[max(0, index - TOPIC_LINES) : index]):
        if before.record != line.record or line.turn - before.turn > TURNS:
            return ""
        opens = before.asks or _PROPOSES.search(before.text)
        if opens and len(before.text.split()) > TOPIC_WORDS and before.turn != line.turn:
            return _same_turn(lines, before)
    return ""


def _same_turn(lines: Sequence[Line], line: Line) -> str:
    """Give a line with the sentence before it in its turn, which it may lean on."""
    before = lines[line.index - 1] if line.index else line
    leans = before.turn == line.turn and _LEANING.search(line.text) and before is not line
    return f"{before.text} {line.text}" if leans else line.text


def answer_after(lines: Sequence[Line], index: int) -> Line | None:
    """Give the next line by somebody else, if it follows at once."""
    line = lines[index]
    for after in lines[index + 1 : index + 3]:
        if after.record != line.record:
            return None
        if after.speaker != line.speaker:
            return after
    return None


def exchange_at(lines: Sequence[Line], index: int) -> tuple[Line, ...]:
    """Give a line with the sentences beside it in its turn, and how the next person takes it up.

    For a moment in which no single line tells: "So let's talk about her." "She missed the last
    three."
    """
    line = lines[index]
    own = [near for near in lines[max(0, index - 1) : index + 2] if _same(near, line)]
    answer = answer_after(lines, own[-1].index)
    more = (
        [near for near in lines[answer.index : answer.index + 2] if _same(near, answer)]
        if answer
        else []
    )
    return (*own, *more)


def _same(line: Line, other: Line) -> bool:
    return (line.record, line.turn) == (other.record, other.turn)


def moments_of(lines: Sequence[Line]) -> tuple[Passage, ...]:
    """One passage per line for the ranker: the words, with the question they answer."""
    return tuple(Passage(id=f"m{line.index}", text=_moment(lines, line)) for line in lines)


def _moment(lines: Sequence[Line], line: Line) -> str:
    question = question_before(lines, line.index)
    return f"{question.text} {line.text}" if question else line.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Lines `first` to `last` (exclusive) of the record."""

    first: int
    last: int


def turns_of(lines: Sequence[Line]) -> list[tuple[str, str]]:
    """Put lines of one turn together again: (key of the speaker, words), in order."""
    return [
        (speaker, " ".join(line.text for line in turn))
        for (_, _, speaker), turn in groupby(lines, key=lambda at: (at.record, at.turn, at.speaker))
    ]


def renamed(lines: Sequence[Line], names: dict[str, str]) -> tuple[Line, ...]:
    """Give speakers the names a person knows them by."""
    return tuple(replace(line, name=names.get(line.speaker, line.name)) for line in lines)
