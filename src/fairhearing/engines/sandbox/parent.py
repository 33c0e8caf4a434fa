"""The parent's side: start a child, serve it the file, pass on what it answers."""

import contextlib
import io
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Iterator, Mapping
from dataclasses import asdict
from typing import IO, Any, BinaryIO, NoReturn, cast

from fairhearing.domain import problems
from fairhearing.domain.problems import Problem, Unreadable
from fairhearing.engines.sandbox import wire
from fairhearing.engines.sandbox.limits import Limits

_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from fairhearing.engines.sandbox.child import main; main()"
)
# Nothing else of our environment is the child's business.
_ENVIRONMENT = ("PATH", "SYSTEMROOT", "WINDIR", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH")
_PROBLEMS: Mapping[str, type[Problem]] = {
    name: getattr(problems, name)
    for name in ("OurFault", "WrongUse", "Unreadable", "PartMissing", "Refused")
}


class ChildFailed(Exception):  # noqa: N818  only ever the cause of a Problem
    """What the child said before it failed, for a developer; it is never shown."""


def run(
    task: str,
    file: BinaryIO,
    args: Mapping[str, Any] | None = None,
    *,
    limits: Limits | None = None,
) -> Generator[bytes, None, None]:
    """Run `task` ("package.module:function") over `file` in a confined child process.

    The function is called there as `function(file, args)` and yields bytes, which come out
    here in order. Closing the iterator early ends the child. `args` must be plain JSON.

    Raises the child's own `Problem` where it raised one, otherwise `Unreadable`.
    """
    limits = limits or Limits()
    with _started(limits) as child:
        child.greet(task, _size_of(file), dict(args or {}))
        yield from child.frames(file)


class _Child:
    def __init__(self, process: subprocess.Popen[bytes], limits: Limits) -> None:
        self._process = process
        self._limits = limits
        self._clock = _Clock(limits.seconds, process.kill)
        self._to = cast("BinaryIO", process.stdin)
        self._from = cast("BinaryIO", process.stdout)

    def __enter__(self) -> "_Child":
        return self

    def __exit__(self, *_: object) -> None:
        self._clock.stop()
        self._process.kill()
        for pipe in (self._to, self._from):
            _close(pipe)
        self._process.wait()

    def greet(self, task: str, size: int, args: dict[str, Any]) -> None:
        hello = {"task": task, "size": size, "args": args, "limits": asdict(self._limits)}
        self._send(wire.HELLO, json.dumps(hello).encode())

    def frames(self, file: BinaryIO) -> Iterator[bytes]:
        while True:
            tag, body = self._receive()
            if tag == wire.YIELD:
                yield body
            elif tag == wire.READ:
                offset, length = wire.unpack_range(body)
                file.seek(offset)
                self._send(wire.DATA, file.read(length))
            elif tag == wire.END:
                return
            else:
                _raise_what_it_says(tag, body)

    def _send(self, tag: bytes, body: bytes) -> None:
        try:
            with self._clock:
                wire.send(self._to, tag, body)
        except OSError:
            pass  # it has died; what it left in the other pipe says why

    def _receive(self) -> tuple[bytes, bytes]:
        try:
            with self._clock:
                return wire.receive(self._from)
        except (wire.Garbled, OSError):
            self._explain_death()

    def _explain_death(self) -> NoReturn:
        if self._clock.ran_out:
            raise _too_long()
        self._process.kill()
        code = self._process.wait()
        if -code in _OUT_OF_TIME:
            raise _too_long()
        raise _unreadable("reading it broke off in the middle.") from ChildFailed(
            f"the child ended with {code}"
        )


class _Clock:
    """Counts the seconds spent waiting for the child, and ends it when they are used up."""

    def __init__(self, seconds: float, out_of_time: Any) -> None:  # noqa: ANN401
        self._left = seconds
        self._since: float | None = None
        self._stopped = threading.Event()
        self._out_of_time = out_of_time
        self.ran_out = False
        threading.Thread(target=self._watch, daemon=True, name="sandbox clock").start()

    def __enter__(self) -> None:
        self._since = time.monotonic()

    def __exit__(self, *_: object) -> None:
        since, self._since = self._since, None
        self._left -= time.monotonic() - (since or 0.0)

    def stop(self) -> None:
        self._stopped.set()

    def _watch(self) -> None:
        while not self._stopped.wait(min(max(self._remaining(), 0.01), 0.5)):
            if self._remaining() <= 0:
                self.ran_out = True
                self._out_of_time()
                return

    def _remaining(self) -> float:
        since = self._since
        return self._left - (time.monotonic() - since if since is not None else 0.0)


def _started(limits: Limits) -> _Child:
    environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    # Without this, glibc reserves 64 MiB of addresses for every thread and meets the limit.
    environment["MALLOC_ARENA_MAX"] = "2"
    process = subprocess.Popen(  # noqa: S603  our own interpreter, with our own words
        [sys.executable, "-I", "-B", "-X", "utf8", "-c", _START, json.dumps(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        env=environment,
        cwd=os.path.abspath(os.sep),  # noqa: PTH100  the root of this drive
        start_new_session=os.name == "posix",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    for pipe in (process.stdin, process.stdout):
        _widen(cast("IO[bytes]", pipe))
    process.stdout = io.BufferedReader(cast("io.RawIOBase", process.stdout), 64 * 1024)
    return _Child(process, limits)


def _widen(pipe: IO[bytes]) -> None:
    # Hours of sound pass through; a wider pipe means fewer changes between the processes.
    try:
        import fcntl  # noqa: PLC0415  POSIX only

        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, 1024 * 1024)
    except (ImportError, AttributeError, OSError):
        pass


def _close(pipe: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # unsent bytes for a child that has gone
        pipe.close()


def _size_of(file: BinaryIO) -> int:
    return file.seek(0, io.SEEK_END)


def _raise_what_it_says(tag: bytes, body: bytes) -> NoReturn:
    if tag == wire.PROBLEM:
        kind, happened, safe, todo = json.loads(body)
        raise _PROBLEMS.get(kind, Unreadable)(happened, safe=safe, todo=todo)
    told = json.loads(body) if tag == wire.FAILED else {"memory": False, "traceback": repr(tag)}
    if told["memory"]:
        raise _unreadable("it needs more memory than one file may take.")
    raise _unreadable("it is damaged, or made in a way we do not know.") from ChildFailed(
        told["traceback"]
    )


_OUT_OF_TIME = {24}
"""SIGXCPU: the processor time was used up."""


def _too_long() -> Unreadable:
    return _unreadable("reading it took too long.")


def _unreadable(why: str) -> Unreadable:
    return Unreadable(
        f"We could not read this file: {why}",
        safe="Nothing was changed, and the file you gave us is as it was.",
        todo="Try to open it in the program it came from and save a fresh copy, then add that.",
    )
