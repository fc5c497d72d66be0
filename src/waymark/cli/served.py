"""`waymark serve`, once it is known how it was meant.

Its plain ways are read here: what reads every option would stay in memory for as long as the server runs.
"""

from __future__ import annotations

import sys
from importlib import import_module

PORT = 8437
HIGHEST = 65_535


def plainly(words: list[str]) -> bool:
    """Serve where no more than a port is said; False where the words have to be read like those of others."""
    port = words[2] if words[:2] == ["serve", "--port"] and len(words) == 3 else ""  # noqa: PLR2004 - with its number
    if words != ["serve"] and not (port.isdecimal() and int(port) <= HIGHEST):
        return False
    serve(int(port) if port else None)
    return True


def serve(port: int | None, public: str = "", *, browse: bool = False) -> None:
    """Open the pages until Ctrl-C, on `port` or else near the usual one; exits with its code."""
    server = import_module("waymark.web.server")  # by name: doors do not know one another
    wished = PORT if port is None else port
    sys.exit(server.serve(wished, exact=port is not None, public=public, browse=browse, say=_say))


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()
