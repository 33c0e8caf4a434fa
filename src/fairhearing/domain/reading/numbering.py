"""Numbers printed before paragraphs: "12.", "3.4", "(b)", "Q1", and bullets."""

import re

_PLAIN = r"\d{1,3}(?:\.\d{1,3}){0,3}"
_MARKED = re.compile(
    rf"(?P<number>{_PLAIN}[.)]|\((?:[a-z]{{1,2}}|[ivx]{{1,5}}|\d{{1,3}})\)|[a-z]\)|[ivx]{{1,5}}[.)]"
    r"|[A-Z][.)]|[QA]\d{1,3}[.:)]?)\s+(?=\S)"
)
# Without a mark of its own, a number needs a capital after it: "3.4 She said", not "3.4 miles".
_BARE = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3})\s+(?=[“‘\"'(]?[A-Z])")
# Word's own bullets come from a symbol font, whose letters have no meaning elsewhere.
_BULLET = re.compile(r"(?P<number>[\ue000-\uf8ff•◦▪‣●○∙·–—*-])\s+(?=\S)")
_ITEM = re.compile(r"\(?[a-z]{1,5}\)?")
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_INITIAL_AND_NAME = re.compile(r"[A-Z]\.\s+[A-Z][a-z]")


def printed_number(text: str, *, hangs: bool = False) -> tuple[str, int]:
    """Part a paragraph's printed number from its text: the number, and where the text begins.

    `hangs` says that the number stands apart from the text on the page, which is proof enough
    for a bare whole number. A bullet counts as no number, but is parted from the text too.
    """
    bullet = _BULLET.match(text)
    if bullet:
        return "", bullet.end()
    marked = _MARKED.match(text)
    if marked and not _is_a_name(text, marked.end(), hangs=hangs):
        return _shown(marked["number"]), marked.end()
    bare = _BARE.match(text)
    if bare and (hangs or "." in bare["number"]) and not _MONTH.match(text, bare.end()):
        return bare["number"], bare.end()
    return "", 0


def _is_a_name(text: str, end: int, *, hangs: bool) -> bool:
    # "A. Khan said" is a person; "A. The mother" printed apart from its text is a number.
    word = text[end:].split(maxsplit=1)[0]
    plain = word in {"The", "She", "He", "They", "It", "In", "On", "Mr", "Ms", "Mrs", "I"}
    return bool(_INITIAL_AND_NAME.match(text)) and not hangs and not plain


def _shown(number: str) -> str:
    return number if number.startswith("(") else number.rstrip(".):")


def is_item(number: str, end: int) -> bool:
    """Say whether what was parted marks an item of a list: a bullet or a letter."""
    return bool(end) and (not number or bool(_ITEM.fullmatch(number)))
