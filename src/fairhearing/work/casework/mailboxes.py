"""Taking letters out of a mailbox: those a person chooses, each sealed as a file of its own."""

import io
from collections.abc import Collection
from contextlib import closing
from dataclasses import replace
from typing import BinaryIO, cast

from django.utils import timezone

from fairhearing.domain.casework.letters.letter import Letter
from fairhearing.domain.casework.letters.mailbox import Found, owner
from fairhearing.domain.casework.letters.proposing_letter import Known, from_mail
from fairhearing.domain.casework.register import Line
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import WrongUse
from fairhearing.store import originals, outputs, tables
from fairhearing.work.case import adding, rows
from fairhearing.work.case.shown import Use
from fairhearing.work.casework import letter_files, mails, promises
from fairhearing.work.casework.letters import LETTERS

AT_ONCE = 100
"""Mails that are taken in one go: each is sealed, opened and entered, which takes a moment."""

_NAME = 80  # characters of a subject in a file's name


def is_listed(item_id: str) -> bool:
    """Whether a mailbox was gone through."""
    return bool(_mailbox(item_id).reading)


def listed(item_id: str) -> tuple[Found, ...]:
    """Give every mail of a mailbox; `WrongUse` while it was not gone through."""
    row = _mailbox(item_id)
    if not row.reading:
        raise WrongUse("We are still going through this mailbox.", todo="Please wait a little.")
    return outputs.load(row.reading, tuple[Found, ...])


def whose(item_id: str) -> str:
    """Give the address whose mailbox it seems to be, "" where that cannot be told."""
    lines = LETTERS.lines(_mailbox(item_id).case_id)
    return owner(listed(item_id), letter_files.own(_mailbox(item_id).case_id, lines))


def taken(item_id: str, lines: Collection[Line[Letter]]) -> frozenset[str]:
    """Give the Message-IDs of the mails of a mailbox that are letters already."""
    ids = {line.value.mail_id for line in lines if line.value.mail_id}
    return frozenset(one.id for one in listed(item_id) if one.id in ids)


def take(item_id: str, offsets: Collection[int], *, own: str = "") -> int:
    """Take the mails at these offsets, and give how many were new.

    `own` is the person's address, where they had to say which one it is.
    """
    row = _mailbox(item_id)
    every = listed(item_id)
    chosen = [one for one in every if one.offset in offsets]
    if not chosen:
        raise WrongUse("No mail was chosen.", safe="Nothing was changed.")
    if len(chosen) > AT_ONCE:
        raise WrongUse(
            f"These are more than {AT_ONCE} mails.",
            safe="Nothing was changed.",
            todo="Please take some of them first, and then the others.",
        )
    before = {line.id for line in LETTERS.lines(row.case_id)}
    mine = own or whose(item_id)
    if not mine:
        raise WrongUse(
            "We cannot tell which address is yours: two are in as many of these e-mails.",
            safe="Nothing was changed.",
            todo="Please choose yours above the button.",
        )
    _take(row, chosen, {mine})
    new = tuple(line for line in LETTERS.lines(row.case_id) if line.id not in before)
    promises.look_through(new)
    return len(new)


def _take(row: tables.Item, chosen: list[Found], own: Collection[str]) -> None:
    places = [(one.offset, one.length) for one in chosen]
    today = timezone.localdate()
    with closing(mails.opened(row.digest, places)) as opened:
        for one, mail in zip(chosen, opened, strict=True):
            digest, item_id = _seal(row, one)
            mails.keep(digest, mail)
            known = LETTERS.lines(row.case_id)
            addresses = letter_files.own(row.case_id, known) | set(own)
            letter = from_mail(item_id, mail, Known(known, addresses), today=today).letter
            sender = letter.sender or "not known"
            letter_files.enter(row.case_id, replace(letter, sender=sender))


def _seal(row: tables.Item, one: Found) -> tuple[str, str]:
    when = one.sent_on(timezone.localdate()).when
    day = f"{when.first:%Y-%m-%d} " if when else ""
    subject = " ".join(one.subject.split())[:_NAME] or "without a subject"
    with originals.open_original(row.digest) as file:
        part = cast("BinaryIO", io.BufferedReader(_Part(file, one.offset, one.length)))
        item = adding.add(row.case_id, f"{day}{subject}.eml", part, Use.LETTER).item
    return item.digest, item.id


class _Part(io.RawIOBase):
    """A stretch of a file, as a file."""

    def __init__(self, file: BinaryIO, offset: int, length: int) -> None:
        self._file, self._at, self._end = file, offset, offset + length

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # narrower than Buffer
        self._file.seek(self._at)
        data = self._file.read(min(len(buffer), self._end - self._at))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)


def _mailbox(item_id: str) -> tables.Item:
    row = rows.item_row(item_id)
    if row.kind != Kind.MAILBOX:
        raise WrongUse("This file is not a mailbox.", safe="Nothing was changed.")
    return row
