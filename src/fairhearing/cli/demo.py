"""`fairhearing demo`: the invented example, worked live from its files to the printed schedule."""

import shutil
from pathlib import Path

import click

from fairhearing.cli import the_example
from fairhearing.cli.telling import teller
from fairhearing.domain.problems import Refused


@click.command("demo")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("out"),
    show_default=True,
    help="The folder for the printed schedule.",
)
@click.option("--fast", is_flag=True, help="Without the judge: quicker, and finds less.")
def command(out: Path, *, fast: bool) -> None:
    """Work the example case from beginning to end, live: nothing in it was made beforehand.

    A call of four minutes and a report of two pages, both invented, go through the whole
    journey: listening, telling the voices apart, checking each statement, deciding, printing.
    The case is kept in a data folder of its own, beside yours, and begun afresh each time.
    """
    _begin_afresh(the_example.turn_to())
    _work(out, fast=fast)


def _begin_afresh(home: Path) -> None:
    from fairhearing.work.house.instance import Instance

    instance = Instance()
    if not instance.take():
        raise Refused(
            "The example is open in your browser.",
            safe="Nothing was changed.",
            todo="Close it with Ctrl-C where it was opened, and try again.",
        )
    instance.give_back()
    shutil.rmtree(home, ignore_errors=True)


def _work(out: Path, *, fast: bool) -> None:
    from fairhearing import wiring
    from fairhearing.cli.findings_table import print_findings
    from fairhearing.cli.given import write
    from fairhearing.work.case import example
    from fairhearing.work.check import printing

    wiring.require_models(fast=fast, sound=True)
    click.echo("Everybody in this example is invented, and both voices are synthetic.")
    with teller() as says:
        worked = example.work(says, fast=fast)
    print_findings(worked.result)
    click.echo(
        f"The candidates agree with the example's answer key on {worked.agreed} of "
        f"{worked.compared} statements."
    )
    click.echo("For the schedule, its invented reviewer has decided as the answer key says.")
    out.mkdir(parents=True, exist_ok=True)
    for form in ("pdf", "docx", "html"):
        write(out / f"schedule.{form}", printing.printed(worked.check_id, form))
    click.echo("To see the case in your browser: fairhearing open --example")
    click.echo(f"Its passphrase is: {example.PASSPHRASE}")
