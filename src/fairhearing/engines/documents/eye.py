"""Pictures of pages into placed words: OCR, in the child, with models inside the package."""

import logging
from functools import cache
from typing import Any

import numpy as np
from PIL import Image

from fairhearing.domain.reading.seen import SeenWord

DOUBT = 0.5
"""Lines of lower probability are left out: mostly stains, stamps and signatures."""


def read_picture(picture: Image.Image, points: float) -> tuple[SeenWord, ...]:
    """Read the words on a picture; `points` is the width of one of its dots in points."""
    found = _reader()(np.asarray(picture.convert("RGB"))[:, :, ::-1], return_word_box=True)
    if not found.txts:
        return ()  # what the library gives of the words is then of another shape
    return tuple(
        _word(text, corners, points)
        for line in found.word_results or ()
        for text, probability, corners in line
        if text.strip() and probability >= DOUBT
    )


@cache
def _reader() -> Any:  # noqa: ANN401  the library has no types
    from rapidocr import RapidOCR  # noqa: PLC0415  loading takes a second

    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    return RapidOCR(params={"Global.log_level": "critical", "Global.max_side_len": 3000})


def _word(text: str, corners: Any, points: float) -> SeenWord:  # noqa: ANN401
    across = [float(corner[0]) * points for corner in corners]
    down = [float(corner[1]) * points for corner in corners]
    top, bottom = min(down), max(down)
    return SeenWord(
        text=text.strip(),
        left=round(min(across), 2),
        top=round(top, 2),
        right=round(max(across), 2),
        bottom=round(bottom, 2),
        size=round(bottom - top, 1),
    )
