"""Long work as the screens see it: how far it is, and how to stop it."""

from dataclasses import dataclass
from enum import StrEnum

from fairhearing.domain.problems import Problem


class JobKind(StrEnum):
    """What a job does."""

    READ = "read"
    CHECK = "check"


class JobState(StrEnum):
    """How a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def open(self) -> bool:
        """Whether it may still make progress."""
        return self in (JobState.WAITING, JobState.RUNNING)


class Stage(StrEnum):
    """What a job is doing now; the screens have words for each."""

    WAITING = "waiting"
    LOOKING = "looking"
    LISTENING = "listening"
    VOICES = "voices"
    PLAYBACK = "playback"
    READING = "reading"
    CHECKING = "checking"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One piece of long work. `title` is the file's name; `target` the item's or check's id.

    `done` and `total` are seconds of sound while listening and telling voices apart, pages
    while reading, statements while checking; `total` is 0 while it is not known.
    `seconds_left` is an estimate from the speed so far, None while there is none.
    """

    id: str
    case_id: str
    kind: JobKind
    target: str
    title: str
    stage: Stage
    done: float
    total: float
    seconds_left: float | None
    state: JobState
    problem: Problem | None = None


def jobs(case_id: str) -> tuple[Job, ...]:
    """List the jobs of a case, newest first."""
    raise NotImplementedError


def job(job_id: str) -> Job:
    """One job; `WrongUse` where there is none with this id."""
    raise NotImplementedError


def cancel(job_id: str) -> Job:
    """Ask a job to stop; what is finished of it is kept and used if it is started again."""
    raise NotImplementedError
