"""Reading values from the tables of a TOML file, each mistake named with its line."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, dataclass, fields
from typing import Any, TypeVar, cast

from fairhearing.domain.problems import OurFault

T = TypeVar("T")
Wrong = Callable[[str, object], Iterable[str]]
"""Says what is wrong with the value of a field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: what stands in it, and the number of the line on which it begins."""

    file: str
    text: str
    begins: int
    values: dict[str, object]

    def mistake(self, what: str, field: str = "") -> OurFault:
        """Name a mistake in it, and its line."""
        return mistake(self.file, self._line_of(field), what)

    def _line_of(self, field: str) -> int:
        if not field:
            return self.begins
        for number, line in enumerate(self.text.splitlines()[self.begins :], self.begins + 1):
            if line.startswith("[["):
                break
            if line.partition("=")[0].strip() == field:
                return number
        return self.begins


def tables(text: str, file: str, heading: str) -> list[Table]:
    """Read the `[[heading]]` tables of a file that holds nothing else."""
    try:
        listed = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OurFault(f"{file}: {error}.", todo=_TODO) from error
    found = listed.pop(heading, [])
    if listed or not isinstance(found, list):
        raise mistake(file, 1, f"it holds something else than [[{heading}]] tables")
    begins = _begins(text, heading)
    if len(begins) != len(found):
        raise mistake(file, 1, f"write each table as [[{heading}]] on a line of its own")
    return [
        Table(file=file, text=text, begins=line, values=values)
        for line, values in zip(begins, found, strict=True)
    ]


def made(table: Table, kind: type[T], wrong: Wrong, /, **shaped: Callable[[Any], object]) -> T:
    """Make a value of a table, with some of its fields given their shape; refuse any mistake."""
    for field, what in _mistakes(table.values, kind, wrong):
        raise table.mistake(what, field)
    given = {
        field: shape(table.values[field])
        for field, shape in shaped.items()
        if field in table.values
    }
    return kind(**cast("dict[str, Any]", {**table.values, **given}))


def each_of(field: str, value: object, known: Iterable[str]) -> Iterator[str]:
    """Say what is wrong with a field that must list names that are known."""
    if not isinstance(value, list) or not value:
        yield f"“{field}” must list at least one name"
        return
    names = list(known)
    yield from (f"“{field}” names {one}, which is not there" for one in value if one not in names)


def mistake(file: str, line: int, what: str) -> OurFault:
    """Name a mistake, the file and the line."""
    return OurFault(f"{file}, line {line}: {what}.", todo=_TODO)


def _begins(text: str, heading: str) -> list[int]:
    """Give the lines on which tables begin."""
    begins = re.compile(rf"\s*\[\[\s*{heading}\s*\]\]\s*(#.*)?")
    lines = enumerate(text.splitlines(), start=1)
    return [number for number, line in lines if begins.fullmatch(line)]


def _mistakes(
    values: dict[str, object], kind: type[Any], wrong: Wrong
) -> Iterator[tuple[str, str]]:
    known = {field.name: field for field in fields(kind)}
    for field in values.keys() - known.keys():
        yield field, f"there is no field “{field}”"
    for field, about in known.items():
        if field not in values and about.default is MISSING:
            yield field, f"“{field}” is missing"
    for field, value in values.items():
        yield from ((field, what) for what in wrong(field, value))


_TODO = "Please correct that line; the other rules stay as they are."
