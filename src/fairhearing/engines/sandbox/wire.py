"""The language parent and child speak: a tag of one byte, a length, and that many bytes."""

import struct
from collections.abc import Callable
from typing import BinaryIO

HELLO = b"H"  # parent to child: what to do, as JSON
READ = b"R"  # child to parent: offset and length wanted of the file
DATA = b"D"  # parent to child: those bytes, fewer at the end of the file
YIELD = b"Y"  # child to parent: one frame of the answer
PROBLEM = b"P"  # child to parent: a Problem, as JSON
FAILED = b"F"  # child to parent: an exception nobody expected, as JSON
END = b"E"  # child to parent: the answer is complete

FRAME_MOST = 256 * 1024 * 1024
"""No frame may be longer: a child gone bad must not make the parent fill its memory."""
READ_MOST = 4 * 1024 * 1024
"""Bytes of the file served at a time."""

_HEADER = struct.Struct("<cQ")
_RANGE = struct.Struct("<QQ")


class Garbled(Exception):  # noqa: N818  not an error of ours: the other side broke off
    """The other side ended in the middle of a frame, or sent something that is not one."""


def send(pipe: BinaryIO, tag: bytes, body: bytes | bytearray | memoryview = b"") -> None:
    """Write one frame."""
    size = len(body) if not isinstance(body, memoryview) else body.nbytes
    if size > FRAME_MOST:
        raise ValueError(f"a frame of {size} bytes is longer than {FRAME_MOST}")
    _write_all(pipe.write, _HEADER.pack(tag, size))
    if size:
        _write_all(pipe.write, body)


def receive(pipe: BinaryIO) -> tuple[bytes, bytes]:
    """Read one frame as (tag, body)."""
    tag, size = _HEADER.unpack(_exactly(pipe, _HEADER.size))
    if size > FRAME_MOST:
        raise Garbled
    return tag, _exactly(pipe, size) if size else b""


def pack_range(offset: int, length: int) -> bytes:
    """Write down which part of the file is wanted."""
    return _RANGE.pack(offset, length)


def unpack_range(body: bytes) -> tuple[int, int]:
    """Read which part of the file is wanted."""
    if len(body) != _RANGE.size:
        raise Garbled
    offset, length = _RANGE.unpack(body)
    return offset, min(length, READ_MOST)


def _write_all(
    write: Callable[[bytes | bytearray | memoryview], int | None],
    body: bytes | bytearray | memoryview,
) -> None:
    # The pipes are unbuffered, so that nothing is copied twice; a write may then be partial.
    view = memoryview(body).cast("B")
    while view.nbytes:
        view = view[write(view) or 0 :]


def _exactly(pipe: BinaryIO, size: int) -> bytes:
    body = pipe.read(size)
    if len(body) != size:
        raise Garbled
    return body
