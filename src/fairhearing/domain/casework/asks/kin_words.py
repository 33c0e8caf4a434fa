"""Words of letters that stand for each other: who asks for an appointment is offered "to see you".

A search that goes by words and general meaning does not know them well enough.
"""

import re
from functools import lru_cache

_GROUPS = (
    (
        r"appointments?|meet|meeting|slot|see (?:me|you|us|him|her|them)|visit(?:ed|s)?|come in|"
        r"interview"
    ),
    r"asked to|instruct(?:ed|ion|ions)|commission(?:ed)?|engaged|appointed|referr(?:ed|al)",
    r"names?|who|whom|identif(?:y|ies)|identity|third part(?:y|ies)|individuals?|person",
    (
        r"refund(?:ed)?|reimburse[d]?|pay|paid|costs?|fares?|fees?|charges?|compensation|expenses?|"
        r"price"
    ),
    r"recordings?|audio|listen(?:ed)?|tape|footage|video",
    r"minutes|notes?|noted|records?|recorded|log|book|entry|entries",
    (
        r"correct(?:ed|ion)?|amend(?:ed|ment|ments)?|chang(?:e|ed)|alter(?:ed)?|addendum|wording|"
        r"rectif\w+|"
        r"put right|typing error|mistake|strike out|replaced?|remov\w+|take out|withdraw\w*"
    ),
    r"apolog(?:y|ies|ise|ised|ize)|sorry|regret",
    r"mum|mother|mam|granny|grandmother|nan",
    r"dad|father|grandad|grandfather",
    (
        r"notice|warn(?:ed|ing)?|told|inform(?:ed)?|notif(?:y|ied)|let know|rung|rang|telephoned|"
        r"called|"
        r"contacted"
    ),
    r"holiday|abroad|trip|travel|away",
    r"court|judge|hearing|magistrates?",
    r"school|teacher|head|class|nursery|staff",
    r"social worker|social services|children['’]s services|local authority|council|social care",
    r"doctor|gp|surgery|nurse|clinic|clinician|hospital",
    r"friend|supporter|support|accompan\w+|mckenzie|companion|visitors?",
    r"complaints?|procedure|stage (?:one|two|three|1|2|3)",
    r"share[d]?|pass(?:ed)? on|forward(?:ed)?|sent|disclos\w+|given to",
    r"late|lateness|delay(?:ed)?|early",
    r"polic(?:y|ies)|procedure|rules?|guidance",
    r"words|said|quote[d]?|quotation|voice|wishes|feelings",
    r"check(?:ed)?|quality assured?|review(?:ed)?|approved?|signed off|counter-?sign\w*",
    r"why|reasons?|because",
    r"letters?|post|mail(?:ing)?|address(?:es)?|correspondence|envelope",
    r"lost|missing|property|belongings|coat|clothes|clothing|toys?",
)
_KIN = tuple(re.compile(rf"\b(?:{group})\b", re.IGNORECASE) for group in _GROUPS)
_MOST = 2


@lru_cache(maxsize=8192)
def groups(text: str) -> frozenset[int]:
    """Give the kins of which a text has words."""
    return frozenset(number for number, group in enumerate(_KIN) if group.search(text))


def kin(ask: str, sentence: str) -> int:
    """How many things an ask and a sentence both speak of, by words of one kin; 2 at most."""
    return min(_MOST, len(groups(ask) & groups(sentence)))
