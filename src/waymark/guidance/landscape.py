"""All occupations side by side, prepared once so that each comparison afterwards takes milliseconds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from waymark.guidance import vectors
from waymark.guidance.profiles import Activities, Market, Profiles, Ratings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from waymark.guidance.profiles import Array


@dataclass(frozen=True, kw_only=True, eq=False)
class Landscape:
    """The occupations of one catalogue, each known by its place in `codes`.

    Any part may be absent, and any part may lack some occupations; what depends on it then says so. The
    prepared arrays have one row per code; rows of occupations that a part lacks hold NaN (or zeros where the
    row is a direction).
    """

    codes: tuple[str, ...]
    ratings: Ratings | None = None
    activities: Activities | None = None
    interests: Profiles | None = None
    values: Profiles | None = None
    market: Market | None = None

    @cached_property
    def row(self) -> dict[str, int]:
        """Row number by occupation code."""
        return {code: i for i, code in enumerate(self.codes)}

    @cached_property
    def importance(self) -> Array:
        """Importance 1–5, (occupations, elements)."""
        if self.ratings is None:
            return self._nothing
        return vectors.spread_rows(self.ratings.codes, self.ratings.importance, self.codes)

    @cached_property
    def level(self) -> Array:
        """Level 0–7, (occupations, elements)."""
        if self.ratings is None:
            return self._nothing
        return vectors.spread_rows(self.ratings.codes, self.ratings.level, self.codes)

    @cached_property
    def rated(self) -> NDArray[np.bool_]:
        """Which occupations have ratings."""
        import numpy as np

        if not self.importance.shape[1]:
            return np.zeros(len(self.codes), dtype=bool)
        return np.asarray(~np.isnan(self.importance).any(axis=1))

    @cached_property
    def average(self) -> Array:
        """Each element's share of all importance: what an average occupation puts into it."""
        return vectors.shares(self.importance[self.rated])

    @cached_property
    def leaning(self) -> Array:
        """Revealed comparative advantage of each occupation in each element; zeros where unrated."""
        import numpy as np

        return vectors.rca(np.where(self.rated[:, None], self.importance, 0.0), self.average)

    @cached_property
    def direction(self) -> Array:
        """`leaning` as unit rows: the product of two rows is how alike two occupations are."""
        return vectors.unit_rows(self.leaning)

    @cached_property
    def activity_weight(self) -> Array:
        """Activities weighted by rarity, (occupations, activities); zeros where none are published."""
        import numpy as np

        if self.activities is None:
            return np.zeros((len(self.codes), 0))
        counts = vectors.spread_rows(self.activities.codes, self.activities.counts, self.codes)
        return vectors.tf_idf(np.nan_to_num(counts))

    @cached_property
    def activity_direction(self) -> Array:
        """`activity_weight` as unit rows."""
        return vectors.unit_rows(self.activity_weight)

    @cached_property
    def active(self) -> NDArray[np.bool_]:
        """Which occupations have published activities."""
        import numpy as np

        return np.asarray(self.activity_weight.any(axis=1))

    @cached_property
    def interest_rows(self) -> Array:
        """Interests 1–7, (occupations, 6)."""
        return self._six(self.interests)

    @cached_property
    def value_rows(self) -> Array:
        """Work values 1–7, (occupations, 6)."""
        return self._six(self.values)

    @cached_property
    def zone(self) -> Array:
        """Preparation 1–5, one per occupation."""
        import numpy as np

        if self.market is None:
            return np.full(len(self.codes), np.nan)
        return vectors.spread_rows(self.market.codes, self.market.zone, self.codes)

    def _six(self, profiles: Profiles | None) -> Array:
        import numpy as np

        if profiles is None:
            return np.full((len(self.codes), 6), np.nan)
        return vectors.spread_rows(profiles.codes, profiles.values, self.codes)

    @cached_property
    def _nothing(self) -> Array:
        import numpy as np

        return np.zeros((len(self.codes), 0))
