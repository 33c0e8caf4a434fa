"""What a judge reads tells nobody's name or sex, and still tells who said and did what."""

import pytest
from bench.checking.sets import transcript
from bench.checking.twins import other_sex

from fairhearing.domain.checking.statements.people import cast_of, key_of
from fairhearing.domain.checking.statements.unnamed import names_in, unnamed

TALK = """
Officer: Mr Dray, who fetched Tariq on Sunday?
Mr Dray: She did. Ms Hale. Tariq’s bag was in Larch Road, so my mum got it for him.
Ms Hale: I'd have gone, then I'll say it was Christmas.
"""
STATEMENTS = (
    "Ms Hale’s account was that Mr Dray's mother had fetched the bag from Larch Road.",
    "Tariq was fetched by her on Sunday.",
    "I asked Mr Dray who fetched Tariq.",
    "Mr Dray told me that she did.",
    "Mr Dray said “I was not there, my mum was”.",
)


def read(
    talk: str, statements: tuple[str, ...], exchanged: tuple[str, str] | None = None
) -> tuple[str, tuple[str, ...]]:
    turns = [
        (who, said) for line in talk.strip().splitlines() for who, _, said in [line.partition(": ")]
    ]
    record = transcript("", turns)
    keyed = [(key_of(record.speaker(who)), said) for who, said in turns]
    names = names_in([*(said for _, said in turns), *statements])
    return unnamed(keyed, statements, cast_of([record]), names, exchanged)


def test_a_talk_is_told_by_stand_ins() -> None:
    talk, _ = read(TALK, ())
    assert talk == (
        "Kim: Lee, who fetched Drew on Sunday?\n"
        "Lee: She did. Sam. Drew’s bag was in Val Road, so my mum got it for him.\n"
        "Sam: I'd have gone, then I'll say it was Christmas."
    )


def test_statements_have_the_same_stand_ins() -> None:
    _, told = read(TALK, STATEMENTS)
    assert told == (
        "Sam’s account was that Lee’s mother had fetched the bag from Val Road.",
        "Drew was fetched by her on Sunday.",
        "Kim asked Lee who fetched Drew.",
        "Lee told Kim that she did.",
        "Lee said “I was not there, my mum was”.",
    )


def test_two_people_can_be_exchanged_in_the_statements_alone() -> None:
    talk, told = read(TALK, STATEMENTS, ("mr dray", "ms hale"))
    assert talk == read(TALK, ())[0]
    assert told == (
        "Lee’s account was that Sam’s mother had fetched the bag from Val Road.",
        "Drew was fetched by her on Sunday.",
        "Kim asked Sam who fetched Drew.",
        "Sam told Kim that she did.",
        "Sam said “I was not there, my mum was”.",
    )


@pytest.mark.parametrize("statements", [(), STATEMENTS[:1], STATEMENTS])
def test_what_is_written_of_a_talk_does_not_change_it(statements: tuple[str, ...]) -> None:
    assert read(TALK, statements)[0] == read(TALK, ())[0]


def test_whoever_comes_up_first_is_told_of_as_a_woman() -> None:
    talk = "Officer: And his dad?\nSpeaker 2: She never met him, my nan did."
    assert read(talk, ())[0] == "Kim: And her mum?\nLee: He never met her, my grandfather did."


@pytest.mark.parametrize(
    "talk",
    [
        "Officer: Where is her father?\nAuntie: With his mother. She told him so herself.",
        "Officer: He says she hit his brother.\nSpeaker 2: Her sister's a liar, and so is he.",
        "Officer: Her mam, or her step-dad?\nSpeaker 2: Neither. Her nan and her ex-husband.",
    ],
)
def test_a_twin_of_the_other_sex_reads_the_same(talk: str) -> None:
    written = ("The grandmother said that she had told her husband.",)
    twin = tuple(other_sex(statement) for statement in written)
    assert read(other_sex(talk), twin) == read(talk, written)


def test_a_name_at_the_beginning_of_a_sentence_is_known_from_elsewhere() -> None:
    assert names_in(
        ["Rosa is four. I fetch Rosa. Then I'll go. Play is good, and play helps."]
    ) == {"Rosa"}
