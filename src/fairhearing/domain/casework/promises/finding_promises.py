"""Finding words in a letter in which its writer promises to do something."""

import re
from collections.abc import Iterable, Iterator

from fairhearing.domain.casework.promises.promise import FoundPromise
from fairhearing.domain.casework.promises.promised_days import meant, speaks_of_time
from fairhearing.domain.casework.when import When
from fairhearing.domain.reading.sentences import sentences

LONGEST = 600
"""Characters: a longer sentence is a paragraph that nobody parted, and no promise."""

_US = (
    r"(?:I|we|(?:the|our|my|your|an?) (?:[\w’'-]+ ){0,2}?(?:team|manager|office|department|service|"
    r"council|unit|panel|colleague|social worker|adviser|officer|head of service|"
    # What a court will do with a case is no promise of anybody's.
    r"court(?!\s+(?:will|shall|can)\s+(?:\w+ly )?(?:consider|review|hear|decide|determine|look|"
    r"discuss|make|take|list)\b)))"
)
_WILL = (
    r"(?:['’]ll|['’](?:m|re) (?:going|hoping|planning|aiming|expecting|intending) to|"
    r"['’]d hope to|\s+(?:will|shall|would hope to|(?:aim|hope|expect|intend|plan|undertake|"
    r"promise|endeavour|try) to|(?:am|are) (?:going|hoping|planning|aiming|expecting|intending) to|"
    r"should be able to|will be able to|can))"
)
_OTHERS = (
    r"(?:response|reply|answer|copy|copies|letter|report|notes?|documents?|records?|decision|"
    r"outcome|this(?! (?:week|month|morning|afternoon|evening))|it|he|she|they|someone|somebody|"
    r"(?:a|my) colleague|(?<=[\w,] )who|(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? \w+)"
)
_DONE = (
    r"(?:send|sent|provided?|written|issued?|posted|completed|ready|corrected|amended|with you|"
    r"call|ring|contact|write|made|sorted|dealt with|looked into|in touch|respond|reply|"
    r"get back|come back|follow|arrive|reach|update|let you know|confirm)"
)
_GIVEN = (
    r"(?:receive|hear|get|have(?! (?:seen|had|noticed|received|been|read)\b)|"
    r"be (?:sent|contacted|told|given))"
)
_BEGUN = (
    r"(?:get|send|chase|call|ring|write|reply|let|look|check|follow|update|come back|contact|"
    r"respond|report|e-?mail)"
)
_SOMEONE = re.compile(
    rf"\b{_US}{_WILL}\b(?P<rest>.*)"
    rf"|\byou(?: will| shall| should|['’]ll) (?:then )?{_GIVEN}\b(?P<rest2>.*)"
    rf"|\byou (?:can|should|may|will) expect\b(?P<rest3>.*)"
    rf"|\b{_OTHERS}\b[^.;,]{{0,80}}?(?:\b(?:will|shall)|['’]ll) (?:be )?{_DONE}\b(?P<rest4>.*)"
    rf"|(?:^|\b(?:and|but|then) )(?:will|shall) (?P<rest5>{_BEGUN}\b.*)"
    r"|\bour (?:target|aim) is to\b(?P<rest6>.*)"
    r"|\bplease allow (?:us )?"
    r"(?P<rest7>(?:up to )?[\w-]+ (?:working |business )?(?:day|week)s?\b.*)"
    r"|\b(?:bydda[fi]|byddwn|fe wnaf|wnaf)(?: ni| i)?\b(?P<rest8>.*)",
    re.IGNORECASE | re.DOTALL,
)
_DO = re.compile(
    r"\b(?:writ(?:e|ing)|send|chas(?:e|ing)|call|ring|phone|reply|respond|response|answer|"
    r"look (?:into|at)|contact|(?:get|come) back|let you know|confirm|provide|update|arrange|"
    r"check|e-?mail|follow(?:ing)? (?:it |this |that )?up|correct|amend|return|speak|talk|discuss|"
    r"ask|request|raise|pass|forward|share|review|consider|investigate|complete|finish|file|"
    r"acknowledge|make sure|ensure|find out|sort|deal with|issue|receive|hear|post|make|"
    r"ysgrifennu|anfon|ateb|cysylltu|ffonio|rhoi gwybod|edrych)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:by|on|before|within|in|next|tomorrow|today|this|erbyn|o fewn)\b", re.IGNORECASE
)
"""A time that stands first in a sentence belongs to what is promised after it."""
_NOT = re.compile(
    r"^\s*(?:not\b|never\b|no longer\b|only (?:be|look|consider|accept|deal|investigate)\b|"
    r"be (?:away|on leave|out of|off|unable|closed)\b|"
    r"assume\b|understand\b|appreciate\b|see that\b|ddim\b)",
    re.IGNORECASE,
)
_AND = re.compile(r"[\s,;–-]*(?:\b(?:and|but|then|so)\b)?[\s,;–-]*$", re.IGNORECASE)
_CAN = re.compile(r"\bcan$", re.IGNORECASE)


def promises_in(paragraphs: Iterable[str], sent: When | None) -> tuple[FoundPromise, ...]:
    """Find what may be promises in a letter's own words, with the day that each means."""
    found = (one for text in paragraphs for one in _in_paragraph(text, sent))
    return tuple({one.words: one for one in found}.values())


def _in_paragraph(text: str, sent: When | None) -> Iterator[FoundPromise]:
    for start, end in sentences(text):
        words = " ".join(text[start:end].split())
        if len(words) > LONGEST:
            continue
        promising = tuple(_promising(words))
        for part in promising:
            yield _found(words if len(promising) == 1 else part, part, sent)


def _promising(words: str) -> Iterator[str]:
    """Give each part of a sentence that promises something, with its time."""
    found = list(_each(words))
    for at, (match, rest) in enumerate(found):
        end = found[at + 1][0].start() if at + 1 < len(found) else len(words)
        before = words[: match.start()]
        head = match[0][: len(match[0]) - len(rest)]
        said = _AND.sub("", words[match.start() : end])
        part = f"{before if _OPENING.match(before) else ''}{said}"
        timed = speaks_of_time(part)
        if not _NOT.match(rest) and (timed or (_DO.search(said) and not _CAN.search(head))):
            yield part


def _each(words: str) -> Iterator[tuple[re.Match[str], str]]:
    """Give every place of a sentence where somebody says what will be done, and what follows."""
    at = 0
    while match := _SOMEONE.search(words, at):
        rest = next((part for part in match.groups() if part is not None), "")
        yield match, rest
        at = match.end() - len(rest)


def _found(words: str, promising: str, sent: When | None) -> FoundPromise:
    if not speaks_of_time(promising):
        return FoundPromise(words=words, check="They named no day.")
    if sent is None or not sent.exact:
        why = "The letter has no exact date, so we cannot say which day this means."
        return FoundPromise(words=words, check=why)
    day = meant(promising, sent.first)
    if day is None:
        return FoundPromise(words=words, check="We could not work out which day they mean.")
    return FoundPromise(words=words, by=day.by, how=day.how, check=day.check)
