"""`waymark log` without a wait: a running server takes the line, or it waits for the record to be opened.

Loading what the record needs takes three times as long as keeping a line may take. What is put down is on the
disk before "Kept." is said, and goes through the same verb as everything else when the record is next opened.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import socket
import uuid

OK = b"200"
LONGEST = 500
"""Characters of a line; longer ones take the usual way and are refused there."""


def keep(line: str) -> bool:
    """Hand the line on. False when it must take the usual way: empty, too long, a folder that refuses it."""
    if not 0 < len(line) <= LONGEST:
        return False
    try:
        return _to_server(line) or _put_down(line)
    except OSError:
        return False


def _to_server(line: str) -> bool:
    from waymark.settings import WAYMARK_HOME

    try:
        there = json.loads((WAYMARK_HOME / "serving.json").read_text())
        return _post(int(there["address"].rpartition(":")[2]), there["token"], line.encode())
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
        return wire.recv(64).partition(b" ")[2].startswith(OK)


def _put_down(line: str) -> bool:
    """Append the line with its moment and a key of its own, and see it onto the disk."""
    from waymark.catalogue.lock import held
    from waymark.settings import WAYMARK_HOME

    told = {"key": uuid.uuid4().hex, "at": dt.datetime.now(tz=dt.UTC).isoformat(), "text": line}
    with held(WAYMARK_HOME / "inbox.lock", wait=True):
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        file = os.open(WAYMARK_HOME / "inbox.jsonl", flags, 0o600)
        try:
            os.write(file, json.dumps(told).encode() + b"\n")
            os.fsync(file)
        finally:
            os.close(file)
    return True
