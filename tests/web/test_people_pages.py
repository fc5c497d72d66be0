"""The pages of people: a conversation in a few words, the ways to somebody, and nothing lost in a merge."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from waymark.career import local, models, verbs

TEODORA = "Teodora Anghel-Kiss"


def add(name, noun="contact", verb="add", **said):
    """Something said of people by the sample person, as from another door."""
    access = local.access("test", sample=True)
    return verbs.find(noun, verb).run(access, {"name": name, **said} if noun == "contact" else said).answer


def page_of(visitor, name):
    """The page of somebody, as the list of contacts leads there."""
    found = visitor.get(f"/people/contacts?text={name}")
    return visitor.get(found.one(".row.leads a").attributes["href"])


def form_of(page):
    """The address of the form behind somebody's page."""
    return page.replace("/contact/", "/contacts/")


def test_the_page_of_people_tells_who_helps_whom_to_get_back_to_and_whom_to_thank(ionut):
    page = ionut.get("/people")
    assert page.title == "Who helps me, and whom do I help?"
    for words in ("Time for a word", "Thanks and offers", "Who I can count on", "Mentors", TEODORA):
        assert words in page.words
    assert page.one(".picture svg title").text() == "Who helps me with what"


def test_nobody_kept_yet_is_an_invitation_and_one_name_is_enough(visit):
    visit.post("/track", {"text": "A line"})
    page = visit.get("/people")
    assert {"/people/walk", "/people/import", "/people/log"} <= {
        link.attributes["href"] for link in page.tree.css("a.answer")
    }
    assert visit.send(page.form(), name="Ana Pop").toast == "Added."
    assert "Ana Pop" in visit.get("/people/contacts").words
    assert "People" in visit.get("/today").one("nav").text()


def test_a_few_people_stand_on_the_page_and_nothing_says_nobody_seven_times(visit):
    visit.post("/people/contacts/new", {"name": "Mihai", "cadence_days": "14"})
    visit.post("/people/contacts/new", {"name": "Ana"})
    page = visit.get("/people")
    assert [one.text() for one in page.tree.css(".chips a[href^='/people/contact/']")] == ["Ana", "Mihai"]
    assert "Mihai comes up here on" in page.words
    assert "obody yet" not in page.words
    assert page.one("a[href='/people/thanks']")
    for path in ("/people/thanks", "/people/ready"):
        assert visit.get(path).one("main a[href='/people/contacts']")
    ana = page.one(".chips a[href^='/people/contact/']").attributes["href"]
    visit.send(visit.get(ana).form("form:has(input[name=gives])"), gives="advice")
    assert "Nobody yet for guidance" in visit.get("/people").words


def test_a_new_circle_asks_at_once_who_belongs_to_it(visit):
    visit.post("/people/contacts/new", {"name": "Radu"})
    page = visit.post("/people/circles/new", {"name": "Choir", "cadence_days": "30"})
    assert page.title == "Who belongs to “Choir”?"
    page = visit.send(page.form(), people="Radu, Carmen López")
    assert [one.text() for one in page.tree.css(".row-title a")] == ["Carmen López", "Radu"]
    assert visit.get("/people").one(".chips a[href^='/people/circle/']").text() == "Choir"
    visit.post("/people/contacts/new", {"name": "Radu", "organisation": "Yard"})
    assert set(visit.send(page.form(), 422, people="Radu").problems) == {"people"}
    visit.get("/people/circle/01a22be5-3155-72f0-a54b-47da640d271a", 404)


def test_who_has_a_name_like_it_is_offered_to_be_made_one_before_anything_is_typed(visit):
    for name in ("Ioana Pop", "Jennifer Fox", "Bo Ek"):
        visit.post("/people/contacts/new", {"name": name})
    page = visit.get(visit.post("/people/contacts/new", {"name": "Ioana"}).path + "/merge")
    assert "With a name like it Ioana Pop" in page.words
    assert visit.send(page.form("form[action$='/merge']")).toast == "They are one contact now."
    fox = visit.post("/people/log", {"people": "Jenna Fox"}).path
    assert "Jennifer Fox" in visit.get(f"{fox}/merge").words
    assert "Bo Ek" not in visit.get(f"{fox}/merge").words


def test_a_conversation_needs_a_name_only_and_says_who_is_new(ionut):
    form = ionut.get("/people/log").form(".talk")
    noted = ionut.send(form, people="Ana Pop, Bo Ek", title="The audit", mine="Send the sheet")
    assert noted.toast == "Noted. Ana Pop and Bo Ek: among your contacts now."
    page = page_of(ionut, "Ana+Pop")
    assert "The audit" in page.words
    assert "Send the sheet" in ionut.get("/plan/steps").words
    ionut.send(noted.undo())
    assert ionut.get("/people/contacts?text=Ana+Pop").tree.css_first(".row.leads a") is None


def test_a_later_day_plans_it_and_what_came_of_it_is_told_there(ionut):
    page = page_of(ionut, "Teodora")
    day = local.access("test").today + dt.timedelta(days=3)
    planned = ionut.send(page.form(".talk"), title="Coffee", day=day.isoformat())
    assert planned.toast == "Planned."
    talk = ionut.get(planned.one("a[href^='/people/talks/']").attributes["href"])
    after = ionut.send(talk.form(), text="She reads my budget")
    assert after.path == page.path
    assert "She reads my budget" in after.words


def test_who_was_there_is_corrected_and_somebody_must_have_been(visit):
    visit.post("/people/log", {"people": "Ana Pop, Ion Pop"})
    (talk,) = models.Interaction.objects.all()
    address = f"/people/talks/{talk.pk}"
    page = visit.get(address)
    form = page.form("details form.form")
    _ana, ion = form.values["contacts"]
    assert (page.words.count("Ana Pop"), page.words.count("Ion Pop")) == (2, 2)
    visit.post("/people/log", {"people": "Cy Ng"})
    after = visit.send(form, contacts=[ion], also="Cy Ng, New One")
    assert after.path == f"/people/contact/{ion}"
    links = visit.get(address).tree.css("main p a[href^='/people/contact/']")
    assert [link.text() for link in links] == ["Ion Pop", "Cy Ng", "New One"]
    again = visit.get(address).form("details form.form")
    refused = visit.send(again, 422, contacts=[], also="")
    assert refused.alerts
    assert "Who was there" in refused.words
    assert models.Presence.objects.filter(interaction=talk, archived_at=None).count() == 3
    unchanged = visit.send(again, text="Of the rota")
    assert models.Presence.objects.filter(interaction=talk, archived_at=None).count() == 3, unchanged.words


def test_without_anybody_a_conversation_is_refused_at_its_box(ionut):
    refused = ionut.send(ionut.get("/people/log").form(".talk"), 422, title="Coffee")
    assert list(refused.problems) == ["people"]
    assert refused.form(".talk").values["title"] == "Coffee"
    assert refused.problems["people"] == "At least one is needed."
    long = ionut.send(ionut.get("/people/log").form(".talk"), 422, people="x" * 600)
    assert long.problems["people"] == "This is too long: at most 500 characters."


def test_somebody_new_whom_a_talk_is_planned_with_is_told_as_planned(ionut):
    day = local.access("test").today + dt.timedelta(days=3)
    planned = ionut.send(ionut.get("/people/log").form(".talk"), people="Nou Nouț", day=day.isoformat())
    assert planned.toast == "Planned. Nou Nouț: among your contacts now."


def test_how_close_somebody_is_can_be_followed_by_hand(ionut):
    page = page_of(ionut, "Teodora")
    said = page.one(".why").text()
    assert "talks are kept" in said
    assert "1 − e^(" in said


def test_not_now_gives_somebody_a_rest_and_it_can_be_undone(ionut):
    page = ionut.get("/people")
    form = page.form("form[action$='/rest']")
    rested = ionut.send(form)
    assert "two weeks" in rested.toast
    name = form.action.split("/")[-2]
    assert f"/people/contact/{name}/rest" not in rested.response.content.decode()
    ionut.send(rested.undo())
    assert f"/people/contact/{name}/rest" in ionut.get("/people").response.content.decode()


def test_thanks_are_noted_with_the_words_and_asked_for_no_more(ionut):
    page = ionut.get("/people/thanks")
    form = page.form("form.words")
    thanked = ionut.send(form)
    assert thanked.toast == "Noted that you thanked them."
    assert form.node.attributes["id"] not in thanked.response.content.decode()
    assert "I want to thank you" in ionut.get(f"/people/contact/{form.values['who']}").words


def test_words_that_are_too_many_are_given_back_to_be_copied(ionut):
    said = "Thank you " * 2500
    told = ionut.send(ionut.get("/people/thanks").form("form.words"), 422, words=said)
    assert [box.text() for box in told.tree.css("main textarea")] == [said.strip()]
    assert "20,000" in told.words


def test_what_was_typed_on_a_page_that_was_open_too_long_is_given_back_to_be_copied(visit):
    strict = type(visit)(enforce_csrf_checks=True)
    told = strict.post("/people/log", {"people": "Ana Pop", "text": "She knows the clinic", "key": "k"}, 403)
    assert told.title == "This page was open too long"
    assert [box.text() for box in told.tree.css("main textarea")] == ["Ana Pop", "She knows the clinic"]


def test_a_merge_brings_two_together_and_is_undone_after_more_was_said(ionut):
    ana = ionut.post("/people/log", {"people": "Ana Pop", "title": "Lunch"})
    other = ionut.post("/people/log", {"people": "Anna Popp", "title": "A call"})
    found = ionut.get(f"{ana.path}/merge?text=Anna")
    merged = ionut.send(found.form("form[action$='/merge']"))
    assert merged.toast == "They are one contact now."
    assert "Lunch" in merged.words
    assert "A call" in merged.words
    ionut.post("/people/log", {"with": ana.path.rpartition("/")[2], "title": "Since then"})
    apart = ionut.send(ionut.get(f"{ana.path}/merge").form("form[action$='/undo']"))
    assert apart.path == other.path
    assert "A call" in apart.words
    kept = ionut.get(ana.path).words
    assert "Lunch" in kept
    assert "Since then" in kept
    assert "A call" not in kept


def test_who_knows_whom_leads_to_somebody(ionut):
    add("Ana Pop", organisation="Nordlicht")
    ionut.post(page_of(ionut, "Teodora").path, {"deed": "tie", "people": "Ana Pop", "how": "choir"})
    found = ionut.get("/people/know?text=Nordlicht")
    assert "Works at Nordlicht" in found.words
    assert [a.text() for a in found.one(".paths li").css(".path a")] == [TEODORA, "Ana Pop"]


def test_somebody_is_kept_from_a_place_of_life_and_the_walk_goes_on(ionut):
    page = ionut.get("/people/walk?at=0")
    after = ionut.send(page.form(), people="Ana Pop\nBo Ek")
    assert after.toast == "Two more people are kept."
    assert "Place 2 of" in after.words
    assert "That was the walk" in ionut.get("/people/walk?at=99").words


def test_who_should_hear_a_line_is_told_why_with_words_and_noted(ionut):
    line = ionut.get("/me/entries?text=Teodora").one(".row a").attributes["href"].rpartition("/")[2]
    page = ionut.get(f"/people/hear?entry_id={line}")
    assert "Had a hand in it." in page.words
    told = ionut.send(page.form("form.words"))
    assert told.toast == "Noted that you told them."
    first = page.one(".row a").text()
    (heard,) = [one for one in told.tree.css(".rows") if one.attributes["aria-label"] == "Told already"]
    assert heard.css_first("a").text() == first
    others = [one.attributes["value"] for one in told.tree.css("form.words [name=who]")]
    assert page.one("form.words [name=who]").attributes["value"] not in others


def test_how_open_a_network_is_can_be_counted_anew_from_what_the_map_says(ionut):
    """By hand: 40.7778 ÷ 225 = 0.1812 and 15 − 28 ÷ 15 = 13.1333."""
    said = ionut.get("/people/map").words
    closest = re.search(r"Counted over: (.+?)\. Who knows", said)[1].split(", ")
    known = re.search(r"among them: (.+?)\. Each of", said)[1].split(", ")
    ties = [tuple(pair.split(" – ")) for pair in known]
    degree = {one: sum(one in pair for pair in ties) for one in closest}
    whole = 0.0
    for one in closest:
        near = [other for pair in ties if one in pair for other in pair if other != one]
        whole += (1 / 15 + sum(1 / 15 / (1 + degree[other]) for other in near)) ** 2
    assert (len(closest), len(ties)) == (15, 14)
    assert whole == pytest.approx(40.777_778 / 225)
    assert "Burt’s constraint: 0.18." in said
    assert "Effective size: 15 − 2 × 14 ÷ 15 = 13.1," in said
    assert "87 of 105 pairs" in said


def test_who_of_the_closest_knows_whom_is_said_by_ticks_and_what_is_left_open_is_asked_again(ionut):
    page = ionut.get("/people/closest")
    assert "87 of 105 pairs" in page.words
    asked = page.one("form.form legend").text()
    ticked = page.one("form.form input[name=knows]").attributes["value"]
    after = ionut.send(
        page.form("form.form"), knows=ticked, rest=page.tree.css("form.form button")[1].attributes["value"]
    )
    assert "88 of 105 pairs" in after.words
    assert after.one("form.form legend").text() != asked
    left = len(after.tree.css("form.form input[name=knows]"))
    sure = ionut.send(after.form("form.form"), rest="apart")
    assert f"{88 + left} of 105 pairs" in sure.words
    ionut.send(sure.undo())
    assert "88 of 105 pairs" in ionut.get("/people/closest").words


def test_without_anybody_close_nobody_is_asked_about(visit):
    visit.post("/track", {"text": "A line"})
    assert "who is closest" in visit.get("/people/closest").words


def test_of_many_who_fit_some_are_shown_and_more_on_request(visit):
    visit.post("/people/log", {"people": ", ".join(f"P{n}" for n in range(60))})
    for key in models.Contact.objects.values_list("pk", flat=True):
        verbs.find("contact", "edit").run(local.access("test"), {"id": str(key), "organisation": "Yard"})
    first = visit.get("/people/know?text=Yard")
    assert len(first.tree.css(".row.leads")) == 20
    (more,) = (link for link in first.tree.css("main a") if link.text(strip=True) == "Show more")
    further = visit.get(f"/people/know{more.attributes['href']}")
    assert len(further.tree.css(".row.leads")) == 50
    assert "another word finds fewer" in further.words


def test_the_map_shows_groups_that_open_by_a_link(ionut):
    page = ionut.get("/people/map")
    assert page.one(".picture svg title").text() == "The people around me"
    opened = ionut.get(page.one("a[href*='group=']").attributes["href"])
    assert "Who belongs here" in opened.words
    ionut.get("/people/map?group=nobody", 404)


def test_an_address_card_leaves_out_what_is_only_for_oneself(ionut):
    made = add("Ana Pop", private="Her secret", emails=["ana@example.org"])
    card = ionut.client.get(f"/people/contact/{made.id}/card").content.decode()
    assert "FN:Ana Pop" in card
    assert "ana@example.org" in card
    assert card.count("BEGIN:VCARD") == 1
    assert "Her secret" not in card


def test_a_contact_put_away_says_so_and_comes_back(ionut):
    path = page_of(ionut, "Teodora").path
    gone = ionut.post(f"{form_of(path)}/archive")
    assert TEODORA not in gone.words
    page = ionut.get(path)
    assert "This contact was put away." in page.words
    ionut.send(page.form("form[action*='/archive/contact/']"))
    assert "This contact was put away." not in ionut.get(path).words


def test_two_windows_never_overwrite_a_contact_unseen(ionut):
    path = form_of(page_of(ionut, "Teodora").path)
    old, new = (ionut.get(path).form(".drawer form.form") for _ in range(2))
    assert ionut.send(new, place="Oradea").toast == "Saved."
    assert "was changed meanwhile" in ionut.send(old, 422, place="Cluj").alerts[0]


@pytest.mark.parametrize("name", ["محمد الأمين", "李娜", "Ada", "O’Neill <b>&", "x" * 190])
def test_names_of_every_kind_stand_on_every_page(ionut, name):
    made = add(name, emails=[f"a{n}@example.org" for n in range(12)])
    assert ionut.get(f"/people/contact/{made.id}").title == name
    for page in ("/people", "/people/map", f"/people/know?text={name}"):
        assert ionut.get(page).tree.css_first("main b") is None


def test_somebody_left_alone_is_never_proposed(ionut):
    path = ionut.get("/people").form("form[action$='/rest']").action.removesuffix("/rest")
    form = ionut.get(form_of(path)).form(".drawer form.form")
    ionut.send(form, leave_alone="1")
    assert f"{path}/rest" not in ionut.get("/people").response.content.decode()


def test_a_shy_person_sees_one_offer_and_no_events(ionut):
    verbs.find("person", "edit").run(local.access("test", sample=True), {"shy": True})
    assert "Where do I meet people?" not in ionut.get("/people").words
    assert "One of these a week is plenty" in ionut.get("/people/thanks").words


def test_a_line_becomes_a_contact_or_a_conversation(ionut):
    kept = ionut.post("/capture", {"kind": "contact", "text": "Ana Pop", "next": "/people"})
    assert kept.toast == "Kept among your contacts."
    noted = ionut.post("/capture", {"kind": "interaction", "text": "Ana Pop: lunch", "next": "/people"})
    assert noted.toast == "Noted."
    assert "lunch" in page_of(ionut, "Ana+Pop").words


def test_a_line_that_was_kept_leads_to_those_who_should_hear_it(ionut):
    kept = ionut.post("/capture", {"text": "The audit went well", "next": "/today"})
    heard = ionut.get(kept.one(".toast a").attributes["href"])
    assert "The audit went well" in heard.words


def test_contacts_are_found_by_what_is_said_of_them(ionut):
    named = [line.text() for line in ionut.get("/people/contacts?gives=guidance").tree.css(".row-title a")]
    assert named == ["Lavinia Crăciun", TEODORA]
    assert len(ionut.get("/people/contacts?part=mentor").tree.css(".row.leads")) == 1


def test_the_list_of_contacts_says_when_one_was_last_in_touch_with_each(ionut):
    ionut.post("/people/log", {"people": "Ana Pop", "day": "2026-11-04"})
    ionut.post("/people/log", {"people": "Bo Ek", "day": "2026-12-24"})
    page = ionut.get("/people/contacts?order=newest")
    sides = {row.css_first(".row-title").text(): row.css_first(".row-side") for row in page.tree.css(".row")}
    assert sides["Ana Pop"].text() == "3 weeks ago"
    assert sides["Ana Pop"].css_first("time").attributes["datetime"] == "2026-11-04"
    assert sides["Bo Ek"] is None  # a talk to come is no contact yet
    assert "Last in touch" in page.one(".side-name").text()


def test_where_nobody_is_kept_there_is_nothing_to_look_for(visit):
    visit.post("/track", {"text": "A line"})
    page = visit.get("/people/contacts")
    assert "Find somebody" not in page.words
    assert "Last in touch" not in page.words


def test_the_page_of_a_contact_says_first_whom_they_know_and_how_to_reach_them(ionut):
    mails = [{"value": f"zora{n}@example.org", "label": ""} for n in range(12)]
    add("Zora", emails=mails)
    page = page_of(ionut, "Zora")
    assert len(page.tree.css(".card > .reached li")) == 4
    assert "8 more ways to reach them" in page.words
    ilinca = page_of(ionut, "Ilinca")
    known = [row.text() for row in ilinca.tree.css(".card > [aria-label='Whom they know'] .row-title")]
    assert TEODORA in known
    strangers = ilinca.tree.css("details [aria-label='Whom they do not know'] .row-title")
    assert not {row.text() for row in strangers} & set(known)


def test_a_new_contact_is_asked_for_little_at_first(ionut):
    form = ionut.get("/people/contacts/new")
    assert [box.attributes["name"] for box in form.tree.css(".drawer .form > * [name]")][:2] == [
        "name",
        "organisation",
    ]
    assert any("Birthday" in fold.text() for fold in form.tree.css(".drawer form.form details"))


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("/people/walk", {"people": "Bo Ek", "at": "0"}),
        ("/people/log", {"people": "Bo Ek"}),
        ("/work/begin", {"who": "Bo Ek", "cadence_days": "14"}),
        ("/work/warnings/new", {"title": "The rota has a hole", "who": "Bo Ek"}),
    ],
)
def test_whoever_comes_back_from_the_archive_by_being_named_is_told(visit, path, typed):
    me = local.access("test")
    bo = verbs.find("contact", "add").run(me, {"name": "Bo Ek"}).answer
    verbs.find("contact", "archive").run(me, {"id": bo.id})
    page = visit.post(path, typed)
    assert page.toast.endswith("Bo Ek: among your contacts again.")
    visit.send(page.undo())
    assert verbs.find("contact", "show").run(me, {"id": bo.id}).answer.archived_at


def test_who_is_quieter_than_before_is_told_with_the_days_between_and_what_makes_it_so(visit):
    today = local.access("test").today
    for days in (200, 170, 140, 95):
        day = (today - dt.timedelta(days=days)).isoformat()
        visit.post("/people/log", {"people": "Ana Pop", "day": day})
    said = visit.get("/people").words
    assert "in touch every 30 days or so" in said
    assert "Days from one contact to the next: 30, 30, 45. The middle one is 30." in said
    assert "Now it is 95 days, more than twice that and at least 30." in said


def test_where_contacts_are_can_be_followed_by_hand(visit):
    for name, place in (("Ana", "Yard"), ("Bo", "Yard"), ("Cy", "Mill"), ("Dee", "")):
        visit.post("/people/contacts/new", {"name": name, "organisation": place})
    said = visit.get("/people/map").words
    assert "They work at 2 organisations; 67% of them at Yard." in said
    assert "Of 4 contacts 3 have an organisation. 2 ÷ 3 = 67%." in said


def test_who_can_be_counted_on_says_whom_it_counts(ionut):
    page = ionut.get("/people")
    assert "There is somebody for each of the seven kinds of help." in page.words
    assert "Counted are those of whom you said that they give it" in page.words


def test_somebody_who_knows_everybody_has_a_page(ionut):
    one = add("Teodora")
    for n in range(101):
        add("", "tie", "state", one_id=one.id, other_id=add(f"Friend {n}").id)
    assert "Friend 100" in ionut.get(f"/people/contact/{one.id}").words


def test_a_number_in_an_address_may_be_as_long_as_anybody_likes(ionut):
    for path in ("/people/walk?at=", "/people/contacts?page=", "/archive?page=", "/changed/kept?people="):
        ionut.get(path + "9" * 5000)


def test_the_page_of_an_event_names_whom_one_met_there_and_notes_another_talk(visit):
    visit.post("/people/contacts/new", {"name": "Ion"})
    place = local.access("test")
    event = verbs.find("gathering", "add").run(place, {"name": "Welders' day"}).answer
    page = visit.get(f"/people/gatherings/{event.id}")
    assert "Nobody is kept from there yet" in page.words
    page = visit.get(page.one(".counted a[href^='/people/log']").attributes["href"])
    visit.send(page.form("form.talk"), people="Ana, Ion")
    page = visit.get(f"/people/gatherings/{event.id}")
    assert [one.text() for one in page.tree.css(".counted a[href^='/people/contact/']")] == ["Ana", "Ion"]


def test_somebody_to_thank_for_several_things_is_named_once_with_each_of_them(visit):
    page = visit.post("/people/contacts/new", {"name": "Ana Pop"}).path
    visit.post("/people/contacts/new", {"name": "Bo Ek"})
    for text in ("Lent a ladder", "Read the letter"):
        visit.post(page, {"deed": "favour", "way": "received", "text": text})
    thanks = visit.get("/people/thanks")
    assert [one.text() for one in thanks.tree.css(".row-title a")] == ["Ana Pop"]
    for text in ("Lent a ladder", "Read the letter"):
        assert text in thanks.one(".row").text()
    for text in ("Lend the drill", "Read her plan"):
        visit.post(page, {"deed": "favour", "way": "could_give", "text": text})
    others = visit.get("/people/thanks").tree.css(".row:has(form[action$='/gave'])")
    assert [row.css_first(".row-title").text() for row in others] == ["Ana Pop"]
    assert len(others[0].css("form[action$='/gave']")) == 2
    thanked = visit.send(thanks.form("form.words"))
    assert len(thanked.tree.css("form.words")) == 1
