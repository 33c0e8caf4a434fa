"""Shorthand of notes, written out."""

import pytest

from fairhearing.domain.checking.language.shorthand import written_out


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("PC: palpitations.", "palpitations."),
        ("HPC: 6/52 hx of cough.", "6 weeks history of cough."),
        ("2/7 hx of SOB, worse nocte.", "2 days history of short of breath, worse at night."),
        ("Off work for 3/12.", "Off work for 3 months."),
        ("45 y/o man, NKDA.", "45 years old man, no known drug allergies."),
        ("Amlodipine 5 mg OD.", "Amlodipine 5 mg once a day."),
        ("Pt c/o pain x3.", "the patient complains of pain  3 times ."),
    ],
)
def test_shorthand_is_written_out(short: str, long: str) -> None:
    assert written_out(short) == long


@pytest.mark.parametrize(
    "plain",
    [
        "The hearing on 6/12 was adjourned.",
        "The mother attended on 3/7/2025.",
        "He took the bus and was late.",
        "She said “SOB” and hung up.",
        "It was an odd thing to say.",
    ],
)
def test_plain_words_and_quotations_stay(plain: str) -> None:
    assert written_out(plain) == plain
