"""The server of one data folder: one process, for this machine, and for paired devices where one wants that.

This machine's own port is free. With a public address there is a second socket: on the network at that
address where it is plain http, else the next port of this machine, where the person's tunnel or proxy leads.
Whatever enters there comes from outside, whatever it says of itself.
"""

from __future__ import annotations

import gc
import logging
import signal
import socket
import sys
import threading
from contextlib import suppress
from gettext import gettext as _  # a terminal's, as the rest of what it says
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import django

from waymark.presentation.faults import WithoutWords

if TYPE_CHECKING:
    from collections.abc import Callable

NEAR = 20
"""How many ports after the wished one are tried."""
SELDOM = (10_000, 10, 10)
"""How seldom cycles are looked for: ten years of a record stay in memory, and each look reads all of it."""
ARENAS = -8
"""What glibc's `mallopt` calls the number of places where threads take memory from."""
PLAIN = 80
"""The port of http where none is said."""


def serve(port: int, *, exact: bool, public: str, browse: bool, say: Callable[[str], None]) -> int:
    """Serve until Ctrl-C. `exact` insists on the port; `public` is for other devices. Returns a code."""
    _share_memory()
    gc.disable()  # nothing that a start makes is thrown away: looking for it costs a tenth of the time
    _log_faults()
    django.setup()
    _open_to(public)
    from waymark.web import serving

    with serving.sole() as mine:
        if not mine:
            there = serving.running() or _("another window")
            open_there = _("Waymark is already open on this data folder, at {there}. Nothing was started.")
            say(open_there.format(there=there))
            if browse and there.startswith("http"):
                _browse(there)
            return 0
        sockets = _sockets(port, 1 if exact else NEAR, say)
        if not sockets:
            return 2
        address = f"http://localhost:{sockets[0].getsockname()[1]}"
        serving.announce(address)
        return _run(sockets, address, browse=browse, say=say)


def _run(sockets: list[socket.socket], address: str, *, browse: bool, say: Callable[[str], None]) -> int:
    from django.core.wsgi import get_wsgi_application
    from django.db import connections
    from waitress.server import create_server

    from waymark.career import local, storage
    from waymark.presentation import language
    from waymark.web import incoming

    app = _marked(get_wsgi_application(), sockets[0].getsockname()[1])
    gc.enable()
    gc.set_threshold(*SELDOM)
    copied = _("Your record was copied to {place} before this update.")
    storage.ready(lambda kept: say(copied.format(place=kept)))
    if spoken := local.known_locale():
        language.begin(spoken)  # before the pages: what it lets go is room for them
    incoming.sweep()
    server = create_server(
        app,
        sockets=sockets,
        threads=4,
        ident="",
        channel_timeout=60,
        clear_untrusted_proxy_headers=False,  # that they are there tells who came from outside
    )
    say(_("Waymark is open at {address}  (stop with Ctrl-C)").format(address=address))
    for outer in sockets[1:]:
        _invite(outer, say)
    connections.close_all()  # from here on it is the threads that ask, each by a connection of its own
    if browse:
        threading.Timer(0.3, _browse, [address]).start()
    for stop in (signal.SIGINT, signal.SIGTERM):  # also where a shell started us with interrupts ignored
        signal.signal(stop, signal.default_int_handler)
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
    say(_("Stopped. Everything you kept is in your data folder: waymark where"))
    return 0


def _share_memory() -> None:
    """Let all threads take memory from one place: each of its own keeps some that no other can use."""
    if sys.platform == "linux":
        import ctypes

        with suppress(AttributeError):  # another C library than glibc
            ctypes.CDLL(None).mallopt(ARENAS, 1)


def _browse(address: str) -> None:
    import webbrowser

    webbrowser.open(address)


def _open_to(public: str) -> None:
    """Answer to this address too, where one is given. Raises `Refusal` where it is none."""
    from django.conf import settings

    from waymark.settings import origin

    if public:
        settings.WAYMARK_PUBLIC = origin(public)
        settings.ALLOWED_HOSTS.append(urlsplit(settings.WAYMARK_PUBLIC).hostname or "")


def _marked(app: Callable[..., Any], own: int) -> Callable[..., Any]:
    """The program, told of each request whether it entered at another port than this machine's own."""
    from waymark.web.arrival import OUTER

    def answer(asked: dict[str, Any], start: Callable[..., Any]) -> Any:
        asked[OUTER] = asked["SERVER_PORT"] != str(own)
        return app(asked, start)

    return answer


def _sockets(port: int, tries: int, say: Callable[[str], None]) -> list[socket.socket]:
    """This machine's own, and the one for other devices where they may come in; none (and a word) without."""
    from django.conf import settings

    own = _listen(port, tries)
    if own is None:
        taken = _("Port {port} is taken by another program. Choose another: waymark serve --port {other}")
        say(taken.format(port=port, other=port + 1))
        return []
    if not settings.WAYMARK_PUBLIC:
        return [own]
    parts = urlsplit(settings.WAYMARK_PUBLIC)
    host, outer = parts.hostname or "", parts.port or PLAIN
    if parts.scheme == "https":
        host, outer = "127.0.0.1", own.getsockname()[1] + 1
    made = _listen(outer, 1, host)
    if made is None:
        say(
            _(
                "Nothing can be opened at {host}, port {port}: it is taken, or no address of this machine. "
                "Choose another port, or look up this machine's address."
            ).format(host=host, port=outer)
        )
        own.close()
        return []
    return [own, made]


def _invite(outer: socket.socket, say: Callable[[str], None]) -> None:
    """Say where other devices come in; while none is paired, with the code for the first."""
    from django.conf import settings

    from waymark.career import local, verbs

    public, (host, port) = settings.WAYMARK_PUBLIC, outer.getsockname()[:2]
    behind = _(
        "Other devices open {public}: let your tunnel or proxy lead to http://{host}:{port} "
        "and keep the host name."
    )
    plain = _(
        "Other devices open {public}. What travels there is not encrypted: only for a network you trust."
    )
    how = behind if public.startswith("https:") else plain
    say(how.format(public=public, host=host, port=port))
    me = local.access("terminal")
    if any(one.paired_at and not one.revoked_at for one in verbs.find("device", "find").run(me, {}).answer):
        say(_("To let in another one: Settings, then Devices."))
        return
    code = verbs.find("device", "make").run(me, {"name": "Another device"}).answer.secret
    if sys.stdout.isatty():
        import segno

        segno.make(f"{public}/pair?code={code}", error="m", micro=False).terminal(compact=True)
    told = _("The code for your first device, for ten minutes: {code}  (others: Settings, then Devices)")
    say(told.format(code=code))


def _listen(port: int, tries: int, host: str = "127.0.0.1") -> socket.socket | None:
    """A socket on the first free port from `port` on; 0 lets the system choose. None where there is none."""
    for number in range(port, port + tries):
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform != "win32":  # there it would let two programs share the port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((host, number))
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
