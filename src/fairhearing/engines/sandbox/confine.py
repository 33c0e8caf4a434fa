"""What the child gives up before it opens anything: network, writing, other programs."""

import ctypes
import os
import sys
from typing import Any

from fairhearing.engines.sandbox.limits import Limits
from fairhearing.engines.sandbox.seccomp import refuse_dangerous_calls

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
_SYSTEM_ROOTS = (
    *("/usr", "/lib", "/lib64", "/System", "/Library/Fonts", "/dev", "/sys/devices/system"),
    *("/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/sys"),
    *("/etc/localtime", "/etc/mime.types", "/etc/fonts", "/etc/os-release"),
)


def confine(limits: Limits) -> None:
    """Give up all that reading a file does not need. It cannot be taken back."""
    if sys.platform == "linux":
        _leave_the_network()
    _set_limits(limits)
    if sys.platform == "linux":
        refuse_dangerous_calls()
    _watch()


def _leave_the_network() -> None:
    # Best effort: some systems forbid namespaces, and then the audit hook stands alone.
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
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_NOFILE", limits.open_files),
    ):
        _lower(resource, name, most, most)
    # The gentler signal comes a second before the end, and tells the parent what happened.
    _lower(resource, "RLIMIT_CPU", cpu, cpu + 1)


def _lower(resource: Any, name: str, soft: int, hard: int) -> None:  # noqa: ANN401  a module, POSIX only
    try:
        kind = getattr(resource, name)
        already = resource.getrlimit(kind)[1]
        bounds = (soft, hard)
        if already != resource.RLIM_INFINITY:
            bounds = (min(soft, already), min(hard, already))
        resource.setrlimit(kind, bounds)
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
    if isinstance(path, str | bytes) and not _within(os.fsdecode(path), roots):
        raise PermissionError("other files may not be opened while reading a file")


def _within(path: str, roots: tuple[str, ...]) -> bool:
    whole = os.path.abspath(path)  # noqa: PTH100  called for every import, so it must be quick
    return any(whole == root or whole.startswith(root + os.sep) for root in roots)


def _readable_roots() -> tuple[str, ...]:
    places = [sys.prefix, sys.base_prefix, sys.exec_prefix, *sys.path, os.devnull]
    places += _SYSTEM_ROOTS if os.name == "posix" else [os.environ.get("SYSTEMROOT", "")]
    return tuple(dict.fromkeys(os.path.abspath(place) for place in places if place))  # noqa: PTH100  may not exist
