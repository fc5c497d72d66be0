from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from waymark.catalogue.archive import Archive
from waymark.catalogue.rows import column, heading, lines, maybe, number, refuse_torn, rows
from waymark.guidance.reasons import Refusal


def read(folder, name, *wanted):
    with Archive(folder) as archive:
        return [cells for _, cells in rows(archive, archive.find(name), *wanted)]


def refused(folder, name, *wanted):
    with pytest.raises(Refusal) as caught:
        read(folder, name, *wanted)
    (reason,) = caught.value.reasons
    return reason


CODE, TITLE = column("O*NET-SOC Code"), column("Alternate Title", "Job Title")


def test_columns_are_found_by_name_in_any_order(tmp_path):
    (tmp_path / "a.txt").write_text("Job Title\tDate\tO*NET-SOC Code\nNurse\t2025\t29-1141.00\n")
    assert read(tmp_path, "a", CODE, TITLE) == [("29-1141.00", "Nurse")]


def test_an_older_name_of_a_column_is_as_good(tmp_path):
    (tmp_path / "a.txt").write_text("onet_soc_code\tALTERNATE  TITLE\n29-1141.00\tNurse\n")
    assert read(tmp_path, "a", CODE, TITLE) == [("29-1141.00", "Nurse")]


def test_an_optional_column_reads_as_empty_where_it_is_absent(tmp_path):
    (tmp_path / "a.txt").write_text("O*NET-SOC Code\n29-1141.00\n")
    assert read(tmp_path, "a", CODE, maybe("Short Title")) == [("29-1141.00", "")]


def test_title_pages_before_the_heading_are_passed_over(tmp_path):
    (tmp_path / "a.csv").write_text(
        'Author,"ESCO, with others",\n,,\nO*NET-SOC Code,Job Title,x\n29-1141.00,Nurse,\n'
    )
    assert read(tmp_path, "a", CODE, TITLE) == [("29-1141.00", "Nurse")]


def test_a_mark_at_the_start_and_windows_line_ends_do_not_matter(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfO*NET-SOC Code\tJob Title\r\n29-1141.00\tNurse\r\n")
    assert read(tmp_path, "a", CODE, TITLE) == [("29-1141.00", "Nurse")]


def test_quotation_marks_in_tab_separated_tables_are_text(tmp_path):
    (tmp_path / "a.txt").write_text('O*NET-SOC Code\tJob Title\n29-1141.00\t"Float" Nurse\n')
    assert read(tmp_path, "a", CODE, TITLE) == [("29-1141.00", '"Float" Nurse')]


def test_a_missing_column_is_named_with_the_file_and_line(tmp_path):
    (tmp_path / "a.txt").write_text("O*NET-SOC Code\tName\n29-1141.00\tNurse\n")
    reason = refused(tmp_path, "a", CODE, TITLE)
    assert reason.code == "catalogue.column_missing"
    assert reason.values == {"file": "a.txt", "line": 1, "columns": ("Alternate Title",)}


def test_an_empty_table_lacks_its_columns(tmp_path):
    (tmp_path / "a.txt").write_text("")
    assert refused(tmp_path, "a", CODE).code == "catalogue.column_missing"


def test_a_row_that_was_cut_short_is_named_by_its_line(tmp_path):
    (tmp_path / "a.txt").write_text("O*NET-SOC Code\tJob Title\n29-1141.00\tNurse\n\n29-11")
    reason = refused(tmp_path, "a", CODE, TITLE)
    assert (reason.code, reason.values["line"]) == ("catalogue.row_cut_short", 4)


def test_bytes_that_are_no_text_are_refused(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"O*NET-SOC Code\tJob Title\n29-1141.00\t\xff\xfe\n")
    assert refused(tmp_path, "a", CODE, TITLE).code == "catalogue.not_text"


def test_a_cell_of_unlikely_length_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("O*NET-SOC Code\n" + "9" * 200_000 + "\n")
    assert refused(tmp_path, "a", CODE).code == "catalogue.not_a_table"


def test_a_table_that_ends_in_mid_line_while_others_do_not_is_torn(tmp_path):
    (tmp_path / "a.txt").write_text("O*NET-SOC Code\n29-1141.00\n")
    (tmp_path / "b.txt").write_text("O*NET-SOC Code\n29-1141.0")
    with Archive(tmp_path) as archive, pytest.raises(Refusal) as caught:
        for member in archive.members:
            list(rows(archive, member, CODE))
        refuse_torn(archive)
    assert caught.value.reasons[0].values["file"] == "b.txt"


def test_tables_that_all_lack_the_last_line_end_are_whole(tmp_path):
    (tmp_path / "a.txt").write_text("O*NET-SOC Code\n29-1141.00")
    with Archive(tmp_path) as archive:
        list(rows(archive, archive.members[0], CODE))
        refuse_torn(archive)


def test_a_cell_that_should_be_a_number_is_named():
    assert number(("a.txt", 7), "4.5", "Data Value") == 4.5
    with pytest.raises(Refusal) as caught:
        number(("a.txt", 7), "four", "Data Value")
    expected = {"file": "a.txt", "line": 7, "column": "Data Value", "value": "four"}
    assert caught.value.reasons[0].values == expected


def test_columns_called_after_years_are_found_by_pattern(tmp_path):
    (tmp_path / "a.csv").write_text('Code,"Employment, 2024","Employment, 2034"\n1,2,3\n')
    with Archive(tmp_path) as archive:
        found = heading(archive, archive.members[0], {"people": r"employment20\d\d"})
    assert found == {"people": ("Employment, 2024", "Employment, 2034")}


def test_tables_without_heading_are_read_by_line(tmp_path):
    (tmp_path / "a.tsv").write_text("eins\tzwei\ndrei\n")
    with Archive(tmp_path) as archive:
        assert list(lines(archive, archive.members[0])) == [
            (("a.tsv", 1), "eins\tzwei"),
            (("a.tsv", 2), "drei"),
        ]


def test_a_file_that_only_claims_to_be_a_spreadsheet_is_refused(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"PK but no spreadsheet")
    assert refused(tmp_path, "a", CODE).code == "catalogue.broken_file"


def test_a_spreadsheet_made_to_swell_is_refused_before_it_is_opened(tmp_path):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet1.xml", "0" * 8_000_000)
    (tmp_path / "a.xlsx").write_bytes(bomb.getvalue())
    assert refused(tmp_path, "a", CODE).code == "catalogue.zip_bomb"


plain = st.text(st.characters(blacklist_categories=("C", "Z")), min_size=1, max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(plain, plain), max_size=20))
def test_what_is_written_as_a_table_is_read_back(tmp_path, pairs):
    (tmp_path / "a.txt").write_text("x\ty\n" + "".join(f"{a}\t{b}\n" for a, b in pairs), "utf-8")
    assert read(tmp_path, "a", column("x"), column("y")) == pairs
