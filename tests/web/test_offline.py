"""What a telephone installs and keeps: nothing of the record where it is locked, and each line once."""

from __future__ import annotations

import json
import re

import pytest

from waymark.career import local, verbs
from waymark.web import pin
from web.addresses import EVERYBODYS
from web.visitor import Visitor

KEEP = "Waymark-Offline"


@pytest.fixture
def me(visit):
    visit.post("/track", {"text": "My secret line"})
    return visit


def shell(visitor):
    """What the worker is told of this build."""
    script = visitor.client.get("/sw.js").content.decode()
    return json.loads(re.match(r"self\.shell=(\{.*?\});\n", script)[1])


def test_the_worker_keeps_what_every_page_loads(me):
    kept = shell(me)["assets"]
    page = me.get("/today")
    loaded = [n.attributes.get("src") or n.attributes["href"] for n in page.tree.css("script, link")]
    assert {name for name in loaded if "/built/" in name} <= set(kept)
    for name in kept:
        answer = me.client.get(name)
        assert answer.status_code == 200, name
        answer.close()


def test_the_worker_may_look_after_every_page_and_is_asked_for_anew(me):
    answer = me.client.get("/sw.js")
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.headers["Cache-Control"] == "no-cache"


def test_another_language_is_another_worker(me, settings):
    before = shell(me)["version"]
    assert shell(me)["version"] == before
    settings.LANGUAGES = [("en", "English"), ("es", "Español")]
    from waymark.web.locale import spoken

    spoken.cache_clear()
    me.send(me.get("/settings").form(), locale="es_ES")
    assert shell(me)["version"] != before
    spoken.cache_clear()


@pytest.mark.parametrize("path", EVERYBODYS.values())
def test_what_is_the_same_for_everybody_holds_nothing_of_the_record(me, path):
    assert b"secret" not in me.client.get(path).content


@pytest.mark.parametrize("path", EVERYBODYS.values())
def test_what_is_the_same_for_everybody_is_there_behind_the_lock(me, path):
    pin.choose("2468")
    assert Visitor().client.get(path).status_code == 200


def test_today_may_be_kept_for_when_there_is_no_connection(me):
    assert KEEP not in me.client.get("/today").headers


def test_with_a_pin_nothing_may_be_kept_locked_or_open(me):
    pin.choose("2468")
    assert me.client.get("/lock").headers[KEEP] == "no"
    me.post("/lock", {"pin": "2468"})
    assert me.client.get("/today").headers[KEEP] == "no"


def test_of_the_sample_person_nothing_is_kept(ionut):
    assert ionut.client.get("/today").headers[KEEP] == "no"


def lines():
    return verbs.find("entry", "find").run(local.access("test"), {}).answer


def sent(visitor, **more):
    return visitor.client.post("/capture", {"text": "On the bus", "key": "k1"} | more)


def test_a_line_that_waited_belongs_to_its_own_day(me):
    sent(me, at="2026-11-22T20:15:00.000Z")
    assert {line.text: str(line.day) for line in lines()}["On the bus"] == "2026-11-22"


@pytest.mark.parametrize(
    "at", ["", "soon", "2026-11-22", "2027-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "9999-99-99T99:99:99Z"]
)
def test_a_moment_that_cannot_be_is_today(me, at):
    assert sent(me, at=at).status_code == 302
    assert {line.text: str(line.day) for line in lines()}["On the bus"] == "2026-11-25"


def test_a_line_that_comes_again_with_its_moment_is_the_same_line(me):
    sent(me)
    sent(me, at="2026-11-25T11:59:00.000Z")
    sent(me, at="2026-11-25T11:59:00.000Z")
    assert me.get("/me/entries").words.count("On the bus") == 1


def test_another_line_with_the_same_key_is_another_line(me):
    sent(me)
    sent(me, text="On the ferry")
    assert {"On the bus", "On the ferry"} <= {
        row.text(strip=True) for row in me.get("/me/entries").tree.css(".row a")
    }
