"""The kinds of drafts, with the rules that each rests on."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.casework.due.request import Wanted
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.procedures.clock import by_id
from fairhearing.domain.procedures.rule import Rule
from fairhearing.domain.procedures.scope import Body, Country, Scope
from fairhearing.domain.procedures.tables import each_of, made, tables


class Takes(StrEnum):
    """What can go into a draft."""

    FINDINGS = "findings"
    ASKS = "asks"
    LETTERS = "letters"
    MATTERS = "matters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of draft. `longest` is how many of its words are read to the end.

    `repeats`: its points ask again for what was asked before. `subject` is what it says of itself
    to whoever gets it, where that is not its title.
    """

    id: str
    part: str
    title: str
    purpose: str
    to: str
    takes: tuple[Takes, ...]
    longest: int
    rests: tuple[str, ...]
    repeats: bool = False
    request: Wanted | None = None
    subject: str = ""

    @property
    def heads(self) -> str:
        """What stands first in its subject."""
        return self.subject or self.title

    def rules(self, facts: Facts) -> tuple[Rule, ...]:
        """Give the rules to know beside it in a case, those that are doubtful or gone too."""
        scoped = {one.rule for one in clauses()}
        within = {one.rule for one in clauses() if one.may_hold(facts)}
        return tuple(by_id()[one] for one in self.rests if one in within or one not in scoped)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What drafts of some kinds say of a rule, where it holds; "" where they say nothing."""

    kinds: tuple[str, ...]
    rule: str
    says: str = ""
    countries: tuple[Country, ...] = ()
    bodies: tuple[Body, ...] = ()

    def holds(self, facts: Facts) -> bool:
        """Whether it is sure to hold: what is not known is not written to anybody."""
        return (not self.bodies or facts.body in self.bodies) and (
            not self.countries or facts.where in self.countries
        )

    def may_hold(self, facts: Facts) -> bool:
        """Whether nothing that is known rules it out."""
        scope = Scope(countries=self.countries, bodies=self.bodies)
        return scope.covers(facts.where, facts.body, facts.track)

    @property
    def sentence(self) -> str:
        """Say it in a letter with where it comes from, "" where the rule holds no more."""
        rule = by_id()[self.rule]
        if not (self.says and rule.holds):
            return ""
        if rule.verified:
            return f"I understand that {self.says} ({rule.source})."
        return (
            f"I believe, but could not confirm, that {self.says}. Please tell me if it is not so."
        )


def kind(name: str) -> Kind:
    """Look a kind up; `WrongUse` where there is none."""
    found = next((one for one in kinds() if one.id == name), None)
    if found is None:
        raise WrongUse("Please choose from the list what to write.", safe="Nothing was changed.")
    return found


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind, in the order of the file."""
    return read_kinds(_text("kinds"), "kinds.toml")


@cache
def clauses() -> tuple[Clause, ...]:
    """Every clause, in the order of the file."""
    return read_clauses(_text("clauses"), "clauses.toml")


def said(name: str, facts: Facts) -> tuple[str, ...]:
    """Give the sentences about rules that a draft of a kind says in a case."""
    chosen = (one.sentence for one in clauses() if name in one.kinds and one.holds(facts))
    return tuple(sentence for sentence in chosen if sentence)


def read_kinds(text: str, name: str) -> tuple[Kind, ...]:
    """Read and check kinds; `OurFault` names the file and the line of a mistake."""
    return tuple(
        made(table, Kind, _wrong, takes=_takes, rests=tuple, request=_request)
        for table in tables(text, name, "kind")
    )


def read_clauses(text: str, name: str) -> tuple[Clause, ...]:
    """Read and check clauses; `OurFault` names the file and the line of a mistake."""
    return tuple(
        made(table, Clause, _wrong, kinds=tuple, countries=_countries, bodies=_bodies)
        for table in tables(text, name, "clause")
    )


def _wrong(field: str, value: object) -> Iterator[str]:
    if field in _LISTS:
        if value != [] or field not in ("takes", "rests"):
            yield from each_of(field, value, _LISTS[field]())
    elif field == "longest":
        if type(value) is not int or value < 1:
            yield "“longest” must be a whole number, 1 or more"
    elif field == "repeats":
        if value is not True:
            yield "“repeats” must be true, or left out"
    else:
        yield from _wrong_words(field, value)


def _wrong_words(field: str, value: object) -> Iterator[str]:
    if not isinstance(value, str) or not value.strip():
        yield f"“{field}” must be words"
    elif field in _CHOICES and value not in (known := list(_CHOICES[field]())):
        yield f"“{field}” must be one of: {', '.join(known)}"


def _takes(names: list[str]) -> tuple[Takes, ...]:
    return tuple(Takes(one) for one in names)


def _countries(names: list[str]) -> tuple[Country, ...]:
    return tuple(Country(one) for one in names)


def _bodies(names: list[str]) -> tuple[Body, ...]:
    return tuple(Body(one) for one in names)


def _request(name: str) -> Wanted:
    return _REQUESTS[name]


def _text(name: str) -> str:
    return files(__package__).joinpath(f"{name}.toml").read_text("utf-8")


_REQUESTS: Mapping[str, Wanted] = {
    "own": Wanted.OWN,
    "freedom": Wanted.FREEDOM,
    "right": Wanted.RIGHT,
}
_CHOICES: Mapping[str, Callable[[], Iterable[str]]] = {"request": lambda: _REQUESTS, "rule": by_id}
_LISTS: Mapping[str, Callable[[], Iterable[str]]] = {
    "takes": lambda: Takes,
    "rests": by_id,
    "kinds": lambda: (one.id for one in kinds()),
    "countries": lambda: Country,
    "bodies": lambda: Body,
}
