"""One open program for each data directory; a second one asks the first for a link."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from fairhearing.domain.problems import Refused
from fairhearing.store import atomic, files

WAIT = 10.0
"""Seconds a second program waits for the first to answer."""


class Instance:
    """The right to be the one open program; kept by the system, so a crash gives it back."""

    def __init__(self) -> None:
        self._folder = files.folder()
        self._lock = FileLock(files.instance(), mode=0o600)

    def take(self) -> bool:
        """Become the open program; False where there is one."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except OSError as error:
            raise Refused(
                f"The folder for your cases cannot be used: {self._folder} ({error.strerror}).",
                safe="Nothing was changed.",
                todo="It may belong to another user of this computer, or have been opened once as "
                "its administrator. Ask whoever looks after this computer.",
            ) from error
        for left in (_knock(), _answer()):
            left.unlink(missing_ok=True)
        return True

    def give_back(self) -> None:
        """Stop being the open program."""
        self._lock.release()

    def last_port(self) -> int:
        """Give the port that the program had when it was last open, 0 where that is not known."""
        try:
            port = int(_port().read_text("ascii"))
        except (OSError, ValueError):
            return 0
        return port if port in range(1, 65536) else 0

    def note_port(self, port: int) -> None:
        """Note the port for next time."""
        with suppress(OSError):  # a full disk must not keep the program from opening
            atomic.write(_port(), str(port).encode())

    def answer(self, link: Callable[[], str]) -> None:
        """If a second program has knocked, give it a fresh link."""
        if _knock().exists():
            _knock().unlink(missing_ok=True)
            with suppress(OSError):  # a full disk must not end the program that is open
                atomic.write(_answer(), link().encode())


def knock() -> str | None:
    """Ask the program that is open for a link, None where it does not answer."""
    _answer().unlink(missing_ok=True)
    _knock().touch(mode=0o600)  # an empty file finds room on a full disk too
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        try:
            link = _answer().read_text("utf-8")
        except FileNotFoundError:
            time.sleep(0.1)
            continue
        _answer().unlink(missing_ok=True)
        return link
    return None


def _knock() -> Path:
    return files.instance().with_name("open.knock")


def _answer() -> Path:
    return files.instance().with_name("open.answer")


def _port() -> Path:
    return files.instance().with_name("open.port")
