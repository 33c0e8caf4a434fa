"""The day that words like "by Monday" or "within ten working days" mean, from the letter's date.

Of several days that words can mean, the last is taken: a promise is not late before that.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from fairhearing.domain.casework.when import read
from fairhearing.domain.checking.language.numbers import number
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.procedures.calendars import ordinary
from fairhearing.domain.saying import MONTHS, day

MOST = 366
"""Longer times than a year are not promises of a letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """The day that words mean, where they stand, how it was worked out and what is unsure."""

    by: date | None
    how: str = ""
    check: str = ""


def meant(words: str, sent: date) -> Meant | None:
    """Say which day words mean that were written on `sent`; None where they speak of no time."""
    for pattern, work_out in _FORMS:
        found = pattern.search(words)
        if found and (one := work_out(found, sent)):
            return one
    return None


def speaks_of_time(words: str) -> bool:
    """Whether words speak of a time at all."""
    return any(pattern.search(words) for pattern, _ in _FORMS)


def _named_day(found: re.Match[str], sent: date) -> Meant | None:
    number_of_day, month = found["day"], found["month"]
    years = [found["year"]] if found["year"] else [str(sent.year), str(sent.year + 1)]
    for year in years:
        try:
            one = read(f"{number_of_day} {_english(month)} {year}").first
        except WrongUse:
            continue
        if one >= sent or found["year"]:
            past = "That day was over when the letter was written." if one < sent else ""
            return Meant(by=one, how=f"They name {day(one)}.", check=past)
    return None


def _figures(found: re.Match[str], sent: date) -> Meant | None:
    try:
        one = read(f"{found['day']}/{found['month']}/{_century(found['year'])}").first
    except WrongUse:
        return None
    past = "That day was over when the letter was written." if one < sent else ""
    return Meant(by=one, how=f"They name {day(one)}.", check=past)


def _century(year: str) -> str:
    return year if len(year) > 2 else f"20{year}"  # noqa: PLR2004  a year in two figures


def _within(found: re.Match[str], sent: date) -> Meant | None:
    said = found["number"].lower().replace("next ", "")
    count = _COUNTS.get(said) or number(said)
    unit = _UNITS[found["unit"].lower().rstrip("s")]
    if not count or count > MOST:
        return None
    whole = int(count)
    working = bool(found["working"])
    if working and unit == "day":
        by = ordinary.working_days(sent, whole).due
        how = f"{whole} working days after {day(sent)}, weekends and bank holidays left out."
    else:
        by = _COUNTED[unit](sent, whole)
        how = f"{whole} {unit}{'' if whole == 1 else 's'} after {day(sent)}."
    check = "Bank holidays are those of England and Wales." if working else ""
    if _RECEIPT.search(found.string):
        check = "They count from the day they had your letter, which we do not know."
    if said in _LOOSE:
        check = "“A couple” may mean more."
    return Meant(by=by, how=how, check=check)


def _weekday(found: re.Match[str], sent: date) -> Meant:
    wanted = _DAYS[found["weekday"].lower()]
    ahead = (wanted - sent.weekday()) % 7 or 7
    one = sent + timedelta(days=ahead)
    kind = (found["which"] or "").lower()
    name = _NAMES[wanted]
    if kind == "next" or found["week"]:
        monday = sent + timedelta(days=7 - sent.weekday())
        after = monday + timedelta(days=wanted)
        check = "" if after == one else f"They may also mean {day(one)}."
        return Meant(by=max(one, after), how=f"The {name} of the week after.", check=check)
    same = f"The letter is of a {name} too: they may mean that day." if ahead == 7 else ""  # noqa: PLR2004  a week
    return Meant(by=one, how=f"The first {name} after {day(sent)}.", check=same)


def _tomorrow(_found: re.Match[str], sent: date) -> Meant:
    return Meant(by=sent + timedelta(days=1), how=f"The day after {day(sent)}.")


def _today(_found: re.Match[str], sent: date) -> Meant:
    return Meant(by=sent, how="The day of the letter.")


def _this_week(_found: re.Match[str], sent: date) -> Meant:
    friday = sent + timedelta(days=(_FRIDAY - sent.weekday()) % 7)
    weekend = "The letter was written at a weekend." if sent.weekday() > _FRIDAY else ""
    return Meant(by=friday, how="The Friday of that week.", check=weekend)


def _next_week(_found: re.Match[str], sent: date) -> Meant:
    monday = sent + timedelta(days=7 - sent.weekday())
    return Meant(by=monday + timedelta(days=_FRIDAY), how="The Friday of the week after.")


def _this_month(_found: re.Match[str], sent: date) -> Meant:
    return Meant(by=_month_end(sent.year, sent.month), how="The last day of that month.")


def _next_month(_found: re.Match[str], sent: date) -> Meant:
    after = _month_end(sent.year, sent.month) + timedelta(days=1)
    return Meant(by=_month_end(after.year, after.month), how="The last day of the month after.")


def _end_of(found: re.Match[str], sent: date) -> Meant:
    month = next(n for n, name in enumerate(MONTHS, 1) if name == _english(found["month"]))
    year = sent.year + (month < sent.month)
    return Meant(by=_month_end(year, month), how=f"The last day of {MONTHS[month - 1]} {year}.")


def _no_day(found: re.Match[str], _sent: date) -> Meant:
    return Meant(by=None, check=f"They named no day: “{found[0].strip()}”.")


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def english_month(word: str) -> str:
    """Give the English name of a month written in Welsh, "" where it is none."""
    return _WELSH_MONTHS.get(word.lower().strip(","), "")


def _english(month: str) -> str:
    name = english_month(month) or month
    return next(one for one in MONTHS if one.lower().startswith(name.lower().rstrip(".")[:3]))


_FRIDAY = 4
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WELSH_DAYS = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")
_DAYS = {name.lower(): n for n, name in enumerate(_NAMES)} | {
    f"dydd {name}": n for n, name in enumerate(_WELSH_DAYS)
}
_WELSH = ("ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst")
_WELSH_MONTHS = dict(zip((*_WELSH, "medi", "hydref", "tachwedd", "rhagfyr"), MONTHS, strict=True))
_COUNTS = {"a": 1, "an": 1, "the": 1, "a couple of": 2, "couple of": 2, "un": 1, "dau": 2}
_COUNTS |= {"dwy": 2, "tri": 3, "tair": 3, "pum": 5, "pump": 5, "saith": 7, "deg": 10, "ugain": 20}
_LOOSE = ("a couple of", "couple of")
_UNITS = {"day": "day", "week": "week", "month": "month", "fortnight": "fortnight"}
_UNITS |= {"diwrnod": "day", "wythno": "week", "wythnos": "week", "mis": "month", "mi": "month"}
_COUNTED: dict[str, Callable[[date, int], date]] = {
    "day": lambda sent, count: ordinary.days(sent, count).due,
    "week": lambda sent, count: ordinary.weeks(sent, count).due,
    "fortnight": lambda sent, count: ordinary.weeks(sent, 2 * count).due,
    "month": lambda sent, count: ordinary.months(sent, count).due,
}
_MONTH = (
    r"(?P<month>"
    + "|".join(rf"{name[:3]}(?:{name[3:]})?\.?" for name in MONTHS)
    + "|Sept|"
    + "|".join(_WELSH_MONTHS)
    + r")\b"
)
_NUMBER = r"(?P<number>a couple of|couple of|an?|\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_DAY = "|".join(sorted(_DAYS, key=len, reverse=True))
_RECEIPT = re.compile(r"\b(?:of|from|after) (?:the )?(?:receipt|receiving)\b", re.IGNORECASE)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Meant | None]], ...] = (
    (
        _form(
            rf"\b(?P<day>\d\d?)(?:st|nd|rd|th|ain|eg|fed)?(?: of)? {_MONTH}"
            r"(?:,? (?P<year>20\d\d))?"
        ),
        _named_day,
    ),
    (
        _form(rf"\b{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?\b(?!:)(?:,? (?P<year>20\d\d))?"),
        _named_day,
    ),
    (_form(r"\b(?P<day>\d\d?)[/.](?P<month>\d\d?)[/.](?P<year>20\d\d|\d\d)\b"), _figures),
    (
        _form(
            rf"\b(?:(?:with)?in|allow(?: us)?(?: up to)?) (?:the )?(?:next |coming )?{_NUMBER} "
            r"(?P<working>(?:working|business) )?(?P<unit>days?|weeks?|months?|fortnights?)\b"
        ),
        _within,
    ),
    (
        _form(
            r"\bo fewn (?P<number>\d{1,3}|\w+) (?P<unit>diwrnod|wythnos|mis)"
            r"(?P<working> gwaith)?\b"
        ),
        _within,
    ),
    (
        _form(
            rf"\b(?:by|on|before|until|for|erbyn|ddydd|,)? ?(?:(?P<which>next|this|coming) )?"
            rf"(?P<weekday>{_DAY})\b(?P<week> week\b)?"
        ),
        _weekday,
    ),
    (_form(r"\b(?:tomorrow|yfory)\b"), _tomorrow),
    (
        _form(
            r"\b(?:today|tonight|this (?:morning|afternoon|evening)|end of (?:the )?day|heddiw)\b"
        ),
        _today,
    ),
    (
        _form(r"\b(?:this week|end of (?:the|this|that) week|the week's end|yr wythnos hon)\b"),
        _this_week,
    ),
    (_form(r"\b(?:next week|yr wythnos nesaf)\b"), _next_week),
    (_form(r"\b(?:this month|end of (?:the|this) month)\b"), _this_month),
    (_form(r"\bnext month\b"), _next_month),
    (_form(rf"\b(?:end of|during|in) {_MONTH}"), _end_of),
    (
        _form(
            r"\b(?:shortly|soon|as soon as (?:possible|I can|we can)|in due course|"
            r"in the near future|when I (?:can|get a chance|am able)|"
            r"at the earliest opportunity|without delay|cyn gynted â phosibl|maes o law)\b"
        ),
        _no_day,
    ),
)
