"""What am I aiming at? Goals begun by their kind, made clearer, kept going, and turned to plan B."""

from __future__ import annotations

import pytest
import time_machine

from waymark.career import local, verbs
from waymark.guidance.proposal_records import GOAL_KINDS

KINDS = [kind for kind in GOAL_KINDS if kind != "growing"]


def begin(visitor, **typed):
    """A new goal, and its page."""
    form = visitor.get("/goals/new?kind=mastery").form("form.form")
    return visitor.send(form, **{"title": "Weld the seams that others send back"} | typed)


def deed(page, name, **more):
    """The form of the page that does this."""
    for node in page.tree.css("main form"):
        form = type(page.form("main form"))(node, page.path)
        if form.values.get("deed") == name and all(form.values.get(k) == v for k, v in more.items()):
            return form
    raise AssertionError(f"no {name} on {page.path}")


def test_without_a_goal_the_page_invites_one(visit):
    page = visit.get("/goals")
    assert page.title == "What am I aiming at?"
    assert "A guess for now is a goal." in page.words
    assert page.one("main a.main").attributes["href"] == "/goals/new"


def test_every_kind_of_goal_is_offered_with_words_to_begin_with(visit):
    offered = [a.attributes["href"] for a in visit.get("/goals/new").tree.css("a.kind")]
    assert offered == [f"/goals/new?kind={kind}" for kind in KINDS]


@pytest.mark.parametrize("kind", KINDS)
def test_one_line_is_enough_for_a_goal_of_any_kind(visit, kind):
    page = visit.send(visit.get(f"/goals/new?kind={kind}").form("form.form"), title="Something")
    assert page.title == "Something"
    assert page.toast == "A guess for now is a goal."
    visit.send(page.undo())
    assert "No goal yet" in visit.get("/goals").words


def test_a_goal_without_a_line_keeps_what_was_typed(visit):
    form = visit.get("/goals/new?kind=pivot").form("form.form")
    page = visit.send(form, 422, title=" ", obstacle="The nights", confidence="12")
    assert set(page.problems) == {"title", "confidence"}
    assert page.form("form.form").values["obstacle"] == "The nights"


def test_each_letter_that_is_not_clear_says_what_to_do_and_asks_for_it_in_place(visit):
    page = begin(visit)
    assert "Give it a date. A rough one will do." in page.words
    form = deed(page, "clear")
    assert {"measure", "confidence", "why", "by"} <= set(form.values)
    after = visit.send(form, measure="Ten in a row", by="2027-06-01", confidence="7", why="It is calm work")
    assert after.toast == "Clearer now."
    assert len(after.tree.css(".letters .met")) == 5
    assert [node.attributes["value"] for node in after.tree.css("main [name=deed]")].count("clear") == 0


def test_a_step_on_its_goals_page_does_not_say_again_what_the_goal_is(visit):
    said = {"title": "site supervisor (Construction Managers)", "occupation_title": "Construction Managers"}
    goal = verbs.find("goal", "add").run(local.access("test"), said).answer
    step = {"title": "Read five openings: Construction Managers", "goal_id": goal.id}
    verbs.find("action", "add").run(local.access("test"), step)
    page = visit.get(f"/goals/{goal.id}")
    assert "Read five openings" in [node.text(strip=True) for node in page.tree.css("main .row-title")]
    assert page.one("h1").text(strip=True) == "site supervisor"
    assert page.one(".eyebrow").text(strip=True).startswith("Construction Managers · ")


def test_the_last_day_of_a_step_is_called_so_and_one_that_is_over_is_not_held_up(visit):
    goal = verbs.find("goal", "add").run(local.access("test"), {"title": "Lead a site"}).answer
    for title, last in (("Ring the foreman", "2150-02-03"), ("Read the plans", "2020-02-03")):
        step = {"title": title, "goal_id": goal.id, "deadline": last}
        verbs.find("action", "add").run(local.access("test"), step)
    rows = visit.get(f"/goals/{goal.id}").tree.css("main .row")
    said = {r.css_first(".row-title").text(strip=True): r.text() for r in rows if r.css_first(".row-title")}
    assert "3 February 2150 at the latest" in said["Ring the foreman"]
    assert "2020" not in said["Read the plans"]


def test_what_cannot_be_read_stays_at_its_box(visit):
    page = begin(visit)
    again = visit.send(deed(page, "clear"), 422, by="soon", measure="Ten")
    assert set(again.problems) == {"by"}
    assert deed(again, "clear").values["measure"] == "Ten"


def test_a_sign_on_the_way_is_added_reached_and_taken_back(visit):
    page = visit.send(deed(begin(visit), "milestone"), title="The first seam", by="2027-01-10")
    assert "The first seam" in page.words
    reached = visit.send(deed(page, "reach"))
    assert "reached on" in reached.words
    back = visit.send(deed(reached, "reach"))
    assert "reached on" not in back.words
    gone = visit.send(deed(back, "unmilestone"))
    assert "The first seam" not in gone.words
    visit.send(gone.undo())
    assert "The first seam" in visit.get(page.path).words


def test_a_sign_on_the_way_is_said_otherwise(visit):
    page = visit.send(deed(begin(visit), "milestone"), title="The first seam", by="2027-01-10")
    changed = visit.send(deed(page, "sign"), title="The first whole seam", by="")
    assert "The first whole seam" in changed.words
    assert "10 January" not in changed.words
    assert set(deed(changed, "sign").values) == {"key", "deed", "id", "version", "title", "by"}
    reached = visit.send(deed(changed, "reach"))
    later = visit.send(deed(reached, "sign"), reached_on="2026-11-20")
    assert "reached on 20 November" in later.words
    visit.send(later.undo())
    assert "reached on 25 November" in visit.get(page.path).words


def test_what_cannot_be_said_of_a_sign_stays_at_its_box(visit):
    page = visit.send(deed(begin(visit), "milestone"), title="The first seam")
    again = visit.send(deed(page, "sign"), 422, title=" ", by="soon")
    assert set(again.problems) == {"title", "by"}
    assert again.one("#m-" + deed(again, "sign").values["id"] + " details[open]")
    assert deed(again, "sign").values["by"] == "soon"


def test_a_sign_that_was_changed_meanwhile_is_not_overwritten(visit):
    page = visit.send(deed(begin(visit), "milestone"), title="The first seam")
    visit.send(deed(page, "sign"), title="The first whole seam")
    again = visit.send(deed(page, "sign"), 422, title="Something else")
    assert "meanwhile" in " ".join(again.alerts)
    assert "The first whole seam" in visit.get(page.path).words


def test_a_line_kept_here_shows_it(visit):
    page = visit.send(deed(begin(visit), "line"), text="Two seams passed at once")
    assert "Two seams passed at once" in page.words
    assert "Two seams passed at once" in visit.get("/me/entries").words


def test_a_goal_is_reached_or_let_go_and_taken_up_again(visit):
    page = begin(visit)
    reached = visit.send(deed(page, "state", state="reached"))
    assert "Behind me" in visit.get("/goals").words
    assert visit.send(deed(reached, "state", state="open")).toast == "Kept."
    assert "Behind me" not in visit.get("/goals").words


def test_plan_b_is_asked_about_on_its_day_where_one_looks_and_can_be_answered(visit):
    page = begin(visit)
    key = page.path.rpartition("/")[2]
    form = visit.get(f"/plan/goals/{key}").form(".drawer form.form")
    visit.send(form, plan_b="Teach welding", plan_b_on="2026-12-20")
    assert "You will be asked on December 20, 2026." in visit.get(page.path).words.replace(
        "20 December 2026", "December 20, 2026"
    )
    with time_machine.travel("2026-12-21T12:00Z"):
        asked = visit.get("/goals")
        assert "is it time for: Teach welding?" in asked.words
        turned = visit.send(deed(asked, "plan_b", answer="switch"))
        assert "You turned to plan B: Teach welding" in turned.words
        assert "is it time for" not in visit.get("/goals").words


def test_where_the_time_went_is_told_once_there_is_something_to_tell(visit):
    page = begin(visit, title="Welding")
    key = page.path.rpartition("/")[2]
    visit.send(visit.get(f"/plan/goals/{key}").form(".drawer form.form"), importance="8")
    for n in range(4):
        visit.send(deed(visit.get(page.path), "line"), text=f"Line {n}")
    assert "Where the time went" not in visit.get("/goals").words
    visit.post("/capture", {"text": "Something else"})
    told = visit.get("/goals").words
    assert "said 100%, logged 80%" in told
    assert "How is this counted?" in told


def test_five_goals_are_a_tree_with_its_table_and_fewer_a_list(visit):
    for n in range(4):
        begin(visit, title=f"Goal number {n}")
    assert visit.get("/goals").tree.css_first(".picture") is None
    begin(visit, title="Goal number 4")
    page = visit.get("/goals")
    assert len(page.tree.css(".picture tbody tr")) == 5
    assert len(page.tree.css(".goal-row")) == 5


def test_the_vision_stands_above_all(visit):
    visit.send(visit.get("/goals/vision/new").form(".drawer form.form"), text="Seams that hold", path="a, b")
    begin(visit)
    assert visit.get("/goals").one(".vision blockquote").text() == "Seams that hold"


def test_a_deed_that_there_is_not_is_refused_and_a_goal_of_nobody_is_missing(visit):
    page = begin(visit)
    assert visit.post(page.path, {"deed": "eat"}, 422).title == "That did not work"
    visit.get("/goals/00000000-0000-7000-8000-000000000000", 404)
