"""Sealing what was recorded with this program: one file, exactly as it came, and how it was made.

Nothing is taken away from the unfinished recording before its original and the entry in the
custody ledger are on the disk; so sealing can be broken off at any moment and begun again.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO, cast

import msgspec
from django.db import connections, transaction
from django.db.models import QuerySet
from django.utils import timezone

from fairhearing.domain.evidence import wave_file
from fairhearing.domain.evidence.recorded import Ended, Made, Mark, gaps_of
from fairhearing.domain.evidence.recorded_words import answers
from fairhearing.domain.problems import Problem
from fairhearing.store import keyring, ledgers, originals, tables, unfinished
from fairhearing.store.unfinished import Unfinished
from fairhearing.store.uploads import SealedUpload
from fairhearing.work.calls import recording, sheets, statements
from fairhearing.work.calls.recording import EndTold
from fairhearing.work.case import adding
from fairhearing.work.case.shown import Item, Use
from fairhearing.work.house.kept_problems import plainly
from fairhearing.work.transcripts import reading

GRACE = 20.0
"""Seconds that the page of a recording has to go on with it after the program was stopped."""

AGAIN = 60.0
"""Seconds until sealing is tried again after it failed."""

RECORDED = "recorded"
"""What an entry of the custody ledger says of a file that was made here."""

READ_OF_END = "end told"
"""What an entry says when a person has read that a recording was not ended by them."""

_LOOK = 1.0
_COMMIT_EVERY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A recording that is not sealed yet. `until` is when the last of it came."""

    recording: str
    started: datetime
    until: datetime
    running: bool
    end: Ended | None
    problem: Problem | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotEnded:
    """A sealed recording that the person did not end, and has not been told so yet."""

    item_id: str
    made: Made


class _State:
    sealing = threading.Lock()
    looked = 0.0
    first_seen: dict[str, float] = {}  # noqa: RUF012  one for the process, on purpose
    failed: dict[str, tuple[float, Problem]] = {}  # noqa: RUF012  likewise


def tend() -> None:
    """Look after what is not sealed: called again and again while the program is open."""
    now = time.monotonic()
    if now - _State.looked < _LOOK:
        return
    _State.looked = now
    recording.let_go_of_gone()
    if keyring.is_held() and any(_is_due(one, now) for one in unfinished.recordings()):
        soon()


def soon() -> None:
    """Seal everything that is due, beside whatever else is going on."""
    threading.Thread(target=seal_all, name="sealing", daemon=True).start()


def seal_all(*, grace: float = GRACE) -> None:
    """Seal everything that is due; what goes wrong waits for the case's page to say it."""
    with _State.sealing:
        for one in unfinished.recordings():
            if not _is_due(one, time.monotonic(), grace):
                continue
            try:
                _seal(one)
                _State.failed.pop(one, None)
            except Exception as error:  # noqa: BLE001  a thread has nobody to tell; the page says it
                _State.failed[one] = (time.monotonic(), plainly(error))
        connections.close_all()


def sealed(recorded: str) -> Item | None:
    """Give the file that a recording became; None where it is not sealed."""
    from fairhearing.work.case import cases  # noqa: PLC0415  cases show what is sealed here

    named = f'"recording":"{recorded}"'
    entry = _entries().filter(body__contains=named).first()
    return cases.item(entry.subject) if entry else None


def made(item_id: str) -> Made | None:
    """Say how a file was made; None where it was not made with this program."""
    entry = _entries().filter(subject=item_id).last()
    return None if entry is None else msgspec.json.decode(entry.body, type=Made)


def problem_of(recorded: str) -> Problem | None:
    """Say why a recording could not be sealed yet, if it was tried."""
    failed = _State.failed.get(recorded)
    return failed[1] if failed else None


def standing(case_id: str) -> tuple[Standing, ...]:
    """List the recordings of a case that are not sealed yet."""
    return tuple(_standings(case_id))


def not_ended(case_id: str) -> tuple[NotEnded, ...]:
    """List the recordings of a case that ended by themselves, until the person has read it."""
    log = tables.LedgerEntry.objects.filter(ledger=ledgers.custody(case_id))
    read = set(log.filter(action=READ_OF_END).values_list("subject", flat=True))
    rows = log.filter(action=RECORDED).exclude(subject__in=read)
    known = ((row.subject, msgspec.json.decode(row.body, type=Made)) for row in rows)
    return tuple(NotEnded(item_id=item, made=one) for item, one in known if not one.whole)


def end_was_read(case_id: str, item_id: str) -> None:
    """Note that the person has read how a recording ended."""
    if any(one.item_id == item_id for one in not_ended(case_id)):
        ledgers.append(ledgers.custody(case_id), action=READ_OF_END, subject=item_id, body={})


def _entries() -> QuerySet[tables.LedgerEntry]:
    # A call sheet names its recording by the same word, in a ledger of its own.
    custody = ledgers.custody("")
    return tables.LedgerEntry.objects.filter(action=RECORDED, ledger__startswith=custody)


def _is_due(one: str, now: float, grace: float = GRACE) -> bool:
    if recording.is_running(one):
        return False
    failed = _State.failed.get(one)
    if failed is not None:
        return now - failed[0] > AGAIN
    waited = now - _State.first_seen.setdefault(one, now)
    return waited >= grace or _was_ended(one)


def _was_ended(one: str) -> bool:
    try:
        file = Unfinished.open(one)
    except Problem:
        return True  # sealing it will say what is wrong
    if file is None:
        return False
    with closing(file):
        return file.told("end") is not None


def _seal(one: str) -> None:
    file = Unfinished.open(one)
    if file is None:
        return
    with closing(file):
        if file.told("about") is None:
            file.remove()  # the power went before the first word of it was written
            return
        last = file.last()
        if last.size and sealed(one) is None:
            _enter(file, _as_original(file, last.size), _made(file))
        file.remove()


def _as_original(file: Unfinished, size: int) -> originals.Sealed:
    rate = recording.about_of(file).how.rate
    originals.sweep()  # what an earlier try left behind
    sealing = originals.Sealing(commit_every=_COMMIT_EVERY)
    try:
        sealing.write(wave_file.header(rate, size))
        for body in file.pieces():
            sealing.write(body)
        return sealing.finish()
    except BaseException:
        sealing.abandon()
        raise


def _enter(file: Unfinished, original: originals.Sealed, how: Made) -> None:
    case_id = recording.about_of(file).case_id
    local = timezone.localtime(how.started)
    name = f"Recording {local:%Y-%m-%d %H.%M}.wav"
    with closing(SealedUpload(name, original)) as upload, transaction.atomic():
        item = adding.add(case_id, name, cast("BinaryIO", upload), Use.RECORD).item
        body = msgspec.to_builtins(how)
        ledgers.append(ledgers.custody(case_id), action=RECORDED, subject=item.id, body=body)
        statements.state(item.id, answers(how, timezone.get_current_timezone()), by_program=True)
        if how.sheet:
            with suppress(Problem):  # its note was sealed meanwhile, or it is not there
                sheets.recorded(how.sheet, item.id)
        reading.start_reading(item.id)


def _made(file: Unfinished) -> Made:
    about, last, told = recording.about_of(file), file.last(), file.told("end")
    came = datetime.fromtimestamp(last.at or about.started.timestamp(), UTC)
    end = EndTold(Ended.CUT_OFF, came) if told is None else msgspec.json.decode(told, type=EndTold)
    return Made(
        recording=file.recording,
        started=about.started,
        ended=end.at,
        seconds=last.size / wave_file.WIDTH / about.how.rate,
        how=about.how,
        gaps=gaps_of(msgspec.json.decode(mark, type=Mark) for mark in file.marks()),
        end=end.end,
        pieces=last.pieces,
        link=last.link.hex(),
        sheet=about.sheet,
        follows=about.follows,
    )


def _standings(case_id: str) -> Iterator[Standing]:
    for one in unfinished.recordings():
        file = Unfinished.open(one)
        if file is None:
            continue
        with closing(file):
            if file.told("about") and recording.about_of(file).case_id == case_id:
                yield _standing(file)


def _standing(file: Unfinished) -> Standing:
    how = _made(file)
    running = recording.is_running(file.recording)
    return Standing(
        recording=file.recording,
        started=how.started,
        until=how.ended,
        running=running,
        end=None if running else how.end,
        problem=problem_of(file.recording),
    )
