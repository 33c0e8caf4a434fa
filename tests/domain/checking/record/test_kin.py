import pytest

from fairhearing.domain.checking.record.kin import with_kin


@pytest.mark.parametrize(
    ("words", "role", "told"),
    [
        ("My mum takes her.", "mother", "My mum (the grandmother) takes her."),
        ("Me dad drove.", "father", "Me dad (the grandfather) drove."),
        ("My mum takes her.", "officer", "My mum takes her."),
        ("Her mum takes her.", "mother", "Her mum takes her."),
        ("At my mum's.", "mother", "At my mum's."),
    ],
)
def test_a_parents_own_family_is_named_as_it_is_to_the_child(
    words: str, role: str, told: str
) -> None:
    assert with_kin(words, role) == told
