"""`fairhearing add`: put files into a case, sealed exactly as they are."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fairhearing.cli.given import SPEAKERS
from fairhearing.cli.unlocking import PASSPHRASE_FILE, unlock
from fairhearing.domain.problems import Unreadable

if TYPE_CHECKING:
    from fairhearing.work.case.adding import Added
    from fairhearing.work.case.shown import Use


@click.command("add")
@click.argument("case")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--as",
    "use",
    type=click.Choice(["record", "report", "notes", "letter"]),
    help="What they are, where our guess would be wrong.",
)
@SPEAKERS
@PASSPHRASE_FILE
def command(
    case: str,
    files: Sequence[Path],
    use: str | None,
    speakers: int | None,
    passphrase_file: Path | None,
) -> None:
    """Add files to a case, sealed exactly as they are. CASE is its id or its title.

    They are read the next time the program is open.
    """
    unlock(passphrase_file)
    from fairhearing.work.case import cases
    from fairhearing.work.transcripts import reading

    case_id = cases.find(case)
    for path in files:
        added = _add(case_id, path, cases.Use(use) if use else None)
        item = added.item
        if not added.already:
            reading.start_reading(item.id, speakers)
        said = "was here already" if added.already else f"sealed as {_A[item.use]}"
        click.echo(f"{item.name}: {said}. SHA-256 {item.digest}")


_A = {
    "record": "a record",
    "report": "a report",
    "notes": "notes",
    "letter": "a letter",
    "unknown": "a file we do not know yet",
}


def _add(case_id: str, path: Path, use: "Use | None") -> "Added":
    from fairhearing.work.case import adding

    try:
        with path.open("rb") as stream:
            return adding.add(case_id, path.name, stream, use)
    except OSError as error:
        raise Unreadable(
            f"{path.name} could not be opened ({error.strerror}).",
            safe="Nothing of it was added. What was added before it is safe.",
            todo="Check that it is where you think it is and that you may read it.",
        ) from error
