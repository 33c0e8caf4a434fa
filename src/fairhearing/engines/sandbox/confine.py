"""What the child gives up before it opens anything: network, writing, other programs."""

import os
import sys
from pathlib import Path
from typing import Any

from fairhearing.engines.sandbox.limits import Limits

_NEVER = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.kill",
    "os.putenv",
    "pty.",
    "shutil.",
    "ftplib.",
    "smtplib.",
    "urllib.",
    "http.client",
    "webbrowser.",
    "winreg.",
    "tempfile.",
    "sqlite3.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_SYSTEM_ROOTS = ("/usr", "/lib", "/lib64", "/proc", "/sys", "/dev", "/etc", "/opt", "/System")


def confine(limits: Limits) -> None:
    """Give up all that reading a file does not need. It cannot be taken back."""
    _leave_the_network()
    _set_limits(limits)
    _watch()


def _leave_the_network() -> None:
    # Best effort: some systems forbid namespaces, and then the audit hook stands alone.
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415  only Linux needs it, and starting must stay quick

    new_user, new_network = 0x10000000, 0x40000000
    ctypes.CDLL(None, use_errno=True).unshare(new_user | new_network)


def _set_limits(limits: Limits) -> None:
    try:
        import resource  # noqa: PLC0415  POSIX only
    except ImportError:
        return
    memory = limits.memory_mb * 1024 * 1024
    cpu = limits.cpu_seconds or int(limits.seconds + 1) * (os.cpu_count() or 1)
    for name, most in (
        ("RLIMIT_AS", memory),
        ("RLIMIT_CPU", cpu),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_NOFILE", limits.open_files),
    ):
        _lower(resource, name, most)


def _lower(resource: Any, name: str, most: int) -> None:  # noqa: ANN401  a module, POSIX only
    try:
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (allowed, allowed))
    except (AttributeError, OSError, ValueError):
        pass  # macOS refuses some of these; the parent's clock still holds


def _watch() -> None:
    roots = _readable_roots()

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event == "open":
            _judge_open(roots, *args)
        elif event.startswith(_NEVER):
            raise PermissionError(f"{event} is not allowed while reading a file")

    sys.addaudithook(hook)


def _judge_open(roots: tuple[str, ...], path: object, mode: object, flags: object) -> None:
    writing = isinstance(flags, int) and flags & _WRITING
    if writing or (isinstance(mode, str) and set(mode) & set("wax+")):
        raise PermissionError("writing is not allowed while reading a file")
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    if isinstance(path, str) and not os.path.abspath(path).startswith(roots):  # noqa: PTH100  called for every import
        raise PermissionError("other files may not be opened while reading a file")


def _readable_roots() -> tuple[str, ...]:
    places = [sys.prefix, sys.base_prefix, sys.exec_prefix, *sys.path]
    if os.name == "posix":
        places += [root for root in _SYSTEM_ROOTS if Path(root).exists()]
    else:
        places.append(os.environ.get("SYSTEMROOT", sys.prefix))
    roots = {os.path.abspath(place) for place in places if place}  # noqa: PTH100  may not exist
    return (*sorted(roots), os.devnull)
