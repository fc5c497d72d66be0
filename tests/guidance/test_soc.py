"""Groups and entries of the US classification."""

from __future__ import annotations

import pytest

from waymark.guidance import soc


def test_a_code_tells_its_groups():
    found = soc.groups("29-1141.03")
    assert (found.major, found.minor, found.broad, found.detailed) == ("29", "29-1", "29-114", "29-1141")
    assert not found.general


@pytest.mark.parametrize("code", ["29-1141.00", "29-1141"])
def test_a_plain_code_is_the_general_one(code):
    assert soc.groups(code).general


@pytest.mark.parametrize("code", ["http://data.europa.eu/esco/occupation/x", "291141", ""])
def test_other_schemes_have_no_groups(code):
    assert soc.groups(code) is None


def test_occupations_are_counted_under_their_own_code_or_under_a_joint_one():
    occupations = ["21-1011.00", "21-1014.00", "21-1012.00", "29-2011.01", "51-9999.00", "esco:1"]
    assert soc.entries(occupations, {"21-1012", "21-1018", "29-2010"}) == {
        "21-1011.00": "21-1018",
        "21-1014.00": "21-1018",
        "21-1012.00": "21-1012",
        "29-2011.01": "29-2010",
    }


@pytest.mark.shared
def test_every_published_occupation_with_data_is_counted_somewhere(shared):
    import onet

    market = onet.market(shared)
    uncounted = [c for c, people in zip(market.codes, market.employment, strict=True) if not people > 0]
    assert uncounted == []
