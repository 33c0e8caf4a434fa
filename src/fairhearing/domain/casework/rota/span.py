"""Stretches of time by the clock on the wall, and where they lie over one another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch from `begin` until `end`. Wall-clock time: nights of a clock change count alike."""

    begin: datetime
    end: datetime

    @property
    def minutes(self) -> int:
        """How long it lasts, in minutes."""
        return int((self.end - self.begin).total_seconds() // 60)

    @property
    def words(self) -> str:
        """Say a part of one day as a calendar does: `all day`, `until 7:30`, `from 18:00`."""
        from_midnight = self.begin.time() == time(0)
        until_midnight = self.end.time() == time(0)
        if from_midnight and until_midnight:
            return "all day"
        begin, end = (f"{at.hour}:{at.minute:02}" for at in (self.begin, self.end))
        if from_midnight or until_midnight:
            return f"until {end}" if from_midnight else f"from {begin}"
        return f"{begin}–{end}"

    def common(self, other: "Span") -> "Span | None":
        """Give the part that both cover, None where there is none."""
        begin, end = max(self.begin, other.begin), min(self.end, other.end)
        return Span(begin, end) if begin < end else None


def between(day: date, begins: time, ends: time) -> Span:
    """Make the span that begins on a day; one that ends no later than it begins ends a day on."""
    begin, end = datetime.combine(day, begins), datetime.combine(day, ends)
    return Span(begin, end if end > begin else end + timedelta(days=1))


def common(one: Iterable[Span], other: Iterable[Span]) -> tuple[Span, ...]:
    """Every part that a span of both covers; both are in order of time."""
    return tuple(_common(tuple(one), tuple(other)))


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join spans that touch or lie over one another."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.begin <= found[-1].end:
            found[-1] = Span(found[-1].begin, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def minutes(spans: Iterable[Span]) -> int:
    """Add up how long spans last."""
    return sum(span.minutes for span in spans)


def _common(one: tuple[Span, ...], other: tuple[Span, ...]) -> Iterator[Span]:
    i = j = 0
    while i < len(one) and j < len(other):
        both = one[i].common(other[j])
        if both:
            yield both
        if one[i].end <= other[j].end:
            i += 1
        else:
            j += 1
