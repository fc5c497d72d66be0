"""The terminal door."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run `waymark`."""
    os.environ["WAYMARK_DOOR"] = "web" if sys.argv[1:2] == ["serve"] else "terminal"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waymark.settings")
    from waymark.cli.app import waymark

    waymark(prog_name="waymark")
