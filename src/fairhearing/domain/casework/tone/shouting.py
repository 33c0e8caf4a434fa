"""Shouting: words in capitals, and exclamation marks."""

import re
from collections.abc import Iterator

from fairhearing.domain.casework.tone.mark import Kind, Mark

_CAPITALS = re.compile(r"(?<![\w’'-])[A-Z]{2,}(?:[’'][A-Z]+)?(?![\w’'-])")
_BETWEEN = re.compile(r"[ ,]+(?:(?:I|A) )?")
_CALLS = re.compile(r"!+")
_HEADING = 8
"""Words of a line in capitals that may be a heading."""
_SHORT = 3
_SHORT_WORDS = re.compile(
    "ALL|AND|ANY|ARE|BUT|CAN|DID|DO|FOR|HAD|HAS|HER|HIM|HIS|HOW|NO|NOT|NOW|ONE|OUR|OUT|SHE|SO|THE|"
    "TOO|TWO|WAS|WHO|WHY|YES|YOU"
)
"""Short words that are not initials of anything."""
_NAMES = re.compile(
    "ADHD|CAFCASS|CAMHS|CYMRU|DASH|EWCA|EWFC|EWHC|GDPR|HMCTS|IDVA|JCIO|LADO|LGSCO|MARAC|MASH|MIAM|"
    "NSPCC|PHSO|PSOW|SENCO|SWET|UKSC"
)
_WHY_CAPITALS = "Words in capitals read as if they were shouted."
_PLAINER_CAPITALS = "Write them small. What matters can stand first in the sentence."
_WHY_CALL = "An exclamation mark reads as a raised voice."
_PLAINER_CALL = "A full stop says the same."


def shouting(text: str) -> Iterator[Mark]:
    """Mark runs of words in capitals, and every exclamation mark; headings may be in capitals."""
    for start, line in _lines(text):
        if not _heading(line):
            for first, last in _runs(line):
                yield _mark(start + first, start + last, _WHY_CAPITALS, _PLAINER_CAPITALS)
    for call in _CALLS.finditer(text):
        yield _mark(*call.span(), _WHY_CALL, _PLAINER_CALL)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line
        at += len(line)


def _heading(line: str) -> bool:
    """Whether it is a short line with nothing small in it, and without an end."""
    words = line.strip()
    if len(words.split()) > _HEADING or words != words.upper() or words[-1:] in (".", "!", "?"):
        return False
    return len(words.split()) > 1 and not any(one in ("I", "YOU", "MY") for one in words.split())


def _runs(line: str) -> Iterator[tuple[int, int]]:
    """Give where words in capitals that follow one another begin and end."""
    start = end = 0
    shouted = False
    for word in _CAPITALS.finditer(line):
        joined = end > 0 and _BETWEEN.fullmatch(line[end : word.start()]) is not None
        if not joined:
            if shouted:
                yield start, end
            start, shouted = word.start(), False
        end = word.end()
        shouted = shouted or _is_word(word.group(), line)
    if shouted:
        yield start, end


def _is_word(word: str, line: str) -> bool:
    """Whether it is an ordinary word and no initials, such as those explained in brackets."""
    if _NAMES.fullmatch(word) or f"({word})" in line:
        return False
    if len(word) <= _SHORT:
        return _SHORT_WORDS.fullmatch(word) is not None
    return any(vowel in word for vowel in "AEIOUY")


def _mark(start: int, end: int, why: str, plainer: str) -> Mark:
    return Mark(kind=Kind.SHOUTING, start=start, end=end, why=why, plainer=plainer)
