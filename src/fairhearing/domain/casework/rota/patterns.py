"""Patterns of nights that people use, from their file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fairhearing.domain.casework.rota.arrangement import nights
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.procedures import reading
from fairhearing.domain.procedures.tables import made, tables

_FILE = "patterns.toml"
_DAYS = range(7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A pattern of nights. `weekday` is the one on which its round begins, -1 where any may be."""

    id: str
    name: str
    nights: str
    rule: str
    weekday: int = -1


@cache
def patterns() -> tuple[Pattern, ...]:
    """Every pattern we know of, in the order of the file."""
    return read(files(__package__).joinpath(_FILE).read_text("utf-8"), _FILE)


def read(text: str, name: str) -> tuple[Pattern, ...]:
    """Read and check patterns from a file; `OurFault` names the file and the line of a mistake."""
    listed = tables(text, name, "pattern")
    found = [made(table, Pattern, _wrong) for table in listed]
    known = {rule.id for rule in reading.rules("time")}
    for number, (table, one) in enumerate(zip(listed, found, strict=True)):
        if one.id in {other.id for other in found[:number]}:
            raise table.mistake(f"{one.id} is there twice")
        if one.rule not in known:
            raise table.mistake(f"there is no rule {one.rule}", "rule")
    return tuple(found)


def _wrong(field: str, value: object) -> Iterator[str]:
    if field == "weekday":
        if type(value) is not int or value not in _DAYS:
            yield "“weekday” must be a number from 0 (Monday) to 6"
    elif not isinstance(value, str) or not value.strip():
        yield f"“{field}” must be words"
    elif field == "nights":
        try:
            nights(value)
        except WrongUse:
            yield "“nights” must be a row of Y and -"
