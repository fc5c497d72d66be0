"""Many profiles at once: the few array functions that comparing occupations needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from waymark.guidance.stats import FLAT

if TYPE_CHECKING:
    from waymark.guidance.profiles import Array


def unit_rows(table: Array) -> Array:
    """Each row divided by its length, so that a product of two rows is their cosine; a row of zeros stays."""
    import numpy as np

    length = np.linalg.norm(table, axis=1, keepdims=True)
    unit: Array = np.divide(table, length, out=np.zeros_like(table, dtype=float), where=length > 0)
    return unit


def shares(table: Array) -> Array:
    """Each column's share of the table's total: what an average occupation puts into each element."""
    whole = float(table.sum())
    columns: Array = table.sum(axis=0)
    return columns / whole if whole else columns


def rca(table: Array, average: Array) -> Array:
    """Revealed comparative advantage: an element's share in a row over its share in `average` (`shares`).

    Above 1: the row leans on this element more than is usual (Alabdulkareem et al. 2018). A row of zeros, or
    an element that nobody uses, gives 0.
    """
    import numpy as np

    total = table.sum(axis=1, keepdims=True)
    own = np.divide(table, total, out=np.zeros_like(table, dtype=float), where=total > 0)
    leaning: Array = np.divide(own, average, out=np.zeros_like(own), where=average > 0)
    return leaning


def tf_idf(counts: Array) -> Array:
    """Counts weighted by rarity, ln(rows ÷ rows that have it): what everybody does says nothing.

    Rows without any count are unknown and do not make an activity rare.
    """
    import numpy as np

    having = (counts > 0).sum(axis=0)
    rows = max(int((counts > 0).any(axis=1).sum()), 1)
    rarity = np.where(having > 0, np.log(rows / np.maximum(having, 1)), 0.0)
    weighted: Array = counts * rarity
    return weighted


def percentiles(scores: Array) -> Array:
    """For each score the percentage, 0–100, of the *other* known scores that lie below it.

    NaN stays NaN and counts for nobody; equal scores get equal percentiles; a lone score gets 100.
    """
    import numpy as np

    known = ~np.isnan(scores)
    ordered = np.sort(scores[known])
    out = np.full(len(scores), np.nan)
    others = max(len(ordered) - 1, 1)
    below = np.searchsorted(ordered, scores[known], side="left")
    out[known] = 100.0 * below / others if len(ordered) > 1 else 100.0
    return out


def correlations(profile: Sequence[float], table: Array) -> Array | None:
    """Pearson correlation of one profile with each row; NaN for a flat row, None if the profile is flat."""
    import numpy as np

    own = np.asarray(profile, dtype=float)
    own = own - own.mean()
    size = np.linalg.norm(own)
    if size < FLAT:
        return None
    rows = table - table.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(rows, axis=1)
    lengths = np.where(lengths < FLAT, np.nan, lengths)
    found: Array = np.clip(rows @ own / (lengths * size), -1.0, 1.0)
    return found


def spread_rows(own: Sequence[str], table: Array, codes: Sequence[str]) -> Array:
    """The table's rows in the order of `codes`, NaN where a code has none."""
    import numpy as np

    place = {code: i for i, code in enumerate(own)}
    places = np.array([place.get(code, -1) for code in codes], dtype=np.intp)
    out = np.full((len(codes), *table.shape[1:]), np.nan)
    out[places >= 0] = table[places[places >= 0]]
    return out
