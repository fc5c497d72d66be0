"""The steps between all occupations of a catalogue: worked out once, at best by its install, and kept."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from waymark import guidance
from waymark.catalogue.landscape import landscape

if TYPE_CHECKING:
    from waymark.catalogue.lookup import Catalogue
    from waymark.guidance.road_map import RoadMap

PARTS = ("closeness", "share", "newness", "zone", "pay")
"""The arrays of a road map."""


def name(catalogue: Catalogue) -> str:
    """The folder for the steps of a catalogue; another one after any change of the methods."""
    parts = "|".join((_methods(), *catalogue.folders))
    return f"roads-{hashlib.sha256(parts.encode()).hexdigest()[:12]}"


@cache
def _methods() -> str:
    files = sorted((*Path(guidance.__file__).parent.glob("*.py"), Path(__file__).with_name("landscape.py")))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def work_out(catalogue: Catalogue) -> RoadMap:
    """The steps between the occupations: a second for nine hundred of them."""
    import numpy as np

    from waymark.guidance.road_map import road_map

    paid = catalogue.pay()
    return road_map(landscape(catalogue), paid.numbers if paid else np.full(len(catalogue.codes), np.nan))


def save(folder: Path, roads: RoadMap) -> None:
    """Write the arrays into a folder."""
    import numpy as np

    folder.mkdir(parents=True)
    for part in PARTS:
        np.save(folder / f"{part}.npy", getattr(roads, part))


def load(folder: Path, codes: tuple[str, ...]) -> RoadMap:
    """What was written, read from disk as it is needed."""
    import numpy as np

    from waymark.guidance.road_map import RoadMap

    return RoadMap(codes=codes, **{part: np.load(folder / f"{part}.npy", mmap_mode="r") for part in PARTS})
