"""Whole commands: keeping a line beside jrnl, and the server's first answer and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from statistics import median

BIN = Path(sys.executable).parent
TIMES = 9
JRNL: dict[str, object] = {
    "version": "v4.6",
    "colors": {"body": "none", "date": "none", "tags": "none", "title": "none"},
    "default_hour": 9,
    "default_minute": 0,
    "editor": "",
    "encrypt": False,
    "highlight": False,
    "indent_character": "|",
    "linewrap": 79,
    "tagsymbols": "@",
    "template": False,
    "timeformat": "%F %r",
}
"""What jrnl would ask for on its first start."""


def run() -> list[tuple[str, str]]:
    """Medians of whole processes; jrnl is fetched for the comparison, and left out where it cannot be."""
    with tempfile.TemporaryDirectory(prefix="waymark-bench-") as folder:
        env = {k: v for k, v in os.environ.items() if not k.startswith("WAYMARK_")} | {"WAYMARK_HOME": folder}
        keep = [str(BIN / "waymark"), "log", "Ran the handover audit"]
        subprocess.run(keep, env=env, check=True, capture_output=True)
        subprocess.run([*keep[:1], "today"], env=env, check=True, capture_output=True)  # makes the record
        alone = _wall(keep, env)
        rows = _server(env, keep)
        peer = _jrnl(Path(folder))
        if peer:
            rows.append(
                ("`jrnl` keeps the same line", f"{peer:.2f} s; `waymark log` takes {alone / peer:.2f} of it")
            )
        return [("`waymark log`", f"{alone:.2f} s"), *rows]


def _wall(command: list[str], env: dict[str, str]) -> float:
    def once() -> float:
        start = time.perf_counter()
        subprocess.run(command, env=env, check=True, capture_output=True)
        return time.perf_counter() - start

    return median(once() for _ in range(TIMES))


def _server(env: dict[str, str], keep: list[str]) -> list[tuple[str, str]]:
    with tempfile.TemporaryDirectory(prefix="waymark-bench-") as folder:
        new, _ = _start(env | {"WAYMARK_HOME": folder})
    starts = [_start(env) for _ in range(TIMES)]
    quick: list[float] = []
    _start(env, lambda: quick.append(_wall(keep, env)))
    return [
        ("`waymark log` while the server runs", f"{quick[0]:.2f} s"),
        ("first answer after start", f"{median(first for first, _ in starts):.2f} s"),
        ("first answer after the first start of all, in a new folder", f"{new:.2f} s"),
        ("memory after the first answer", f"{median(memory for _, memory in starts):.0f} MB"),
    ]


def _start(env: dict[str, str], meanwhile: Callable[[], None] = lambda: None) -> tuple[float, float]:
    """Seconds until the first page was read, and megabytes in memory then; `meanwhile` comes after."""
    start = time.perf_counter()
    server = subprocess.Popen(
        [str(BIN / "waymark"), "serve", "--port", "0"], env=env, stdout=subprocess.PIPE, text=True
    )
    try:
        assert server.stdout
        address = next(word for word in server.stdout.readline().split() if word.startswith("http"))
        urllib.request.urlopen(address).read()
        first = time.perf_counter() - start
        idle = _resident(server.pid)
        meanwhile()
    finally:
        server.terminate()
        server.wait()
    return first, idle


def _resident(pid: int) -> float:
    """Megabytes in memory, as Linux counts them."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


def _jrnl(folder: Path) -> float | None:
    home = folder / "jrnl"
    made = (
        subprocess.run(
            [str(BIN / "uv"), "venv", "--quiet", str(home)], check=False, capture_output=True
        ).returncode
        == 0
        and subprocess.run(
            [str(BIN / "uv"), "pip", "install", "--quiet", "--python", str(home / "bin/python"), "jrnl"],
            check=False,
            capture_output=True,
        ).returncode
        == 0
    )
    if not made:
        return None
    config = folder / "jrnl.yaml"
    (folder / "journal.txt").touch()
    settings = JRNL | {"journals": {"default": {"journal": str(folder / "journal.txt")}}}
    config.write_text("".join(f"{name}: {json.dumps(value)}\n" for name, value in settings.items()))
    keep = [str(home / "bin/jrnl"), "--config-file", str(config), "Ran the handover audit"]
    env = {**os.environ, "HOME": str(folder)}
    try:
        subprocess.run(keep, env=env, check=True, capture_output=True, input=b"n\n")
        return _wall(keep, env)
    except subprocess.CalledProcessError:
        return None
