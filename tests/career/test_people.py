"""The cast: the sample people hang together, and what they bring is what their files say."""

from __future__ import annotations

import csv
import html
import io
import json
import subprocess
import sys
import tomllib
import unicodedata
import zipfile
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import babel
import docx
import jsonschema
import pypdf
import pytest

from waymark.career import samples
from waymark.career.records.fields import ExperienceKind, GoalKind
from waymark.career.records.history import PartialDate

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = ROOT / "tests/people"
NAMES = samples.names()
every = pytest.mark.parametrize("name", NAMES)


def pdf_text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def docx_text(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def words(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def table(name: str, file: str) -> list[dict[str, str]]:
    """The rows of one file in somebody's archive; none where the archive has no such file."""
    with zipfile.ZipFile(PEOPLE / name / "linkedin.zip") as archive:
        found = [entry for entry in archive.namelist() if entry.endswith(file)]
        return list(csv.DictReader(io.StringIO(archive.read(found[0]).decode("utf-8-sig")))) if found else []


@pytest.fixture(scope="session")
def fresh(tmp_path_factory):
    """Everything that the sample people bring, made anew."""
    folder = tmp_path_factory.mktemp("people")
    subprocess.run([sys.executable, ROOT / "tools/people.py", folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def test_the_cast_is_varied():
    people = [samples.read(name) for name in NAMES]
    assert len(people) >= 6
    for field in ("zone", "locale", "place"):
        assert len({person["person"][field] for person in people}) == len(people)
    assert len({person["goal"]["kind"] for person in people}) >= 5


def test_some_names_and_headlines_are_hard_to_handle():
    people = [samples.read(name)["person"] for name in NAMES]
    assert sum(not person["name"].isascii() for person in people) >= 5
    assert any("'" in person["name"] for person in people)
    assert any(max(person["headline"]) > "\U0001f000" for person in people)


def test_a_stranger_is_not_among_the_samples():
    with pytest.raises(KeyError):
        samples.read("../samples/ionut")


@every
def test_person_fields_are_sound(name):
    person = samples.read(name)["person"]
    assert person["email"].endswith("@example.org")
    assert ZoneInfo(person["zone"])
    assert babel.Locale.parse(person["locale"], sep="-")
    starts = [(window["weekday"], window["start"], window["end"]) for window in person["windows"]]
    assert all(0 <= day <= 6 and start < end for day, start, end in starts)
    assert starts == sorted(starts)


@every
def test_the_weekly_hours_fit_into_the_free_windows(name):
    def hours(clock: str) -> float:
        hour, minute = clock.split(":")
        return int(hour) + int(minute) / 60

    person = samples.read(name)["person"]
    free = sum(hours(window["end"]) - hours(window["start"]) for window in person["windows"])
    assert not person["windows"] or person["hours_per_week"] <= free


def test_the_nurse_on_shifts_has_no_fixed_windows():
    assert samples.read("ionut")["person"]["windows"] == []


@every
def test_dates_are_coherent(name):
    person = samples.read(name)
    for of in [*person["experiences"], *person["educations"], *person["projects"]]:
        start = PartialDate.parse(of["start"])
        assert start.first_day() <= date(2026, 11, 22), of
        assert "end" not in of or start <= PartialDate.parse(of["end"]), of
        assert PartialDate.parse(of.get("end", "2026-11")).first_day() <= date(2026, 11, 22), of
    for of in person["certifications"]:
        assert "expires" not in of or PartialDate.parse(of["date"]) < PartialDate.parse(of["expires"]), of
    assert all(date.fromisoformat(contact["connected"]) for contact in person["contacts"])


@every
def test_kinds_are_those_of_the_record(name):
    person = samples.read(name)
    assert {of["kind"] for of in person["experiences"]} <= set(get_args(ExperienceKind))
    assert person["goal"]["kind"] in get_args(GoalKind)


@every
def test_the_log_has_lines_of_the_last_year_newest_first(name):
    person = samples.read(name)
    days = [entry["days_ago"] for entry in person["log"]]
    assert 15 <= len(days) <= 40
    assert days == sorted(set(days))
    assert 1 <= days[0] <= 7
    assert days[-1] <= 366
    known = {contact["name"] for contact in person["contacts"]}
    skills = {skill["label"] for skill in person["skills"]}
    for entry in person["log"]:
        assert set(entry.get("helped", ())) <= known, entry
        assert set(entry.get("shows", ())) <= skills, entry


@every
def test_own_levels_speak_of_known_elements(name):
    elements = tomllib.loads(files("waymark.catalogue").joinpath("elements.toml").read_text("utf-8"))
    known = {code for kind in elements.values() for code in kind}
    skills = samples.read(name)["skills"]
    assert {skill["element"] for skill in skills if "element" in skill} <= known
    assert all(0 <= skill["level"] <= 7 for skill in skills if "level" in skill)
    labels = [skill["label"] for skill in skills]
    assert len(labels) == len(set(labels))


@every
def test_scores_are_possible(name):
    person = samples.read(name)
    for result in person["interests"]:
        assert len(result["scores"]) == 6
        assert all(0 <= score <= 40 for score in result["scores"])
    for result in person["values"]:
        # Twenty cards in five columns of four always sum to 60 before the weights of methods §2.
        achievement, conditions, *others = result["scores"]
        assert achievement / 3 + conditions + sum(others) / 2 == 60
        assert all(6 <= score <= 30 for score in result["scores"])


def test_two_people_have_taken_no_inventory_and_others_have_a_trend():
    people = [samples.read(name) for name in NAMES]
    assert sum(not person["interests"] and not person["values"] for person in people) == 2
    assert sum(len(person["interests"]) > 1 for person in people) == 3


@pytest.mark.shared
@every
def test_occupation_codes_are_published_ones(name, shared):
    with zipfile.ZipFile(shared / "onet/db_29_3_text.zip") as archive:
        data = next(entry for entry in archive.namelist() if entry.endswith("/Occupation Data.txt"))
        codes = {line.split("\t")[0] for line in archive.read(data).decode().splitlines()}
    person = samples.read(name)
    used = {of["occupation"] for of in [*person["experiences"], person["goal"]] if "occupation" in of}
    assert len(used) >= 2
    assert used <= codes


def test_the_committed_files_are_those_that_would_be_made_now(fresh):
    made = {path.relative_to(fresh) for path in fresh.rglob("*.*")}
    kept = {path.relative_to(PEOPLE) for name in NAMES for path in (PEOPLE / name).iterdir()}
    assert made == kept
    readers = {".pdf": pdf_text, ".docx": docx_text}
    for path in made:
        read = readers.get(path.suffix, Path.read_bytes)
        assert read(PEOPLE / path) == read(fresh / path), f"{path}: run tools/people.py"


def test_making_them_twice_gives_the_same_bytes(fresh):
    first = {path: path.read_bytes() for path in fresh.rglob("*.*")}
    subprocess.run([sys.executable, ROOT / "tools/people.py", fresh], check=True, stdout=subprocess.DEVNULL)
    assert {path: path.read_bytes() for path in fresh.rglob("*.*")} == first


@every
def test_every_experience_is_in_the_archive(name):
    rows = table(name, "Positions.csv") + table(name, "Volunteering.csv")
    found = {(row["Company Name"], row.get("Title") or row.get("Role")) for row in rows}
    assert {(of["organisation"], of["title"]) for of in samples.read(name)["experiences"]} <= found


@every
def test_the_archive_tells_descriptions_whole(name):
    rows = table(name, "Positions.csv") + table(name, "Volunteering.csv")
    told = "\n".join(html.unescape(row["Description"]) for row in rows)
    for of in samples.read(name)["experiences"]:
        assert of["description"] in told
        assert all(line in told for line in of.get("highlights", ()))


@every
def test_every_experience_is_in_the_json_resume(name):
    resume = json.loads((PEOPLE / name / "resume.json").read_bytes())
    work = {(of["name"], of["position"], of["startDate"]) for of in resume["work"]}
    volunteer = {(of["organization"], of["position"], of["startDate"]) for of in resume["volunteer"]}
    roles = samples.read(name)["experiences"]
    assert {(of["organisation"], of["title"], of["start"]) for of in roles} == work | volunteer


@pytest.mark.shared
@every
def test_the_json_resume_keeps_to_its_schema(name, shared):
    schema = json.loads((shared / "resumes/jsonresume/schema.json").read_bytes())
    jsonschema.validate(json.loads((PEOPLE / name / "resume.json").read_bytes()), schema)


@every
def test_every_experience_can_be_read_from_the_cv(name):
    for path in (PEOPLE / name).glob("cv.*"):
        readers = {".pdf": pdf_text, ".docx": docx_text, ".txt": Path.read_text}
        text = words(readers[path.suffix](path))
        person = samples.read(name)
        assert words(person["person"]["name"]) in text, path
        for of in person["experiences"]:
            assert words(of["title"]) in text, path
            assert words(of["organisation"]) in text, path


def test_each_archive_is_odd_in_its_own_way():
    raw = {name: zipfile.ZipFile(PEOPLE / name / "linkedin.zip") for name in NAMES}
    assert raw["ionut"].read("Positions.csv").startswith(b"\xef\xbb\xbf")
    assert raw["doerte"].namelist()[0].startswith("Basic_LinkedInDataExport")
    assert b"7-Feb-22" in raw["doerte"].read("Basic_LinkedInDataExport_11-15-2026/Connections.csv")
    assert b"&amp;" in raw["aissatou"].read("Positions.csv")
    assert b"\r\n" in raw["solveig"].read("Education.csv")
    assert "messages.csv" in raw["chidinma"].namelist()
    assert [row["Started On"] for row in table("lakshmi", "Positions.csv")][:2] == ["2018", "2014"]
    titles = [row["Title"] for row in table("ionut", "Positions.csv")]
    assert len(titles) == len(set(titles)) + 1
    for name in NAMES:
        connections = next(file for file in raw[name].namelist() if file.endswith("Connections.csv"))
        assert raw[name].read(connections).lstrip(b"\xef\xbb\xbf").startswith(b"Notes:")


def test_no_committed_file_is_large():
    sizes = {path: path.stat().st_size for path in PEOPLE.rglob("*") if path.is_file()}
    assert len(sizes) > 30
    assert max(sizes.values()) < 300_000


def test_the_bad_files_are_bad():
    bad = PEOPLE / "bad"
    with zipfile.ZipFile(bad / "bomb.zip") as archive:
        assert archive.getinfo("Positions.csv").file_size > 300_000_000
    assert zipfile.ZipFile(bad / "empty.zip").namelist() == []
    for file in ("not-a-zip.zip", "truncated.zip", "nothing.zip"):
        with pytest.raises(zipfile.BadZipFile):
            zipfile.ZipFile(bad / file)
    assert pdf_text(bad / "scan.pdf") == ""
    assert pypdf.PdfReader(bad / "encrypted.pdf").is_encrypted
    assert (bad / "cv.pdf").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(UnicodeDecodeError):
        (bad / "latin1.csv").read_text("utf-8")
    with pytest.raises(json.JSONDecodeError):
        json.loads((bad / "broken.json").read_bytes())
    assert "work" not in json.loads((bad / "wrong.json").read_bytes())
