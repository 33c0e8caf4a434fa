"""Sealing the note of a call: an original like any other, with its entry in the custody ledger."""

from io import BytesIO

from django.db import transaction
from django.utils import timezone

from fairhearing.domain.casework.calls import note as writing
from fairhearing.domain.casework.calls.call_sheet import Said
from fairhearing.domain.casework.calls.confirming import Mail, confirming
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.store import originals
from fairhearing.work.calls import sheets
from fairhearing.work.case import adding, rows
from fairhearing.work.case.shown import ItemState, Use
from fairhearing.work.house import drafts
from fairhearing.work.transcripts import reading


def seal(sheet_id: str) -> str:
    """Seal the note of a call as it stands, and say the id of the file; sealed once, it stays."""
    before = sheets.sheet(sheet_id)
    if before.sealed:
        return before.sealed.item
    if not before.lines:
        raise WrongUse(
            "Nothing has been written down yet, so there is nothing to seal.",
            safe="Your list is saved.",
        )
    text = writing.note(before, sealed_at=timezone.localtime())
    return _seal(before.id, Said.SEALED, writing.name_of(before), text)


def add_later(sheet_id: str, words: str) -> str:
    """Seal an addition beside a note that is sealed, and say the id of its file."""
    before, typed = sheets.sheet(sheet_id), words.strip()
    if before.sealed is None:
        raise Refused("The note is not sealed yet.", todo="Write it into the note itself.")
    if not typed:
        raise WrongUse("There is nothing to add yet.", safe="Nothing was changed.")
    name = before.sealed.words.replace("Note", f"Addition {len(before.later) + 1} to note", 1)
    text = writing.addition(before, typed, added_at=timezone.localtime())
    return _seal(before.id, Said.LATER, name, text)


def additions(sheet_id: str) -> tuple[tuple[str, str], ...]:
    """Give the name of the file and the words of everything that was added to a sealed note."""
    later = sheets.sheet(sheet_id).later
    return tuple((one.words, writing.added(_text(one.digest))) for one in later)


def mail(sheet_id: str) -> Mail:
    """Give the e-mail that confirms the call, as the person left it or as we draft it."""
    draft, typed = confirming(sheets.sheet(sheet_id)), drafts.kept(mail_form(sheet_id))
    return Mail(subject=typed.get("subject", draft.subject), body=typed.get("body") or draft.body)


def mail_form(sheet_id: str) -> str:
    """Name the form in which the e-mail is typed."""
    return f"mail:{sheet_id}"


def _seal(sheet_id: str, said: Said, name: str, text: str) -> str:
    case_id = sheets.sheet(sheet_id).case_id
    with transaction.atomic():
        added = adding.add(case_id, name, BytesIO(text.encode()), Use.NOTES)
        sheets.enter_file(sheet_id, said, rows.item_row(added.item.id))
    if added.item.state is ItemState.SEALED:
        reading.start_reading(added.item.id)
    return added.item.id


def _text(digest: str) -> str:
    with originals.open_original(digest) as file:
        return file.read().decode()
