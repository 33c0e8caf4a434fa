"""Where the program keeps things on this machine."""

import os
from pathlib import Path

from platformdirs import user_data_path


def data_dir() -> Path:
    """Name the folder for everything of this user's: FAIRHEARING_HOME, or the system's place."""
    chosen = os.environ.get("FAIRHEARING_HOME")
    return Path(chosen).expanduser() if chosen else user_data_path("fairhearing", appauthor=False)


def models_dir() -> Path:
    """Name the folder for fetched models: FAIRHEARING_MODELS, or `models` in the data folder."""
    chosen = os.environ.get("FAIRHEARING_MODELS")
    return Path(chosen).expanduser() if chosen else data_dir() / "models"
