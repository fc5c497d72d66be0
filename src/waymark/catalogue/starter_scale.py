"""What the words in the starter's files stand for, and what names the files' content."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from waymark.catalogue.tables import SHAPE

FOLDER = Path(__file__).with_name("starter")
NEED = {"low": (2.0, 2.8), "medium": (3.0, 3.4), "high": (4.0, 4.15)}
UNLISTED = (1.5, 1.65)
"""Importance and level behind each word of the files, and of an area they leave out, in zone 3."""
STEP, STEP_UNLISTED = 0.35, 0.18
"""How much the level rises with each zone of preparation: "high" asks less of a cashier than of a judge.

Waymark's setting, from the mean levels that O*NET 29.3 measures in each zone for what the files call so.
"""


@cache
def digest() -> str:
    """Names the content of the files, so that a catalogue made from other content is made anew."""
    scale = (NEED, UNLISTED, STEP, STEP_UNLISTED)
    content = hashlib.sha256(f"shape {SHAPE} {scale}".encode())
    for file in sorted(FOLDER.rglob("*.toml")):
        content.update(file.read_bytes())
    return content.hexdigest()[:12]
