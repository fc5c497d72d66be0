"""The five parts, from a direction to a plan, and the files that go with it."""

from __future__ import annotations

import io
import json
import re

import pypdf
import pytest
from icalendar import Calendar

from waymark.career import local, sample
from waymark.catalogue.elements import NAMES
from waymark.catalogue.starter import occupations

PARTS = ["you", "fit", "gap", "routes", "plan"]
ASKED = "/proposals?toward=data+analyst&hours=5&by=2028-06-30&kind=pivot"


@pytest.fixture
def nurse(visit):
    """Somebody with one line of history."""
    visit.post("/history", {"line": "registered nurse", "since": "2016"})
    return visit


def test_the_story_has_five_parts_with_pictures_and_their_tables(ionut):
    page = ionut.get("/story")
    assert [section.attributes["id"] for section in page.tree.css("section.step")] == PARTS
    for part in ("you", "fit", "plan"):
        assert page.tree.css(f"#{part} svg[role=img]"), part
    for figure in page.tree.css("figure.picture"):
        assert figure.css_first("table, ol, ul") is not None


def test_a_story_without_a_history_offers_to_bring_one(visit):
    page = visit.get("/story")
    assert page.one("#you a.main").attributes["href"] == "/history"
    assert page.tree.css_first("#plan") is None


def test_a_story_without_a_direction_proposes_some_and_asks_for_one(nurse):
    page = nurse.get("/story")
    assert len(page.tree.css("#fit li.row, #fit tbody tr")) >= 7
    assert page.form("#fit form").action == "/proposals"
    near = [link.attributes["href"] for link in page.tree.css("#fit .ways a")]
    assert len(near) >= 7
    assert nurse.get(near[0]).one("a[href^='/proposals?toward=']").text(strip=True) == "Aim at this"


def test_a_direction_leads_to_steps_to_take_or_leave_and_then_to_a_plan(nurse):
    page = nurse.get(ASKED)
    offered = page.form().values["steps"]
    assert len(offered) >= 3
    story = nurse.send(page.form(), steps=offered[:2])
    assert story.path == "/story"
    assert story.toast == "Your plan is made."
    plan = nurse.get("/plan")
    assert len(plan.tree.css("form[action^='/plan/action/'] input[value=done]")) == 2
    nurse.send(story.undo())
    assert "No plan yet" in nurse.get("/plan").words


def test_nothing_is_planned_before_it_is_taken(nurse):
    nurse.get(ASKED)
    assert "No plan yet" in nurse.get("/plan").words


def test_taking_none_of_the_steps_says_so_and_leaves_them_unticked(nurse):
    page = nurse.send(nurse.get(ASKED).form(), 422, steps=[])
    assert page.alerts
    assert "steps" not in page.form().values


def test_only_what_was_ticked_is_ticked_when_the_form_comes_back(nurse):
    offered = nurse.get(ASKED).form().values["steps"]
    page = nurse.send(nurse.get(ASKED).form(), 422, steps=[offered[1], "no-such-step"])
    assert page.form().values["steps"] == offered[1]


def test_a_plan_that_is_taken_twice_is_made_once(nurse):
    form = nurse.get(ASKED).form()
    nurse.send(form)
    first = nurse.get("/plan").words
    nurse.send(form)
    assert nurse.get("/plan").words == first


@pytest.mark.parametrize(
    ("asked", "box", "typed"),
    [
        ("toward=qwxyzzy&hours=5", "toward", "qwxyzzy"),
        ("toward=nurse&hours=lots", "hours", "lots"),
        ("toward=nurse&hours=0", "hours", "0"),
        ("toward=nurse&hours=200", "hours", "200"),
        ("toward=nurse&by=soon", "by", "soon"),
    ],
)
def test_a_direction_that_cannot_be_read_says_why_at_its_box_and_stays(visit, asked, box, typed):
    page = visit.get(f"/proposals?{asked}", 422)
    assert list(page.problems) == [box]
    assert page.one(f"[name={box}]").attributes["value"] == typed
    assert page.title == "Where would you like to go?"


def test_what_one_typed_is_there_again_when_one_changes_ones_mind(nurse):
    back = nurse.get(ASKED).one("a[href^='/toward']").attributes["href"]
    form = nurse.get(back).form()
    assert form.values == {"toward": "data analyst", "hours": "5", "by": "2028-06-30", "kind": "pivot"}


def test_who_has_no_direction_yet_is_shown_where_to_begin(visit):
    for address, status in (("/toward", 200), ("/proposals?toward=I+do+not+know", 422)):
        links = {a.attributes["href"] for a in visit.get(address, status).tree.css("main .actions a")}
        assert {"/me/interests", "/explore"} <= links


def test_the_words_of_a_direction_are_shown_as_they_were_written(nurse):
    page = nurse.get("/toward?toward=%3Cscript%3Eqwxyzzy%3C/script%3E")
    assert page.one("[name=toward]").attributes["value"] == "<script>qwxyzzy</script>"
    assert page.tree.css_first("main script") is None


def test_other_meanings_of_a_direction_are_offered_with_the_hours_kept(nurse):
    asked = nurse.get("/proposals?toward=health+services+manager&hours=5&by=2028-06-30")
    links = [a.attributes["href"] for a in asked.tree.css("p a[href^='?toward=']")]
    assert links
    assert all("hours=5" in link for link in links)
    assert nurse.get(f"/proposals{links[0]}").title


def test_the_report_is_a_pdf_with_the_story_in_it(ionut):
    page = ionut.client.get("/report.pdf")
    assert page.headers["Content-Type"] == "application/pdf"
    assert page.headers["Content-Disposition"] == 'attachment; filename="waymark-report.pdf"'
    text = " ".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.content)).pages)
    assert "Ionuț" in text


def test_the_calendar_is_one_that_calendar_programs_read(ionut):
    page = ionut.client.get("/plan.ics")
    assert page.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert page.headers["Content-Disposition"].endswith('.ics"')
    events = Calendar.from_ical(page.content).walk("VEVENT")
    assert len(events) > 10
    assert len({event["UID"] for event in events}) == len(events)


def test_the_history_goes_out_as_json_resume(ionut):
    page = ionut.client.get("/resume.json")
    assert page.headers["Content-Type"] == "application/json"
    assert "Ionuț" in json.loads(page.content)["basics"]["name"]


def test_files_of_somebody_who_was_never_here_open_too(visit):
    assert Calendar.from_ical(visit.client.get("/plan.ics").content).walk("VEVENT") == []
    assert pypdf.PdfReader(io.BytesIO(visit.client.get("/report.pdf").content)).pages
    assert json.loads(visit.client.get("/resume.json").content)


def test_the_story_of_a_language_with_other_numbers_is_whole(visit):
    visit.send(visit.get("/settings").form(), locale="ro_RO")
    sample.add(local.access("test"))
    visit.looking_at_sample()
    for path in ("/story", "/plan", "/today", "/report.pdf", "/plan.ics"):
        assert visit.client.get(path).status_code == 200, path


def test_a_page_leads_to_the_catalogue_instead_of_naming_a_command(ionut):
    page = ionut.get("/story")
    assert "waymark catalogue" not in page.words
    assert page.one(".sources a").attributes["href"] == "/settings/catalogue"


def test_a_wish_in_plain_words_leads_to_work_that_is_like_it(nurse):
    page = nurse.get("/proposals?toward=something+with+numbers+in+an+office&hours=4", 422)
    assert "Bookkeeping" in page.words
    assert "Which of these do you mean?" in page.words
    asked = page.one("form.choices [name=words]").attributes["value"]
    code = page.one("form.choices button").attributes["value"]
    chosen = nurse.get(f"/proposals?words={asked}&toward={code}&hours=4")
    assert chosen.form().values["toward"] == code
    assert "did you mean" not in chosen.words


def test_skills_are_called_by_their_names_in_the_language_of_the_page(visit):
    visit.send(visit.get("/settings").form(), locale="es_ES")
    visit.post("/look")
    words = visit.get("/story").words + visit.get("/goals/learn").words
    several = {name for name in NAMES.values() if " " in name}  # one word may stand in a title of somebody's
    assert not [name for name in several if re.search(rf"\b{name}\b", words)]
    assert "Administración y dirección" in words


def test_occupations_are_told_in_the_language_of_the_page(visit):
    visit.send(visit.get("/settings").form(), locale="es_ES")
    visit.post("/look")
    paths = (
        "/story",
        "/explore",
        "/explore?text=enfermera",
        "/explore/occupation/29-1141.00",
        "/explore/ahead",
    )
    more = (
        "/explore/compare",
        "/explore/routes?toward=11-9111.00",
        "/proposals?toward=11-9111.00",
        "/plan",
        "/me",
    )
    words = " ".join(visit.get(path).words for path in (*paths, *more))
    english = {
        said
        for one in occupations()
        for said in (one["title"], one["summary"], one["education"], *one["tasks"])
        if " " in said
    }
    assert sorted(said for said in english if said in words) == []
    assert "Cura heridas y ayuda en los tratamientos." in words
    assert "Gestor/a de servicios sanitarios" in words
