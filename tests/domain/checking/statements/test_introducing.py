"""What people say they are: read from how they introduce themselves, and from nothing else."""

import pytest
from tests.domain.checking.talk import record

from fairhearing.domain.checking.statements.introducing import called_on, introduced
from fairhearing.domain.checking.statements.people import cast_of


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Ewan Muir, social worker.", "social worker"),
        ("I'm Beverley Grant, I'm chairing.", "chair"),
        ("Abdi Warsame. I am the tenant.", "tenant"),
        ("Mei Zhao. I'm their mum.", "mum"),
        ("Hello, I’m Riley’s foster carer.", "foster carer"),
    ],
)
def test_people_say_what_they_are(said: str, role: str) -> None:
    assert list(introduced(record(f"One: {said}").turns)) == [("One", role)]


def test_talk_about_others_introduces_nobody() -> None:
    talk = record("One: The social worker came. I'm tired.\nTwo: I know the health visitor.")
    assert not list(introduced(talk.turns))


@pytest.mark.parametrize("said", ["Oh, Dad.", "Stop, Mum. You might as well hear it."])
def test_who_speaks_to_a_parent_is_not_one(said: str) -> None:
    assert not list(introduced(record(f"Mrs Beale: {said}").turns))
    cast = cast_of([record(f"Mrs Beale: {said}\nMr Hart: I'm his dad.")])
    assert cast.alone("father") == "mr hart"


def test_somebody_is_spoken_to_as_what_they_are() -> None:
    talk = record("One: Thandiwe, as his social worker, do you want to start?")
    assert list(called_on(talk.turns)) == [("thandiwe", "social worker")]


def test_the_report_may_call_them_by_it() -> None:
    cast = cast_of([record("Ann Lee: Ann Lee, health visitor.\nTom Orr: Tom Orr. Dad.")])
    assert cast.alone("father") == "tom orr"
    assert [p.key for p in cast.people if "health visitor" in p.posts] == ["ann lee"]
