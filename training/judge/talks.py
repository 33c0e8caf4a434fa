"""The talks in two versions as the judge reads them: by its own prompt, with nobody's name or sex.

Beside each talk stand statements of other talks that sound like it, and some talks stand there a
third time, with only what both versions say: there nothing bears a statement out or speaks
against it.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from random import Random

from bench.checking.sets import transcript

from fairhearing.domain.checking.record.kin import with_kin
from fairhearing.domain.checking.statements.people import Cast, cast_of, key_of, on_record
from fairhearing.domain.checking.statements.unnamed import STAND_INS, names_in, unnamed
from training.spoken import FOLDER, Told, told

YES, NO, UNKNOWN, NOT_THEIRS = range(4)
STRANGERS, LOOKED_AT = 2, 60
"""Statements of other talks beside each talk, each the nearest of so many."""
QUOTED = ("{who} {verb}, “{said}”", "{who} {verb}: {said}", "It was {who} who {verb}: {said}")
LEAST_SHARED = 3
"""Turns that both versions must share for a talk to be read without what differs."""
_STOOD_IN = re.compile(rf"\b(?:{'|'.join(STAND_INS)})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a talk with its statements, and the right answer to each."""

    talk: str
    statements: tuple[str, ...]
    answers: tuple[int, ...]
    swapped: tuple[tuple[int, str], ...] = ()
    """Statements that it bears out, by their places, told of somebody else who speaks there."""

    def quoted(self, r: Random) -> tuple[str, str] | None:
        """Give a statement of who spoke one of the lines, and the same of somebody else.

        Of a line by chance, so that who asks and who answers are both right as often as wrong.
        """
        lines = [line.partition(": ")[::2] for line in self.talk.splitlines()]
        people = sorted({who for who, _ in lines})
        if len(people) < 2:
            return None
        who, said = r.choice(lines)
        other = r.choice([one for one in people if one != who])
        form = r.choice(QUOTED)
        verb = "asked" if said.endswith("?") else "said"
        return form.format(who=who, verb=verb, said=said), form.format(
            who=other, verb=verb, said=said
        )


@dataclass(frozen=True, kw_only=True)
class Talk:
    """Both versions, and what they share: the same statements stand beside each."""

    hand: str
    versions: tuple[Version, Version]
    shared: Version | None

    @cached_property
    def words(self) -> frozenset[str]:
        """Words of the first version, for finding what sounds like it."""
        return words(self.versions[0].talk)


def talks(folder: Path = FOLDER) -> list[Talk]:
    """Read every talk that has statements true of one version alone."""
    made = []
    for _, group in groupby(told(folder), key=lambda one: (one.hand, one.versions)):
        given = [one for one in group if one.borne_out[0] != one.borne_out[1]]
        if given:
            made.append(_talk(given))
    return made


def renamed(texts: Sequence[str], r: Random) -> list[str]:
    """Deal the stand-ins of those who speak anew, so that no name tells who asks or answers."""
    dealt = dict(zip(STAND_INS, r.sample(STAND_INS, len(STAND_INS)), strict=True))
    return [_STOOD_IN.sub(lambda found: dealt[found.group()], text) for text in texts]


def words(text: str) -> frozenset[str]:
    """Give the longer words of a text."""
    return frozenset(re.findall(r"[a-z]{4,}", text.lower()))


def _talk(given: Sequence[Told]) -> Talk:
    first, second = (version.splitlines() for version in given[0].versions)
    same = [line for line in first if line in second]
    shared = _version(given, same, [UNKNOWN] * len(given)) if len(same) >= LEAST_SHARED else None
    told = [
        _version(given, lines, [YES if one.borne_out[which] else NO for one in given])
        for which, lines in enumerate((first, second))
    ]
    return Talk(hand=given[0].hand, versions=(told[0], told[1]), shared=shared)


def _version(given: Sequence[Told], lines: Sequence[str], answers: Sequence[int]) -> Version:
    turns = [(who, said) for line in lines for who, _, said in [line.partition(": ")]]
    record = transcript("", turns)
    cast = cast_of([record])
    roles = defaultdict(str, {person.key: person.role for person in cast.people})
    keys = [(key_of(record.speaker(who)), said) for who, said in turns]
    statements = [one.statement for one in given]
    names = names_in([*(said for _, said in turns), *statements])
    told = [(key, with_kin(said, roles[key])) for key, said in keys]
    talk, plain = unnamed(told, statements, cast, names)
    swapped = []
    for at, (statement, answer) in enumerate(zip(statements, answers, strict=True)):
        if answer == YES:
            others = _others(statement, cast, [key for key, _ in keys])
            swapped += [
                (at, unnamed(told, [statement], cast, names, pair)[1][0]) for pair in others
            ]
    return Version(talk=talk, statements=plain, answers=tuple(answers), swapped=tuple(swapped))


def _others(statement: str, cast: Cast, speak: Sequence[str]) -> list[tuple[str, str]]:
    """Pair the one person a statement names, if they speak, with everybody else who speaks."""
    named = {m.person for m in on_record(statement, cast) if not m.pronoun}
    one = named.pop() if len(named) == 1 else ""
    return [(one, other) for other in dict.fromkeys(speak) if other != one] if one in speak else []


def strangers(talk: Talk, others: Sequence[Talk], r: Random) -> tuple[str, ...]:
    """Give statements of other talks that sound like this one, which nothing in it bears out."""
    return tuple(_stranger(talk, others, r) for _ in range(STRANGERS))


def _stranger(talk: Talk, given: Sequence[Talk], r: Random) -> str:
    others = [r.choice(given) for _ in range(LOOKED_AT)]
    told = [r.choice(one.versions[0].statements) for one in others if one is not talk]
    return max(told, key=lambda one: len(words(one) & talk.words) / (2 + len(words(one))))
