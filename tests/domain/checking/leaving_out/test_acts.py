"""What people do by saying something, in wordings that nobody wrote a rule for beforehand."""

import pytest

from fairhearing.domain.checking.language.lexicon_omissions import Act
from fairhearing.domain.checking.leaving_out.acts import acts_of, chief, spoken


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Could you make sure that goes in the notes, please?", Act.RECORD),
        ("I'd like it minuted that I was against it.", Act.RECORD),
        ("Put that down, would you.", Act.RECORD),
        ("I've emailed the office three times and nobody's got back to me.", Act.UNANSWERED),
        ("They never sent it.", Act.UNANSWERED),
        ("I'm still waiting for the letter.", Act.UNANSWERED),
        ("I've kept all the texts.", Act.EVIDENCE),
        ("There's a video of it on the doorbell.", Act.EVIDENCE),
        ("My neighbour saw the whole thing.", Act.EVIDENCE),
        ("I've never raised a hand to her.", Act.DENIAL),
        ("That's not what happened.", Act.DENIAL),
        ("I could have them on the Wednesday.", Act.OFFER),
        ("We'd be more than happy to pay half.", Act.OFFER),
        ("He's welcome to come here.", Act.OFFER),
        ("Can someone send me a copy?", Act.REQUEST),
        ("I asked if she could ring at six.", Act.REQUEST),
        ("I'll chase that up this afternoon.", Act.UNDERTAKING),
        ("Leave it with me.", Act.UNDERTAKING),
        ("He came home with a bruise on his arm.", Act.WORRY),
        ("She's been having nightmares.", Act.WORRY),
        ("I've finished the course since then.", Act.STEPS),
        ("He apologised to her the day after.", Act.STEPS),
        ("I don't want her moved again.", Act.WISH),
        ("Tilly told me she misses her brother.", Act.REPORTED),
        ("I put it in a letter to him on the first.", Act.EVIDENCE),
        ("They're all on my phone, I can send you them.", Act.EVIDENCE),
        ("He can have Boxing Day.", Act.OFFER),
        ("She won't give it me back.", Act.UNANSWERED),
        ("And keep her off the ladder till then.", Act.ADVICE),
        ("You'd need to be careful, you may get a headache with it.", Act.ADVICE),
        ("She's a good mum, I can't fault her.", Act.PRAISE),
        ("I took him to A and E there and then.", Act.STEPS),
    ],
)
def test_an_act_is_known_by_its_wording(said: str, act: Act) -> None:
    assert act in acts_of(said, asks=said.endswith("?"))


@pytest.mark.parametrize(
    ("dialect", "standard"),
    [
        ("I've no had it, and she wasnae there.", "i have not had it, and she was not there."),
        ("I telt him nowt.", "i told him nothing."),
        ("I ay missed one.", "i have not missed one."),
        ("I’d got it too hot.", "i had got it too hot."),
        ("I'd need it on Monday.", "i would need it on monday."),
    ],
)
def test_dialect_and_contractions_are_written_out(dialect: str, standard: str) -> None:
    assert spoken(dialect) == standard


@pytest.mark.parametrize(
    "said",
    [
        "How long have you lived there?",
        "And did he ever hurt you?",
        "When can she have cow's milk?",
        "Can I see the bedrooms?",
        "Good afternoon, everybody.",
        "Right, yes.",
    ],
)
def test_an_interviewers_question_and_small_talk_do_nothing(said: str) -> None:
    assert not acts_of(said, asks=said.endswith("?"))


def test_what_people_only_go_on_to_say_is_no_wish() -> None:
    assert Act.WISH not in acts_of("I would like to thank you all for coming.")
    assert Act.WISH in acts_of("I would like to see him on Sundays.")


def test_a_reader_is_told_of_what_comes_first() -> None:
    said = "I wouldn't support it until he's finished the course."
    assert {Act.WISH, Act.STEPS, Act.CONDITION} <= acts_of(said)
    assert chief(said, acts_of(said)) is Act.WISH
