"""Requests for information: what was asked of whom, every step since, and which clock runs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fairhearing.domain.casework.dated import Dated, Expected, Ground, Place
from fairhearing.domain.casework.due.event import ONLY_SENT, check_of
from fairhearing.domain.casework.when import on
from fairhearing.domain.procedures.clock import by_id
from fairhearing.domain.procedures.deadline import deadline, named
from fairhearing.domain.saying import counted, day


class Wanted(StrEnum):
    """What a request asks for."""

    OWN = "my own information"
    FREEDOM = "freedom of information"
    RIGHT = "put information right"

    @property
    def clock(self) -> str:
        """The time that begins when it is received."""
        return {Wanted.OWN: "D1", Wanted.FREEDOM: "D10", Wanted.RIGHT: "D6"}[self]


class Took(StrEnum):
    """A step that was taken."""

    ACKNOWLEDGED = "they said that they have it"
    ASKED_BACK = "they asked me to make it clearer"
    CLEARER = "I made it clearer"
    EXTENDED = "they said that they need longer"
    ANSWERED = "they answered"
    REFUSED = "they refused"
    REVIEW = "they received my request for a review"
    REVIEWED = "they answered my request for a review"
    COMPLAINED = "they received my complaint about it"

    @property
    def sentence(self) -> str:
        """Say it with a capital."""
        return f"{self.value[:1].upper()}{self.value[1:]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step: which, and when. `words` are the person's; `item` is the file that shows it."""

    took: Took
    on: date
    words: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request. `received` is the day it reached them, None while that is not known.

    `notes` are ids of files that came with the answer.
    """

    wanted: Wanted
    body: str
    sent: date
    received: date | None = None
    words: str = ""
    steps: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Name it: what, of whom."""
        return f"{self.wanted.value.capitalize()}, from {self.body}"

    def last(self, *took: Took) -> Step | None:
        """Find the newest of these steps; None where there was none."""
        found = [one for one in self.steps if one.took in took]
        return max(found, key=lambda one: one.on, default=None)

    @property
    def possible(self) -> tuple[Took, ...]:
        """The steps that there are for what was asked for."""
        reviews = (Took.REVIEW, Took.REVIEWED)
        out = (Took.COMPLAINED,) if self.wanted is Wanted.FREEDOM else reviews
        return tuple(one for one in Took if one not in out)

    @property
    def stands(self) -> str:
        """Say in a sentence how it stands."""
        newest = max(self.steps, key=lambda one: one.on, default=None)
        if newest:
            return f"{day(newest.on)}: {newest.took.value}."
        if self.received:
            return f"They received it on {day(self.received)}."
        return f"Sent on {day(self.sent)}."

    @property
    def waits(self) -> bool:
        """Whether their answer is still to come."""
        return self.last(Took.ANSWERED, Took.REFUSED) is None

    @property
    def passed(self) -> tuple[str, ...]:
        """Name the milestones that were passed with it."""
        if self.wanted is Wanted.FREEDOM:
            return ("review-answer",) if self.last(Took.REVIEWED) else ()
        return () if self.waits else ("information-answer",)

    @property
    def told_late(self) -> bool:
        """Whether they said that they need longer after the first month had ended (rule D2)."""
        extended = self.last(Took.EXTENDED)
        if self.wanted is not Wanted.OWN or not extended or not self.received:
            return False
        return extended.on > deadline(named("D1"), self.received).last

    def expected(self, place: Place) -> Iterator[Expected]:
        """Give everything that somebody has to do about it."""
        if self.waits:
            yield self._answer(place)
            asked, clearer = self.last(Took.ASKED_BACK), self.last(Took.CLEARER)
            if asked and not (clearer and clearer.on >= asked.on):
                yield Expected(
                    what=f"Make your request clearer: {self.title}",
                    who="you",
                    due=None,
                    ground=Ground.RULE,
                    place=place,
                    check=f"They asked on {day(asked.on)}. We know of no time limit for it.",
                )
        yield from self._after(place)

    def dated(self, place: Place) -> Iterator[Dated]:
        """Give each step to the chronology."""
        told = [(self.sent, "I sent this request")]
        told += [(self.received, "they received this request")] if self.received else []
        told += [(one.on, one.took.value) for one in self.steps]
        for when, what in told:
            yield Dated(
                when=on(when),
                what=f"{what[:1].upper()}{what[1:]}: {self.title}.",
                kind="request",
                source="entered by you",
                place=place,
            )

    def _answer(self, place: Place) -> Expected:
        longer = self.wanted is Wanted.OWN and self.last(Took.EXTENDED)
        clock = "D2" if longer else self.wanted.clock
        return self._timed(clock, self.received or self.sent, place, tuple(self._doubts()))

    def _doubts(self) -> Iterator[str]:
        """Say what keeps the last day of their answer from being firm."""
        if self.received is None:
            yield ONLY_SENT
        if self.wanted is not Wanted.OWN and self.last(Took.EXTENDED):
            yield "They said that they need longer. We hold no rule on how long; ask them."
        asked, clearer = self.last(Took.ASKED_BACK), self.last(Took.CLEARER)
        if asked:
            until = f"until {day(clearer.on)}" if clearer else "until you do"
            waited = f" ({counted((clearer.on - asked.on).days, 'day')})" if clearer else ""
            yield (
                f"They asked you on {day(asked.on)} to make it clearer. The clock is believed to "
                f"stop {until}{waited}, and that is not in this count."
                f" {by_id()['D4'].standing}: D4."
            )

    def _after(self, place: Place) -> Iterator[Expected]:
        """Give what follows their answer, or a complaint."""
        answered = self.last(Took.ANSWERED, Took.REFUSED)
        review, reviewed = self.last(Took.REVIEW), self.last(Took.REVIEWED)
        complained = self.last(Took.COMPLAINED)
        if self.wanted is Wanted.FREEDOM:
            if reviewed:
                yield self._timed("D13", reviewed.on, place)
            elif review:
                yield self._timed("D12-answer", review.on, place)
                yield self._timed("D12-longest", review.on, place)
            elif answered:
                yield self._timed("D12-ask", answered.on, place)
        elif complained:
            yield self._timed("D5", complained.on, place)

    def _timed(
        self, clock: str, start: date, place: Place, doubts: tuple[str, ...] = ()
    ) -> Expected:
        found = deadline(named(clock), start)
        check = " ".join(filter(None, (*doubts, check_of(found))))
        return Expected(
            what=f"{found.clock.title} ({self.body})",
            who="you" if found.clock.who == "you" else self.body,
            due=None if check else found.due,
            ground=Ground.RULE,
            place=place,
            check=check,
            deadline=found,
        )
