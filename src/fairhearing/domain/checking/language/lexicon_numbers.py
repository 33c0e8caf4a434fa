"""Word lists about figures: numbers in words, months, weekdays, units of time. Data only."""

UNITS = {
    "zero": 0.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0,
    "seven": 7.0,
    "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0, "thirteen": 13.0,
    "fourteen": 14.0,
    "fifteen": 15.0, "sixteen": 16.0, "seventeen": 17.0, "eighteen": 18.0, "nineteen": 19.0,
}  # fmt: skip
TENS = {
    "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0,
    "eighty": 80.0, "ninety": 90.0,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_MONTH_NAMES = (
    "january february march april may june july august september october november december"
)
MONTHS = (
    {name: i for i, name in enumerate(_MONTH_NAMES.split(), start=1)}
    | {
        name[:3]: i
        for i, name in enumerate(_MONTH_NAMES.split(), start=1)
        if name not in ("may", "march")
    }
    | {"sept": 9}
)
WEEKDAYS = {
    name: i
    for i, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())  # noqa: SIM905  reads as the week does
}
UNIT_SECONDS = {
    "second": 1.0, "minute": 60.0, "min": 60.0, "hour": 3600.0, "hr": 3600.0, "day": 86_400.0,
    "night": 86_400.0,
    "week": 604_800.0, "fortnight": 1_209_600.0, "month": 2_629_800.0, "year": 31_557_600.0,
}  # fmt: skip
MEASURES = {
    name: names.split()[0]
    for names in (
        "kg kilo kilos kilogram kilograms", "g gram grams", "mg milligram milligrams",
        "ml millilitre millilitres mil mils", "l litre litres", "cm centimetre centimetres",
        "mm millimetre millimetres", "m metre metres", "km kilometre kilometres", "mile miles",
        "stone st", "degree degrees", "unit units",
    )
    for name in names.split()
}  # fmt: skip
"""Units of weight, length and the like, each by its shortest name."""
NOUN_BREAKS = frozenset(
    """
    and or out to of the a an in on at by for from with or o'clock past per more other different
    separate further additional was were is are had has have that this these those he she they
    i we you it who which when if but so as not only just very really about around because then
    all both each odd told total or now today
    """.split()  # noqa: SIM905  reads better as running text
)
"""Words that cannot be what is counted."""
ADJECTIVES = frozenset({"more", "other", "different", "separate", "further", "additional"})
"""Words that may stand between a number and what is counted."""
