"""What a statement would say if it were wrong: turned round, of somebody else, weaker, stronger.

A judge that finds such a rival likelier than the statement itself tells more than its answer
about the statement alone: what the place and the words have to do with it cancels out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.lexicon import PASTS
from fairhearing.domain.checking.language.lexicon_scales import (
    STRONGER_INSTEAD,
    WEAKER_INSTEAD,
)
from fairhearing.domain.checking.language.wording import Token, tokens
from fairhearing.domain.checking.statements.claims import Claim, quoted
from fairhearing.domain.checking.statements.people import Cast, Mention, mentions

_HELPER = r"(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|should|may|might)"
_TURNED = (
    (re.compile(rf"\b({_HELPER}) not\b(?: (?:any longer|yet)\b)?"), r"\1"),
    (re.compile(r"\bnever "), ""),
    (re.compile(r"\bno longer\b"), "still"),
    (re.compile(r"\bneither (?:of )?"), "both "),
    (re.compile(r"\b[Nn]othing\b"), "something"),
    (re.compile(r"\b[Nn]obody\b"), "somebody"),
    (re.compile(r"\bcannot\b"), "can"),
    (re.compile(r"\bunable\b"), "able"),
    (re.compile(r"\bunwilling\b"), "willing"),
    (re.compile(r"\bunaware\b"), "aware"),
    (re.compile(r"\bwithout\b"), "with"),
    (re.compile(r"\b[Nn]o (?=[a-z])"), "some "),
)
"""Ways to take a "not" out; the first that is there is taken."""
_ACTS = {
    "agreed to": "refused to", "refused to": "agreed to", "declined to": "agreed to",
    "accepted": "denied", "acknowledged": "denied", "admitted": "denied", "conceded": "denied",
    "confirmed": "denied", "denied": "accepted", "disputed": "accepted", "agreed": "disagreed",
}  # fmt: skip
_ORDER = {"after": "before", "before": "after"}
_BEFORE_NOUNS = frozenset(
    ("the", "a", "an", "his", "her", "their", "my", "of", "to", "in", "by", "with", "and", "be")
)
MOST_OTHERS = 2
"""How many other people a statement is tried with: those who speak nearest."""


MOST = 4
"""Rivals of one statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """A statement changed in one thing, and the outcome if the record bears it out instead."""

    outcome: Outcome
    text: str


def named(text: str, cast: Cast) -> str:
    """Write a statement with the names that stand beside the words on the record.

    Quoted words are left as they are.
    """
    if quoted(text):
        return text
    out = text
    for mention in reversed(_known(text, cast)):
        if not mention.pronoun or mention.text == "I":
            out = _put(out, mention, cast.called(mention.person))
    return out


def rivals_of(claim: Claim, cast: Cast, near: Sequence[str]) -> tuple[Rival, ...]:
    """Give the rivals of a statement; `near` are the keys of who speaks there, nearest first.

    A quotation has none: its words are compared one by one.
    """
    if claim.quotes:
        return ()
    turned = [Rival(outcome=Outcome.CONTRADICTED, text=text) for text in _turned(claim) if text]
    found = (*turned, *_graded(claim), *_of_others(claim, cast, near))
    return tuple(replace(rival, text=named(rival.text, cast)) for rival in found[:MOST])


def _turned(claim: Claim) -> list[str]:
    """Give the statement the other way round, where that takes no more than a word."""
    text = claim.statement.whole
    order = _swapped(text, _ORDER)
    act = _swapped(text, _ACTS) if claim.act else ""
    if act:
        return [act, order]
    start = max(0, text.find(claim.content))
    lead, said = text[:start], text[start:]
    for pattern, instead in _TURNED:
        if pattern.search(said):
            return [lead + pattern.sub(instead, said, count=1), order]
    helper = re.search(rf"\b{_HELPER}\b", said)
    if helper:
        return [f"{lead}{said[: helper.end()]} not{said[helper.end() :]}", order]
    verb = _past(tokens(said))
    return [f"{lead}{said[: verb.start]}never {said[verb.start :]}" if verb else "", order]


def _of_others(claim: Claim, cast: Cast, near: Sequence[str]) -> Iterator[Rival]:
    """Give the statement told of other people who speak there."""
    text = claim.statement.whole
    said_by = [m for m in _known(text, cast) if not m.pronoun or m.text == "I"]
    first = next((m for m in said_by if m.person == claim.person), None) or next(
        iter(said_by), None
    )
    if first is None:
        return
    outcome = Outcome.MISATTRIBUTED if claim.act else Outcome.CONTRADICTED
    others = [k for k in dict.fromkeys(near) if k != first.person and cast.person(k)]
    for key in others[:MOST_OTHERS]:
        yield Rival(outcome=outcome, text=_put(text, first, cast.called(key)))


def _graded(claim: Claim) -> Iterator[Rival]:
    """Give the statement with its first word of strength weaker, or stronger."""
    for words, outcome in (
        (WEAKER_INSTEAD, Outcome.OVERSTATED), (STRONGER_INSTEAD, Outcome.UNDERSTATED),
    ):  # fmt: skip
        text = _swapped(claim.statement.whole, words)
        if text:
            yield Rival(outcome=outcome, text=text)


def _swapped(text: str, words: dict[str, str]) -> str:
    """Put the word given for it in place of the first of some words, or give ""."""
    found = re.search(rf"\b(?:{'|'.join(map(re.escape, words))})\b", text)
    if found is None:
        return ""
    return text[: found.start()] + words[found.group()] + text[found.end() :]


def _known(text: str, cast: Cast) -> list[Mention]:
    """Give the mentions of people on the record; "Sister Quinn" is one, not two."""
    found: list[Mention] = []
    for mention in mentions(text, cast):
        last = found[-1] if found else None
        if not cast.person(mention.person):
            continue
        if last and last.person == mention.person and mention.start - last.end <= 1:
            whole = text[last.start : mention.end]
            found[-1] = replace(last, text=whole, end=mention.end, pronoun=False)
        else:
            found.append(mention)
    return found


def _put(text: str, mention: Mention, name: str) -> str:
    owner = re.search(r"[’']s?$", mention.text)
    return text[: mention.start] + name + (owner.group() if owner else "") + text[mention.end :]


def _past(found: Sequence[Token]) -> Token | None:
    """Give the first verb in the past that no "the" or "to" makes a noun of."""
    for before, token in zip([None, *found], found, strict=False):
        low = token.text.lower()
        noun = before is None or before.text.lower() in _BEFORE_NOUNS
        if not noun and (low.endswith("ed") or low in PASTS):
            return token
    return None
