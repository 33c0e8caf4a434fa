"""Unlocking the cases from a terminal."""

from pathlib import Path

import click

from fairhearing.domain.problems import Unreadable
from fairhearing.work.house import home

PASSPHRASE_FILE = click.option(
    "--passphrase-file",
    type=click.Path(dir_okay=False, allow_dash=False, path_type=Path),
    envvar="FAIRHEARING_PASSPHRASE_FILE",
    help="Read the passphrase from the first line of this file instead of asking for it.",
)


def unlock(passphrase_file: Path | None) -> None:
    """Unlock the cases, or set them up the first time."""
    if home.is_new():
        _set_up(passphrase_file)
        return
    home.unlock(_from_file(passphrase_file) if passphrase_file else _asked("Passphrase"))


def _set_up(passphrase_file: Path | None) -> None:
    if passphrase_file:
        home.create(_from_file(passphrase_file))
        return
    click.echo(
        "Please choose a passphrase. It protects everything you add, and it cannot be recovered:\n"
        "without it nobody can open your cases, and neither can we.",
        err=True,
    )
    home.create(
        click.prompt("Passphrase", hide_input=True, confirmation_prompt="Once more", err=True)
    )


def _asked(what: str) -> str:
    words: str = click.prompt(what, hide_input=True, err=True)
    return words


def _from_file(path: Path) -> str:
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(
            f"The passphrase could not be read from {path.name}.",
            safe="Nothing was changed.",
            todo="The file should hold the passphrase on its first line.",
        ) from error
    return lines[0] if lines else ""
