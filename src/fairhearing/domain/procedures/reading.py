"""Reading rules from their files: one TOML file a subject, each mistake named with its line."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files

from fairhearing.domain.problems import OurFault
from fairhearing.domain.procedures.rule import Basis, Rule, Status, dated
from fairhearing.domain.procedures.tables import Table, made, mistake, tables

SUBJECTS = ("recording", "complaints", "information", "court", "bundles", "telling", "time")
"""The subjects that there are rules about, in the order in which they are listed."""

_DATED = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|unknown")
_ID = re.compile(r"[A-Z]+\d+")
_CHOICES: Mapping[str, type[StrEnum]] = {"status": Status, "basis": Basis}


@cache
def rules(subject: str) -> tuple[Rule, ...]:
    """Every rule about a subject ("recording"), in the order of its file."""
    return read(text_of(subject), f"{subject}.toml")


def rule(subject: str, rule_id: str) -> Rule:
    """Look a rule up by its id."""
    found = next((one for one in rules(subject) if one.id == rule_id), None)
    if found is None:
        raise OurFault(f"There is no rule {rule_id} about {subject}.")
    return found


def text_of(name: str) -> str:
    """Give the text of one of the files that come with the program; `OurFault` where it is none."""
    written = files(__package__).joinpath("rules", f"{name}.toml").read_bytes()
    return decoded(written, f"{name}.toml")


def decoded(written: bytes, name: str) -> str:
    """Read a file as UTF-8; `OurFault` names the line that is written otherwise."""
    try:
        return written.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        raise mistake(name, line, "this line is not UTF-8; save the file as UTF-8") from error


def read(text: str, name: str) -> tuple[Rule, ...]:
    """Read and check the rules of a file; `OurFault` names the file and the line of a mistake."""
    listed = tables(text, name, "rule")
    found = [made(table, Rule, _wrong, **_CHOICES) for table in listed]
    for number, (table, one) in enumerate(zip(listed, found, strict=True)):
        _among(table, one, found[:number], found)
    return tuple(found)


def _wrong(field: str, value: object) -> Iterator[str]:
    if field == "checked":
        if type(value) is not date:
            yield "“checked” must be a day, like 2026-11-22"
        return
    if not isinstance(value, str) or not value.strip():
        yield f"“{field}” must be words"
    elif field in _CHOICES and value not in list(_CHOICES[field]):
        yield f"“{field}” must be one of: {', '.join(_CHOICES[field])}"
    elif field == "dated" and not _is_dated(value):
        yield "“dated” must be a date, like 2025-05-15, 2025-05, 2025 or unknown"
    elif field == "id" and not _ID.fullmatch(value):
        yield "“id” must be letters and a number, like R1"


def _is_dated(value: str) -> bool:
    if not _DATED.fullmatch(value):
        return False
    try:
        dated(value)
    except ValueError:  # like 31 February
        return False
    return True


def _among(table: Table, one: Rule, before: list[Rule], every: list[Rule]) -> None:
    if one.id in {other.id for other in before}:
        raise table.mistake(f"{one.id} is there twice")
    if one.replaced_by and one.replaced_by not in {other.id for other in every}:
        raise table.mistake(f"{one.id} is replaced by {one.replaced_by}, which is not there")
    if one.replaced_by and one.status is not Status.SUPERSEDED:
        raise table.mistake(f"{one.id} is replaced by {one.replaced_by}, and not called superseded")
