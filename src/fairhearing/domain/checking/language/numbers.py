"""Numbers in digits and in words, as people write and say them.

"One fifty-eight" is 158, "eight point two" 8.2, "two dozen" 24, and "twenty-nine ninety-nine" is
a price: 29.99.
"""

import re

from fairhearing.domain.checking.language.lexicon_numbers import ORDINALS, TENS, UNITS

_MULTIPLIES = {"dozen": 12.0, "hundred": 100.0}
_THOUSANDS = {"thousand": 1e3, "million": 1e6}
_TEEN, _HUNDRED = 10, 100


def number(words: str) -> float | None:
    """Read a number in digits or words; None where it is not one."""
    plain = words.lower().replace(",", "").strip()
    if re.fullmatch(r"\d+(?:\.\d+)?(?:st|nd|rd|th)?", plain):
        return float(re.sub(r"[a-z]+$", "", plain))
    whole, point, digits = plain.partition(" point ")
    value = _whole(whole)
    if not point or value is None:
        return value
    said = [_digit(word) for word in re.split(r"[\s-]+", digits.strip())]
    return None if None in said else float(f"{value:.0f}.{''.join(str(d) for d in said)}")


def ordinal(words: str) -> float | None:
    """Read "twenty-second" or "22"; None where it is neither."""
    parts = re.split(r"[\s-]+", words.lower())
    values = [UNITS.get(part, TENS.get(part, ORDINALS.get(part))) for part in parts]
    known = [value for value in values if value is not None]
    return float(sum(known)) if len(known) == len(parts) else None


def _digit(word: str) -> int | None:
    value = 0.0 if word == "oh" else UNITS.get(word)
    return int(value) if value is not None and value < _TEEN else None


def _whole(words: str) -> float | None:
    total, part, seen = 0.0, 0.0, False
    parts = [word for word in re.split(r"[\s-]+", words) if word not in ("and", "a", "the", "")]
    digits = [_digit(word) for word in parts]
    if len(parts) > 2 and None not in digits:  # noqa: PLR2004  "nine-nine-nine" is said digit by digit
        return float("".join(str(digit) for digit in digits))
    for i, word in enumerate(parts):
        value = UNITS.get(word, TENS.get(word))
        if value is not None and value >= _TEEN and _TEEN <= part < _HUNDRED:
            pence = _whole(" ".join(parts[i:]))  # "twenty-nine ninety-nine", "ten thirty"
            return None if pence is None else total + part + pence / _HUNDRED
        if value is not None:
            # After "one", "fifty" makes a hundred and fifty.
            part = part * _HUNDRED + value if 0 < part < _TEEN <= value else part + value
        elif word in _MULTIPLIES:
            part = (part or 1) * _MULTIPLIES[word]
        elif word in _THOUSANDS:
            total, part = total + (part or 1) * _THOUSANDS[word], 0.0
        else:
            return None
        seen = True
    return total + part if seen else None
