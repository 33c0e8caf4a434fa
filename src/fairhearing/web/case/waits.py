"""What waits in a case, in words, each with its link."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import ngettext

from fairhearing.work.case.what_next import Waiting, Waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A link."""

    url: str
    says: str


def lines(waiting: Iterable[Waiting]) -> list[Line]:
    """Say each of them in a line."""
    return [
        Line(
            url=reverse(one.place.page, args=one.place.ids),
            says=_WORDS[one.what](one.count) % {"n": one.count},
        )
        for one in waiting
    ]


_WORDS: dict[Waits, Callable[[int], str]] = {
    Waits.REVIEW: lambda n: ngettext(
        "%(n)s finding to listen to and decide", "%(n)s findings to listen to and decide", n
    ),
    Waits.LETTERS: lambda n: ngettext(
        "%(n)s new letter to look at", "%(n)s new letters to look at", n
    ),
    Waits.ANSWERS: lambda n: ngettext(
        "%(n)s reply to set beside what you asked",
        "%(n)s replies to set beside what you asked",
        n,
    ),
    Waits.PROMISES: lambda n: ngettext("%(n)s promise to confirm", "%(n)s promises to confirm", n),
    Waits.NOTES: lambda n: ngettext(
        "%(n)s set of notes to compare with the report and what was said",
        "%(n)s sets of notes to compare with the report and what was said",
        n,
    ),
    Waits.DRAFTS: lambda n: ngettext(
        "%(n)s draft that is not sent", "%(n)s drafts that are not sent", n
    ),
    Waits.ASKS: lambda n: ngettext(
        "%(n)s thing you asked for, not answered yet",
        "%(n)s things you asked for, not answered yet",
        n,
    ),
    Waits.REQUESTS: lambda n: ngettext(
        "%(n)s answer to a request for information",
        "%(n)s answers to requests for information",
        n,
    ),
    Waits.PROMISED: lambda n: ngettext(
        "%(n)s thing that was promised", "%(n)s things that were promised", n
    ),
    Waits.NOT_KEPT: lambda n: ngettext(
        "%(n)s promise that was not kept", "%(n)s promises that were not kept", n
    ),
}
