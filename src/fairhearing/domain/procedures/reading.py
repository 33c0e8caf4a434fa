"""Reading rules from their files: one TOML file a subject, each mistake named with its line."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, cast

from fairhearing.domain.problems import OurFault
from fairhearing.domain.procedures.rule import Basis, Rule, Status

_DATED = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|unknown")
_ID = re.compile(r"[A-Z]+\d+")
_CHOICES: Mapping[str, type[StrEnum]] = {"status": Status, "basis": Basis}


@cache
def rules(subject: str) -> tuple[Rule, ...]:
    """Every rule about a subject ("recording"), in the order of its file."""
    name = f"{subject}.toml"
    return read(files(__package__).joinpath("rules", name).read_text("utf-8"), name)


def rule(subject: str, rule_id: str) -> Rule:
    """Look a rule up by its id."""
    found = next((one for one in rules(subject) if one.id == rule_id), None)
    if found is None:
        raise OurFault(f"There is no rule {rule_id} about {subject}.")
    return found


def read(text: str, name: str) -> tuple[Rule, ...]:
    """Read and check the rules of a file; `OurFault` names the file and the line of a mistake."""
    try:
        listed = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OurFault(f"{name}: {error}.", todo=_TODO) from error
    tables = listed.pop("rule", [])
    if listed or not isinstance(tables, list):
        raise _mistake(name, 1, "it holds something else than [[rule]] tables")
    lines = _begins(text)
    made = [_rule(table, name, text, line) for table, line in zip(tables, lines, strict=True)]
    for line, (number, one) in zip(lines, enumerate(made), strict=True):
        for mistake in _among(one, made, number):
            raise _mistake(name, line, mistake)
    return tuple(made)


def _rule(table: dict[str, object], name: str, text: str, begins: int) -> Rule:
    for field, mistake in _mistakes(table):
        raise _mistake(name, _line_of(field, text, begins), mistake)
    chosen = {field: kind(str(table[field])) for field, kind in _CHOICES.items()}
    return Rule(**cast("dict[str, Any]", {**table, **chosen}))


def _mistakes(table: dict[str, object]) -> Iterator[tuple[str, str]]:
    known = {field.name: field for field in fields(Rule)}
    for field in table.keys() - known.keys():
        yield field, f"there is no field “{field}”"
    for field, about in known.items():
        if field not in table and about.default is MISSING:
            yield field, f"“{field}” is missing"
    for field, value in table.items():
        yield from ((field, mistake) for mistake in _wrong(field, value))


def _wrong(field: str, value: object) -> Iterator[str]:
    if field == "checked":
        if type(value) is not date:
            yield "“checked” must be a day, like 2026-11-22"
        return
    if not isinstance(value, str) or not value.strip():
        yield f"“{field}” must be words"
    elif field in _CHOICES and value not in list(_CHOICES[field]):
        yield f"“{field}” must be one of: {', '.join(_CHOICES[field])}"
    elif field == "dated" and not _DATED.fullmatch(value):
        yield "“dated” must be a date, like 2025-05-15, 2025-05, 2025 or unknown"
    elif field == "id" and not _ID.fullmatch(value):
        yield "“id” must be letters and a number, like R1"


def _among(one: Rule, made: list[Rule], number: int) -> Iterator[str]:
    if one.id in {other.id for other in made[:number]}:
        yield f"{one.id} is there twice"
    if one.replaced_by and one.replaced_by not in {other.id for other in made}:
        yield f"{one.id} is replaced by {one.replaced_by}, which is not there"
    if one.replaced_by and one.status is not Status.SUPERSEDED:
        yield f"{one.id} is replaced by {one.replaced_by}, and not called superseded"


def _begins(text: str) -> list[int]:
    lines = enumerate(text.splitlines(), start=1)
    return [number for number, line in lines if line.strip() == "[[rule]]"]


def _line_of(field: str, text: str, begins: int) -> int:
    """Give the line of a field of the table that begins there, or of the table itself."""
    for number, line in enumerate(text.splitlines()[begins:], start=begins + 1):
        if line.strip() == "[[rule]]":
            break
        if line.partition("=")[0].strip() == field:
            return number
    return begins


def _mistake(name: str, line: int, what: str) -> OurFault:
    return OurFault(f"{name}, line {line}: {what}.", todo=_TODO)


_TODO = "Please correct that line; the other rules stay as they are."
