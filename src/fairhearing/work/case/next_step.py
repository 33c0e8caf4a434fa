"""The one thing to do next in a case."""

from collections.abc import Sequence

from fairhearing.work.case.shown import (
    Action,
    CheckCard,
    Item,
    ItemState,
    Job,
    JobKind,
    JobState,
    NextStep,
    Use,
    Waiting,
)


def next_step(
    items: tuple[Item, ...], jobs: tuple[Job, ...], checks: tuple[CheckCard, ...]
) -> NextStep:
    """Suggest one step, with why. `checks` and `jobs` are newest first."""
    records, reports = _usable(items, Use.RECORD), _usable(items, Use.REPORT)
    return (
        (None if records else _try_again(items, Use.RECORD))
        or (None if reports or not records else _try_again(items, Use.REPORT))
        or _add(records, reports)
        or _work(records + reports, jobs)
        or _names(records)
        or _check(reports, checks)
        or _review([c for c in checks if c.job.state is JobState.DONE and not c.superseded])
    )


def waiting(step: NextStep) -> Waiting:
    """Say what a case waits for, from its next step."""
    if step.action in (Action.READ, Action.SAY_USE):
        return Waiting.FILES
    if step.action is Action.NAME_SPEAKERS:
        return Waiting.NAMES
    return Waiting.REVIEW if step.action is Action.REVIEW else Waiting.NOTHING


def _usable(items: tuple[Item, ...], use: Use) -> tuple[Item, ...]:
    return tuple(i for i in items if i.use is use and i.state is not ItemState.FAILED)


def _try_again(items: tuple[Item, ...], use: Use) -> NextStep | None:
    failed = next((i for i in items if i.use is use and i.problem), None)
    if failed is None or failed.problem is None:
        return None
    return NextStep(
        text=f"Try again to read {failed.name}",
        why=" ".join(filter(None, (failed.problem.happened, failed.problem.todo))),
        action=Action.READ,
        target=failed.id,
    )


def _add(records: tuple[Item, ...], reports: tuple[Item, ...]) -> NextStep | None:
    if not records:
        return NextStep(
            text="Add a recording, or a transcript of one",
            why="The report is compared with what was said.",
            action=Action.ADD_RECORD,
        )
    if not reports:
        return NextStep(
            text="Add the report",
            why="Each of its statements is looked for in what was said.",
            action=Action.ADD_REPORT,
        )
    return None


def _work(items: tuple[Item, ...], jobs: tuple[Job, ...]) -> NextStep | None:
    files = (JobKind.READ, JobKind.CHECK)
    under_way = next((job for job in reversed(jobs) if job.state.open and job.kind in files), None)
    if under_way:
        return NextStep(
            text="Wait while the program works",
            why="You can close the window. It goes on, and nothing is lost.",
            action=Action.WAIT,
            target=under_way.id,
        )
    unread = next((i for i in items if i.state is not ItemState.READ), None)
    if unread is None:
        return None
    return NextStep(
        text=f"Read {unread.name}",
        why="It has to be read before it can be compared.",
        action=Action.READ,
        target=unread.id,
    )


def _names(records: tuple[Item, ...]) -> NextStep | None:
    unnamed = next((i for i in records if not i.named), None)
    if unnamed is None:
        return None
    return NextStep(
        text="Say who is speaking",
        why="The program can tell voices apart, but it does not know whose they are.",
        action=Action.NAME_SPEAKERS,
        target=unnamed.id,
    )


def _check(reports: tuple[Item, ...], checks: tuple[CheckCard, ...]) -> NextStep | None:
    finished = {c.report.id for c in checks if c.job.state is JobState.DONE}
    unchecked = next((r for r in reports if r.id not in finished), None)
    if unchecked is None:
        return None
    return NextStep(
        text=f"Check {unchecked.name} against what was said",
        why="Everything it needs is here.",
        action=Action.CHECK,
        target=unchecked.id,
    )


def _review(standing: Sequence[CheckCard]) -> NextStep:
    open_one = next((check for check in standing if check.undecided), None)
    if open_one:
        listen, heard = ("Listen", "heard") if open_one.has_sound else ("Read", "read")
        return NextStep(
            text=f"{listen}, and decide about what was found",
            why=f"Only what you have {heard} and decided yourself goes into the schedule.",
            action=Action.REVIEW,
            target=open_one.id,
            sound=open_one.has_sound,
        )
    return NextStep(
        text="Print the schedule",
        why="Everything that was found has been decided.",
        action=Action.PRINT,
        target=standing[0].id,
    )
