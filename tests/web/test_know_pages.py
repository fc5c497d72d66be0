"""Knowing oneself: questions one at a time, sorts, pairs, picks, stories, notes, lessons, the log."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from waymark.catalogue.instruments import interest_inventory, value_sort
from waymark.catalogue.work_style import work_style

SHORT = [item.id for item in interest_inventory(short=True).items]
LONG = [item.id for item in interest_inventory().items]
STATEMENTS = [one.id for one in value_sort().statements]
PAIRS = [pair.id for pair in work_style().pairs]
ASK, SORT = "/me/interests/ask", "/me/values/sort"
FORM = ".drawer form.form"


def texts(page, selector):
    return [node.text(strip=True) for node in page.tree.css(selector)]


def href(page, selector):
    return page.one(selector).attributes["href"]


def asked(page):
    """The activity that the page asks about, and the number it says it has."""
    return page.one(".five").attributes["name"], page.one("#how-far").text(strip=True)


def answer(visitor, page, value):
    return visitor.send(page.form(".fives"), **{asked(page)[0]: value})


def four_in_each():
    return {key: str(n % 5) for n, key in enumerate(STATEMENTS)}


# interests


def test_one_activity_after_the_other_is_asked_and_an_answer_leads_to_the_next(visit):
    page = visit.get(ASK)
    for number, item in enumerate(SHORT[:4], 1):
        assert asked(page) == (item, f"{number} of 30")
        page = answer(visit, page, "4")
    assert page.one("progress").attributes["value"] == "4"


def test_answers_wait_until_the_next_visit_which_goes_on_where_it_stopped(visit):
    answer(visit, visit.get(ASK), "2")
    page = visit.get("/me/interests")
    assert "1 of 30 are answered" in page.words
    assert asked(visit.get(href(page, "main .notice a")))[0] == SHORT[1]
    assert "your answers are kept" in visit.get("/me").words


def test_one_may_skip_go_back_and_answer_otherwise(visit):
    page = answer(visit, visit.get(ASK), "2")
    skip = next(a for a in page.tree.css(".asking-ways a") if a.text() == "Skip")
    page = visit.get(ASK + skip.attributes["href"])
    assert asked(page)[0] == SHORT[2]
    page = answer(visit, page, "5")
    assert asked(page)[0] == SHORT[3]
    page = visit.get(f"{ASK}?at=1")
    assert page.one("[aria-pressed=true]").attributes["value"] == "2"
    answer(visit, page, "3")
    assert visit.get(f"{ASK}?at=1").one("[aria-pressed=true]").attributes["value"] == "3"


@pytest.mark.parametrize(("path", "items"), [(ASK, SHORT), (f"{ASK}?form=long", LONG)])
def test_the_last_answer_leads_to_the_result_which_can_be_undone(visit, path, items):
    form = visit.get(path).form(".fives")
    visit.send(form, **dict.fromkeys(items[:-1], "4") | {items[0]: "5"})
    page = answer(visit, visit.get(ASK), "4")
    assert (page.path, page.toast) == ("/me/interests", "Kept.")
    assert len(page.tree.css("svg.drawing")) == 1
    undone = visit.send(page.undo())
    assert undone.status == 200
    assert f"{len(items) - 1} of {len(items)} are answered" in visit.get("/me/interests").words


def test_asking_for_sixty_halfway_keeps_the_answers(visit):
    visit.send(visit.get(ASK).form(".fives"), **dict.fromkeys(SHORT[:7], "4"))
    page = visit.get(f"{ASK}?form=long&at=60")
    page = visit.send(page.form(".fives"), **{LONG[-1]: "1"})
    assert page.one("progress").attributes["value"] == "8"
    assert page.one("#how-far").text().endswith("of 60")


def test_a_result_may_be_seen_as_soon_as_enough_is_answered(visit):
    visit.send(visit.get(ASK).form(".fives"), **dict.fromkeys(SHORT[:12], "4"))
    refused = visit.post("/me/interests", {"finish": "1"}, 422)
    assert "12" in refused.alerts[0]
    visit.send(visit.get(ASK).form(".fives"), **dict.fromkeys(SHORT[:-1], "4"))
    finish = visit.get(ASK).form("form:has([name=finish])")
    assert visit.send(finish).toast == "Kept."


def test_a_sitting_is_put_away_and_brought_back(visit):
    answer(visit, visit.get(ASK), "2")
    gone = visit.send(visit.get("/me/interests").form("form:has([name=away])"))
    assert gone.toast == "Put away."
    assert "are answered" not in gone.words
    visit.send(gone.undo())
    assert "1 of 30 are answered" in visit.get("/me/interests").words
    assert visit.post("/me/values/sort", four_in_each()).toast == "Kept."


@pytest.mark.parametrize("value", ["6", "0", "x", "9" * 30])
def test_what_is_no_answer_says_so_and_keeps_nothing(visit, value):
    page = visit.post(ASK, {SHORT[0]: value}, 422)
    assert page.alerts
    assert "are answered" not in visit.get("/me/interests").words


@pytest.mark.parametrize("at", ["0", "31", "-1", "x", "²", "9" * 40, ""])
def test_a_number_that_no_activity_has_leads_to_the_first_open_one(visit, at):
    assert asked(visit.get(f"{ASK}?at={at}"))[1] == "1 of 30"


def test_scores_from_elsewhere_are_a_result_too(visit):
    page = visit.send(visit.get("/me/interests").form(".fold form"), scores="27,13,23,25,14,14")
    assert (page.path, page.toast) == ("/me/interests", "Kept.")
    assert "27 of 40" in page.words


@pytest.mark.parametrize("typed", ["", "27,13", "27,13,23,25,14,fourteen", "27,13,23,25,14,99", "RIA"])
def test_scores_that_are_none_say_what_to_do_at_their_box_and_stay(visit, typed):
    page = visit.send(visit.get("/me/interests").form(".fold form"), 422, scores=typed)
    assert list(page.problems) == ["scores"]
    assert page.one("[name=scores]").attributes["value"] == typed
    assert "open" in page.one("details.fold").attributes


def test_a_retake_stands_beside_the_time_before_and_says_what_moved(ionut):
    before = len(ionut.get("/me/interests").tree.css("[href^='/me/results/']"))
    page = ionut.post("/me/interests", {"scores": "35,20,12,10,18,20"})
    assert "Social went down from 33 to 10, by more than chance would move it." in page.words
    assert len(page.tree.css("[href^='/me/results/']")) == before + 1
    assert len(page.tree.css("svg.drawing")) == 3  # the hexagon, and the lines wide and narrow


def test_interests_that_do_not_differ_say_that_nothing_stands_out(visit):
    page = visit.post("/me/interests", {"scores": "20,20,20,20,20,20"})
    assert "no kind of work stands out" in page.words


# values


def test_a_sort_of_four_in_each_column_is_a_result_with_its_history(visit):
    page = visit.send(visit.get(SORT).form(), **four_in_each())
    assert (page.path, page.toast) == ("/me/values", "Kept.")
    other = {key: str(4 - int(at)) for key, at in four_in_each().items()}
    page = visit.send(visit.get(SORT).form(), **other)
    assert len(page.tree.css("[href^='/me/results/']")) == 2
    assert "is not known" in page.words or "still does" in page.words


def test_an_unfinished_sort_says_what_is_missing_in_its_own_words_and_stays(visit):
    typed = four_in_each()
    missing = typed.pop(STATEMENTS[7])
    assert missing
    page = visit.send(visit.get(SORT).form(), 422, **typed)
    statement = next(one.text for one in value_sort().statements if one.id == STATEMENTS[7])
    assert f"This statement is not placed yet: {statement}" in page.alerts
    form = page.form()
    assert {name: form.values[name] for name in typed} == typed


def test_a_sort_with_too_many_in_a_column_says_which(visit):
    page = visit.send(visit.get(SORT).form(), 422, **four_in_each() | {STATEMENTS[1]: "0"})
    assert page.alerts == [
        "Column “Matters most” holds 5 statements; each holds 4.",
        "Column “Matters much” holds 3 statements; each holds 4.",
    ]


def test_a_result_sent_twice_is_kept_once(visit):
    form = visit.get(SORT).form()
    for _ in range(2):
        page = visit.send(form, **four_in_each())
    assert len(page.tree.css("[href^='/me/results/']")) == 1


# work style and the next level


def test_twelve_pairs_become_four_lines_with_a_sentence_each(visit):
    page = visit.send(visit.get("/me/style/ask").form(), **dict.fromkeys(PAIRS, "3"))
    assert (page.path, page.toast) == ("/me/style", "Kept.")
    assert len(page.tree.css(".lean")) == 4
    assert "both suit you" in page.words


def test_no_end_is_meant_where_both_suit(visit):
    answers = {**dict.fromkeys(PAIRS, "3"), PAIRS[0]: "2"}
    page = visit.send(visit.get("/me/style/ask").form(), **answers)
    assert page.words.count("both suit you") == 4 + 4  # below the lines, and in the list of every time
    assert not page.tree.css(".lean .chosen")


def test_too_few_pairs_say_so_and_stay_chosen(visit):
    page = visit.send(visit.get("/me/style/ask").form(), 422, **{PAIRS[0]: "5"})
    assert len(page.alerts) == 1
    assert page.form().values[PAIRS[0]] == "5"


def upload(data):
    return {"file": SimpleUploadedFile("quiet.csv", data)}


def test_a_result_from_elsewhere_is_kept_and_what_could_not_be_read_is_told_by_line(visit):
    data = b"item,scale,turned,answer,instrument,low,high\na,calm,,5,Quiet Test,1,5\nb,speed,,x,,,\n"
    page = visit.post("/me/style", upload(data), 200)
    assert "Kept, but not all of it could be read." in page.words
    assert "Line 3:" in page.words
    assert "Quiet Test" in visit.get("/me/style").words


def test_a_file_that_is_no_questionnaire_is_refused_where_it_was_chosen(visit):
    for data in (b"\x89PNG", b"a,b\n1,2\n", b"{}"):
        page = visit.post("/me/style", upload(data), 422)
        assert list(page.problems) == ["file"]
    assert list(visit.post("/me/style", {}, 422).problems) == ["file"]


def test_the_next_level_is_two_of_six_and_can_be_picked_again(visit):
    form = visit.get("/me/next-level").form()
    assert visit.send(form, 422, picks=["pay"]).alerts == ["Pick two; 1 are picked. The others may wait."]
    refused = visit.send(form, 422, picks=["pay", "say", "calm"])
    assert refused.form().values["picks"] == ["pay", "say", "calm"]
    page = visit.send(form, picks=["calm", "craft"], note="For the children")
    assert texts(page, ".meant-one strong") == ["Calm", "Craft"]
    page = visit.send(page.form(), picks=["pay", "people"])
    assert texts(page, ".meant-one strong") == ["Pay", "People"]
    assert "Calm and Craft" in page.words


# stories, notes, lessons


def test_a_line_grows_into_a_story_once(visit):
    visit.post("/capture", {"text": "Ran the audit"})
    line = href(visit.get("/me/entries"), ".row a")
    page = visit.send(visit.get(line).form(f"form[action='{line}/grow']"))
    assert (page.toast, page.path.rpartition("/")[0]) == ("A story has begun.", "/me/stories")
    assert page.form(FORM).values["title"] == "Ran the audit"
    assert page.form(FORM).values["entries"] == line.rpartition("/")[2]
    again = visit.post(f"{line}/grow")
    assert (again.toast, again.path) == ("It has grown already: here it is.", page.path)


def test_three_stories_say_what_they_share_and_in_which(visit):
    for n in range(3):
        before = visit.get("/me/stories").words
        assert "What they have in common" not in before or "more stor" in before
        visit.post("/me/stories/new", {"title": f"Story {n}", "action": "I organised everything"})
    page = visit.get("/me/stories")
    assert "In 3 of 3 stories you arranged things so that they worked out." in page.words
    assert texts(page, ".common .why-body a") == ["Story 2", "Story 1", "Story 0"]


def test_a_question_to_write_about_goes_along_into_the_note(visit):
    page = visit.get("/me/journal")
    question = page.one(".prompt-words").text()
    form = visit.get(href(page, ".prompt-card .main"))
    note = visit.send(form.form(FORM), text="The handover. Nobody saw it.", practice="walk")
    assert note.toast == "Added."
    opened = visit.get(href(note, ".row a"))
    assert question in opened.one(".drawer").text()
    other = visit.get(f"/me/journal{href(page, '.prompt-card .plain')}")
    assert other.one(".prompt-words").text() != question


def test_lessons_stand_together_with_where_they_come_from(visit):
    visit.post("/me/journal/new", {"text": "By the river", "lesson": "Ask on Mondays"})
    visit.post(
        "/me/projects/new", {"title": "Handover", "lesson": "Begin small", "next_time": "Fewer people"}
    )
    page = visit.get("/me/lessons")
    assert texts(page, "main blockquote") == ["Ask on Mondays", "Begin small"]
    assert "Fewer people" in page.words
    assert visit.get(href(page, ".lessons a")).one(".drawer h2").text() == "By the river"


# the log, skills and strengths


def test_the_log_is_filtered_and_its_address_says_how(visit):
    visit.post("/me/skills/new", {"label": "Budgets"})
    skill = href(visit.get("/me/skills"), ".row a").rpartition("/")[2]
    visit.post("/me/entries/new", {"text": "Read the sheet", "skills": [skill], "energy": "-1"})
    visit.post("/me/entries/new", {"text": "Had coffee", "energy": "1", "learned": "Ask early"})

    def listed(query):
        return texts(visit.get(f"/me/entries?{query}"), ".row-text")

    assert listed(f"skill={skill}") == listed("energy=took") == ["Read the sheet"]
    assert listed("energy=gave&learned=1") == ["Had coffee"]
    assert listed("text=sheet&energy=gave") == []
    page = visit.get(f"/me/entries?skill={skill}&text=sheet")
    assert page.form(".log-find").values["skill"] == skill
    assert "Nothing fits that" in visit.get("/me/entries?text=nowhere").words


def test_a_long_log_turns_its_pages_and_keeps_the_filter(visit):
    for n in range(42):
        visit.post("/me/entries/new", {"text": f"Line {n}", "energy": "1"})
    page = visit.get("/me/entries?energy=gave")
    assert len(page.tree.css(".row")) == 40
    older = visit.get(f"/me/entries{href(page, 'nav.actions a')}")
    assert texts(older, ".row-text") == ["Line 1", "Line 0"]
    assert href(older, "nav.actions a") == "?energy=gave&page=0"


def test_a_skill_shows_its_level_in_words_its_last_use_and_what_shows_it(visit):
    visit.post("/me/skills/new", {"label": "Budgets", "level": "4"})
    skill = href(visit.get("/me/skills"), ".row a")
    visit.post("/me/entries/new", {"text": "Read the sheet", "skills": [skill.rpartition("/")[2]]})
    page = visit.get("/me/skills")
    assert "level 4 of 7, the usual things alone" in page.words
    assert "last used Nov 2026 · one line shows it" in page.words
    assert texts(visit.get(skill), ".counted a") == ["Read the sheet"]


def test_what_the_log_speaks_of_can_be_called_a_strength_with_its_lines(visit):
    visit.post("/me/skills/new", {"label": "Teaching"})
    skill = href(visit.get("/me/skills"), ".row a").rpartition("/")[2]
    for text in ("Showed Paul the pump", "Ran the refresher"):
        visit.post("/me/entries/new", {"text": text, "skills": [skill]})
    form = visit.get(href(visit.get("/me/strengths"), ".row .button")).form(FORM)
    assert (form.values["label"], len(form.values["entries"])) == ("Teaching", 2)
    page = visit.send(form)
    assert texts(page, ".row-evidence") == ["todayRan the refresher", "todayShowed Paul the pump"]


def test_a_result_on_a_sheet_of_paper_is_copied_by_hand(visit):
    form = visit.get("/me/style").form(".fold form:not([enctype])")
    said = {
        "instrument": "Big Five, at school",
        "taken_on": "2025-05-04",
        "note": "Careful, and rather quiet",
    }
    page = visit.send(form, **said)
    assert (page.path, page.toast) == ("/me/style", "Kept.")
    for words in ("Big Five, at school", "Careful, and rather quiet", "4 May 2025"):
        assert words in page.words


def test_a_copied_result_without_a_name_or_with_one_too_long_is_refused_at_its_box(visit):
    form = visit.get("/me/style").form(".fold form:not([enctype])")
    for name in ("", "x" * 41):
        page = visit.send(form, 422, instrument=name, note="Careful")
        assert list(page.problems) == ["instrument"]
        assert page.one("[name=note]").text() == "Careful"
        assert "open" in page.one("details.fold").attributes
