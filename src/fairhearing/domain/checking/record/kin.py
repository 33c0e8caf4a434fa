"""Whom a report means by "the grandmother": a parent says "my mum".

A report names family as they are to the child, and people name them as they are to themselves.
"""

import re

from fairhearing.domain.reading.transcript import Role

PARENTS = (Role.MOTHER, Role.FATHER)
_TO_THE_CHILD = {
    "mum": "grandmother", "mam": "grandmother", "mom": "grandmother", "mother": "grandmother",
    "dad": "grandfather", "father": "grandfather", "parents": "grandparents", "sister": "aunt",
    "brother": "uncle",
}  # fmt: skip
_MINE = re.compile(r"\bm[ye] (" + "|".join(_TO_THE_CHILD) + r")\b(?![’'])", re.IGNORECASE)


def with_kin(words: str, role: str) -> str:
    """Put beside a parent's "my mum" what she is to the child: "my mum (the grandmother)"."""
    if role not in PARENTS:
        return words
    return _MINE.sub(lambda m: f"{m.group()} (the {_TO_THE_CHILD[m[1].lower()]})", words)
