"""Whether a recording goes on to its end, by what its own structure says of its length.

A recording cut short plays without complaint, and what was said last is gone. FFmpeg often
makes the length fit what is there, so that is looked for here, in the bytes.
"""

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from fairhearing.domain.evidence.sound_frames import dolby_size

_UNKNOWN = 0x7FFF0000
"""Sizes from here on are what a recorder writes that does not know yet how long it will go on."""
_NOTICED = 4096  # bytes: where fewer are missing, the program that wrote it counted wrongly
_PAGE = 27  # bytes of an Ogg page before its table of lengths
_LAST = 0x04  # the mark of an Ogg page that it is its stream's last
_TAIL = 256 * 1024
_START = 2048  # bytes of an MP3 file in which its first frame lies


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """`whole` is False where the end is missing; `share` is how much of the sound is there.

    `share` is 1 where that is not known either.
    """

    whole: bool = True
    share: float = 1.0


def ending(file: BinaryIO, kind: str) -> Ending:
    """Look at the structure of a file of a kind that FFmpeg names."""
    look = _LOOKS.get(kind)
    return look(file) if look else Ending()


def _wave(file: BinaryIO) -> Ending:
    file.seek(0)
    if file.read(4) != b"RIFF":  # RF64 and the like: FFmpeg believes their length
        return Ending()
    sound = next((c for c in _chunks(file, 12, "<4sI", even=True) if c.name == b"data"), None)
    return _share(sound) if sound and sound.size < _UNKNOWN else Ending()


def _core_audio(file: BinaryIO) -> Ending:
    sound = next((c for c in _chunks(file, 8, ">4sq") if c.name == b"data"), None)
    return _share(sound) if sound and sound.size > 0 else Ending()


def _mpeg4(file: BinaryIO) -> Ending:
    # The box that is cut off is the last one there is; others than these hold no sound.
    cut = [box for box in _boxes(file) if box.there < box.size]
    return Ending(whole=not any(box.name in (b"mdat", b"moof") for box in cut))


def _ogg(file: BinaryIO) -> Ending:
    end = file.seek(0, io.SEEK_END)
    file.seek(max(0, end - _TAIL))
    tail = file.read()
    at = tail.rfind(b"OggS")
    page = tail[at:]
    if at < 0 or len(page) < _PAGE or len(page) < _PAGE + page[26]:
        return Ending(whole=at < 0)
    length = _PAGE + page[26] + sum(page[_PAGE : _PAGE + page[26]])
    return Ending(whole=len(page) >= length and bool(page[5] & _LAST))


def is_whole(kind: str, frame: bytes, size: int) -> bool:
    """Whether the last frame of a stream without any index, `size` bytes, has all its bytes."""
    if kind == "mp3":
        return size >= _mp3_length(frame)
    if kind == "aac" and frame[:1] == b"\xff":
        return size >= ((frame[3] & 3) << 11 | frame[4] << 3 | frame[5] >> 5)
    if kind in ("ac3", "eac3"):
        return size >= dolby_size(frame)
    return True


def length_of(kind: str, frame: bytes) -> int | None:
    """Bytes that a frame says it has, 0 where it is none; None in kinds that have a clock."""
    return _mp3_length(frame) if kind == "mp3" else None


def seconds_of(kind: str, frame: bytes) -> float | None:
    """How long a frame lasts by its own word, in kinds that have no clock; None if unknown.

    FFmpeg gives them times by the rate of the first frame, which is wrong once the rate changes.
    """
    if kind == "mp3" and (layer := _layer_three(frame)):
        return (1152 if layer.first else 576) / layer.hertz
    rate = frame[2] >> 2 & 15 if kind == "aac" and len(frame) > 2 else len(_ADTS_HERTZ)  # noqa: PLR2004  where its rate stands
    if kind == "aac" and frame[:1] == b"\xff" and rate < len(_ADTS_HERTZ):
        return 1024 / _ADTS_HERTZ[rate]
    return None


def _mp3_length(frame: bytes) -> int:
    """Bytes that a frame of MPEG audio, layer III, says it has; 0 for anything else."""
    layer = _layer_three(frame)
    if layer is None:
        return 0
    kilobits = (_KILOBITS if layer.first else _KILOBITS_LOW)[layer.bits]
    return (144 if layer.first else 72) * kilobits * 1000 // layer.hertz + layer.padded


@dataclass(frozen=True, slots=True, kw_only=True)
class _LayerThree:
    """What the head of a frame says. `first` is MPEG 1; others have half the samples."""

    first: bool
    hertz: int
    bits: int
    padded: int


def _layer_three(frame: bytes) -> _LayerThree | None:
    head = int.from_bytes(frame[:4], "big")
    version, layer = head >> 19 & 3, head >> 17 & 3
    bits, rate = head >> 12 & 15, head >> 10 & 3
    if head >> 21 != 0x7FF or layer != 1 or version == 1 or bits in (0, 15) or rate == 3:  # noqa: PLR2004  the reserved values of the format
        return None
    hertz = _HERTZ[rate] >> {3: 0, 2: 1, 0: 2}[version]
    return _LayerThree(first=version == 3, hertz=hertz, bits=bits, padded=head >> 9 & 1)  # noqa: PLR2004  the same


_ADTS_HERTZ = (96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000,
               11_025, 8_000, 7_350)  # fmt: skip
_HERTZ = (44_100, 48_000, 32_000)
_KILOBITS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KILOBITS_LOW = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)


def has_a_count(file: BinaryIO) -> bool:
    """Whether an MP3 file says how many frames it has, and so how long it lasts."""
    file.seek(0)
    head = file.read(10)
    if head[:3] == b"ID3":
        size = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]
        file.seek(10 + size)
    else:
        file.seek(0)
    start = file.read(_START)
    return any(mark in start for mark in _COUNTS)


def is_seam(kind: str, packet: bytes) -> bool:
    """Whether what holds no sound is the tag between two MP3 files that were joined whole."""
    return kind == "mp3" and packet.startswith(_TAGS)


def begins_another(kind: str, packet: bytes) -> bool:
    """Whether, at a packet that holds no sound, another MP3 file begins within this one.

    The count at the beginning is then not of all of it.
    """
    return kind == "mp3" and any(mark in packet for mark in (*_TAGS, *_COUNTS))


_COUNTS = (b"Xing", b"Info", b"VBRI")
_TAGS = (b"ID3", b"TAG", b"APETAGEX")
_LOOKS = {
    "wav": _wave,
    "caf": _core_audio,
    "mov,mp4,m4a,3gp,3g2,mj2": _mpeg4,
    "ogg": _ogg,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A named part of a file: the `size` it should have, and how many bytes are `there`."""

    name: bytes
    size: int
    there: int


def _share(part: _Part) -> Ending:
    if part.size - part.there <= _NOTICED:
        return Ending()
    return Ending(whole=False, share=part.there / part.size)


def _chunks(file: BinaryIO, at: int, form: str, *, even: bool = False) -> Iterator[_Part]:
    end = file.seek(0, io.SEEK_END)
    head = struct.calcsize(form)
    while at + head <= end:
        file.seek(at)
        name, size = struct.unpack(form, file.read(head))
        at += head
        yield _Part(name=name, size=size, there=min(size, end - at))
        if size < 0:
            return
        at += size + (size % 2 if even else 0)


def _boxes(file: BinaryIO) -> Iterator[_Part]:
    at, end = 0, file.seek(0, io.SEEK_END)
    while at + 8 <= end:
        file.seek(at)
        size, name = struct.unpack(">I4s", file.read(8))
        if size == 1:
            size = int.from_bytes(file.read(8), "big")
        if size == 0:  # it goes on to the end, wherever that is
            return
        yield _Part(name=name, size=size, there=min(size, end - at))
        at += max(size, 8)
