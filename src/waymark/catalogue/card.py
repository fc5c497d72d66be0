"""A release's card: what it is, beside its tables."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from waymark.catalogue.records import Release
from waymark.catalogue.tables import SHAPE

CARD = "release.json"


def write_card(folder: Path, release: Release) -> None:
    """Say in the folder which release it holds; only a folder with a card is a release."""
    card = asdict(release) | {"shape": SHAPE, "tables": dict(release.tables)}
    (folder / CARD).write_text(json.dumps(card, ensure_ascii=False, indent=1), "utf-8")


def read_card(folder: Path) -> Release | None:
    """The release that a folder holds; None if it holds none, or one of another shape."""
    try:
        card: dict[str, object] = json.loads((folder / CARD).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if card.pop("shape", None) != SHAPE:
        return None
    card["absent"] = tuple(card["absent"])  # type: ignore[arg-type]
    return Release(**card)  # type: ignore[arg-type]
