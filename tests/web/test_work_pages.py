"""How is it going where I am? Talks prepared, held and carried over; what is private stays so."""

from __future__ import annotations

import datetime as dt

import pytest

from waymark.career import local, verbs
from web.test_goals_pages import deed

PRIVATE = "He looked tired"
WARNING = {"title": "The rota has a hole", "who": "Sami Öz", "tell_by": "2026-11-26"}


@pytest.fixture
def talk(visit):
    """Regular talks with somebody who leads one, and the page of them."""
    visit.post("/capture", {"text": "Ran the round"})
    form = visit.get("/work").form("form[action='/work/begin']")
    return visit.send(form, who="Sami Öz", cadence_days="14")


def test_the_empty_page_invites_and_asks_once_whether_it_is_safe(visit):
    page = visit.get("/work")
    assert page.title == "How is it going where I am?"
    assert "Begin with who leads you" in page.words
    assert "Is it safe to talk about your goals where you work?" in page.words
    visit.post("/work/safe", {"answer": "yes"})
    assert "Asked once." not in visit.get("/work").words


def test_a_name_is_enough_to_begin(visit, talk):
    assert talk.title == "What do we talk about, Sami Öz and I?"
    assert "Sami Öz" in visit.get("/work").words
    assert "Sami Öz" in visit.get("/work/managers").words
    assert "Work" in visit.get("/today").one(".rail").text()


def test_a_job_that_was_never_kept_as_a_role_can_be_left_too(visit, talk):
    form = visit.get("/work").form("form[action='/work/leave']")
    assert set(visit.send(form, 422, title=" ").problems) == {"title"}
    page = visit.send(form, title="Nurse, City Clinic")
    assert "Sami Öz" not in page.words
    assert "I have left" not in page.words
    assert "Nurse, City Clinic" in visit.get("/me/roles").words


def test_a_paper_for_a_review_is_of_the_last_year_unless_another_time_is_said(visit):
    asked = visit.get("/work/papers/new").form(".drawer form.form").values
    assert (asked["since"], asked["until"]) == ("2025-11-25", "2026-11-25")
    said = visit.get("/work/papers/new?since=2026-01-01").form(".drawer form.form").values
    assert said["since"] == "2026-01-01"


def test_what_is_wrong_with_a_form_is_told_with_the_names_of_its_boxes(visit):
    page = visit.post("/work/papers/new", {"title": " "}, 422)
    assert page.alerts == [
        "What is it for? This is needed.", "From: This is needed.", "To: This is needed."
    ]  # fmt: skip
    page = visit.post("/work/facts/new", {"text": " "}, 422)
    assert page.alerts[0].startswith("What happened? ")


def test_of_several_jobs_each_can_be_left(visit):
    for title in ("Nurse", "Teacher"):
        visit.post("/me/roles/new", {"title": title})
    assert len(visit.get("/work").tree.css("form[action='/work/leave']")) == 2


def test_without_a_name_what_is_missing_is_said(visit):
    form = visit.get("/work").form("form[action='/work/begin']")
    page = visit.send(form, 422, who=" ")
    assert set(page.problems) == {"who"}


def test_a_warning_says_what_would_make_it_easier_to_hear(visit):
    visit.post("/work/warnings/new", {"title": "The rota has a hole", "options": "Borrow two"})
    page = visit.get(visit.get("/work").one("a[href^='/work/warnings/0']").attributes["href"])
    for said in ("Nobody is named yet", "Only one way on is named", "Say which way you would take"):
        assert said in page.words


def test_a_warning_asks_for_little_at_first_and_is_told_with_what_came_of_it(visit):
    fold = ".drawer form.form details"
    assert "Since when?" in visit.get("/work/warnings/new").one(fold).text()
    assert "open" not in visit.get("/work/warnings/new").one(fold).attributes
    assert "open" in visit.get("/work/warnings/new?since=2026-11-20").one(fold).attributes
    visit.post("/work/warnings/new", WARNING)
    path = visit.get("/work/warnings").one(".row a").attributes["href"]
    form = visit.get(path).form("form[action$='/told']")
    page = visit.send(form, outcome="Two come from surgery")
    assert "told on 25 Nov 2026" in page.words
    assert "Two come from surgery" in visit.get(path).form(".drawer form.form").values["outcome"]
    assert "I have told them" not in visit.get(path).words


def test_what_is_hidden_at_first_stands_open_where_something_is_written(visit):
    visit.post("/work/managers/new", {"who": "Sami Öz", "annoys": "Surprises"})
    path = visit.get("/work/managers").one(".row a").attributes["href"]
    assert "open" in visit.get(path).one(".drawer form.form details").attributes


def test_where_it_is_not_safe_nothing_proposes_the_manager(visit, talk):
    visit.post(
        "/work/warnings/new", {"title": "The rota has a hole", "who": "Sami Öz", "tell_by": "2026-11-26"}
    )
    visit.send(deed(visit.get(talk.path), "plan"), day="2026-11-26")
    assert "Sami Öz" in visit.get("/today").words
    visit.post("/work/safe", {"answer": "no"})
    assert "Sami Öz" not in visit.get("/today").words
    page = visit.get("/work")
    assert "Talks to come" not in page.words
    assert "What serves us both" not in page.words
    assert "My career on a page" not in page.words
    assert "your union, or those whom the staff elected" in page.words
    assert page.one("a[href='/work/facts/new']")
    assert "Not where it is not safe" in visit.get("/work/alignment").words
    assert "for people outside your work" in visit.get("/work/brief").words


def test_a_talk_is_prepared_held_and_carried_over(visit, talk):
    for text in ("Summer leave", "The keys"):
        visit.send(deed(visit.get(talk.path), "point"), text=text)
    page = visit.get(talk.path)
    assert all(text in page.words for text in ("Summer leave", "The keys"))
    key = next(
        box.attributes["value"]
        for box in page.tree.css("[name=discussed]")
        if "The keys" in box.parent.text()
    )
    form = deed(page, "hold")
    typed = {
        "discussed": [key],
        "shared": "Keys are found",
        "private": PRIVATE,
        "mine": "Ring Ana\nSend the rota",
    }
    page = visit.send(form, **typed)
    assert page.toast == "Kept. What was left over waits for the next talk."
    assert "carried over" in page.words
    assert "Ring Ana" in page.words
    assert PRIVATE in page.words
    visit.send(page.undo())
    assert "Keys are found" not in visit.get(talk.path).words


def test_what_is_private_is_on_no_paper(visit, talk):
    visit.send(deed(visit.get(talk.path), "point"), text="I may leave", private="1")
    visit.send(deed(visit.get(talk.path), "point"), text="Summer leave")
    agenda = visit.get(f"{talk.path}/agenda")
    text = visit.client.get(f"{talk.path}/agenda.txt").content.decode()
    for told in (agenda.words, text):
        assert "Summer leave" in told
        assert "I may leave" not in told
    keys = [box.attributes["value"] for box in visit.get(talk.path).tree.css("[name=discussed]")]
    typed = {"discussed": keys, "shared": "All is well", "private": PRIVATE}
    page = visit.send(deed(visit.get(talk.path), "hold"), **typed)
    notes = next(
        a.attributes["href"] for a in page.tree.css("a") if "/notes/" in (a.attributes["href"] or "")
    )
    text = visit.client.get(f"{notes}.txt").content.decode()
    for told in (visit.get(notes).words, text):
        assert "All is well" in told
        assert PRIVATE not in told
        assert "I may leave" not in told


def test_a_plan_of_one_s_own_with_somebody_is_on_no_paper_for_them(visit, talk):
    me = local.access("test")
    mattering = verbs.find("stakeholder", "add").run(me, {"who": "Sami Öz"}).answer
    verbs.find("stakeholder", "plan").run(me, {"id": mattering.id, "title": "Find out what Sami fears"})
    visit.send(deed(visit.get(talk.path), "hold"), mine="Send the rota")
    told = visit.client.get(f"{talk.path}/agenda.txt").content.decode()
    assert "Send the rota" in told
    assert "fears" not in told
    assert "Find out what Sami fears" in visit.get(talk.path).one(".off-paper .row-title").text()


def test_papers_come_as_pdf_text_and_markdown(visit, talk):
    visit.post("/work/facts/new", {"happened": "He shouted in the office"})
    visit.post("/capture", {"text": "Wrote the *new* rota"})
    paper = visit.post(
        "/work/papers/new", {"title": "Review", "since": "2026-01-01", "until": "2026-12-31"}
    ).path
    assert visit.client.get(f"{talk.path}/agenda.pdf").content.startswith(b"%PDF")
    assert visit.client.get("/work/facts.pdf").content.startswith(b"%PDF")
    assert "He shouted" in visit.client.get("/work/facts.txt").content.decode()
    assert "- Wrote the \\*new\\* rota" in visit.client.get(f"{paper}.md").content.decode()
    assert visit.client.get(f"{paper}.docx").status_code == 404


def test_a_line_of_a_paper_is_reworded_left_out_and_leads_to_where_it_is_from(visit):
    for text in ("Wrote the rota", "Trained Ana"):
        visit.post("/capture", {"text": text})
    typed = {"title": "Review", "since": "2026-01-01", "until": "2026-12-31"}
    page = visit.get(visit.post("/work/papers/new", typed).path)
    form = page.form(".off-paper form.form")
    first, second = form.values["keep"]
    page = visit.send(form, keep=[first], **{f"text-{first}": "Made a rota that holds"})
    assert "Made a rota that holds" in page.words
    assert f"text-{second}" not in page.form(".off-paper form.form").values
    assert visit.get(page.one(".reworded a").attributes["href"]).words


def test_an_appraisal_becomes_expectations_and_proposed_steps(visit):
    form = visit.get("/work/doing/appraisal").form()
    typed = {"appraisal": "Yearly talk", "text-0": "Leads calmly", "standing-0": "above"}
    page = visit.send(form, **typed, **{"text-1": "Writes it down", "standing-1": "below"})
    assert "Leads calmly" in page.words
    step = page.form(".step-line")
    assert step.values["title"] == "Get further with “Writes it down”"
    page = visit.send(step)
    assert "A step is planned" in page.words
    assert "Get further with “Writes it down”" in visit.get("/plan/steps").words


def test_an_appraisal_without_a_line_says_what_is_missing(visit):
    page = visit.send(visit.get("/work/doing/appraisal").form(), 422, appraisal="Yearly talk")
    assert page.problems


def test_leaving_a_job_silences_what_belonged_to_it_and_keeps_the_notes(visit):
    visit.post("/capture", {"text": "Ran the round"})
    visit.post("/me/roles/new", {"title": "Nurse", "organisation": "City Hospital"})
    talk = visit.post("/work/begin", {"who": "Sami Öz", "cadence_days": "14"}).path
    visit.post(
        "/work/warnings/new", {"title": "The rota has a hole", "who": "Sami Öz", "tell_by": "2026-11-26"}
    )
    visit.post("/work/safe", {"answer": "yes"})
    assert "Sami Öz" in visit.get("/today").words
    page = visit.send(visit.get("/work").form("form[action='/work/leave']"))
    assert "Sami Öz" not in page.words
    assert "Sami Öz" not in visit.get("/today").words
    assert visit.get(talk).title == "What do we talk about, Sami Öz and I?"
    assert "The rota has a hole" in visit.get("/work/warnings").words


def test_goals_and_aims_are_set_side_by_side(visit):
    visit.post("/goals/new", {"kind": "promotion", "title": "Lead the ward"})
    goal = visit.get("/goals").one(".goal-row a").attributes["href"].rpartition("/")[2]
    visit.post("/work/aims/new", {"who": "Sami Öz", "text": "Fewer falls", "serves": [goal]})
    visit.post("/work/aims/new", {"who": "Sami Öz", "text": "Save money"})
    page = visit.get("/work/alignment")
    assert "One goal of yours serves them too. One aim of theirs has nothing to do with yours." in page.words


def test_a_goal_that_work_may_not_know_is_not_on_the_page_for_work(visit):
    visit.post("/goals/new", {"kind": "promotion", "title": "Lead the ward"})
    visit.post("/goals/new", {"kind": "new_employer", "title": "Another hospital"})
    text = visit.client.get("/work/brief.txt").content.decode()
    assert "Lead the ward" in text
    assert "Another hospital" not in text
    outside = visit.client.get("/work/brief.txt?for=outside").content.decode()
    assert "Another hospital" in outside


def test_how_to_work_with_me_keeps_my_own_note_off_the_page(visit):
    page = visit.send(visit.get("/work/with-me").form(), best="A clear aim", note="I dread the yearly talk")
    assert "A clear aim" in page.words
    text = visit.client.get("/work/with-me.txt").content.decode()
    assert "A clear aim" in text
    assert "dread" not in text


def test_who_leads_sees_aims_in_their_words_and_what_was_handed_over(visit):
    visit.post("/work/talks/new", {"who": "Ana Pop", "kind": "report"})
    visit.post("/work/aims/new", {"who": "Ana Pop", "text": "A shift of my own"})
    visit.post("/work/deliverables/new", {"title": "Stock list", "owner": "Ana Pop"})
    page = visit.get("/work/lead")
    assert "“A shift of my own”" in page.words
    assert "Stock list" in page.words
    ways = [href for a in page.tree.css("main .actions a") if "/new?" in (href := a.attributes["href"] or "")]
    aim = next(way for way in ways if way.startswith("/work/aims/new"))
    assert visit.post(aim, {"who": "Ana Pop", "text": "To teach"}).path == "/work/lead"
    elsewhere = "/work/aims/new?next=https://example.org/work/lead"
    assert visit.post(elsewhere, {"who": "Ana Pop", "text": "To rest"}).path == "/work/aims"


def test_two_of_one_name_are_told_apart_by_their_place(visit):
    for place in ("North", "South"):
        visit.post("/people/contacts/new", {"name": "Ana Pop", "organisation": place})
    page = visit.client.post("/work/feedback/new", {"text": "Well done", "who": "Ana Pop"})
    assert page.status_code == 422


def test_what_hangs_on_something_says_all_that_is_missing(visit, talk):
    series = talk.path.rpartition("/")[2]
    missing = {
        "/work/aims": {"who", "text"},
        "/work/points": {"text"},
        "/work/meetings": {"day"},
        "/work/papers": {"title", "since", "until"},
    }
    for path, boxes in missing.items():
        form = visit.get(f"{path}/new").form(".drawer form.form")
        empty = dict.fromkeys(boxes, "")
        assert set(visit.send(form, 422, **empty).problems) == boxes, path
    visit.post("/work/points/new", {"text": "Summer leave", "series_id": series})
    assert "Summer leave" in visit.get(talk.path).words
    visit.post("/work/role/new", {"scope": "Twelve beds"})
    assert "Twelve beds" in visit.get("/work/history").words


def test_how_expectations_stand_is_counted_and_says_how(visit):
    """By hand: two as expected, one below, and one that belongs to a role that is over and counts no more."""
    visit.post("/me/roles/new", {"title": "Nurse", "organisation": "Clinic", "start": "2019", "end": "2020"})
    over = visit.get("/me/roles").one(".row a").attributes["href"].rpartition("/")[2]
    for n, standing in enumerate(("meets", "meets", "below")):
        visit.post("/work/expectations/new", {"text": f"Rota {n}", "standing": standing})
    visit.post("/work/expectations/new", {"text": "Old", "standing": "above", "experience_id": over})
    said = visit.get("/work/doing").words
    assert "As expected: 2 · Less than expected: 1 " in said
    assert "Counted are the 3 expectations below" in said
    assert "More than expected: " not in said


def test_how_i_am_doing_names_whom_to_ask_and_leads_to_keeping_what_they_said(visit):
    visit.send(visit.get("/people/log").form(), people="Ana Öz")
    page = visit.get("/work/doing")
    assert "You did something together lately" in page.words
    (link,) = (a for a in page.tree.css("main a") if a.text(strip=True) == "Keep what they said")
    form = visit.get(link.attributes["href"]).form()
    assert form.values["who"] == "Ana Öz"
    assert form.values["asked"]


def test_talks_in_a_list_say_with_whom_they_were_or_will_be(visit, talk):
    visit.send(deed(visit.get(talk.path), "hold"), shared="Keys are found")
    page = visit.get("/work/meetings")
    assert page.one(".row-text").text() == "Keys are found"
    assert page.one(".row-note").text() == "Sami Öz"


def test_who_works_without_a_boss_is_not_asked_who_leads_them(visit):
    visit.post("/capture", {"text": "Measured the wall"})
    visit.send(
        visit.get("/work/engagements/new").form(".drawer form"), title="An oak kitchen", who="Marta Ruiz"
    )
    page = visit.get("/work")
    assert "Who leads you?" not in page.words
    begin = page.one("a[href^='/work/talks/new']").attributes["href"]
    talk = visit.send(visit.get(begin).form(".drawer form"), who="Marta Ruiz")
    assert "What do we talk about, Marta Ruiz and I?" in talk.words
    assert "Marta Ruiz" in visit.get("/work/own").words


def test_a_day_ahead_is_refused_at_its_box_and_what_was_typed_stays(visit, talk):
    ahead = (local.access("test").today + dt.timedelta(days=9)).isoformat()
    wrong = visit.send(deed(talk, "plan"), 422, day="1850-01-01")
    assert wrong.one("#f-plan-day[aria-invalid]").attributes["value"] == "1850-01-01"
    assert "value" in wrong.one("#f-day:not([aria-invalid])").attributes
    visit.send(deed(talk, "plan"), day=ahead)
    visit.send(deed(visit.get(talk.path), "point"), text="The keys")
    form = deed(visit.get(talk.path), "hold")
    key = visit.get(talk.path).one("[name=discussed]").attributes["value"]
    typed = {"day": ahead, "shared": "Keys are found", "mine": "Ring Ana", "about_goals": "1"}
    refused = visit.send(form, 422, discussed=[key], **typed)
    assert refused.problems == {"day": refused.problems["day"]}
    assert refused.problems["day"].startswith("This day is still ahead.")
    assert refused.one("details[open] [name=shared]").text() == "Keys are found"
    assert refused.one("[name=mine]").text() == "Ring Ana"
    assert all("checked" in refused.one(f"[name={name}]").attributes for name in ("discussed", "about_goals"))
