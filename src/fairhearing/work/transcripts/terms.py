"""Names and words of a case that may be said on its recordings, to help the machine hear them.

A ledger holds them. A recording is heard with the list as it was when the hearing was asked for,
so that a word added later changes nothing by itself: hearing again is asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.names import parts
from fairhearing.store import ledgers, tables
from fairhearing.work.case import rows
from fairhearing.work.transcripts import reading

MOST = 40
"""Words of the list that the recogniser is told: a longer list leaves it less room to hear."""

_ADDED, _REMOVED = "added", "removed"
_LONGEST = 60  # letters
_TOLD = "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unaware:
    """A recording that was heard without the list as it is now."""

    item_id: str
    name: str


def terms(case_id: str, at: datetime | None = None) -> tuple[str, ...]:
    """List the words of a case, in the order in which they came, as they are now or were `at`."""
    found: dict[str, None] = {}
    for entry in ledgers.entries(ledgers.terms(case_id)):
        if at and entry.at > at:
            break
        if entry.action == _ADDED:
            found[entry.subject] = None
        else:
            found.pop(entry.subject, None)
    return tuple(found)


def told(case_id: str, at: datetime) -> tuple[str, ...]:
    """Give what the recogniser is told of the list as it was at a moment."""
    return terms(case_id, at)[:MOST]


def add(case_id: str, words: str) -> int:
    """Add words, one a line or between commas, and say how many were new."""
    rows.case_row(case_id)
    known = {term.casefold() for term in terms(case_id)}
    new = list(dict.fromkeys(_split(words)))
    fresh = [term for term in new if term.casefold() not in known]
    if not new:
        raise WrongUse("Please type a name or a word first.", safe="Nothing was changed.")
    for term in fresh:
        ledgers.append(ledgers.terms(case_id), action=_ADDED, subject=term, body={})
    return len(fresh)


def remove(case_id: str, term: str) -> None:
    """Take a word off the list; `WrongUse` where it is not on it."""
    if term not in terms(case_id):
        raise WrongUse("That is not on the list.", safe="Nothing was changed.")
    ledgers.append(ledgers.terms(case_id), action=_REMOVED, subject=term, body={})


def offered(case_id: str) -> tuple[str, ...]:
    """Give names of people in the case that are not on the list yet."""
    listed = {part for term in terms(case_id) for part in parts(term)}
    found: dict[str, None] = {}
    for row in _recordings(case_id):
        for speaker in reading.transcript(row.pk).speakers:
            if speaker.name and not parts(speaker.name) <= listed:
                found[speaker.name] = None
    return tuple(found)


def unaware(case_id: str) -> tuple[Unaware, ...]:
    """List the recordings that were heard with another list than the one there is now."""
    now = ", ".join(terms(case_id)[:MOST])
    return tuple(
        Unaware(item_id=row.pk, name=row.name)
        for row in _recordings(case_id)
        if dict(reading.transcript(row.pk).made_by.parameters).get(_TOLD, "") != now
    )


def _recordings(case_id: str) -> Iterator[tables.Item]:
    for row in rows.case_row(case_id).items.exclude(reading=""):
        if rows.is_record(row) and reading.transcript(row.pk).has_sound:
            yield row


def _split(words: str) -> Iterator[str]:
    for line in words.replace(",", "\n").splitlines():
        term = " ".join(line.split())
        if len(term) > _LONGEST:
            raise WrongUse(
                f"“{term[:30]}…” is too long for a name or a word.",
                safe="Nothing was changed.",
                todo="Give one name or word a line.",
            )
        if term:
            yield term
