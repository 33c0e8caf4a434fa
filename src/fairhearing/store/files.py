"""Which file is which in the data directory."""

from pathlib import Path

from fairhearing import places
from fairhearing.domain.problems import Refused


def folder() -> Path:
    """Make the data directory if need be, open to this user only, and give its path."""
    home = places.data_dir()
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        home.chmod(0o700)
    except OSError as error:
        raise Refused(
            f"The folder for your cases cannot be used: {home} ({error.strerror}).",
            safe="Nothing was changed.",
            todo="Choose another with FAIRHEARING_HOME, or ask whoever looks after this computer.",
        ) from error
    return home


def vault() -> Path:
    """Give the path of the wrapped key."""
    return places.data_dir() / "vault.json"


def vault_copy() -> Path:
    """Give the path of the wrapped key's second copy."""
    return places.data_dir() / "vault.copy.json"


def cases() -> Path:
    """Give the path of the cases, ledgers and everything read or found."""
    return places.data_dir() / "cases.db"


def originals() -> Path:
    """Give the path of the originals and nothing else."""
    return places.data_dir() / "originals.db"


def derived() -> Path:
    """Give the path of what can be made again from originals: playback, page images."""
    return places.data_dir() / "derived.db"


def work() -> Path:
    """Give the path of the state of long work."""
    return places.data_dir() / "work.db"


def unfinished(recording: str) -> Path:
    """Give the path of a recording that is being made, until it is sealed."""
    return places.data_dir() / f"{_UNFINISHED}{recording}.db"


def all_unfinished() -> tuple[Path, ...]:
    """Give the paths of all of them."""
    return tuple(places.data_dir().glob(f"{_UNFINISHED}*.db"))


def recording_of(path: Path) -> str:
    """Say which recording such a file holds."""
    return path.stem.removeprefix(_UNFINISHED)


def with_journals(path: Path) -> tuple[Path, ...]:
    """Give an encrypted file's path and those of its journals."""
    return (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm")))


def instance() -> Path:
    """Give the path of the lock that one open program holds."""
    return places.data_dir() / "open.lock"


_UNFINISHED = "unfinished-"
