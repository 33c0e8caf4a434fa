"""Noting where the program itself failed, so that somebody can mend it. No word of a case."""

import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from fairhearing import __version__, places


def note(error: BaseException) -> Path | None:
    """Add a fault to `faults.log`; gives its path, None where it could not be written."""
    log = places.data_dir() / "faults.log"
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(_trace(error))
        return log
    return None


def _trace(error: BaseException) -> str:
    """Where it happened and what kind of error, never its message: that may quote the case."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {_module(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    when, python = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC", sys.version.split()[0]
    kind = f"{type(error).__module__}.{type(error).__name__}"
    first = f"{when}, version {__version__}, Python {python}, {kind}"
    return "\n".join([first, *lines, ""])


def _module(path: str) -> str:
    """Name a file of code without the folders above it, which may hold the user's name."""
    return "/".join(Path(path).parts[-3:])
