"""Untrusted files are opened in a child process with limits and no network.

The child never learns where a file lies and never holds a key: it asks the parent for bytes
over a pipe, and answers with frames of bytes. `run` is the whole of what others need.
"""

from fairhearing.engines.sandbox.limits import Limits
from fairhearing.engines.sandbox.parent import run

__all__ = ["Limits", "run"]
