"""A small case with everything in it, made without any engine."""

import io

from tests.work.made_up import DOCUMENT, TRANSCRIPT, found

from fairhearing.domain.checking.review import Verdict
from fairhearing.store import outputs, tables
from fairhearing.work.case import adding, cases
from fairhearing.work.case.shown import JobState, Use
from fairhearing.work.check import checking, reviewing
from fairhearing.work.long_work import finishing, jobs
from fairhearing.work.transcripts import reading, speaking


class Small:
    """A case with a record, a letter, a named voice and a finished check."""

    def __init__(self) -> None:
        self.case = cases.start_case("Ours")
        call = adding.add(self.case, "call.json", io.BytesIO(b"a record"), Use.RECORD)
        letter = adding.add(self.case, "letter.txt", io.BytesIO(b"a letter"), Use.REPORT)
        self.call, self.letter = call.item.id, letter.item.id
        outputs.keep("t" * 64, source=call.item.digest, stage="transcript", value=TRANSCRIPT)
        outputs.keep("d" * 64, source=letter.item.digest, stage="document", value=DOCUMENT)
        finishing.heard(started(reading.start_reading(self.call)), "t" * 64, TRANSCRIPT)
        finishing.read(started(reading.start_reading(self.letter)), "d" * 64, DOCUMENT)
        speaking.name_speaker(self.call, "Speaker 1", "Ms Example")
        job = started(checking.start_check(self.case, self.letter, (self.call,)))
        self.check = jobs.job(job).target
        outputs.keep("c" * 64, source=letter.item.digest, stage="check", value=found())
        finishing.checked(job, "c" * 64, found())

    def decided(self) -> "Small":
        """Have the difference heard and agreed with."""
        reviewing.mark_heard(self.check, "f1")
        reviewing.decide(self.check, "f1", Verdict.AGREED)
        return self


def started(job_id: str) -> str:
    tables.Job.objects.filter(pk=job_id).update(state=JobState.RUNNING)
    return job_id
