"""Checking a report against its record."""

from fairhearing.domain.checking.finding import CheckResult
from fairhearing.work.shown import CheckCard


def start_check(
    case_id: str, report_id: str, record_ids: tuple[str, ...], *, fast: bool = False
) -> str:
    """Start a check and say the job's id (`job(id).target` is the check's id)."""
    raise NotImplementedError


def checks(case_id: str) -> tuple[CheckCard, ...]:
    """List the checks of a case, newest first."""
    raise NotImplementedError


def check_card(check_id: str) -> CheckCard:
    """One check; `WrongUse` where there is none with this id."""
    raise NotImplementedError


def result(check_id: str) -> CheckResult:
    """Give what a finished check found; `WrongUse` while it is not finished."""
    raise NotImplementedError
