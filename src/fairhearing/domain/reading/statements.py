"""Paragraphs into statements: the smallest parts that can be right or wrong."""

import re
from collections.abc import Iterable, Iterator
from itertools import count

from fairhearing.domain.reading.clauses import Clause, clauses
from fairhearing.domain.reading.document import Box, Paragraph, Part, PlacedWord, Statement
from fairhearing.domain.reading.sentences import sentences
from fairhearing.domain.reading.statement_kinds import kind_of_statement

_WORD = re.compile(r"[^\W\d_]{2,}|\d")
_LISTED = re.compile(r"[a-z“‘\"']")
_ITEM = re.compile(r"\(?[a-z]{1,5}\)?")
_COURTESY = re.compile(
    r"Thank(?:s|\s+you)\b|Please\b|See\s|I\s+look\s+forward\b|I\s+hope\s+(?:this|you|that\s+you)\b"
    r"|(?:If|Should)\s+you\s+(?:have|would|wish|need|require|are)\b|Do\s+not\s+hesitate\b"
)
_LONGEST_LEAD = 25


def statements(paragraphs: Iterable[Paragraph]) -> tuple[Statement, ...]:
    """Split the body paragraphs of a document into statements "s1", "s2" … in reading order."""
    numbers = count(1)
    return tuple(
        _statement(f"s{next(numbers)}", paragraph, clause)
        for paragraph, lead in _with_leads(paragraphs)
        for clause in _claims(paragraph.text, lead)
    )


def _with_leads(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """Pair each body paragraph with the words before a colon that a list item leans on."""
    lead = ""
    for paragraph in paragraphs:
        if paragraph.part is Part.BODY:
            listed = bool(lead) and _is_listed(paragraph)
            lead = lead if listed else _introduction(paragraph.text)
            yield paragraph, lead if listed else ""


def _is_listed(paragraph: Paragraph) -> bool:
    return bool(_LISTED.match(paragraph.text) or _ITEM.fullmatch(paragraph.number))


def _introduction(text: str) -> str:
    if not text.endswith(":"):
        return ""
    start, end = sentences(text)[-1]
    words = text[start:end].rstrip(":").split()
    return " ".join(words) if len(words) <= _LONGEST_LEAD else ""


def _claims(text: str, lead: str) -> Iterator[Clause]:
    for start, end in sentences(text):
        sentence = text[start:end]
        if _claims_nothing(sentence):
            continue
        for clause in clauses(sentence):
            if _WORD.search(sentence, clause.start, clause.end):
                yield Clause(
                    start=start + clause.start,
                    end=start + clause.end,
                    lead=clause.lead or lead,
                )


def _claims_nothing(sentence: str) -> bool:
    # A question by itself is neither right nor wrong (one in quotation marks was put to someone),
    # and no more is a courtesy or a pointer elsewhere.
    return sentence.endswith("?") or bool(_COURTESY.match(sentence))


def _statement(name: str, paragraph: Paragraph, clause: Clause) -> Statement:
    text = paragraph.text[clause.start : clause.end]
    return Statement(
        id=name,
        paragraph=paragraph.index,
        number=paragraph.number,
        page=paragraph.page,
        start=clause.start,
        end=clause.end,
        text=text,
        kind=kind_of_statement(f"{clause.lead} {text}" if clause.lead else text),
        boxes=boxes(paragraph.words, clause.start, clause.end),
        lead=clause.lead,
    )


def boxes(words: Iterable[PlacedWord], start: int, end: int) -> tuple[Box, ...]:
    """Cover the words between two offsets with one box for each line they stand on."""
    covered: list[Box] = []
    for word in words:
        if word.end <= start or word.start >= end:
            continue
        if covered and _same_line(covered[-1], word.box):
            covered[-1] = _around(covered[-1], word.box)
        else:
            covered.append(word.box)
    return tuple(covered)


def _same_line(line: Box, word: Box) -> bool:
    middle = (word.top + word.bottom) / 2
    return line.page == word.page and line.top <= middle <= line.bottom and word.left >= line.left


def _around(line: Box, word: Box) -> Box:
    return Box(
        page=line.page,
        left=min(line.left, word.left),
        top=min(line.top, word.top),
        right=max(line.right, word.right),
        bottom=max(line.bottom, word.bottom),
    )
