"""Explore: find work, look at it, keep it, hold it side by side, try it, decide; and follow what changes."""

from __future__ import annotations

import datetime as dt

import pytest

from waymark.career import local, models, verbs
from waymark.career.exchange.feeds import Feed, FeedItem
from waymark.catalogue.install import install
from waymark.catalogue.records import About
from waymark.guidance.reasons import Reason, Refusal
from waymark.web import refreshes

NURSE = "/explore/occupation/29-1141.00"


def rows(page):
    return [node.text(strip=True) for node in page.tree.css(".prospect .row-title")]


def hrefs(page, selector="main a"):
    return {node.text(strip=True): node.attributes["href"] for node in page.tree.css(selector)}


@pytest.fixture
def now(monkeypatch):
    """What runs in the background elsewhere runs at once here."""

    def at_once(target, args, **_named):
        return type("Thread", (), {"start": lambda _self: target(*args)})()

    monkeypatch.setattr(refreshes.threading, "Thread", at_once)
    monkeypatch.setattr(refreshes.connections, "close_all", lambda: None)
    monkeypatch.setattr(refreshes, "_now", {})


# occupations


def test_the_list_is_in_one_order_and_offers_the_others(ionut):
    page = ionut.get("/explore")
    assert page.title == "Where could I go?"
    assert "nearest to you in all that is known" in page.words
    assert page.one(".tabs [aria-current]").text() == "All together"
    orders = hrefs(page, ".tabs a")
    assert "closer than" in ionut.get(orders["Interests"]).one(".prospect-by").text()
    assert set(orders) >= {"Interests", "Values", "Skills", "Likely moves", "Name"}
    named = ionut.get(orders["Name"])
    assert rows(named) == sorted(rows(named), key=str.casefold)


def test_the_bars_of_a_line_can_be_read_without_seeing_them(ionut):
    said = ionut.get("/explore").one(".prospect-bars svg desc").text()
    assert "interests: closer than" in said
    assert "likely moves: likelier than" in said


def test_somebody_unknown_is_offered_to_put_the_list_in_their_own_order(visit):
    page = visit.get("/explore")
    assert "Put this list in your own order" in page.words
    assert hrefs(page)["Tell what you like doing"].endswith("/interests")
    assert not page.tree.css(".prospect-bars")


def test_words_and_filters_stay_in_the_address_and_in_the_boxes(ionut):
    page = ionut.get("/explore?text=nurse&field=29&preparation=4")
    assert page.one("#f-text").attributes["value"] == "nurse"
    assert page.one("#f-field option[selected]").attributes["value"] == "29"
    assert page.one(".fold").attributes.get("open") is not None or "open" in page.one(".fold").attributes
    assert "text=nurse" in hrefs(page, ".tabs a")["Name"]


def test_what_cannot_be_a_number_is_said_at_its_box(ionut):
    page = ionut.get("/explore?pay=much", 422)
    assert page.problems["pay"]
    assert rows(page)


@pytest.mark.parametrize(
    "path", ["/explore?page=x", "/explore?page=99999999999", "/explore?sort=name&field=zz9"]
)
def test_an_address_typed_by_hand_breaks_nothing(ionut, path):
    assert ionut.client.get(path).status_code in {200, 422}


def test_words_that_find_nothing_lead_on(ionut):
    page = ionut.get("/explore?text=qqqq")
    assert "Nothing found" in page.words
    assert hrefs(page)["Show every occupation"] == "/explore"


def test_further_pages_show_others(ionut):
    first = ionut.get("/explore")
    second = ionut.get(hrefs(first)["Show the next"])
    assert not set(rows(first)) & set(rows(second))
    assert rows(ionut.get(hrefs(second)["Show those before"])) == rows(first)


def test_what_life_needs_leaves_out_is_said_and_can_be_shown(ionut):
    ionut.send(ionut.get("/explore/needs").form(), preparation_max="2")
    page = ionut.get("/explore")
    assert "What your life needs leaves out" in page.words
    everything = ionut.get(hrefs(page)["Show all"])
    assert "Leave them out again" in everything.words
    assert int(page.one(".say").text().split()[0]) < int(everything.one(".say").text().split()[0])


def test_needs_are_kept_and_a_wrong_currency_is_said_at_its_box(visit):
    page = visit.get("/explore/needs")
    kept = visit.send(page.form(), income_floor="42,5", currency="eur", non_negotiables="No nights\nBy train")
    assert kept.path == "/explore"
    again = visit.get("/explore/needs").form().values
    assert (again["income_floor"], again["currency"]) == ("42.5", "EUR")
    assert again["non_negotiables"].splitlines() == ["No nights", "By train"]
    wrong = visit.send(visit.get("/explore/needs").form(), 422, currency="XXQ")
    assert wrong.problems["currency"]
    assert wrong.form().values["currency"] == "XXQ"


def test_two_windows_do_not_overwrite_each_others_needs(visit):
    visit.send(visit.get("/explore/needs").form(), place="Cluj")
    stale = visit.get("/explore/needs").form()
    visit.send(visit.get("/explore/needs").form(), place="Turda")
    page = visit.send(stale, 422, place="Gherla")
    assert page.alerts
    assert visit.get("/explore/needs").form().values["place"] == "Turda"


# one occupation


def test_an_occupation_says_what_people_do_what_it_takes_and_how_near_it_is(ionut):
    page = ionut.get("/explore/occupation/11-9111.00")
    for heading in (
        "What people do",
        "What it takes",
        "How near it is to you",
        "What you would have to learn",
    ):
        assert heading in page.words
    assert "check locally" in page.words
    assert "you have brought no published file on it" in page.words
    assert hrefs(page)["Bring a published file"] == "/settings/catalogue#exposure"
    assert hrefs(page)["Aim at this"] == "/proposals?toward=11-9111.00"


def test_pay_of_another_country_is_folded_and_named(ionut):
    page = ionut.get("/explore/occupation/11-9111.00")
    assert "Figures from another country: United States" in page.words
    assert "2024" in page.words


def test_an_unknown_occupation_leads_back_to_the_search(ionut):
    page = ionut.get("/explore/occupation/99-9999.99", 404)
    assert hrefs(page)["Look for it"] == "/explore"


def test_an_occupation_is_kept_where_one_stands_and_undone_from_there(visit):
    page = visit.get(NURSE)
    kept = visit.send(page.form("main form[action='/explore/save']"))
    assert kept.path == NURSE
    assert kept.toast == "Kept as an option: Registered Nurses."
    assert "An option" in kept.words
    visit.send(kept.undo())
    assert visit.get("/explore/options").tree.css(".row") == []


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_keeping_leads_nowhere_else(visit, back):
    assert visit.post("/explore/save", {"what": "29-1141.00", "back": back}).path == "/explore"


# side by side


def test_options_are_weighed_with_what_counts(visit):
    for what in ("29-1141.00", "11-9111.00"):
        visit.post("/explore/save", {"what": what, "back": "/explore"})
    page = visit.get("/explore/compare")
    weighed = visit.send(page.form("form[action='/explore/compare/begin']"))
    assert "What counts" in weighed.words
    assert "first in" in weighed.tree.html
    weights = weighed.form(".weigh")
    name = next(name for name in weights.values if name.startswith("w-"))
    assert visit.send(weights, **{name: "9"}).toast == "Weighed anew."
    assert visit.get("/explore/compare").form(".weigh").values[name] == "9"


def test_a_weight_that_is_none_is_refused_in_words(ionut):
    form = ionut.get("/explore/compare").form(".weigh")
    name = next(name for name in form.values if name.startswith("w-"))
    page = ionut.send(form, **{name: "99"})
    assert page.toast == "A weight is a number from 0 to 10. Nothing was changed."
    assert ionut.get("/explore/compare").form(".weigh").values[name] == form.values[name]


def test_ones_own_word_is_said_in_a_drawer_and_what_is_wrong_stands_there(ionut):
    page = ionut.get("/explore/compare")
    drawer = ionut.get(page.one(".weigh-value a").attributes["href"]).form(".drawer form.form")
    wrong = ionut.send(drawer, 422, likely="5", low="8", high="9")
    assert wrong.alerts
    assert wrong.form(".drawer form.form").values["low"] == "8"
    kept = ionut.send(drawer, likely="5", low="3,5", high="9")
    assert "5 (from 3.5 to 9)" in kept.words


def test_one_option_alone_is_invited_to_find_company(visit):
    page = visit.get("/explore/compare")
    assert "Two options can be held side by side" in page.words
    assert hrefs(page)["Find some"] == "/explore"


def test_keys_that_are_none_are_let_go(ionut):
    assert ionut.get("/explore/compare?o=x&o=1&of=y&by=z").title == "Which way suits me best?"


# deciding


def test_a_decision_is_written_down_and_asks_on_its_day(visit):
    visit.post("/explore/save", {"what": "29-1141.00", "back": "/explore"})
    form = visit.get("/explore/decide").form()
    assert form.values["look_back_on"] == "2027-05-26"
    chosen = models.Option.objects.get()
    visit.send(form, title="I stay", chosen_id=str(chosen.pk), reason="The team", look_back_on="2026-11-25")
    page = visit.get("/explore")
    assert "You wanted to look back at this decision" in page.words
    back = visit.get(hrefs(page)["Look back"])
    assert "The team" in back.words
    visit.send(back.form(), outcome="Still right")
    assert "You wanted to look back" not in visit.get("/explore").words
    assert "Still right" in visit.get("/explore/decisions").words


def test_a_decision_without_words_is_asked_for_them(ionut):
    page = ionut.send(ionut.get("/explore/decide").form(), 422, reason="Because")
    assert page.problems["title"]
    assert page.form().values["reason"] == "Because"


# trying


def test_a_question_is_chosen_and_becomes_a_trial_of_an_option(visit):
    page = visit.get("/explore/try?what=29-1141.00")
    question = page.one(".questions a")
    chosen = visit.get("/explore/try" + question.attributes["href"].partition("#")[0])
    assert chosen.form().values["question"] == question.text()
    listed = visit.send(chosen.form(), with_whom="Ana")
    assert question.text() in listed.words
    trial, option = models.Experiment.objects.get(), models.Option.objects.get()
    assert trial.option_id == option.pk
    assert option.occupation == "29-1141.00"


def test_a_trial_without_a_question_keeps_nothing(visit):
    page = visit.post("/explore/try", {"what": "29-1141.00", "kind": "shadowing"}, 422)
    assert page.problems["question"]
    assert not models.Option.objects.exists()


def test_a_verdict_finishes_a_trial(ionut):
    trial = ionut.get("/explore/experiments").one(".row a").attributes["href"]
    ionut.send(ionut.get(trial).form(".drawer form.form"), verdict="closer", learned="They laugh a lot")
    assert "They laugh a lot" in ionut.get("/explore/experiments").words


# ways and years


def test_ways_there_say_what_each_costs(ionut):
    page = ionut.get("/explore/routes?toward=11-9111.00")
    assert "What each costs" in page.words
    assert "step" in page.words
    assert page.one(".picture svg[role=img]")
    assert hrefs(page)["Aim at this"] == "/proposals?toward=11-9111.00"


def test_ways_lead_to_what_is_aimed_at_unless_asked_otherwise(ionut):
    assert "Medical and Health Services Managers" in ionut.get("/explore/routes").words


def test_without_an_aim_the_page_of_ways_asks_where_to(visit):
    assert "Where to?" in visit.get("/explore/routes").words


def test_without_work_there_is_no_way_to_draw_and_the_page_says_what_helps(visit):
    page = visit.get("/explore/routes?toward=11-9111.00", 422)
    assert "No way can be drawn yet" in page.words
    assert hrefs(page)["Add a role"] == "/me/roles/new"


def test_three_years_are_honest_about_what_is_not_known(ionut):
    page = ionut.get("/explore/ahead")
    assert "What nobody can tell you here" in page.words
    assert "you have brought no published file on it" in page.words
    assert hrefs(page)["Bring a published file"] == "/settings/catalogue#exposure"


TASKS = "Code,Task,Label\n29-1141.00,Write notes.,E1\n29-1141.00,Plan care.,E2\n29-1141.00,Wash wounds.,E0\n"


@pytest.fixture
def measured(tmp_path, settings):
    """A shelf of its own with a measure that somebody brought."""
    settings.WAYMARK_CATALOGUE = tmp_path / "shelf"
    file = tmp_path / "tasks.csv"
    file.write_text(TASKS)
    about = About(index="Some index", year=2023, source="Some institute")
    install("exposure", file, settings.WAYMARK_CATALOGUE, lambda _step: None, about=about)


@pytest.mark.usefixtures("measured")
def test_what_programs_can_do_is_told_with_its_source_and_one_thing_to_try(visit):
    page = visit.get("/explore/occupation/29-1141.00")
    assert "By “Some index” (2023), it can take part in more of this work than in 50%" in page.words
    assert "It may do a good part by itself · 1" in page.words
    assert "Unaffected, as rated · 1" in page.words
    assert "Source: Some institute." in page.words
    assert "risk" not in page.words
    step = hrefs(page)["Make it a step"]
    assert "Write notes." in visit.get(step).one("[name=title]").attributes["value"]


@pytest.mark.usefixtures("measured")
def test_work_that_the_measure_lacks_is_said_to_be_missing_from_it(visit):
    for address in ("/explore/occupation/15-1252.00", "/explore/ahead?toward=15-1252.00"):
        assert "is not in the published file that you brought" in visit.get(address).words


# following


def feed(*titles):
    day = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    items = [
        FeedItem(id=t, title=t, link=f"https://news.example/{t}", summary="Plain words", published=day)
        for t in titles
    ]
    return Feed(title="Ward news", link="https://news.example", items=tuple(items))


def answering(monkeypatch, answer):
    """What the net would give, without any net."""

    def look(_row):
        if isinstance(answer, Exception):
            raise answer
        return {
            "title": answer.title,
            "problem": {},
            "articles": [
                {
                    "id": i.id,
                    "title": i.title,
                    "url": i.link,
                    "summary": i.summary,
                    "published": i.published.isoformat(),
                }
                for i in answer.items
            ],
        }

    verbs.find("feed", "refresh")
    monkeypatch.setattr("waymark.career.actions.feed._look", look)


def test_nothing_is_fetched_before_somebody_asks(visit, monkeypatch):
    answering(monkeypatch, AssertionError("it was fetched"))
    page = visit.post("/explore/trends/follow", {"url": "https://news.example/feed"})
    assert page.toast == "Followed. It is fetched when you ask."
    assert "Nothing fetched yet" in visit.get("/explore/trends").words


def test_what_was_fetched_is_plain_text_with_a_link_and_can_be_kept(visit, monkeypatch, now):
    answering(monkeypatch, feed("<b>Nights", "Rotas"))
    visit.post("/explore/trends/follow", {"url": "https://news.example/feed"})
    page = visit.post("/explore/trends/refresh")
    assert "1 feed was read." in page.words
    assert "<b>Nights" in page.words
    assert hrefs(page)["Rotas"] == "https://news.example/Rotas"
    kept = visit.send(page.form(".articles form"))
    assert kept.toast == "Kept in your journal."
    note = models.Journal.objects.get()
    assert note.text.splitlines() == ["<b>Nights", "https://news.example/<b>Nights"]


def test_what_cannot_be_read_is_said_in_a_sentence_and_the_rest_stays(visit, monkeypatch, now):
    answering(monkeypatch, feed("Rotas"))
    visit.post("/explore/trends/follow", {"url": "https://news.example/feed"})
    visit.post("/explore/trends/refresh")
    answering(monkeypatch, Refusal(Reason("fetch.unreachable", {"address": "news.example"})))
    page = visit.post("/explore/trends/refresh")
    assert "cannot be reached" in page.words
    assert "Rotas" in page.words


def test_how_far_the_fetching_is_can_be_seen_and_left(visit, monkeypatch):
    visit.post("/explore/trends/follow", {"url": "https://news.example/feed"})
    person = local.access("test").person
    monkeypatch.setattr(refreshes, "_now", {person: refreshes.Refresh(total=3, done=1)})
    page = visit.get("/explore/trends")
    assert "Fetching 2 of 3" in page.words
    assert page.one("progress").attributes["value"] == "1"
    assert not refreshes.begin(local.access("test"), ())


@pytest.mark.parametrize("url", ["", "news", "ftp://news.example", "javascript:alert(1)"])
def test_what_is_no_address_is_said_at_its_box(visit, url):
    page = visit.post("/explore/trends/follow", {"url": url}, 422)
    assert page.problems["url"]
    assert not models.Feed.objects.exists()


def test_what_was_ticked_to_begin_with_is_added_at_once_and_undone_at_once(visit):
    for what in ("29-1141.00", "11-9111.00"):
        visit.post("/explore/save", {"what": what, "back": "/explore"})
    form = visit.get("/explore/compare").form("form[action='/explore/compare/begin']")
    page = visit.send(form)
    assert models.Criterion.objects.count() == len(form.values["measure"]) == 6
    weights = page.form(".weigh")
    names = [name for name in weights.values if name.startswith("w-")]
    weighed = visit.send(weights, **dict.fromkeys(names, "7"))
    assert set(models.Criterion.objects.values_list("weight", flat=True)) == {7}
    visit.send(weighed.undo())
    assert set(models.Criterion.objects.values_list("weight", flat=True)) == {5}
    visit.send(page.undo())
    assert not models.Criterion.objects.exists()


def test_a_feed_is_renamed_and_put_away(visit):
    visit.post("/explore/trends/follow", {"url": "https://news.example/feed"})
    address = visit.get("/explore/feeds").one(".row a").attributes["href"]
    drawer = ".drawer form.form"
    assert visit.send(visit.get(address).form(drawer), title="Ward news").toast == "Saved."
    assert "Ward news" in visit.get("/explore/trends").words
    wrong = visit.send(visit.get(address).form(drawer), 422, url="news")
    assert wrong.problems["url"]
    assert visit.post(f"{address}/archive").toast == "Put away."
    assert "You follow no feed yet" in visit.get("/explore/trends").words


def test_an_occupation_names_those_who_do_it_and_leaves_alone_whom_one_asked_to(ionut):
    page = ionut.get("/explore/occupation/29-1141.00")
    there = [a.text() for a in page.tree.css(".card a[href^='/people/contact/']")]
    assert "Paul Hodișan" in there
    assert len(there) <= 3
    paul = models.Contact.objects.get(name="Paul Hodișan")
    verbs.find("contact", "edit").run(local.access("test", sample=True), {"id": paul.pk, "leave_alone": True})
    assert "Paul Hodișan" not in ionut.get("/explore/occupation/29-1141.00").words
