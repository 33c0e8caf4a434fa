"""What a check asks the language model again after one word of the record was mended.

The questions are those of the worked example. Every answer is "no telling": which questions
are asked does not depend on the answers.
"""

import statistics
from collections.abc import Iterator, Sequence

from fairhearing import wiring
from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.ports import Judge, Judgement, Passage
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.mending.changes import Worded
from fairhearing.domain.reading.mending.course import Course
from fairhearing.domain.reading.mending.making import steps_of
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.work.case.example import folder

MENDED = "otherwise"
EVERY = 2
"""One turn in so many is mended, each by itself."""


class Counting(Judge):
    """Remembers every question, and says nothing."""

    def __init__(self) -> None:
        self.asked: set[tuple[str, str]] = set()

    def models(self) -> tuple[ModelUsed, ...]:
        """Name no model."""
        return ()

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        """Note the questions."""
        self.asked.update((passage.text, statement) for statement in statements)
        return [Judgement(supported=0.0) for _ in statements]


def asked_again() -> Iterator[tuple[str, str]]:
    """Mend one word at a time and count the questions that were not asked before."""
    report, record = _example()
    first = _questions(report, record)
    turns = Course(record).talk.transcript().turns[::EVERY]
    found = [_questions(report, _mended(record, turn.id)) - first for turn in turns]
    new = [len(questions) for questions in found]
    touched = sum(MENDED in passage for questions in found for passage, _ in questions)
    yield "questions in the first check of the example", f"{len(first)}"
    yield (
        f"asked again after one word was mended, mean of {len(new)}",
        f"{statistics.mean(new):.1f}",
    )
    yield "at most", f"{max(new)}"
    yield "of these, about the word that was mended", f"{touched} of {sum(new)}"
    yield "share of the questions, mean", f"{100 * statistics.mean(new) / len(first):.1f} %"


def _example() -> tuple[Document, Transcript]:
    with (folder() / "report.pdf").open("rb") as file:
        report = wiring.read_document(file, name="report.pdf", digest="1" * 64, kind=Kind.PDF)
    words = (folder() / "script.vtt").read_bytes()
    return report, read_transcript(words, name="script.vtt", digest="2" * 64)


def _questions(report: Document, record: Transcript) -> set[tuple[str, str]]:
    judge = Counting()
    check(report, (record,), ranker=wiring.ranker(), judge=judge)
    return judge.asked


def _mended(record: Transcript, turn: str) -> Transcript:
    course = Course(record)
    before = course.talk.turn(turn)
    words = before.text.split() if before else []
    words[len(words) // 2] = MENDED
    asked = Worded(turn=turn, text=" ".join(words))
    course.make(1, steps_of(course.talk, asked, "e1"))
    return course.talk.transcript()
