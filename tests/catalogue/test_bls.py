from __future__ import annotations

import pytest

from catalogue.published import CODES, DEVELOPER, MANAGER, NURSE
from waymark.catalogue import bls
from waymark.catalogue import shelf as shelves
from waymark.catalogue.archive import Archive
from waymark.catalogue.install import install
from waymark.catalogue.labour import Labour
from waymark.catalogue.records import Release
from waymark.catalogue.store import Writer
from waymark.catalogue.tables import LABOUR
from waymark.guidance.reasons import Refusal

PROJECTIONS = (
    '"Occupation Title","Occupation Code","Employment 2023","Employment 2033",'
    '"Employment Percent Change, 2023-2033","Occupational Openings, 2023-2033 Annual Average",'
    '"Typical Entry-Level Education"\n'
    '"Nurses * RN","=""29-1141""","3,300.1","3,497.1","6.0","194.5","Bachelor\'s degree"\n'
    '"Developers","=""15-1252""","1,692.1","1,995.7","17.9","N/A","None"\n'
    '"Not yet","=""11-9111""","N/A","N/A","N/A","N/A","None"\n'
)


def quiet(step):
    pass


@pytest.fixture
def projections(tmp_path):
    folder = tmp_path / "bls"
    folder.mkdir()
    (folder / "employment_projections_2023_2033.csv").write_text(PROJECTIONS)
    return folder


@pytest.fixture
def labour(tmp_path):
    """Wages of a handful of codes."""
    release = Release(
        scheme="bls", version="", date="", tables={}, absent=(), approximate=False, attribution=""
    )
    with Writer(tmp_path / "labour", LABOUR) as writer:
        writer.add(
            "wage",
            ("soc", "median", "per", "top_coded", "year"),
            [
                ("29-1141", 93600, "year", 0, 2024),
                ("29-1211", 239200, "year", 1, 2024),
                ("27-2031", 23.97, "hour", 0, 2024),
                ("13-1020", 75650, "year", 0, 2024),
            ],
        )
        writer.add("employment", ("soc", "people", "year"), [("29-1141", 1000, 2024), ("13-1020", 300, 2024)])
        writer.finish(release)
    return Labour(tmp_path / "labour", release)


def test_projections_are_read_with_years_from_the_headings(projections, shelf, onet):
    install("onet", onet, shelf, quiet)
    release = install("bls", projections, shelf, quiet)
    assert release.version == "Employment Projections 2023–33"
    assert release.absent == ("Wages",)
    outlook = shelves.current(shelf).occupation(NURSE).outlook
    assert (outlook.growth, outlook.openings, outlook.employment) == (6.0, 194_500, 3_300_100)
    assert (outlook.first_year, outlook.last_year, outlook.country) == (2023, 2033, "US")
    assert outlook.entry_education == "Bachelor's degree"


def test_the_word_none_is_a_value_and_a_missing_number_is_none(projections, shelf, onet):
    install("onet", onet, shelf, quiet)
    install("bls", projections, shelf, quiet)
    catalogue = shelves.current(shelf)
    assert catalogue.occupation(DEVELOPER).outlook.entry_education == "None"
    assert catalogue.occupation(DEVELOPER).outlook.openings is None
    assert catalogue.occupation(MANAGER).outlook is None


def test_figures_join_the_starter_too(projections, shelf):
    install("bls", projections, shelf, quiet)
    catalogue = shelves.current(shelf)
    assert catalogue.release.scheme == "starter"
    assert [release.scheme for release in catalogue.releases] == ["starter", "bls"]
    nurse = catalogue.occupation(NURSE)
    assert nurse.outlook.growth == 6.0
    assert nurse.pay.approximate


def test_figures_outlive_a_new_catalogue(projections, shelf, onet):
    install("bls", projections, shelf, quiet)
    install("onet", onet, shelf, quiet)
    assert shelves.current(shelf).occupation(NURSE).outlook.growth == 6.0


def test_sizes_are_known_with_figures_and_unknown_stays_unknown(projections, shelf, onet):
    install("onet", onet, shelf, quiet)
    install("bls", projections, shelf, quiet)
    sizes = dict(zip(CODES, shelves.current(shelf).sizes().numbers, strict=True))
    assert sizes[NURSE] == 3_300_100
    assert sizes[MANAGER] != sizes[MANAGER]


def test_a_folder_without_figures_is_refused(tmp_path):
    (tmp_path / "letters.csv").write_text("a,b\n1,2\n")
    with pytest.raises(Refusal) as caught, Archive(tmp_path) as archive:
        bls.build(archive, tmp_path / "built", quiet, None)
    assert caught.value.reasons[0].code == "catalogue.table_missing"


def test_projections_with_other_columns_are_refused_with_the_file(projections, tmp_path):
    file = next(projections.iterdir())
    file.write_text(PROJECTIONS.replace("Employment Percent Change", "Growth"))
    with pytest.raises(Refusal) as caught, Archive(projections) as archive:
        bls.build(archive, tmp_path / "built", quiet, None)
    reason = caught.value.reasons[0]
    assert (reason.code, reason.values["file"]) == ("catalogue.column_missing", file.name)


def test_a_general_code_has_its_own_pay_and_a_special_one_a_broader(labour):
    assert labour.pay(NURSE).median == 93600
    assert not labour.pay(NURSE).broader
    assert labour.pay("29-1141.03").broader


def test_the_top_code_and_pay_by_the_hour_are_said(labour):
    assert labour.pay("29-1211.00").top_coded
    assert labour.pay("27-2031.00").per == "hour"
    assert labour.pay("99-9999.00") is None


def test_occupations_published_together_share_their_figure(labour):
    assert labour.pay("13-1022.00").median == 75650
    assert labour.pay("13-1022.00").broader
    assert labour.sizes(("13-1021.00", "13-1022.00", "13-1023.00")) == {
        "13-1021.00": 100,
        "13-1022.00": 100,
        "13-1023.00": 100,
    }


def test_a_general_code_holds_half_of_the_people_beside_special_ones(labour):
    codes = (NURSE, "29-1141.01", "29-1141.02")
    assert labour.sizes(codes) == {NURSE: 500, "29-1141.01": 250, "29-1141.02": 250}
    assert labour.sizes((NURSE,)) == {NURSE: 1000}
    assert labour.sizes(codes[1:]) == {"29-1141.01": 500, "29-1141.02": 500}
    assert labour.sizes(("99-9999.00",)) == {}
