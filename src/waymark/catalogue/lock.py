"""One install at a time on a shelf; the lock falls away with the process that holds it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from waymark.guidance.reasons import Reason, Refusal

FILE = "install.lock"


@contextmanager
def alone(shelf: Path) -> Iterator[None]:
    """Holds the shelf; refuses (`catalogue.install_running`) if another process holds it."""
    shelf.mkdir(parents=True, exist_ok=True)
    with (shelf / FILE).open("a+b") as file:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as problem:
            raise Refusal(
                Reason("catalogue.install_running", {"file": str(shelf), "line": None})
            ) from problem
        yield
