"""What a file that took over the child might try. Each runs as a sandbox task."""

import ctypes
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from fairhearing.domain.problems import PartMissing, Unreadable

Args = dict[str, Any]


def echo(file: BinaryIO, args: Args) -> Iterator[bytes]:
    file.seek(args.get("from", 0))
    while block := file.read(args.get("block", 1 << 20)):
        yield block


def count(_file: BinaryIO, args: Args) -> Iterator[bytes]:
    for number in range(args["to"]):
        yield str(number).encode()


def raise_a_problem(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    yield b"before"
    raise Unreadable("It has a password.", safe="Nothing was changed.", todo="Unlock it.")


def miss_a_part(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    raise PartMissing("No OCR here.")


def raise_anything(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    raise KeyError("the words of a case")


def allocate_for_ever(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    kept = []
    while True:
        kept.append(b"x" * (16 << 20))


def loop_for_ever(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    while True:
        pass


def sleep_for_ever(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    yield b"awake"
    time.sleep(3600)


def fork(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    os.fork()
    yield b"forked"


def fork_natively(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    if ctypes.CDLL(None).fork() < 0:
        raise PermissionError
    yield b"forked"


def run_a_program(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    subprocess.run([sys.executable, "-V"], check=True)
    yield b"ran"


def open_a_socket(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    socket.socket().connect(("127.0.0.1", 9))
    yield b"connected"


def open_a_socket_natively(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    if ctypes.CDLL(None).socket(2, 1, 0) < 0:
        raise PermissionError
    yield b"open"


def write_a_file(_file: BinaryIO, args: Args) -> Iterator[bytes]:
    Path(args["path"]).write_text("left behind")
    yield b"written"


def write_a_file_natively(_file: BinaryIO, args: Args) -> Iterator[bytes]:
    if ctypes.CDLL(None).creat(args["path"].encode(), 0o600) < 0:
        raise PermissionError
    yield b"written"


def delete_a_file(_file: BinaryIO, args: Args) -> Iterator[bytes]:
    Path(args["path"]).unlink()
    yield b"deleted"


def read_another_file(_file: BinaryIO, args: Args) -> Iterator[bytes]:
    yield Path(args["path"]).read_bytes()


def print_garbage(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    print("garbage " * 10_000)  # noqa: T201  that is the crime
    os.write(1, b"\xff" * 10_000)
    ctypes.CDLL(None).puts(b"from below")
    yield b"clean"


def read_standard_input(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    yield os.read(0, 10) + b"nothing"


def speak_out_of_turn(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    for number in range(3, 64):
        try:
            os.write(number, b"\xff" * 4096)
        except OSError:
            continue
    yield b"after"


def crash(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    ctypes.string_at(0)
    yield b""


def leave(_file: BinaryIO, args: Args) -> Iterator[bytes]:
    yield b"half"
    os._exit(args["code"])


def hold_many_files(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(1000)]
    yield str(len(held)).encode()


def say_who(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    yield str(os.getpid()).encode()
    time.sleep(3600)


def tell_the_environment(_file: BinaryIO, _args: Args) -> Iterator[bytes]:
    yield repr(sorted(os.environ)).encode()
