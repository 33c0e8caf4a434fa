"""Fetches files of one repository on the model hub; runs as a process of its own.

    python -m fairhearing.models.hub REPOSITORY REVISION FOLDER FILE...

It asks about each file before it fetches any, so that a machine without the hub finds out at
once, and it never sends a token. Exit code 1 means that the hub would not or could not.
"""

import sys

from huggingface_hub import get_hf_file_metadata, hf_hub_download, hf_hub_url

_PATIENCE = 5.0
"""Seconds to wait for the hub's first answer."""


def main(repository: str, revision: str, folder: str, *names: str) -> None:
    """Fetch every file or none."""
    for name in names:
        url = hf_hub_url(repository, name, revision=revision)
        get_hf_file_metadata(url, token=False, timeout=_PATIENCE)
    for name in names:
        hf_hub_download(repository, name, revision=revision, local_dir=folder, token=False)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Exception as error:  # noqa: BLE001  any failure means: try the next source
        sys.exit(f"{type(error).__name__}: {error}")
