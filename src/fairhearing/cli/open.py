"""`fairhearing open`: the program in a browser, with its worker, until it is closed."""

import signal
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

import click

from fairhearing.cli import the_example
from fairhearing.domain.problems import Refused
from fairhearing.work.house import door, home
from fairhearing.work.house.instance import Instance, knock
from fairhearing.work.long_work.workshop import Workshop

_GLANCE = 0.3
"""Seconds between two looks at the worker and the door."""


@click.command("open")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Use this port.")
@click.option("--no-browser", is_flag=True, help="Only print the link.")
@click.option("--example", is_flag=True, help="Open the invented case that `demo` worked.")
def command(port: int, *, no_browser: bool, example: bool) -> None:
    """Open the program in your browser. Close it with Ctrl-C."""
    if example:
        the_example.turn_to()
    instance = Instance()
    if not instance.take():
        _already_open(no_browser=no_browser)
        return
    try:
        _keep_memory_private()
        _serve(instance, port, no_browser=no_browser)
    finally:
        instance.give_back()


def _serve(instance: Instance, port: int, *, no_browser: bool) -> None:
    from fairhearing.cli.site import Site
    from fairhearing.work.calls import sealing

    site, workshop = Site(port, instance.last_port()), Workshop()
    instance.note_port(site.port)
    site.start()

    def link() -> str:
        return f"{site.address}/door/{door.new_link_token()}/"

    with _until_told_to_end() as ending:
        _show("Fair Hearing is open.", link(), no_browser=no_browser)
        click.echo("Close it here with Ctrl-C, whenever you like. All that you saved is kept.")
        while not ending.wait(_GLANCE):
            home.lock_if_idle()
            workshop.tend()
            sealing.tend()
            instance.answer(link)
    workshop.close()
    site.stop()
    click.echo("Closed.")


def _show(first: str, link: str, *, no_browser: bool) -> None:
    click.echo(f"{first} This link works once, for two minutes:\n  {link}")
    if not no_browser and not _browser_opens(link):
        click.echo("No browser could be started from here: please copy the link into one.")


def _browser_opens(link: str) -> bool:
    try:
        return webbrowser.open(link)
    except (webbrowser.Error, OSError):
        return False


def _already_open(*, no_browser: bool) -> None:
    link = knock()
    if link is None:
        raise Refused(
            "Fair Hearing is open already on this computer, but it does not answer.",
            safe="Nothing was changed, and nothing is lost.",
            todo="Close the other one: press Ctrl-C in its window, or close that window. Then try "
            "again. Starting the computer anew also ends it.",
        )
    _show("Fair Hearing is open already.", link, no_browser=no_browser)


@contextmanager
def _until_told_to_end() -> Iterator[threading.Event]:
    ending = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ending.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield ending
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _keep_memory_private() -> None:
    # A crash must not leave the memory of the program, with the key in it, on the disk.
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
