"""What lies in a mailbox, and choosing from it by correspondent, day and words."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from fairhearing.domain.casework.letters.mail import Mail, Sent, address, sent_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mail in a mailbox: its place there in bytes, and its heading."""

    offset: int
    length: int
    sender: str
    recipients: str
    subject: str
    sent: str
    received: str
    id: str

    def sent_on(self, today: date) -> Sent:
        """Say when it was sent."""
        return sent_on(Mail(sent=self.sent, received=self.received), today=today)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to choose: words of a name or address, days (both among them), words of a subject."""

    who: str = ""
    first: date | None = None
    last: date | None = None
    about: str = ""

    @property
    def anything(self) -> bool:
        """Whether nothing narrows it down."""
        return self == Wanted()


def chosen(mails: Iterable[Found], wanted: Wanted, *, today: date) -> tuple[Found, ...]:
    """Give the mails that are wanted, in the order of the mailbox.

    A mail without a day that we can read is among them whatever days are asked for: leaving it
    out silently could hide what somebody looks for.
    """
    return tuple(one for one in mails if _fits(one, wanted, today))


def owner(mails: Iterable[Found], known: Collection[str] = ()) -> str:
    """Give the address whose mailbox it seems to be.

    That is one of those `known` to be the person's, or the one that most mails come from or go
    to; "" where two are in as many, as where only two people wrote to each other.
    """
    counted = addresses(mails)
    ours = [pair for pair in counted if pair[0] in known]
    first, *others = ours or counted[:2] or (("", 0),)
    tie = not ours and any(count == first[1] for _, count in others)
    return "" if tie else first[0]


def addresses(mails: Iterable[Found]) -> tuple[tuple[str, int], ...]:
    """Give each address that mails come from or go to, and in how many it is, most first."""
    counted: Counter[str] = Counter()
    for one in mails:
        people = {address(each) for each in (one.sender, *one.recipients.split(","))}
        counted.update(person for person in people if person)
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def correspondents(mails: Iterable[Found], but: str) -> tuple[tuple[str, int], ...]:
    """Name who wrote the mails of a mailbox, most first, and how many; the owner left out."""
    counted = Counter(address(one.sender) for one in mails)
    return tuple((who, count) for who, count in counted.most_common() if who not in ("", but))


def _fits(one: Found, wanted: Wanted, today: date) -> bool:
    people = f"{one.sender} {one.recipients}".lower()
    if not all(word in people for word in wanted.who.lower().split()):
        return False
    if not all(word in one.subject.lower() for word in wanted.about.lower().split()):
        return False
    if wanted.first is None and wanted.last is None:
        return True
    when = one.sent_on(today).when
    return when is None or (
        (wanted.first is None or when.last >= wanted.first)
        and (wanted.last is None or when.first <= wanted.last)
    )
