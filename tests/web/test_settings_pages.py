"""Settings: kept as typed, refused per box, never overwritten by an older page."""

from __future__ import annotations

import pytest

from waymark.career import local, verbs
from web.visitor import Visitor

EVIL = "O’Neill <script>x</script> & Söhne 🧑‍🍳"


def free_times(**more):
    return {f"{end}-{day}": "" for end in ("from", "to") for day in range(7)} | more


def test_what_is_changed_is_saved_and_can_be_undone(visit):
    form = visit.get("/settings").form()
    typed = {
        "name": EVIL,
        "zone": "Asia/Manila",
        "day_ends": "06:30",
        "hours_per_week": "7.5",
        "discreet": "1",
        "looking": "1",
    }
    saved = visit.send(form, **typed)
    assert saved.toast == "Saved."
    values = saved.form().values
    assert {name: values[name] for name in typed} == typed
    assert saved.tree.css_first("main script") is None
    visit.send(saved.undo())
    assert visit.get("/settings").form().values["zone"] == "Europe/Bucharest"


def test_saving_what_is_there_changes_nothing(visit):
    before = visit.get("/settings").form()
    after = visit.send(before).form()
    same = {"key", "version"}
    assert {k: v for k, v in after.values.items() if k not in same} == {
        k: v for k, v in before.values.items() if k not in same
    }


@pytest.mark.parametrize(
    ("box", "typed"),
    [
        ("zone", "Middle-earth/Shire"),
        ("zone", "../../etc/passwd"),
        ("locale", "klingon!"),
        ("locale", ""),
        ("day_ends", "late"),
        ("day_ends", ""),
        ("hours_per_week", "many"),
        ("hours_per_week", "-1"),
        ("hours_per_week", "100"),
        ("name", "x" * 501),
    ],
)
def test_what_cannot_be_read_is_named_at_its_box_and_everything_typed_stays(visit, box, typed):
    form = visit.get("/settings").form()
    wanted = {
        "name": "Ana",
        "discreet": "1",
        **free_times(**{"from-2": "18:00", "to-2": "20:00"}),
        box: typed,
    }
    page = visit.send(form, 422, **wanted)
    assert list(page.problems) == [box]
    values = page.form().values
    assert {name: values.get(name) for name in wanted} == wanted
    assert visit.get("/settings").form().values["name"] == ""


def test_a_free_time_that_ends_before_it_starts_runs_past_midnight(visit):
    form = visit.get("/settings").form()
    page = visit.send(form, **free_times(**{"from-6": "22:00", "to-6": "02:00"}))
    kept = local_person().windows
    assert [(w.weekday, w.start, w.end) for w in kept] == [(6, "22:00", "02:00")]
    values = page.form().values
    assert (values["from-6"], values["to-6"], values["from-0"]) == ("22:00", "02:00", "")


def test_a_day_may_have_several_free_times(visit):
    first = {"from-1": "06:00", "to-1": "07:00"}
    more = {"more-day-0": "1", "more-from-0": "12:00", "more-to-0": "12:45"}
    page = visit.send(visit.get("/settings").form(), **free_times(**first, **more))
    assert len(local_person().windows) == 2
    typed = first | more | {"more-day-1": "1", "more-from-1": "20:00", "more-to-1": "21:00"}
    visit.send(page.form(), **free_times(**typed))
    assert [w.start for w in local_person().windows] == ["06:00", "12:00", "20:00"]


def test_days_off_are_kept_and_taken_away_by_emptying_them(visit):
    page = visit.send(visit.get("/settings").form(), **{"off-first-0": "2026-12-21", "off-last-0": ""})
    assert [(str(b.first), str(b.last)) for b in local_person().blackouts] == [("2026-12-21", "2026-12-21")]
    assert "off-first-1" in page.form().values
    visit.send(page.form(), **{"off-first-0": "", "off-last-0": ""})
    assert local_person().blackouts == ()


def test_days_off_that_end_before_they_start_are_told_and_stay(visit):
    typed = {"off-first-0": "2026-12-21", "off-last-0": "2026-12-01"}
    page = visit.send(visit.get("/settings").form(), 422, **typed)
    assert page.alerts == ["Days off must end on or after the day they start."]
    assert page.form().values["off-last-0"] == "2026-12-01"


def test_hours_may_have_a_decimal_comma(visit):
    visit.send(visit.get("/settings").form(), hours_per_week="7,5")
    assert local_person().hours_per_week == 7.5


def local_person():
    """What the record knows of the person."""
    return verbs.find("person", "show").run(local.access("test"), {}).answer


def test_half_a_free_time_is_not_dropped_in_silence(visit):
    page = visit.send(visit.get("/settings").form(), 422, **free_times(**{"from-3": "18:00"}))
    assert page.alerts
    assert page.form().values["from-3"] == "18:00"


def test_free_times_are_there_again(visit):
    typed = free_times(**{"from-0": "18:00", "to-0": "19:30", "from-6": "09:00", "to-6": "12:00"})
    visit.send(visit.get("/settings").form(), **typed)
    values = visit.get("/settings").form().values
    assert {name: values[name] for name in typed} == typed


def test_an_older_page_never_overwrites_a_newer_one(visit):
    old = visit.get("/settings").form()
    new = visit.get("/settings").form()
    visit.send(new, name="From the second tab", hours_per_week="9")
    page = visit.send(old, 422, name="From the first tab")
    assert "changed meanwhile" in page.alerts[0]
    assert page.form().values["name"] == "From the first tab"
    kept = visit.get("/settings").form().values
    assert (kept["name"], kept["hours_per_week"]) == ("From the second tab", "9")


def test_a_page_sent_twice_at_once_is_saved_once_without_a_word_of_another_window(visit):
    form = visit.get("/settings").form()
    for _ in range(2):
        assert visit.send(form, name="Ana").toast == "Saved."


@pytest.mark.parametrize("locale", ["en", "en_GB", "de_DE", "ro_RO", "pt_BR", "zh_Hant_TW"])
def test_every_page_answers_in_every_language_one_may_choose(visit, locale):
    visit.send(visit.get("/settings").form(), locale=locale)
    visit.post("/capture", {"text": "A line"})
    for path in ("/today", "/me", "/plan", "/story", "/settings"):
        assert visit.get(path).one("html").attributes["lang"] == "en"


@pytest.mark.parametrize(
    ("locale", "said"), [("en_US", "November 25"), ("de_DE", "25 November"), ("ro_RO", "25 November")]
)
def test_dates_are_written_as_the_country_writes_them_in_the_language_of_the_page(visit, locale, said):
    visit.post("/track", {"text": "A line"})
    visit.send(visit.get("/settings").form(), locale=locale)
    assert said in visit.get("/today").one(".eyebrow").text()


def test_where_everything_is_can_be_read(visit, home):
    words = visit.get("/settings").words
    assert str(home) in words
    assert "occupations" in words


def test_a_neutral_title_goes_into_the_calendar(ionut):
    step = ionut.client.get("/plan.ics").content
    ionut.send(ionut.get("/settings").form(), discreet="1")
    discreet = ionut.client.get("/plan.ics").content.decode()
    summaries = {line for line in discreet.splitlines() if line.startswith("SUMMARY")}
    assert len(summaries) == 1
    assert summaries.isdisjoint(step.decode().splitlines())


def test_another_browser_sees_the_same_record(visit):
    visit.send(visit.get("/settings").form(), name="Ana")
    assert Visitor().get("/settings").form().values["name"] == "Ana"


def test_the_language_is_chosen_from_those_that_pages_speak_and_ones_own(visit):
    offered = dict.fromkeys(
        o.attributes["value"] for o in visit.get("/settings").tree.css("#f-locale option")
    )
    assert {"en", "en_GB", "en_US"} <= set(offered)
    assert not [code for code in offered if code.startswith("de")]
    assert not {"en_Shaw", "en_Dsrt"} & set(offered)  # scripts that hardly anybody reads are no country
    assert "es_419" in offered
    visit.send(visit.get("/settings").form(), locale="de_DE")
    chosen = visit.get("/settings").one("#f-locale option[selected]")
    assert chosen.text(strip=True) == "German (Germany)"


@pytest.mark.parametrize(("locale", "first"), [("en_GB", "Monday"), ("en_US", "Sunday")])
def test_the_week_begins_as_the_country_counts(visit, locale, first):
    visit.send(visit.get("/settings").form(), locale=locale)
    page = visit.get("/settings")
    assert page.one("#f-windows tbody th").text(strip=True) == first
    numbered = {
        row.css_first("th").text(strip=True): row.css_first("input").attributes["name"]
        for row in page.tree.css("#f-windows tbody tr:not(.more)")
    }
    assert numbered["Monday"] == "from-0"  # whatever comes first, a day keeps its number


def test_whether_it_is_safe_at_work_is_said_here_too_and_followed(visit):
    page = visit.send(visit.get("/settings").form(), safe_at_work="no")
    assert page.form().values["safe_at_work"] == "no"
    assert "your union, or those whom the staff elected" in visit.get("/work").words
    visit.send(visit.get("/settings").form(), safe_at_work="yes")
    assert "your union" not in visit.get("/work").words
