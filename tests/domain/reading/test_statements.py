"""What a report says, split so that each part can be right or wrong."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.document import Box, Paragraph, Part, PlacedWord, StatementKind
from fairhearing.domain.reading.statements import statements

FACT, SAID, QUOTED, OPINION, ADVICE = (
    StatementKind.FACT,
    StatementKind.REPORTED_SPEECH,
    StatementKind.QUOTATION,
    StatementKind.OPINION,
    StatementKind.RECOMMENDATION,
)


def body(*texts: str, part: Part = Part.BODY) -> list[Paragraph]:
    return [Paragraph(index=i, number="", page=1, text=t, part=part) for i, t in enumerate(texts)]


def said(*texts: str) -> list[str]:
    """Each statement's words, with what it leans on before a bar."""
    return [f"{s.lead} | {s.text}" if s.lead else s.text for s in statements(body(*texts))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Ms Vale accepted that she had shouted, and she told me she was sorry.",
            ["Ms Vale accepted that she had shouted", "she told me she was sorry."],
        ),
        (
            "Ms Vale told me that she had moved house and that she was working nights.",
            [
                "Ms Vale told me that she had moved house",
                "Ms Vale told me | that she was working nights.",
            ],
        ),
        (
            "Ms Vale said he drinks at weekends but he works in the week.",
            ["Ms Vale said he drinks at weekends", "Ms Vale said | he works in the week."],
        ),
        (
            "She told me that Mia is happy; I noted this with care.",
            ["She told me that Mia is happy", "I noted this with care."],
        ),
        (
            "Ms Vale has no family nearby, while Mr Hart said his parents live in Leeds.",
            ["Ms Vale has no family nearby", "Mr Hart said his parents live in Leeds."],
        ),
        (
            "She accepted responsibility, but she denied swearing at the children.",
            ["She accepted responsibility", "she denied swearing at the children."],
        ),
        (
            "Ms Vale said that she had moved in March, that she had no savings and that it hurt.",
            [
                "Ms Vale said that she had moved in March",
                "Ms Vale said | that she had no savings",
                "Ms Vale said | that it hurt.",
            ],
        ),
        (
            "He accepted that he had shouted but denied that he had pushed her.",
            ["He accepted that he had shouted", "He | denied that he had pushed her."],
        ),
        (
            "Ms Vale said that she works there at night and has no car of her own.",
            [
                "Ms Vale said that she works there at night",
                "Ms Vale said that she | has no car of her own.",
            ],
        ),
        (
            "Mrs Vale apologised that the pages had gone astray and said that she would send them.",
            [
                "Mrs Vale apologised that the pages had gone astray",
                "Mrs Vale | said that she would send them.",
            ],
        ),
        (
            "The mother did not attend and has given no reason for it.",
            ["The mother did not attend", "The mother | has given no reason for it."],
        ),
    ],
)
def test_claims_that_stand_by_themselves_are_parted(text: str, parts: list[str]) -> None:
    assert said(text) == parts


@pytest.mark.parametrize(
    "whole",
    [
        "Ms Dalby told me that she and Mr Dalby separated in March last year.",
        "She said he and his brother argued.",
        "The children live with their mother and attend Oak School.",
        "It was agreed that they would meet at ten and have lunch together.",
        "She told me about the house, that was near the school.",
        "She has asthma, eczema and a nut allergy.",
        "He said that the child wanted to know, that same night, when they would go.",
        "Mia is seven and is in Year 3.",
        "She wanted to know whether she could telephone, and Ms Dalby agreed.",
        "The mother proposed mediation, but the father refused this.",
        "He said “I was tired, but I was not angry; and I left” to me.",
        "The mother and the father attended.",
    ],
)
def test_what_hangs_together_is_left_whole(whole: str) -> None:
    assert said(whole) == [whole]


def test_items_of_a_list_lean_on_its_introduction() -> None:
    assert said("The mother said:", "she had never refused contact;", "no one had asked her.") == [
        "The mother said:",
        "The mother said | she had never refused contact;",
        "The mother said | no one had asked her.",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The call lasted forty minutes.", FACT),
        ("Molly sees her father every second Saturday.", FACT),
        ("The alleged incident happened in March.", FACT),
        ("Ms Vale told me that she had moved.", SAID),
        ("He denies this.", SAID),
        ("I explained to Ms Vale that I would write on Monday.", SAID),
        ("She felt that the call was rushed.", SAID),
        ("According to the school, Mia is often late.", SAID),
        ("Mr Hart's view is that the handovers should be at school.", SAID),
        ("She said that in her view the plan should change.", SAID),
        ("He said “I never shouted at her”.", QUOTED),
        ("Ms Vale called it 'a waste of time'.", QUOTED),
        ("The so-called ‘plan’ was dropped.", FACT),
        ("In my view, she said too little.", OPINION),
        ("He appeared anxious.", OPINION),
        ("It was evident that she loves Mia.", OPINION),
        ("I am concerned about the father’s drinking.", OPINION),
        ("I do not consider that she was open with me.", OPINION),
        ("He should have told the school.", OPINION),
        ("I recommend that contact is supervised.", ADVICE),
        ("Contact should take place at a centre.", ADVICE),
        ("It would be in Mia's best interests to remain at school.", ADVICE),
        ("The court may wish to hear from the school.", ADVICE),
    ],
)
def test_kinds(text: str, kind: StatementKind) -> None:
    assert [s.kind for s in statements(body(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    ["Did she attend?", "Thank you for your call.", "Please write to me.", "See para. 3.", "***"],
)
def test_what_claims_nothing_is_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("part", [Part.HEADING, Part.TABLE, Part.FURNITURE])
def test_only_the_body_makes_statements(part: Part) -> None:
    assert statements(body("She said no.", part=part)) == ()


def test_names_run_through_the_document() -> None:
    found = statements(body("She said no. He left.", "They met."))
    assert [s.id for s in found] == ["s1", "s2", "s3"]
    assert [s.paragraph for s in found] == [0, 0, 1]


def test_a_statement_has_one_box_for_each_line_it_stands_on() -> None:
    words = (("She", 0.1, 0.1), ("said", 0.3, 0.1), ("no.", 0.1, 0.2), ("He", 0.3, 0.2))
    text = "She said no. He left."
    placed, at = [], 0
    for word, left, top in words:
        place = Box(page=1, left=left, top=top, right=left + 0.1, bottom=top + 0.05)
        placed.append(PlacedWord(start=at, end=at + len(word), box=place))
        at += len(word) + 1
    paragraph = Paragraph(index=0, number="", page=1, text=text, words=tuple(placed))
    first = statements([paragraph])[0]
    assert [(round(b.left, 2), round(b.right, 2), b.top) for b in first.boxes] == [
        (0.1, 0.4, 0.1),
        (0.1, 0.2, 0.2),
    ]


PIECES = (
    *("She said", "that he left", "and", ", but", "he drank", ";", "Ms Vale", "told me", "“no.”"),
    *("while", "I think", ".", "?", "the mother", "was late", "(and", ")", "5 p.m.", "'so it is'"),
)
PHRASES = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
JOINTS = {
    "and",
    "but",
    "or",
    "whereas",
    "while",
    "although",
    "though",
    "yet",
    "however",
    "nevertheless",
}


@given(st.lists(st.one_of(PHRASES, st.text(max_size=80)), max_size=3))
def test_statements_are_exact_ordered_and_apart(texts: list[str]) -> None:
    paragraphs = body(*texts)
    found = statements(paragraphs)
    for one in found:
        assert one.text == paragraphs[one.paragraph].text[one.start : one.end]
        assert one.text == one.text.strip() != ""
    for one, other in pairwise(found):
        assert (one.paragraph, one.end) <= (other.paragraph, other.start) or (
            one.paragraph < other.paragraph
        )


@given(PHRASES.filter(lambda text: "?" not in text))
def test_no_word_is_lost_but_the_joints(text: str) -> None:
    covered = [False] * len(text)
    for one in statements(body(text)):
        covered[one.start : one.end] = [True] * (one.end - one.start)
    left_out = "".join(c if not on else " " for c, on in zip(text, covered, strict=True)).split()
    assert {word.strip(",;.()—–").lower() for word in left_out} <= JOINTS | {""}
