"""Fit: every part shown, every missing part named, ties kept."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean
from timeit import repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onet
from village import BAKER, CARER, CODES, CONFECTIONER, NURSE, WARD_NURSE, village
from waymark.guidance import fit
from waymark.guidance.fit import Fit, Fits, Person
from waymark.guidance.levels import Held, standing

BAKING_PERSON = (35.0, 5.0, 25.0, 5.0, 5.0, 10.0)


def baker(**more) -> Person:
    return Person(standing=standing(village(), [Held(code=BAKER, years=5)]), code=BAKER, **more)


def missing(found) -> dict[str, str]:
    return {reason.code: reason.values["because"] for reason in found.missing}


def one(found, code: str) -> Fit:
    return next(each for each in found.fits if each.code == code)


def some(code: str, mean: float) -> Fit:
    return Fit(code=code, mean=mean, interests=mean, values=None, skills=None, likely=None, reasons=())


def test_the_best_comes_first_and_its_mean_is_that_of_its_parts():
    found = fit.fits(village(), baker(interests=BAKING_PERSON))
    assert [each.mean for each in found.fits] == sorted((each.mean for each in found.fits), reverse=True)
    best = one(found, CONFECTIONER)
    assert best.mean == pytest.approx(fmean((best.interests, best.skills, best.likely)))


@given(st.tuples(*[st.floats(0, 40)] * 6))
def test_every_part_is_a_percentile_or_unknown(interests):
    for each in fit.fits(village(), baker(interests=interests)).fits:
        for part in (each.interests, each.skills, each.likely):
            assert part is None or 0 <= part <= 100


def test_missing_parts_are_named_with_whose_they_are():
    assert missing(fit.fits(village(), baker())) == {"fit.no_interests": "person", "fit.no_values": "person"}
    values = (30.0, 16.0, 12.0, 28.0, 22.0, 28.0)
    assert missing(fit.fits(village(), Person(values=values))) == {
        "fit.no_interests": "person",
        "fit.no_values": "catalogue",
        "fit.no_skills": "person",
        "fit.no_likely": "person",
    }


def test_flat_interests_are_no_pattern_and_not_a_part():
    found = fit.fits(village(), baker(interests=(20.0,) * 6))
    assert missing(found)["fit.no_interests"] == "flat"
    assert one(found, CARER).interests is None


def test_of_a_person_of_whom_nothing_is_known_nothing_is_said():
    assert fit.fits(village(), Person()).fits == ()


def test_what_a_single_occupation_lacks_is_named_there():
    found = fit.fits(village(), baker(interests=BAKING_PERSON))
    assert [(r.code, r.values["part"]) for r in one(found, BAKER).reasons] == [
        ("fit.occupation_lacks", "likely")
    ]


def test_skills_by_activities_say_so():
    found = one(fit.fits(village(), baker()), WARD_NURSE)
    assert found.skills is not None
    assert "fit.skills_by_activities" in [reason.code for reason in found.reasons]


def test_an_own_rating_changes_the_skills():
    carer = Person(standing=standing(village(), [Held(code=BAKER, years=5)], own={"caring": 7, "baking": 0}))
    assert one(fit.fits(village(), carer), NURSE).skills > one(fit.fits(village(), baker()), NURSE).skills


def test_the_same_scale_works_without_ratings():
    bare = replace(village(), ratings=None)
    found = fit.fits(bare, Person(code=NURSE))
    assert one(found, WARD_NURSE).skills is not None


def test_seven_are_proposed_and_those_level_with_the_seventh():
    found = Fits(fits=tuple(some(f"o{n}", max(90 - n, 84)) for n in range(12)), missing=())
    assert [each.code for each in fit.proposals(found)] == [f"o{n}" for n in range(12)]
    assert len(fit.proposals(found, limit=6)) == 6


def test_what_one_already_does_is_not_proposed():
    found = fit.fits(village(), baker())
    assert BAKER not in [each.code for each in fit.proposals(found, skip={BAKER})]
    assert len(fit.proposals(found, skip={BAKER})) == len(CODES) - 1


@pytest.mark.shared
def test_a_nurse_is_shown_nursing_first_and_the_whole_catalogue_takes_milliseconds(shared):
    landscape, names = onet.landscape(shared), onet.titles(shared)
    nurse = Person(
        interests=(14.0, 27.0, 10.0, 36.0, 15.0, 16.0),
        values=(26.0, 18.0, 12.0, 30.0, 20.0, 14.0),
        standing=standing(landscape, [Held(code="29-1141.00", years=8)]),
        code="29-1141.00",
    )
    found = fit.fits(landscape, nurse)
    assert len(found.fits) == len(landscape.codes)
    assert found.missing == ()
    titles = [names[each.code] for each in fit.proposals(found, skip={"29-1141.00"})]
    assert any("Nurse" in title for title in titles)
    assert min(repeat(lambda: fit.fits(landscape, nurse), number=1, repeat=10)) < 0.05
