"""What is missing, and how do I learn it? The gap, ladders and adverts as pages."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

TABLE = "Competency,Junior,Senior\nThe work,with help,alone\nPeople,,teaches others\n"
AD = (
    "Head nurse\nSaint Elena Hospital\n\nRequirements\n- Bachelor's degree in nursing\n- Negotiation skills\n"
)


def upload(visitor, name, text, status=200):
    return visitor.post("/goals/ladders", {"file": SimpleUploadedFile(name, text.encode())}, status)


def test_somebody_new_is_told_what_there_could_be_to_compare_with(visit):
    page = visit.get("/goals/learn")
    assert "Nothing to compare with yet" in page.words
    assert [a.attributes["href"] for a in page.tree.css(".empty a")] == [
        "/goals/new",
        "/goals/adverts",
        "/goals/ladders",
    ]


def test_a_gap_that_is_known_offers_a_step_and_an_assumed_one_a_question(ionut):
    page = ionut.get("/goals/learn")
    links = [a.attributes["href"] for a in page.tree.css("main a[href^='/plan/steps/new?title']")]
    assert links
    kinds = {("kind=learn" in link, "kind=meet" in link) for link in links}
    assert kinds <= {(True, False), (False, True)}
    form = ionut.get(links[0]).form(".drawer form.form")
    assert form.values["title"]
    assert form.values["goal_id"]
    assert ionut.send(form).toast == "Added."


def test_a_step_that_one_does_not_believe_in_is_parked_and_taken_up_again(ionut):
    page = ionut.get("/goals/learn")
    form = page.form("#plan form.deed")
    after = ionut.send(form)
    assert after.toast == "Parked. It waits until you believe in it."
    back = ionut.send(after.form("#plan .fold form.deed"))
    assert back.toast == "It is in your plan."
    assert back.tree.css_first("#plan .fold") is None


def test_another_occupation_can_be_compared_with_and_one_that_is_none_says_so(ionut):
    assert "Welders" in ionut.get("/goals/learn?toward=welder").words
    page = ionut.get("/goals/learn?toward=xyzzy", 422)
    assert page.problems["toward"]


def test_a_ladder_is_seen_before_it_goes_in_and_undone_after(ionut):
    shown = upload(ionut, "ours.csv", TABLE)
    assert shown.title == "Is this the ladder you mean?"
    assert "Nothing is kept yet." in shown.words
    assert "teaches others" in shown.words
    kept = ionut.send(shown.form("form[action='/goals/ladders/bring']"))
    assert (kept.title, kept.toast) == ("ours", "The ladder is in.")
    ionut.send(kept.undo())
    assert "ours" not in ionut.get("/goals/ladders").words


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "Competency,Junior\nThe work,a,b,c\n", "Line 2: This row has 4 cells"),
        ("a.csv", "", "a.csv is empty."),
        ("a.yaml", "levels: [A]\ncompetencies: 3\n", "Here a list was expected."),
    ],
)
def test_what_is_wrong_with_a_ladder_is_told_with_its_place_and_nothing_is_kept(visit, name, text, said):
    page = upload(visit, name, text, 422)
    assert any(said in alert for alert in page.alerts)
    assert "My ladders" not in visit.get("/goals/ladders").words


def test_no_file_is_no_ladder(visit):
    assert visit.post("/goals/ladders", {}, 422).alerts


@pytest.mark.parametrize("name", ["nursing", "craft"])
def test_an_example_is_begun_with_climbed_and_put_away(visit, name):
    page = visit.post("/goals/ladders/bring", {"example": name})
    visit.post("/capture", {"text": "Led the handover"})
    page = visit.get(page.path)
    start = page.form("main form.inline-form")
    levels = [o.attributes["value"] for o in page.tree.css("[name=current] option")]
    aimed = visit.send(start, current=levels[1], target=levels[3])
    assert f"What {levels[3]} asks for" in aimed.words
    rung = aimed.form(".rung form")
    line = aimed.one(".rung [name=evidence] option:nth-child(2)").attributes["value"]
    climbed = visit.send(rung, level=levels[-1], evidence=line)
    assert "shown" in [node.text() for node in climbed.tree.css(".rung-head .tag")]
    assert "Led the handover" in climbed.words
    away = visit.send(climbed.form("form.deed:has([value=away])"))
    assert away.toast == "Put away."
    visit.get(page.path, 404)


def test_a_pasted_advert_is_read_sentence_by_sentence_and_put_away(ionut):
    form = ionut.get("/goals/adverts").form("form.form")
    page = ionut.send(form, text=AD)
    assert page.title == "Head nurse"
    assert "shown by Bachelor of Science" in page.words
    said = [node.text() for node in page.tree.css(".demand-said")]
    assert "Negotiation skills" in said
    assert page.tree.css(".card-title")[0].text() == "First of all"
    away = ionut.send(page.form("form[action^='/goals/adverts/']"))
    assert away.toast == "Put away."
    ionut.get(page.path, 404)


def test_a_spanish_advert_is_told_in_spanish_to_whom_reads_spanish(visit):
    visit.send(visit.get("/start").form("main form[method=post]:not([action])"), language="es")
    form = visit.get("/goals/adverts").form("form.form")
    page = visit.send(form, text="Enfermera, Hospital La Fe, Valencia. Se requiere trabajo en equipo.")
    assert page.title == "Enfermera"
    assert "Coordinación" in page.words
    assert "Coordination" not in page.words


def test_an_empty_advert_is_refused_at_its_box(visit):
    page = visit.send(visit.get("/goals/adverts").form("form.form"), 422, text=" ")
    assert list(page.problems) == ["text"]


def test_an_advert_in_which_nothing_is_recognised_says_so(visit):
    page = visit.send(visit.get("/goals/adverts").form("form.form"), text="Wir suchen jemanden")
    assert "Nothing that it asks for was recognised." in page.words


def test_what_an_advert_says_cannot_become_part_of_the_page(visit):
    page = visit.send(visit.get("/goals/adverts").form("form.form"), text="<b id=x>Must speak German</b>")
    assert page.tree.css_first("main b#x") is None
