"""Every page answers, for nobody yet and for every sample person, under one policy, with few queries."""

from __future__ import annotations

import re
from contextlib import closing

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from waymark.career import local, models, sample, samples
from waymark.career.actions import entry
from waymark.web import urls
from web.addresses import ASKED, ASKS, DEEDS, EVERYBODYS, FILES, OF_ONE, SECRET, SHOWN

PAGES = [*SHOWN.values(), *ASKS.values(), *ASKED]
POLICY = {
    "default-src": {"'self'"},
    "img-src": {"'self'", "data:"},
    "object-src": {"'none'"},
    "base-uri": {"'none'"},
    "form-action": {"'self'"},
    "frame-ancestors": {"'none'"},
}
INLINE = re.compile(r"<style|<script(?![^>]*\bsrc=)|\sstyle\s*=|\son[a-z]+\s*=|javascript:", re.IGNORECASE)
MOST_QUERIES = 12
OF_ROWS = {
    "people/contact": models.Contact,
    "people/contacts": models.Contact,
    "people/talks": models.Interaction,
    "work/talk": models.Series,
    "work/paper": models.Packet,
}
SUNDAY = 22  # of November 2026; the seven people are met on the seven days of that week


def test_every_address_is_known_to_these_tests():
    named = {pattern.name for pattern in urls.urlpatterns}
    assert named == {*SHOWN, *ASKS, *FILES, *DEEDS, *OF_ONE, *SECRET, *EVERYBODYS}


@pytest.mark.parametrize("path", SHOWN.values(), ids=SHOWN)
def test_a_page_answers_somebody_who_was_never_here(visit, path):
    response = visit.client.get(path)
    if response.status_code == 302:
        assert response.headers["Location"] == ("/plan" if path == "/plan/again" else "/start")
    else:
        assert response.status_code == 200


@pytest.mark.parametrize("path", ASKS.values(), ids=ASKS)
def test_a_form_is_offered_to_somebody_who_was_never_here(visit, path):
    visit.get(path).form()


@pytest.mark.parametrize(("name", "day"), list(enumerate(range(SUNDAY, SUNDAY + 7))), ids=samples.names())
def test_every_page_answers_for_every_sample_person(visit, name, day):
    with time_machine.travel(f"2026-11-{day}T09:30Z"):
        sample.add(local.access("test"), samples.names()[name])
        visit.looking_at_sample()
        for path in PAGES:
            page = visit.client.get(path, follow=True)
            assert page.status_code == 200, path
        for path in FILES.values():
            assert visit.client.get(path).status_code == 200, path


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_question_one_name_and_a_way_on(ionut, path):
    page = ionut.arrive(path)
    assert len(page.tree.css("h1")) == 1
    assert page.one("title").text().endswith(" · Waymark")
    assert page.tree.css("main a[href], main button")
    assert page.tree.css("body.calm") or page.one(".rail-more summary").text() == "More"


def questions(captured):
    """What is asked of the tables; on PostgreSQL each read also opens a transaction and says whose it is."""
    return sum("set_config" not in q["sql"] and "FROM" in q["sql"] for q in captured)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_the_database_more_than_a_dozen_times(ionut, path):
    with CaptureQueriesContext(connection) as at_first:  # after every change, when no advice is remembered
        ionut.client.get(path)
    with CaptureQueriesContext(connection) as then:
        ionut.client.get(path)
    assert questions(at_first) <= MOST_QUERIES
    assert questions(then) <= MOST_QUERIES


@pytest.mark.parametrize(("page", "noun"), OF_ROWS.items(), ids=OF_ROWS)
def test_a_page_of_one_thing_asks_as_little_right_after_a_change(ionut, page, noun):
    person = local.access("test", sample=True)
    rows = noun.objects.filter(person_id=person.person, archived_at=None)
    assert rows
    for row in rows[:5]:
        entry.add(person, text="Ran the audit")
        with CaptureQueriesContext(connection) as asked:
            assert ionut.client.get(f"/{page}/{row.pk}").status_code == 200
        assert questions(asked) <= MOST_QUERIES, str(row)


def test_nothing_runs_on_a_page_but_our_own_files(ionut):
    for path in (*PAGES, "/no-such-page"):
        response = ionut.client.get(path)
        assert policy(response) == POLICY, path
        assert not INLINE.findall(response.content.decode()), path
        assert response.headers["X-Frame-Options"] == "DENY"
        assert response.headers["Referrer-Policy"] == "same-origin"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


def policy(response):
    parts = response.headers["Content-Security-Policy"].split(";")
    return {name: set(allowed) for name, *allowed in (part.split() for part in parts if part.strip())}


def test_files_and_the_lock_stand_under_the_same_policy(ionut):
    for path in (*FILES.values(), "/lock"):
        assert policy(ionut.client.get(path)) == POLICY


def test_no_copy_of_a_page_stays_in_the_browser(ionut):
    for path in (*PAGES, *FILES.values(), "/lock", "/no-such-page"):
        assert ionut.client.get(path).headers["Cache-Control"] == "private, no-store", path


def test_an_unknown_address_gets_a_page_that_leads_on(visit):
    page = visit.get("/no-such-page", 404)
    assert page.title == "There is no such page"
    assert page.one("main a").attributes["href"] == "/today"


def test_a_fault_of_ours_is_a_page_and_a_line_in_the_log_without_what_was_typed(visit, monkeypatch, caplog):
    def broken(*_args, **_given):
        raise ZeroDivisionError

    visit.client.raise_request_exception = False
    monkeypatch.setattr("waymark.web.views.entries.forms.attempt", broken)
    page = visit.post("/capture", {"text": "my secret line"}, 500)
    assert page.title == "Something went wrong on our side"
    assert "/capture" in caplog.text
    assert "secret" not in page.tree.html + caplog.text


def test_a_page_speaks_the_language_it_claims(ionut):
    assert ionut.get("/today").one("html").attributes["lang"] == "en"


def test_the_stylesheet_the_script_and_the_icons_are_there(visit):
    page = visit.get("/start")
    links = [node.attributes.get("href") or node.attributes["src"] for node in page.tree.css("link, script")]
    assert len(links) >= 6
    # a file that is closed closes the record, so what is read from there comes first
    for link in sorted(links, key=lambda link: link.startswith("/static/")):
        with closing(visit.client.get(link)) as file:
            assert file.status_code == 200, link
