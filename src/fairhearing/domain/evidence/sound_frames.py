"""Sound with no signature: MPEG layer III and ADTS frames, told by their length coming true.

Both begin with eleven or twelve set bits, which other files may do by chance; the length a
frame states must therefore lead to another frame (ISO/IEC 11172-3, 13818-7).
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Mpeg:
    samples: int
    kilobits: tuple[int, ...]
    rates: tuple[int, ...]


_FAST = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_SLOW = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
# By the second byte of a frame, leaving out its last bit, which only says "no checksum".
_MPEG = {
    0xFA: _Mpeg(144, _FAST, (44100, 48000, 32000)),
    0xF2: _Mpeg(72, _SLOW, (22050, 24000, 16000)),
    0xE2: _Mpeg(72, _SLOW, (11025, 12000, 8000)),
}
_MPEG_HEADER = re.compile(rb"\xff[\xfa\xfb\xf2\xf3\xe2\xe3][\x10-\xef].", re.DOTALL)
_ADTS_HEADER = re.compile(rb"\xff[\xf0\xf1\xf8\xf9]....", re.DOTALL)


def begins_with_frames(head: bytes) -> bool:
    """Say whether a file begins with a frame of sound that another one follows."""
    size = _mpeg_size(head) or _adts_size(head)
    return bool(size) and (len(head) < size + 2 or head[size : size + 2] == head[:2])


def _mpeg_size(head: bytes) -> int:
    if not _MPEG_HEADER.match(head):
        return 0
    form = _MPEG[head[1] & 0xFE]
    rate, sampling, padding = head[2] >> 4, head[2] >> 2 & 3, head[2] >> 1 & 1
    if sampling >= len(form.rates):
        return 0
    return form.samples * form.kilobits[rate] * 1000 // form.rates[sampling] + padding


def _adts_size(head: bytes) -> int:
    if not _ADTS_HEADER.match(head):
        return 0
    return (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
