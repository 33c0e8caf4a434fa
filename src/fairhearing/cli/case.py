"""`fairhearing case`: list cases, start one, look into one."""

from pathlib import Path

import click

from fairhearing.cli.unlocking import PASSPHRASE_FILE, unlock


@click.group("case")
def command() -> None:
    """List cases, start one, or look into one."""


@command.command("list")
@PASSPHRASE_FILE
def list_them(passphrase_file: Path | None) -> None:
    """List your cases, the one last touched first."""
    unlock(passphrase_file)
    from fairhearing.work.case import cases

    cards = cases.list_cases()
    for card in cards:
        click.echo(f"{card.id}  {card.updated.astimezone():%d %B %Y}  {card.title}")
    if not cards:
        click.echo("There are no cases yet. “fairhearing case new TITLE” starts one.", err=True)


@command.command("new")
@click.argument("title")
@PASSPHRASE_FILE
def new(title: str, passphrase_file: Path | None) -> None:
    """Start a case, and print its id."""
    unlock(passphrase_file)
    from fairhearing.work.case import cases

    click.echo(cases.start_case(title))


@command.command("show")
@click.argument("case")
@PASSPHRASE_FILE
def show(case: str, passphrase_file: Path | None) -> None:
    """Show what is in a case, and what to do next. CASE is its id or its title."""
    unlock(passphrase_file)
    from fairhearing.work.case import case_home, cases

    home = case_home.of(cases.find(case))
    page = home.page
    click.echo(f"{page.card.title}\n")
    for item in page.items:
        click.echo(f"{item.use:<7} {item.state:<9} {item.digest[:12]}  {item.name}")
        if item.problem:
            click.echo(f"        {item.problem}")
    for job in page.jobs:
        if job.state.open:
            click.echo(f"\nUnder way: {job.title} ({job.stage})")
    click.echo(f"\nNext: {home.step.text}. {home.step.why}")
