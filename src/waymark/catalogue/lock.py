"""One process at a time; a lock falls away with the process that holds it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from waymark.guidance.reasons import Reason, Refusal

FILE = "install.lock"


@contextmanager
def held(file: Path, *, wait: bool = False) -> Iterator[bool]:
    """Hold the file for this process alone, or answer False when another has it; `wait` for it instead."""
    with file.open("a+b") as opened:
        yield _taken(opened, wait=wait)


def _taken(file: IO[bytes], *, wait: bool) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def alone(shelf: Path) -> Iterator[None]:
    """Holds the shelf; refuses (`catalogue.install_running`) if another process holds it."""
    shelf.mkdir(parents=True, exist_ok=True)
    with held(shelf / FILE) as mine:
        if not mine:
            raise Refusal(Reason("catalogue.install_running", {"file": str(shelf), "line": None}))
        yield
