"""Where models are on this machine, and the check of their digests before they are used."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from fairhearing.domain.problems import IntegrityBroken, PartMissing
from fairhearing.models.catalogue import Model, ModelFile, model
from fairhearing.places import models_dir

SHIPPED = Path(__file__).parent / "shipped"
"""The models that come with the program."""

_REMEMBERED = "verified.json"


def path_of(name: str) -> Path:
    """Where a model is, once its digests are verified: its file, or its folder if it has several.

    Raises `PartMissing` where it is not here, `IntegrityBroken` where it was changed.
    """
    wanted = model(name)
    for file in wanted.file:
        _verified(wanted, file)
    return place(wanted) / wanted.file[0].name if len(wanted.file) == 1 else place(wanted)


def place(wanted: Model) -> Path:
    """Name the folder that holds, or would hold, a model's files."""
    return SHIPPED if wanted.shipped else models_dir() / wanted.name


def is_here(wanted: Model) -> bool:
    """Whether every file is in its place at its size; says nothing of the digests."""
    return all(_size(place(wanted) / file.name) == file.size for file in wanted.file)


def digest_of(path: Path) -> str:
    """SHA-256 of a file, in lower-case hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def remember(path: Path, digest: str) -> None:
    """Note that a file was verified, so that the next look costs nothing while it is unchanged."""
    seen = _remembered()
    seen[str(path)] = _mark(path, digest)
    note = models_dir() / _REMEMBERED
    # Forgetting is harmless: the file is verified again. A read-only folder must not stop work.
    with suppress(OSError):
        note.parent.mkdir(parents=True, exist_ok=True)
        beside = note.with_name(f"{_REMEMBERED}.{os.getpid()}")
        beside.write_text(json.dumps(seen, indent=1), "utf-8")
        beside.replace(note)


def _verified(wanted: Model, file: ModelFile) -> None:
    path = place(wanted) / file.name
    if _size(path) is None:
        raise _missing(wanted)
    if _remembered().get(str(path)) == _mark(path, file.digest):
        return
    if _size(path) != file.size or digest_of(path) != file.digest:
        raise _changed(wanted, file)
    remember(path, file.digest)


def _remembered() -> dict[str, list[object]]:
    try:
        seen = json.loads((models_dir() / _REMEMBERED).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return seen if isinstance(seen, dict) else {}


def _mark(path: Path, digest: str) -> list[object]:
    about = path.stat()
    return [about.st_size, about.st_mtime_ns, about.st_ino, digest]


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _missing(wanted: Model) -> PartMissing:
    if wanted.shipped:
        return PartMissing(
            f"A part of the program is not where it should be ({wanted.name}).",
            safe="Your recordings and papers are not affected.",
            todo="Please install the program again.",
        )
    return PartMissing(
        f"The model for this task is not on this computer yet ({wanted.name}: {wanted.use}).",
        safe="Nothing was changed.",
        todo=f"Fetch it once with `fairhearing models get {wanted.name}`.",
    )


def _changed(wanted: Model, file: ModelFile) -> IntegrityBroken:
    mend = (
        "Please install the program again."
        if wanted.shipped
        else f"Fetch it again with `fairhearing models get {wanted.name}`."
    )
    return IntegrityBroken(
        f"A file of the model {wanted.name} is not what it should be ({file.name}).",
        safe="It was not used, and your recordings and papers are not affected.",
        todo=mend,
    )
