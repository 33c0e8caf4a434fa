"""Frames: one thing that somebody says, and the same thing got wrong.

A frame is who, which deed, in what way, how often, when, why and how surely. Talk and report are
both made from it, so what is true of the report is known by construction.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from training.checker import cast, figures, ways
from training.checker.cast import Person
from training.checker.deeds import families
from training.checker.pairs import DIFFERS, NOT_BORNE_OUT

FAMILIES = families()
Wrong = Callable[["Frame", Random], tuple["Frame", int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One thing said. `by_other` when its subject is the third party."""

    family: int
    member: int
    mode: str
    by_other: bool = False
    often: str = ""
    times: str = ""
    when: figures.Ways | None = None
    why: tuple[str, str] | None = None
    cond: tuple[str, str] | None = None
    sure: str = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Who is there and who is talked about."""

    teller: Person
    asker: Person
    other: Person
    child: Person


def scene(r: Random) -> Scene:
    """Set a scene."""
    taken: set[str] = set()
    teller, asker = cast.pair(r, taken)
    return Scene(
        teller=teller, asker=asker, other=cast.third_party(r, taken), child=cast.child(r, taken)
    )


def frame(r: Random, family: int | None = None) -> Frame:
    """Think of something to say."""
    which = r.randrange(len(FAMILIES)) if family is None else family
    timed, members = FAMILIES[which]
    mode = r.choices(list(ways.MODES), (9, 6, 9, 8, 4, 4, 4, 4, 0.5, 4, 4, 3, 2, 2, 2, 2, 2, 1))[0]
    found = Frame(
        family=which, member=r.randrange(len(members)), mode=mode, by_other=r.random() < 0.25
    )
    if mode in {"agree", "insist"}:
        found = replace(found, by_other=False)
    if mode == "habit" and r.random() < 0.5:
        found = replace(found, often=r.choice(list(ways.OFTEN_MISTAKEN)))
    if mode == "past" and r.random() < 0.25:
        found = replace(found, times=r.choice(list(ways.TIMES)))
    if mode == "if":
        found = replace(found, cond=r.choice(ways.CONDITIONS))
    if (
        timed
        and mode in {"habit", "past", "will", "must", "want"}
        and not found.often
        and not found.times
        and r.random() < 0.65
    ):
        found = replace(found, when=when(r, mode)[0])
    if mode in {"past", "past not"} and not found.when and r.random() < 0.2:
        found = replace(found, why=r.choice(ways.REASONS))
    if mode in {"habit", "past", "will"} and r.random() < 0.22:
        found = replace(found, sure=r.choice(("think", "sure", "unsure", "think")))
    return found


def when(r: Random, mode: str) -> tuple[figures.Ways, figures.Ways]:
    """Give a time that fits a way of telling, and another."""
    if mode == "past":
        return r.choice((figures.date, figures.month, _last, _ago, _at))(r)
    if mode == "will":
        return r.choice((figures.date, _next, _at))(r)
    return r.choice((figures.day, _at, _at))(r)


def _at(r: Random) -> tuple[figures.Ways, figures.Ways]:
    (a, b), (c, d) = figures.clock(r)
    return (f"at {a}", f"at {b}"), (f"at {c}", f"at {d}")


def _ago(r: Random) -> tuple[figures.Ways, figures.Ways]:
    (a, b), (c, d) = figures.span(r)
    return (f"{a} ago", f"{b} {r.choice(('ago', 'earlier'))}"), (f"{c} ago", f"{d} ago")


def _last(r: Random) -> tuple[figures.Ways, figures.Ways]:
    a, b = r.sample(
        [*(f"last {d}" for d in figures.DAYS), "last week", "last month", "last year", "yesterday"],
        2,
    )
    return (a, a), (b, b)


def _next(r: Random) -> tuple[figures.Ways, figures.Ways]:
    a, b = r.sample(
        [*(f"next {d}" for d in figures.DAYS), "next week", "next month", "tomorrow"], 2
    )
    return (a, a), (b, b)


def mistaken(r: Random, f: Frame) -> tuple[Frame, int]:
    """Change one thing that was said, and say what that makes of it."""
    bare = not (f.when or f.often or f.times or f.why)
    chances: list[tuple[Wrong, float]] = [
        (_another_mode, 3),
        (_another_deed, 2),
        (_another_time, 5 * bool(f.when)),
        (_another_often, 4 * bool(f.often)),
        (_another_count, 4 * bool(f.times)),
        (_another_reason, 3 * bool(f.why)),
        (_another_certainty, 2 * (f.sure != "plain")),
        (_another_condition, 2 * bool(f.cond)),
        (_more_than_said, f.mode in {"past", "habit"} and bare),
    ]
    wrong = r.choices([w for w, _ in chances], [c for _, c in chances])[0]
    return wrong(f, r)


_PLAIN_MODES = {"past", "past not", "habit", "habit not"}


def _another_mode(f: Frame, r: Random) -> tuple[Frame, int]:
    mode = r.choice(ways.MISTAKEN[f.mode])
    when = f.when if {mode, f.mode} <= _PLAIN_MODES else None
    plain = replace(f, mode=mode, often="", times="", sure="plain", cond=None, why=None)
    return replace(plain, when=when), DIFFERS


def _another_deed(f: Frame, r: Random) -> tuple[Frame, int]:
    others = [m for m in range(len(FAMILIES[f.family][1])) if m != f.member]
    return replace(f, member=r.choice(others)), NOT_BORNE_OUT


def _another_time(f: Frame, r: Random) -> tuple[Frame, int]:
    return replace(f, when=_other_when(r, f)), DIFFERS


def _another_often(f: Frame, r: Random) -> tuple[Frame, int]:
    return replace(f, often=r.choice(ways.OFTEN_MISTAKEN[f.often])), DIFFERS


def _another_count(f: Frame, r: Random) -> tuple[Frame, int]:
    return replace(f, times=r.choice(ways.TIMES_MISTAKEN[f.times])), DIFFERS


def _another_reason(f: Frame, r: Random) -> tuple[Frame, int]:
    return replace(f, why=r.choice([w for w in ways.REASONS if w != f.why])), DIFFERS


def _another_condition(f: Frame, r: Random) -> tuple[Frame, int]:
    return replace(f, cond=r.choice([c for c in ways.CONDITIONS if c != f.cond])), DIFFERS


def _another_certainty(f: Frame, r: Random) -> tuple[Frame, int]:  # noqa: ARG001  as the others
    return replace(f, sure=ways.SURE_MISTAKEN[f.sure]), DIFFERS


def _more_than_said(f: Frame, r: Random) -> tuple[Frame, int]:
    if r.random() < 0.5:
        return replace(f, when=when(r, f.mode)[0]), NOT_BORNE_OUT
    return replace(f, why=r.choice(ways.REASONS)), NOT_BORNE_OUT


def _other_when(r: Random, f: Frame) -> figures.Ways:
    """Give another time of the same sort."""
    said = f.when[0] if f.when else ""
    made = when(r, f.mode)[1]
    for _ in range(60):
        if made[0].split()[0] == said.split()[0] and made[0] != said:
            break
        made = when(r, f.mode)[1]
    return made
