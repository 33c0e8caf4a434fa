"""What is shown of cases, files, checks and long work: plain values for screens and verbs."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Problem


class JobKind(StrEnum):
    """What a job does."""

    READ = "read"
    CHECK = "check"
    ANSWERS = "answers"


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
    REPLIES = "replies"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One piece of long work.

    `title` is the file's name, or what a letter is about; `target` the id of the item, the check,
    or the letter whose replies are read. `done` and `total` are seconds of sound while listening
    and telling voices apart, pages while reading, statements while checking, asks while replies
    are read; `total` is 0 while it is not known.
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


class Use(StrEnum):
    """What a file is for in a case."""

    RECORD = "record"
    REPORT = "report"
    NOTES = "notes"
    LETTER = "letter"
    PAPER = "paper"
    UNKNOWN = "unknown"


class ItemState(StrEnum):
    """How far the reading of a file has come."""

    SEALED = "sealed"
    READING = "reading"
    READ = "read"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A file of a case. `seconds` is its length where it has sound, `pages` where it has pages.

    `problem` says why it could not be read, where `state` is `FAILED`. `size` is in bytes.
    `named` is whether every voice has been given a name (always so without voices).
    """

    id: str
    case_id: str
    name: str
    kind: Kind
    use: Use
    digest: str
    size: int
    sealed_at: datetime
    state: ItemState
    problem: Problem | None = None
    seconds: float = 0.0
    pages: int = 0
    named: bool = False
    example: bool = False


class Waiting(StrEnum):
    """What waits for the person in a case."""

    NOTHING = ""
    FILES = "files"
    NAMES = "names"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCard:
    """A line of the list of cases."""

    id: str
    title: str
    updated: datetime
    example: bool
    waiting: Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCard:
    """A check of one report against its record, as the case shows it.

    `statements`, `asking` and `undecided` are 0 until it is done: `asking` counts the findings
    and omissions that ask for a decision, `undecided` those of them that have none yet. `stale`
    is whether a file was read again, or a voice named or mended, since the check was asked for.
    `notes` are notes compared too, if there were any. `superseded` is whether its report was
    compared again since, to the end, with all that it was compared with.
    """

    id: str
    case_id: str
    report: Item
    records: tuple[Item, ...]
    fast: bool
    started: datetime
    job: Job
    statements: int = 0
    asking: int = 0
    undecided: int = 0
    stale: bool = False
    notes: Item | None = None
    superseded: bool = False

    @property
    def has_sound(self) -> bool:
        """Whether any of its record can be listened to."""
        return any(record.kind.has_sound for record in self.records)


class Action(StrEnum):
    """What the one suggested step does; `NextStep.target` says to which thing."""

    ADD_RECORD = "add_record"
    ADD_REPORT = "add_report"
    SAY_USE = "say_use"
    READ = "read"
    WAIT = "wait"
    NAME_SPEAKERS = "name_speakers"
    CHECK = "check"
    REVIEW = "review"
    PRINT = "print"
    DUE = "due"
    LETTERS = "letters"
    ANSWERS = "answers"
    PROMISES = "promises"
    DRAFT = "draft"
    ROUTES = "routes"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """The one thing to do next. `target` is the id of what it is about, or "".

    `sound` is False where what is to be reviewed can only be read.
    """

    text: str
    why: str
    action: Action
    target: str = ""
    sound: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """Everything the home of a case shows."""

    card: CaseCard
    items: tuple[Item, ...]
    jobs: tuple[Job, ...]
    checks: tuple[CheckCard, ...]
    next_step: NextStep
