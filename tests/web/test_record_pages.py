"""Everything a person has told can be seen and corrected, and nothing is overwritten unseen."""

from __future__ import annotations

import pytest

from waymark.web.collections import COLLECTIONS
from web.addresses import LISTS

FORM = ".drawer form.form"
EVIL = "<b>O’Neill</b> & Söhne 🧑‍🍳"
OTHERWISE = {"/me/results", "/explore/feeds"}
"""Lists that begin with no free words: they have tests of their own."""
ON_SOMETHING = {"/work/aims", "/work/points", "/work/meetings", "/work/papers", "/work/role"}
"""Lists whose records need more than one word, or none: `test_work_pages` adds to them."""
FIRST_BOX = {one.href: one.fields[0] for one in COLLECTIONS}
FIRST_BOX |= {"/work/meetings": "shared", "/work/role": "scope"}
FORMS = {one.href: one.noun for one in COLLECTIONS if one.opens}
"""Lists whose rows lead to a page of their own; the form stands at the address of the list."""


def first(visitor, path):
    """The address of the first record of a list."""
    return form_at(path, visitor.get(path).one(".row.leads a").attributes["href"])


def form_at(path, link):
    """The address of the form of a record, from the link in its list."""
    return f"{path}/{link.rpartition('/')[2]}" if path in FORMS else link


@pytest.mark.parametrize("path", LISTS)
def test_every_record_can_be_opened_and_saving_it_as_it_is_changes_nothing(ionut, path):
    for link in ionut.get(path).tree.css(".row.leads a:not([href*='/new'])"):
        page = ionut.get(form_at(path, link.attributes["href"]))
        assert page.one(".drawer h2").text()
        after = ionut.send(page.form(FORM))
        assert after.path == path
        assert after.tree.css_first(".toast") is None


@pytest.mark.parametrize("path", sorted({*LISTS} - OTHERWISE))
def test_a_record_is_corrected_and_the_change_can_be_undone(ionut, path):
    address, box = first(ionut, path), FIRST_BOX[path]
    before = ionut.get(address).form(FORM).values[box]
    saved = ionut.send(ionut.get(address).form(FORM), **{box: EVIL})
    assert saved.toast == "Saved."
    page = ionut.get(address)
    assert page.form(FORM).values[box] == EVIL
    assert page.tree.css_first("main b") is None
    ionut.send(saved.undo())
    assert ionut.get(address).form(FORM).values[box] == before


@pytest.mark.parametrize("path", sorted({*LISTS} - {"/explore/feeds"}))
def test_a_record_is_put_away_and_brought_back(ionut, path):
    address = first(ionut, path)
    gone = ionut.post(f"{address}/archive")
    assert gone.toast == "Put away."
    assert address not in [link.attributes["href"] for link in gone.tree.css(".row.leads a")]
    ionut.get(address, 404)
    ionut.send(gone.undo())
    ionut.get(address)


@pytest.mark.parametrize("path", sorted({*LISTS} - OTHERWISE - ON_SOMETHING))
def test_a_record_is_added_and_one_without_its_name_is_refused_at_its_box(visit, path):
    box = FIRST_BOX[path]
    refused = visit.send(visit.get(f"{path}/new").form(FORM), 422)
    assert list(refused.problems) == [box]
    added = visit.send(visit.get(f"{path}/new").form(FORM), **{box: "Welding"})
    assert added.toast == "Added."
    assert "Welding" in added.words


def test_two_windows_never_overwrite_one_another_and_what_was_typed_stays(ionut):
    address = first(ionut, "/me/roles")
    old, new = (ionut.get(address).form(FORM) for _ in range(2))
    ionut.send(new, title="From the second window")
    page = ionut.send(old, 422, title="From the first window")
    assert "was changed meanwhile" in page.alerts[0]
    assert page.form(FORM).values["title"] == "From the first window"
    assert "Now it says: From the second window" in page.words
    assert ionut.send(page.form(FORM)).toast == "Saved."
    assert ionut.get(address).form(FORM).values["title"] == "From the first window"


def test_what_cannot_be_read_is_told_at_its_box_and_stays(ionut):
    address = first(ionut, "/me/roles")
    page = ionut.send(ionut.get(address).form(FORM), 422, start="once", title="")
    assert set(page.problems) == {"start", "title"}
    assert page.form(FORM).values["start"] == "once"


def test_a_step_takes_hours_with_a_decimal_comma_a_course_and_a_day(ionut):
    address = first(ionut, "/plan/steps")
    typed = {"effort": "2,5", "resource": "The evening course", "deadline": "2027-03-01"}
    ionut.send(ionut.get(address).form(FORM), **typed)
    values = ionut.get(address).form(FORM).values
    assert {name: values[name] for name in typed} == typed | {"effort": "2.5"}


def test_ones_own_word_replaces_what_was_assumed(ionut):
    page = ionut.get("/me/skills")
    assumed = page.one("#assumed .row a")
    form = ionut.get(assumed.attributes["href"]).form(FORM)
    assert form.values["label"] == assumed.text()
    after = ionut.send(form, level="4")
    assert "level 4 of 7" in after.words
    left = [node.text() for node in ionut.get("/me/skills").tree.css("#assumed .row a")]
    assert assumed.text() not in left


def test_what_a_role_counts_as_is_found_in_ones_own_words_and_chosen(ionut):
    address = first(ionut, "/me/roles")
    page = ionut.get(f"{address}?as=welder")
    offered = page.one("form[action$='/occupation'] button")
    after = ionut.post(f"{address}/occupation", {"occupation": offered.attributes["value"]})
    assert after.toast == f"Counted as “{offered.text()}”."
    assert f"Counted as {offered.text()}" in after.words
    nothing = ionut.post(f"{address}/occupation", {"occupation": ""})
    assert "Counted as no occupation yet" in nothing.words


def test_the_log_is_read_in_pages_and_searched(visit):
    for n in range(60):
        visit.post("/capture", {"text": f"Line number {n}"})
    page = visit.get("/me/entries")
    assert len(page.tree.css(".row.leads")) == 40
    assert len(visit.get("/me/entries?page=1").tree.css(".row.leads")) == 20
    found = visit.get("/me/entries?text=number+42")
    assert [node.text(strip=True) for node in found.tree.css(".row-text")] == ["Line number 42"]
    assert "Nothing fits that" in visit.get("/me/entries?text=nowhere").words


@pytest.mark.parametrize("path", ["/me/nothing", "/elsewhere/skills", "/plan/skills"])
def test_a_list_that_is_not_there_is_a_missing_page(visit, path):
    assert visit.get(path, 404).title == "There is no such page"


def test_the_record_of_another_person_is_not_there(ionut):
    address = first(ionut, "/me/skills")
    del ionut.client.cookies["waymark_sample"]
    ionut.get(address, 404)
    ionut.post(f"{address}/archive", status=404)


def test_a_goal_says_how_it_stands_and_what_would_make_it_clearer(visit):
    visit.send(visit.get("/plan/goals/new").form(FORM), title="Lead something")
    page = visit.get(first(visit, "/plan/goals"))
    assert "Give it a date. A rough one will do." in page.words
    dated = visit.send(page.form(FORM), by="2027-11-01")
    assert dated.toast == "Saved."
    assert "Give it a date." not in visit.get(first(visit, "/plan/goals")).words


def test_a_list_of_steps_leaves_out_what_they_all_aim_at_and_the_form_keeps_it(ionut):
    page = ionut.get("/plan/steps")
    titles = [one.text(strip=True) for one in page.tree.css(".row-title a")]
    assert titles
    assert not any(title.endswith(": Medical and Health Services Managers") for title in titles)


def test_a_new_step_is_planned_and_not_parked(visit):
    page = visit.get("/plan/steps/new?title=Ask+Ana")
    assert "state" not in page.form(FORM).values
    visit.send(page.form(FORM))
    [card] = visit.get("/plan/steps").tree.css("main .card")
    assert card.css_first(".card-title") is None  # done, left out and parked ones stand under their heading
    assert "Ask Ana" in card.text()


def folds(page):
    """The groups of boxes that are asked for on request, each with whether it is open."""
    found = page.tree.css("form.form details.fold")
    return {one.css_first("summary").text().strip(): "open" in one.attributes for one in found}


def test_what_is_seldom_said_of_a_contact_is_folded_under_plain_names(visit):
    new = visit.get("/people/contacts/new")
    assert list(folds(new)) == [
        "How to reach them",
        "How you know them",
        "What matters to them, what they give you",
        "Their work",
        "Other names, birthday",
        "Your notes",
        "When to suggest them",
    ]
    assert not any(folds(new).values())
    asked = visit.get("/people/contacts/new?from_place=school")
    assert [name for name, opened in folds(asked).items() if opened] == ["How you know them · one filled in"]
    page = visit.send(new.form("form.form"), name="Ana", emails="ana@x.example", note="Likes tea", nick="Ani")
    form = visit.get(page.path.replace("/contact/", "/contacts/"))
    assert [name for name in folds(form) if "one filled in" in name] == [
        "How to reach them · one filled in",
        "Other names, birthday · one filled in",
        "Your notes · one filled in",
    ]
    assert not any(folds(form).values())
    kept = visit.send(form.form("form.form"), name="Ana Pop")
    assert kept.toast == "Saved."
    assert visit.get(page.path).words.count("ana@x.example") == 1


def test_a_group_opens_where_something_in_it_must_be_looked_at(visit):
    page = visit.post("/people/contacts/new", {"name": "Ana"}).path.replace("/contact/", "/contacts/")
    wrong = visit.send(visit.get(page).form("form.form"), 422, birthday="some day")
    assert [name for name, opened in folds(wrong).items() if opened] == [
        "Other names, birthday · one filled in"
    ]
    form = visit.get(page).form("form.form")
    visit.send(form, note="From another window")
    meanwhile = visit.send(form, 422, name="Ana Pop")
    assert [name for name, opened in folds(meanwhile).items() if opened] == ["Your notes"]
