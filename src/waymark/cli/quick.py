"""`waymark log` where a server is open on the same data folder: it takes the line, in half the time."""

from __future__ import annotations

import json
import socket

CREATED = b"200"
LONGEST = 500
"""Characters of a line; longer ones take the usual way and are refused there."""


def keep(line: str) -> bool:
    """Hand the line to the running server. False when there is none or it did not take it."""
    from waymark.settings import WAYMARK_HOME

    try:
        there = json.loads((WAYMARK_HOME / "serving.json").read_text())
        port = int(there["address"].rpartition(":")[2])
        return 0 < len(line) <= LONGEST and _post(port, there["token"], line.encode())
    except (OSError, ValueError, KeyError):
        return False


def _post(port: int, token: str, body: bytes) -> bool:
    """One HTTP request by hand: loading an HTTP library would take longer than the request."""
    head = (
        f"POST /log HTTP/1.1\r\nHost: localhost:{port}\r\nX-Waymark-Token: {token}\r\n"
        f"Content-Type: text/plain\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port), timeout=2) as wire:
        wire.sendall(head.encode() + body)
        return wire.recv(64).partition(b" ")[2].startswith(CREATED)
