"""Rotas and patterns of time with a child, laid over one another."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.rota.arrangement import Arrangement
from fairhearing.domain.casework.rota.counting import Count, Day, calendar, counted, whole_round
from fairhearing.domain.casework.rota.rota import Rota
from fairhearing.domain.casework.rota.span import Span, joined
from fairhearing.render.calendar_file import DISCREET, Entry, calendar_file
from fairhearing.work.casework.registers import Register

ROTAS = Register("rotas", Rota)
ARRANGEMENTS = Register("arrangements", Arrangement)
_YEAR = 364
_UNITED_KINGDOM = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A rota and a pattern over one another: counted over a whole round from `first`."""

    rota: Line[Rota]
    arrangement: Line[Arrangement]
    first: date
    counted: Count
    days: tuple[Day, ...]

    @property
    def weeks(self) -> tuple[tuple[Day, ...], ...]:
        """The days by weeks; the first is a Monday."""
        return tuple(self.days[n : n + 7] for n in range(0, len(self.days), 7))


def laid(case_id: str, rota_id: str, arrangement_id: str, first: date | None = None) -> Laid:
    """Lay the pattern over the rota from the Monday of a week, this one if none is named.

    With holidays or leave it is counted over 52 weeks, as they do not come round with the rest.
    """
    rota = ROTAS.line(case_id, rota_id)
    arrangement = ARRANGEMENTS.line(case_id, arrangement_id)
    day = first or max(timezone.localdate(), rota.value.starts, arrangement.value.starts)
    monday = day - timedelta(days=day.weekday())
    days = whole_round(rota.value, arrangement.value)
    if arrangement.value.holidays or rota.value.rests:
        days = max(days, _YEAR)
    shown = calendar(rota.value, arrangement.value, monday, days)
    return Laid(
        rota=rota,
        arrangement=arrangement,
        first=monday,
        counted=counted(rota.value, arrangement.value, shown),
        days=shown,
    )


def calendar_of(one: Laid, *, plain: bool) -> bytes:
    """Write work, time together and clashes as a calendar file, with plain titles if asked."""
    work = joined(span for day in one.days for span in day.work)
    together = joined(span for day in one.days for span in day.together)
    clash = joined(span for day in one.days for span in day.clash)
    entries = [
        *_entries(one, "work", work, "Work" if plain else DISCREET),
        *_entries(one, "together", together, "Child here" if plain else DISCREET),
        *_entries(one, "clash", clash, "Child here while at work" if plain else DISCREET),
    ]
    return calendar_file(entries, made_at=timezone.now())


def _entries(one: Laid, kind: str, spans: tuple[Span, ...], title: str) -> Iterator[Entry]:
    for span in spans:
        yield Entry(
            uid=f"{kind}-{one.rota.id}-{one.arrangement.id}-{span.begin:%Y%m%dT%H%M}",
            start=_moment(span.begin),
            end=_moment(span.end),
            title=title,
        )


def _moment(wall: datetime) -> datetime:
    return wall.replace(tzinfo=_UNITED_KINGDOM)
