"""Sound with no signature: frames of MPEG layer III, ADTS and AC-3, told by their length.

They begin with eleven to sixteen known bits, which other files may do by chance; the length a
frame states must therefore lead to another frame (ISO/IEC 11172-3, 13818-7; ATSC A/52).
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
    size = _mpeg_size(head) or _adts_size(head) or dolby_size(head)
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


_DOLBY_KILOBITS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512,
                   576, 640)  # fmt: skip
_DOLBY_HERTZ = (48_000, 44_100, 32_000)
_ENHANCED = 11  # the version from which it is E-AC-3, up to 16


def dolby_size(head: bytes) -> int:
    """Bytes that a frame of AC-3 or E-AC-3 says it has; 0 for anything else."""
    if head[:2] != b"\x0bw" or len(head) < 6:  # noqa: PLR2004  what the head of a frame needs
        return 0
    if _ENHANCED <= head[5] >> 3 <= 16:  # noqa: PLR2004  the newest version
        return 2 * (1 + ((head[2] & 7) << 8 | head[3]))
    rate, code = head[4] >> 6, head[4] & 63
    if rate >= len(_DOLBY_HERTZ) or code >> 1 >= len(_DOLBY_KILOBITS):
        return 0
    words = _DOLBY_KILOBITS[code >> 1] * 96_000 // _DOLBY_HERTZ[rate]
    return 2 * (words + (code & 1 if rate == 1 else 0))
