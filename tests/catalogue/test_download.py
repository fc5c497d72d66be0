from __future__ import annotations

import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from catalogue.published import onet_tables
from waymark.catalogue import download as downloads
from waymark.catalogue import shelf as shelves
from waymark.catalogue.download import fetch
from waymark.catalogue.install import install
from waymark.catalogue.sources import Remote, attribution, schemes, source
from waymark.guidance.reasons import Refusal

DATA = bytes(range(256)) * 4096


class Publisher(SimpleHTTPRequestHandler):
    """Serves files as publishers do: with a tag for the edition, and the rest of a file on request."""

    def do_GET(self):
        desk = self.server
        desk.asked.append((self.path, self.headers.get("Range")))
        status = desk.answers.pop(0) if desk.answers else 200
        file = desk.folder / self.path.rsplit("/", 1)[-1].replace("%20", " ")
        if status != 200 or not file.is_file():
            self.send_error(status if status != 200 else 404)
            return
        whole = file.read_bytes()
        start = self._start(desk, len(whole))
        if start is None:
            self.send_response(416)
            self.end_headers()
            return
        self.send_response(206 if start else 200)
        if desk.tag:
            self.send_header("ETag", desk.tag)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(whole) - 1}/{len(whole)}")
        self.send_header("Content-Length", str(len(whole) - start))
        self.end_headers()
        end = desk.breaks.pop(0) if desk.breaks else len(whole)
        self.wfile.write(whole[start:end])

    def _start(self, desk, size):
        asked = self.headers.get("Range")
        if not asked or self.headers.get("If-Range") != desk.tag:
            return 0
        start = int(asked.removeprefix("bytes=").removesuffix("-"))
        return start if start < size else None

    def log_message(self, *_):
        pass


@pytest.fixture
def publisher(tmp_path, monkeypatch):
    monkeypatch.setattr(downloads, "PAUSE", 0)
    folder = tmp_path / "published"
    folder.mkdir()
    (folder / "release.zip").write_bytes(DATA)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Publisher)) as server:
        server.folder, server.tag, server.asked, server.answers, server.breaks = folder, '"one"', [], [], []
        server.at = f"http://127.0.0.1:{server.server_port}/files/"
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def get(publisher, tmp_path):
    """Fetch files of the publisher by name; what was asked for stands in `publisher.asked`."""

    def ask(*names, limit=10_000_000, progress=lambda step: None):
        remote = Remote(addresses=tuple(publisher.at + name for name in names), limit=limit)
        return fetch(remote, tmp_path / "downloads", progress, page="https://example.org/download")

    return ask


def refused(ask, *arguments, **named):
    with pytest.raises(Refusal) as caught:
        ask(*arguments, **named)
    (reason,) = caught.value.reasons
    return reason


def test_a_file_arrives_whole_with_progress(get):
    steps = []
    file = get("release.zip", progress=steps.append)
    assert (file.name, file.read_bytes()) == ("release.zip", DATA)
    assert steps[-1].done == steps[-1].total == len(DATA)
    assert [entry.name for entry in file.parent.iterdir()] == ["release.zip"]


def test_after_a_broken_connection_only_the_rest_is_asked_for(get, publisher):
    publisher.breaks = [len(DATA) // 2]
    assert get("release.zip").read_bytes() == DATA
    assert [asked for _, asked in publisher.asked] == [None, f"bytes={len(DATA) // 2}-"]


def test_a_later_call_goes_on_where_the_first_gave_up(get, publisher, monkeypatch):
    publisher.breaks = [300_000]
    monkeypatch.setattr(downloads, "ATTEMPTS", 1)
    reason = refused(get, "release.zip")
    assert (reason.code, reason.values["kept"]) == ("catalogue.unreachable", 300_000)
    assert get("release.zip").read_bytes() == DATA
    assert publisher.asked[-1][1] == "bytes=300000-"


def test_a_new_edition_is_fetched_from_its_beginning(get, publisher, monkeypatch):
    publisher.breaks = [300_000]
    monkeypatch.setattr(downloads, "ATTEMPTS", 1)
    refused(get, "release.zip")
    publisher.tag = '"two"'
    (publisher.folder / "release.zip").write_bytes(DATA[::-1])
    assert get("release.zip").read_bytes() == DATA[::-1]


def test_without_a_tag_nothing_is_glued_together(get, publisher):
    publisher.tag = ""
    publisher.breaks = [300_000]
    assert get("release.zip").read_bytes() == DATA
    assert publisher.asked[-1][1] is None


def test_a_part_that_is_longer_than_the_file_is_thrown_away(get, publisher, tmp_path):
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "release.zip.part").write_bytes(DATA * 2)
    (folder / "release.zip.mark").write_text(publisher.tag)
    assert get("release.zip").read_bytes() == DATA


def test_a_passing_fault_of_the_server_is_tried_again(get, publisher):
    publisher.answers = [503, 500]
    assert get("release.zip").read_bytes() == DATA


def test_the_next_address_is_tried_where_a_release_is_not_there(get, publisher):
    assert get("newer.zip", "release.zip").name == "release.zip"


def test_a_file_that_is_nowhere_is_refused_with_the_page_for_people(get):
    reason = refused(get, "newer.zip")
    assert reason.code == "catalogue.address_gone"
    assert reason.values["page"] == "https://example.org/download"


def test_an_optional_file_may_be_nowhere(publisher, tmp_path):
    remote = Remote(addresses=(publisher.at + "newer.zip",), limit=1, optional=True)
    assert fetch(remote, tmp_path, lambda step: None, page="") is None


def test_a_publisher_who_refuses_is_said(get, publisher):
    publisher.answers = [403]
    reason = refused(get, "release.zip")
    assert (reason.code, reason.values["status"]) == ("catalogue.publisher_refuses", 403)


def test_a_file_over_the_limit_is_not_fetched(get):
    assert refused(get, "release.zip", limit=len(DATA) - 1).code == "catalogue.download_too_large"


def test_an_address_where_nobody_answers_is_unreachable(tmp_path, monkeypatch):
    monkeypatch.setattr(downloads, "PAUSE", 0)
    remote = Remote(addresses=("http://127.0.0.1:9/release.zip",), limit=1)
    with pytest.raises(Refusal) as caught:
        fetch(remote, tmp_path, lambda step: None, page="")
    assert caught.value.reasons[0].code == "catalogue.unreachable"


def test_without_a_source_the_publishers_files_are_fetched_and_installed(publisher, shelf):
    for name, content in onet_tables().items():
        (publisher.folder / f"{name}.txt").write_text(content)
    with zipfile.ZipFile(publisher.folder / "db_29_3_text.zip", "w") as made:
        for name, content in onet_tables().items():
            if name != "Work Values":
                made.writestr(f"db_29_3_text/{name}.txt", content)
    publisher.breaks = [4000]
    steps = []
    release = install("onet", None, shelf, steps.append, publisher.at)
    assert release.version == "29.3"
    assert "Work Values" in release.tables
    assert {step.code for step in steps} == {"download", "read", "titles", "swap"}
    assert ("/files/db_29_3_text.zip", "bytes=4000-") in publisher.asked
    assert shelves.current(shelf).release == release
    assert not (shelf / "downloads").exists()


def test_one_address_may_name_the_file_itself(publisher, shelf):
    (publisher.folder / "employment_projections.csv").write_text(
        "Occupation Code,Employment 2023,Employment 2033,"
        "Employment Percent Change 2023-2033,Occupational Openings 2023-2033 Annual Average,"
        "Typical Entry-Level Education\n29-1141,1,2,6.0,1,None\n"
    )
    release = install("bls", None, shelf, lambda step: None, publisher.at + "employment_projections.csv")
    assert release.tables == {"Projections": 1}


def test_a_download_that_is_no_release_leaves_the_old_one(publisher, shelf, onet):
    install("onet", onet, shelf, lambda step: None)
    with pytest.raises(Refusal) as caught:
        install("onet", None, shelf, lambda step: None, publisher.at + "release.zip")
    assert caught.value.reasons[0].code == "catalogue.wrong_type"
    assert shelves.current(shelf).release.version == "29.3"


def test_every_scheme_names_a_page_and_what_to_show():
    for scheme in schemes():
        assert source(scheme).page.startswith("https://") or scheme == "exposure"  # anybody may publish it
        assert "{" not in attribution(scheme, "1.0")
    assert all(
        address.startswith("https://") for s in schemes() for f in source(s).files for address in f.addresses
    )
