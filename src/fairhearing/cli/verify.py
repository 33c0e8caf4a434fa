"""`fairhearing verify`: prove that nothing in the cases was altered."""

from pathlib import Path

import click

from fairhearing.cli.telling import teller
from fairhearing.cli.unlocking import PASSPHRASE_FILE, unlock
from fairhearing.domain.problems import IntegrityBroken
from fairhearing.domain.saying import counted


@click.command("verify")
@PASSPHRASE_FILE
def command(passphrase_file: Path | None) -> int:
    """Check every original, every ledger and the files themselves; say exactly what is wrong."""
    unlock(passphrase_file)
    from fairhearing.work.case.verifying import verify

    with teller() as telling:
        report = verify(telling.stage("Checking every original"))
    click.echo(
        f"Checked {counted(report.originals, 'original')} ({report.size / 1e6:.1f} MB) and "
        f"{counted(report.ledgers, 'ledger')} with {counted(report.entries, 'entry', 'entries')}."
    )
    if not report.breaks:
        click.echo("Everything is exactly as it was sealed and written.")
        return 0
    for wrong in report.breaks:
        click.echo(f"\n{_sentence(wrong.what)}: {wrong.reason}.\n  {wrong.meaning}")
    return IntegrityBroken.exit_code


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
