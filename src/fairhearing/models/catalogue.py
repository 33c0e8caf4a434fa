"""The list of machine-learning models: what each is for, its licence, digests and sources."""

import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files

import msgspec

from fairhearing.domain.problems import OurFault, WrongUse

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """A file of a model. `digest` is its SHA-256, `size` in bytes."""

    name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """A repository on the model hub that holds every file of a model under the same names."""

    repository: str
    revision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package of the package index that carries files of a model, or pieces of them.

    `members` maps a path inside the package to the model's file it belongs to. `size` is the
    download in bytes, near enough to show progress. `count` stands for that many packages
    in order, with `{n}` in the name and the paths.
    """

    name: str
    version: str
    members: dict[str, str]
    size: int
    count: int = 1

    @property
    def requirement(self) -> str:
        """The package as pip is asked for it."""
        return f"{self.name}=={self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model: where its files are trusted by digest and fetched from `hub`, then `package`.

    `shipped` models come with the program. `default` ones are fetched when none is named.
    """

    name: str
    use: str
    about: str
    licence: str
    file: tuple[ModelFile, ...]
    hub: tuple[Hub, ...] = ()
    package: tuple[Package, ...] = ()
    default: bool = False
    shipped: bool = False

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(file.size for file in self.file)

    @property
    def digest(self) -> str:
        """The digest that names it: that of its weights, which are always listed first."""
        return self.file[0].digest


@dataclass(frozen=True, slots=True, kw_only=True)
class _Catalogue:
    model: tuple[Model, ...] = field(default=())


@cache
def catalogue() -> tuple[Model, ...]:
    """Every model the program knows, in the order of the list."""
    return read(files(__package__).joinpath("catalogue.toml").read_text("utf-8"))


def model(name: str) -> Model:
    """Look a model up by its name."""
    for known in catalogue():
        if known.name == name:
            return known
    raise WrongUse(
        f"There is no model called {name}.",
        safe="Nothing was changed.",
        todo="`fairhearing models list` shows the names.",
    )


def read(text: str) -> tuple[Model, ...]:
    """Read and check a list of models written in TOML; `OurFault` says what is wrong in it."""
    try:
        listed = msgspec.convert(tomllib.loads(text), _Catalogue).model
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise OurFault(f"The list of models cannot be read: {error}.") from error
    expanded = tuple(replace(m, package=_expanded(m.package)) for m in listed)
    for entry in expanded:
        for mistake in _mistakes(entry):
            raise OurFault(f"The list of models is wrong at {entry.name}: {mistake}.")
    if len({m.name for m in expanded}) != len(expanded):
        raise OurFault("The list of models names one model twice.")
    return expanded


def _expanded(packages: tuple[Package, ...]) -> tuple[Package, ...]:
    return tuple(_numbered(p, n) for p in packages for n in range(1, p.count + 1))


def _numbered(package: Package, n: int) -> Package:
    if package.count == 1:
        return package
    members = {path.format(n=n): file for path, file in package.members.items()}
    return replace(package, name=package.name.format(n=n), members=members, count=1)


def _mistakes(entry: Model) -> list[str]:
    names = {file.name for file in entry.file}
    carried = {file for package in entry.package for file in package.members.values()}
    return [
        mistake
        for mistake, made in (
            ("it has no files", not entry.file),
            ("a digest is not SHA-256", not all(_DIGEST.fullmatch(f.digest) for f in entry.file)),
            ("a size is not above zero", not all(f.size > 0 for f in entry.file)),
            ("a file's name is a path", any("/" in n or "\\" in n for n in names)),
            ("its packages carry other files than it has", bool(carried) and carried != names),
            ("it has no source and is not shipped", not (entry.hub or carried or entry.shipped)),
            ("it is shipped and has a source too", entry.shipped and bool(entry.hub or carried)),
        )
        if made
    ]
