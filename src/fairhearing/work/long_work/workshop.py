"""Keeping the worker going while the program is open and unlocked."""

import subprocess
import sys
import time
from contextlib import suppress
from typing import IO, cast

from fairhearing.store import keyring
from fairhearing.work.long_work.meanwhile import note_worker
from fairhearing.work.long_work.worker import AFRESH, GO_ON, REST

PATIENCE = (0.0, 2.0, 10.0, 60.0)
"""Seconds before the worker is started again, after its first, second, third … crash."""


class Workshop:
    """The worker process, seen from the program that started it."""

    def __init__(self) -> None:
        self._worker: subprocess.Popen[bytes] | None = None
        self._resting = False
        self._ended = 0
        self._not_before = 0.0

    def tend(self) -> None:
        """Start the worker where there should be one, and let it rest while locked."""
        unlocked = keyring.is_held()
        if self._worker and self._worker.poll() is not None:
            self._note_end(self._worker.returncode)
            self._worker = None
        if self._worker is None:
            if unlocked and time.monotonic() >= self._not_before:
                self._worker, self._resting = _start(), False
                note_worker(alive=True)
        elif self._resting == unlocked:
            self._resting = not unlocked
            _tell(self._worker, REST if self._resting else GO_ON)

    def _note_end(self, code: int) -> None:
        note_worker(alive=False, finished=code == 0)
        if code in (0, AFRESH):
            self._ended = 0
            return
        self._not_before = time.monotonic() + PATIENCE[min(self._ended, len(PATIENCE) - 1)]
        self._ended += 1

    def close(self) -> None:
        """End the worker; what it was doing is taken up again the next time."""
        if self._worker is None:
            return
        with suppress(OSError):
            _input(self._worker).close()
        try:
            self._worker.wait(timeout=3)
        except subprocess.TimeoutExpired:
            self._worker.kill()
            self._worker.wait()


def _start() -> subprocess.Popen[bytes]:
    worker = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-m", "fairhearing.work.long_work.worker"],
        stdin=subprocess.PIPE,
        # What libraries say as they work may quote the case; it is for nobody.
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _tell(worker, keyring.held().hex())
    return worker


def _tell(worker: subprocess.Popen[bytes], line: str) -> None:
    with suppress(OSError):  # it may have died just now; `tend` will see
        _input(worker).write(f"{line}\n".encode())
        _input(worker).flush()


def _input(worker: subprocess.Popen[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", worker.stdin)
