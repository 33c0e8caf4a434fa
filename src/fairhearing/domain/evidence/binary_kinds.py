"""Kinds of file told by their magic numbers, from the published formats."""

from collections.abc import Callable

from fairhearing.domain.evidence.guess import Guess
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.evidence.sound_frames import begins_with_frames

PDF_WITHIN = 1024
"""Readers accept "%PDF-" anywhere in this many bytes (ISO 32000-1, annex H)."""

_AUDIO = Guess(Kind.AUDIO, "a sound recording")
_VIDEO = Guess(Kind.VIDEO, "a video")
_IMAGE = Guess(Kind.IMAGE, "a picture")
_PDF = Guess(Kind.PDF, "a PDF")

_STARTS: tuple[tuple[bytes, Guess], ...] = (
    (b"\x89PNG\r\n\x1a\n", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"II*\x00", _IMAGE),
    (b"MM\x00*", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"fLaC", _AUDIO),
    (b"#!AMR", _AUDIO),
    *((b"ID3" + bytes([version]), _AUDIO) for version in (2, 3, 4)),
    (b"caff\x00", _AUDIO),
    (b".snd", _AUDIO),
    (b"wvpk", _AUDIO),
    (b"FLV\x01", _VIDEO),
    (b"\x00\x00\x01\xba", _VIDEO),
    (b"\x00\x00\x01\xb3", _VIDEO),
)


def guess(head: bytes, tail: bytes, ending: str) -> Guess | None:
    """Tell the kind from the bytes; None where they are no known binary format."""
    if not head:
        return Guess(Kind.UNKNOWN, "an empty file", _EMPTY, nothing_inside=True)
    if b"%PDF-" in head[:PDF_WITHIN]:
        return _PDF
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    for start, tell in _CONTAINERS:
        if head.startswith(start):
            return tell(head, tail, ending)
    if head[4:8] == b"ftyp":
        return _mp4(head, tail, ending)
    return _bitmap(head) or _raw_stream(head) or _useless(head)


def _riff(head: bytes, _tail: bytes, _ending: str) -> Guess | None:
    return {b"WAVE": _AUDIO, b"AVI ": _VIDEO, b"WEBP": _IMAGE}.get(head[8:12])


def _aiff(head: bytes, _tail: bytes, _ending: str) -> Guess | None:
    return _AUDIO if head[8:12] in (b"AIFF", b"AIFC") else None


def _ogg(head: bytes, _tail: bytes, _ending: str) -> Guess:
    return _VIDEO if b"\x80theora" in head[:4096] else _AUDIO


def _matroska(head: bytes, _tail: bytes, ending: str) -> Guess:
    if any(codec in head for codec in (b"V_VP", b"V_MPEG", b"V_AV1", b"V_THEORA", b"V_MS")):
        return _VIDEO
    return _AUDIO if b"A_" in head or ending in ("mka", "opus") else _VIDEO


def _windows_media(head: bytes, _tail: bytes, _ending: str) -> Guess:
    moving_pictures = bytes.fromhex("c0ef19bc4d5bcf11a8fd00805f5c442b")
    return _VIDEO if moving_pictures in head else _AUDIO


def _mp4(head: bytes, tail: bytes, ending: str) -> Guess:
    brand = head[8:12]
    if brand in (b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"avif"):
        return _IMAGE
    # The handler box names what a track holds; the index may be at either end of the file.
    film = any(b"hdlr" in part and b"vide" in part for part in (head, tail))
    sound = any(b"hdlr" in part and b"soun" in part for part in (head, tail))
    if film:
        return _VIDEO
    if sound or brand in (b"M4A ", b"M4B ") or ending in ("m4a", "3ga", "amr", "aac"):
        return _AUDIO
    return _VIDEO


def _zip(head: bytes, tail: bytes, _ending: str) -> Guess:
    # Names stand uncompressed before each entry and again in the list at the end.
    both = head + tail
    if b"word/document" in both:
        return Guess(Kind.WORD, "a Word document")
    if b"opendocument.text" in head[:256]:
        return _no("an OpenDocument text", _SAVE_AS_WORD)
    if b"Index/Document.iwa" in both:
        return _no("an Apple Pages document", _SAVE_AS_WORD)
    if b"xl/workbook" in both or b"opendocument.spreadsheet" in head[:256]:
        return _no("a spreadsheet", "We cannot read spreadsheets. Save the part you need as a PDF.")
    if b"ppt/presentation" in both:
        return _no("a presentation", "We cannot read presentations. Save it as a PDF.")
    return _no("a zip archive", _ARCHIVE)


def _old_office(head: bytes, tail: bytes, ending: str) -> Guess:
    both = head + tail
    if _wide("EncryptedPackage") in both:
        return _no("a Word or Office file locked with a password", _LOCKED)
    if _wide("__properties_version1.0") in both or ending == "msg":
        return Guess(Kind.EMAIL, "an Outlook message")
    if _wide("WordDocument") in both or ending in ("doc", "dot"):
        return _no("a Word document in the format from before 2007", _SAVE_AS_WORD)
    return _no("an Office file in an old format", _SAVE_AS_WORD)


_CONTAINERS: tuple[tuple[bytes, Callable[[bytes, bytes, str], Guess | None]], ...] = (
    (b"RIFF", _riff),
    (b"RF64", _riff),
    (b"FORM", _aiff),
    (b"OggS", _ogg),
    (b"\x1aE\xdf\xa3", _matroska),
    (b"0&\xb2u\x8ef\xcf\x11", _windows_media),
    (b"PK\x03\x04", _zip),
    (b"PK\x05\x06", _zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _old_office),
)


def _bitmap(head: bytes) -> Guess | None:
    # "BM" alone could begin a letter; four reserved bytes of a bitmap are always zero.
    return _IMAGE if head.startswith(b"BM") and head[6:10] == bytes(4) else None


def _raw_stream(head: bytes) -> Guess | None:
    if begins_with_frames(head):
        return _AUDIO
    packets = (head[:1], head[188:189], head[376:377])
    return _VIDEO if packets == (b"G", b"G", b"G") else None


def _useless(head: bytes) -> Guess | None:
    if head.startswith(b"{\\rtf"):
        return _no("a rich text file", _SAVE_AS_WORD)
    if head.startswith(
        (b"MZ\x90\x00", b"MZ\x00", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
    ):
        return _no("a program", "This is a program, not a document or a recording. Do not open it.")
    if head.startswith((b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ")):
        return _no("a packed archive", _ARCHIVE)
    if head.startswith(b"SQLite format 3\x00"):
        return _no("a database", "We cannot read databases. Save what you need from it as a PDF.")
    if not head.strip(b"\x00"):
        return _no("a file of nothing but zeros", _EMPTY)
    return None


def _no(what: str, why_not: str) -> Guess:
    return Guess(Kind.UNKNOWN, what, why_not)


def _wide(name: str) -> bytes:
    return name.encode("utf-16-le")


_EMPTY = "There is nothing in this file. It may not have been copied completely: copy it again."
_SAVE_AS_WORD = "Open it in the program it came from and save it as PDF or as Word (.docx)."
_ARCHIVE = "This is an archive that holds other files. Unpack it and add the files one by one."
_LOCKED = (
    "This file is locked with a password. Ask whoever sent it for an unlocked copy, or open it "
    "with the password and save it as PDF."
)
