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
