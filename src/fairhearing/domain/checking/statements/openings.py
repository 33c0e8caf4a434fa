"""How a report gives words or tasks to somebody, other than by a verb of saying (patterns)."""

import re

POSITION = re.compile(
    r"(?:account|position|view|case|explanation|evidence|answer|response|understanding)\s+"
    r"(?:is|was|remains)\s+that\s+",
    re.IGNORECASE,
)
ACCORDING = re.compile(r"^\s*according to ([^,]{2,60}),\s*", re.IGNORECASE)
BY_ACCOUNT = re.compile(
    r"\b(?i:in|on|by|from) ((?:the )?[\w’' -]{2,40}?)(?:[’']s?)? (?:own )?"
    r"(?:words|account|view|opinion|telling|recollection|estimation)\b,?\s*"
)
"""Words given to somebody: "in Mr Hale's view", "on her own account"."""
CLEFT = re.compile(
    r"^(?:it was|the person who\b.{3,60}? was) (?P<who>.{2,40}?) (?:who|that) (?P<did>.+)$",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that stresses who did it: "It was the father who rang"."""
INVERTED = re.compile(
    r"[”\"’'],?\s+(?P<verb>[a-z]+ed|said|says)\s+(?P<who>[A-Z][\w’' .-]{1,40})\.?$"
)
"""A quotation whose speaker stands last: “…” said Mrs Gill."""
FIRMLY = re.compile(
    r"^\s+(?:was|is|were|remained|made it) (?:quite |very |absolutely )?"
    r"(?:adamant|firm|clear|frank|emphatic|insistent|explicit|definite) (?:that|about|in)\s+"
)
"""How somebody is said to have said it: "was adamant that"."""
TASK = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)(?: agreed)? to "
    r"(?=[a-z])"
)
"""Somebody's task, as minutes write it: "AB to ring the plumber"."""
_GIVING = (
    r"(?:made|raised|put|put forward|brought up|voiced|expressed|given|advanced|floated|mentioned)"
)
NAMED_ACT = re.compile(
    r"^(?:the|an?|her|his|their|further|another) (?:\w+ ){0,2}?"
    r"(?P<act>suggestion|idea|proposal|offer|request|question|complaint|concern|promise|undertaking|plea|enquiry|worry|fear|wish|claim|allegation|"
    r"apology|explanation|objection|demand)s?\b(?P<said>.*?),?\s+"
    r"(?:(?:came|originated) (?:from|with)|"
    rf"(?:was|were|had been|has been) (?:\w+ly |first )?{_GIVING} by"
    r"|was that of|was)\s+(?P<who>.{2,60}?)(?P<more>[,.;].*|\s(?:in|because|on|at|who|for)\b.*)?$",
    re.IGNORECASE | re.DOTALL,
)
"""An act of speech as a thing, with whose it was: "the suggestion that … came from the mother"."""
ACTS_NAMED = {
    "suggestion": "suggested", "idea": "suggested", "proposal": "suggested", "offer": "offered",
    "request": "asked", "question": "asked", "enquiry": "asked", "plea": "asked",
    "promise": "promised", "undertaking": "promised", "demand": "demanded",
}  # fmt: skip
BY_AGENT = re.compile(
    r"\b(?:was|were|is|are|has been|have been|had been|being)\s+(?:\w+ly\s+|first\s+|not\s+)?"
    r"(?P<verb>\w+)(?P<rest>(?:\s+(?:forward|up|out))?(?:\s+[\w’'-]+){0,6}?)\s+by\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""A verb in the passive, before the one who did it: "four weeks was requested by Mr Hale"."""
