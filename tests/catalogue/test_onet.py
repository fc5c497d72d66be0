from __future__ import annotations

import re
import zipfile

import pytest

from catalogue.published import DEVELOPER, MANAGER, NURSE, lay_out, onet_tables, table
from waymark.catalogue import onet
from waymark.catalogue.archive import Archive
from waymark.catalogue.card import read_card
from waymark.catalogue.database import Database
from waymark.catalogue.tables import FILE
from waymark.guidance.reasons import Refusal


def read(source, tmp_path):
    """What the reader makes of a source: its card and a way to ask for rows."""
    folder = tmp_path / "built"
    with Archive(source) as archive:
        onet.build(archive, folder, lambda step: None)
    return read_card(folder), Database(folder / FILE).rows


def refused(tables, tmp_path):
    with pytest.raises(Refusal) as caught:
        read(lay_out(tmp_path / "release", tables), tmp_path)
    (reason,) = caught.value.reasons
    return reason.code, reason.values["file"], reason.values["line"]


def newer_tables():
    """The small release as 30.3 lays it out."""
    tables = onet_tables()
    code = "O*NET-SOC Code"
    skills = tables.pop("Skills").splitlines(keepends=True)
    for name, prefix in {"Essential Skills": "2.A", "Transferable Skills": "2.B"}.items():
        tables[name] = "".join(
            [skills[0], *(row for row in skills[1:] if row.split("\t")[1].startswith(prefix))]
        )
    tables["Career Interest Types"] = tables.pop("Interests")
    tables["Job Titles"] = tables.pop("Alternate Titles").replace("Alternate Title", "Job Title")
    tables["Software Skills"] = re.sub(
        "Example", "Workplace Example", tables.pop("Technology Skills")
    ).replace("Commodity Title", "Element Name")
    del tables["Work Values"]
    tables["GWAs to IWAs"] = (
        tables.pop("IWA Reference")
        .replace("IWA ID", "IWA Element ID")
        .replace("IWA Title", "IWA Element Name")
    )
    tables["GWAs to IWAs to DWAs"] = (
        tables.pop("DWA Reference").replace("WA ID", "WA Element ID").replace("DWA Title", "DWA Element Name")
    )
    tables["Tasks to DWAs"] = tables["Tasks to DWAs"].replace("DWA ID", "DWA Element ID")
    tables["Education"] = tables.pop("Education, Training, and Experience")
    tables["Education Categories"] = tables.pop("Education, Training, and Experience Categories")
    tables["Work Styles"] = table(
        f"{code}|Element ID|Element Name|Scale ID|Data Value",
        (NURSE, "1.D.1.a", "Innovation", "WI", -0.5),
        (NURSE, "1.D.1.a", "Innovation", "DR", 9),
    )
    return tables


def test_a_release_says_its_version_date_and_tables(onet, tmp_path):
    card, _ = read(onet, tmp_path)
    assert (card.version, card.date, card.approximate) == ("29.3", "May 2025", False)
    assert card.tables["Occupation Data"] == 4
    assert card.absent == ("Task Ratings", "Abilities", "Work Activities", "Work Context")
    assert "O*NET 29.3 Database" in card.attribution


def test_the_version_is_read_from_the_name_where_there_is_no_read_me(tmp_path):
    tables = onet_tables()
    del tables["Read Me"]
    card, _ = read(lay_out(tmp_path / "db_30_1_text", tables), tmp_path)
    assert card.version == "30.1"


def test_only_what_has_data_counts_as_described(onet, tmp_path):
    _, rows = read(onet, tmp_path)
    assert rows("SELECT code FROM occupation WHERE described ORDER BY code") == [
        (MANAGER,),
        (DEVELOPER,),
        (NURSE,),
    ]


def test_a_level_is_read_as_published_even_where_it_is_marked_as_not_relevant(tmp_path):
    tables = onet_tables()
    heading, first, second, *rest = tables["Skills"].splitlines(keepends=True)
    tables["Skills"] = "".join([heading, first, re.sub("N\n$", "Y\n", second), *rest])
    _, rows = read(lay_out(tmp_path / "release", tables), tmp_path)
    assert rows("SELECT level FROM rating WHERE occupation = ? AND element = '2.A.1.a'", MANAGER) == [(2.0,)]
    assert rows("SELECT level FROM rating WHERE occupation = ? AND element = '2.A.1.b'", MANAGER) == [(3.0,)]


def test_an_imprecise_share_of_education_is_kept_and_marked(onet, tmp_path):
    _, rows = read(onet, tmp_path)
    found = rows("SELECT label, share, imprecise FROM education WHERE occupation = ?", NURSE)
    assert found == [("Associate's Degree", 19.4, 0), ("Bachelor's Degree", 55.9, 1)]


def test_a_newer_release_with_renamed_and_split_tables_reads_the_same(tmp_path):
    _, old = read(lay_out(tmp_path / "old", onet_tables()), tmp_path / "a")
    card, new = read(lay_out(tmp_path / "new", newer_tables()), tmp_path / "b")
    assert "Work Values" in card.absent
    for query in (
        "SELECT occupation, title, kind FROM title ORDER BY 1, 2, 3",
        "SELECT occupation, name, category, hot, in_demand FROM technology ORDER BY 1, 2",
        "SELECT doing.*, name, parent FROM doing JOIN activity ON id = activity ORDER BY 1, 2",
        "SELECT occupation, label, share FROM education ORDER BY 1, 2",
        "SELECT * FROM rating WHERE element < '1.B.2' OR element > '2' ORDER BY 1, 2",
    ):
        assert new(query) == old(query), query
    assert new("SELECT value FROM rating WHERE element = '1.D.1.a'") == [(-0.5,)]


def test_tables_that_29_3_lacks_are_taken_where_they_are(tmp_path):
    rated = "O*NET-SOC Code|Element ID|Element Name|Scale ID|Category|Data Value"
    tables = onet_tables() | {
        "Abilities": table(rated, (NURSE, "1.A.1.a.1", "Oral Comprehension", "IM", "n/a", 4)),
        "Work Context": table(
            rated,
            (NURSE, "4.C.1", "E-Mail", "CX", "n/a", 4.5),
            (NURSE, "4.C.1", "E-Mail", "CXP", 5, 80),
        ),
        "Task Ratings": table(
            "O*NET-SOC Code|Task ID|Scale ID|Category|Data Value",
            (NURSE, 2, "IM", "n/a", 3.1),
            (NURSE, "3.0", "IM", "n/a", 4.9),
            (NURSE, 2, "FT", 1, 99),
        ),
    }
    _, rows = read(lay_out(tmp_path / "release", tables), tmp_path)
    kinds = rows(
        "SELECT name, kind, value FROM rating JOIN element ON id = element WHERE kind IN (?, ?)",
        "ability",
        "context",
    )
    assert sorted(kinds) == [("E-Mail", "context", 4.5), ("Oral Comprehension", "ability", 4.0)]
    assert rows("SELECT id, importance FROM task WHERE occupation = ? ORDER BY id", NURSE)[1:] == [
        (2, 3.1),
        (3, 4.9),
    ]


def test_a_release_without_occupations_is_refused(tmp_path):
    tables = onet_tables()
    del tables["Occupation Data"]
    assert refused(tables, tmp_path)[0] == "catalogue.table_missing"


def test_another_publishers_zip_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "esco.zip", "w") as made:
        made.writestr("occupations_en.csv", "conceptUri\n")
    with pytest.raises(Refusal) as caught:
        read(tmp_path / "esco.zip", tmp_path)
    assert caught.value.reasons[0].code == "catalogue.table_missing"


def test_a_table_cut_in_the_middle_of_a_row_is_named_with_the_line(tmp_path):
    tables = onet_tables()
    tables["Task Statements"] = tables["Task Statements"][:-40]
    assert refused(tables, tmp_path) == ("catalogue.row_cut_short", "Task Statements.txt", 6)


def test_a_table_cut_in_its_last_column_is_refused(tmp_path):
    tables = onet_tables()
    tables["Task Statements"] = tables["Task Statements"][:-2]
    assert refused(tables, tmp_path)[:2] == ("catalogue.table_cut_short", "Task Statements.txt")


def test_ratings_that_stop_between_two_rows_are_refused(tmp_path):
    tables = onet_tables()
    extra = tables["Knowledge"].replace(MANAGER, DEVELOPER).splitlines(keepends=True)[1:34]
    tables["Knowledge"] += "".join(extra)
    code, file, line = refused(tables, tmp_path)
    assert (code, file) == ("catalogue.table_cut_short", "Knowledge.txt")
    assert line == len(tables["Knowledge"].splitlines())


def many(count):
    """A release of so many occupations, with titles and zones."""
    codes = [f"11-{number:04}.00" for number in range(1000, 1000 + count)]
    return {
        "Occupation Data": table("O*NET-SOC Code|Title|Description", *((code, code, "") for code in codes)),
        "Alternate Titles": table(
            "O*NET-SOC Code|Alternate Title", *((code, f"Boss {code}") for code in codes)
        ),
        "Job Zones": table("O*NET-SOC Code|Job Zone", *((code, 3) for code in codes)),
    }


def test_a_table_that_stops_between_two_lines_is_told_by_what_it_leaves_out(tmp_path):
    tables = many(200)
    tables["Job Zones"] = "".join(tables["Job Zones"].splitlines(keepends=True)[:100])
    assert refused(tables, tmp_path) == ("catalogue.table_cut_short", "Job Zones.txt", 100)


def test_a_list_of_occupations_that_stops_early_is_told_by_the_tables_after_it(tmp_path):
    tables = many(200)
    tables["Occupation Data"] = "".join(tables["Occupation Data"].splitlines(keepends=True)[:150])
    assert refused(tables, tmp_path)[:2] == ("catalogue.table_cut_short", "Occupation Data.txt")


def test_a_table_may_leave_out_some_occupations(tmp_path):
    tables = many(200)
    tables["Job Zones"] = "".join(tables["Job Zones"].splitlines(keepends=True)[:170])
    card, _ = read(lay_out(tmp_path / "release", tables), tmp_path)
    assert card.tables["Job Zones"] == 169


def test_a_wrong_column_is_named(tmp_path):
    tables = onet_tables()
    tables["Job Zones"] = tables["Job Zones"].replace("Job Zone\n", "Zone\n")
    assert refused(tables, tmp_path) == ("catalogue.column_missing", "Job Zones.txt", 1)


def test_a_rating_that_is_no_number_is_named_with_the_line(tmp_path):
    tables = onet_tables()
    tables["Interests"] = tables["Interests"].replace("\t2.5\n", "\thigh\n", 1)
    assert refused(tables, tmp_path) == ("catalogue.not_a_number", "Interests.txt", 3)


def test_rows_of_occupations_that_the_release_does_not_have_are_left_out(tmp_path):
    tables = onet_tables()
    tables["Job Zones"] += "99-9999.00\t3\n"
    card, _ = read(lay_out(tmp_path / "release", tables), tmp_path)
    assert card.tables["Job Zones"] == 3
