"""What a report leaves out: few things, not what it says, and the same whoever they are."""

import pytest
from bench.checking import sets
from tests.domain.checking.talk import checked

from fairhearing.domain.checking.finding import Omission
from fairhearing.domain.checking.ports import Ranker

TALK = """
Ms Reed: Thank you for seeing me. How is Sam getting on at school?
Mr Cole: He likes it. He's in the football team, and his teacher says he has settled.
Ms Reed: That's good to hear. What does he do at the weekends?
Mr Cole: On Saturdays he plays in the park with his cousins, and on Sundays we go to my mother's.
Ms Reed: Does he sleep well at your house?
Mr Cole: Yes, he goes up at half past seven, we read two chapters, and he is asleep by eight.
Ms Reed: And what does he eat for his tea?
Mr Cole: Pasta mostly, or fish on a Friday, and he has fruit afterwards with his milk.
Ms Reed: And does he see his friends from the old school?
Mr Cole: He sees two of them on Thursdays, at the swimming baths, and their parents bring him home.
Ms Reed: How far is it from your house to the school?
Mr Cole: Ten minutes if we walk by the river, and about five minutes in the car when it rains.
Ms Reed: And who takes him in the mornings?
Mr Cole: I do, every day. His mum works nights at the bakery.
Ms Reed: How do you and Mrs Cole get on now?
Mr Cole: We had words in March, at the gate. I shouted, and I'm sorry for it.
Ms Reed: Have you told her so?
Mr Cole: I wrote to her and said sorry, and I've kept a copy of the letter.
Ms Reed: And what about the holidays?
Mr Cole: I offered to have him for the first week in August, and to pay for the train.
Ms Reed: What did she say?
Mr Cole: She never answered it.
Ms Reed: Are there any worries about his health?
Mr Cole: He came back with a burn on his hand, and nobody would tell me how he got it.
Ms Reed: I'll make a note of that.
Mr Cole: Can I have a copy of your report before the hearing?
Ms Reed: I would have to ask.
Mr Cole: Right. Thank you.
Ms Reed: Thank you for your time.
"""
WRITTEN = [
    "Sam plays in the football team and has settled at school.",
    "On Saturdays Sam plays in the park with his cousins; on Sundays they visit his grandmother.",
    "Sam goes to bed at half past seven and is asleep by eight, after two chapters of a book.",
    "For his tea Sam eats pasta mostly, or fish on a Friday, with fruit and milk afterwards.",
    "On Thursdays Sam meets two friends from his old school at the baths, and is brought home.",
    "The school is ten minutes on foot by the river, or five minutes by car.",
    "Mr Cole takes Sam to school every morning, since Mrs Cole works at night.",
    "Mr Cole accepted that he shouted at Mrs Cole at the gate in March, and regrets it.",
    "Mr Cole was asked about the holidays.",
    "Mr Cole was asked whether he is worried about Sam's health.",
]


def left_out(talk: str, written: list[str], ranker: Ranker) -> tuple[Omission, ...]:
    return checked(talk, written, ranker).omissions


def words(omissions: tuple[Omission, ...]) -> str:
    return " | ".join(one.evidence.text for one in omissions)


def test_what_the_report_does_not_say_is_shown(ranker: Ranker) -> None:
    shown = words(left_out(TALK, WRITTEN, ranker))
    assert "first week in August" in shown
    assert "kept a copy of the letter" in shown
    assert "Can I have a copy" in shown


def test_what_the_report_says_is_not_shown(ranker: Ranker) -> None:
    offer = "Mr Cole offered to have Sam for the first week of August and to pay for the train."
    told = [*WRITTEN[:-1], offer, "Mrs Cole never answered this offer.", WRITTEN[-1]]
    assert "first week in August" in words(left_out(TALK, WRITTEN, ranker))
    assert "first week in August" not in words(left_out(TALK, told, ranker))
    assert "football" not in words(left_out(TALK, WRITTEN, ranker))


def test_what_the_same_person_adds_a_turn_later_is_shown_with_it(ranker: Ranker) -> None:
    (one,) = (o for o in left_out(TALK, WRITTEN, ranker) if "August" in o.evidence.text)
    assert one.evidence.text.endswith(" … She never answered it.")
    assert len(one.evidence.turns) == 2


def test_what_came_of_it_is_shown_with_what_the_report_says(ranker: Ranker) -> None:
    offer = "Mr Cole offered to have Sam for the first week of August and to pay for the train."
    shown = left_out(TALK, [*WRITTEN[:-1], offer, WRITTEN[-1]], ranker)
    (one,) = (o for o in shown if "never answered" in o.evidence.text)
    assert "offers" not in one.reason


def test_the_reason_says_what_was_done_and_what_was_answered(ranker: Ranker) -> None:
    asked = next(o for o in left_out(TALK, WRITTEN, ranker) if "copy of your" in o.evidence.text)
    assert asked.reason.startswith("Mr Cole asks for something, and no statement")
    assert asked.reason.endswith(" Ms Reed answers “I would have to ask”.")


def test_few_are_shown_and_more_of_a_longer_talk(ranker: Ranker) -> None:
    other = TALK.replace("August", "July").replace("burn", "cut").replace("Sam", "Leo")
    short, long = (left_out(talk, WRITTEN, ranker) for talk in (TALK, TALK + other * 40))
    assert len(short) <= 4
    assert len(long) <= 12


def test_a_report_about_something_else_leaves_nothing_out(ranker: Ranker) -> None:
    written = [
        "The committee approved the budget for the harbour wall.",
        "Two tenders were received for the dredging.",
        "The treasurer resigned with effect from June.",
    ]
    assert left_out(TALK, written, ranker) == ()


def swapped(text: str, pairs: dict[str, str]) -> str:
    for one, other in pairs.items():
        text = text.replace(one, f"<{other}>")
    return text.replace("<", "").replace(">", "")


@pytest.mark.parametrize(
    "pairs",
    [
        {"Mr Cole": "Mr Hussain", "Mrs Cole": "Mrs Hussain", "Sam": "Bilal"},
        {"Ms Reed": "Dr Okafor"},
        {"Ms Reed": "Mr Cole", "Mr Cole": "Ms Reed"},
    ],
)
def test_other_names_and_parts_change_nothing(pairs: dict[str, str], ranker: Ranker) -> None:
    ours = left_out(TALK, WRITTEN, ranker)
    theirs = left_out(swapped(TALK, pairs), [swapped(w, pairs) for w in WRITTEN], ranker)
    assert {o.evidence.turns for o in ours} == {o.evidence.turns for o in theirs}


def test_the_worked_example_shows_what_its_key_lists(ranker: Ranker) -> None:
    (sample,) = sets.example()
    said = "\n".join(f"{t.speaker}: {t.text}" for t in sample.record.turns)
    shown = words(left_out(said, [s.text for s in sample.document.statements], ranker))
    for listed in (
        "I offered him one Friday night a month",
        "He apologised the next day",
        "could you send me a copy of your notes",
    ):
        assert listed in shown
