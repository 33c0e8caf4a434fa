"""Times, dates, numbers, money and spans of time, said aloud and written down."""

from random import Random

from fairhearing.domain.saying import MONTHS

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NTH = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

Ways = tuple[str, str]
"""The same figure as it is said and as it is written."""


def words(n: int) -> str:
    """Say a number below a thousand."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    rest = f" and {words(n % 100)}" if n % 100 else ""
    return f"{ONES[n // 100]} hundred{rest}"


def either(r: Random, n: int) -> str:
    """Say or write a number."""
    return words(n) if n < 1000 and r.random() < 0.5 else str(n)


def number(r: Random, low: int = 2, high: int = 12) -> tuple[Ways, Ways]:
    """Give a number both ways, and another that is not it."""
    n, other = r.sample(range(low, high + 1), 2)
    return (words(n), either(r, n)), (words(other), either(r, other))


def clock(r: Random) -> tuple[Ways, Ways]:
    """Give a time of day both ways, and another."""
    hours, minutes = r.sample(range(1, 12), 2), r.choices((0, 0, 30, 30, 15, 45, 10, 20), k=2)
    if r.random() < 0.3:
        hours[1] = hours[0]
        minutes[1] = r.choice([m for m in (0, 15, 30, 45) if m != minutes[0]])
    half = r.choice(("am", "pm", "pm"))
    made = [(_said(r, h, m), _written(r, h, m, half)) for h, m in zip(hours, minutes, strict=True)]
    return made[0], made[1]


def _said(r: Random, h: int, m: int) -> str:
    after, hour, following = r.choice(("past ", "past ", "after ")), ONES[h], ONES[h % 12 + 1]
    forms = {
        0: (f"{hour} o'clock", hour, hour),
        30: (f"half {hour}", f"half past {hour}", f"{hour} thirty"),
        15: (f"quarter {after}{hour}", f"{hour} fifteen"),
        45: (f"quarter to {following}", f"{hour} forty-five"),
        10: (f"ten {after}{hour}", f"{hour} ten"),
        20: (f"twenty {after}{hour}", f"{hour} twenty"),
    }
    return r.choice(forms[m])


def _written(r: Random, h: int, m: int, half: str) -> str:
    hour = h + 12 if half == "pm" else h
    plain = f"{h}{half}" if m == 0 else f"{h}.{m:02d}{half}"
    return r.choice((plain, plain, plain.replace(".", ":"), f"{hour:02d}:{m:02d}", _said(r, h, m)))


def date(r: Random) -> tuple[Ways, Ways]:
    """Give a date both ways, and one that differs in its day, its month or both."""
    day, month = r.randrange(1, 29), r.randrange(12)
    off_day, off_month = r.choice(((1, 0), (0, 1), (1, 1)))
    day2 = (day - 1 + off_day * r.choice((1, 2, 7, 10, 20))) % 28 + 1
    month2 = (month + off_month * r.randrange(1, 11)) % 12
    return _dated(r, day, month), _dated(r, day2, month2)


def _dated(r: Random, day: int, month: int) -> Ways:
    said = r.choice(
        (f"the {NTH[day - 1]} of {MONTHS[month]}", f"{MONTHS[month]} the {NTH[day - 1]}")
    )
    return f"on {said}", f"on {day} {MONTHS[month]}"


def month(r: Random) -> tuple[Ways, Ways]:
    """Give a month, and another."""
    a, b = r.sample(MONTHS, 2)
    ago = r.choice(("", " last year", " this year"))
    return (f"in {a}", f"in {a}{ago if r.random() < 0.2 else ''}"), (f"in {b}", f"in {b}")


def day(r: Random) -> tuple[Ways, Ways]:
    """Give a day of the week, and another."""
    a, b = r.sample(DAYS, 2)
    plural = r.choice(("", "s"))
    part = r.choice(("", "", " mornings", " evenings")) if plural else r.choice(("", " morning"))
    said, other = (f"on {d}{part or plural}" for d in (a, b))
    return (said, f"on a {a}" if plural and not part and r.random() < 0.3 else said), (other, other)


def span(r: Random) -> tuple[Ways, Ways]:
    """Give a length of time both ways, and another."""
    unit = r.choice(("minute", "minute", "hour", "day", "week", "week", "month", "month", "year"))
    pool = (5, 10, 15, 20, 25, 30, 40, 45, 50) if unit == "minute" else tuple(range(2, 12))
    n, other = r.sample(pool, 2)
    return _lasting(r, n, unit), _lasting(r, other, unit)


def _lasting(r: Random, n: int, unit: str) -> Ways:
    special = {
        (30, "minute"): ("half an hour", "30 minutes"),
        (45, "minute"): ("three quarters of an hour", "45 minutes"),
        (2, "week"): ("a fortnight", "two weeks"),
        (6, "month"): ("half a year", "six months"),
        (2, "hour"): ("a couple of hours", "two hours"),
        (2, "day"): ("a couple of days", "two days"),
    }
    if (n, unit) in special and r.random() < 0.5:
        return special[n, unit]
    return f"{words(n)} {unit}s", f"{either(r, n)} {unit}s"


def money(r: Random) -> tuple[Ways, Ways]:
    """Give a sum both ways, and another."""
    n, other = r.sample(
        (5, 10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 80, 90, 120, 150, 200, 250, 300, 450, 600), 2
    )
    return _paid(r, n), _paid(r, other)


def _paid(r: Random, n: int) -> Ways:
    coin, sign = r.choice((("pounds", "£"), ("quid", "£"), ("pounds", "£"), ("dollars", "$")))
    return (
        f"{words(n)} {coin}",
        f"{sign}{n}" if coin == "quid" or r.random() < 0.7 else f"{n} {coin}",
    )
