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
from fairhearing.domain.checking.statements.people import cast_of, key_of
from fairhearing.domain.checking.statements.unnamed import names_in, unnamed
from training.spoken import FOLDER, Told, told

YES, NO, UNKNOWN = range(3)
STRANGERS, LOOKED_AT = 2, 60
"""Statements of other talks beside each talk, each the nearest of so many."""
LEAST_SHARED = 3
"""Turns that both versions must share for a talk to be read without what differs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a talk with its statements, and the right answer to each."""

    talk: str
    statements: tuple[str, ...]
    answers: tuple[int, ...]


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
    talk, plain = unnamed(
        [(key, with_kin(said, roles[key])) for key, said in keys], statements, cast, names
    )
    return Version(talk=talk, statements=plain, answers=tuple(answers))


def strangers(talk: Talk, others: Sequence[Talk], r: Random) -> tuple[str, ...]:
    """Give statements of other talks that sound like this one, which nothing in it bears out."""
    return tuple(_stranger(talk, others, r) for _ in range(STRANGERS))


def _stranger(talk: Talk, given: Sequence[Talk], r: Random) -> str:
    others = [r.choice(given) for _ in range(LOOKED_AT)]
    told = [r.choice(one.versions[0].statements) for one in others if one is not talk]
    return max(told, key=lambda one: len(words(one) & talk.words) / (2 + len(words(one))))
