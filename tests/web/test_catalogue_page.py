"""Occupations on this machine: what they are, installing others, and how far that is."""

from __future__ import annotations

import threading

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from waymark.catalogue.records import About, Release, Step
from waymark.guidance.reasons import Reason, Refusal
from waymark.web import installs

FILE = "main form[enctype]"


@pytest.fixture
def installing(monkeypatch):
    """An install that does what a test wants, one after the other."""
    monkeypatch.setattr(installs, "_now", None)
    asked = []

    def set_up(work):
        def install(scheme, file, shelf, progress, *, about=None):
            asked.append((scheme, file.read_bytes() if file else None, *([about] if about else [])))
            return work(progress)

        monkeypatch.setattr("waymark.catalogue.install.install", install)
        return asked

    yield set_up
    for thread in threading.enumerate():
        if thread.name == "install":
            thread.join(10)


def release():
    return Release(
        scheme="onet",
        version="30.2",
        date="May 2026",
        tables={},
        absent=(),
        approximate=False,
        attribution="",
    )


def finished():
    for thread in threading.enumerate():
        if thread.name == "install":
            thread.join(10)


def test_the_starter_is_told_in_plain_words(visit):
    words = visit.get("/settings/catalogue").words
    assert "approximate profiles" in words
    assert "starter" not in words


def test_an_install_goes_on_while_its_page_is_left_and_says_what_came_of_it(visit, installing):
    going = threading.Event()

    def work(progress):
        progress(Step(code="download", name="db.zip", done=3, total=10))
        going.wait(10)
        return release()

    asked = installing(work)
    page = visit.post("/settings/catalogue", {"scheme": "onet"})
    while not page.tree.css_first("progress[value]"):
        page = visit.get("/settings/catalogue")
    assert "Fetching db.zip" in page.words
    assert (page.one("progress").attributes["value"], page.one("progress").attributes["max"]) == ("3", "10")
    assert page.one(".working").attributes["hx-get"] == "/settings/catalogue"
    assert "Look again" in page.tree.html
    visit.post("/settings/catalogue", {"scheme": "bls"})
    going.set()
    finished()
    assert "O*NET is installed: release 30.2, May 2026." in visit.get("/settings/catalogue").words
    assert asked == [("onet", None)]


def test_a_file_is_installed_and_not_kept(visit, installing, home):
    asked = installing(lambda _progress: release())
    form = visit.get("/settings/catalogue").form(FILE)
    visit.send(form, file=SimpleUploadedFile("db.zip", b"zip"))
    finished()
    assert asked == [("onet", b"zip")]
    assert list((home / "incoming").iterdir()) == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Refusal(Reason("catalogue.not_found", {"file": "db.zip"})), "There is no file or folder db.zip."),
        (ZeroDivisionError(), "Something went wrong on our side."),
    ],
)
def test_an_install_that_fails_says_why_and_offers_to_try_again(visit, installing, fault, said):
    def work(_progress):
        raise fault

    installing(work)
    visit.post("/settings/catalogue", {"scheme": "onet"})
    finished()
    page = visit.get("/settings/catalogue")
    assert said in page.words
    assert "What was there before is still in use." in page.words
    assert page.tree.css("main form")


@pytest.mark.parametrize("typed", [{"scheme": "onet", "by-file": "1"}, {"scheme": "nothing"}, {}])
def test_without_a_file_or_a_known_publisher_nothing_begins(visit, installing, typed):
    asked = installing(lambda _progress: release())
    visit.post("/settings/catalogue", typed, 422)
    assert asked == []


EXPOSURE = {"scheme": "exposure", "index": "Some index", "year": "2023", "source": "Some institute"}


def test_a_measure_is_brought_with_the_name_the_person_gives_it(visit, installing):
    asked = installing(lambda _progress: release())
    visit.post("/settings/catalogue", {**EXPOSURE, "file": SimpleUploadedFile("a.csv", b"code,score")}, 302)
    finished()
    about = About(index="Some index", year=2023, source="Some institute")
    assert asked == [("exposure", b"code,score", about)]


def test_a_measure_without_name_year_source_or_file_says_so_at_each_box(visit, installing):
    asked = installing(lambda _progress: release())
    page = visit.post("/settings/catalogue", {"scheme": "exposure", "year": "soon", "column": "beta"}, 422)
    assert asked == []
    for said in ("Choose a file first.", "Say what it is called", "Write the year", "Say who published it"):
        assert said in page.words
    assert page.one("[name=column]").attributes["value"] == "beta"
