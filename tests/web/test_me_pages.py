"""Who am I at work: all that is known on one page, and what a document left unsure."""

from __future__ import annotations

from conftest import ROOT

EVIL = "<b>O’Neill</b> & Söhne 🧑‍🍳"
UNSURE = b'{"basics": {"name": "Mo"}, "work": [{"position": "Boss of things", "startDate": "2019"}]}'


def test_what_is_unsure_is_asked_and_settled_one_by_one(visit):
    visit.send(visit.bring("resume.json", UNSURE).form("form[action='/history/bring']"))
    before = visit.get("/questions")
    asked = len(before.tree.css("main form"))
    assert asked
    after = visit.send(before.form(), keep="1")
    assert (after.path, after.toast) == ("/questions", "Settled.")
    assert len(after.tree.css("main section.card form")) < asked
    visit.send(after.undo())
    assert len(visit.get("/questions").tree.css("main form")) == asked


def test_every_unsure_thing_of_the_cast_can_be_kept_as_it_stands(visit):
    for file in sorted((ROOT / "tests/people").glob("[!b]*/cv.pdf")):
        visit.send(visit.bring(file.name, file.read_bytes()).form("form[action='/history/bring']"))
    for _ in range(200):
        page = visit.get("/questions")
        if page.tree.css_first("main form") is None:
            break
        visit.send(page.form(), keep="1")
    assert page.tree.css_first("main form") is None
    assert page.one("main a.button").attributes["href"] == "/story"


def test_enter_in_the_box_of_an_unsure_thing_saves_what_was_typed(visit):
    visit.send(visit.bring("resume.json", UNSURE).form("form[action='/history/bring']"))
    page = visit.get("/questions")
    forms = [form for form in page.tree.css("main form") if form.css_first("input[name=value]")]
    assert forms
    for form in forms:
        assert "name" not in form.css_first("button").attributes


def test_a_question_that_is_none_is_answered_in_a_sentence(visit):
    assert visit.post("/questions", {"id": "x", "value": "y"}, 422).alerts
    gone = {"id": "00000000-0000-7000-8000-000000000000", "keep": "1"}
    assert visit.post("/questions", gone, 422).alerts


def test_skills_and_names_are_shown_as_they_were_written(visit):
    resume = '{"skills": [{"name": "%s", "keywords": ["%s"]}], "languages": [{"language": "%s"}]}'
    page = visit.bring("resume.json", (resume % (EVIL, EVIL, EVIL)).encode())
    visit.send(page.form("form[action='/history/bring']"))
    me = visit.get("/me")
    assert me.words.count(EVIL) == 2  # the skill and the language
    assert me.tree.css_first("main li b") is None


def test_strengths_stand_first_each_with_the_lines_that_show_it(visit):
    kept = visit.post("/capture", {"text": "Handed over three emergencies"})
    assert kept.status == 200
    line = visit.get("/me/entries").one(".row a").attributes["href"].rpartition("/")[2]
    visit.post("/me/strengths/new", {"label": "Calm", "side": "strength", "entries": [line]})
    visit.post("/me/strengths/new", {"label": "Saying no", "side": "growth"})
    page = visit.get("/me")
    first, second = page.tree.css(".traits")
    assert "Calm" in first.text()
    assert "Handed over three emergencies" in first.text()
    assert "Saying no" in second.text()
    assert page.tree.css("main section")[0].attributes["class"] == "traits strength"


def test_somebody_new_is_offered_every_way_to_look(visit):
    links = {link.attributes["href"] for link in visit.get("/me").tree.css(".ways-in a")}
    assert links == {"/me/interests", "/me/values", "/me/style", "/me/next-level", "/me/stories"}


def test_a_way_that_was_gone_is_not_offered_again_but_leads_to_its_retake(visit):
    visit.post("/me/interests", {"scores": "27,13,23,25,14,14"})
    page = visit.get("/me")
    assert "/me/interests" not in {link.attributes["href"] for link in page.tree.css(".ways-in a")}
    assert page.one("a[href='/me/interests/ask']").text() == "Answer again"


def test_everything_of_a_full_life_stands_on_the_page_and_leads_to_its_own(ionut):
    page = ionut.get("/me")
    links = {link.attributes["href"] for link in page.tree.css("main a")}
    assert {
        "/me/interests",
        "/me/values",
        "/me/skills",
        "/me/stories",
        "/me/projects",
        "/me/journal",
    } <= links
    assert "by more than chance" in page.words
    assert "Next time:" in page.words
    assert "hard things too" in page.words


CERTIFICATE = b"Mo Ali\nmo@example.org\n\nCertifications\nGreen Belt, Delta\n"


def test_two_questions_about_one_certificate_can_be_told_apart(visit):
    visit.send(visit.bring("cv.txt", CERTIFICATE).form("form[action='/history/bring']"))
    labels = [label.text(strip=True) for label in visit.get("/questions").tree.css("main form label")]
    assert [one for one in labels if one in {"Name", "Who gave it"}] == ["Name", "Who gave it"]


def test_an_empty_answer_settles_nothing(visit):
    visit.send(visit.bring("cv.txt", CERTIFICATE).form("form[action='/history/bring']"))
    before = visit.get("/questions")
    page = visit.send(before.form("form.form"), 422, value="")
    assert page.alerts
    assert len(visit.get("/questions").tree.css("main form")) == len(before.tree.css("main form"))
