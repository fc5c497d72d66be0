"""A made-up village of six occupations, small enough to work out by hand."""

from __future__ import annotations

import numpy as np

from waymark.guidance.landscape import Landscape
from waymark.guidance.profiles import Activities, Market, Profiles, Ratings

BAKER, CONFECTIONER, BAKERY_MANAGER = "51-3011.00", "51-3012.00", "11-3051.00"
NURSE, WARD_NURSE, CARER = "29-1141.00", "29-1141.01", "31-1122.00"
CODES = (BAKERY_MANAGER, NURSE, WARD_NURSE, CARER, BAKER, CONFECTIONER)
BAKING, CARING, MANAGING = "baking", "caring", "managing"

NAN = float("nan")
ASKED = {  # importance and level of baking, caring, managing; the ward nurse has no ratings
    BAKERY_MANAGER: ((3, 2, 5), (3, 1, 6)),
    NURSE: ((1, 5, 3), (0, 6, 3)),
    CARER: ((2, 4, 1), (1, 4, 0)),
    BAKER: ((5, 1, 2), (5, 0, 1)),
    CONFECTIONER: ((5, 2, 2), (6, 1, 1)),
}
DONE = {  # how many tasks knead, wash somebody, plan a rota, greet people; the manager's are unknown
    NURSE: (0, 4, 2, 1),
    WARD_NURSE: (0, 4, 1, 1),
    CARER: (0, 5, 0, 1),
    BAKER: (6, 0, 0, 1),
    CONFECTIONER: (4, 0, 1, 1),
}
PEOPLE = {BAKERY_MANAGER: 200, NURSE: 3000, WARD_NURSE: 3000, CARER: 2500, BAKER: 150, CONFECTIONER: 50}
OPENINGS = {BAKERY_MANAGER: 20, NURSE: 200, WARD_NURSE: 200, CARER: 400, BAKER: 20, CONFECTIONER: 6}
ZONE = {BAKERY_MANAGER: 4, NURSE: 3, WARD_NURSE: 3, CARER: 2, BAKER: 2, CONFECTIONER: 2}
INTERESTS = {  # realistic, investigative, artistic, social, enterprising, conventional
    BAKERY_MANAGER: (3, 2, 2, 4, 7, 5),
    NURSE: (3, 5, 2, 7, 3, 3),
    WARD_NURSE: (3, 4, 1, 7, 3, 4),
    CARER: (4, 2, 2, 7, 2, 3),
    BAKER: (7, 2, 4, 2, 2, 3),
    CONFECTIONER: (6, 2, 6, 2, 2, 2),
}


def ratings() -> Ratings:
    importance, level = (np.array([ASKED[c][n] for c in ASKED], dtype=float) for n in (0, 1))
    return Ratings(
        codes=tuple(ASKED), elements=(BAKING, CARING, MANAGING), importance=importance, level=level
    )


def activities() -> Activities:
    counts = np.array(list(DONE.values()), dtype=float)
    return Activities(codes=tuple(DONE), activities=("knead", "wash", "rota", "greet"), counts=counts)


def market(*, sized: bool = True) -> Market:
    return Market(
        codes=CODES,
        counted=tuple(code[:7] for code in CODES),
        employment=np.array([PEOPLE[c] if sized else NAN for c in CODES], dtype=float),
        openings=np.array([OPENINGS[c] if sized else NAN for c in CODES], dtype=float),
        zone=np.array([ZONE[c] for c in CODES], dtype=float),
        related={BAKER: {CONFECTIONER: 1, BAKERY_MANAGER: 3}},
    )


def village() -> Landscape:
    return Landscape(
        codes=CODES,
        ratings=ratings(),
        activities=activities(),
        interests=Profiles(CODES, np.array([INTERESTS[c] for c in CODES], dtype=float)),
        values=None,
        market=market(),
    )
