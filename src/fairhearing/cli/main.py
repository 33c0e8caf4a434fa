"""The terminal's front door: finds the verb, runs it, and says calmly what went wrong."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

import click

from fairhearing import __version__, faults
from fairhearing.domain.problems import OurFault, Problem, WrongUse

STOPPED = 130
"""The exit code after Ctrl-C, as shells expect it."""

VERBS = {
    "open": "Open the program in your browser.",
    "demo": "Work the example case from beginning to end.",
    "check": "Check a report against recordings or transcripts of what was said.",
    "transcribe": "Write down what is said in a recording, and who says it.",
    "case": "List cases, or start one.",
    "add": "Add a file to a case, sealed exactly as it is.",
    "verify": "Prove that nothing in your cases was altered.",
    "procedures": "List the rules and guidance we hold, with their sources.",
    "due": "Show what is due in your cases, and until when.",
    "deadline": "Work out when a time ends that a rule sets.",
    "models": "List the models the program uses, or fetch them.",
}
"""Each verb lives in the module of its name, as `command`."""


class Verbs(click.Group):
    """The verbs, each imported only when it is used."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Name the verbs in the order a person meets them."""
        return list(VERBS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a verb."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"fairhearing.cli.{cmd_name}").command
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs for `--help` without importing any."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "-V", "--version", message="Fair Hearing %(version)s")
@click.pass_context
def verbs(context: click.Context) -> None:
    """Fair Hearing: a true record of what was said, and of what was then written about it.

    Everything stays on this computer. Only `models get` uses the network, and only when asked.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and end with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a plain stream where there is a console
    code = run(arguments)
    if code == STOPPED:
        # An engine may still be at work in a thread, and would crash as Python is taken down.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program and say its exit code."""
    try:
        # Not `verbs.main`: it would keep a broken pipe to itself and call it our fault.
        given = sys.argv[1:] if arguments is None else list(arguments)
        with verbs.make_context("fairhearing", given) as context:
            done = verbs.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nStopped, as you asked. Nothing is lost.", err=True)
        return STOPPED
    except BrokenPipeError:
        # Whoever read our output has gone; give Python nothing left to complain about.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001  the last place to turn a failure into words
        return tell(_problem(error))
    return done if isinstance(done, int) else 0


def _problem(error: Exception) -> Problem:
    if isinstance(error, Problem):
        return error
    return _wrong_use(error) if isinstance(error, click.UsageError) else _our_fault(error)


def tell(problem: Problem) -> int:
    """Say a problem on the standard error stream, one sentence to a line; its exit code."""
    for sentence in (problem.happened, problem.safe, problem.todo):
        if sentence:
            click.echo(sentence, err=True)
    return problem.exit_code


def _wrong_use(error: click.UsageError) -> WrongUse:
    verb = error.ctx.command_path if error.ctx else "fairhearing"
    return WrongUse(
        error.format_message(), safe="Nothing was changed.", todo=f"See `{verb} --help`."
    )


def _our_fault(error: Exception) -> OurFault:
    log = faults.note(error)
    kept = f" When you tell us, send {log}: it holds no words of your case." if log else ""
    return OurFault(
        "Something in this program went wrong. It was nothing you did.",
        safe="Your files are as they were.",
        todo=f"Please try again.{kept}",
    )
