"""From files to letters: what waits to be confirmed, what is proposed, and notes that are typed."""

from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from fairhearing.domain.casework.letters.letter import Channel, Letter, Passage, Way, Words
from fairhearing.domain.casework.letters.mail import Mail, address
from fairhearing.domain.casework.letters.proposing_letter import (
    Known,
    Proposal,
    from_mail,
    from_words,
    in_another_language,
    own_addresses,
)
from fairhearing.domain.casework.person import Part
from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.when import When
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import WrongUse
from fairhearing.store import originals, tables
from fairhearing.work.case import adding, rows
from fairhearing.work.case.adding import Added
from fairhearing.work.case.people import PEOPLE
from fairhearing.work.case.shown import Item, ItemState, Use
from fairhearing.work.casework import letter_words, letters, mails
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.house import drafts
from fairhearing.work.transcripts import reading

Lines = tuple[Line[Letter], ...]
_TRIED = (ItemState.SEALED, ItemState.CANCELLED)


def add(case_id: str, name: str, stream: BinaryIO) -> Added:
    """Seal a file that is a letter, and begin to read it."""
    added = adding.add(case_id, name, stream, Use.LETTER)
    if not added.already:
        begin(added.item)
    return added


def begin(item: Item) -> None:
    """Open a mail at once, with what is attached to it; have a paper or a mailbox read."""
    if item.kind is Kind.EMAIL:
        mails.enter_attached(item.case_id, mails.mail(item.id))
    elif item.kind is not Kind.UNKNOWN and item.state in _TRIED:
        reading.start_reading(item.id)


def waiting(case_id: str, lines: Lines) -> tuple[Item, ...]:
    """Give the files that are letters and were not confirmed yet; mailboxes are left out."""
    return rows.items_of([row for row in _unused(case_id, lines) if row.kind != Kind.MAILBOX])


def mailboxes(case_id: str) -> tuple[Item, ...]:
    """Give the mailboxes from which letters can be taken."""
    found = tables.Item.objects.filter(case=case_id, kind=Kind.MAILBOX)
    return rows.items_of(list(found))


def propose(item_id: str) -> Proposal:
    """Propose a letter from a file, as far as it can be read."""
    row = rows.item_row(item_id)
    known = LETTERS.lines(row.case_id)
    if row.kind != Kind.EMAIL:
        return _from_paper(row, known)
    mail = mails.mail(item_id)
    today = timezone.localdate()
    found = from_mail(item_id, mail, Known(known, own(row.case_id, known)), today=today)
    return replace(found, letter=replace(found.letter, attached=attached(row, mail)))


def own(case_id: str, lines: Lines) -> frozenset[str]:
    """Give the addresses that are the person's own, as far as letters and people show them."""
    written = (line.value.reach for line in PEOPLE.lines(case_id) if line.value.part is Part.ME)
    return own_addresses(lines) | (frozenset(map(address, written)) - {""})


def enter(case_id: str, letter: Letter) -> str:
    """Enter a letter with every file that came with it, and give its id."""
    row = rows.item_row(letter.item_id)
    if row.kind == Kind.EMAIL and row.case_id == case_id:
        mail = mails.mail(row.pk)
        mails.enter_attached(case_id, mail)
        letter = replace(letter, attached=attached(row, mail))
    return letters.enter(case_id, letter)


def attached(row: tables.Item, mail: Mail) -> tuple[str, ...]:
    """Give the ids of the files that came with a mail and are in the case."""
    digests = [one.digest for one in mail.attached if one.digest]
    if not digests:
        return ()
    found = dict(
        tables.Item.objects.filter(case=row.case_id, digest__in=digests).values_list("digest", "pk")
    )
    return tuple(dict.fromkeys(found[one] for one in digests if one in found))


def opened(item_id: str) -> tuple[str, BinaryIO]:
    """Open a sealed file, with the name it came under."""
    row = rows.item_row(item_id)
    return row.name, originals.open_original(row.digest)


def doubts(letter: Letter, said: Words) -> tuple[str, ...]:
    """Say what the person should know about a letter that stands: its language and its date."""
    found = in_another_language(said.paragraphs)
    if letter.sent is None:
        found.append("It has no date yet, so it stands last, and no day is counted from it.")
    return tuple(found)


def note_call(case_id: str, *, person: str, way: Way, when: When, clock: str, words: str) -> str:
    """Seal a note of a telephone call and enter it among the letters; gives the letter's id."""
    who = " ".join(person.split())
    if not who or not words.strip():
        raise WrongUse(
            "Please say whom the call was with, and what was said.",
            safe="What you typed is still here.",
        )
    name = f"Note of telephone call with {who}, {when.words}.txt"
    about = f"Note of a telephone call with {who}, {when.words}{f', {clock}' if clock else ''}."
    with transaction.atomic():
        item = _seal(case_id, name, about, words)
        sides = (who, ("me",)) if way is Way.IN else ("me", (who,))
        return letters.enter(
            case_id,
            Letter(
                item_id=item.id,
                way=way,
                sent=when,
                clock=clock,
                sender=sides[0],
                recipients=sides[1],
                channel=Channel.TELEPHONE,
                subject="Telephone call",
                typed=item.id,
            ),
        )


def type_words(case_id: str, letter_id: str, words: str) -> Words:
    """Seal the words of a letter as a person typed them from it, and use them from now on."""
    if not words.strip():
        raise WrongUse("There is nothing typed yet.", safe="Nothing was changed.")
    line = LETTERS.line(case_id, letter_id)
    row = rows.item_row(line.value.item_id)
    about = f"The words of {row.name}, sealed under {row.digest}, typed by hand."
    with transaction.atomic():
        item = _seal(case_id, f"Words of {row.name}, typed.txt", about, words)
        LETTERS.change(case_id, letter_id, replace(line.value, typed=item.id), seen=line.seen)
    return letters.words_of(case_id, letter_id)


def _seal(case_id: str, name: str, about: str, words: str) -> Item:
    if len(words) > drafts.LONGEST:
        raise WrongUse("This is too long for one note.", todo="Please make two of it.")
    text = BytesIO(letter_words.typed_note(about, words))
    return adding.add(case_id, name, text, Use.LETTER).item


def _from_paper(row: tables.Item, known: Lines) -> Proposal:
    item = rows.item_of(row)
    if item.state is not ItemState.READ or rows.is_record(row):
        words = letter_words.of([("", _blank(row))])[""]
        typed = "You can fill in its date and who it is from yourself."
        return Proposal(letter=_blank(row), doubts=(words.unread, typed))
    paragraphs = tuple(letter_words.paragraphs(reading.document(row.pk)))
    found = from_words(row.pk, paragraphs, _title(row.name))
    passages = tuple(Passage(text=text) for text in paragraphs)
    same = letters.twin(known, found.letter, Words(passages=passages))
    return _copy(found, same) if same else found


def _copy(found: Proposal, same: Line[Letter]) -> Proposal:
    about = f"“{same.value.subject}”, " if same.value.subject else ""
    day = same.value.sent.words if same.value.sent else "without a date"
    doubt = (
        f"It seems to be the same letter as {about}{day} ({same.value.channel}). We take it for a "
        "copy of that. If it is another letter, you can say so on its page."
    )
    letter = replace(found.letter, way=same.value.way, same_as=same.id)
    return replace(found, letter=letter, doubts=(doubt, *found.doubts))


def _blank(row: tables.Item) -> Letter:
    return Letter(
        item_id=row.pk,
        way=Way.IN,
        sent=None,
        sender="",
        recipients=(),
        channel=Channel.EMAIL if row.kind == Kind.EMAIL else Channel.POST,
        subject=_title(row.name),
    )


def _title(name: str) -> str:
    return name.rpartition(".")[0] or name


def _unused(case_id: str, lines: Lines) -> list[tables.Item]:
    used = {line.value.item_id for line in lines} | {line.value.typed for line in lines}
    used |= {item for line in lines for item in line.value.attached}
    rest = tables.Item.objects.filter(case=case_id, use=Use.LETTER).exclude(pk__in=used)
    opened = mails.kept_all(row.digest for row in rest if row.kind == Kind.EMAIL)
    # What came with a mail waits with it, and not beside it.
    came = {one.digest for mail in opened.values() for one in mail.attached}
    return [row for row in rest if row.digest not in came]
