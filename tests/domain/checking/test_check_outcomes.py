import re

import pytest
from bench.checking import sets
from tests.domain.checking.talk import checked, found, record, report

from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Ranker

CALL = """
[00:00:01] Officer: Hello, Ms Hale. When was the last handover?
[00:00:06] Ms Hale: It was on the fourth of March, at half past seven.
[00:00:12] Officer: Did you shout at Mr Hale?
[00:00:15] Ms Hale: No, never. I raised my voice once, last summer.
[00:00:21] Officer: I think a school handover would be calmer.
[00:00:25] Ms Hale: That would be fine. I offered him an extra Saturday, and I have the texts.
[00:00:33] Officer: Does he drink when the children are there?
[00:00:37] Ms Hale: I think he might have a beer sometimes. I'm not sure.
[00:00:43] Officer: And how often do the children ask for him?
[00:00:47] Ms Hale: Every night. They always ask for him at bedtime.
"""


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("Ms Hale said that the last handover was at 7.30 on 4 March.", Outcome.SUPPORTED),
        ("Ms Hale said that the last handover was at half past eight.", Outcome.CONTRADICTED),
        ("Ms Hale said that the last handover was on 14 March.", Outcome.CONTRADICTED),
        ("Ms Hale accepted that she shouted at Mr Hale.", Outcome.CONTRADICTED),
        ("Ms Hale denied shouting at Mr Hale.", Outcome.SUPPORTED),
        ("Ms Hale said that she raises her voice frequently.", Outcome.OVERSTATED),
        ("Ms Hale suggested a calmer handover at school.", Outcome.MISATTRIBUTED),
        ("Ms Hale is certain that he has a beer.", Outcome.OVERSTATED),
        ("Ms Hale said the children occasionally ask for him at bedtime.", Outcome.UNDERSTATED),
        ("Ms Hale said, “I offered him an extra Sunday.”", Outcome.MISQUOTED),
        ("Ms Hale said, “I raised my voice once, last summer.”", Outcome.SUPPORTED),
        ("Ms Hale said that the dog had died.", Outcome.NOT_FOUND),
        ("In my view Ms Hale lacks insight.", Outcome.NOT_CHECKABLE),
        ("I recommend that handovers take place at school.", Outcome.NOT_CHECKABLE),
        ("The maternal grandmother told me that she was tired.", Outcome.NOT_CHECKABLE),
    ],
)
def test_each_outcome_occurs(written: str, outcome: Outcome, ranker: Ranker) -> None:
    assert found(CALL, written, ranker).outcome is outcome


def test_a_reason_names_the_words_on_both_sides_and_the_moment(ranker: Ranker) -> None:
    reason = found(CALL, "Ms Hale said that the last handover was on 14 March.", ranker).reason
    for words in ("14 March", "fourth of March", "Ms Hale says", "0:06"):
        assert words in reason
    assert not re.search(r"\b(?:lie|false|untrue|wrong|liar)\b", reason)


def test_not_found_says_what_was_searched(ranker: Ranker) -> None:
    assert (
        "We searched all 10 turns"
        in found(CALL, "Ms Hale said that the dog had died.", ranker).reason
    )


def test_evidence_is_turns_of_the_record(ranker: Ranker) -> None:
    finding = found(CALL, "Ms Hale denied shouting at Mr Hale.", ranker)
    assert "No, never." in " ".join(e.text for e in finding.evidence)
    assert all(e.turns and e.start < e.end for e in finding.evidence)


_OTHERS = {"Mr": "Ms", "he": "she", "him": "her", "He": "She"}
SWAPS = _OTHERS | {theirs: ours for ours, theirs in _OTHERS.items()}


def swapped(text: str) -> str:
    return re.sub(r"\b(\w+)\b", lambda m: SWAPS.get(m.group(), m.group()), text)


@pytest.mark.parametrize(
    "name", ["mill-lane-housing", "ward-round", "depot-grievance", "vale-visit", "thorn-handover"]
)
def test_a_twin_with_other_names_and_the_other_sex_is_treated_alike(
    name: str, ranker: Ranker
) -> None:
    sample = next(s for s in sets.conversations() if s.name == name)
    texts = [s.text for s in sample.document.statements]
    said = "\n".join(f"{t.speaker}: {t.text}" for t in sample.record.turns)
    for old, new in (
        ("Mrs", "Mr"),
        ("Tansley", "Olusanya"),
        ("Pell", "Begum"),
        ("Finch", "Kaur"),
        ("Vale", "Adeyemi"),
        ("Penn", "Khan"),
        ("Thorn", "Nowak"),
        ("Wray", "Li"),
    ):
        said = said.replace(old, new)
        texts = [text.replace(old, new) for text in texts]
    plain = checked("\n".join(f"{t.speaker}: {t.text}" for t in sample.record.turns),
                    [s.text for s in sample.document.statements], ranker)  # fmt: skip
    twin = checked(swapped(said), [swapped(text) for text in texts], ranker)
    same = [a.outcome is b.outcome for a, b in zip(plain.findings, twin.findings, strict=True)]
    assert all(same)


def test_the_same_input_gives_the_same_result(ranker: Ranker) -> None:
    written = ["Ms Hale denied shouting at Mr Hale.", "Ms Hale said that the dog had died."]
    assert checked(CALL, written, ranker) == checked(CALL, written, ranker)


def test_our_conversations_come_out_as_people_marked_them(ranker: Ranker) -> None:
    right = alarms = true = whole = 0
    for sample in (*sets.conversations(), *sets.example()):
        result = check(sample.document, [sample.record], ranker=ranker, judge=None)
        for expected, finding in zip(sample.expected, result.findings, strict=True):
            whole += 1
            right += expected == finding.outcome.value
            true += expected == "supported"
            alarms += expected == "supported" and finding.outcome.differs
    assert right / whole >= 0.85
    assert alarms / true <= 0.1


def test_a_record_of_one_word_finds_nothing_and_says_so(ranker: Ranker) -> None:
    result = checked("Ms Hale: Hello.", ["Ms Hale said that she was late on 4 March."], ranker)
    assert result.findings[0].outcome is Outcome.NOT_FOUND


def test_a_report_without_statements_is_said_to_have_none(ranker: Ranker) -> None:
    result = check(report(), [record(CALL)], ranker=ranker, judge=None)
    assert not result.findings
    assert any("No statements" in note for note in result.notes)


def test_no_record_at_all_is_no_failure(ranker: Ranker) -> None:
    result = check(report("Ms Hale said that she was late."), [], ranker=ranker, judge=None)
    assert result.findings[0].outcome in (Outcome.NOT_FOUND, Outcome.NOT_CHECKABLE)


def test_anonymous_voices_are_named_from_the_report_and_a_note_says_so(ranker: Ranker) -> None:
    said = CALL.replace("] Officer:", "] Speaker 1:").replace("] Ms Hale:", "] Speaker 2:")
    result = checked(
        said,
        [
            "Ms Hale said that the last handover was at 7.30 on 4 March.",
            "Ms Hale said that she offered him an extra Saturday.",
            "Ms Hale suggested a calmer handover at school.",
        ],
        ranker,
    )
    assert result.findings[2].outcome is Outcome.MISATTRIBUTED
    assert any("We took Speaker 2 to be Ms Hale" in note for note in result.notes)


def test_an_offer_nobody_reports_is_left_out(ranker: Ranker) -> None:
    written = ["Ms Hale said that the last handover was on a Saturday.", "Ms Hale denied shouting."]
    omissions = checked(CALL, written, ranker).omissions
    assert any("extra Saturday" in o.evidence.text for o in omissions)
    assert len(omissions) <= 8


def test_progress_reaches_the_end(ranker: Ranker) -> None:
    told: list[tuple[float, float]] = []
    check(
        report("Ms Hale denied shouting."), [record(CALL)], ranker=ranker, judge=None,
        listener=lambda done, whole: told.append((done, whole)),
    )  # fmt: skip
    assert told[-1] == (1, 1)


def test_a_report_about_something_else_is_said_to_be(ranker: Ranker) -> None:
    (sample,) = sets.example()
    others = [
        "The roof of the east barn was relaid in slate during the autumn.",
        "Tenders were invited from four firms and two replied.",
        "The committee thanked the treasurer for the audited accounts.",
        "Membership stands at two hundred and twelve.",
        "The next general meeting is to be held at the cricket pavilion.",
        "Subscriptions fall due in the first week of the season.",
    ]
    found_there = check(report(*others), [sample.record], ranker=ranker, judge=None)
    assert any("Perhaps it is another report" in note for note in found_there.notes)
    assert all(f.outcome is not Outcome.SUPPORTED for f in found_there.findings)
    own = check(sample.document, [sample.record], ranker=ranker, judge=None)
    assert not any("Perhaps it is another report" in note for note in own.notes)


def test_the_figure_that_differs_is_the_one_of_the_same_thing(ranker: Ranker) -> None:
    talk = "Officer: And the visits?\nMs Hale: Out of 12 visits he has missed three."
    finding = found(talk, "Ms Hale said that he has missed five of the visits.", ranker)
    assert finding.outcome is Outcome.CONTRADICTED
    assert "“three”" in finding.reason


def test_a_bare_number_stays_a_number_where_a_time_was_asked_for(ranker: Ranker) -> None:
    talk = (
        "Officer: And when does he miss his visits?\n"
        "Ms Hale: Out of the last 12 visits he has missed three."
    )
    written = "Ms Hale said that he had missed five of the last twelve visits."
    finding = found(talk, written, ranker)
    assert finding.outcome is Outcome.CONTRADICTED
    assert "“three”" in finding.reason


def test_reported_speech_is_never_said_to_be_about_elsewhere(ranker: Ranker) -> None:
    talk = "Speaker 1: Hello.\nSpeaker 2: It is a fine day."
    finding = found(talk, "Sheila said that there is a great deal of difference.", ranker)
    assert "does not say that this was said" not in finding.reason


@pytest.mark.parametrize(
    ("said", "written", "outcome"),
    [
        ("Every other weekend.", "every weekend", Outcome.OVERSTATED),
        ("Every other weekend.", "on alternate weekends", Outcome.SUPPORTED),
        ("Every second weekend, I have her.", "every weekend", Outcome.OVERSTATED),
        ("Every second Saturday.", "every other Saturday", Outcome.SUPPORTED),
    ],
)
def test_every_other_weekend_is_not_every_weekend(
    said: str, written: str, outcome: Outcome, ranker: Ranker
) -> None:
    call = f"Officer: How often do you see Ellie, Mr Hale?\nMr Hale: {said}"
    assert found(call, f"Mr Hale said that he sees Ellie {written}.", ranker).outcome is outcome


def test_often_for_always_is_how_reports_are_written(ranker: Ranker) -> None:
    talk = "Teacher: Callum is always late for school on a Monday."
    assert found(talk, "Callum is frequently late for school on a Monday.", ranker).outcome is (
        Outcome.SUPPORTED
    )


@pytest.mark.parametrize(
    ("talk", "written"),
    [
        (
            """
            Officer: Cannabis in the house, anything like that?
            Ms Hale: I used to, years ago.
            Mr Dray: It stinks out the stairs.
            """,
            "Mr Dray mentioned the smell of cannabis reaching his own house.",
        ),
        (
            """
            Ms Hale: Is Ben here yet?
            Worker: They are just parking the car.
            Mr Dray: I have brought a card.
            """,
            "Mr Dray had brought a card which he said was from Ben.",
        ),
        (
            """
            Officer: The plan says no drinking while you care for him.
            Mr Dray: I broke it on Saturday, I had two cans.
            """,
            "Mr Dray conceded that he had not kept to what the plan says about drinking.",
        ),
    ],
)
def test_a_word_or_two_of_anothers_are_not_the_statement(
    talk: str, written: str, ranker: Ranker
) -> None:
    assert found(talk, written, ranker).outcome is not Outcome.MISATTRIBUTED


REMARK = """
Mr Sorensen: Tell me about the remark.
Ms Mackie: That was in the canteen. He said, this is a bakery, pet, not a crèche.
Mr Sorensen: Who else was there?
Ms Mackie: Jools, she was stood right by me. I just said, nobody talks to me like that.
"""


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("“This is a bakery, pet, not a crèche,” Mr Sorensen said.", Outcome.SUPPORTED),
        ("“This is a bakery, love, not a crèche,” Mr Sorensen said.", Outcome.MISQUOTED),
        ("Mr Sorensen said, “She was stood right by me.”", Outcome.MISATTRIBUTED),
        ("Mr Sorensen said, “Nobody talks to me like that.”", Outcome.MISATTRIBUTED),
    ],
)
def test_words_that_somebody_tells_as_anothers_are_not_held_to_be_their_own(
    written: str, outcome: Outcome, ranker: Ranker
) -> None:
    assert found(REMARK, written, ranker).outcome is outcome
