"""A site with a planted case in it: planted once, copied for each test."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.test import Client
from tests.web import planting

from fairhearing.store import keyring, opening
from fairhearing.work.house import door, kept
from fairhearing.work.house import home as front
from fairhearing.work.house.idle import WATCH


@dataclass(frozen=True)
class Seed:
    """A planted home, ready to be copied."""

    folder: Path
    key: bytes
    planted: planting.Planted


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Seed:
    folder = tmp_path_factory.mktemp("seed") / "home"
    before = os.environ["FAIRHEARING_HOME"]
    os.environ["FAIRHEARING_HOME"] = str(folder)
    try:
        planting.open_home()
        planted = planting.plant()
        key = keyring.held()
        front.lock()
    finally:
        os.environ["FAIRHEARING_HOME"] = before
    return Seed(folder, key, planted)


@pytest.fixture
def planted(seed: Seed, home: Path) -> Iterator[planting.Planted]:
    shutil.copytree(seed.folder, home)
    opening.use_key(seed.key)
    WATCH.seen()
    yield seed.planted
    front.lock()
    kept._held.clear()


@pytest.fixture
def stranger() -> Client:
    """A browser that did not come through a link."""
    return Client(headers={"host": "127.0.0.1"})


@pytest.fixture
def browser(stranger: Client) -> Client:
    """The browser that the program opened."""
    stranger.get(f"/door/{door.new_link_token()}/")
    return stranger
