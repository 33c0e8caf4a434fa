"""Where sentences of British report-writing end.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or a
quotation that goes on.
"""

import re

from fairhearing.domain.reading.quotes import Quote, inside, quotes

Range = tuple[int, int]

_END = re.compile(r"([.?!…]+)([”’\"')\]]*)(?=\s|$)")
_OPENS = re.compile(r"\s+[“‘\"'(\[]*([A-Z0-9£•])")
_LAST_WORD = re.compile(r"[\w.’'-]*$")
_NEXT_WORD = re.compile(r"\s*[“‘\"'(\[]*([\w’'-]+)")

# Never the last word of a sentence.
_NEVER_LAST = re.compile(
    r"mr|mrs|ms|miss|mx|dr|prof|st|rev|hon|messrs|supt|insp|sgt|pc|vs?|cf|c\.f|eg|e\.g|i\.e|viz"
)
# Not the last word where a number follows.
_BEFORE_FIGURES = re.compile(
    r"paras?|ss?|nos?|pp?|cl|arts?|regs?|rr?|fig|vol|ch|sch|pt|sec|approx|ca?|tel|ext|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
# Times of day may end a sentence, but not before a day or a zone.
_OF_DAY = re.compile(r"[ap]\.?m")
_DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|gmt|bst"
)
# Words that open a sentence, and so prove that a lone letter before the stop was no initial.
_OPENERS = re.compile(
    r"i|s?he|they|we|it|you|the|an?|th(?:is|at|ese|ose|ere)|his|her|their|my|our|its|in|on|at|by|"
    r"for|from|with|when|while|after|before|during|since|as|if|although|however|but|and|so|both|"
    r"neither|not?|mrs?|ms|miss|dr|having|despite|once|then"
)
_INITIAL = re.compile(r"[a-hj-z](?:\.[a-z])*")


def sentences(text: str) -> tuple[Range, ...]:
    """Offsets of each sentence, without the white space around it, in order."""
    marked = quotes(text)
    found: list[Range] = []
    start = 0
    for stop in _END.finditer(text):
        if _ends_here(text, stop, marked):
            found.append((start, stop.end()))
            start = stop.end()
    found.append((start, len(text)))
    trimmed = (trim(text, *each) for each in found)
    return tuple(each for each in trimmed if each[0] < each[1])


def trim(text: str, start: int, end: int) -> Range:
    """Draw a range in until it neither begins nor ends with white space."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _ends_here(text: str, stop: re.Match[str], marked: tuple[Quote, ...]) -> bool:
    if inside(marked, stop.start()) and inside(marked, stop.end() - 1):
        return False
    if not _OPENS.match(text, stop.end()):
        return False
    return stop.group(1) != "." or bool(stop.group(2)) or not _abbreviated(text, stop)


def _abbreviated(text: str, stop: re.Match[str]) -> bool:
    dot = stop.start()
    match = _LAST_WORD.search(text[max(0, dot - 40) : dot])
    word = match.group().strip(".").casefold() if match else ""
    following = _NEXT_WORD.match(text, stop.end())
    after = following.group(1).casefold() if following else ""
    if _NEVER_LAST.fullmatch(word):
        return True
    if _BEFORE_FIGURES.fullmatch(word):
        return after[:1].isdigit()
    if _OF_DAY.fullmatch(word):
        return bool(_DAYS.fullmatch(after))
    return bool(_INITIAL.fullmatch(word)) and not _OPENERS.fullmatch(after)
