from __future__ import annotations

import numpy as np
import pytest

from catalogue.published import CODES, DEVELOPER, MANAGER, NURSE, lay_out, onet_tables
from waymark.catalogue import shelf as shelves
from waymark.catalogue import starter
from waymark.catalogue.install import install
from waymark.guidance.profiles import INTERESTS


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    folder = tmp_path_factory.mktemp("onet")
    install("onet", lay_out(folder / "release", onet_tables()), folder / "shelf", lambda step: None)
    return shelves.current(folder / "shelf")


def test_titles_cover_all_and_codes_only_what_is_described(catalogue):
    assert catalogue.titles_by_code["55-1011.00"] == "Air Crew Officers"
    assert catalogue.codes == CODES


def test_an_unknown_code_has_no_occupation(catalogue):
    assert catalogue.occupation("99-9999.00") is None


def test_an_occupation_comes_with_all_that_is_published(catalogue):
    nurse = catalogue.occupation(NURSE)
    assert nurse.summary == "Assess patients and give care."
    assert nurse.zone == 3
    assert nurse.interests == (1.5, 2.5, 3.5, 4.5, 5.5, 6.5)
    assert nurse.values == (1.25, 2.25, 3.25, 4.25, 5.25, 6.25)
    assert not nurse.approximate


def test_core_tasks_come_first(catalogue):
    assert catalogue.occupation(NURSE).tasks[-1] == "Order supplies."


def test_titles_that_people_reported_come_first_and_short_ones_count(catalogue):
    assert catalogue.occupation(NURSE).alternate_titles == (
        "Charge Nurse",
        "Staff Nurse",
        "Certified Emergency Nurse (CEN)",
        "CEN",
    )


def test_what_is_in_demand_comes_first_among_technologies(catalogue):
    first, second = catalogue.occupation(DEVELOPER).technologies
    assert (first.name, first.hot, first.in_demand) == ("Python", True, True)
    assert (second.name, second.hot, second.in_demand) == ("Fortran", False, False)


def test_the_most_usual_education_comes_first_with_its_doubt(catalogue):
    first, second = catalogue.occupation(NURSE).education
    assert (first.label, first.share, first.imprecise) == ("Bachelor's Degree", 55.9, True)
    assert (second.label, second.imprecise) == ("Associate's Degree", False)


def test_an_emerging_task_says_what_it_replaces(catalogue):
    replaced, new = catalogue.occupation(NURSE).emerging
    assert replaced.replaces == "Record the condition of patients."
    assert new.replaces is None


def test_related_occupations_keep_their_tier_and_place(catalogue):
    (related,) = catalogue.occupation(NURSE).related
    assert (related.code, related.tier, related.place) == (MANAGER, "short", 1)


def test_the_licence_comes_from_the_starter(catalogue):
    assert catalogue.occupation(NURSE).licence == "yes"
    assert catalogue.occupation("55-1011.00").licence == "unknown"


def test_what_is_not_published_is_none_and_never_zero(catalogue):
    developer = catalogue.occupation(DEVELOPER)
    assert developer.values is None
    assert developer.pay is None
    assert developer.outlook is None
    assert catalogue.element_ratings(DEVELOPER) == ()
    assert catalogue.sizes() is None
    assert catalogue.pay() is None
    assert np.isnan(catalogue.values_matrix().scores[CODES.index(DEVELOPER)]).all()


def test_only_fully_rated_occupations_stand_in_the_ratings(catalogue):
    ratings = catalogue.ratings()
    assert ratings.codes == (MANAGER, NURSE)
    assert ratings.importance.shape == ratings.level.shape == (2, 68)
    assert ratings.importance[0, ratings.column["2.A.1.b"]] == 2
    assert ratings.level[0, ratings.column["2.A.1.b"]] == 3


def test_arrays_follow_the_codes(catalogue):
    assert catalogue.interests_matrix().codes == catalogue.zones().codes == catalogue.codes
    assert catalogue.zones().numbers.tolist() == [5, 4, 3]
    assert catalogue.interests_matrix().scores.shape == (3, len(INTERESTS))


def test_element_ratings_come_most_important_first_with_names(catalogue):
    found = catalogue.element_ratings(NURSE, ("skill",))
    assert len(found) == 35
    assert [rating.value for rating in found] == sorted((rating.value for rating in found), reverse=True)
    (style,) = catalogue.element_ratings(NURSE, ("style",))
    assert (style.label, style.value, style.level) == ("Achievement/Effort", 4.2, None)


def test_activities_say_who_does_what_in_how_many_tasks(catalogue):
    detailed, intermediate = catalogue.activities("detailed"), catalogue.activities()
    triples = zip(detailed.rows, detailed.columns, detailed.tasks, strict=True)
    assert {(CODES[r], detailed.activities[c], int(n)) for r, c, n in triples} == {
        (NURSE, "4.A.I01.D01", 2),
        (DEVELOPER, "4.A.I01.D02", 1),
    }
    assert intermediate.activities == ("4.A.I01",)
    assert sorted(intermediate.tasks.tolist()) == [1, 2]
    assert catalogue.activity_names["4.A.I01"] == "Record information."


def test_relations_leave_out_what_the_release_does_not_have(catalogue):
    related = catalogue.related()
    pairs = zip(related.origins, related.others, related.places, strict=True)
    assert {(CODES[a], CODES[b], int(n)) for a, b, n in pairs} == {(NURSE, MANAGER, 1), (MANAGER, NURSE, 11)}


def test_full_text_finds_by_task_and_says_the_closest_first(catalogue):
    assert catalogue.search("condition of patients") == (NURSE,)
    assert catalogue.search("clinic patients")[0] in {NURSE, MANAGER}
    assert catalogue.search("nurse")[0] == NURSE


@pytest.mark.parametrize("text", ["", "?!", '"', "NOT", "zebra* OR (", "title:zebra"])
def test_no_text_breaks_the_search(catalogue, text):
    assert catalogue.search(text) == ()


def test_titles_are_found_as_people_write_them(catalogue):
    assert catalogue.find("backend engineer")[0].code == DEVELOPER
    assert catalogue.find("charge nurse")[0].code == NURSE


def test_titles_of_the_starter_find_measured_occupations_too(catalogue):
    also = next(table["also"] for table in starter.occupations() if table["code"] == NURSE)
    assert catalogue.find(also[0])[0].code == NURSE
    assert also[0] not in catalogue.occupation(NURSE).alternate_titles


def test_technologies_are_listed_by_name(catalogue):
    assert catalogue.technologies == ("Epic Systems", "Fortran", "Python")


def test_a_code_that_still_stands_is_its_own_successor(catalogue):
    assert catalogue.successor(NURSE) == NURSE


def test_a_special_code_that_was_given_up_is_followed_by_the_general_one(catalogue):
    assert catalogue.successor("29-1141.09") == NURSE


def test_a_lost_code_is_followed_by_the_occupation_that_bears_its_title(catalogue):
    assert catalogue.successor("15-1132.00", "software developers") == DEVELOPER
    assert catalogue.successor("15-1132.00", "Blacksmiths") is None
    assert catalogue.successor("15-1132.00") is None
