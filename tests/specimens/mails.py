"""Makes the mails that the readers must manage: ordinary ones, hostile ones, Outlook's own.

The people and matters are invented. Nothing here is kept as a file.
"""

import io
import struct
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import cast

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
DEEP = 10

WELSH = """Annwyl Ms Hart,

Diolch am eich llythyr dyddiedig 2 Mawrth 2026. Byddaf yn ysgrifennu atoch erbyn dydd Llun.
Mae'r nodyn o'n galwad wedi ei gadw yn y ffeil, ac fe gewch gopi ohono gan y swyddfa.

Yn gywir,
Elin Prys
Cynghorydd Llys Teulu

Ar Llun, 2 Mawrth 2026 am 10:01 ysgrifennodd Dana Hart <dana@example.org>:
> Dear Ms Prys, please send me your note of our call.
"""


def eml(  # noqa: PLR0913  the lines of a heading
    *,
    sender: str = '"Jo Marsh" <jo.marsh@council.example>',
    to: str = "dana@example.org",
    subject: str = "Your complaint",
    date: str | None = "Thu, 05 Mar 2026 14:02:00 +0000",
    body: str = "Dear Ms Hart,\n\nI will write by Monday.\n\nJo Marsh\n",
    attached: Iterable[tuple[str, bytes]] = (),
    headings: Iterable[tuple[str, str]] = (),
    number: int = 1,
) -> bytes:
    """Make an ordinary e-mail."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    if date is not None:
        mail["Date"] = date
    mail["Message-ID"] = f"<{number}@council.example>"
    for name, value in headings:
        mail[name] = value
    mail.set_content(body)
    for name, data in attached:
        mail.add_attachment(data, maintype="application", subtype="pdf", filename=name)
    return bytes(mail)


def nested(deep: int = DEEP, marks: str = "> ") -> str:
    """Make a mail's words in which each level quotes the one before."""
    return "\n\n".join(
        f"{marks * depth}These are the words at depth {depth}." for depth in range(deep + 1)
    )


def nested_page(deep: int = DEEP) -> bytes:
    """Make a mail of HTML whose quotations lie within one another."""
    page = ""
    for depth in reversed(range(deep + 1)):
        inner = f'<blockquote type="cite">{page}</blockquote>' if page else ""
        page = f"<p>These are the words at depth {depth}.</p>{inner}"
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "jo.marsh@council.example", "Deep"
    mail.set_content(f"<html><body>{page}</body></html>", subtype="html")
    return bytes(mail)


def mbox(mails: Iterable[bytes]) -> Iterator[bytes]:
    """Make a mailbox, piece by piece, so that a large one is never held."""
    for mail in mails:
        yield b"From - Thu Mar 05 14:02:00 2026\n"
        yield mail.replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
        yield b"\n\n"


_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SECTOR, _SMALL = 512, 4096
_FOLDER, _STREAM, _ROOT = 1, 2, 5


def msg(
    properties: dict[int, str | bytes],
    *,
    sent: datetime | None = None,
    attached: Iterable[tuple[str, bytes]] = (),
) -> bytes:
    """Make an Outlook message: an OLE file with a stream for each property."""
    tree: dict[str, object] = _streams(properties, 32, sent)
    for number, (name, data) in enumerate(attached):
        inner = _streams({0x3707: name, 0x3701: data}, 8, None)
        tree[f"__attach_version1.0_#{number:08X}"] = inner
    return _ole(tree)


def _streams(
    properties: dict[int, str | bytes], header: int, sent: datetime | None
) -> dict[str, object]:
    table = bytes(header)
    if sent is not None:
        ticks = int((sent - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
        table += struct.pack("<HHIQ", 0x0040, 0x0039, 0, ticks)
    found: dict[str, object] = {"__properties_version1.0": table}
    for number, value in properties.items():
        kind, data = (
            ("001F", value.encode("utf-16-le")) if isinstance(value, str) else ("0102", value)
        )
        found[f"__substg1.0_{number:04X}{kind}"] = data
    return found


def _ole(tree: dict[str, object]) -> bytes:
    """Write an OLE file, every stream in whole sectors of its own (none in the small ones)."""
    made = _Ole()
    made.fill(made.add("Root Entry", _ROOT), tree)
    return made.written()


class _Ole:
    def __init__(self) -> None:
        self._names: list[tuple[str, int, bytes]] = []
        self._child: dict[int, int] = {}
        self._next: dict[int, int] = {}
        self._sectors: list[bytes] = []
        self._fat: list[int] = []

    def add(self, name: str, kind: int, data: bytes = b"") -> int:
        self._names.append((name, kind, data))
        return len(self._names) - 1

    def fill(self, parent: int, branch: dict[str, object]) -> None:
        """Add what lies in a folder: each entry has the next, in OLE's order, at its right."""
        last = None
        for name in sorted(branch, key=lambda one: (len(one), one.upper())):
            inner = branch[name]
            folder = isinstance(inner, dict)
            at = self.add(
                name, _FOLDER if folder else _STREAM, b"" if folder else cast("bytes", inner)
            )
            if last is None:
                self._child[parent] = at
            else:
                self._next[last] = at
            last = at
            if folder:
                self.fill(at, cast("dict[str, object]", inner))

    def written(self) -> bytes:
        table = b"".join(self._entry(at) for at in range(len(self._names)))
        while len(table) % _SECTOR:
            table += bytes(68) + struct.pack("<III", _FREE, _FREE, _FREE) + bytes(48)
        directory = self._place(table)
        needed = 1
        while needed * 128 < len(self._fat) + needed:
            needed += 1
        at = len(self._sectors)
        fat = [*self._fat, *([_FAT] * needed)]
        fat += [_FREE] * (needed * 128 - len(fat))
        header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
        numbers = (0, needed, directory, 0, _SMALL, _END, 0, _END, 0)
        header += struct.pack("<HHHHH6x9I", 62, 3, 0xFFFE, 9, 6, *numbers)
        header += struct.pack("<109I", *range(at, at + needed), *([_FREE] * (109 - needed)))
        return header + b"".join(self._sectors) + struct.pack(f"<{len(fat)}I", *fat)

    def _entry(self, at: int) -> bytes:
        name, kind, data = self._names[at]
        wide = name.encode("utf-16-le")
        # A stream shorter than this would have to lie in the small sectors; zeros pad it.
        whole = data.ljust(_SMALL, b"\0") if kind == _STREAM else b""
        start = self._place(whole) if whole else (_END if kind == _ROOT else 0)
        chain = (_FREE, self._next.get(at, _FREE), self._child.get(at, _FREE))
        rest = (*chain, bytes(16), 0, 0, 0, start, len(whole))
        return wide.ljust(64, b"\0") + struct.pack("<HBBIII16sIQQIQ", len(wide) + 2, kind, 1, *rest)

    def _place(self, data: bytes) -> int:
        parts = [
            data[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(data), _SECTOR)
        ]
        first = len(self._sectors)
        self._sectors.extend(parts)
        self._fat.extend([*range(first + 1, first + len(parts)), _END])
        return first


def as_file(data: bytes) -> io.BytesIO:
    """Give bytes as a file."""
    return io.BytesIO(data)
