"""The talks in two versions as the judge reads them: by its own prompt, with nobody's name or sex."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from random import Random

from bench.checking.sets import transcript

from fairhearing.domain.checking.record.kin import with_kin
from fairhearing.domain.checking.statements.people import cast_of, key_of
from fairhearing.domain.checking.statements.unnamed import names_in, unnamed
from training.spoken import FOLDER, Told, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a talk with its statements, each true of it or not."""

    talk: str
    statements: tuple[str, ...]
    true: tuple[bool, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Both versions; the same statements stand beside both, true of one alone."""

    hand: str
    versions: tuple[Version, Version]


def talks(folder: Path = FOLDER) -> list[Talk]:
    """Read every talk that has statements true of one version alone."""
    made = []
    for _, group in groupby(told(folder), key=lambda one: (one.hand, one.versions)):
        given = [one for one in group if one.borne_out[0] != one.borne_out[1]]
        if given:
            made.append(Talk(hand=given[0].hand, versions=(_version(given, 0), _version(given, 1))))
    return made


def _version(given: Sequence[Told], which: int) -> Version:
    turns = [
        (who, said)
        for line in given[0].versions[which].splitlines()
        for who, _, said in [line.partition(": ")]
    ]
    record = transcript("", turns)
    cast = cast_of([record])
    roles = defaultdict(str, {person.key: person.role for person in cast.people})
    keys = [(key_of(record.speaker(who)), said) for who, said in turns]
    statements = [one.statement for one in given]
    names = names_in([*(said for _, said in turns), *statements])
    talk, plain = unnamed(
        [(key, with_kin(said, roles[key])) for key, said in keys], statements, cast, names
    )
    return Version(talk=talk, statements=plain, true=tuple(one.borne_out[which] for one in given))


def with_strangers(given: Sequence[Talk], r: Random) -> Iterator[tuple[Talk, str]]:
    """Give each talk with a statement of another one, which nothing in it bears out."""
    for talk in given:
        other = given[r.randrange(len(given))].versions[r.randrange(2)]
        yield talk, other.statements[r.randrange(len(other.statements))]
