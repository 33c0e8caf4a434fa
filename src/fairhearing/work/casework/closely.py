"""Reading the replies to a letter closely: long work, begun when a person asks for it."""

from dataclasses import dataclass

from fairhearing import wiring
from fairhearing.domain.problems import WrongUse
from fairhearing.work.case import rows
from fairhearing.work.case.shown import Job, JobKind, Stage
from fairhearing.work.casework import asks, proposals
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.long_work import jobs
from fairhearing.work.long_work.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """How it stands: how many replies could be read closely, and the last job, if there was one.

    `here` says whether the language model for it is on this computer.
    """

    replies: int
    here: bool
    job: Job | None


def stands(case_id: str, letter_id: str, lines: asks.Lines | None = None) -> Stands:
    """Say how the close reading of the replies to a letter stands.

    `lines` are the case's letters, where they have been read already.
    """
    row = rows.latest_job(JobKind.ANSWERS, letter_id)
    return Stands(
        replies=len(_unread(case_id, letter_id, lines)),
        here=wiring.judge_is_here(),
        job=rows.job_of(row) if row else None,
    )


def begin(case_id: str, letter_id: str) -> str:
    """Ask for it, and give the id of the job; `PartMissing` without the language model."""
    letter = LETTERS.line(case_id, letter_id).value
    wiring.require_language_model()
    if not _unread(case_id, letter_id):
        raise WrongUse("There is no reply left to read closely.", safe="Nothing was changed.")
    title = letter.subject or letter.channel.value
    return jobs.ask(JobKind.ANSWERS, case_id, letter_id, title=title)


def read(job_id: str) -> None:
    """Do it, reply by reply; what was read stays, also where it is stopped."""
    row = rows.job_row(job_id)
    unread = _unread(row.case_id, row.target)
    whole, done = sum(len(one.asks) for one in unread), 0
    for one in unread:
        proposals.read_now(one, Progress(job_id, Stage.REPLIES, total=whole, before=done))
        done += len(one.asks)


def _unread(
    case_id: str, letter_id: str, lines: asks.Lines | None = None
) -> tuple[proposals.Beside, ...]:
    waiting = asks.waiting(case_id, letter_id, lines)
    return tuple(one for one in waiting if one.readable and proposals.read_before(one) is None)
