"""Which models read by eye, named by digest, without loading them."""

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fairhearing.domain.made_by import ModelUsed


@cache
def models() -> tuple[ModelUsed, ...]:
    """Name the models inside the OCR package; none where the package is missing."""
    spec = find_spec("rapidocr")
    if spec is None or spec.origin is None:
        return ()
    found = sorted((Path(spec.origin).parent / "models").glob("*.onnx"))
    return tuple(ModelUsed(name=path.stem, digest=_digest(path)) for path in found)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
