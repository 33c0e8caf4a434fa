"""Watches a Python process and refuses any connection beyond this machine.

Loaded at start by every Python process of the test suite, ours and our children's, because
its folder is on PYTHONPATH. What it refuses it also writes down, so that the test fails even
where the program itself forgives the refusal.
"""

import contextlib
import ipaddress
import os
import socket
import sys

REPORT = "FAIRHEARING_TEST_REPORT"
"""Names the file that refused connections are written to."""


class BeyondThisMachineError(OSError):
    """A connection beyond this machine was refused."""


def is_here(host: object) -> bool:
    """Whether a host is this machine: loopback, no host at all, or its own name."""
    if host is None:
        return True
    name = host.decode() if isinstance(host, bytes) else str(host)
    if name in ("", "localhost", "0.0.0.0", "::", socket.gethostname()):  # noqa: S104  compared only
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def watch(event: str, given: tuple[object, ...]) -> None:
    """Refuse what leads beyond this machine; an audit hook."""
    if event in ("socket.connect", "socket.sendto"):
        address = given[1]
        if isinstance(address, tuple) and not is_here(address[0]):
            refuse(event, address[0])
    elif event in ("socket.getaddrinfo", "socket.gethostbyname") and not is_here(given[0]):
        refuse(event, given[0])


def refuse(event: str, host: object) -> None:
    """Write down what was tried, and stop it."""
    said = f"{event} to {host!r} by {' '.join(sys.orig_argv[:6])}"
    report = os.environ.get(REPORT)
    if report:
        with contextlib.suppress(OSError), open(report, "a", encoding="utf-8") as file:  # noqa: PTH123  pathlib is slow to import in every child
            file.write(said + "\n")
    raise BeyondThisMachineError(said)


sys.addaudithook(watch)
