"""Who wrote a report, and on which day: proposed from its own text, for a person to confirm."""

import re
from collections.abc import Sequence

from fairhearing.domain.casework.letters.proposing_letter import TOP, date_in, name_in, signed
from fairhearing.domain.casework.when import When

LAST = 15
"""Paragraphs at the end of a report in which it is signed."""

_BY = re.compile(
    r"(?:(?:report )?(?:prepared|written|completed|compiled) by|(?:name of )?(?:report )?author"
    r"(?: of (?:the |this )?report)?|report by|signed(?: by)?)\b\s*:?\s*(?P<name>\S.*)",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?:date of (?:the |this )?report|report date|date (?:completed|prepared|written)|dated?"
    r"(?: of signature)?)\b\s*:?\s*(?P<day>(?:[A-Z][a-z]+day,? )?\d.{3,30})",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r" (?:family|social|senior|cafcass|court|independent|children|reporting|team|service)\b.*",
    re.IGNORECASE,
)


def author_of(paragraphs: Sequence[str]) -> str:
    """Give who a report says prepared or signed it, "" where it does not say so plainly."""
    for text in (*paragraphs[:TOP], *paragraphs[-LAST:]):
        found = _BY.match(text.strip())
        if found and (name := name_in(found["name"])):
            return _ROLE.sub("", name)
    return signed(paragraphs[-LAST:])


def day_of(paragraphs: Sequence[str]) -> When | None:
    """Give the day that a report calls its own, None where it names none as such."""
    labelled = (_ON.match(one.strip()) for one in (*paragraphs[:TOP], *paragraphs[-LAST:]))
    days = (date_in(found["day"]) for found in labelled if found)
    return next(filter(None, days), None)
