"""Find or do anything."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from waymark.career import local, verbs


def found(page):
    """What the page offers, by heading."""
    return {
        card.css_first("h2").text(strip=True): [a.text(strip=True) for a in card.css("a, button")]
        for card in page.tree.css("main section.card")
    }


@pytest.fixture
def rich(visit):
    """Somebody with one of several things that speak of the rota."""
    for noun, name, said in (
        ("entry", "add", {"text": "Rebuilt the rota in ten minutes"}),
        ("skill", "add", {"label": "Planning a rota"}),
        ("goal", "add", {"title": "A fair rota"}),
        ("action", "add", {"title": "Show the rota to Ana"}),
        ("journal", "add", {"text": "Why do I care so much about the rota?"}),
        ("option", "add", {"toward": "Rota planner"}),
        ("experience", "add", {"title": "Rota keeper"}),
    ):
        verbs.find(noun, name).run(local.access("test"), said)
    return visit


def test_without_words_it_says_where_one_can_go_and_what_one_can_do(visit):
    offered = found(visit.get("/search"))
    assert {"Today", "Me", "Plan"} <= set(offered["Go"])
    assert {"Capture a line", "Add a skill", "Undo the last change", "Not today"} <= set(offered["Do"])


def test_it_finds_anything_that_holds_the_words_and_leads_to_it(rich):
    page = rich.get("/search?text=ROTA")
    offered = found(page)
    assert offered["Skills"] == ["Planning a rota"]
    assert offered["Goals"] == ["A fair rota"]
    assert offered["Lines you kept"] == ["Rebuilt the rota in ten minutes"]
    assert offered["Steps"] == ["Show the rota to Ana"]
    for card in page.tree.css("main .row a"):
        assert rich.client.get(card.attributes["href"]).status_code == 200


def test_it_finds_occupations(visit):
    assert "Registered Nurses" in found(visit.get("/search?text=nurse"))["Occupations"]


def test_words_that_fit_nothing_can_still_be_kept(visit):
    page = visit.get("/search?text=zzyzx")
    assert found(page) == {"Keep": ["Keep “zzyzx” as a line"]}
    line = visit.get(page.one("main .row a").attributes["href"])
    assert line.one("main [name=text]").attributes["value"] == "zzyzx"


ENGLISH = (
    ("note a con", "/people/log"),
    ("call", "/people/log"),
    ("write a note", "/me/journal/new"),
    ("new note", "/me/journal/new"),
    ("diary", "/me/journal"),
    ("add a skill", "/me/skills/new"),
    ("new skill", "/me/skills/new"),
    ("skills", "/me/skills"),
    ("my skills", "/me/skills"),
    ("strengths", "/me/strengths"),
    ("new goal", "/goals/new"),
    ("goal", "/goals"),
    ("new contact", "/people/contacts/new"),
    ("people", "/people"),
    ("my manager", "/work/managers"),
    ("1:1", "/work"),
    ("undo", "/undo"),
    ("not today", "/not-today"),
    ("pin", "/settings"),
    ("holidays", "/settings"),
    ("phone", "/settings/devices"),
    ("backup", "/resume.json"),
    ("download my data", "/resume.json"),
    ("upload cv", "/history"),
    ("linkedin", "/history"),
    ("calendar", "/plan/calendar"),
    ("plan again", "/plan"),
    ("today", "/today"),
    ("values", "/me/values"),
    ("career test", "/me/interests"),
    ("job ad", "/goals/adverts"),
    ("vacancy", "/goals/adverts"),
    ("courses", "/goals/learn"),
    ("career change", "/explore"),
    ("salary", "/explore"),
    ("compare", "/explore/compare"),
    ("pros and cons", "/explore/compare"),
    ("what i need", "/explore/needs"),
    ("decision", "/explore/decisions"),
    ("trash", "/archive"),
    ("print", "/report.pdf"),
    ("thank you", "/people/thanks"),
    ("lost my job", "/people/ready"),
    ("nurse", "/explore/occupation/29-1141.00"),
)
SPANISH = (
    ("anotar una con", "/people/log"),
    ("llamada", "/people/log"),
    ("nueva nota", "/me/journal/new"),
    ("habilidades", "/me/skills"),
    ("añadir una habilidad", "/me/skills/new"),
    ("nueva meta", "/goals/new"),
    ("mi jefa", "/work/managers"),
    ("deshacer", "/undo"),
    ("hoy no", "/not-today"),
    ("vacaciones", "/settings"),
    ("móvil", "/settings/devices"),
    ("copia de seguridad", "/resume.json"),
    ("curriculum", "/history"),
    ("calendario", "/plan/calendar"),
    ("test vocacional", "/me/interests"),
    ("oferta de trabajo", "/goals/adverts"),
    ("vacante", "/goals/adverts"),
    ("aprender", "/goals/learn"),
    ("sueldo", "/explore"),
    ("comparar", "/explore/compare"),
    ("papelera", "/archive"),
    ("imprimir", "/report.pdf"),
    ("gracias", "/people/thanks"),
    ("paro", "/people/ready"),
    ("enfermera", "/explore/occupation/29-1141.00"),
)


def first(visit, words):
    """Where the first option leads that the palette shows for the words."""
    found = visit.client.get("/search", {"part": "list", "text": words})
    option = LexborHTMLParser(found.content.decode()).css_first("[role=option]")
    return option.attributes.get("href") or option.attributes["formaction"]


def test_everyday_words_lead_where_one_expects(visit):
    assert {words: first(visit, words) for words, _ in ENGLISH} == dict(ENGLISH)


def test_everyday_words_in_spanish_lead_where_one_expects(visit):
    visit.send(visit.get("/start").form("main form[method=post]:not([action])"), language="es")
    assert {words: first(visit, words) for words, _ in SPANISH} == dict(SPANISH)


def test_what_a_page_or_deed_begins_with_stands_before_what_is_found(rich):
    headings = [*found(rich.get("/search?text=plan a"))]
    assert (headings[:2], headings[-1]) == (["Do", "Go"], "Keep")
    assert "Skills" in headings


def test_an_occupation_that_hardly_fits_does_not_stand_in_the_way(visit):
    assert "Occupation" not in found(visit.get("/search?text=note a con"))


def test_the_last_change_is_undone_from_it(visit):
    visit.post("/capture", {"text": "Too much"})
    page = visit.get("/search?text=undo")
    assert visit.send(page.form("main form[action='/undo']")).toast == "Undone."
    assert "Too much" not in visit.arrive("/today").words


def test_the_words_themselves_do_not_count_as_found(rich):
    nothing, some = rich.get("/search?text=zzqq"), rich.get("/search?text=rota&part=list")
    assert list(found(nothing)) == ["Keep"]
    assert "Nothing found" in nothing.words
    counted = int(some.one("[data-found]").attributes["data-found"].split()[0])
    assert counted == len(some.tree.css("[role=option]")) - 1


def test_the_list_inside_the_palette_is_made_of_options(rich):
    page = rich.get("/search?text=rota&part=list")
    assert page.tree.css_first("h1") is None
    assert page.one("[data-found]").attributes["data-found"].endswith(" found")
    options = page.tree.css("[role=group] [role=option]")
    assert len(options) >= 6
    assert all(one.attributes["tabindex"] == "-1" for one in options)
    assert page.tree.css("form") == []


def test_the_words_are_shown_as_they_are_and_never_run(visit):
    page = visit.get("/search?text=<script>alert(1)</script>")
    assert page.one("main [name=text]").attributes["value"] == "<script>alert(1)</script>"
    assert "<script>alert" not in page.response.content.decode()


def test_words_without_end_are_cut(visit):
    visit.get("/search?text=" + "x" * 5000)


def test_a_box_that_asks_who_is_told_names_each_of_which_means_one(visit):
    for name, organisation in (("Ana Öz", "Clinic"), ("Ana Öz", "Ward <b>"), ("Iana", "")):
        visit.send(visit.get("/people/contacts/new").form(), name=name, organisation=organisation)
    page = visit.get("/search?part=names&text=ana")
    told = [one.attributes["value"] for one in page.tree.css("option")]
    assert told == ["Ana Öz (Clinic)", "Ana Öz (Ward <b>)", "Iana"]
    visit.send(visit.get("/people/log").form(), people=", ".join(told))
    assert not visit.get("/search?part=names&text=").tree.css("option")
