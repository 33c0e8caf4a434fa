"""Words of two transcripts of one recording, brought to a form in which small slips are alike.

Two people who write down the same words write them in different ways: "um" or not, "twenty one"
or 21, "don't" or "do not", a word said twice written once. None of that is a difference of
what was said, so it is folded away here, and counted where it was folded.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from unicodedata import normalize

from fairhearing.domain.checking.language.lexicon_numbers import ORDINALS, TENS, UNITS
from fairhearing.domain.reading.transcript import Transcript, Turn


@dataclass(frozen=True, slots=True)
class Heard:
    """A word as written in a transcript, with the number of its turn."""

    text: str
    start: float
    end: float
    turn: int


@dataclass(frozen=True, slots=True)
class Key:
    """What a word is compared by; `first` and `last` are the words as written that it stands for.

    `last` is left out, as in a slice.
    """

    text: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Folded:
    """A transcript for comparing: every word as written, the keys of those that count.

    `slips` are the indexes of words that were folded away.
    """

    heard: tuple[Heard, ...]
    keys: tuple[Key, ...]
    slips: frozenset[int]


_FILLERS = frozenset(["um", "umm", "uhm", "uh", "er", "err", "erm", "ehm"])
_AS_ONE = {
    "ok": "okay", "alright": "all right", "gonna": "going to", "wanna": "want to",
    "gotta": "got to", "cos": "because", "'cause": "because", "cannot": "can not",
    "can't": "can not", "won't": "will not", "shan't": "shall not", "i'm": "i am",
    "let's": "let us", "e-mail": "email", "e-mails": "emails", "dr": "doctor", "mr": "mister",
    "%": "percent", "p.m": "pm", "a.m": "am",
}  # fmt: skip
_ENDINGS = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have"}
_PARTS = re.compile(r"[£$€]|%|\d[\d,]*(?:\.\d+)?|(?:[^\W\d_]|['.](?=\w))+")
_MONEY = {"£": "pounds", "$": "dollars", "€": "euros"}
_ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th"])
_HUNDRED, _THOUSAND = 100, 1000
_EARLIEST, _LATEST = 1100, 2099
_LONGEST_STUTTER, _LONGEST_REPEAT = 3, 3


def folded(transcript: Transcript) -> Folded:
    """Bring a transcript to the form that is compared."""
    heard = tuple(_heard(transcript))
    keys = [
        Key(part, index, index + 1)
        for index, word in enumerate(heard)
        if not _is_stutter(heard, index)
        for part in parts(word.text)
        if part not in _FILLERS
    ]
    counted = tuple(_once(tuple(_numbers(keys)), heard))
    kept = {index for key in counted for index in range(key.first, key.last)}
    return Folded(heard, counted, frozenset(range(len(heard))) - kept)


def _heard(transcript: Transcript) -> Iterator[Heard]:
    for number, turn in enumerate(transcript.turns):
        if turn.words:
            yield from (Heard(w.text.strip(), w.start, w.end, number) for w in turn.words)
        else:
            yield from _spread(turn, number)


def _spread(turn: Turn, number: int) -> Iterator[Heard]:
    """Words without times of their own, spread evenly over their turn."""
    texts = turn.text.split()
    each = (turn.end - turn.start) / max(1, len(texts))
    for n, text in enumerate(texts):
        start = turn.start + n * each
        yield Heard(text, start, start + each, number)


def parts(text: str) -> Iterator[str]:
    """Cut a word as written into what is compared."""
    plain = normalize("NFC", text).lower().replace("’", "'").strip('"“”‘.,;:!?…()-–—')
    if plain in _AS_ONE:
        yield from _AS_ONE[plain].split()
        return
    money = ""
    for part in _PARTS.findall(plain):
        if part in _MONEY:
            money = _MONEY[part]
            continue
        yield from _whole(part)
        if money and part[0].isdigit():
            yield money
            money = ""


def _whole(part: str) -> Iterator[str]:
    for ending, word in _ENDINGS.items():
        if part.endswith(ending) and len(part) > len(ending):
            yield from (part.removesuffix(ending), word)
            return
    for as_one in _AS_ONE.get(part.strip("'."), part).split():
        yield as_one.replace("'", "").replace(".", "") if not as_one[:1].isdigit() else as_one


def _is_stutter(heard: Sequence[Heard], index: int) -> bool:
    """Whether a word was broken off and begun again: "w- was"."""
    text = heard[index].text.lower()
    begun = text.rstrip("-–—")
    if begun == text or not 0 < len(begun) <= _LONGEST_STUTTER or index + 1 == len(heard):
        return False
    return heard[index + 1].text.lower().startswith(begun)


def _numbers(keys: Sequence[Key]) -> Iterator[Key]:
    """Make one key of each number, however it is written."""
    at = 0
    while at < len(keys):
        read = _number([key.text for key in islice(keys, at, at + 8)])
        if read is None:
            yield keys[at]
            at += 1
            continue
        value, count = read
        first, last = keys[at].first, keys[at + count - 1].last
        yield from (Key(text, first, last) for text in _as_said(value))
        at += count


def _as_said(value: str) -> Iterator[str]:
    """Give years as two numbers, as they are said."""
    if value.isdigit() and _EARLIEST <= int(value) <= _LATEST and int(value) % _HUNDRED >= 10:  # noqa: PLR2004  "twenty oh nine" is rare
        yield from (str(int(value) // _HUNDRED), str(int(value) % _HUNDRED))
    else:
        yield value


def _number(texts: Sequence[str]) -> tuple[str, int] | None:
    """Read a number at the beginning of some words, and how many of them it takes."""
    first = texts[0].replace(",", "")
    if first[:1].isdigit():
        ordinal = len(texts) > 1 and texts[1] in _ORDINAL_ENDS
        return (f"{first}th", 2) if ordinal else (first, 1)
    value, at = _below_thousand(texts)
    if at and at < len(texts) and texts[at] == "thousand":
        rest, more = _below_thousand(_after_and(texts[at + 1 :]))
        skipped = len(texts[at + 1 :]) - len(_after_and(texts[at + 1 :])) if more else 0
        return str(value * _THOUSAND + rest), at + 1 + skipped + more
    tens = first in TENS and at == 1
    if (tens or not at) and len(texts) > at and texts[at] in ORDINALS:
        return f"{value + ORDINALS[texts[at]]}th", at + 1
    return (str(value), at) if at else None


def _below_thousand(texts: Sequence[str]) -> tuple[int, int]:
    value, at = _below_hundred(texts)
    hundreds = at or int(texts[:1] == ["a"])
    if hundreds >= len(texts) or texts[hundreds] != "hundred":
        return value, at
    after = list(texts[hundreds + 1 :])
    rest, more = _below_hundred(_after_and(after))
    skipped = len(after) - len(_after_and(after)) if more else 0
    return (value or 1) * _HUNDRED + rest, hundreds + 1 + skipped + more


def _after_and(texts: Sequence[str]) -> Sequence[str]:
    return texts[1:] if texts[:1] == ["and"] else texts


def _below_hundred(texts: Sequence[str]) -> tuple[int, int]:
    """Read "twenty", "twenty one" or "one"; (0, 0) where there is none."""
    if not texts:
        return 0, 0
    if texts[0] in TENS:
        unit = UNITS.get(texts[1], 0) if len(texts) > 1 else 0
        return (int(TENS[texts[0]] + unit), 2) if 0 < unit < 10 else (int(TENS[texts[0]]), 1)  # noqa: PLR2004  "twenty twelve" is two numbers
    return (int(UNITS[texts[0]]), 1) if texts[0] in UNITS else (0, 0)


def _once(keys: Sequence[Key], heard: Sequence[Heard]) -> Iterator[Key]:
    """Leave out words, but no numbers, that somebody said again at once: "I was I was"."""
    kept: list[Key] = []
    at = 0
    while at < len(keys):
        again = _said_again(kept, keys, at, heard)
        if again:
            at += again
            continue
        kept.append(keys[at])
        at += 1
    yield from kept


def _said_again(kept: Sequence[Key], keys: Sequence[Key], at: int, heard: Sequence[Heard]) -> int:
    for count in range(_LONGEST_REPEAT, 0, -1):
        before, here = kept[-count:], keys[at : at + count]
        same = [key.text for key in before] == [key.text for key in here] and len(before) == count
        if same and not any(key.text[0].isdigit() for key in here):
            turns = {heard[key.first].turn for key in (*before, *here)}
            if len(turns) == 1:
                return count
    return 0
