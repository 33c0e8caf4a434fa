"""Promises: what somebody wrote or said they would do, and by when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fairhearing.domain.casework.dated import Dated, Expected, Ground, Place
from fairhearing.domain.casework.letters.mail import named
from fairhearing.domain.casework.when import When
from fairhearing.domain.saying import day


class Kept(StrEnum):
    """How a promise stands, as the person decides."""

    WAITING = "waiting"
    KEPT = "kept"
    NOT_KEPT = "not kept"
    NONE = "not a promise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise that a person confirmed, or words that they said are none.

    `words` say what was promised, and `found` are the words of the letter `letter_id` or of the
    call sheet `sheet_id`. `said` is the day of that letter or call. `by` is the last day it was
    given for, None where no day was named. `later_id` is the letter that kept it, or that shows
    that it was not kept.
    """

    words: str
    who: str
    found: str = ""
    said: When | None = None
    by: date | None = None
    letter_id: str = ""
    sheet_id: str = ""
    kept: Kept = Kept.WAITING
    later_id: str = ""

    @property
    def promiser(self) -> str:
        """Name who promised it, or say who that is where no name is known."""
        return named(self.who) or (
            "whoever wrote to you" if self.letter_id else "whoever you spoke to"
        )

    @property
    def settled(self) -> bool:
        """Whether the person said how it ended."""
        return self.kept in (Kept.KEPT, Kept.NOT_KEPT)

    @property
    def standing(self) -> str:
        """Say how it stands, the same on every page and paper."""
        how = self.kept.value.capitalize() if self.settled else "Still waited for"
        return f"{how}, promised by {day(self.by)}" if self.by else how

    def expected(self, place: Place) -> Iterator[Expected]:
        """Give it to the list of what is due: while it waits, and then with how it ended."""
        if self.kept is not Kept.NONE:
            yield Expected(
                what=self.words,
                who=self.promiser,
                due=self.by,
                ground=Ground.PROMISE,
                place=place,
                check="" if self.by else "They named no day.",
                done=self.kept is Kept.KEPT,
                ended=self.standing if self.kept is Kept.NOT_KEPT else "",
            )

    def dated(self, place: Place) -> Iterator[Dated]:
        """Give it to the chronology, once it was promised on some day."""
        if self.said and self.kept is not Kept.NONE:
            promised = f"{named(self.who) or self.promiser.capitalize()} promised: “{self.words}”"
            yield Dated(
                when=self.said,
                what=f"{promised} {self.standing}." if self.settled else promised,
                kind="promise",
                source="letter" if self.letter_id else "note of a call",
                place=place,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPromise:
    """Words that may be a promise, for a person to confirm.

    `by` is the last day that they can mean, `how` says how it was worked out, and `check` what
    makes it unsure; where `by` is None, `check` says why.
    """

    words: str
    by: date | None = None
    how: str = ""
    check: str = ""
