"""How a language model is asked what a reply did with an ask: first which line, then how.

What was asked and the reply stand first and the ask last. Both are other people's words: they are
fenced and made harmless like those that a judge reads.
"""

import string
from collections.abc import Mapping

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.asks.sheet import Line, Sheet
from fairhearing.engines.judges.asking import harmless

LABELS = string.ascii_uppercase + string.ascii_lowercase
"""What lines are called: each is one token."""
NOTHING = "None"
"""The answer where no line deals with an ask; one token too."""
KINDS = {
    AnswerKind.ANSWERED: " answered",
    AnswerKind.PARTLY: " partly",
    AnswerKind.REFUSED: " refused",
    AnswerKind.DEFLECTED: " avoided",
}
"""What comes after the line: each is one token."""


def labels_of(sheet: Sheet) -> dict[str, int]:
    """Give the labels of a sheet's lines, each with the place of its sentence in the reply."""
    own = (line.at for line in sheet.lines if line.at is not None)
    return dict(zip(LABELS, own, strict=False))


def beginning(sheet: Sheet) -> str:
    """Give the part of the prompt that the asks of a sheet share."""
    numbered = zip(sheet.numbers, sheet.beside, strict=True)
    asked = "\n".join(f"{_bare(number)}. {_bare(ask)}" for number, ask in numbered)
    labels = {at: label for label, at in labels_of(sheet).items()}
    said = "\n".join(f"{_label(line, labels)} {_bare(line.text)}" for line in sheet.lines)
    return f"<|im_start|>user\n<asked>\n{asked}\n</asked>\n<reply>\n{said}\n</reply>\n\n"


def _label(line: Line, labels: Mapping[int, str]) -> str:
    return ">" if line.at is None else f"{labels[line.at]}:"


def question(sheet: Sheet, ask: int) -> str:
    """Give the end of the prompt for one ask, by its place.

    What to answer it was taught.
    """
    number, words = _bare(sheet.numbers[ask]), _bare(sheet.asks[ask])
    return f"Which line deals with {number}: {words}<|im_end|>\n<|im_start|>assistant\n"


def _bare(text: str) -> str:
    return " ".join(harmless(text).split())
