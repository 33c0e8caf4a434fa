"""What several verbs are given: files to read, files to write, who speaks."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.domain.reading.ports import MOST_SPEAKERS
from fairhearing.domain.reading.transcript import Role
from fairhearing.work.check.loose import Named

F = TypeVar("F", bound=Callable[..., object])

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class _Out(click.Path):
    """A file to write, in a folder that is there: better said before an hour of listening."""

    name = "file"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Read the path and look for its folder."""
        path = Path(str(super().convert(str(value), param, ctx)))
        if not path.parent.is_dir():
            self.fail(f"There is no folder “{path.parent}”.", param, ctx)
        if not os.access(path.parent, os.W_OK):
            self.fail(f"The folder “{path.parent}” cannot be written to.", param, ctx)
        if path.exists() and param and path.suffix.lower() not in self.endings(param):
            # `--json report.pdf call.opus`: a name too few must not cost somebody the report.
            kind = " or ".join(self.endings(param))
            self.fail(f"“{path}” is there already, and is no {kind} file.", param, ctx)
        return path

    def endings(self, param: click.Parameter) -> tuple[str, ...]:
        """Say how a file may end that is written over."""
        return ("." + param.opts[0].lstrip("-"),)


class _Paper(_Out):
    """A paper to write, as PDF or Word by how its name ends."""

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Read the path, and see that its ending says which it is to be."""
        path = super().convert(value, param, ctx)
        if param and path.suffix.lower() not in self.endings(param):
            self.fail(f"“{path}” must end in .pdf or .docx.", param, ctx)
        return path

    def endings(self, param: click.Parameter) -> tuple[str, ...]:  # noqa: ARG002  the same for all
        """Say how it may end."""
        return (".pdf", ".docx")


OUT = _Out(dir_okay=False, allow_dash=True, path_type=Path)
OUT_PAPER = _Paper(dir_okay=False, path_type=Path)
ON_SCREEN = "-"
"""Where a result goes that is named without a file."""


def json_form(words: str) -> Callable[[F], F]:
    """Offer `--json [FILE]`; without a file the JSON goes to the screen, and nothing else does."""
    return click.option(
        "--json", "json_to", type=OUT, is_flag=False, flag_value=ON_SCREEN,
        metavar="[FILE]", help=f"{words}; without FILE, on the screen.",
    )  # fmt: skip


def never_over(given: Sequence[Path], results: Iterable[Path | None]) -> None:
    """Refuse to write a result over a file that was given to read."""
    for to in results:
        if to and to.exists() and any(to.samefile(path) for path in given):
            raise WrongUse(
                f"“{to}” is one of the files to read, so nothing can be written there.",
                safe="Nothing was changed.",
                todo="Choose another name for the result.",
            )


def _named(_ctx: click.Context, _param: click.Parameter, given: Sequence[str]) -> tuple[Named, ...]:
    return tuple(named(one) for one in given)


def named(given: str) -> Named:
    """Read `LABEL=NAME` or `LABEL=NAME:ROLE`."""
    label, equals, rest = given.partition("=")
    name, colon, role = rest.rpartition(":")
    if not colon:
        name, role = rest, ""
    if not (equals and label.strip() and name.strip()):
        raise click.BadParameter(f"“{given}” is not LABEL=NAME or LABEL=NAME:ROLE.")
    return Named(label=label.strip(), name=name.strip(), role=_role(role))


def _role(given: str) -> Role | None:
    wanted = given.strip().lower().replace("_", " ").replace("-", " ")
    if not wanted:
        return None
    try:
        return Role(wanted)
    except ValueError:
        roles = ", ".join(Role)
        raise click.BadParameter(f"“{given}” is not a role. The roles are: {roles}.") from None


SPEAKERS = click.option(
    "--speakers",
    type=click.IntRange(1, MOST_SPEAKERS),
    metavar="N",
    help="How many people speak, where you know it.",
)
SPEAKER = click.option(
    "--speaker",
    "named",
    multiple=True,
    callback=_named,
    metavar="LABEL=NAME[:ROLE]",
    help="Who a voice is, as in “Speaker 1=Ms Example:officer”. May be given again.",
)


def write(to: Path, content: str | bytes) -> None:
    """Write a result whole or not at all; `-` is the screen."""
    data = content.encode() if isinstance(content, str) else content
    if str(to) == ON_SCREEN:
        sys.stdout.buffer.write(data + b"\n")
        return
    beside = to.with_name(f".{to.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(to)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise Refused(
            f"{to} could not be written ({error.strerror}).",
            safe="Nothing half-written was left behind.",
            todo="Choose another place, or make room on the disk.",
        ) from error
    click.echo(f"Written: {to}", err=True)
