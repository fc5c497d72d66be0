"""The occupations as arrays, in the order of the catalogue's codes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from waymark.catalogue.database import Database
from waymark.catalogue.records import Column, Incidence, Relations, Sixes
from waymark.guidance.profiles import Ratings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROWS = "rated.json"
"""Which occupations and elements the two rating arrays hold."""

Detail = Literal["detailed", "intermediate"]


def load(folder: Path, name: str) -> NDArray[np.float64]:
    """One stored array, read from disk as it is needed."""
    import numpy as np

    stored: NDArray[np.float64] = np.load(folder / f"{name}.npy", mmap_mode="r")
    return stored


def ratings(folder: Path) -> Ratings:
    """Importance and level of skills and knowledge."""
    axes = json.loads((folder / ROWS).read_text("utf-8"))
    return Ratings(
        codes=tuple(axes["codes"]),
        elements=tuple(axes["elements"]),
        importance=load(folder, "importance"),
        level=load(folder, "level"),
    )


def sixes(folder: Path, codes: tuple[str, ...], name: str) -> Sixes:
    """Interests or values."""
    return Sixes(codes=codes, scores=load(folder, name))


def column(codes: tuple[str, ...], found: Mapping[str, float | None]) -> Column:
    """One number a code; NaN for the unknown."""
    import numpy as np

    return Column(codes=codes, numbers=np.array([found.get(code) for code in codes], dtype=np.float64))


def activities(database: Database, codes: tuple[str, ...], detail: Detail) -> Incidence | None:
    """Who does what; None where the release knows no activities."""
    import numpy as np

    group = "activity" if detail == "detailed" else "coalesce(parent, activity)"
    found = database.rows(
        f"""SELECT occupation, {group} AS what, sum(tasks)
            FROM doing JOIN activity ON activity.id = doing.activity
            GROUP BY occupation, what ORDER BY occupation, what"""  # noqa: S608 - one of two words of ours
    )
    if not found:
        return None
    names = tuple(sorted({what for _, what, _ in found}))
    row, place = _places(codes), _places(names)
    kept = [(row[code], place[what], tasks) for code, what, tasks in found if code in row]
    triples = np.array(kept, dtype=np.int32).reshape(-1, 3)
    return Incidence(
        codes=codes, activities=names, rows=triples[:, 0], columns=triples[:, 1], tasks=triples[:, 2]
    )


def relations(database: Database, codes: tuple[str, ...]) -> Relations | None:
    """The related list; None where the release has none."""
    import numpy as np

    row = _places(codes)
    found = database.rows("SELECT occupation, other, place FROM related ORDER BY occupation, place")
    kept = [(row[code], row[other], place) for code, other, place in found if code in row and other in row]
    if not kept:
        return None
    triples = np.array(kept, dtype=np.int32)
    return Relations(codes=codes, origins=triples[:, 0], others=triples[:, 1], places=triples[:, 2])


def _places(names: tuple[str, ...]) -> dict[str, int]:
    return {name: place for place, name in enumerate(names)}
