"""Where a discrepancy or an unanswered ask can go, as far as the facts of the case are known."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.procedures.milestone import Milestone, milestone
from fairhearing.domain.procedures.route import (
    Condition,
    Part,
    Route,
    Sentence,
    routes,
    sentences,
)
from fairhearing.domain.procedures.rule import Rule

_IF = {
    Condition.JUDGMENT: "If it is about what somebody thinks or recommends:",
    Condition.RUNNING: "If the case is before the court:",
    Condition.ENDED: "If the proceedings have ended:",
    Condition.STAYS: "If the officer stays on the case:",
}
_AS = {
    Condition.JUDGMENT: "It is about what somebody thinks or recommends.",
    Condition.RUNNING: "The case is before the court.",
    Condition.ENDED: "The proceedings have ended.",
}
"""Said before a warning, so that it is plain why it is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What is known: the facts of the case, and whether it is about a judgment (None: not told).

    `passed` are the ids of milestones that were passed.
    """

    facts: Facts
    judgment: bool | None = None
    passed: Collection[str] = ()

    def holds(self, condition: Condition) -> bool | None:
        """Whether a condition holds; None where we do not know."""
        running = self.facts.running
        known = {
            Condition.ALWAYS: True,
            Condition.JUDGMENT: self.judgment,
            Condition.RUNNING: running,
            Condition.ENDED: None if running is None else not running,
            Condition.STAYS: self.facts.stays,
        }
        return known[condition]

    @property
    def placed(self) -> bool:
        """Whether the country and the body are known, on which nearly everything depends."""
        return self.facts.where is not None and self.facts.body is not None

    def covers(self, thing: Route | Sentence) -> bool:
        """Whether it is not ruled out; what is said of some bodies only needs the body known."""
        facts, scope = self.facts, thing.scope
        if isinstance(thing, Sentence) and (
            (scope.bodies and facts.body is None) or (scope.countries and facts.where is None)
        ):
            return False
        return scope.covers(facts.where, facts.body, facts.track)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence; `known` is whether what it depends on is known to be so."""

    sentence: Sentence
    known: bool

    @property
    def words(self) -> str:
        """The whole sentence, after what it depends on."""
        said, when = self.sentence, self.sentence.when
        warns = said.part is Part.WARNING
        before = (_AS.get(when, "") if warns else "") if self.known else _IF[when]
        return f"{before} {said.says}".strip()

    @property
    def basis(self) -> str:
        """Name the rules it rests on; a sentence with none says itself that we hold none."""
        if self.sentence.rests:
            return f"({', '.join(self.sentence.rests)})"
        return EXPERIENCE if self.sentence.part is Part.RELATIONS else ""


EXPERIENCE = "(ordinary experience, no rule)"
TITLES: Mapping[Part, str] = MappingProxyType(
    {
        Part.CAN: "It can",
        Part.CANNOT: "It cannot",
        Part.FIRST: "First",
        Part.TIME: "Time",
        Part.RELATIONS: "People",
    }
)
"""How the parts are called on screen and paper; a warning stands above them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A route with everything that holds for it here; `told` is in the order of the file."""

    route: Route
    open: bool
    told: tuple[Told, ...]

    @property
    def after(self) -> tuple[Milestone, ...]:
        """What has to be passed first, one of them."""
        return tuple(milestone(one) for one in self.route.after)

    def of(self, part: Part) -> tuple[Told, ...]:
        """Give what is said of one thing."""
        return tuple(one for one in self.told if one.sentence.part is part)

    @property
    def short(self) -> Told | None:
        """Say in a line what it is for: the first thing it can do, None while that is not known."""
        return next(iter(self.of(Part.CAN)), None)

    @property
    def warnings(self) -> tuple[Told, ...]:
        """Give what to know before beginning."""
        return self.of(Part.WARNING)

    @property
    def parts(self) -> tuple[tuple[str, tuple[Told, ...]], ...]:
        """Give each part with its title; those with nothing in them are left out."""
        found = ((title, self.of(part)) for part, title in TITLES.items())
        return tuple((title, told) for title, told in found if told)

    @property
    def doomed(self) -> bool:
        """Whether something known speaks against it."""
        return any(one.known for one in self.warnings)


def rules_of(found: Iterable[Way]) -> tuple[Rule, ...]:
    """Give every rule that these rest on, once, in the order of their ids."""
    rules = {rule.id: rule for way in found for told in way.told for rule in told.sentence.rules}
    return tuple(rules[one] for one in sorted(rules, key=lambda one: (one[0], int(one[1:]))))


def ways(situation: Situation) -> tuple[Way, ...]:
    """Every way that is there as far as we know, those open now first."""
    found = [_way(route, situation) for route in routes() if situation.covers(route)]
    return tuple(sorted(found, key=lambda one: not one.open))


def _way(route: Route, situation: Situation) -> Way:
    of_route = (one for one in sentences() if one.route == route.id and situation.covers(one))
    return Way(
        route=route,
        open=not route.after or any(one in situation.passed for one in route.after),
        told=tuple(_told(of_route, situation)),
    )


def _told(listed: Iterable[Sentence], situation: Situation) -> Iterable[Told]:
    for one in listed:
        holds = situation.holds(one.when)
        if holds is not False:
            yield Told(sentence=one, known=holds is True)
