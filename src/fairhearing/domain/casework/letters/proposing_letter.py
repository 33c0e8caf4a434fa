"""What we propose about a letter from the file it is in; the person confirms or changes it."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fairhearing.domain.casework.letters.letter import Channel, Letter, Way
from fairhearing.domain.casework.letters.mail import Mail, address, bare, sent_on
from fairhearing.domain.casework.promises.promised_days import english_month
from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.when import When, read
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.tongue import UNNAMED, other_than_english

TOP = 25
"""Paragraphs of a letter in which its date and the greeting stand."""

_DATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,9},? 20\d\d|\d{1,2}[/.]\d{1,2}[/.]20\d\d|"
    r"20\d\d-\d\d-\d\d)\b"
)
_DEAR = re.compile(r"^(?:Dear|Annwyl) ([^,\n]{1,60}?),?$")
_YOURS = re.compile(
    r"^(?:Yours (?:sincerely|faithfully|truly)|(?:With )?(?:kind|best|warm) regards|Regards|"
    r"Yn (?:gywir|ddiffuant)|Cofion(?: gorau| cynnes)?)\b[,.]?\s*(.*)$",
    re.IGNORECASE,
)
_NAME = re.compile(r"^[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A letter as we propose it, and in sentences what is unsure or missing about it."""

    letter: Letter
    doubts: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it says when it was sent and by whom, so that it can be taken as it is."""
        return self.letter.sent is not None and bool(self.letter.sender)


@dataclass(frozen=True, slots=True)
class Known:
    """The letters of a case, looked at once, to know new ones by them."""

    letters: Sequence[Line[Letter]]
    own: Collection[str]
    """Addresses of e-mail that are the person's own."""


def in_another_language(paragraphs: Sequence[str]) -> list[str]:
    """Say which language a letter seems to be in, where we can name one and it is not English."""
    tongue = other_than_english(" ".join(paragraphs))
    # Short letters of names and dates hold few small words, and are English all the same.
    if tongue in ("", UNNAMED):
        return []
    return [f"This letter seems to be in {tongue}. We keep and show it. Please read it yourself."]


def own_addresses(letters: Iterable[Line[Letter]]) -> frozenset[str]:
    """Give the addresses that must be the person's own, from the letters they confirmed."""
    found = set()
    for line in letters:
        people = (line.value.sender,) if line.value.way is Way.OUT else line.value.recipients
        if len(people) == 1 and (one := address(people[0])):
            found.add(one)
    return frozenset(found)


def from_mail(item_id: str, mail: Mail, known: Known, *, today: date) -> Proposal:
    """Propose a letter from an e-mail."""
    sent = sent_on(mail, today=today)
    doubts = list(sent.doubts)
    if mail.unread:
        doubts.append(mail.unread)
    if not mail.sender:
        doubts.append("This mail does not say who it is from.")
    same = _same_mail(mail, known.letters)
    if same:
        doubts.append("You have this e-mail already, from another file. We take this for a copy.")
    left = [one.name for one in mail.attached if one.left]
    if left:
        doubts.append(f"Left inside the e-mail, as parts of its look or empty: {', '.join(left)}.")
    letter = Letter(
        item_id=item_id,
        way=Way.OUT if address(mail.sender) in known.own else Way.IN,
        sent=sent.when,
        clock=sent.clock,
        sender=mail.sender,
        recipients=(*mail.recipients, *mail.copies),
        channel=Channel.EMAIL,
        subject=mail.subject,
        threads=_threads(mail, known.letters),
        same_as=same,
        mail_id=mail.id,
    )
    return Proposal(letter=letter, doubts=tuple(doubts))


def from_words(item_id: str, paragraphs: Sequence[str], name: str) -> Proposal:
    """Propose a letter from the words of a paper."""
    sent = next(filter(None, map(date_in, paragraphs[:TOP])), None)
    sender, recipient = signed(paragraphs), _greeted(paragraphs[:TOP])
    doubts = [
        "We took the first date in it. Please check it."
        if sent
        else "We found no date at its beginning."
    ]
    if not sender:
        doubts.append("We did not find out who it is from.")
    doubts += in_another_language(paragraphs)
    letter = Letter(
        item_id=item_id,
        way=Way.IN,
        sent=sent,
        sender=sender,
        recipients=(recipient,) if recipient else (),
        channel=Channel.POST,
        subject=name,
    )
    return Proposal(letter=letter, doubts=tuple(doubts))


def _same_mail(mail: Mail, letters: Iterable[Line[Letter]]) -> str:
    same = (one for one in letters if mail.id and one.value.mail_id == mail.id)
    return next((one.id for one in same if not one.value.same_as), "")


def _threads(mail: Mail, letters: Sequence[Line[Letter]]) -> tuple[str, ...]:
    """Give the threads of the mails that it answers, or those of its subject."""
    answered = [one for one in letters if one.value.mail_id and one.value.mail_id in mail.answers]
    if not answered and bare(mail.subject):
        answered = [one for one in letters if bare(one.value.subject) == bare(mail.subject)]
    return tuple(dict.fromkeys(thread for one in answered for thread in one.value.threads))


def date_in(text: str) -> When | None:
    """Give the first date that stands in a text, None where there is none."""
    for found in _DATE.finditer(text):
        try:
            return read(_in_english(found[0]))
        except WrongUse:
            continue
    return None


def name_in(text: str) -> str:
    """Give the name with which a text begins, "" where it begins with none."""
    found = _NAME.match(text.strip())
    return found[0] if found else ""


def signed(paragraphs: Sequence[str]) -> str:
    """Give the name under the last words of a letter, "" where there is none."""
    for at, text in enumerate(paragraphs):
        yours = _YOURS.match(text.strip())
        after = [yours[1], *paragraphs[at + 1 : at + 3]] if yours else []
        for one in after:
            if name := name_in(one):
                return name
    return ""


def _in_english(written: str) -> str:
    words = written.split()
    return " ".join(english_month(word) or word for word in words)


def _greeted(paragraphs: Iterable[str]) -> str:
    found = (_DEAR.match(text.strip()) for text in paragraphs)
    return next((one[1].strip() for one in found if one), "")
