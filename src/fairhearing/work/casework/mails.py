"""Mails of a case: opened once, with every file in them sealed as one of its own."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from io import BytesIO
from itertools import accumulate
from typing import BinaryIO, cast

from fairhearing import wiring
from fairhearing.domain.casework.letters.mail import Attached, Mail
from fairhearing.domain.problems import Unreadable
from fairhearing.store import originals, outputs
from fairhearing.store.originals import Sealed, Sealing
from fairhearing.store.uploads import SealedUpload
from fairhearing.work.case import adding, rows
from fairhearing.work.case.shown import Item, Use

READING = 2
"""Counts up when mails are read otherwise than before; those kept are then opened anew."""

_STAGE = "mail"
_SMALL = 1_000_000  # bytes
_MOST_TOGETHER = 20


def mail(item_id: str) -> Mail:
    """Give what a mail of a case holds; of a damaged one, why it cannot be read."""
    digest = rows.item_row(item_id).digest
    return kept(digest) or keep(digest, _first(digest))


def opened(
    digest: str, places: Sequence[tuple[int, int]] | None = None
) -> Generator[Mail, None, None]:
    """Open a sealed mail, or the mails at these places of a sealed mailbox, in their order.

    Every file in them is sealed too, and known by its digest.
    """
    with originals.open_original(digest) as file:
        yield from _opened(file, places)


def open_together(digests: Iterable[str]) -> None:
    """Open mails that were not opened yet, the small ones in one go: a sandbox takes a moment.

    What cannot be opened like that is left for `mail`, which says why.
    """
    small: dict[str, bytes] = {}
    for digest in digests:
        with originals.open_original(digest) as file:
            data = file.read(_SMALL + 1)
        if len(data) <= _SMALL and len(small) < _MOST_TOGETHER:
            small[digest] = data
    ends = list(accumulate(map(len, small.values())))
    places = [(end - len(data), len(data)) for end, data in zip(ends, small.values(), strict=True)]
    file = BytesIO(b"".join(small.values()))
    with suppress(Unreadable), closing(_opened(file, places)) as found:
        for digest, one in zip(small, found, strict=False):
            keep(digest, one)


def enter_attached(case_id: str, mail: Mail) -> tuple[Item, ...]:
    """Enter the files of a mail in a case; those that are in it already are not doubled."""
    return tuple(_enter(case_id, one) for one in mail.attached if one.digest)


def kept(digest: str) -> Mail | None:
    """Give what was read in the mail sealed under a digest, None before that."""
    return outputs.find(_key(digest), Mail)


def kept_all(digests: Iterable[str]) -> dict[str, Mail]:
    """Give what was read in many mails, by digest, those that were opened."""
    keys = {_key(digest): digest for digest in digests}
    return {keys[key]: found for key, found in outputs.find_all(keys, Mail).items()}


def keep(digest: str, found: Mail) -> Mail:
    """Keep what was read in the mail that is sealed under a digest."""
    outputs.keep(_key(digest), source=digest, stage=_STAGE, value=found)
    return found


def _opened(
    file: BinaryIO, places: Sequence[tuple[int, int]] | None
) -> Generator[Mail, None, None]:
    taking = _Taking()
    with closing(wiring.open_mail(file, places)) as parts:
        try:
            for part in parts:
                yield from taking.goes_on(part)
            yield from taking.ends()
        finally:
            taking.abandon()


def _first(digest: str) -> Mail:
    try:
        with closing(opened(digest)) as mails:
            return next(mails)
    except Unreadable as problem:
        return Mail(unread=" ".join(filter(None, (problem.happened, problem.todo))))


def _key(digest: str) -> str:
    return outputs.key(digest, _STAGE, {"reading": READING})


def _enter(case_id: str, one: Attached) -> Item:
    sealed = Sealed(digest=one.digest, size=one.size, already=True)
    with closing(SealedUpload(one.name, sealed)) as file:
        added = adding.add(case_id, one.name, cast("BinaryIO", file), Use.LETTER)
    if added.item.kind.has_sound and not added.already:
        return adding.change_use(added.item.id, Use.RECORD)
    return added.item


class _Taking:
    """Puts together what the engine gives: a mail, then the number and bytes of each file."""

    def __init__(self) -> None:
        self._mail: Mail | None = None
        self._number = 0
        self._sealing: Sealing | None = None

    def goes_on(self, part: Mail | int | bytes) -> Iterator[Mail]:
        if isinstance(part, bytes):
            cast("Sealing", self._sealing).write(part)
        elif isinstance(part, int):
            self._seal()
            self._number, self._sealing = part, Sealing()
        else:
            yield from self.ends()
            self._mail = part

    def ends(self) -> Iterator[Mail]:
        self._seal()
        if self._mail is not None:
            yield self._mail

    def abandon(self) -> None:
        if self._sealing is not None:
            self._sealing.abandon()

    def _seal(self) -> None:
        if self._sealing is None or self._mail is None:
            return
        digest, self._sealing = self._sealing.finish().digest, None
        found = (
            replace(one, digest=digest) if one.number == self._number else one
            for one in self._mail.attached
        )
        self._mail = replace(self._mail, attached=tuple(found))
