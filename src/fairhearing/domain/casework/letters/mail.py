"""What an e-mail holds, as it was read, and what its date is worth."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from fairhearing.domain.casework.when import When, on
from fairhearing.domain.saying import day

FIRST_YEAR = 1990
"""No e-mail that matters here is older; an earlier date is a clock that was never set."""
APART = timedelta(days=2)
"""Mail may lie on a server for a while; a longer time than this is said."""

_HERE = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file inside an e-mail; `number` is its place there, `size` in bytes.

    `left` says why it was left inside the e-mail, "" where it is taken out; `digest` is then the
    SHA-256 under which it is sealed.
    """

    number: int
    name: str
    size: int
    left: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """An e-mail. `sent` and `received` are dates as its heading writes them.

    `body` is its words, each level of what it quotes marked by one more `>`; `unread` says why
    there are none. `id` is its Message-ID, `answers` those of the mails before it in its thread.
    """

    sender: str = ""
    recipients: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    subject: str = ""
    sent: str = ""
    received: str = ""
    id: str = ""
    answers: tuple[str, ...] = ()
    body: str = ""
    unread: str = ""
    attached: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """When an e-mail was sent: the day, the time of day in the United Kingdom, and doubts."""

    when: When | None
    clock: str = ""
    doubts: tuple[str, ...] = ()


def sent_on(mail: Mail, *, today: date) -> Sent:
    """Say when a mail was sent, and what speaks against it; never guess where it is not said."""
    said, came = _moment(mail.sent), _moment(mail.received)
    if said is None:
        return _without(mail.sent, came)
    local = said.astimezone(_HERE) if said.tzinfo else said
    if local.year < FIRST_YEAR or local.date() > today:
        return _astray(local.date(), came, today)
    doubts = []
    if came and abs(came - _aware(said)) > APART:
        doubts.append(
            f"The mail says it was sent on {day(local.date())}, but the server that took it in "
            f"wrote {day(came.astimezone(_HERE).date())}. Please look which is right."
        )
    if said.tzinfo is None:
        doubts.append("The mail does not say in which time zone its clock was.")
    return Sent(when=on(local.date()), clock=f"{local:%H:%M}", doubts=tuple(doubts))


def address(person: str) -> str:
    """Give the address of “Name <address>” in lower case, "" where there is none."""
    found = _ADDRESS.search(person)
    return found[0].lower() if found else ""


def named(person: str) -> str:
    """Give the name of “Name <address>”, or what stands there where there is no name."""
    return _POINTED.sub("", person).strip('" ') or person


def bare(subject: str) -> str:
    """Give a subject without “Re:” and “Fwd:”, in lower case, to tell threads by."""
    return " ".join(_ANSWER.sub("", subject).split()).lower()


def _without(written: str, came: datetime | None) -> Sent:
    why = f"We cannot read its date (“{written}”)." if written else "This mail has no date."
    if came is None:
        return Sent(when=None, doubts=(f"{why} Please give one if you know it.",))
    local = came.astimezone(_HERE)
    taken = f"{why} We took the one the receiving server wrote. Please check it."
    return Sent(when=on(local.date()), clock=f"{local:%H:%M}", doubts=(taken,))


def _astray(said: date, came: datetime | None, today: date) -> Sent:
    where = "after today" if said > today else "before there was such mail"
    why = f"The mail says {day(said)}, which is {where}: a clock was wrong."
    if came is None or came.astimezone(_HERE).date() > today:
        return Sent(when=None, doubts=(f"{why} Please give the day if you know it.",))
    local = came.astimezone(_HERE)
    taken = f"{why} We took the day the receiving server wrote. Please check it."
    return Sent(when=on(local.date()), clock=f"{local:%H:%M}", doubts=(taken,))


def _moment(written: str) -> datetime | None:
    try:
        return parsedate_to_datetime(written) if written else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*")
_POINTED = re.compile(r"<[^>]*>")
_ANSWER = re.compile(r"^\s*(?:(?:re|fwd?|aw|sv|ateb|ymlaen)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
