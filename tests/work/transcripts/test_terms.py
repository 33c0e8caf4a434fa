"""Names and words of a case, and which hearing knew of them."""

import pytest
from tests.work.small import Small

from fairhearing.domain.problems import WrongUse
from fairhearing.store import ledgers
from fairhearing.work.case import cases, verifying
from fairhearing.work.transcripts import speaking, terms


@pytest.fixture
def case(unlocked: None) -> str:
    return cases.start_case("Ours")


def test_words_are_added_one_a_line_or_between_commas(case: str) -> None:
    assert terms.add(case, "Beeston\n Larch   Road ,Folake\n") == 3
    assert terms.terms(case) == ("Beeston", "Larch Road", "Folake")


def test_what_is_on_the_list_is_not_added_twice(case: str) -> None:
    terms.add(case, "Beeston")
    assert terms.add(case, "beeston\nFolake\nFolake") == 1
    assert terms.terms(case) == ("Beeston", "Folake")


def test_a_word_is_taken_off_and_may_come_back(case: str) -> None:
    terms.add(case, "Beeston")
    terms.remove(case, "Beeston")
    assert terms.terms(case) == ()
    terms.add(case, "Beeston")
    assert terms.terms(case) == ("Beeston",)


@pytest.mark.parametrize("words", ["", " , \n", "x" * 61])
def test_nothing_and_too_much_are_told(case: str, words: str) -> None:
    with pytest.raises(WrongUse):
        terms.add(case, words)
    assert terms.terms(case) == ()


def test_taking_off_what_is_not_there_is_told(case: str) -> None:
    with pytest.raises(WrongUse, match="not on the list"):
        terms.remove(case, "Beeston")


def test_a_hearing_knows_the_list_as_it_was_when_it_was_asked_for(case: str) -> None:
    terms.add(case, "Beeston")
    asked = ledgers.entries(ledgers.terms(case))[-1].at
    terms.add(case, "Folake")
    assert terms.told(case, asked) == ("Beeston",)


def test_another_case_has_its_own_list_and_verify_holds_both(case: str) -> None:
    terms.add(case, "Beeston")
    assert terms.terms(cases.start_case("Theirs")) == ()
    assert not verifying.verify().breaks


def test_people_of_the_case_are_offered_until_they_are_on_the_list(small: Small) -> None:
    assert terms.offered(small.case) == ("Ms Example",)
    speaking.name_speaker(small.call, "Speaker 2", "Kofi Mensah")
    terms.add(small.case, "Ms Example")
    assert terms.offered(small.case) == ("Kofi Mensah",)


def test_a_recording_heard_before_is_listed_and_nothing_is_heard_by_itself(small: Small) -> None:
    assert terms.unaware(small.case) == ()
    jobs = len(cases.case_page(small.case).jobs)
    terms.add(small.case, "Beeston")
    assert [one.name for one in terms.unaware(small.case)] == ["call.json"]
    assert len(cases.case_page(small.case).jobs) == jobs
