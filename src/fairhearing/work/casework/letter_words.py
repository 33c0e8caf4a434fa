"""The words of letters, many at once: of mails, of papers that were read, and typed by hand."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils import timezone

from fairhearing.domain.casework.calls.note import moment
from fairhearing.domain.casework.letters.letter import Letter, Passage, Words
from fairhearing.domain.casework.letters.mail import Mail
from fairhearing.domain.casework.letters.quoting import separate
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.plain_text import blocks_of
from fairhearing.store import originals, outputs, tables
from fairhearing.work.case import rows
from fairhearing.work.case.shown import Item, ItemState
from fairhearing.work.casework import mails

_PARTS = 2
"""Empty lines between what a typed note is about, when it was typed, and its words."""


def of(letters: Sequence[tuple[str, Letter]]) -> dict[str, Words]:
    """Give the words of letters by their id."""
    wanted = {letter.typed or letter.item_id for _, letter in letters}
    items = {row.pk: row for row in tables.Item.objects.filter(pk__in=wanted)}
    digests = [row.digest for row in items.values() if row.kind == Kind.EMAIL]
    opened = mails.kept_all(digests)
    if len(opened) < len(set(digests)):
        mails.open_together(one for one in digests if one not in opened)
        opened = mails.kept_all(digests)
    plain = {letter.item_id for _, letter in letters if not letter.typed}
    papers = [row for row in items.values() if row.pk in plain and row.kind != Kind.EMAIL]
    read = outputs.find_all({row.reading for row in papers if row.reading}, Document)
    untold = [row for row in papers if row.reading not in read or rows.is_record(row)]
    stands = {item.id: item for item in rows.items_of(untold)}
    found = {}
    for letter_id, letter in letters:
        row = items[letter.typed or letter.item_id]
        if letter.typed:
            found[letter_id] = _typed(row)
        elif row.kind == Kind.EMAIL:
            found[letter_id] = _of_mail(row, opened.get(row.digest))
        else:
            found[letter_id] = _of_paper(read.get(row.reading), stands.get(row.pk))
    return found


def typed_note(about: str, words: str) -> bytes:
    """Write a note to be sealed: what it is about, when it was typed, and the words."""
    at = moment(timezone.localtime())
    return f"{about}\n\nTyped on {at}.\n\n{words.strip()}\n".encode()


def paragraphs(document: Document) -> Iterator[str]:
    """Give the words of a paper as it is read: of a letter, its date and greeting too."""
    for one in document.paragraphs:
        number = f"{one.number}." if one.number.isdigit() else one.number
        yield f"{number} {one.text}".strip()


def _typed(row: tables.Item) -> Words:
    with originals.open_original(row.digest) as file:
        words = file.read().decode().split("\n\n", _PARTS)[-1]
    return Words(passages=_passages(block.text for block in blocks_of(words)))


def _of_mail(row: tables.Item, opened: Mail | None) -> Words:
    mail = opened or mails.mail(row.pk)
    return Words(unread=mail.unread) if mail.unread else separate(mail.body)


def _of_paper(document: Document | None, item: Item | None) -> Words:
    """Give the words of a paper, or why there are none; `item` is how it stands without them."""
    if item is None:
        passages = _passages(paragraphs(document)) if document else ()
        return Words(passages=passages, unread="" if passages else "We found no words in it.")
    if item.problem:
        return Words(unread=item.problem.happened)
    if item.kind.has_sound:
        return Words(unread="This is a recording.")
    reading = item.state is ItemState.READING
    return Words(unread="We are still reading it." if reading else "It has not been read yet.")


def _passages(texts: Iterable[str]) -> tuple[Passage, ...]:
    return tuple(Passage(text=text) for text in texts if text.strip())
