"""The tone check: what it marks, what it leaves, and that it does not know who writes."""

import re
import time

import pytest
from bench.casework.tone.__main__ import measure, sentences
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework.tone.check import LONG_SENTENCE, MOST, tone
from fairhearing.domain.casework.tone.listed import read
from fairhearing.domain.casework.tone.mark import Kind
from fairhearing.domain.problems import OurFault

SWAPS = [
    {"she": "he", "her": "his", "mother": "father", "daughter": "son", "Ms": "Mr"},
    {"he": "she", "his": "her", "him": "her", "father": "mother", "son": "daughter", "Mr": "Ms"},
]
HARSH = [text for text, _ in sentences("open")]


def marked(text: str, *names: str) -> list[tuple[Kind, str]]:
    return [(one.kind, one.of(text)) for one in tone(text, names=names)]


def swapped(text: str, words: dict[str, str]) -> str:
    whom = {"her": "him"} if "her" in words else {}
    text = re.sub(r"\bher(?= (?:with|in|from|to|at|on)\b|[.,!?]|$)", whom.get("her", "her"), text)
    pattern = re.compile(rf"\b({'|'.join(words)})\b", re.IGNORECASE)

    def other(match: re.Match[str]) -> str:
        new = words.get(match[0]) or words[match[0].lower()]
        return new.capitalize() if match[0][0].isupper() else new

    return pattern.sub(other, text)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("You are a liar.", Kind.INSULT, "liar"),
        ("How convenient that it is lost.", Kind.SARCASM, "How convenient"),
        ("You deliberately left it out.", Kind.MOTIVE, "deliberately"),
        ("You don’t care about the truth.", Kind.MOTIVE, "don’t care"),
        ("You never answer.", Kind.ABSOLUTE, "never"),
        ("I did NOT say that.", Kind.SHOUTING, "NOT"),
        ("Please answer!!", Kind.SHOUTING, "!!"),
        ("My son Theo was there.", Kind.CHILD, "Theo"),
        ("Our daughter goes to Hill Lane Primary School.", Kind.CHILD, "Hill Lane"),
        ("Her date of birth is 3 May 2017.", Kind.CHILD, "date of birth is 3 May 2017"),
        ("My child has epilepsy.", Kind.CHILD, "has epilepsy"),
    ],
)
def test_each_kind_is_marked_with_a_reason_and_plainer_words(
    text: str, kind: Kind, words: str
) -> None:
    found = [one for one in tone(text) if one.kind is kind]
    assert len(found) == 1
    assert words in found[0].of(text)
    assert found[0].why.endswith(".")
    assert found[0].plainer


@pytest.mark.parametrize(
    "text",
    [
        "He said “You are a liar” on the telephone.",
        'She wrote "you never answer" on 3 May.',
        "> You deliberately lost it!",
        "The report says ‘She ALWAYS shouts’.",
    ],
)
def test_words_of_others_are_not_marked(text: str) -> None:
    assert marked(text) == []


def test_a_quotation_that_is_never_closed_hides_nothing() -> None:
    assert marked("He said “You are late.\nYou are a liar.") == [(Kind.INSULT, "liar")]


@pytest.mark.parametrize(
    "text",
    [
        "I do not say that this was deliberate.",
        "I chose to ignore the noise and went on.",
        "Rosa Invented, on behalf of Mr Crook.",
        "CAFCASS wrote on 2 March, and the NSPCC (NSPCC) too.",
        "POSITION STATEMENT",
        "Please answer each point under its number.",
        "I have asthma, and told the officer so.",
    ],
)
def test_plain_sentences_are_left_alone(text: str) -> None:
    assert marked(text) == []


def test_the_childs_name_is_marked_wherever_it_stands_and_only_if_it_is_the_childs() -> None:
    text = "Amelia likes the school."
    assert marked(text, "Amelia") == [(Kind.CHILD, "Amelia")]
    assert marked(text) == []


@pytest.mark.parametrize("words", SWAPS)
@pytest.mark.parametrize("text", HARSH)
def test_the_same_words_get_the_same_marks_whatever_the_sex(
    text: str, words: dict[str, str]
) -> None:
    before = [(one.kind, one.why, one.plainer) for one in tone(text)]
    after = [(one.kind, one.why, one.plainer) for one in tone(swapped(text, words))]
    assert after == before


@pytest.mark.parametrize("name", ["Whitlock", "Okonkwo", "Nowak", "O’Hara", "Li", "Ahmed-Shah"])
def test_the_same_words_get_the_same_marks_whatever_the_name(name: str) -> None:
    text = "{} deliberately left it out, and is a liar. What a surprise! {} is ALWAYS late."
    shown = [one.kind for one in tone(text.format(f"Ms {name}", f"Mr {name}"))]
    assert shown == [one.kind for one in tone(text.format("Ms Smith", "Mr Smith"))]
    assert len(shown) == 6


@pytest.mark.parametrize("part", ["parent", "officer", "manager", "social worker", "grandmother"])
def test_the_same_words_get_the_same_marks_of_whomever_they_are_said(part: str) -> None:
    assert marked(f"The {part} knowingly lied to the court.") == [
        (Kind.MOTIVE, "knowingly"),
        (Kind.MOTIVE, "lied"),
    ]


def test_a_long_text_and_a_long_sentence_are_marked() -> None:
    text = " ".join(["word"] * (LONG_SENTENCE + 1)) + "."
    assert [one.kind for one in tone(text, longest=20)] == [Kind.LENGTH, Kind.LENGTH]
    assert tone(text)[0].of(text) == text
    assert tone("word. " * 20, longest=20) == ()


def test_quoted_words_do_not_make_a_sentence_long() -> None:
    assert tone(f"The report says “{'word ' * 60}”, and the record does not.") == ()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_marks_lie_within_the_text_in_order_and_the_text_is_never_changed(text: str) -> None:
    marks = tone(text, names=("Ann",), longest=5)
    assert all(0 <= one.start <= one.end <= len(text) for one in marks)
    assert [one.start for one in marks] == sorted(one.start for one in marks)


@given(st.sampled_from(HARSH), st.sampled_from(HARSH))
def test_a_sentence_is_marked_the_same_in_any_letter(one: str, other: str) -> None:
    alone = tone(one)
    within = [mark for mark in tone(f"{one}\n\n{other}") if mark.start < len(one)]
    assert [(m.kind, m.start, m.end) for m in within] == [(m.kind, m.start, m.end) for m in alone]


@pytest.mark.parametrize(
    "text",
    ["I do not ", "You never! ", "“", "A and ", "my son Ann ", "has ", "(A) ", "> ", "wrong"],
)
def test_a_very_long_text_does_not_take_long(text: str) -> None:
    before = time.process_time()
    assert len(tone(text * (60_000 // len(text)), names=("Ann",), longest=10)) <= MOST
    assert time.process_time() - before < 5


def test_of_the_open_sentences_most_is_found_and_little_else() -> None:
    counts = measure("open")
    made, right = (sum(one[name] for one in counts.values()) for name in ("made", "right"))
    wanted, found = (sum(one[name] for one in counts.values()) for name in ("wanted", "found"))
    assert right / made >= 0.9
    assert found / wanted >= 0.9


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ('kind = "child"', "“kind” must be one of"),
        ('find = ["(unclosed"]', "which is no pattern"),
        ("find = []", "at least one pattern"),
        ('own = "yes"', "“own” must be true or false"),
    ],
)
def test_a_mistake_in_the_list_of_words_names_its_line(body: str, what: str) -> None:
    fields = {"kind": '"insult"', "find": '["fool"]', "why": '"It hurts."', "plainer": '"None."'}
    name, _, value = body.partition(" = ")
    fields[name] = value
    text = "[[words]]\n" + "\n".join(f"{key} = {said}" for key, said in fields.items())
    with pytest.raises(OurFault, match=rf"words\.toml, line \d: .*{what}"):
        read(text, "words.toml")
