"""The catalogue's occupations side by side, as guidance compares them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from waymark.guidance.profiles import Activities, Market, Profiles
from waymark.guidance.soc import entries

if TYPE_CHECKING:
    from waymark.catalogue.lookup import Catalogue
    from waymark.catalogue.records import Relations
    from waymark.guidance.landscape import Landscape

NEAREST = 5
"""How many of the published related occupations make up the first tier, and how many the second."""

_made: WeakKeyDictionary[Catalogue, Landscape] = WeakKeyDictionary()


def landscape(catalogue: Catalogue) -> Landscape:
    """The landscape of a catalogue; made once for each."""
    found = _made.get(catalogue)
    if found is None:
        found = _made[catalogue] = _landscape(catalogue)
    return found


def _landscape(catalogue: Catalogue) -> Landscape:
    from waymark.guidance.landscape import Landscape

    interests, values = catalogue.interests_matrix(), catalogue.values_matrix()
    return Landscape(
        codes=catalogue.codes,
        ratings=catalogue.ratings(),
        activities=_activities(catalogue),
        interests=Profiles(interests.codes, interests.scores),
        values=Profiles(values.codes, values.scores),
        market=_market(catalogue),
    )


def _activities(catalogue: Catalogue) -> Activities | None:
    import numpy as np

    found = catalogue.activities()
    if found is None:
        return None
    counts = np.zeros((len(found.codes), len(found.activities)))
    np.add.at(counts, (found.rows, found.columns), found.tasks)
    return Activities(found.codes, found.activities, counts)


def _market(catalogue: Catalogue) -> Market:
    """Occupations that the statistics count as one entry share its people and openings."""
    import numpy as np

    codes = catalogue.codes
    published = catalogue.counted()
    entry = entries(codes, published)
    nothing = (np.nan, None)
    figures = [published.get(entry.get(code, ""), nothing) for code in codes]
    return Market(
        codes=codes,
        counted=tuple(entry.get(code, "") for code in codes),
        employment=np.array([people for people, _ in figures], dtype=float),
        openings=np.array([n if n is not None else np.nan for _, n in figures], dtype=float),
        zone=catalogue.zones().numbers,
        related=_related(catalogue.related()),
    )


def _related(relations: Relations | None) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(dict)
    if relations is not None:
        triples = zip(
            relations.origins.tolist(), relations.others.tolist(), relations.places.tolist(), strict=True
        )
        for origin, other, place in triples:
            tier = 1 if place <= NEAREST else 2 if place <= 2 * NEAREST else 3
            found[relations.codes[origin]][relations.codes[other]] = tier
    return found
