"""A made-up case with a long transcript, entered as the worker would enter it."""

import io
from random import Random

from bench.keeping.made_up_letter import letter
from fairhearing.domain.checking.finding import CheckResult, Coverage, Finding, Outcome
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.transcript import Speaker, Transcript, Turn, Word
from fairhearing.store import outputs, tables
from fairhearing.work.case import adding, cases
from fairhearing.work.case.shown import JobState, Use
from fairhearing.work.check import checking
from fairhearing.work.long_work import finishing, jobs
from fairhearing.work.transcripts import reading, speaking

MADE = MadeBy(version="bench")
LABELS = ("Speaker 1", "Speaker 2")
LETTER = letter([f"Statement number {n} says something." for n in range(100)], MADE)
MENDED = 40


class LongCase:
    """The ids of its parts."""

    def __init__(self, turns: int, words: int, chance: Random) -> None:
        self.case = cases.start_case("Long")
        self.call = self._read("call.wav", Use.RECORD, talk(turns, words, chance))
        self.letter = self._read("letter.txt", Use.REPORT, LETTER)
        for label in LABELS:
            speaking.name_speaker(self.call, label, f"The person called {label}")
        for turn in range(0, 2 * MENDED, 2):
            speaking.reassign_turn(self.call, turn, LABELS[1])
        job = _running(checking.start_check(self.case, self.letter, (self.call,)))
        self.check = jobs.job(job).target
        outputs.keep(self.check, source=self.letter, stage="check", value=found())
        finishing.checked(job, self.check, found())

    def _read(self, name: str, use: Use, made: Transcript | Document) -> str:
        item = adding.add(self.case, name, io.BytesIO(name.encode()), use).item
        job = _running(reading.start_reading(item.id))
        outputs.keep(item.id, source=item.digest, stage="bench", value=made)
        if isinstance(made, Transcript):
            finishing.heard(job, item.id, made)
        else:
            finishing.read(job, item.id, made)
        return item.id


def _running(job_id: str) -> str:
    tables.Job.objects.filter(pk=job_id).update(state=JobState.RUNNING)
    return job_id


def talk(turns: int, words: int, chance: Random) -> Transcript:
    """Make up talk: about three words a second."""
    said = []
    for turn in range(turns):
        start = turn * words * 0.35
        heard = tuple(
            Word(
                text=f"word{chance.randrange(2000)}",
                start=start + n * 0.35,
                end=start + n * 0.35 + 0.3,
                probability=0.9,
            )
            for n in range(words)
        )
        text = " ".join(word.text for word in heard)
        said.append(
            Turn(speaker=LABELS[turn % 2], start=start, end=heard[-1].end, text=text, words=heard)
        )
    return Transcript(
        name="call.wav",
        digest="1" * 64,
        duration=said[-1].end,
        turns=tuple(said),
        speakers=tuple(Speaker(label=label) for label in LABELS),
        made_by=MADE,
    )


def found() -> CheckResult:
    """Make up findings."""
    return CheckResult(
        document=LETTER,
        record=(),
        findings=tuple(
            Finding(
                id=f"f{n + 1}",
                statement=statement,
                outcome=Outcome.NOT_FOUND,
                score=0.7,
                reason="It was not found.",
            )
            for n, statement in enumerate(LETTER.statements)
        ),
        omissions=(),
        coverage=Coverage(seconds=0, speech=0, searched=0, inaudible=0, overlapped=0),
        made_by=MADE,
    )
