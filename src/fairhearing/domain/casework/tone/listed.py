"""The listed words: read from their file, and found in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import ascii_lowercase, ascii_uppercase

from fairhearing.domain.casework.tone.mark import Kind, Mark
from fairhearing.domain.procedures.tables import made, tables
from fairhearing.domain.reading.sentences import sentences

_LISTED = (Kind.INSULT, Kind.SARCASM, Kind.MOTIVE, Kind.ABSOLUTE)
_FIRST_PERSON = re.compile(r"\b(?:I|we)\b(?:\s+\w+)?\s+$", re.IGNORECASE)
_NAME_BEFORE = re.compile(
    r"\b(?!(?:You|She|He|They|We|It|This|That|Your|His|Her|Their|The|An?|What|How|Such|No|I|Not)\b)"
    r"[A-Z][\w'.-]* $"
)
"""A first name, an initial or a title before what may be a family name."""
_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)
"""Makes letters small one for one. To look for small letters only is several times as fast."""
_BEFORE = 60
"""Characters before a word that tell of whom it is said."""
_NOT_SAID = re.compile(
    r"\b(?:I|we) (?:do not|don't|am not|are not|cannot|can't|did not|make no|have no)\b"
    r"[^.;]{0,200}?\b(?:say|saying|suggest|suggesting|claim|claiming|alleg\w+|accus\w+|mean|meaning|"
    r"know whether|think|believe|view)\b",
    re.IGNORECASE,
)
"""What somebody says that they do not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words with one reason and one piece of advice. `own`: not marked of the writer."""

    kind: Kind
    find: tuple[str, ...]
    why: str
    plainer: str
    own: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """What finds any of them."""
        return _pattern(self.find)


@cache
def listed() -> tuple[Words, ...]:
    """Every entry, in the order of the file."""
    text = files(__package__).joinpath("words.toml").read_text("utf-8")
    return read(text, "words.toml")


def read(text: str, name: str) -> tuple[Words, ...]:
    """Read and check a file of words; `OurFault` names the file and the line of a mistake."""
    return tuple(
        made(table, Words, _wrong, kind=Kind, find=tuple) for table in tables(text, name, "words")
    )


def plain(text: str) -> str:
    """Write curly apostrophes straight, letter for letter, so that one pattern finds both."""
    return text.replace("’", "'").replace("‘", "'")


def found(text: str) -> Iterator[Mark]:
    """Find every listed word, sentence by sentence."""
    straight = plain(text)
    for start, end in sentences(text):
        said = straight[start:end]
        unsaid = _NOT_SAID.search(said) is not None
        for entry in listed():
            if not (unsaid and entry.kind is Kind.MOTIVE):
                yield from _of_entry(entry, straight, start, said.translate(_SMALL))


def _of_entry(entry: Words, text: str, start: int, said: str) -> Iterator[Mark]:
    for match in entry.pattern.finditer(said):
        first, last = start + match.start(), start + match.end()
        if not _passed_over(entry, text[first:last], text[max(0, first - _BEFORE) : first]):
            yield Mark(kind=entry.kind, start=first, end=last, why=entry.why, plainer=entry.plainer)


def _passed_over(entry: Words, words: str, before: str) -> bool:
    """Whether the writer says it of themselves, or it is somebody's name."""
    if entry.own and _FIRST_PERSON.search(before):
        return True
    return words.istitle() and _NAME_BEFORE.search(before) is not None


@cache
def _pattern(find: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{'|'.join(find)})(?!\w)")


def _wrong(field: str, value: object) -> Iterator[str]:
    if field == "find":
        yield from _wrong_patterns(value)
    elif field == "own":
        if not isinstance(value, bool):
            yield "“own” must be true or false"
    elif not isinstance(value, str) or not value.strip():
        yield f"“{field}” must be words"
    elif field == "kind" and value not in _LISTED:
        yield f"“kind” must be one of: {', '.join(_LISTED)}"


def _wrong_patterns(value: object) -> Iterator[str]:
    if not isinstance(value, list) or not value:
        yield "“find” must list at least one pattern"
        return
    for one in value:
        try:
            re.compile(one)
        except (re.error, TypeError):
            yield f"“find” holds {one}, which is no pattern"
            continue
        if one != one.lower():
            yield f"“find” holds {one}, which must be in small letters"
