"""What kind of thing an ask wants: a date, a name, a reason, a yes or no, a paper, something done.

It decides what would be an answer to it.
"""

import re
from enum import StrEnum
from functools import lru_cache

from fairhearing.domain.casework.asks import answering_words as said
from fairhearing.domain.casework.asks.asking_words import CAN_YOU, POLITE, VERBS, WISHES
from fairhearing.domain.checking.language.wording import stems


class Want(StrEnum):
    """What would answer an ask, in words that complete "it asks for …"."""

    DATE = "a date or a time"
    NAME = "a name"
    FIGURE = "a figure"
    REASON = "a reason"
    YES_OR_NO = "a yes or no"
    PAPER = "a paper or a record"
    ACT = "something to be done"
    ACCOUNT = "information"


FACTS = (Want.DATE, Want.NAME, Want.FIGURE, Want.REASON)
"""Wants of which one ask may have several, each seen in the words of a reply."""

_ASKED = (
    r"(?:^|[:;,] |\b(?:know|(?:tell|show|inform|remind) (?:me|us)|say|state|explain|confirm|and|or|"
    r"ask|also|clarify|of|is) )"
)
_REASON = r"\bwhy\b|\b(?:the )?reasons?\b|\bon what (?:basis|grounds?)\b|\bhow it came\b"
_DATE = (
    rf"{_ASKED}when\b|\b(?:the |exact )?dates?\b(?= (?:of|on|when|for|by)\b)(?! of birth)|"
    r"\bwhat (?:exact )?(?:time|day|date)\b|\bexact time\b|\bhow long\b|"
    r"\bon (?:what|which) (?:date|day)s?\b"
)
_NAME = (
    rf"{_ASKED}who\b|\bwhom\b|\b(?:the )?names?\b (?=of|and)|\bwhose\b|\bidentity of\b|"
    r"\bcollar numbers?\b"
)
_FIGURE = (
    r"\bhow (?:many|much|often)\b|\b(?:number|cost|amount|figures?) (?:of|for)\b|"
    r"\bwhat (?:you|it|this|that) (?:charges?|costs?)\b"
)
_FACTS = (
    (Want.REASON, _REASON), (Want.DATE, _DATE), (Want.NAME, _NAME), (Want.FIGURE, _FIGURE),
)  # fmt: skip
_WHEN_IT_IS = re.compile(
    r"\b(?:correct|change|amend|put right) the dates?\b|\bas soon as\b", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"\b(?:is|are|was|were|be) (?:filed|typed|due|ready|published)\b|\bwhen (?:it|they|he|she|I|"
    r"we|"
    r"that|this|the) \w+", re.IGNORECASE,
)  # fmt: skip
_YES = re.compile(
    r"\bwhether\b|\bconfirm(?:ation)? (?:that|in writing|if)\b|\b(?:know|say|tell me|see) if\b|"
    r"^(?:and |also |so |or )*(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|"
    r"would|"
    r"should|may|might)\b|[:;,] (?:is|are|was|were|do|does|did|has|have|had) ",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:copy|copies|notes?|minutes|records?|logs?|footage|videos?|recordings?|letters?|"
    r"reports?|"
    r"statements?|polic(?:y|ies)|procedures?|plans?|documents?|files?|transcripts?|e-?mails?|"
    r"assessments?|guidance|forms?|passport|photographs?|certificate|results|figures|list)\b",
    re.IGNORECASE,
)
_HAND = re.compile(
    r"(?:for )?(?:sen[dt]|provide|supply|let (?:me )?(?:have|see|read)|give|disclose|release|"
    r"have|see|"
    r"read|get|receive|be (?:sent|given)|a? ?cop(?:y|ies)|sight of|forward (?:to )?me|enclose|"
    r"produce|"
    r"obtain|share|return|hand)\b",
    re.IGNORECASE,
)
_NOUN_ONLY = re.compile(
    rf"^(?:an?|the|any|all|my|his|her|their|your|copies)\b(?!.*\b(?:{VERBS})\b)", re.IGNORECASE
)
_TELL = re.compile(
    r"(?:tell (?:me|us)|let (?:me|us) know|know|explain|say|state|describe|clarify|set out|"
    r"be (?:told|"
    r"informed)|advise|what|how|which|where)\b",
    re.IGNORECASE,
)
_CAN_YOU = re.compile(
    r"^(?:and |also |so )*(?:can|could|would) (?:you|someone|somebody|anyone)\b", re.IGNORECASE
)
_OPENS = re.compile(
    r"^(?:me |us |to |you |if |that |your \w+ |grateful |glad |obliged |like |also |please |"
    r"and |can |"
    r"could |would |will |I |we |be able to )*",
    re.IGNORECASE,
)


_LETS_KNOW = re.compile(
    r"\b(?:tell me|let me know|to know|inform me)\b(?: whether| if| that)?", re.IGNORECASE
)


@lru_cache(maxsize=2048)
def gist(ask: str) -> str:
    """Give an ask without the words that only ask, for a search."""
    bare = ask
    for pattern in (POLITE, WISHES, CAN_YOU):
        bare = pattern.sub(" ", bare)
    return " ".join(_LETS_KNOW.sub(" ", bare).split()) or ask


@lru_cache(maxsize=2048)
def wants(ask: str) -> tuple[Want, ...]:
    """Say what would answer an ask; of facts there may be several, of the others one."""
    asking = _asking_part(ask)
    facts = _facts(asking)
    if facts:
        return facts
    if _YES.search(WISHES.sub("", _CAN_YOU.sub("", asking))) and not _hands(asking):
        return (Want.YES_OR_NO,)
    if _hands(asking):
        return (Want.PAPER,)
    if _TELL.match(_OPENS.sub("", gist(asking).strip(" -•"))):
        return (Want.ACCOUNT,)
    return (Want.ACT,)


def _asking_part(ask: str) -> str:
    """Give the part of an ask that asks: what stands before "please" only tells."""
    starts = [m.start() for p in (POLITE, WISHES, CAN_YOU) if (m := p.search(ask))]
    part = ask[min(starts) :] if starts else ask
    return re.sub(r"\b(?:because|since|as (?=I|we|the|she|he|it|they|you)|so that)\b.*", "", part)


def _facts(asking: str) -> tuple[Want, ...]:
    plain = _WHEN_IT_IS.sub(" ", asking)
    found = [want for want, pattern in _FACTS if re.search(pattern, plain, re.IGNORECASE)]
    if Want.DATE in found and _hands(asking) and _RELATIVE.search(asking):
        found.remove(Want.DATE)
    return tuple(found)


def _hands(asking: str) -> bool:
    """Whether it asks for something to be handed over."""
    paper = bool(_PAPER.search(asking))
    head = _OPENS.sub("", gist(asking).strip(" -•"))
    return paper and bool(_HAND.match(head) or _NOUN_ONLY.match(head))


def met(want: Want, text: str, ask: str) -> bool:
    """Whether words of a reply give what an ask wants."""
    dated = said.DATE.sub(" ", text)
    tests = {
        Want.DATE: lambda: bool(said.DATE.search(text)),
        Want.NAME: lambda: bool(said.NAME.search(dated)),
        Want.FIGURE: lambda: bool(said.FIGURE.search(dated)),
        Want.REASON: lambda: any(map(_reason, _STOP.split(text))),
        Want.YES_OR_NO: lambda: (
            _plain_yes_or_no(text) or (covers(ask, text) and not said.GENERAL.search(text))
        ),
        Want.PAPER: lambda: bool(said.DONE.search(text)),
        Want.ACT: lambda: bool(said.DONE.search(text)),
        Want.ACCOUNT: lambda: not said.GENERAL.search(text),
    }
    return tests[want]()


_STOP = re.compile(r"(?<=[.?!])\s+")


def _reason(sentence: str) -> bool:
    """Whether a sentence gives a reason, of this case and not of everybody's."""
    return bool(said.BECAUSE.search(sentence)) and not said.GENERAL.search(sentence)


_SAYS = re.compile(
    r"^(?:[^.]{0,30}[:,–-] )?(?:yes|no|none|correct|indeed|of course)\b|\bI can confirm\b|"
    r"\b(?:I|we) (?:did|have|had|was|were)(?: not|n['’]t)\b",
    re.IGNORECASE,
)
_ENOUGH = 0.34


def _plain_yes_or_no(text: str) -> bool:
    says = (_SAYS, said.AGREES, said.DONE)
    return any(way.search(text) for way in says)


def covers(ask: str, text: str) -> bool:
    """Whether a reply speaks of what was asked: enough of its telling words are there."""
    asked = set(stems(gist(ask)))
    return bool(asked) and len(asked & set(stems(text))) / len(asked) >= _ENOUGH
