"""On Linux the kernel itself refuses what the audit hook refuses, even to native code.

A small filter program says no to opening for writing, sockets, new programs and looking into
other processes. It is a second wall: where the kernel or the processor is one we do not know,
nothing happens and the audit hook stands alone.
"""

import ctypes
import platform
import struct
import sys
from dataclasses import dataclass

_NO_NEW_PRIVILEGES, _SET_FILTER, _FILTER_MODE = 38, 22, 2
_ALLOW, _REFUSE, _UNKNOWN_CALL = 0x7FFF0000, 0x00050001, 0x00050026  # EPERM, ENOSYS
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
_AT_NUMBER, _AT_ARCHITECTURE, _AT_ARGUMENT = 0, 4, 16
_WRITING = 0o1 | 0o2 | 0o100 | 0o1000  # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC
_A_THREAD = 0x10000
_OTHER_ABI = 0x40000000
_NEW_CLONE = 435


@dataclass(frozen=True, slots=True, kw_only=True)
class _Calls:
    """Numbers of system calls on one kind of processor, from the kernel's tables."""

    architecture: int
    clone: int
    opens: tuple[tuple[int, int], ...]  # (call, which argument holds the flags)
    never: tuple[int, ...]


_EVERYWHERE = (425, 437)  # io_uring_setup and openat2 hide what they open from a filter
_KNOWN = {
    "x86_64": _Calls(
        architecture=0xC000003E,
        clone=56,
        opens=((2, 1), (257, 2)),
        never=(
            *(41, 42, 53),  # sockets
            *(57, 58, 59, 322),  # fork, vfork, exec
            *(76, 82, 83, 84, 85, 86, 87, 88, 90, 92, 258, 263, 264, 265, 266, 268, 316),  # files
            *(62, 101, 310, 311),  # other processes: signals, tracing, their memory
            *(250, 272, 298, 308, 321, 323),  # doors into the kernel
        ),
    ),
    "aarch64": _Calls(
        architecture=0xC00000B7,
        clone=220,
        opens=((56, 2),),
        never=(
            *(198, 199, 203),
            *(221, 281),
            *(34, 35, 36, 37, 38, 45, 53, 54, 276),
            *(117, 129, 270, 271),
            *(97, 219, 241, 268, 280, 282),
        ),
    ),
}


def refuse_dangerous_calls() -> bool:
    """Install the filter for this thread and all it starts; say whether it stands."""
    calls = _KNOWN.get(platform.machine())
    if calls is None or sys.maxsize < _OTHER_ABI << 1:  # a 32-bit Python counts otherwise
        return False
    code = b"".join(_program(calls))
    buffer = ctypes.create_string_buffer(code, len(code))
    filter_ = struct.pack("@HP", len(code) // 8, ctypes.addressof(buffer))
    kernel = ctypes.CDLL(None, use_errno=True)
    zero = ctypes.c_ulong(0)
    if kernel.prctl(_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), zero, zero, zero) != 0:
        return False
    return bool(kernel.prctl(_SET_FILTER, _FILTER_MODE, ctypes.c_char_p(filter_), zero, zero) == 0)


def _program(calls: _Calls) -> list[bytes]:
    # Jumps count the instructions to skip when (the comparison holds, it does not hold).
    program = [
        _step(_LOAD, _AT_ARCHITECTURE),
        _step(_EQUAL, calls.architecture, 1, 0),
        _step(_ANSWER, _REFUSE),
        _step(_LOAD, _AT_NUMBER),
        _step(_AT_LEAST, _OTHER_ABI, 0, 1),
        _step(_ANSWER, _REFUSE),
        # The C library falls back to the old clone, whose flags a filter can see.
        _step(_EQUAL, _NEW_CLONE, 0, 1),
        _step(_ANSWER, _UNKNOWN_CALL),
    ]
    for number in _EVERYWHERE + calls.never:
        program += [_step(_EQUAL, number, 0, 1), _step(_ANSWER, _REFUSE)]
    for number, argument in calls.opens:
        program += _unless_argument(number, argument, _WRITING, holds=_REFUSE, lacks=_ALLOW)
    program += _unless_argument(calls.clone, 0, _A_THREAD, holds=_ALLOW, lacks=_REFUSE)
    return [*program, _step(_ANSWER, _ALLOW)]


def _unless_argument(
    number: int, argument: int, bits: int, *, holds: int, lacks: int
) -> list[bytes]:
    return [
        _step(_EQUAL, number, 0, 4),
        _step(_LOAD, _AT_ARGUMENT + 8 * argument),
        _step(_ANY_BIT, bits, 0, 1),
        _step(_ANSWER, holds),
        _step(_ANSWER, lacks),
    ]


def _step(code: int, value: int, holds: int = 0, lacks: int = 0) -> bytes:
    return struct.pack("<HBBI", code, holds, lacks, value)
