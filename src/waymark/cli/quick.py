"""`waymark log` without a wait: the line lies on the disk until the record is next opened, also by a server.

Loading what the record needs takes three times as long as keeping a line may take. What is put down is on the
disk before "Kept." is said, and goes through the same verb as everything else when the record is next opened.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import uuid

LONGEST = 500
"""Characters of a line; longer ones take the usual way and are refused there."""


def keep(line: str) -> bool:
    """Hand the line on. False when it must take the usual way: empty, too long, a folder that refuses it."""
    if not 0 < len(line) <= LONGEST:
        return False
    try:
        return _put_down(line)
    except OSError:
        return False


def _put_down(line: str) -> bool:
    """Append the line with its moment and a key of its own, and see it onto the disk."""
    from waymark.catalogue.lock import held
    from waymark.settings import WAYMARK_HOME

    told = {"key": uuid.uuid4().hex, "at": dt.datetime.now(tz=dt.UTC).isoformat(), "text": line}
    with held(WAYMARK_HOME / "inbox.lock", wait=True):
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        file = os.open(WAYMARK_HOME / "inbox.jsonl", flags, 0o600)
        try:
            whole = b"\n" + json.dumps(told).encode() + b"\n"  # also after a line that a power cut tore
            if os.write(file, whole) < len(whole):
                raise OSError("the disk is full")
            os.fsync(file)
        finally:
            os.close(file)
    return True
