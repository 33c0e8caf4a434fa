"""Whether a run of words begins with a subject and a verb of its own.

Without a parser, this asks for a plain subject ("she", "Ms Vale", "the younger child") with a
verb close behind it. It is made to say no where it is not sure: an unsplit sentence is only
long, a badly split one is wrong.
"""

import re

PRONOUN = r"(?:I|he|she|they|we|it|you|this|that|these|those|there|both|neither|each|nobody|none)"
NAME = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+(?:[A-Z][\w’'-]*)(?:\s+[A-Z][\w’'-]*)?"
    r"|[A-Z](?:[a-z’'-]+|\b)(?:\s+[A-Z][a-z’'-]+)?)"
)
_DETERMINED = (
    r"(?:the|a|an|his|her|their|my|our|its|no|any|some|both|neither)\s+(?:[\w’'-]+\s+){0,2}[\w’'-]+"
)
SUBJECT = rf"(?:(?i:{PRONOUN})\b|{NAME}|(?i:{_DETERMINED}))"

_ADVERB = (
    r"(?:(?:also|then|now|never|always|often|later|still|only|not|frequently|sometimes|usually|"
    r"again|since|therefore|both|all|further|subsequently|initially|\w+ly)\s+){0,2}"
)
AUXILIARY = (
    r"(?:am|is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|"
    r"should|cannot|(?:is|are|was|were|has|have|had|do|does|did|wo|would|ca|could|should)n[’']t)"
)
_PAST = (
    r"(?:went|came|left|saw|took|gave|got|made|felt|thought|knew|began|spoke|wrote|kept|lost|found|"
    r"held|brought|ran|sat|stood|paid|met|led|meant|heard|let|told|said|became|drove|ate|drank|"
    r"slept|broke|chose|fell|grew|threw|wore|won|sent|spent|taught|understood|woke|hit|put|rang|"
    r"\w{2,}[^aeious\W]ed|\w{2,}[aeiou]ed|used|agreed)"
)
_PRESENT = (
    r"(?:lives|works|says|wants|needs|goes|comes|feels|thinks|knows|likes|loves|hates|sees|takes|"
    r"gives|makes|keeps|drinks|attends|believes|accepts|denies|states|wishes|hopes|continues|"
    r"remains|seems|appears|live|work|say|want|need|feel|think|know|like|love|believe|accept|"
    r"deny|consider|recommend|suggest|understand|note|drink|attend|continue|remain)"
)
VERB = rf"(?:{AUXILIARY}|{_PAST}|{_PRESENT})"

_FINITE = (
    r"(?:is|are|was|were|has|had|does|did|will|would|can|could|may|might|must|"
    r"(?:is|are|was|were|has|had|does|did|wo|would|ca|could)n[’']t|cannot|"
    r"lives|works|says|wants|needs|goes|comes|feels|thinks|knows|likes|loves|hates|sees|takes|"
    r"gives|makes|keeps|drinks|attends|believes|wishes|hopes|continues|remains|"
    r"went|came|saw|took|gave|got|made|felt|thought|knew|began|spoke|wrote|kept|lost|found|"
    r"brought|ran|sat|paid|met|told|said|became|drove|ate|drank|slept|chose|fell|threw|sent)"
)
"""Verbs that need no subject beside them to be seen: never infinitives, seldom anything else."""

_GOES_ON = re.compile(rf"{_ADVERB}{_FINITE}\s+\S+\s+\S")

_CLAIM = re.compile(rf"(?:that\s+)?{SUBJECT}\s+{_ADVERB}{VERB}(?!\w)")

_SUBJECT_OF_CLAIM = re.compile(rf"({SUBJECT})\s+{_ADVERB}{VERB}(?!\w)")

_HELPED = re.compile(rf"\s+{_ADVERB}{AUXILIARY}(?!\w)")

_BARE = re.compile(SUBJECT)


def is_claim(words: str) -> bool:
    """Say whether the words begin with a subject of their own and its verb."""
    return bool(_CLAIM.match(words))


def has_claim(words: str) -> bool:
    """Say whether there is a subject with a verb anywhere in the words."""
    return any(_CLAIM.match(words, found.start()) for found in re.finditer(r"\b\w", words))


def is_bare_subject(words: str) -> bool:
    """Say whether the words are a subject and nothing more, or nothing at all."""
    return not words or bool(_BARE.fullmatch(words))


def subject_of(words: str) -> str:
    """Give the subject that the words begin with, "" where they do not begin with a claim."""
    if not is_claim(words):
        return ""
    found = _SUBJECT_OF_CLAIM.match(words)
    return _HELPED.split(found.group(1))[0] if found else ""


def goes_on(words: str) -> bool:
    """Say whether the words are a second verb of the subject before, with something after it."""
    return bool(_GOES_ON.match(words))
