"""Texts written without names and sex: the same whoever they are about."""

import pytest
from tests.domain.checking.talk import record

from fairhearing.domain.checking.statements.neutral import neutral, sexless
from fairhearing.domain.checking.statements.people import cast_of
from fairhearing.domain.checking.statements.unnamed import others_in

TOLD = (
    "I left Bo’s bag at Thornbury with Mrs Iqbal.",
    "The mother said that Bo had his bag, and that Thornbury was shut.",
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She rang him on Monday.", "He rang her on Monday."),
        ("Mrs Bhatt saw her mum.", "Mr Bhatt saw his dad."),
        ("My ex-wife tells me so.", "My ex-husband tells me so."),
        ("His mother-in-law’s car.", "Her father-in-law’s car."),
        ("A great-grandmother minds the girl.", "A great-grandfather minds the boy."),
        ("She’d said “his step-father”.", "He’d said “her step-mother”."),
    ],
)
def test_the_same_is_read_of_a_woman_and_of_a_man(one: str, other: str) -> None:
    assert sexless(one) == sexless(other)


def test_what_tells_nobodys_sex_stays_as_it_is() -> None:
    said = "The well-known step-parent’s ten-year-old came at half-past two."
    assert sexless(said) == said


def test_a_name_that_is_nobodys_on_the_record_says_nothing_and_is_the_same_throughout() -> None:
    cast = cast_of([record("Mother: I left Bo’s bag at Thornbury with Mrs Iqbal.")])

    def written(texts: tuple[str, ...]) -> list[str]:
        others = others_in(texts)
        return [neutral(text, cast, others) for text in texts]

    renamed = tuple(t.replace("Bo", "Winterbourne").replace("Thornbury", "Ely") for t in TOLD)
    assert written(TOLD) == written(renamed)
    left, shut = written(TOLD)
    bag, place = left.split()[2].removesuffix("’s"), left.split()[5]
    assert bag != place
    assert f"that {bag} had" in shut
    assert f"that {place} was" in shut
    assert not {"Bo", "Thornbury", "Iqbal"} & set(f"{left} {shut}".replace("’s", "").split())


def test_there_are_stand_ins_for_any_number_of_names() -> None:
    names = [f"a {first}{last}" for first in "BCDFGHJKLM" for last in ("albo", "edric", "imrin")]
    assert len(others_in(names)) == len(names)
