"""The site on this machine: a server that streams, for one person, on the loopback address."""

import os
import socket
import threading
from collections.abc import Callable

from cheroot import wsgi

from fairhearing.domain.problems import Refused

HOST = "127.0.0.1"
_THREADS = 8


class _Quiet(wsgi.Server):
    def error_log(self, *_args: object, **_kwargs: object) -> None:
        """Say nothing: what it would say of a broken connection may quote an address."""


class Site:
    """The site while it is open. It keeps nothing on the disk, large files included."""

    def __init__(self, port: int, before: int = 0) -> None:
        """Take a port; without one, that of last time if it is free, otherwise any.

        A page that goes on recording while the program is opened anew finds it at the same place.
        """
        try:
            self._server = _prepared(port or before)
        except OSError as error:
            if not port:
                self._server = _prepared(0)
                return
            raise Refused(
                f"The program cannot use port {port}: another program on this computer has it, "
                "or it is reserved.",
                safe="Nothing was changed.",
                todo="Leave out --port, and a free one is chosen.",
            ) from error

    @property
    def port(self) -> int:
        """The port the site has."""
        return int(self._server.bind_addr[1])

    @property
    def address(self) -> str:
        """Where the site is."""
        return f"http://{HOST}:{self.port}"

    def start(self) -> None:
        """Begin to answer."""
        threading.Thread(target=self._server.serve, daemon=True, name="site").start()

    def stop(self) -> None:
        """Stop answering."""
        self._server.stop()


def _prepared(port: int) -> _Quiet:
    server = _Quiet((HOST, port), _application(), numthreads=_THREADS)
    server.prepare()
    if os.name == "posix":
        # So that the same port can be had again at once after the program was killed.
        server.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return server


def _application() -> Callable[..., object]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairhearing.settings.base")
    from django.core.wsgi import get_wsgi_application

    application: Callable[..., object] = get_wsgi_application()
    return application
