"""Keeping the worker going while the program is open and unlocked."""

import subprocess
import sys
import time
from contextlib import suppress
from typing import IO, cast

from fairhearing.store import keyring

PATIENCE = (0.0, 2.0, 10.0, 60.0)
"""Seconds before the worker is started again, after its first, second, third … end."""


class Workshop:
    """The worker process, seen from the program that started it."""

    def __init__(self) -> None:
        self._worker: subprocess.Popen[bytes] | None = None
        self._ended = 0
        self._not_before = 0.0

    def tend(self) -> None:
        """Start the worker where there should be one and is none."""
        if self._worker and self._worker.poll() is not None:
            self._worker = None
            wait = PATIENCE[min(self._ended, len(PATIENCE) - 1)]
            self._ended += 1
            self._not_before = time.monotonic() + wait
        if self._worker is None and keyring.is_held() and time.monotonic() >= self._not_before:
            self._worker = _start()

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
        [sys.executable, "-X", "utf8", "-m", "fairhearing.work.worker"],
        stdin=subprocess.PIPE,
        # What libraries say as they work may quote the case; it is for nobody.
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with suppress(OSError):  # it may have died at once; `tend` will see
        _input(worker).write(keyring.held().hex().encode() + b"\n")
        _input(worker).flush()
    return worker


def _input(worker: subprocess.Popen[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", worker.stdin)
