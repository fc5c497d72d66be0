"""Who may come in: this machine's own browser, from our own pages. Everybody else changes nothing."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from conftest import ROOT
from waymark.catalogue.instruments import interest_inventory, value_sort
from waymark.catalogue.work_style import work_style
from waymark.web import pin
from web.addresses import ASKED, ASKS, DEEDS, FILES, SHOWN
from web.visitor import paired, written

CAST = ROOT / "tests/people"
READ = [*SHOWN.values(), *ASKS.values(), *ASKED, *FILES.values()]
ASKING = (
    "track",
    "changed",
    "capture",
    "history",
    "proposals",
    "interests",
    "interests-ask",
    "values-sort",
    "style",
    "style-ask",
    "next-level",
    "settings",
    "catalogue",
    "again",
    "needs",
    "try",
    "decide",
    "goal-new",
    "learn",
    "ladders",
    "adverts",
    "calendar-link",
    "log-talk",
    "people-hear",
    "people-walk",
    "people-import",
    "books",
    "appraisal",
    "with-me",
)
ANSWERS = b"item,scale,answer,low,high\na,calm,4,1,5\n"
"""A questionnaire taken elsewhere, with its key."""
SENT = sorted({*ASKING, *DEEDS})
ONLY_SENT = sorted(
    DEEDS
    - {"questions", "lock", "new", "record", "pair", "look-back", "goal", "ladder", "advert"}
    - {
        "talk",
        "paper",
        "conversation",
        "contact",
        "contact-merge",
        "people-thanks",
        "people-closest",
        "people-doubles",
        "people-bring",
        "circle",
        "contact-erase",
    }
)


@pytest.fixture
def sent(ionut, home):
    """What can be sent, as the pages offer it: address and fields by name. All of it would be taken."""
    today, plan = ionut.get("/today"), ionut.get("/plan")
    incoming = ionut.bring("resume.json", (CAST / "doerte/resume.json").read_bytes()).form("main form.deed")
    offered = ionut.get("/proposals?toward=data+analyst&hours=5").form()
    kept = ionut.post("/capture", {"text": "Wrote the rota"})
    role = ionut.get("/me/roles").one(".row a").attributes["href"]
    found = {
        "track": ("/track", {"text": "x"}),
        "changed": ("/changed", {"step": "Ring Ana"}),
        "capture": ("/capture", {"text": "x"}),
        "history": ("/history", {"line": "welder"}),
        "proposals": ("/proposals", offered.values),
        "interests": ("/me/interests", {"scores": "27,13,23,25,14,14"}),
        "interests-ask": ("/me/interests/ask", {i.id: "3" for i in interest_inventory(short=True).items}),
        "values-sort": ("/me/values/sort", {s.id: str(n % 5) for n, s in enumerate(value_sort().statements)}),
        "style": ("/me/style", {"file": SimpleUploadedFile("q.csv", ANSWERS)}),
        "style-ask": ("/me/style/ask", {pair.id: "3" for pair in work_style().pairs}),
        "next-level": ("/me/next-level", {"picks": ["pay", "calm"]}),
        "grow": (f"{ionut.get('/me/entries').one('.row a').attributes['href']}/grow", {}),
        "settings": ("/settings", ionut.get("/settings").form().values | {"name": "X"}),
        "look": ("/look", {}),
        "look-away": ("/look-away", {}),
        "block": (today.one("form[action^='/today/block/']").attributes["action"], {"state": "done"}),
        "not-today": ("/not-today", {}),
        "bring": ("/history/bring", incoming.values),
        "leave": ("/history/leave", incoming.values),
        "questions": ("/questions", {"id": "x", "value": "y"}),
        "catalogue": ("/settings/catalogue", {"scheme": "onet"}),
        "again": ("/plan/again", plan.form("form[action='/plan/again']").values),
        "new": ("/me/skills/new", {"label": "Welding"}),
        "record": (role, ionut.get(role).form(".drawer form.form").values | {"title": "x"}),
        "archive": (f"{role}/archive", {}),
        "role-occupation": (f"{role}/occupation", {"occupation": "none"}),
        "action": (plan.one("form[action^='/plan/action/']").attributes["action"], {"state": "done"}),
        "pin": ("/settings/pin", {"pin": "2468"}),
        "undo": (kept.undo().action, {}),
        "restore": (put_away(ionut), {}),
        "nudge": ("/today/nudge", {"kind": "values", "answer": "later"}),
        "undo-last": ("/undo", {}),
        "lock": ("/lock", {"pin": "2468"}),
        "revoke-device": (f"/settings/devices/{paired().id}/revoke", {}),
        "pair": ("/pair", {"code": "K7QM-3TB9"}),
    }
    found |= explored(ionut) | aimed(ionut) | worked(ionut) | met(ionut) | brought(ionut)
    assert sorted(found) == SENT
    return found


def brought(visitor):
    """What the pages send that bring people in from elsewhere."""

    def cards():
        return SimpleUploadedFile("ana.vcf", b"BEGIN:VCARD\nFN:Ana Pop\nEND:VCARD\n")

    coming = visitor.send(visitor.get("/people/import").form("main form[enctype]"), 200, file=cards())
    values = coming.form("form[action='/people/import/bring']").values
    book = (
        "/people/books",
        {"name": "Home", "url": "https://books.example/ana/", "user": "ana", "secret": "x"},
    )
    visitor.client.post(*book)  # not followed: nobody answers there
    mine = visitor.get("/people/books").one("form[action$='/away']").attributes["action"]
    return {
        "people-import": ("/people/import", {"file": cards()}),
        "people-bring": ("/people/import/bring", values),
        "people-leave": ("/people/import/leave", values),
        "books": book,
        "book-sync": (mine.replace("/away", "/sync"), {}),
        "book-which": (mine.replace("/away", "/which"), {"urls": ["https://books.example/ana/"]}),
        "book-away": (mine, {}),
    }


def met(visitor):
    """What the pages of People send."""
    ana, bo = (visitor.post("/people/log", {"people": name}).path for name in ("Ana Pop", "Bo Ek"))
    key, other = (one.rpartition("/")[2] for one in (ana, bo))
    visitor.post(ana, {"deed": "part", "kind": "referee"})
    visitor.post(ana, {"deed": "favour", "way": "could_give", "text": "Lend the drill"})
    visitor.post(ana, {"deed": "favour", "way": "received", "text": "Lent a ladder"})
    visitor.post("/people/log", {"with": key, "theirs": "Send the paper"})
    talk = visitor.get(ana).one("a[href^='/people/talks/']").attributes["href"]
    thanks, ready, people = (visitor.get(f"/people{page}") for page in ("/thanks", "/ready", ""))
    gone = visitor.post("/people/log", {"people": "Cy Ng"}).path.rpartition("/")[2]
    visitor.post(f"{ana}/merge", {"gone": gone})
    apart = visitor.get(f"{ana}/merge").one("form[action^='/people/merges/']").attributes["action"]

    def address(page, words):
        return page.one(f"form[action*='{words}']").attributes["action"]

    return {
        "log-talk": ("/people/log", {"people": "Dee Oz"}),
        "people-thanks": ("/people/thanks", thanks.form("form.words").values),
        "people-hear": ("/people/hear", {"who": key, "text": "A new role"}),
        "people-closest": ("/people/closest", {"one": key, "asked": other, "rest": "apart"}),
        "people-doubles": ("/people/doubles", {"one": key, "other": other}),
        "people-walk": ("/people/walk", {"people": "Ed Fu", "at": "0"}),
        "circle": (visitor.post("/people/circles/new", {"name": "Choir"}).path, {"people": "Ed Fu"}),
        "people-gave": (address(thanks, "/gave"), {}),
        "people-agreed": (address(ready, "/agreed"), {}),
        "people-looked": ("/people/ready/looked", {}),
        "people-rest": (f"{bo}/rest", {}),
        "promise-kept": (address(people, "/kept"), {}),
        "conversation": (talk, {"deed": "archive"}),
        "contact": (ana, {"deed": "tie", "people": "Bo Ek"}),
        "contact-merge": (f"{ana}/merge", {"gone": other}),
        "contact-unmerge": (apart, {}),
    }


def aimed(visitor):
    """What the pages of the goals send."""
    goal = visitor.get("/goals").one(".goal-row a").attributes["href"]
    ladder = visitor.post("/goals/ladders/bring", {"example": "craft"}).path
    advert = visitor.post("/goals/adverts", {"text": "Welder\nMust read drawings."}).path
    step = visitor.get("/goals/learn").one("form.deed [name=id]").attributes["value"]
    table = SimpleUploadedFile("ladder.csv", b"Competency,Junior,Senior\nThe work,with help,alone\n")
    return {
        "goal-new": ("/goals/new", {"kind": "mastery", "title": "Weld overhead"}),
        "goal": (goal, {"deed": "milestone", "title": "A first seam"}),
        "learn": ("/goals/learn", {"id": step}),
        "ladders": ("/goals/ladders", {"file": table}),
        "ladder-bring": ("/goals/ladders/bring", {"example": "nursing"}),
        "ladder": (ladder, {"current": "Trainee"}),
        "adverts": ("/goals/adverts", {"text": "Baker\nMust like mornings."}),
        "advert": (advert, {}),
        "calendar-link": ("/plan/calendar", {"discreet": "1"}),
    }


def worked(visitor):
    """What the pages of Work send."""
    talk = visitor.post("/work/begin", {"who": "Sami Öz", "cadence_days": "14"}).path
    paper = visitor.post(
        "/work/papers/new", {"title": "Review", "since": "2026-01-01", "until": "2026-12-31"}
    ).path
    visitor.post("/work/expectations/new", {"text": "Train two"})
    visitor.post("/work/who-matters/new", {"who": "Ilse"})
    visitor.post("/work/warnings/new", {"title": "The rota has a hole"})
    expected, matters, warning = (
        visitor.get(path).one(".row a").attributes["href"].rpartition("/")[2]
        for path in ("/work/expectations", "/work/who-matters", "/work/warnings")
    )
    ilse = visitor.get("/people/contacts").one(".row a").attributes["href"].rpartition("/")[2]
    role = visitor.get("/me/roles").one(".row a").attributes["href"].rpartition("/")[2]
    return {
        "safe": ("/work/safe", {"answer": "yes"}),
        "work-begin": ("/work/begin", {"who": "Ana Pop"}),
        "leave-role": ("/work/leave", {"id": role}),
        "warning-told": (f"/work/warnings/{warning}/told", {}),
        "talk": (talk, {"deed": "point", "text": "Summer leave"}),
        "appraisal": (
            "/work/doing/appraisal",
            {"appraisal": "2026", "text-0": "Calm", "standing-0": "meets"},
        ),
        "expectation-step": (f"/work/doing/{expected}/step", {"title": "Ask Ana"}),
        "stakeholder-step": (f"/work/matters/{matters}/step", {"title": "Ring Ilse"}),
        "paper": (paper, visitor.get(paper).form(".off-paper form.form").values | {"opening": "x"}),
        "with-me": ("/work/with-me", {"best": "Quiet"}),
        "contact-erase": (f"/people/contact/{ilse}/erase", {"sure": "1"}),
    }


def explored(visitor):
    """What the pages of Explore send."""
    decision = visitor.get("/explore/decisions").one(".row a").attributes["href"]
    score = visitor.get("/explore/compare").one(".weigh-value a").attributes["href"]
    return {
        "save": ("/explore/save", {"what": "29-1141.00", "back": "/explore"}),
        "needs": ("/explore/needs", visitor.get("/explore/needs").form().values),
        "try": ("/explore/try", {"question": "Would I like it?"}),
        "decide": ("/explore/decide", {"title": "I stay"}),
        "look-back": (f"{decision}/look-back", {"outcome": "Well"}),
        "compare-begin": ("/explore/compare/begin", {"measure": "pay"}),
        "compare-weights": (
            "/explore/compare/weights",
            visitor.get("/explore/compare").form(".weigh").values,
        ),
        "compare-score": ("/explore/compare/score", visitor.get(score).form(".drawer form.form").values),
        "follow": ("/explore/trends/follow", {"url": "https://news.example/feed"}),
        "refresh": ("/explore/trends/refresh", {}),
        "keep": ("/explore/trends/keep", {"feed": "x", "article": "y"}),
    }


def put_away(visitor):
    """The address that brings something back."""
    skill = visitor.get("/me/skills").one(".row a").attributes["href"]
    visitor.post(f"{skill}/archive")
    return visitor.get("/archive").one("main form[action^='/archive/skill/']").attributes["action"]


@pytest.fixture
def traces(home):
    """What is written in the record and in the data folder."""

    def look():
        files = {
            str(f.relative_to(home)): f.read_bytes()
            for f in home.rglob("*")
            if f.is_file() and "sqlite" not in f.name and f.parent.name != "cache"
        }
        return written(), files

    return look


def send(visitor, where, **headers):
    path, fields = where
    return visitor.client.post(path, fields, headers=headers)


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "192.168.1.20:8437"])
def test_no_page_answers_to_another_name(db, host):
    for path in READ:
        response = Client(SERVER_NAME=host).get(path)
        assert response.status_code == 400, path
        assert "not one that Waymark answers to" in response.content.decode()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "localhost:8437"])
def test_a_page_answers_to_the_names_of_this_machine(visit, host):
    assert visit.client.get("/start", headers={"Host": host}).status_code == 200


def test_whatever_is_written_leaves_a_trace(ionut, traces):
    before = traces()
    ionut.post("/capture", {"text": "A line"})
    assert traces() != before
    before = traces()
    ionut.bring("cv.txt", (CAST / "lakshmi/cv.txt").read_bytes())
    assert traces() != before


STRANGERS = {
    "another site": {"Origin": "https://evil.example"},
    "another port": {"Origin": "http://localhost:9999"},
    "nowhere": {"Origin": "null"},
    "a page elsewhere": {"Sec-Fetch-Site": "cross-site"},
    "a neighbour": {"Sec-Fetch-Site": "same-site"},
    "another name": {"Host": "evil.example"},
}


def changed_by(sent, traces, refused):
    """What changed something when it was sent, or was not `refused`, by name: nothing, if all is well."""
    before, found = traces(), {}
    for name, where in sent.items():
        if wrong := refused(where):
            found[name] = wrong
        if traces() != before:
            before, found[name] = traces(), "it was taken"
    return found


def test_what_must_not_be_taken_changes_nothing(ionut, sent, traces):
    strict = type(ionut)(enforce_csrf_checks=True).looking_at_sample()

    def refused(where):
        answers = {who: send(ionut, where, **headers) for who, headers in STRANGERS.items()}
        wrong = [who for who, answer in answers.items() if not is_turned_away(answer)]
        answer = send(strict, where)
        told = answer.status_code == 403 and "open too long" in answer.content.decode()
        return wrong if told else [*wrong, "a form without its token"]

    assert changed_by(sent, traces, refused) == {}


def is_turned_away(response):
    return response.status_code in {400, 403} and response.headers["Content-Type"].startswith("text/plain")


def test_behind_the_pin_nothing_is_taken(ionut, sent, traces):
    pin.choose("2468")

    def refused(where):
        answer = send(ionut, where)
        asked = answer.status_code == 302 and answer.headers["Location"].startswith("/lock?next=")
        return "" if asked else f"{answer.status_code}"

    assert changed_by({name: where for name, where in sent.items() if name != "lock"}, traces, refused) == {}


def test_a_form_with_its_token_is_taken(visit):
    strict = type(visit)(enforce_csrf_checks=True)
    token = strict.get("/track").one("[name=csrfmiddlewaretoken]").attributes["value"]
    own = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    response = strict.client.post("/track", {"text": "Fixed it", "csrfmiddlewaretoken": token}, headers=own)
    assert response.headers["Location"] == "/kept"


def test_behind_the_pin_nothing_is_shown(ionut):
    pin.choose("2468")
    for path in (*READ, "/no-such-page"):
        response = ionut.client.get(path)
        assert response.status_code == 302, path
        assert response.headers["Location"].startswith("/lock?next=")
        assert response.content == b""


def test_looking_at_an_address_does_nothing(ionut, sent, traces):
    def refused(where):
        ways = (ionut.client.get, ionut.client.head, ionut.client.put, ionut.client.delete)
        return [way.__name__ for way in ways if way(where[0]).status_code != 405]

    assert changed_by({name: sent[name] for name in ONLY_SENT}, traces, refused) == {}


def test_a_page_to_read_writes_nothing_when_it_is_opened(ionut, traces):
    before = traces()
    for path in READ:
        ionut.client.get(path)
        assert traces() == before, path
