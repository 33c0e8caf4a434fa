"""The list of what is due, cut into stretches of time."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from fairhearing.work.casework.due import Due

SHOWN = 40
"""So many of each stretch are shown at first."""
PART = 100
"""So many are shown at a time where one stretch is looked at by itself."""
_WEEK, _MONTH = 7, 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What lies in one stretch of time; `more` is how many of it are not shown here."""

    name: str
    title: str
    lines: tuple[Due, ...]
    more: int


def stretches(found: Iterable[Due]) -> list[Stretch]:
    """Cut what is not done into stretches; those without anything are left out."""
    kept: dict[str, list[Due]] = {}
    for one in found:
        if not one.done and not one.over:
            kept.setdefault(_stretch(one), []).append(one)
    return [
        Stretch(
            name=name,
            title=title,
            lines=tuple(lines[:SHOWN]),
            more=max(0, len(lines) - SHOWN),
        )
        for name, title in _titles().items()
        if (lines := kept.get(name, []))
    ]


def part_of(found: Iterable[Due], name: str, number: int) -> Stretch | None:
    """Show one part of one stretch, from 1; None where there is no such part."""
    lines = [one for one in found if not one.done and not one.over and _stretch(one) == name]
    begins = (number - 1) * PART
    if not 0 <= begins < len(lines):
        return None
    return Stretch(
        name=name,
        title=_titles()[name],
        lines=tuple(lines[begins : begins + PART]),
        more=max(0, len(lines) - begins - PART),
    )


def _titles() -> dict[str, str]:
    return {
        "passed": _("The day has passed"),
        "week": _("Within a week"),
        "month": _("Within four weeks"),
        "later": _("Later"),
        "open": _("Without a day"),
    }


def _stretch(one: Due) -> str:
    if one.days is None:
        return "open"
    if one.days < 0:
        return "passed"
    if one.days < _WEEK:
        return "week"
    return "month" if one.days < _MONTH else "later"
