from __future__ import annotations

import pytest

from waymark.catalogue import shelf as shelves
from waymark.catalogue import starter
from waymark.catalogue.elements import KINDS, NAMES, ids_by_name


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return shelves.current(tmp_path_factory.mktemp("shelf"))


@pytest.fixture(scope="module")
def table():
    return next(iter(starter.occupations()))


def test_sixty_eight_elements_are_named():
    assert list(KINDS.values()).count("skill") == 35
    assert list(KINDS.values()).count("knowledge") == 33
    assert NAMES["2.A.1.a"] == "Reading Comprehension"


def test_a_name_in_both_lists_means_both_unless_it_says_which():
    assert ids_by_name()["Mathematics"] == ("2.A.1.e", "2.C.4.a")
    assert ids_by_name()["Mathematics (skill)"] == ("2.A.1.e",)
    assert ids_by_name()["Biology"] == ("2.C.4.d",)


def test_the_coarse_scale_becomes_importance_and_level(catalogue, table):
    ratings = catalogue.ratings()
    row = ratings.row[table["code"]]
    high = ids_by_name()[table["high"][0]][0]
    listed = {i for word in ("low", "medium", "high") for name in table[word] for i in ids_by_name()[name]}
    unlisted = next(element for element in KINDS if element not in listed)
    assert ratings.importance[row, ratings.column[high]] == 4
    assert ratings.level[row, ratings.column[high]] == pytest.approx(4.15 + 0.35 * (table["zone"] - 3))
    assert ratings.importance[row, ratings.column[unlisted]] == 1.5
    assert ratings.level[row, ratings.column[unlisted]] == pytest.approx(1.65 + 0.18 * (table["zone"] - 3))


def test_every_starter_occupation_is_rated_and_has_interests_values_and_a_zone(catalogue):
    assert catalogue.ratings().codes == catalogue.codes
    for array in (
        catalogue.interests_matrix().scores,
        catalogue.values_matrix().scores,
        catalogue.zones().numbers,
    ):
        assert array.shape[0] == len(catalogue.codes)
        assert (array == array).all()  # noqa: PLR0124 - not-a-number differs from itself


def test_an_occupation_says_what_its_file_says(catalogue, table):
    found = catalogue.occupation(table["code"])
    assert found.title == table["title"]
    assert found.tasks == tuple(table["tasks"])
    assert found.licence == table["licence"]
    assert found.zone == table["zone"]
    assert found.interests == tuple(table["interests"][letter] for letter in "RIASEC")
    assert (found.pay.median, found.pay.year, found.pay.approximate) == (
        table["pay"],
        table["pay_year"],
        True,
    )
    assert [step.share for step in found.education] == [None]
    assert set(found.alternate_titles) <= set(table["also"])


def test_related_occupations_outside_the_starter_are_left_out(catalogue):
    for code in catalogue.codes:
        assert {other.code for other in catalogue.occupation(code).related} <= set(catalogue.codes)


def test_what_the_starter_does_not_know_is_not_made_up(catalogue):
    assert catalogue.sizes() is None
    assert catalogue.activities() is None
    assert catalogue.occupation(catalogue.codes[0]).outlook is None
    assert catalogue.languages == ()
    assert catalogue.labels("de") == {}


def test_people_find_starter_occupations_by_everyday_titles(catalogue, table):
    assert catalogue.find(table["also"][0])[0].code == table["code"]


def test_those_who_need_a_doctorate_or_a_professional_degree_are_named(catalogue):
    assert catalogue.professional == starter.PROFESSIONAL
    assert set(catalogue.codes) >= starter.PROFESSIONAL


def test_a_data_analyst_is_one_who_reports_and_no_scientist(catalogue):
    assert catalogue.find("Data analyst")[0].code == "15-2051.01"
