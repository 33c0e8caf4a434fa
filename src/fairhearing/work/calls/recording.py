"""Recordings made with this program, while they are being made.

The sound comes in pieces, numbered and chained; each is on the disk, encrypted, before it is
acknowledged. A running recording goes on while the program is locked. One runs at a time.
"""

import secrets
import shutil
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime

import msgspec

from fairhearing.domain.evidence.recorded import Ended, How, Mark, link_of
from fairhearing.domain.evidence.wave_file import MOST, WIDTH
from fairhearing.domain.problems import Problem, Refused, WrongUse
from fairhearing.store import files, keyring
from fairhearing.store.unfinished import Last, Unfinished
from fairhearing.work.house.idle import WATCH

LONGEST = 12 * 3600.0
"""Seconds; an hour-long recording that was forgotten must not fill the disk for days."""

RESERVE = 500_000_000
"""Bytes of the disk that a recording leaves free."""

LEAST = 120.0
"""Seconds that there must be room for, or none is begun."""

GONE = 20.0
"""Seconds without a word from the page, after which a recording counts as cut off."""

GONE_PAUSED = 180.0
"""The same in a pause, when a browser may let a hidden page speak only once a minute."""

_RATES = range(8_000, 48_001)


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a recording from its start."""

    case_id: str
    started: datetime
    how: How
    sheet: str = ""
    follows: str = ""


class EndTold(msgspec.Struct, frozen=True):
    """How and when a recording ended, as written in its file."""

    end: Ended
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Sound as it comes from the page: its number from 0, and the chain up to and with it."""

    number: int
    body: bytes
    link: bytes
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the page is told: the number that is wanted next, and what is on the disk.

    `left` is the seconds there is room for. `end` is set where the recording was ended here.
    """

    next: int
    seconds: float
    left: float
    end: Ended | None = None


class Gone(Refused):
    """The recording was ended, or is not known: nothing more can be added to it."""


@dataclass(slots=True)
class _Running:
    file: Unfinished
    about: About
    last: Last
    paused: bool = False
    heard_from: float = field(default_factory=time.monotonic)
    guard: threading.Lock = field(default_factory=threading.Lock)

    @property
    def gone(self) -> bool:
        """Whether its page has not been heard of for so long that it must be closed."""
        quiet = time.monotonic() - self.heard_from
        return quiet > (GONE_PAUSED if self.paused else GONE)

    def kept(self, end: Ended | None = None) -> Kept:
        rate = self.about.how.rate
        return Kept(
            next=self.last.pieces,
            seconds=self.last.size / WIDTH / rate,
            left=room(rate, self.last.size),
            end=end,
        )


_running: dict[str, _Running] = {}
_guard = threading.RLock()


def room(rate: int, size: int = 0) -> float:
    """Say for how many seconds there is room, with `size` bytes recorded and not yet sealed.

    Everything recorded is there twice for the moment of sealing.
    """
    free = shutil.disk_usage(files.folder()).free - RESERVE - size
    return max(0.0, min(free / 2, MOST - size) / WIDTH / rate)


def begin(case_id: str, how: How, *, sheet: str = "", follows: str = "") -> str:
    """Begin a recording and give its id; `Refused` where one runs already, or without room."""
    from fairhearing.work.case import rows  # noqa: PLC0415  Django is set up only once unlocked

    rows.case_row(case_id)
    if how.rate not in _RATES:
        raise WrongUse("This browser offers the sound in a form we cannot keep.")
    if room(how.rate) < LEAST:
        raise _no_room()
    with _guard:
        let_go_of_gone()
        if _running:
            raise _one_runs(next(iter(_running.values())))
        recording = secrets.token_hex(8)
        about = About(
            case_id=case_id, started=datetime.now(UTC), how=how, sheet=sheet, follows=follows
        )
        file = Unfinished.begin(recording, msgspec.json.encode(about))
        _running[recording] = _Running(file, about, file.last())
    return recording


def keep(recording: str, piece: Piece) -> Kept:
    """Write a piece to the disk. One that is there already, or comes too early, changes nothing.

    Raises `Gone` where the recording has ended, `WrongUse` for a piece that is not what it says.
    """
    running = _taken_up(recording)
    with running.guard:
        running.heard_from = time.monotonic()
        if piece.number > running.last.pieces:
            return running.kept()
        if piece.number < running.last.pieces:
            if running.file.link(piece.number) != piece.link:
                raise _another_piece()
            return running.kept()
        link = link_of(running.last.link, piece.body)
        if link != piece.link or len(piece.body) % WIDTH:
            raise _another_piece()
        try:
            now = time.time()
            marks = tuple(msgspec.json.encode(mark) for mark in piece.marks)
            running.file.add(piece.number, now, piece.body, link, marks)
        except Refused:
            return _ended_here(running, Ended.DISK_FULL)
        running.last = Last(
            pieces=piece.number + 1, size=running.last.size + len(piece.body), link=link, at=now
        )
        running.paused = piece.marks[-1].begins_gap if piece.marks else running.paused
        return _watched(running)


def still_there(recording: str) -> Kept:
    """Note that the page of a recording in a pause is there, and say how it stands."""
    running = _taken_up(recording)
    with running.guard:
        running.heard_from = time.monotonic()
        return _watched(running)


def heard_somebody() -> None:
    """Note that something is heard on a recording: somebody is there, and it does not lock."""
    if keyring.is_held():
        WATCH.seen()


def end(recording: str, how: Ended = Ended.STOPPED) -> None:
    """End a recording; what has been kept of it can be sealed now."""
    running = _taken_up(recording)
    with running.guard:
        _close(running, how)


def is_running(recording: str) -> bool:
    """Whether a recording is being made now."""
    return recording in _running


def let_go_of_gone() -> None:
    """Count the recordings whose page is gone as cut off."""
    for running in list(_running.values()):
        if running.gone:
            with running.guard:
                _close(running, Ended.CUT_OFF)


def _taken_up(recording: str) -> _Running:
    with _guard:
        if recording not in _running:
            _running[recording] = _again(recording)
        return _running[recording]


def _again(recording: str) -> _Running:
    """Take up a recording that the program itself was stopped in, if its page is still there."""
    file = Unfinished.open(recording)
    if file is None:
        raise _gone()
    if file.told("about") is None or file.told("end") is not None or _running:
        file.close()
        raise _gone()
    return _Running(file, about_of(file), file.last())


def about_of(file: Unfinished) -> About:
    """Say what is known of a recording from its start."""
    return msgspec.json.decode(file.told("about") or b"", type=About)


def _watched(running: _Running) -> Kept:
    kept = running.kept()
    if kept.left <= 0:
        return _ended_here(running, Ended.DISK_FULL)
    if kept.seconds >= LONGEST:
        return _ended_here(running, Ended.TOO_LONG)
    return kept


def _ended_here(running: _Running, how: Ended) -> Kept:
    kept = running.kept(how)
    _close(running, how)
    return kept


def _close(running: _Running, how: Ended) -> None:
    at = running.last.at if how is Ended.CUT_OFF and running.last.at else time.time()
    told = EndTold(how, datetime.fromtimestamp(at, UTC))
    try:
        running.file.tell("end", msgspec.json.encode(told))
    except Problem:
        pass  # a full disk: without this word it counts as cut off, which is true as well
    finally:
        _running.pop(running.file.recording, None)
        running.file.close()


def _gone() -> Gone:
    return Gone("This recording has ended.", safe="What was recorded until then is kept.")


def _another_piece() -> WrongUse:
    return WrongUse(
        "A piece of the recording did not arrive as it was sent.",
        safe="What came before it is kept.",
    )


def _no_room() -> Refused:
    return Refused(
        "There is not enough room on this disk to record.",
        safe="Nothing was changed.",
        todo="Please make some room first. An hour needs about 350 MB, and the same again for a "
        "moment when it is sealed.",
    )


def _one_runs(running: _Running) -> Refused:
    return Refused(
        "A recording is being made already, in another window.",
        safe="It goes on, and nothing happened to it.",
        todo=f"Stop it there first. If that window is gone, wait {GONE:.0f} seconds and try again."
        if not running.paused
        else "Go back to that window: it is paused there. If that "
        "window is gone, wait three minutes and try again.",
    )
