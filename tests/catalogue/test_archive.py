from __future__ import annotations

import gzip
import zipfile

import pytest

from waymark.catalogue import archive as archives
from waymark.catalogue.archive import Archive, fold
from waymark.guidance.reasons import Refusal


def refused(path, *, read=None):
    with pytest.raises(Refusal) as caught, Archive(path) as archive:
        archive.read(archive.find(read) if read else archive.members[0])
    (reason,) = caught.value.reasons
    return reason.code, reason.values["file"]


def zipped(path, **members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(f"release/{name}.txt", content)
    return path


def test_names_are_compared_without_capitals_spaces_and_punctuation():
    assert fold("O*NET-SOC Code") == fold("onet_soc code") == "onetsoccode"


def test_a_zip_and_a_folder_give_the_same_tables(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/Job Zones.txt").write_text("a\tb\n")
    for source in (tmp_path / "folder", zipped(tmp_path / "release.zip", **{"Job Zones": "a\tb\n"})):
        with Archive(source) as archive:
            member = archive.find("job_zones")
            assert archive.read(member) == b"a\tb\n"
            assert archive.find("Skills") is None


def test_a_zip_within_a_folder_is_read_too(tmp_path):
    zipped(tmp_path / "oesm24nat.zip", wages="1")
    (tmp_path / "notes.docx").write_bytes(b"not a table")
    with Archive(tmp_path) as archive:
        assert [member.name for member in archive.members] == ["oesm24nat.zip/wages.txt"]


def test_gzipped_tables_are_unpacked_as_they_are_read(tmp_path):
    (tmp_path / "labels_de.tsv.gz").write_bytes(gzip.compress("Bäcker\n".encode()))
    with Archive(tmp_path) as archive:
        assert archive.read(archive.find("labels_de")) == "Bäcker\n".encode()


def test_what_is_not_there_is_said(tmp_path):
    assert refused(tmp_path / "missing.zip")[0] == "catalogue.not_found"


def test_an_empty_folder_has_nothing_to_read(tmp_path):
    assert refused(tmp_path)[0] == "catalogue.nothing_to_read"


@pytest.mark.parametrize(
    ("name", "content"), [("cv.pdf", b"%PDF-1.7"), ("release.zip", b"<html>sorry</html>")]
)
def test_another_type_of_file_is_refused(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    assert refused(tmp_path / name) == ("catalogue.wrong_type", name)


def test_a_zip_that_was_cut_off_is_refused(tmp_path):
    whole = zipped(tmp_path / "release.zip", Skills="a\tb\n" * 5000)
    whole.write_bytes(whole.read_bytes()[:-30])
    assert refused(whole) == ("catalogue.broken_zip", "release.zip")


def test_damage_inside_a_zip_is_refused_with_the_table(tmp_path):
    whole = zipped(tmp_path / "release.zip", Skills="".join(f"{n}\t{n * n}\n" for n in range(5000)))
    data = bytearray(whole.read_bytes())
    data[2000:2010] = b"\x00" * 10
    whole.write_bytes(data)
    assert refused(whole) == ("catalogue.broken_file", "release.zip/Skills.txt")


def test_a_damaged_gzip_is_refused(tmp_path):
    data = gzip.compress(b"one\ttwo\n" * 1000)
    (tmp_path / "labels.tsv.gz").write_bytes(data[:-12])
    assert refused(tmp_path) == ("catalogue.broken_file", "labels.tsv.gz")


def test_a_member_that_swells_a_thousandfold_is_refused_unread(tmp_path):
    bomb = zipped(tmp_path / "release.zip", Skills="0" * (archives.SMALL + 1))
    assert refused(bomb) == ("catalogue.zip_bomb", "release.zip/Skills.txt")


def test_an_archive_that_would_fill_the_disk_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "TOTAL", 100)
    assert refused(zipped(tmp_path / "release.zip", Skills="0" * 101))[0] == "catalogue.zip_too_large"


def test_a_gzip_that_swells_beyond_the_limit_stops(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "TOTAL", 1000)
    (tmp_path / "labels.tsv.gz").write_bytes(gzip.compress(b"0" * 100_000))
    assert refused(tmp_path) == ("catalogue.zip_bomb", "labels.tsv.gz")


def test_a_locked_zip_is_refused(tmp_path):
    locked = zipped(tmp_path / "release.zip", Skills="a")
    data = bytearray(locked.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    locked.write_bytes(data)
    assert refused(locked)[0] == "catalogue.zip_locked"
