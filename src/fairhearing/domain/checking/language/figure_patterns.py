"""How figures are written and spoken: one pattern for each way, the longest first."""

import re

from fairhearing.domain.checking.language.lexicon_numbers import (
    MEASURES,
    MONTHS,
    TENS,
    UNITS,
    WEEKDAYS,
)

_WORDS = (*UNITS, *TENS, "dozen", "hundred", "thousand", "million")
_NUMBER_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_SPOKEN = (
    rf"(?>(?:(?:hundred|thousand|million)\b(?:[\s-]+(?:and[\s-]+)?(?=(?:{_NUMBER_WORD})\b))?|"
    rf"(?:{_NUMBER_WORD})\b(?:[\s-]+(?=(?:{_NUMBER_WORD})\b))?)+)"
)
"""A number in words. "And" joins only what comes after a hundred: "six and seven" are two."""
_POINT = r"(?:\s+point(?:[\s-]+(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b)+)?+"
_NUM = rf"(?:\d[\d,]*(?:\.\d+)?|{_SPOKEN}{_POINT})"
_MEASURE = "|".join(sorted(MEASURES, key=len, reverse=True))
_BODY = (
    r"hand(?:ed|s)?|arms?|legs?|wrists?|ankles?|foot|feet|knees?|hips?|ears?|eyes?|side|shoulders?|elbows?|"
    r"thumbs?|fingers?|breasts?|lungs?|kidneys?|cheeks?|temples?|thighs?|calf|shins?|heels?|toes?"
)
_ITS = r"(?:it|that|there|what|which|here|this|who|time|date|number)"
_MONTH = "|".join(MONTHS)
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_HOURS = f"{_ONES}|ten|eleven|twelve"
_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES_TH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_ORDINAL = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:twenty|thirty)[\s-](?:{_ONES_TH})|{_ONES_TH}|tenth|eleventh|"
    r"twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
    r"twentieth|thirtieth)"
)
_NAMED = (
    "January|February|April|June|July|August|September|October|November|December"  # never verbs
)
_SPAN = r"minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|fortnights?|seconds?"
_NOT_COUNTED = r"(?!\s+(?:minutes|pounds|per|people|days|weeks|years|children))"
_TIME_ENDS = (
    r"(?=\s*(?:[.,;?!]|$|in\s+the|on\s|at\s|every|sharp|that|and\s|for\s|with\s|but\s|from\s|or\s|"
    r"because|when\b|if\s|as\s|so\s|until|till|then|to\s|tonight|today|tomorrow|this\s|next\s|most\s))"
)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("date_slash", _compile(r"\b(\d{1,2})/(\d{1,2})/(\d{2,4})\b")),
    (
        "reading",
        _compile(rf"\b({_NUM})\s+over\s+({_NUM})\b|\b(\d{{2,3}})\s?/\s?(\d{{2,3}})\b(?!/)"),
    ),
    (
        "side",
        _compile(
            rf"\b(left|right)(?=[\s-]+(?:{_BODY})\b)|"
            r"\b(?:the|on\s+(?:his|her|my|your|the))\s+(left|right)(?=\s+(?:one|side)\b|\s*[.,;?!]|\s*$)"
        ),
    ),
    ("price", _compile(rf"\b(a|{_NUM})\s+(?:pounds?|quid)\s+({_TENS}|{_TEEN}|\d\d)\b")),
    ("money", _compile(rf"£\s?(\d[\d,]*(?:\.\d+)?)|({_NUM})\s+(?:pounds?|quid|euros?|dollars?)\b")),
    ("share", _compile(rf"\b({_NUM})\s?(?:%|per\s?cent\b|percent\b)")),
    (
        "rate",
        _compile(
            rf"\b(once|twice|{_NUM}(?:\s+(?:times?|days?|nights?|hours?))?)\s*"
            r"(?:(?:\b(?:a|an|per|each|every)\s+|/\s?)(day|week|month|year|fortnight|term|session|night)\b|"
            r"\b(daily|weekly|monthly|yearly)\b)"
        ),
    ),
    (
        "every",
        _compile(
            rf"\b(?:every|each)\s+(?:(other|second|{_NUM})\s+)?(days?|weeks?|months?|years?)\b|"
            r"\bfortnightly\b|\b(?P<ly>daily|weekly|monthly)\b"
        ),
    ),
    ("date_slash", _compile(r"\b(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?\b")),
    ("date_iso", _compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")),
    (
        "date",
        _compile(
            rf"\b(?:the\s+)?(\d{{1,2}}|{_ORDINAL})(?:\s+of)?\s+({_MONTH})\b(?:,?\s+(\d{{4}}))?"
        ),
    ),
    (
        "date_us",
        _compile(
            rf"\b({_MONTH})\s+(?:the\s+)?(\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL})\b"
            r"(?:,?\s+(\d{4}))?"
        ),
    ),
    (
        "time_half",
        _compile(
            r"\b(half|quarter|(?:\d{1,2}|five|ten|twenty|twenty[\s-]five)(?:\s+minutes)?)\s+"
            r"(past|to|after)\s+(\d{1,2}|[a-z]+)\b"
        ),
    ),
    ("time_halfx", _compile(rf"\bhalf\s+({_HOURS}|\d{{1,2}})\b")),
    (
        "time_clock",
        _compile(r"\b(\d{1,2})[:.](\d{2})\s*([ap]\.?m\b\.?)?(?!\d|%|\s*(?:pounds|per))"),
    ),
    ("time_oclock", _compile(r"\b(\d{1,2}|[a-z]+)\s+o['’]clock\b")),
    ("time_ampm", _compile(r"\b(\d{1,2})\s*([ap])\.?m\b")),
    (
        "time_words",
        _compile(
            rf"\b(?:at|by|until|till|about|around|before|after|from)\s+({_HOURS})\s+"
            r"(fifteen|thirty|forty[\s-]five|twenty|ten|forty|fifty|oh\s+five)\b" + _NOT_COUNTED
        ),
    ),
    (
        "time_bare",
        _compile(
            rf"\b(?:at|by|until|till|before|after|from|since)\s+(?:about\s+|around\s+)?"
            rf"({_HOURS}|\d{{1,2}})" + _TIME_ENDS
        ),
    ),
    (
        "time_bare",
        _compile(
            rf"\b(?:about|around)\s+({_HOURS})(?=\s+(?:at\s+(?:mine|ours|night|home|bedtime)|in\s+the\s))"
        ),
    ),
    ("special", _compile(r"\b(midnight|midday|noon)\b")),
    (
        "ordinal_date",
        _compile(
            rf"\bon\s+the\s+({_ORDINAL})\b|"
            r"\bthe\s+((?:\d{1,2}(?:st|nd|rd|th))|(?:twenty|thirty)[\s-]\w+(?:st|nd|rd|th))\b"
            rf"(?!\s+(?:time|one|of\s+(?!{_MONTH})|child|week|day|visit|meeting))|"
            r"\bthe\s+(fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|twentieth|"
            r"thirtieth)(?=\s*[.,;?!]|\s*$|\s+(?:is|was|at|it)\b)|"
            rf"\b((?:\d{{1,2}}(?:st|nd|rd|th))|{_ORDINAL})(?=\s+of\s+(?:this|the|next|last)\s+month\b)"
        ),
    ),
    ("weekday", _compile(r"\b(" + "|".join(WEEKDAYS) + r")s?\b")),
    (
        "year_thousand",
        _compile(
            rf"\b(two\s+thousand\s+(?:and\s+)?(?:(?:{_TENS})[\s-](?:{_ONES})|{_TEEN}|{_TENS}|{_ONES}))\b"
            r"(?!\s+(?:hundred|pounds|people|of\b))"
        ),
    ),
    ("year", _compile(r"\b((?:19|20)\d{2})\b")),
    (
        "year_words",
        _compile(
            rf"\b(nineteen|twenty)[\s-](hundred|(?:{_TEEN})|(?:{_TENS})(?:[\s-](?:{_ONES}))?)\b"
            r"(?!\s+(?:minutes|pounds|per|people))"
        ),
    ),
    (
        "month_name",
        re.compile(rf"(?<![.?!]\s)(?<!^)\b({_NAMED}|March|May)\b|\b({_NAMED})\b"),
    ),
    (
        "age_old",
        _compile(
            rf"\b({_NUM})(?:[\s-]+and[\s-]+a[\s-]+half)?[\s-]+(years?|months?|weeks?)?[\s-]*old\b|\b({_NUM})\s?y/?o\b"
        ),
    ),
    (
        "age_is",
        _compile(
            rf"\b(?!{_ITS}\b)[a-z]+(?:['’]s|\s+is|\s+was|\s+turned|(?:['’]ll|\s+will)\s+be)\s+({_NUM})"
            r"(?:\s+(weeks?|months?|years?)(?=\s+now\b))?"
            r"(?=\s*(?:now\b|in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)))"
        ),
    ),
    ("age_aged", _compile(rf"\b(?:aged|age of|age)\s+({_NUM})\b")),
    ("quarters", _compile(r"\b(a\s+quarter|quarter|three[\s-]quarters)\s+of\s+an\s+hour\b")),
    (
        "duration_an",
        _compile(
            r"\b(half\s+an|half\s+a|an|a|one)\s+(hour|day|week|month|year|minute)"
            r"(\s+and\s+a\s+(?:half|quarter))?\b"
        ),
    ),
    ("fortnight", _compile(r"\b(fortnight)\b")),
    (
        "duration",
        _compile(
            rf"\b((?:a\s+)?couple(?:\s+of)?|(?:a\s+)?few|{_NUM})(\s+and\s+a\s+half)?[\s-]+({_SPAN})\b"
        ),
    ),
    (
        "times",
        _compile(
            r"\b(once|twice|thrice)\b"
            r"(?!\s+(?:every|in\s+a\s+while|and\s+a\s+while|he|she|they|i|we|you|it|the|that|a|upon|again|more)\b)"
        ),
    ),
    (
        "the_one",
        _compile(
            r"\b(?:(?:the|only|just)\s+(?:the\s+)?one\b(?=\s*[.,;?!]|$)|"
            r"(?<=[\w,] )(?<!all but )one\s+of\s+(?:them|those|these|the)\b)"
        ),
    ),
    ("measure", _compile(rf"\b({_NUM})[\s-]?({_MEASURE})\b")),
    ("couple", _compile(r"\b(?:a\s+)?(couple)\s+of\s+([a-z]+)")),
    ("count", _compile(rf"\b({_NUM})\s+([a-z][a-z'-]+)(?:\s+([a-z][a-z'-]+))?")),
    ("bare", _compile(rf"\b({_NUM})\b")),
    (
        "month",
        _compile(
            r"\b(?:in|since|until|from|last|this|next|by|early|late|mid|during|of|through)[\s-]+"
            rf"({_MONTH})\b"
        ),
    ),
)
"""Name of the way, and its pattern; words taken by an earlier one are not read again."""
