"""What becomes of long work while the program is locked, as far as it can be said truthfully.

While it is locked nothing can be read, so that what was open is noted as it locks; after that
only the worker process can be watched.
"""

from enum import StrEnum


class Meanwhile(StrEnum):
    """How the work stands that was open when the program was locked."""

    NOTHING = ""
    GOES_ON = "goes_on"
    FINISHED = "finished"
    WAITS = "waits"


class _Known:
    open_at_lock = False
    worker_alive = False
    worker_finished = False


def note_lock(*, work_is_open: bool) -> None:
    """Note whether there was work as the program locked."""
    _Known.open_at_lock = work_is_open


def note_worker(*, alive: bool, finished: bool = False) -> None:
    """Note that the worker was started, or how it ended."""
    _Known.worker_alive, _Known.worker_finished = alive, finished


def meanwhile() -> Meanwhile:
    """Say how that work stands now."""
    if not _Known.open_at_lock:
        return Meanwhile.NOTHING
    if _Known.worker_alive:
        return Meanwhile.GOES_ON
    return Meanwhile.FINISHED if _Known.worker_finished else Meanwhile.WAITS
