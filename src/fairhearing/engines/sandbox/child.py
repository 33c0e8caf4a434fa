"""The child's side: confine itself, run one task, send what it yields."""

import contextlib
import importlib
import io
import json
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

from fairhearing.domain.problems import Problem
from fairhearing.engines.sandbox import wire
from fairhearing.engines.sandbox.confine import confine
from fairhearing.engines.sandbox.limits import Limits

Task = Callable[[BinaryIO, dict[str, Any]], Iterator[bytes]]


class ServedFile(io.RawIOBase):
    """A seekable, read-only view of the file that the parent holds."""

    def __init__(self, size: int, ask: Callable[[int, int], bytes]) -> None:
        self._size = size
        self._ask = ask
        self._at = 0

    def readable(self) -> bool:
        """Say yes."""
        return True

    def seekable(self) -> bool:
        """Say yes."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move to a place in the file."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError("before the start of the file")
        self._at = base + offset
        return self._at

    def tell(self) -> int:
        """Say where we are."""
        return self._at

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401  the buffer protocol has no name
        """Fill the buffer as far as the parent serves it."""
        view = memoryview(buffer).cast("B")
        body = self._ask(self._at, min(view.nbytes, wire.READ_MOST)) if view.nbytes else b""
        view[: len(body)] = body
        self._at += len(body)
        return len(body)


def main() -> None:
    """Serve the one task the parent names on standard input, then leave at once."""
    receiving, sending = _take_the_pipes()
    tag, body = wire.receive(receiving)
    if tag != wire.HELLO:
        os._exit(3)
    hello = json.loads(body)
    confine(Limits(**hello["limits"]))
    with contextlib.suppress(BrokenPipeError):  # the parent has gone, or wants no more
        _work(hello, receiving, sending)
    # Nothing is worth tidying up, and a library's exit handlers could hang.
    os._exit(0)


def _work(hello: dict[str, Any], receiving: BinaryIO, sending: BinaryIO) -> None:
    turn = threading.Lock()

    def ask(offset: int, length: int) -> bytes:
        with turn:
            wire.send(sending, wire.READ, wire.pack_range(offset, length))
            return wire.receive(receiving)[1]

    def tell(tag: bytes, body: bytes = b"") -> None:
        with turn:
            wire.send(sending, tag, body)

    try:
        raw = ServedFile(hello["size"], ask)
        file = cast("BinaryIO", io.BufferedReader(raw, buffer_size=256 * 1024))
        for frame in _task(hello["task"])(file, hello["args"]):
            tell(wire.YIELD, frame)
        tell(wire.END)
    except BrokenPipeError:
        raise
    except Problem as problem:
        tell(wire.PROBLEM, _as_json(problem))
    except BaseException as error:  # noqa: BLE001  whatever it was, the parent must hear of it
        tell(wire.FAILED, _account_of(error))


def _task(name: str) -> Task:
    module, _, function = name.partition(":")
    return cast("Task", getattr(importlib.import_module(module), function))


def _as_json(problem: Problem) -> bytes:
    return json.dumps(
        [type(problem).__name__, problem.happened, problem.safe, problem.todo]
    ).encode()


def _account_of(error: BaseException) -> bytes:
    memory = isinstance(error, MemoryError)
    told = "" if memory else "".join(traceback.format_exception(error))
    return json.dumps({"memory": memory, "traceback": told[-20_000:]}).encode()


def _take_the_pipes() -> tuple[BinaryIO, BinaryIO]:
    # A library that prints must not be able to speak to the parent, nor one that reads
    # standard input swallow an answer: both names are pointed at nothing.
    receiving, sending = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.close(nothing)
    sys.stdin = None
    return (
        os.fdopen(receiving, "rb"),
        cast("BinaryIO", os.fdopen(sending, "wb", buffering=0)),
    )
