"""The server of one data folder: one process, this machine only."""

from __future__ import annotations

import gc
import logging
import signal
import socket
import sys
import threading
import webbrowser
from typing import TYPE_CHECKING

import django

from waymark.presentation.faults import WithoutWords

if TYPE_CHECKING:
    from collections.abc import Callable

NEAR = 20
"""How many ports after the wished one are tried."""


def serve(port: int, *, exact: bool, browse: bool, say: Callable[[str], None]) -> int:
    """Serve until Ctrl-C. `exact` insists on the port. Returns an exit code."""
    gc.disable()  # nothing that a start makes is thrown away: looking for it costs a tenth of the time
    _log_faults()
    django.setup()
    from waymark.web import serving

    with serving.sole() as mine:
        if not mine:
            there = serving.running() or "another window"
            say(f"Waymark is already open on this data folder, at {there}. Nothing was started.")
            if browse and there.startswith("http"):
                webbrowser.open(there)
            return 0
        listener = _listen(port, 1 if exact else NEAR)
        if listener is None:
            say(f"Port {port} is taken by another program. Choose another: waymark serve --port {port + 1}")
            return 2
        address = f"http://localhost:{listener.getsockname()[1]}"
        serving.announce(address)
        return _run(listener, address, browse=browse, say=say)


def _run(listener: socket.socket, address: str, *, browse: bool, say: Callable[[str], None]) -> int:
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    from waymark.career import storage
    from waymark.web import incoming

    app = get_wsgi_application()
    gc.enable()
    storage.ready(lambda kept: say(f"Your record was copied to {kept} before this update."))
    incoming.sweep()
    server = create_server(app, sockets=[listener], threads=4, ident="", channel_timeout=60)
    say(f"Waymark is open at {address}  (stop with Ctrl-C)")
    if browse:
        threading.Timer(0.3, webbrowser.open, [address]).start()
    for stop in (signal.SIGINT, signal.SIGTERM):  # also where a shell started us with interrupts ignored
        signal.signal(stop, signal.default_int_handler)
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
    say("Stopped. Everything you kept is in your data folder: waymark where")
    return 0


def _listen(port: int, tries: int) -> socket.socket | None:
    """A socket on this machine only, on the first free port from `port` on; 0 lets the system choose."""
    for number in range(port, port + tries):
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform != "win32":  # there it would let two programs share the port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind(("127.0.0.1", number))
        except OSError:
            made.close()
            continue
        made.listen(64)
        return made
    return None


def _log_faults() -> None:
    """Faults go to a file in the data folder, without the record's text; the console stays quiet."""
    from django.conf import settings

    handler = logging.FileHandler(settings.WAYMARK_HOME / "faults.log", delay=True)
    handler.setFormatter(WithoutWords())
    logging.basicConfig(level=logging.ERROR, handlers=[handler])
