"""Figures in words: times of day, dates, durations, counts, ages, money, shares.

"Half seven", "7.30 pm" and "half past seven" are one figure; so are "a fortnight" and
"two weeks", and "the twenty-second of March" and "22/3". British order of day and month.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from fairhearing.domain.checking.language.figure_patterns import PATTERNS
from fairhearing.domain.checking.language.lexicon_numbers import (
    ADJECTIVES,
    MEASURES,
    MONTHS,
    NOUN_BREAKS,
    TENS,
    UNIT_SECONDS,
    UNITS,
    WEEKDAYS,
)
from fairhearing.domain.checking.language.numbers import number, ordinal
from fairhearing.domain.checking.language.wording import stem


class FigureKind(StrEnum):
    """What a figure measures. Only figures of one kind can differ."""

    TIME = "time"
    DATE = "date"
    WEEKDAY = "day"
    MONTH = "month"
    YEAR = "year"
    DURATION = "length of time"
    AGE = "age"
    MONEY = "amount"
    SHARE = "share"
    COUNT = "number"
    READING = "reading"
    SIDE = "side"
    EVERY = "how often"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: kind, value, what is counted, and the words that say it.

    TIME is minutes on a 12-hour clock; DATE is month * 100 + day (0 month where unsaid);
    DURATION is seconds; READING is two numbers in one ("102 over 60"), as 102060; SIDE is 0 for
    left and 1 for right; EVERY is the seconds from one time to the next. `about` marks "about",
    "around", "a couple".
    """

    kind: FigureKind
    value: float
    noun: str
    text: str
    start: int
    end: int
    about: bool = False


_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|maybe|or so|ish|say|over|under|"
    r"at least|at most|up to|more than|less than|couple|few)\b"
)
_CORRECTION = re.compile(
    r"\b(?:sorry|wait|hang on|hold on|i mean|i tell a lie|or rather|make that|correction|"
    r"actually|no)\b"
)


_TAKEN_BACK = re.compile(
    r"[.,;\s–—-]*(?:no|sorry|wait)\b[,.\s]*(?:no|sorry|wait)?[,.\s]*(?:that was|that[’']s)\b",
    re.IGNORECASE,
)
"""How a figure is taken back: "the ninth. No, sorry, that was the court date."."""


@lru_cache(maxsize=65_536)
def figures(text: str) -> tuple[Figure, ...]:
    """Find the figures of a text, corrections applied ("May, sorry, June")."""
    found: list[Figure] = []
    taken = [False] * len(text)
    for name, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            made = _MAKERS[name](match, text)
            if made is not None:
                found.append(made)
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
    found.sort(key=lambda figure: figure.start)
    return _corrected(tuple(found), text)


def same(left: Figure, right: Figure) -> bool:
    """Whether two figures of one kind agree, allowing what "about" allows."""
    if left.kind is FigureKind.DATE:
        return any(
            _same_date(ours, theirs) for ours in _days_of(left) for theirs in _days_of(right)
        )
    if left.value == right.value:
        return True
    if left.kind in (FigureKind.WEEKDAY, FigureKind.MONTH, FigureKind.READING):
        return False
    slack = 0.34 if left.about and right.about else 0.2 if left.about or right.about else 0.0
    if left.kind is FigureKind.TIME:
        return bool(slack) and abs(left.value - right.value) <= 15  # noqa: PLR2004  minutes
    return abs(left.value - right.value) <= slack * max(left.value, right.value)


def comparable(left: Figure, right: Figure) -> bool:
    """Whether two figures measure the same thing, so that they could differ."""
    if left.kind is not right.kind:
        return False
    if left.kind is not FigureKind.COUNT or "" in (left.noun, right.noun):
        return True
    ours, theirs = set(left.noun.split()), set(right.noun.split())
    each = {noun for noun in ours ^ theirs if noun.startswith("/")}
    return bool(ours & theirs) and len(each) < 2  # noqa: PLR2004  "a day" on one side only


def _days_of(figure: Figure) -> tuple[float, ...]:
    """Give what a date can mean: "6/1/2004" is the sixth of January, or the first of June."""
    month, day = divmod(figure.value, 100)
    turned = figure.text.count("/") > 1 and day <= 12  # noqa: PLR2004  months
    return (figure.value, day * 100 + month) if turned else (figure.value,)


def _same_date(left: float, right: float) -> bool:
    lm, ld = divmod(left, 100)
    rm, rd = divmod(right, 100)
    return ld == rd and (lm == rm or 0 in (lm, rm))


A_BREATH = 40
"""Characters within which a second figure puts the first right."""


def _corrected(found: tuple[Figure, ...], text: str) -> tuple[Figure, ...]:
    kept = [f for f in found if not _TAKEN_BACK.match(text[f.end :])]
    for first, then in pairwise(found):
        between = text[first.end : then.start].lower()
        corrects = len(between) < A_BREATH and _CORRECTION.search(between)
        if first in kept and first.kind is then.kind and corrects:
            kept.remove(first)
    return tuple(kept)


def _figure(
    kind: FigureKind, value: float | None, match: re.Match[str], text: str, noun: str = ""
) -> Figure | None:
    if value is None:
        return None
    near = text[max(0, match.start() - 14) : match.end() + 6].lower()
    return Figure(
        kind, value, noun, match.group().strip(), match.start(), match.end(),
        about=bool(_ABOUT.search(near)),
    )  # fmt: skip


def _hour(words: str) -> float | None:
    value = number(words)
    return None if value is None or value > 24 or value != int(value) else (value % 12) * 60  # noqa: PLR2004  hours


def _time(match: re.Match[str], text: str, hour: str, minutes: float) -> Figure | None:
    base = _hour(hour)
    return _figure(FigureKind.TIME, None if base is None else (base + minutes) % 720, match, text)


def _day(words: str) -> float | None:
    plain = re.sub(r"(?<=\d)(st|nd|rd|th)$", "", words.lower())
    value = number(plain)
    if value is None:
        value = ordinal(words)
    return value if value is not None and 1 <= value <= 31 else None  # noqa: PLR2004  days


def _date(match: re.Match[str], text: str, day: str, month: str) -> Figure | None:
    value = _day(day)
    which = MONTHS.get(month.lower()) or number(month) or 0
    if which > 12:  # noqa: PLR2004  months of a year
        return None
    return _figure(FigureKind.DATE, None if value is None else which * 100 + value, match, text)


def _half(match: re.Match[str], text: str) -> Figure | None:
    words = match.group(1).lower().replace(" minutes", "")
    minutes = {"half": 30.0, "quarter": 15.0}.get(words) or number(words)
    if minutes is None:
        return None
    return _time(
        match, text, match.group(3), -minutes if match.group(2).lower() == "to" else minutes
    )


def _clock(match: re.Match[str], text: str) -> Figure | None:
    minutes = float(match.group(2))
    return _time(match, text, match.group(1), minutes) if minutes < 60 else None  # noqa: PLR2004  minutes


def _span(match: re.Match[str], text: str) -> Figure | None:
    words = match.group(1).lower()
    value = 2.0 if "couple" in words else 3.0 if "few" in words else number(words)
    if value is None:
        return None
    value += 0.5 if match.group(2) else 0
    return _figure(FigureKind.DURATION, value * _unit(match.group(3)), match, text)


_PER = re.compile(
    r"(?:once|twice|times|days?|hours|nights|pounds|quid|week|month|\d|"
    + "|".join([*UNITS, *TENS])
    + r")\s(?:a\s)?$"
)
"""What stands before "a week" where it says how often and not how long."""


def _fortnight(match: re.Match[str], text: str) -> Figure | None:
    if _PER.search(text[: match.start()].lower()):
        return None
    return _figure(FigureKind.DURATION, 14 * 86_400, match, text)


def _an(match: re.Match[str], text: str) -> Figure | None:
    value = 0.5 if match.group(1).lower().startswith("half") else 1.0
    more = (match.group(3) or "").lower()
    value += 0.5 if "half" in more else 0.25 if "quarter" in more else 0
    before = text[max(0, match.start() - 12) : match.start()].lower()
    after = text[match.end() : match.end() + 5].lower()
    rate = _PER.search(before)
    if rate or (match.group(1).lower() == "a" and after.startswith((" ago", " or t", " lat"))):
        return None
    return _figure(FigureKind.DURATION, value * _unit(match.group(2)), match, text)


def _unit(word: str) -> float:
    return UNIT_SECONDS[word.lower().rstrip("s")]


def _age(match: re.Match[str], text: str) -> Figure | None:
    value = number(next(words for words in match.groups() if words))
    unit = (match.group(2) or "years").lower() if match.re.groups > 1 else "years"
    if value is not None and value != int(value):
        return None  # "she's seven point six now" is a weight
    return _figure(FigureKind.AGE, None if value is None else value * _unit(unit), match, text)


def _count(match: re.Match[str], text: str) -> Figure | None:
    value = number(match.group(1))
    nouns = {_noun(w.lower()) for w in match.groups()[1:] if w and w.lower() not in NOUN_BREAKS}
    if match.group(2).lower() in NOUN_BREAKS and match.group(2).lower() not in ADJECTIVES:
        nouns = set()
    if not nouns:
        return None
    found = _figure(FigureKind.COUNT, value, match, text, " ".join(sorted(nouns)))
    runs_on = match.group(3) and match.group(3).lower() in NOUN_BREAKS
    if found is None or not runs_on:
        return found
    shorter = text[match.start() : match.end(2)]
    return replace(found, text=shorter.strip(), end=match.end(2))


_OFTENEST = 30


def _rate(match: re.Match[str], text: str) -> Figure | None:
    *said, last = match.group(1).lower().split()
    value = {"once": 1.0, "twice": 2.0}.get(last) or number(" ".join([*said, last]))
    each = (match.group(2) or match.group(3).removesuffix("ly").replace("dai", "day")).lower()
    if value is None and _noun(last) != "time":
        counted = f"{_noun(last)} /{each}"
        return _figure(FigureKind.COUNT, number(" ".join(said)), match, text, counted)
    times = value or number(" ".join(said))
    if not times or times > _OFTENEST or each not in UNIT_SECONDS:
        return None  # "sixty a week" is an amount
    return _figure(FigureKind.EVERY, _unit(each) / times, match, text)


def _every(match: re.Match[str], text: str) -> Figure | None:
    ly, unit = match["ly"], match.group(2)
    each = ly.lower().removesuffix("ly").replace("dai", "day") if ly else unit or "week"
    words = (match.group(1) or ("one" if ly or unit else "other")).lower()
    value = 2.0 if words in ("other", "second") else number(words)
    return None if value is None else _figure(FigureKind.EVERY, value * _unit(each), match, text)


def _bare(match: re.Match[str], text: str) -> Figure | None:
    """Read a number with nothing beside it that it counts: "he has missed three"."""
    value = number(match.group(1))
    return None if value == 1 else _figure(FigureKind.COUNT, value, match, text)


def _year(match: re.Match[str]) -> float:
    """Read a year said in two halves: "twenty nineteen"."""
    return (number(match.group(1)) or 0) * 100 + (number(match.group(2)) or 0) % 100


def _noun(word: str) -> str:
    return "time" if word in ("times", "occasions", "time", "occasion") else stem(word)


def _reading(match: re.Match[str], text: str) -> Figure | None:
    high, low = (number(words) for words in match.groups() if words)
    if high is None or low is None or (high <= 31 and low <= 12):  # noqa: PLR2004  a day and a month
        return None
    return _figure(FigureKind.READING, high * 1000 + low, match, text)


def _price(match: re.Match[str], text: str) -> Figure | None:
    pounds = 1.0 if match.group(1).lower() == "a" else number(match.group(1))
    pence = number(match.group(2))
    if pounds is None or pence is None:
        return None
    return _figure(FigureKind.MONEY, pounds + pence / 100, match, text)


def _measure(match: re.Match[str], text: str) -> Figure | None:
    unit = MEASURES[match.group(2).lower()]
    return _figure(FigureKind.COUNT, number(match.group(1)), match, text, unit)


def _side(match: re.Match[str], text: str) -> Figure | None:
    right = (match.group(1) or match.group(2)).lower() == "right"
    return _figure(FigureKind.SIDE, float(right), match, text)


_MAKERS: dict[str, Callable[[re.Match[str], str], Figure | None]] = {
    "rate": _rate,
    "every": _every,
    "reading": _reading,
    "side": _side,
    "price": _price,
    "measure": _measure,
    "age_is": _age,
    "quarters": lambda m, t: _figure(
        FigureKind.DURATION, 2700 if "three" in m.group(1).lower() else 900, m, t
    ),
    "year_thousand": lambda m, t: _figure(FigureKind.YEAR, number(m.group(1)), m, t),
    "date_slash": lambda m, t: (
        _date(m, t, m.group(1), m.group(2)) or _date(m, t, m.group(2), m.group(1))
    ),
    "date_iso": lambda m, t: _date(m, t, m.group(3), m.group(2)),
    "date": lambda m, t: _date(m, t, m.group(1), m.group(2)),
    "date_us": lambda m, t: _date(m, t, m.group(2), m.group(1)),
    "time_half": _half,
    "time_halfx": lambda m, t: _time(m, t, m.group(1), 30),
    "time_clock": _clock,
    "time_oclock": lambda m, t: _time(m, t, m.group(1), 0),
    "time_ampm": lambda m, t: _time(m, t, m.group(1), 0),
    "time_words": lambda m, t: _time(m, t, m.group(1), ordinal(m.group(2).replace("oh ", "")) or 0),
    "time_bare": lambda m, t: _time(m, t, m.group(1), 0),
    "special": lambda m, t: _figure(FigureKind.TIME, 0, m, t),
    "ordinal_date": lambda m, t: _date(m, t, next(g for g in m.groups() if g), "0"),
    "weekday": lambda m, t: _figure(FigureKind.WEEKDAY, WEEKDAYS[m.group(1).lower()], m, t),
    "year": lambda m, t: _figure(FigureKind.YEAR, float(m.group(1)), m, t),
    "year_words": lambda m, t: _figure(FigureKind.YEAR, _year(m), m, t),
    "month_name": lambda m, t: _figure(
        FigureKind.MONTH, MONTHS[(m.group(1) or m.group(2)).lower()], m, t
    ),
    "age_old": _age,
    "age_aged": _age,
    "money": lambda m, t: _figure(FigureKind.MONEY, number(m.group(1) or m.group(2)), m, t),
    "share": lambda m, t: _figure(FigureKind.SHARE, number(m.group(1)), m, t),
    "duration_an": _an,
    "fortnight": _fortnight,
    "duration": _span,
    "times": lambda m, t: _figure(
        FigureKind.COUNT, {"once": 1, "twice": 2, "thrice": 3}[m.group(1).lower()], m, t, "time"
    ),
    "the_one": lambda m, t: _figure(FigureKind.COUNT, 1, m, t),
    "bare": _bare,
    "couple": lambda m, t: _figure(FigureKind.COUNT, 2, m, t, _noun(m.group(2).lower())),
    "count": _count,
    "month": lambda m, t: _figure(FigureKind.MONTH, MONTHS[m.group(1).lower()], m, t),
}
