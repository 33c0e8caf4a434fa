"""`fairhearing models`: list what the program uses, and fetch it when asked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from fairhearing.cli.telling import Teller, teller
from fairhearing.models import cache, catalogue, fetching
from fairhearing.models.catalogue import Model

if TYPE_CHECKING:
    from fairhearing.domain.reading.ports import Listener


@click.group("models")
def command() -> None:
    """List the models the program uses, or fetch them.

    A model is used only if its SHA-256 is the one in our list. `models get` is the only part
    of this program that uses the network.
    """


@command.command("list")
def listed() -> None:
    """List every model: what is here, and what could be fetched; its use, size and licence."""
    known = catalogue.catalogue()
    here = [model for model in known if cache.is_here(model)]
    _list("Here:", here)
    _list(
        "Could be fetched with `fairhearing models get NAME`:", [m for m in known if m not in here]
    )


def _list(heading: str, models: Sequence[Model]) -> None:
    if not models:
        return
    click.echo(heading)
    for model in models:
        default = ", fetched by default" if model.default else ""
        comes = ", comes with the program" if model.shipped else ""
        click.echo(f"\n{model.name}: {model.use}")
        click.echo(f"  {model.about}")
        click.echo(f"  {model.size / 1e6:.0f} MB, {model.licence}{default}{comes}{_sources(model)}")
        click.echo(f"  SHA-256 {model.digest}")
    click.echo()


def _sources(model: Model) -> str:
    return ", from a model hub only" if model.hub and not model.package else ""


@command.command("get")
@click.argument("names", nargs=-1, metavar="[NAME]...")
def get(names: Sequence[str]) -> None:
    """Fetch models by name, or those the program needs for its work where none is named.

    It goes on where it stopped, verifies each file, and leaves alone what is already here.
    """
    wanted = [catalogue.model(name) for name in names]
    wanted = wanted or [model for model in catalogue.catalogue() if model.default]
    with teller() as says:
        for model in wanted:
            fetching.get(model, Fetching(says, model.name))
    for model in wanted:
        click.echo(f"{model.name} is here and verified.")


class Fetching:
    """Turns what fetching tells into what a person reads."""

    def __init__(self, says: Teller, name: str) -> None:
        self._says, self._name = says, name
        self._listener: Listener | None = None

    def arrived(self, done: int, total: int) -> None:
        """Show how much has arrived, once something has."""
        if self._listener is None and done:
            self._listener = self._says.stage(f"{self._name}, {total / 1e6:.0f} MB")
        if self._listener:
            self._listener(done, total)

    def note(self, words: str) -> None:
        """Say what happens next; each source has a bar of its own."""
        self._listener = None
        self._says.note(words)
