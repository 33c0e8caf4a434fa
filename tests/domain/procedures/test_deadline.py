"""A deadline says how it was worked out, and is firm only where its rule is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.problems import OurFault, WrongUse
from fairhearing.domain.procedures.clock import Clock, by_id, clocks, read
from fairhearing.domain.procedures.deadline import Deadline, deadline, named

TODAY = date(2026, 11, 22)


def reckoned(name: str, start: str, length: int | None = None) -> Deadline:
    return deadline(named(name), date.fromisoformat(start), length)


def test_every_time_has_its_rule_and_every_rule_one_id() -> None:
    assert all(clock.rule in by_id() for clock in clocks())
    assert len({clock.id for clock in clocks()}) == len(clocks())


def test_a_time_is_found_by_its_rule_in_any_case() -> None:
    assert named("d10") is named("D10")
    assert named("C13-panel").rule == "C13"


@pytest.mark.parametrize(
    ("name", "says", "todo"),
    [
        ("C12", "sets more than one time", "C12-stage1, C12-stage1-longest"),
        ("B2", "sets no time that we know of", "procedures"),
        ("C2", "sets no time that we know of", "procedures"),
        ("Q7", "do not know a rule called “Q7”", "procedures"),
    ],
)
def test_what_is_not_one_time_is_refused_with_what_to_do(name: str, says: str, todo: str) -> None:
    with pytest.raises(WrongUse, match=says) as refused:
        named(name)
    assert todo in refused.value.todo


def test_an_unverified_rule_gives_no_date_to_rely_on() -> None:
    unsure = reckoned("C14", "2026-11-27")
    assert (unsure.due, unsure.last) == (None, date(2026, 12, 29))
    assert reckoned("D10", "2026-11-27").due == date(2026, 12, 30)


@given(
    st.sampled_from([clock for clock in clocks() if clock.length]),
    st.dates(date(2010, 1, 1), date(2060, 1, 1)),
)
def test_no_unverified_rule_ever_gives_a_firm_date(clock: Clock, start: date) -> None:
    found = deadline(clock, start)
    assert (found.due is not None) == (found.rule.verified and found.rule.holds)
    assert (found.last < start) == clock.backwards


def test_days_are_asked_for_where_the_rule_does_not_say_and_refused_where_it_does() -> None:
    with pytest.raises(WrongUse, match="does not say how many days"):
        reckoned("D15-after", "2026-11-27")
    with pytest.raises(WrongUse, match="itself says how long: 20 working days"):
        reckoned("D10", "2026-11-27", 15)
    with pytest.raises(WrongUse, match="from 1 to"):
        reckoned("D15-after", "2026-11-27", 0)


@pytest.mark.parametrize("start", ["1987-03-01", "2999-01-01"])
def test_a_day_whose_holidays_are_not_known_is_refused(start: str) -> None:
    with pytest.raises(WrongUse, match="between 2000 and 2089"):
        reckoned("D10", start)


@pytest.mark.parametrize(
    ("name", "start", "note"),
    [
        ("C12-stage1", "2026-11-27", "whether the first day counts"),
        ("C20-reply", "2026-11-27", "does not say which days count"),
        ("C15", "2026-11-27", "Please do it before"),
        ("C15", "2026-11-27", "count from the day it happened"),
        ("C17", "2026-11-26", "does not say from which day this runs"),
        ("D10", "2028-03-01", "may still be changed"),
    ],
)
def test_a_deadline_says_what_to_bear_in_mind(name: str, start: str, note: str) -> None:
    assert note in " ".join(reckoned(name, start).notes(TODAY))
    assert reckoned("D10", "2026-11-27").notes(TODAY) == ()


ONE = """\
[[clock]]
id = "D10"
rule = "D10"
title = "Their answer"
begins = "they received it"
who = "they"
length = 20
unit = "working days"
calendar = "freedom of information"
"""


@pytest.mark.parametrize(
    ("right", "wrong", "line", "says"),
    [
        ("length = 20", "length = 0", 7, "whole number"),
        ("length = 20", 'length = "20"', 7, "whole number"),
        ('who = "they"', 'who = "them"', 6, "must be one of: you, they"),
        ('unit = "working days"', 'unit = "months"', 8, "does not count “months”"),
        ('rule = "D10"', 'rule = "D99"', 3, "there is no rule D99"),
        ('title = "Their answer"', "title = 1", 4, "must be words"),
        ("length = 20", "lenght = 20", 7, "there is no field “lenght”"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_line(
    right: str, wrong: str, line: int, says: str
) -> None:
    with pytest.raises(OurFault, match=f"times.toml, line {line}: .*{says}"):
        read(ONE.replace(right, wrong), "times.toml")


def test_a_time_that_is_there_twice_is_a_mistake_of_the_second() -> None:
    with pytest.raises(OurFault, match="line 10: D10 is there twice"):
        read(ONE + ONE, "times.toml")
