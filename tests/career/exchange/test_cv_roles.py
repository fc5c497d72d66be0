import pytest

from waymark.career.exchange.cv_entries import Entry
from waymark.career.exchange.cv_roles import name_roles, name_schools, role_score, school_score, split_place


def roles(*heads):
    return name_roles([Entry(1, list(head), None) for head in heads])


@pytest.mark.parametrize(
    "title", ["Ward Nurse", "Senior Software Developer", "Krankenschwester", "Vânzător", "Teacher of Maths"]
)
def test_titles_score_above_zero(title):
    assert role_score(title) > 0


@pytest.mark.parametrize(
    "name", ["St. Mary's Hospital", "Acme Ltd", "Grundschule Nord", "Spitalul Județean", "Order of Nurses"]
)
def test_organisations_score_no_higher_than_zero(name):
    assert role_score(name) <= 0


def test_a_volunteer_at_a_cafe_is_a_volunteer():
    assert role_score("Repair Café Volunteer") > 0


def test_degrees_and_schools_are_told_apart():
    assert school_score("Bachelor of Science") > 0 > school_score("University of Leeds")


def test_role_and_organisation_are_told_in_either_order():
    for heads in (["Ward Nurse", "St. Mary's Hospital"], ["St. Mary's Hospital", "Ward Nurse"]):
        (named,) = roles(heads)
        assert (named.first, named.second, named.guessed) == ("Ward Nurse", "St. Mary's Hospital", ())


@pytest.mark.parametrize(
    "line", ["Nurse at Brightwater", "Nurse | Brightwater", "Nurse bei Brightwater", "Nurse – Brightwater"]
)
def test_one_line_is_taken_apart(line):
    (named,) = roles([line])
    assert (named.first, named.second) == ("Nurse", "Brightwater")


def test_a_place_behind_an_organisation_is_a_place():
    assert split_place("St. Mary's Hospital, Leeds, UK") == ("St. Mary's Hospital", "Leeds, UK")
    assert split_place("Acme, Inc.") == ("Acme, Inc.", "")
    assert split_place("Acme, Inc., Leeds") == ("Acme, Inc.", "Leeds")
    assert split_place("Ward 7, 3rd floor") == ("Ward 7, 3rd floor", "")


def test_under_organisations_named_first_the_place_stands_behind_the_role():
    first, second = roles(["Acme Ltd", "Clerk, Leeds"], ["Grill School", "Cook, York"])
    assert (first.first, first.second, first.place) == ("Clerk", "Acme Ltd", "Leeds")
    assert (second.first, second.place) == ("Cook", "York")


def test_an_organisation_alone_leaves_the_role_open():
    (named,) = roles(["St. Mary's Hospital"])
    assert (named.first, named.second) == ("", "St. Mary's Hospital")


def test_a_school_keeps_its_place():
    (named,) = name_schools([Entry(1, ["Trade Certificate, Welder", "Government ITI, Anakapalle"], None)])
    assert (named.first, named.second) == ("Trade Certificate, Welder", "Government ITI, Anakapalle")
