"""Asks known by the grammar of a clause, or by many small signs together."""

import pytest

from fairhearing.domain.casework.asks import asking_signs
from fairhearing.domain.casework.asks.asking import MAY_ASK
from fairhearing.domain.casework.asks.finding_asks import find_asks
from fairhearing.domain.casework.asks.weights import ALONE, weights


def asked(*paragraphs: str) -> list[str]:
    return [ask.words for ask in find_asks(paragraphs)]


@pytest.mark.parametrize(
    "words",
    [
        "which bus do we take from the hall",
        "The shed roof wants mending.",
        "The gate should come off its hinges for the van.",
        "I would breathe easier if somebody told me where the cat is.",
        "I have still not been told who keeps the key.",
        "Nobody has ever explained why the fair was moved.",
        "I don't understand why the tent was sold.",
        "You might let the baker know.",
        "I must be told before the field is sold.",
        "I propose that the club pays for the paint.",
        "A copy of the map would be appreciated.",
        "You said you would ring the vet on Tuesday.",
        "I am entitled to see the map.",
        "No sign of the parcel yet.",
    ],
)
def test_a_clause_asks_by_its_grammar(words: str) -> None:
    assert asked(words) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "Who would want such a job?",
        "Do you think I grow money on trees?",
        "How did she suppose we would get home?",
        "They grow up fast, don't they?",
        "I was there and so were you.",
        "I never got any sleep that week.",
        "We walked home along the river.",
    ],
)
def test_what_is_said_for_its_force_asks_nothing(words: str) -> None:
    assert asked(words) == []


def test_of_a_row_of_a_table_the_cell_that_asks_is_taken() -> None:
    rows = ("Matter | What I need", "Van | Who drives it on Sunday?", "Hall | The key, please.")
    assert asked(*rows) == ["Who drives it on Sunday?", "The key, please."]


def test_items_ask_by_their_form_alone() -> None:
    items = ("(a) Paint the door.", "(b) That the shed be locked.", "(c) The reason for the fee.")
    assert asked("What we agreed together:", *items) == [
        "Paint the door.",
        "That the shed be locked.",
        "The reason for the fee.",
    ]


def test_of_many_clauses_run_together_each_that_asks_is_taken() -> None:
    letter = (
        "hello its Pat here I am ringing from the shop so sorry for the noise the van came on "
        "Monday and the driver never stopped at all and can you send him again and I'd be glad "
        "if one of you looked for the blue box it has my hat in it"
    )
    found = asked(letter)
    assert len(found) == 2
    assert found[0].startswith("can you send him again")
    assert "blue box" in found[1]


def test_what_may_ask_says_by_which_signs_and_is_not_ticked_beforehand() -> None:
    (found,) = find_asks(("The back step could be swept by one of your people before the frost.",))
    assert found.score == MAY_ASK
    assert not found.sure
    assert found.reason.startswith("It may ask: it ")


def test_every_sign_of_an_ask_has_a_weight() -> None:
    assert {ALONE, *asking_signs.every_sign()} == weights("asking_weights")["asks"].keys()
