"""Weekends and bank holidays of the United Kingdom, from the `holidays` library."""

from datetime import date
from functools import cache

import holidays

ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND = "ENG", "WLS", "SCT", "NIR"
ENGLAND_AND_WALES = (ENGLAND, WALES)
UNITED_KINGDOM = (ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND)
_SHOWN = {
    ENGLAND: "England",
    WALES: "Wales",
    SCOTLAND: "Scotland",
    NORTHERN_IRELAND: "Northern Ireland",
}
_WEEKEND = {5: "Saturday", 6: "Sunday"}


def day_off(day: date, parts: tuple[str, ...]) -> str:
    """Name the weekend or the bank holiday that a day is in any of these parts, otherwise ""."""
    return _WEEKEND.get(day.weekday(), "") or _bank_holiday(day, parts)


def _bank_holiday(day: date, parts: tuple[str, ...]) -> str:
    named = {part: name for part in parts if (name := _names(part, day.year).get(day))}
    if not named:
        return ""
    name = next(iter(named.values()))
    return name if len(named) == len(parts) else f"{name}: a bank holiday in {_listed(named)}"


@cache
def _names(part: str, year: int) -> dict[date, str]:
    kept = holidays.country_holidays("GB", subdiv=part, years=year)
    return {day: _plain(name) for day, name in kept.items()}


def _plain(name: str) -> str:
    said = name.removesuffix(" (observed)")
    return said if said == name else f"substitute day for {said}"


def _listed(named: dict[str, str]) -> str:
    *first, last = (_SHOWN[part] for part in named)
    return f"{', '.join(first)} and {last}" if first else last
