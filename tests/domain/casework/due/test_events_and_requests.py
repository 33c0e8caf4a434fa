"""Events and requests: what each starts, and that nothing unsure is ever a day to rely on."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework.dated import Ground, Place
from fairhearing.domain.casework.due.event import Event
from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.casework.due.request import Request, Step, Took, Wanted
from fairhearing.domain.casework.when import When, on
from fairhearing.domain.procedures.milestone import Milestone, milestones
from fairhearing.domain.procedures.scope import Body, Country

HERE = Place(page="event", ids=("a", "b"))
DAYS = st.dates(date(2015, 1, 1), date(2050, 1, 1))
KINDS = st.sampled_from(milestones())


def made(kind: Milestone, when: When, *, arrived: bool = True) -> Event:
    return Event(
        milestone=kind.id, when=when, arrived=arrived, days=14 if kind.needs_days else None
    )


@given(KINDS, DAYS)
def test_an_event_starts_its_times_and_is_as_sure_as_their_rules(
    kind: Milestone, day: date
) -> None:
    found = [one for one in made(kind, on(day)).expected(HERE) if one.ground is Ground.RULE]
    assert [one.deadline.clock.id for one in found if one.deadline] == [
        clock.id for clock in kind.times
    ]
    for one in found:
        assert one.deadline is not None
        assert (one.due is not None) == one.deadline.firm == (one.check == "")


@given(KINDS, DAYS, st.integers(1, 40))
def test_a_rough_day_or_one_of_sending_gives_no_firm_day(
    kind: Milestone, day: date, more: int
) -> None:
    rough = When(first=day, last=day + timedelta(days=more))
    for event in (
        made(kind, rough),
        made(kind, replace(on(day), about=True)),
    ):
        assert all(one.due is None and one.check for one in event.expected(HERE))
    sent = made(kind, on(day), arrived=False).expected(HERE)
    assert all(one.due is None for one in sent if one.ground is Ground.RULE)


STEPS = st.lists(st.tuples(st.sampled_from(Took), st.integers(0, 60)), max_size=5)


@given(wanted=st.sampled_from(Wanted), sent=DAYS, taken=STEPS, received=st.booleans())
def test_a_request_is_firm_only_where_nothing_about_it_is_unsure(
    wanted: Wanted, sent: date, taken: list[tuple[Took, int]], *, received: bool
) -> None:
    steps = tuple(Step(took=took, on=sent + timedelta(days=n)) for took, n in sorted(taken))
    request = Request(
        wanted=wanted,
        body="Invented Council",
        sent=sent,
        received=sent if received else None,
        steps=steps,
    )
    for one in request.expected(HERE):
        assert (one.due is None) == bool(one.check)
        if one.due and one.deadline:
            assert one.deadline.firm
    answer = [
        one
        for one in request.expected(HERE)
        if one.deadline and one.deadline.clock.id in ("D1", "D2", "D6", "D10")
    ]
    assert bool(answer) == request.waits
    unsure = not received or request.last(Took.ASKED_BACK)
    assert not (unsure and any(one.due for one in answer))


def test_each_step_of_a_request_is_given_to_the_chronology() -> None:
    sent = date(2026, 3, 2)
    request = Request(
        wanted=Wanted.OWN,
        body="Cafcass",
        sent=sent,
        received=date(2026, 3, 3),
        steps=(Step(took=Took.ANSWERED, on=date(2026, 4, 1)),),
    )
    days = [one.when.first for one in request.dated(HERE)]
    assert days == [sent, date(2026, 3, 3), date(2026, 4, 1)]
    assert all(before <= after for before, after in pairwise(days))
    assert request.stands == "1 April 2026: they answered."


@pytest.mark.parametrize(
    ("facts", "where", "unknown"),
    [
        (Facts(), None, ("country", "body", "track", "stays", "running")),
        (Facts(body=Body.CAFCASS), Country.ENGLAND, ("track", "stays", "running")),
        (Facts(body=Body.CAFCASS_CYMRU), Country.WALES, ("track", "stays", "running")),
        (Facts(body=Body.COUNCIL), None, ("country", "track", "stays", "running")),
    ],
)
def test_a_body_may_answer_for_its_country(
    facts: Facts, where: Country | None, unknown: tuple[str, ...]
) -> None:
    assert (facts.where, facts.unknown) == (where, unknown)


@pytest.mark.parametrize(
    ("milestone", "who"),
    [
        ("council-complaint", "the council"),
        ("court-service-complaint", "the court service"),
        ("freedom-of-information", "whoever you sent it to"),
        ("regulator", "whoever you sent it to"),
    ],
)
def test_who_has_to_act_is_said_though_nobody_was_named(milestone: str, who: str) -> None:
    event = Event(milestone=milestone, when=on(date(2026, 3, 5)))
    assert {one.who for one in event.expected(HERE)} == {who}
    named = replace(event, whom="Invented Council")
    assert {one.who for one in named.expected(HERE)} == {"Invented Council"}
