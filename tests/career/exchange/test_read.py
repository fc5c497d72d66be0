import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.career.exchange import safe
from waymark.career.exchange.read import read
from waymark.career.records.history import Document
from waymark.guidance.reasons import Refusal

TODAY = date(2026, 11, 22)
BAD = Path(__file__).resolve().parents[2] / "people/bad"
POSITIONS = b"Company Name,Title,Description,Location,Started On,Finished On\nAcme,Clerk,,,2019,\n"


def given_as(data, name="file"):
    return read(Document(name=name, data=data), TODAY)


def refused(data, name="file"):
    with pytest.raises(Refusal) as caught:
        given_as(data, name)
    return caught.value.reasons[0]


def packed(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("bomb.zip", "history.zip_too_large"),
        ("broken.docx", "history.zip_unknown"),
        ("broken.json", "history.json_broken"),
        ("cv.pdf", "history.wrong_type"),
        ("empty.txt", "history.empty"),
        ("empty.zip", "history.zip_unknown"),
        ("encrypted.pdf", "history.encrypted"),
        ("holiday.zip", "history.zip_unknown"),
        ("list.json", "history.json_no_resume"),
        ("not-a-zip.zip", "history.nothing_found"),
        ("nothing.zip", "history.empty"),
        ("outside.zip", "history.zip_unknown"),
        ("scan.pdf", "history.scanned"),
        ("truncated.pdf", "history.file_broken"),
        ("truncated.zip", "history.zip_broken"),
        ("wrong.json", "history.json_no_resume"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_its_reason(file, code):
    reason = refused((BAD / file).read_bytes(), file)
    assert (reason.code, reason.values["file"]) == (code, file)


def test_bad_rows_are_named_by_file_and_line_and_the_others_go_in():
    history = given_as((BAD / "linkedin-bad-rows.zip").read_bytes())
    assert [(t.file, t.line, t.reason.code) for t in history.troubles] == [
        ("Connections.csv", 6, "history.date_unclear"),
        ("Positions.csv", 5, "history.row_misfit"),
        ("Positions.csv", 6, "history.row_nameless"),
        ("Positions.csv", 9, "history.row_misfit"),
    ]
    asked = [(q.record.title, q.field, q.reason.code, q.reason.values["line"]) for q in history.questions]
    assert asked == [
        ("Mate", "start", "history.date_unclear", 3),
        ("Night Watch", "end", "history.dates_reversed", 8),
    ]
    titles = [role.title for role in history.experiences]
    assert titles == ["Deckhand", "Mate", "Diver", "Harbour Clerk", "Night Watch"]


def test_a_table_in_an_old_encoding_is_read():
    (role,) = given_as((BAD / "latin1.csv").read_bytes(), "latin1.csv").experiences
    assert (role.title, role.organisation, role.place) == ("Verkäuferin", "Bäckerei Müller", "Köln")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n rest", "image"),
        (b"\xff\xd8\xff\xe0 rest", "image"),
        (b"\x00\x00\x00\x18ftypheic", "image"),
        (b"\x00\x00\x00\x18ftypisom", "recording"),
        (b"<!DOCTYPE html><html><body>Nurse since 2015</body></html>", "html"),
        (b"\xef\xbb\xbf  <HTML lang=en>", "html"),
        (b"<?xml version='1.0'?><a/>", "xml"),
        (b"{\\rtf1\\ansi Nurse}", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_office"),
        (b"\x1f\x8b\x08\x00", "archive"),
        (b"Rar!\x1a\x07", "archive"),
        (b"BEGIN:VCARD\nFN:Ana\nEND:VCARD", "vcard"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "calendar"),
        (b"SQLite format 3\x00 rest", "database"),
        (b"MZ\x90\x00 rest", "program"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08" * 20, "binary"),
        (packed(**{"xl/workbook.xml": "x"}), "spreadsheet"),
        (
            packed(**{"content.xml": "x", "mimetype": "application/vnd.oasis.opendocument.text"}),
            "opendocument",
        ),
    ],
)
def test_another_kind_of_file_is_refused_whatever_its_name(data, kind):
    reason = refused(data, "cv.txt")
    assert (reason.code, reason.values["kind"]) == ("history.wrong_type", kind)


def test_the_bytes_decide_and_not_the_name():
    assert given_as(packed(**{"Positions.csv": POSITIONS}), "cv.pdf").source == "linkedin"
    assert given_as(POSITIONS, "resume.json").source == "linkedin"
    assert given_as(b'{"skills": [{"name": "Triage"}]}', "export.zip").source == "jsonresume"
    assert given_as(b"Ward nurse at St. Mary's Hospital since 2015", "cv.docx").source == "cv"


def test_a_table_of_another_program_is_refused_with_its_header():
    reason = refused(b"Given Name,Family Name\nAna,Pop\n", "google.csv")
    assert (reason.code, reason.values["header"]) == ("history.table_unknown", "Given Name,Family Name")


def test_a_resume_that_says_nothing_usable_is_refused_with_what_was_wrong():
    with pytest.raises(Refusal) as caught:
        given_as(b'{"work": null}')
    assert [reason.code for reason in caught.value.reasons] == ["history.nothing_found", "history.not_list"]


def test_too_large_a_file_is_refused_with_the_limit():
    reason = refused(b"x" * (safe.LARGEST + 1))
    assert (reason.code, reason.values["limit"]) == ("history.too_large", safe.LARGEST)


def test_an_archive_that_unpacks_to_far_more_than_it_holds_is_refused():
    bomb = packed(**{"Positions.csv": b"0" * 40_000_000})
    assert refused(bomb).code == "history.zip_bomb"


def test_an_archive_of_too_many_files_is_refused():
    reason = refused(packed(**{f"{n}.csv": b"" for n in range(safe.MOST_FILES + 1)}))
    assert reason.code == "history.zip_too_many"


def test_a_file_that_claims_to_be_smaller_than_it_is_yields_no_more_than_it_claims():
    data = bytearray(packed(**{"Positions.csv": POSITIONS + b"A,B,,,2019,\n" * 10_000}))
    claimed = (100).to_bytes(4, "little")
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    data[local + 22 : local + 26] = claimed
    data[central + 24 : central + 28] = claimed
    assert refused(bytes(data)).code == "history.zip_unknown"


def test_an_archive_within_an_archive_is_not_opened():
    inner = packed(**{"Positions.csv": POSITIONS})
    assert refused(packed(**{"inner.zip": inner})).values["holds"] == ("inner.zip",)


def test_an_encrypted_table_is_named():
    data = bytearray(packed(**{"Positions.csv": POSITIONS, "Skills.csv": b"Name\nTriage\n"}))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    history = given_as(bytes(data))
    assert [(t.file, t.reason.code) for t in history.troubles] == [("Positions.csv", "history.encrypted")]
    assert len(history.skills) == 1


def test_a_table_of_ten_megabytes_is_read():
    row = b'Ana,Pop,https://www.linkedin.com/in/ana%d,,"Acme, Inc.",%s,15 Jan 2024\n'
    rows = [b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"]
    rows += [row % (n, b"Nurse" if n % 10 else b"x" * 8_000) for n in range(12_000)]
    data = b"".join(rows)
    assert len(data) > 10_000_000
    assert len(given_as(data).contacts) == 12_000


OPENINGS = (b"", b"%PDF-1.7\n", b"PK\x03\x04", b"{", b'{"work": [', b"Experience\n", b"\xff\xfe", b"Name\n")
SEEDS = (
    *((BAD.parent / "angelo" / name).read_bytes() for name in ("linkedin.zip", "resume.json")),
    (BAD.parent / "doerte/cv.docx").read_bytes(),
    (BAD / "scan.pdf").read_bytes(),
    POSITIONS,
)


def only_refusals(data):
    try:
        given_as(data)
    except Refusal as refusal:
        codes = [reason.code for reason in refusal.reasons]
    else:
        codes = ["history.read"]
    assert codes
    assert all(code.startswith("history.") for code in codes)


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(OPENINGS), st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused(opening, rest):
    only_refusals(opening + rest)


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(SEEDS), st.floats(0, 1), st.binary(min_size=1, max_size=8), st.booleans())
def test_a_damaged_file_is_read_or_refused(seed, where, damage, cut):
    at = int(where * len(seed))
    only_refusals(seed[:at] + damage + (b"" if cut else seed[at + len(damage) :]))


PIECES = """Experience|Education|Skills|Languages:|Nurse, Acme|2019 – 2020|seit 03/2019|• did it|- a|since
(2015-18)|Acme GmbH|Jan 2019 to|10/15 - 09/18|2011-12|31/02/2020 - 2021|Ana Pop|ana@x.example|Summary: hm
  |====|)(|| |·|, ,|2020 – 2010"""
LINES = st.lists(st.sampled_from(PIECES.replace("\n", "|").split("|")) | st.text(max_size=20), max_size=25)


@settings(deadline=None, max_examples=300)
@given(LINES)
def test_any_lines_of_a_cv_are_read_or_refused(lines):
    only_refusals("\n".join(lines).encode("utf-8", "surrogatepass"))
