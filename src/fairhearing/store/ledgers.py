"""Append-only ledgers in the database: custody, changes to transcripts, reviews."""

from collections.abc import Iterable, Iterator, Mapping

from django.db import transaction
from django.utils import timezone

from fairhearing.domain.evidence.ledger import Break, Entry, breaks, follow
from fairhearing.store.tables import LedgerEntry, LedgerHead


def custody(case_id: str) -> str:
    """Name the ledger of what happened to a case's files."""
    return f"custody:{case_id}"


def edits(item_id: str) -> str:
    """Name the ledger of what a person changed in a transcript."""
    return f"edits:{item_id}"


def listened(item_id: str) -> str:
    """Name the ledger of how much of a recording was played to a person who mends it."""
    return f"listened:{item_id}"


def comparison(a_id: str, b_id: str) -> str:
    """Name the ledger of what was heard where two transcripts of one recording differ."""
    return f"comparison:{a_id}:{b_id}"


def reviews(check_id: str) -> str:
    """Name the ledger of what was heard and decided about a check's findings."""
    return f"reviews:{check_id}"


def sheet(sheet_id: str) -> str:
    """Name the ledger of what was written down in a call sheet."""
    return f"sheet:{sheet_id}"


def statement(item_id: str) -> str:
    """Name the ledger of what was stated about how a recording was made."""
    return f"statement:{item_id}"


def meetings(case_id: str) -> str:
    """Name the ledger of which files of a case belong to one meeting, and in which order."""
    return f"meetings:{case_id}"


def terms(case_id: str) -> str:
    """Name the ledger of names and words that may be said on a case's recordings."""
    return f"terms:{case_id}"


def register(name: str, case_id: str) -> str:
    """Name the ledger that holds one of a case's registers, such as its people or its costs."""
    return f"{name}:{case_id}"


CHOICES = "choices"
"""The ledger of what a person chose about the program itself."""


def append(ledger: str, *, action: str, subject: str, body: Mapping[str, object]) -> Entry:
    """Add a line; it is written together with whatever else the caller's transaction writes."""
    with transaction.atomic():
        last = LedgerEntry.objects.filter(ledger=ledger).order_by("-number").first()
        entry = follow(
            None if last is None else _entry(last),
            ledger=ledger,
            at=timezone.now(),
            action=action,
            subject=subject,
            body=body,
        )
        LedgerEntry.objects.create(
            ledger=ledger,
            number=entry.number,
            at=entry.at,
            action=action,
            subject=subject,
            body=entry.body,
            previous=entry.previous,
            digest=entry.digest,
        )
        LedgerHead.objects.update_or_create(
            ledger=ledger, defaults={"number": entry.number, "digest": entry.digest}
        )
    return entry


def entries(
    ledger: str,
    *,
    since: int = 0,
    actions: Iterable[str] | None = None,
    subject: str | None = None,
) -> tuple[Entry, ...]:
    """Every line of a ledger, oldest first, from the number `since`.

    With one of the actions only, and about one subject only, where these are given.
    """
    lines = LedgerEntry.objects.filter(ledger=ledger, number__gte=since)
    if subject is not None:
        lines = lines.filter(subject=subject)
    chosen = lines if actions is None else lines.filter(action__in=tuple(actions))
    return tuple(_entry(row) for row in chosen)


def subjects(ledger: str, actions: Iterable[str]) -> set[str]:
    """Name what the lines of a ledger with one of these actions are about."""
    lines = LedgerEntry.objects.order_by().filter(ledger=ledger, action__in=tuple(actions))
    return set(lines.values_list("subject", flat=True))


def last_digest(ledger: str) -> str:
    """Give the digest of the last line, which stands for all of them; "" for an empty ledger."""
    head = LedgerHead.objects.filter(ledger=ledger).first()
    return head.digest if head else ""


def length(ledger: str) -> int:
    """Give how many lines a ledger has."""
    return LedgerEntry.objects.filter(ledger=ledger).count()


def names() -> tuple[str, ...]:
    """Every ledger there is, or was according to its head."""
    written = LedgerEntry.objects.order_by().values_list("ledger", flat=True).distinct()
    headed = LedgerHead.objects.values_list("ledger", flat=True)
    return tuple(sorted({*written, *headed}))


def broken(ledger: str) -> tuple[Break, ...]:
    """Every place where a ledger is not what it was, including lines cut off its end."""
    kept = entries(ledger)
    return breaks(kept) + tuple(_cut_off(ledger, kept))


def _cut_off(ledger: str, kept: tuple[Entry, ...]) -> Iterator[Break]:
    head = LedgerHead.objects.filter(ledger=ledger).first()
    last = kept[-1].number if kept else 0
    if head is None:
        yield Break(ledger=ledger, number=last, reason="the note of its length is missing")
    elif head.number > last:
        reason = f"entries {last + 1} to {head.number} are missing at its end"
        yield Break(ledger=ledger, number=last + 1, reason=reason)
    elif kept and head.digest != kept[-1].digest:
        yield Break(ledger=ledger, number=last, reason="it is not the entry written last")


def _entry(row: LedgerEntry) -> Entry:
    return Entry(
        ledger=row.ledger,
        number=row.number,
        at=row.at,
        action=row.action,
        subject=row.subject,
        body=row.body,
        previous=row.previous,
        digest=row.digest,
    )
