from dataclasses import replace

from tests.domain.filings.made_up import finding

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.words import NOT_SURE, candidate, counts, on_screen


def test_every_outcome_has_words_and_none_accuses() -> None:
    said = [on_screen(outcome) for outcome in Outcome]
    assert len(set(said)) == len(Outcome)
    forbidden = ("lie", "false", "proof", "win")
    assert not [one for one in said if any(word in one.lower().split() for word in forbidden)]


def test_a_candidate_below_the_threshold_asks_the_person_to_listen() -> None:
    sure = finding(1, Outcome.MISQUOTED)
    assert candidate(sure) == "Quoted differently"
    assert candidate(replace(sure, score=0.59)) == NOT_SURE


def test_counts_put_what_is_borne_out_first() -> None:
    outcomes = [Outcome.MISQUOTED, *[Outcome.SUPPORTED] * 2, Outcome.NOT_FOUND, Outcome.OVERSTATED]
    assert counts(outcomes) == "5 statements: 2 borne out, 2 differ, 1 not found"
    assert counts([Outcome.CONTRADICTED]) == "1 statement: 0 borne out, 1 differs"
    assert counts([]) == "0 statements"
