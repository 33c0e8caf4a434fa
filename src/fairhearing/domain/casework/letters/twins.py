"""Whether two letters are one and the same, such as an e-mail and the scan of it."""

from datetime import timedelta

from fairhearing.domain.casework.letters.letter import Letter, Words
from fairhearing.domain.checking.language.wording import share, stems

APART = timedelta(days=3)
"""A letter may be dated one day and sent another; a longer time apart, two are not taken as one."""
FEWEST = 12
"""Different words a letter must have: thanks for a letter look like thanks for any other."""
SAME = 0.85
"""Share of the words of one that the other must have: a scan is not read without mistakes."""
LEAST = 0.6
"""Share the other way round: a scan has the head of the paper too, long beside a short letter."""


def may_be_one(one: Letter, other: Letter) -> bool:
    """Whether two letters are near enough in time to be the same."""
    if one.item_id == other.item_id or one.sent is None or other.sent is None:
        return one.item_id != other.item_id
    return one.sent.first - APART <= other.sent.last and other.sent.first - APART <= one.sent.last


def same_words(one: Words, other: Words) -> bool:
    """Whether two letters say the same, as far as their own words were read."""
    ours, theirs = _told(one), _told(other)
    if min(len(ours), len(theirs)) < FEWEST:
        return False
    less, more = sorted((share(ours, theirs), share(theirs, ours)))
    return less >= LEAST and more >= SAME


def _told(words: Words) -> set[str]:
    return set(stems(" ".join((*words.paragraphs, *words.closing))))
