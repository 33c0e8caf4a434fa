"""What every test stands on: nothing leaves this machine, and each has a home of its own."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

GUARD = Path(__file__).parent / "guard"
_NAMED = "FAIRHEARING_TEST_REPORT"
# Whoever imports this file a second time, under another name, shares the first one's folder.
REPORT = Path(os.environ.get(_NAMED) or f"{tempfile.mkdtemp(prefix='fairhearing-')}/refused.txt")
BASE = REPORT.parent

# Before anything of ours is imported: some modules read their folders when they are loaded.
os.environ[_NAMED] = str(REPORT)
os.environ["PYTHONPATH"] = os.pathsep.join(
    [str(GUARD), *filter(None, [os.environ.get("PYTHONPATH")])]
)
os.environ["HF_HUB_OFFLINE"] = "1"
sys.path.insert(0, str(GUARD))

import pytest  # noqa: E402  the guard comes first
import sitecustomize  # noqa: E402

if getattr(sitecustomize, "REPORT", None) is None:
    # The system has a sitecustomize of its own, already loaded: load ours under its file name.
    import importlib.util

    spec = importlib.util.spec_from_file_location("guard", GUARD / "sitecustomize.py")
    guard = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(guard)

from hypothesis import settings  # noqa: E402
from tests.unlocking import cheap_passphrases, unlocked  # noqa: E402

from fairhearing import places  # noqa: E402
from fairhearing.models import cache, catalogue  # noqa: E402

__all__ = ["cheap_passphrases", "unlocked"]

# A busy machine is no fault of ours: speed is measured in bench/, never here.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

MODELS = places.models_dir()
os.environ["FAIRHEARING_HOME"] = str(BASE / "home")
os.environ["FAIRHEARING_MODELS"] = str(MODELS)

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MANDATORY = os.environ.get("CI") == "true"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that drive a browser last.

    The browser's driver leaves a running loop in this thread, and Django refuses to work in one.
    """
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Where a model or a browser is not here, say how to get it and run the rest."""
    lacking = ""
    if item.get_closest_marker("model"):
        names = [m.name for m in catalogue.catalogue() if m.default and not cache.is_here(m)]
        lacking = f"run `fairhearing models get` ({', '.join(names)} missing)" if names else ""
    if item.get_closest_marker("browser") and not chromium():
        lacking = "install Chromium (`apt-get install chromium`, or from your system's store)"
    if lacking and MANDATORY:
        pytest.fail(f"this may not be left out here: {lacking}")
    if lacking:
        pytest.skip(lacking)


def pytest_sessionfinish() -> None:
    """Tidy up, whatever happened."""
    shutil.rmtree(BASE, ignore_errors=True)


def chromium() -> str | None:
    """The Chromium on this machine, if there is one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that only this test sees."""
    folder = tmp_path / "home"
    monkeypatch.setenv("FAIRHEARING_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def nothing_leaves_this_machine() -> Iterator[None]:
    """Fail a test during which any process of ours tried to connect beyond this machine."""
    before = _tried()
    yield
    tried = _tried()[len(before) :]
    assert not tried, f"tried to connect beyond this machine: {tried}"


def _tried() -> list[str]:
    return REPORT.read_text("utf-8").splitlines() if REPORT.exists() else []
