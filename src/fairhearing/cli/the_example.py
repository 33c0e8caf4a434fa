"""Where the invented example lives: in a data folder of its own, beside the person's own."""

import os
from pathlib import Path

from fairhearing import places


def turn_to() -> Path:
    """Turn this process, and those it starts, to the example; models stay where they are."""
    home = places.data_dir() / "example"
    os.environ["FAIRHEARING_MODELS"] = str(places.models_dir())
    os.environ["FAIRHEARING_HOME"] = str(home)
    return home
