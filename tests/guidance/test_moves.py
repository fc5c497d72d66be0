"""Likely moves: plausible in a village, true to what is published of real moves in the whole country."""

from __future__ import annotations

from dataclasses import replace
from timeit import repeat

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import onet
from village import (
    BAKER,
    BAKERY_MANAGER,
    CARER,
    CODES,
    CONFECTIONER,
    NURSE,
    PEOPLE,
    WARD_NURSE,
    market,
    village,
)
from waymark.guidance import moves, similarity
from waymark.guidance.landscape import Landscape
from waymark.guidance.moves import Weights
from waymark.guidance.terrain import terrain

ONLY_SIZE = Weights(
    size=1,
    turnover=0,
    skills=0,
    levels=0,
    activities=0,
    same_major=0,
    management=0,
    supervision=0,
    related=(0, 0, 0, 0),
    specialism=1,
)


def codes(found) -> list[str]:
    return [move.code for move in found.moves]


def reasons(found, code: str) -> list[str]:
    return [reason.code for move in found.moves if move.code == code for reason in move.reasons]


@pytest.mark.parametrize("code", CODES)
def test_the_shares_of_all_moves_make_one(code):
    assert np.nansum(moves.shares(village(), code)) == pytest.approx(1)


def test_with_nothing_but_size_the_shares_are_those_of_the_people():
    found = moves.shares(village(), BAKER, ONLY_SIZE)
    whole = sum(PEOPLE.values()) - PEOPLE[BAKER] - PEOPLE[WARD_NURSE]
    assert found[village().row[CARER]] == pytest.approx(PEOPLE[CARER] / whole)


def test_a_specialism_shares_the_people_of_its_entry_and_stays_behind_the_general_title():
    landscape = village()
    equal, shy = (moves.shares(landscape, BAKER, replace(ONLY_SIZE, specialism=s)) for s in (1, 0.1))
    general, special = landscape.row[NURSE], landscape.row[WARD_NURSE]
    assert equal[general] == equal[special]
    assert shy[special] == pytest.approx(0.1 * shy[general])
    assert shy[general] + shy[special] == pytest.approx(2 * equal[general])


def test_a_larger_destination_draws_more():
    landscape = village()
    grown = replace(market(), employment=np.where(np.array(CODES) == CARER, 5000, market().employment))
    row = landscape.row[CARER]
    before, after = (moves.shares(x, BAKER)[row] for x in (landscape, replace(landscape, market=grown)))
    assert after > before


def test_a_published_relation_draws_and_its_first_tier_draws_most():
    def confectioner(related) -> float:
        landscape = replace(village(), market=replace(market(), related=related))
        return moves.shares(landscape, BAKER)[landscape.row[CONFECTIONER]]

    lists = ({BAKER: {CONFECTIONER: 1}}, {BAKER: {CONFECTIONER: 3}}, {CONFECTIONER: {BAKER: 1}}, {})
    nearest, farthest, named_by, none = (confectioner(related) for related in lists)
    assert nearest > farthest > named_by > none


def test_likely_is_not_similar():
    found = moves.likely(village(), BAKERY_MANAGER)
    alike = {s.code: s.percentile for s in similarity.similar(village(), BAKERY_MANAGER)}
    assert {move.code: move.similarity for move in found.moves if move.code != WARD_NURSE} == alike
    assert codes(found)[0] == NURSE  # where most people are
    assert max(alike, key=alike.get) == CONFECTIONER


def test_those_counted_as_the_same_occupation_come_last_without_a_share():
    found = moves.likely(village(), NURSE)
    assert codes(found)[-1] == WARD_NURSE
    assert (found.moves[-1].share, found.moves[-1].percentile) == (None, None)
    assert reasons(found, WARD_NURSE) == ["moves.counted_together"]


def test_each_destination_says_what_speaks_for_it():
    found = moves.likely(village(), BAKER)
    assert reasons(found, CONFECTIONER) == ["moves.same_field", "moves.related", "moves.people"]
    assert reasons(found, BAKERY_MANAGER) == ["moves.related", "moves.people", "moves.preparation"]


def test_the_whole_estimate_misses_nothing():
    assert moves.likely(village(), BAKER).missing == ()


def test_without_any_data_but_codes_it_still_answers_and_names_what_it_lacks():
    bare = replace(village(), ratings=None, activities=None, market=None)
    found = moves.likely(bare, BAKER)
    assert codes(found)[0] == CONFECTIONER  # the same field is all that is known
    assert [reason.code for reason in found.missing] == [
        f"moves.without_{part}" for part in ("sizes", "ratings", "activities", "related", "preparation")
    ]


def test_without_sizes_the_middle_stands_for_all():
    unsized = replace(village(), market=market(sized=False))
    found = moves.likely(unsized, BAKER)
    assert [reason.code for reason in found.missing] == ["moves.without_sizes"]
    assert all("moves.people" not in reasons(found, code) for code in CODES)


def test_codes_of_another_scheme_work_too():
    renamed = {code: f"esco:{n}" for n, code in enumerate(CODES)}
    whole = village()
    other = replace(
        whole,
        codes=tuple(renamed.values()),
        ratings=replace(whole.ratings, codes=tuple(renamed[c] for c in whole.ratings.codes)),
        activities=None,
        market=None,
    )
    assert codes(moves.likely(other, renamed[BAKER]))[0] == renamed[CONFECTIONER]


def test_alone_in_the_catalogue_there_is_nowhere_to_go():
    alone = replace(village(), codes=(BAKER,))
    assert moves.likely(alone, BAKER).moves == ()


@given(st.sampled_from(CODES), st.integers(0, 6))
def test_a_limit_keeps_the_likeliest(code, limit):
    landscape = village()
    assert moves.likely(landscape, code, limit).moves == moves.likely(landscape, code).moves[:limit]


def test_one_occupation_leads_its_group_and_says_that_it_stands_for_it():
    kin = ("43-1011.00", "35-2012.00", "35-2014.00", "35-2015.00", "53-3032.00")
    people = np.array([500.0, 300, 300, 300, 700])
    sizes = replace(
        market(), codes=kin, counted=kin, employment=people, openings=people, zone=np.full(5, 2.0), related={}
    )
    landscape = replace(village(), codes=kin, market=sizes)
    found = moves.likely(landscape, kin[0], weights=ONLY_SIZE)
    assert codes(found)[:2] == ["35-2012.00", "53-3032.00"]  # 900 cooks before 700 drivers
    assert reasons(found, "35-2012.00")[-1] == "moves.stands_for_group"


def _implied(landscape) -> dict[str, float]:
    """What the estimate says of the figures that are published, between broad groups of the largest 290."""
    ground = terrain(landscape)
    people = np.bincount(ground.group, weights=np.where(ground.counts, np.nan_to_num(ground.people), 0))
    found: dict[str, list[float]] = {"size": [], "skills": [], "levels": [], "activities": [], "near": []}
    related = []
    for group in np.argsort(-people)[:290]:
        members = [i for i in np.flatnonzero(ground.group == group) if landscape.rated[i]]
        if not members:
            continue
        own = max(members, key=lambda i: (ground.general[i], ground.size[i]))
        code = landscape.codes[own]
        share = np.nan_to_num(moves.shares(landscape, code))
        between = np.bincount(ground.group, weights=share, minlength=ground.groups)
        between[group] = 0
        between /= between.sum()
        scores = {
            "size": np.log(np.maximum(people, 1))[ground.group],
            "skills": similarity.cosines(landscape, code),
            "levels": -similarity.distances(landscape, code),
            "activities": similarity.activity_cosines(landscape, code),
        }
        for name, score in scores.items():
            best = np.full(ground.groups, -np.inf)
            np.maximum.at(best, ground.group, np.nan_to_num(score, nan=-np.inf))
            best[group] = -np.inf
            found[name].append(between[np.argsort(-best)[:10]].sum())
        found["near"].append(share[np.abs(landscape.zone - landscape.zone[own]) <= 1].sum())
        places, tiers = ground.related[own]
        related.append(share[places[tiers <= 3]].sum())
    return {name: float(np.mean(values)) for name, values in {**found, "related": related}.items()}


@pytest.mark.shared
@pytest.mark.slow
def test_the_estimate_implies_what_is_published_of_real_moves(shared):
    published = {
        "size": 0.180,
        "skills": 0.179,
        "levels": 0.159,
        "activities": 0.175,
        "related": 0.261,
        "near": 0.744,
    }
    assert _implied(onet.landscape(shared)) == pytest.approx(published, abs=0.04)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Cashiers",
            {"Retail Salespersons", "Customer Service Representatives", "Stockers and Order Fillers"},
        ),
        ("Registered Nurses", {"Nurse Practitioners", "Licensed Practical and Licensed Vocational Nurses"}),
        ("Carpenters", {"Construction Laborers", "Electricians"}),
        ("Accountants and Auditors", {"Financial Managers", "Bookkeeping, Accounting, and Auditing Clerks"}),
        ("Software Developers", {"Computer Systems Analysts", "Computer and Information Systems Managers"}),
        ("Heavy and Tractor-Trailer Truck Drivers", {"Light Truck Drivers"}),
        (
            "Elementary School Teachers, Except Special Education",
            {"Preschool Teachers, Except Special Education"},
        ),
    ],
)
def test_known_ways_are_among_the_first_twenty(shared, title, expected):
    names = onet.titles(shared)
    [code] = [code for code, name in names.items() if name == title]
    found = moves.likely(onet.landscape(shared), code, limit=20)
    assert expected <= {names[move.code] for move in found.moves}


@pytest.mark.shared
def test_no_broad_group_fills_the_list(shared):
    landscape = onet.landscape(shared)
    for code in landscape.codes[::40]:
        broad = [move.code[:6] for move in moves.likely(landscape, code, limit=20).moves]
        assert len(set(broad)) >= 12


@pytest.mark.shared
def test_one_against_all_takes_milliseconds(shared):
    landscape = onet.landscape(shared)
    moves.likely(landscape, "29-1141.00")
    assert min(repeat(lambda: moves.likely(landscape, "29-1141.00"), number=1, repeat=20)) < 0.02


def test_to_supervise_one_s_own_field_is_nearer_than_to_supervise_another():
    crew = ("51-3011.00", "51-1011.00", "53-1043.00")
    landscape = Landscape(codes=crew)
    assert codes(moves.likely(landscape, crew[0])) == ["51-1011.00", "53-1043.00"]
    kin = Landscape(codes=("51-3011.00", "51-1011.00", "51-3021.00"))
    assert codes(moves.likely(kin, "51-3011.00"))[0] == "51-1011.00"
