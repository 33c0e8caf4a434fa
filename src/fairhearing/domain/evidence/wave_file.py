"""WAV files of plain samples: 16 bit, one channel, nothing but a header before the sound."""

import struct

WIDTH = 2
"""Bytes of a sample."""

HEADER = 44
"""Bytes before the first sample."""

MOST = (1 << 32) - 1 - HEADER
"""Bytes of sound that the format can state the length of."""


def header(rate: int, size: int) -> bytes:
    """Make the header for `size` bytes of sound at `rate` samples a second (RIFF, 1991)."""
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        size + HEADER - 8,
        b"WAVE",
        b"fmt ",
        16,  # bytes of the description that follows
        1,  # plain samples
        1,  # one channel
        rate,
        rate * WIDTH,
        WIDTH,
        WIDTH * 8,
        b"data",
        size,
    )
