from __future__ import annotations

import pytest

from catalogue.published import CODES, DEVELOPER, MANAGER, NURSE, workbook
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
def wages(tmp_path):
    folder = tmp_path / "wages"
    folder.mkdir()
    heading = ["AREA", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "H_MEDIAN", "A_MEDIAN"]
    rows = [
        heading,
        ["99", "29-0000", "Health", "major", 9000, 40, 83000],
        ["99", "29-1141", "Nurses", "detailed", 3282010, 45, 93600],
        ["99", "29-1211", "Anesthesiologists", "detailed", 41890, "#", "#"],
        ["99", "27-2031", "Dancers", "detailed", 9060, 23.97, "*"],
        ["99", "27-2099", "Others", "detailed", "**", "*", "*"],
    ]
    notes = [["#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year "]]
    data = workbook({"national_M2024_dl": rows, "Field Descriptions": notes})
    (folder / "oews_national_M2024_dl.xlsx").write_bytes(data)
    return folder


def test_wages_are_read_with_their_marks(wages, shelf, onet):
    install("onet", onet, shelf, quiet)
    release = install("bls", wages, shelf, quiet)
    assert (release.version, release.tables) == ("OEWS May 2024", {"Wages": 3})
    labour = Labour(shelf / shelves.installed(shelf)["bls"], release)
    assert (labour.pay(NURSE).median, labour.pay(NURSE).year) == (93600, 2024)
    assert (labour.pay("29-1211.00").median, labour.pay("29-1211.00").top_coded) == (239200, True)
    assert (labour.pay("27-2031.00").median, labour.pay("27-2031.00").per) == (23.97, "hour")
    assert labour.pay("27-2099.00") is None
    assert labour.sizes((NURSE,)) == {NURSE: 3282010}


def test_pay_by_the_hour_stays_out_of_the_yearly_array(wages, shelf, onet):
    install("onet", onet, shelf, quiet)
    install("bls", wages, shelf, quiet)
    pay = shelves.current(shelf).pay()
    assert dict(zip(CODES, pay.numbers.tolist(), strict=True))[NURSE] == 93600
    assert (pay.numbers != pay.numbers).sum() == 2


def test_wages_and_projections_can_be_brought_one_after_the_other(wages, projections, shelf):
    install("bls", wages, shelf, quiet)
    release = install("bls", projections, shelf, quiet)
    assert release.version == "OEWS May 2024; Employment Projections 2023–33"
    assert release.tables == {"Wages": 3, "Projections": 2}
    nurse = shelves.current(shelf).occupation(NURSE)
    assert (nurse.pay.median, nurse.outlook.growth) == (93600, 6.0)


def test_projections_come_as_a_spreadsheet_too(tmp_path, shelf):
    heading = [
        "2024 National Employment Matrix title",
        "2024 National Employment Matrix code",
        "Occupation type",
        "Employment, 2024",
        "Employment, 2034",
        "Employment change, percent, 2024–34",
        "Occupational openings, 2024–34 annual average",
        "Typical education needed for entry",
    ]
    rows = [
        ["Table 1.2"],
        heading,
        ["Nurses", "29-1141", "Line item", 3391.0, 3557.1, 4.9, 189.1, "Bachelor's degree"],
    ]
    (tmp_path / "occupation.xlsx").write_bytes(workbook({"Index": [["x"]], "Table 1.2": rows}))
    release = install("bls", tmp_path / "occupation.xlsx", shelf, quiet)
    assert release.version == "Employment Projections 2024–34"
    outlook = shelves.current(shelf).occupation(NURSE).outlook
    assert (outlook.growth, outlook.openings, outlook.first_year) == (4.9, 189_100, 2024)


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


def test_entries_are_counted_as_they_are_published(labour, projections, shelf):
    assert labour.counted() == {"29-1141": (1000, None), "13-1020": (300, None)}
    install("bls", projections, shelf, quiet)
    assert shelves.current(shelf).counted()["29-1141"] == (3_300_100, 194_500)
