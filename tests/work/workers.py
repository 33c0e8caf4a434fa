"""Starting, watching and killing a worker."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, cast

from fairhearing.store import keyring
from fairhearing.work.long_work import worker

ROOT = Path(__file__).parent.parent.parent


class Worker:
    """A worker process with stand-in engines, given this process's key."""

    def __init__(self, **environment: str) -> None:
        self._environment = os.environ | environment
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.work.worker_with_stand_ins"],
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        to = cast("IO[bytes]", process.stdin)
        to.write(keyring.held().hex().encode() + b"\n")
        to.flush()
        return process

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    def until(self, done: Callable[[], bool], seconds: float = 60) -> None:
        """Wait until something is so; fails, with what the worker said, where it never is."""
        until = time.monotonic() + seconds
        while not done():
            if self.process.poll() == worker.AFRESH:
                self.process = self._start()
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < until, "it took too long"
            time.sleep(0.05)

    def close_input(self) -> None:
        """Do what happens when the program that started it dies."""
        cast("IO[bytes]", self.process.stdin).close()

    def said(self) -> str:
        """Give all it wrote, once it has ended."""
        return cast("IO[bytes]", self.process.stdout).read().decode()
