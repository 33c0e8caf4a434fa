"""English is checked; another language is said to be one."""

import pytest

from fairhearing.domain.reading.tongue import language_note

ENGLISH = "I spoke to the mother on the third of March and she told me that it was not so. " * 2
WELSH = (
    "Ysgrifennaf atoch am y fam ac am y tad, a dywedodd ei bod wedi symud i'r dref ac mae hi yn "
)
FRENCH = (
    "La mère m'a dit que les enfants sont dans une maison avec le père et qu'elle est pour cela. "
)


@pytest.mark.parametrize(
    ("text", "words"),
    [(WELSH * 2, "in Welsh"), (FRENCH * 2, "in French"), ("zxq wvb " * 30, "not in English")],
)
def test_another_language(text: str, words: str) -> None:
    assert words in language_note(text)


@pytest.mark.parametrize("text", [ENGLISH, "Hi.", ""])
def test_english_or_too_little_to_tell(text: str) -> None:
    assert language_note(text) == ""
