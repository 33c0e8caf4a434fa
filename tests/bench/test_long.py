"""What long records and reports are made of."""

import pytest
from bench.long import material


@pytest.fixture
def meetings() -> list[material.Meeting]:
    return [
        {
            "meeting_transcripts": [
                {"speaker": who, "content": f"{who} talks {{vocalsound}} of matter {n}. " * 20}
                for n, who in enumerate(("Ann", "Ben") * 20)
            ],
            "general_query_list": [
                {"answer": "They all talked of it. Yes. Ann was the first one."}
            ],
            "specific_query_list": [{"answer": "Ben talked of nineteen of them."}],
        }
    ]


def test_meetings_are_joined_until_there_is_enough(meetings: list[material.Meeting]) -> None:
    (one,) = material.records(meetings, 2, 1)
    words = sum(len(turn.text.split()) for turn in one.turns)
    assert 2 * material.WORDS_AN_HOUR <= words < 2.1 * material.WORDS_AN_HOUR
    assert "vocalsound" not in one.turns[0].text
    several = material.records(meetings, 2, 5)
    assert len({transcript.digest for transcript in several}) == 5
    assert tuple(turn for part in several for turn in part.turns) == one.turns


def test_statements_are_what_people_wrote_over_and_over(meetings: list[material.Meeting]) -> None:
    assert material.statements(meetings, 4) == [
        "They all talked of it.",
        "Ann was the first one.",
        "Ben talked of nineteen of them.",
        "They all talked of it.",
    ]


def test_one_turn_of_the_middle_is_given_to_another_voice(
    meetings: list[material.Meeting],
) -> None:
    (one,) = material.records(meetings, 0.5, 1)
    changed = [
        n
        for n, (before, after) in enumerate(zip(one.turns, material.mended(one).turns, strict=True))
        if before != after
    ]
    assert changed == [len(one.turns) // 2]


def test_a_long_report_is_read_from_a_real_pdf() -> None:
    people, places = ("Ann", "Ben", "Cat", "Dan", "Eve", "Fay"), ("Hull", "Deal", "Bath", "Rhyl")
    did = ("saw the doctor", "went swimming")
    texts = [f"{who} {what} in {at}." for who in people for at in places for what in did]
    read = material.report(texts, pages=4)
    assert 3 <= len(read.pages) <= 5
    assert [statement.text for statement in read.statements] == texts
