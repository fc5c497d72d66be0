"""The catalogue: installing what is published, how much memory and disk that takes, opening and asking it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

SHARED = Path(os.environ.get("WAYMARK_SHARED") or Path(__file__).resolve().parents[2] / "shared/data")
SOURCES = {"onet": "onet/db_29_3_text.zip", "bls": "bls", "esco": "esco"}
NAMES = {"onet": "O*NET 29.3", "bls": "US pay and projections", "esco": "ESCO 1.2.0 in five languages"}
INSTALL = """
import json, sys, time
from pathlib import Path
from waymark.catalogue.install import install
import resource
began = time.perf_counter()
install(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), lambda step: None)
print(json.dumps([time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""
OPEN = """
import sys, time
from pathlib import Path
from waymark.catalogue.shelf import current
began = time.perf_counter()
current(Path(sys.argv[1])).occupation("29-1141.00")
print(time.perf_counter() - began)
"""


def run() -> list[tuple[str, str]]:
    """Lines of the table; installs are measured where the published data is at hand."""
    with tempfile.TemporaryDirectory(prefix="waymark-bench-") as folder:
        shelf = Path(folder)
        lines = [("make the starter catalogue, once", _seconds(_opened(shelf)))]
        lines.append(("open the starter and read an occupation", _seconds(_again(shelf))))
        for scheme, source in SOURCES.items() if SHARED.is_dir() else ():
            seconds, memory = _installed(scheme, SHARED / source, shelf)
            said = f"{seconds:.1f} s, {memory:.0f} MB of memory, then {_size(shelf):.0f} MB on the shelf"
            lines.append((f"install {NAMES[scheme]}", said))
        if SHARED.is_dir():
            lines.append(("open the full catalogue and read an occupation", _seconds(_again(shelf))))
            lines += _asked(shelf)
    return lines


def _installed(scheme: str, source: Path, shelf: Path) -> tuple[float, float]:
    """Seconds and megabytes, in a process of its own so that its memory is its own."""
    command = [sys.executable, "-c", INSTALL, scheme, str(source), str(shelf)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, memory = json.loads(told.stdout)
    return seconds, memory


def _opened(shelf: Path) -> float:
    told = subprocess.run(
        [sys.executable, "-c", OPEN, str(shelf)], check=True, capture_output=True, text=True
    )
    return float(told.stdout)


def _again(shelf: Path) -> float:
    return median(_opened(shelf) for _ in range(5))


def _size(shelf: Path) -> float:
    return sum(file.stat().st_size for file in shelf.rglob("*") if file.is_file()) / 1024**2


def _asked(shelf: Path) -> list[tuple[str, str]]:
    """Questions to an open catalogue, each once to warm up and then fifty times."""
    from waymark.catalogue.shelf import current

    catalogue = current(shelf)
    codes = iter(catalogue.codes)  # each once: those asked for again are kept
    questions = {
        "one occupation, all of it": lambda: catalogue.occupation(next(codes)),
        "ratings of all occupations": catalogue.ratings,
        "full text over titles, summaries and tasks": lambda: catalogue.search("patients medication"),
    }
    lines = []
    for what, ask in questions.items():
        ask()
        times = []
        for _ in range(50):
            began = perf_counter()
            ask()
            times.append(perf_counter() - began)
        lines.append((what, _seconds(median(times))))
    return lines


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


if __name__ == "__main__":
    for what, how in run():
        print(f"{what}: {how}")
