"""Bringing one's history: look at what a file would add, bring it in or leave it; bad files in a sentence."""

from __future__ import annotations

import os
import time

import pytest

from conftest import ROOT
from waymark.career.exchange.safe import LARGEST
from waymark.web import incoming
from web.visitor import written

PEOPLE = ROOT / "tests/people"
CAST = sorted(folder.name for folder in PEOPLE.iterdir() if (folder / "linkedin.zip").exists())
FILES = sorted(f.relative_to(PEOPLE).as_posix() for name in CAST for f in (PEOPLE / name).iterdir())
BAD = sorted(file.name for file in (PEOPLE / "bad").iterdir())
PARTLY_GOOD = {"linkedin-bad-rows.zip", "linkedin-latin1.zip", "latin1.csv"}
EVIL = "<img src=x onerror=alert(1)> O’Neill & Söhne 🧑‍🍳"


def kept_files(home):
    return list((home / "incoming").glob("*")) if (home / "incoming").exists() else []


def test_the_cast_is_there():
    assert len(CAST) == 7
    assert len(FILES) > 20
    assert len(BAD) > 15


@pytest.mark.parametrize("file", FILES)
def test_a_file_is_looked_at_before_anything_is_kept(visit, file):
    visit.get("/start")
    before = written()
    page = visit.bring(file.rpartition("/")[2], (PEOPLE / file).read_bytes())
    assert page.one("main form.deed[action='/history/bring'] button").text() == "Bring it in"
    assert page.tree.css("main li.row")
    assert written() == before


def test_what_is_brought_in_is_on_the_next_page_and_can_be_undone(visit):
    page = visit.bring("linkedin.zip", (PEOPLE / "ionut/linkedin.zip").read_bytes())
    story = visit.send(page.form("form[action='/history/bring']"))
    assert (story.path, story.toast) == ("/story", "Your history is in.")
    assert "Feleacu" in visit.get("/me").words
    visit.send(story.undo())
    assert "Feleacu" not in visit.get("/me").words


def test_bringing_it_in_twice_at_once_is_done_once_and_is_no_fault(visit):
    form = visit.bring("resume.json", (PEOPLE / "doerte/resume.json").read_bytes()).form("main form.deed")
    first, second = visit.send(form), visit.send(form)
    assert first.path == second.path == "/story"
    assert first.words == second.words


def test_the_same_file_again_would_change_nothing_and_offers_a_way_on(visit):
    data = (PEOPLE / "aissatou/resume.json").read_bytes()
    visit.send(visit.bring("resume.json", data).form("form[action='/history/bring']"))
    page = visit.bring("resume.json", data)
    assert page.tree.css_first("form[action='/history/bring']") is None
    assert page.tree.css("main a[href], main button")


def test_a_file_that_is_left_is_forgotten(visit, home):
    page = visit.bring("cv.txt", (PEOPLE / "lakshmi/cv.txt").read_bytes())
    assert len(kept_files(home)) == 1
    assert visit.send(page.form("form[action='/history/leave']")).path == "/history"
    assert kept_files(home) == []


def test_a_file_put_aside_is_readable_by_its_owner_only(visit, home):
    visit.bring("cv.txt", (PEOPLE / "lakshmi/cv.txt").read_bytes())
    assert [file.stat().st_mode & 0o777 for file in kept_files(home)] == [0o600]
    assert (home / "incoming").stat().st_mode & 0o777 == 0o700


def test_a_file_that_is_gone_meanwhile_is_asked_for_again(visit, home):
    page = visit.bring("cv.txt", (PEOPLE / "lakshmi/cv.txt").read_bytes())
    for file in kept_files(home):
        file.unlink()
    page = visit.send(page.form("form[action='/history/bring']"), 422)
    assert "once more" in page.problems["file"] or "again" in page.problems["file"]
    assert page.form("form[enctype]")


@pytest.mark.parametrize("key", ["", "../secret", "/etc/passwd", "0" * 64])
def test_nothing_but_a_file_put_aside_can_be_brought_in(visit, key):
    assert visit.post("/history/bring", {"upload": key, "name": "cv.txt"}, 422).problems["file"]
    assert visit.post("/history/leave", {"upload": key}).path == "/history"


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_a_sentence_that_names_it_and_nothing_is_kept(visit, home, name):
    visit.get("/start")
    before = written()
    data = (PEOPLE / "bad" / name).read_bytes()
    if name in PARTLY_GOOD:
        assert visit.bring(name, data).tree.css("main li.row")
    else:
        page = visit.bring(name, data, 422)
        said = page.problems["file"]
        assert len(said) > 20
        assert said.endswith((".", "."))
        assert page.alerts == [said]
        assert page.one("[role=alert] a").attributes["href"] == "#f-file"
        assert kept_files(home) == []
    assert written() == before


def test_a_bad_row_is_named_by_file_and_line_and_the_rest_goes_in(visit):
    name = "linkedin-bad-rows.zip"
    page = visit.bring(name, (PEOPLE / "bad" / name).read_bytes())
    assert "Positions.csv" in page.words
    assert "line 3" in page.words
    visit.send(page.form("form[action='/history/bring']"))
    me = visit.get("/me").words
    assert "Harbour Clerk" in me
    assert "Night Watch" in me or "Instructor" in me


@pytest.mark.slow
def test_a_file_that_is_too_large_is_cut_off_with_a_sentence(visit, home):
    visit.get("/start")
    before = written()
    page = visit.bring("huge.zip", b"x" * (LARGEST + 2 * 1024 * 1024), 422)
    assert "64 MB" in page.problems["file"]
    assert kept_files(home) == []
    assert written() == before


def test_no_file_and_no_line_says_what_is_needed_at_its_box(visit):
    page = visit.send(visit.get("/history").form("form[enctype]"), 422)
    assert list(page.problems) == ["file"]
    page = visit.send(visit.get("/history").form("form:not([enctype])"), 422)
    assert list(page.problems) == ["line"]


def test_one_line_is_a_history_too(visit):
    form = visit.get("/history").form("main form:not([enctype])")
    story = visit.send(form, line="ward sister", since="2019-03")
    assert story.path == "/story"
    visit.send(form, line="ward sister", since="2019-03")
    assert visit.get("/me").words.count("ward sister") <= 2  # once as a role, once in the sentence about it
    assert "ward sister" in visit.get("/me").words


def test_a_date_that_is_none_is_named_at_its_box_and_the_line_stays(visit):
    form = visit.get("/history").form("main form:not([enctype])")
    page = visit.send(form, 422, line="welder", since="May ’19")
    assert list(page.problems) == ["since"]
    assert page.one("[name=line]").attributes["value"] == "welder"
    assert page.one("[name=since]").attributes["value"] == "May ’19"


def test_names_in_files_and_of_files_are_shown_as_they_are(visit):
    resume = '{"basics": {"name": "%s"}, "work": [{"position": "%s", "name": "%s", "startDate": "2019"}]}'
    page = visit.bring(f"{EVIL[:20]}.json".replace("/", ""), (resume % (EVIL, EVIL, EVIL)).encode())
    visit.send(page.form("form[action='/history/bring']"))
    for path in ("/me", "/story"):
        page = visit.get(path)
        assert EVIL in page.words
        assert page.tree.css_first("img") is None
    assert visit.get("/settings").one("[name=name]").attributes["value"] == EVIL


def test_what_was_put_aside_is_swept_after_a_day(visit, home):
    visit.bring("cv.txt", (PEOPLE / "lakshmi/cv.txt").read_bytes())
    for file in kept_files(home):
        os.utime(file, (0, time.time() - incoming.LASTS - 1))
    visit.bring("resume.json", (PEOPLE / "doerte/resume.json").read_bytes())
    assert len(kept_files(home)) == 1
