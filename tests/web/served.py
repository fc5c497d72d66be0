"""A real `waymark serve`, in a process and on a data folder of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Self

PATIENCE = 120
"""Seconds; a busy machine is slow to start programs."""


def environment(home: Path) -> dict[str, str]:
    """Nothing of this run's settings, and a machine that is set to Bucharest."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("WAYMARK_", "DJANGO_"))}
    return kept | {"WAYMARK_HOME": str(home), "TZ": "Europe/Bucharest", "PYTHONUNBUFFERED": "1"}


def waymark(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `waymark` to its end."""
    return subprocess.run(
        [sys.executable, "-m", "waymark", *words],
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


class Served:
    """A server that runs, and where it is."""

    def __init__(self, home: Path, *words: str) -> None:
        self.home = home
        self.process = subprocess.Popen(
            [sys.executable, "-m", "waymark", "serve", *(words or ("--port", "0"))],
            env=environment(home),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        giving_up = threading.Timer(PATIENCE, self.process.kill)
        giving_up.start()
        assert self.process.stdout
        self.said = self.process.stdout.readline()
        giving_up.cancel()
        found = re.search(r"open at (http://localhost:\d+)", self.said)
        assert found, self.said + self.stop()[1]
        self.address = found[1]

    def stop(self, by: int = signal.SIGINT) -> tuple[int, str]:
        """End it; its exit code and its last words."""
        if self.process.poll() is None:
            self.process.send_signal(by)
        said, _ = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)
