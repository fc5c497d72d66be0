"""One server per data folder: it holds a lock, and tells the terminal where it is."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.conf import settings

from waymark.catalogue.lock import held

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _place() -> Path:
    place: Path = settings.WAYMARK_HOME / "serving.json"
    return place


def running() -> str:
    """The address that the server of this folder wrote down; "" if there is none."""
    try:
        return str(json.loads(_place().read_text())["address"])
    except (OSError, ValueError, KeyError):
        return ""


@contextmanager
def sole() -> Iterator[bool]:
    """Hold this folder's lock; False when another server holds it."""
    with held(settings.WAYMARK_HOME / "serving.lock") as mine:
        if not mine:
            yield False
            return
        _place().unlink(missing_ok=True)  # a server that was killed left its address behind
        try:
            yield True
        finally:
            _place().unlink(missing_ok=True)


def announce(address: str) -> None:
    """Write down where this folder's server is."""
    new = _place().with_suffix(".new")
    with open(new, "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as out:
        json.dump({"address": address}, out)
    new.replace(_place())
