"""Who may stand here twice: made one, said to be two, and either of it taken back."""

from __future__ import annotations

import pytest

PAGE = "/people/doubles"
ONE, TWO = "form[action$='/merge']", f"form[action='{PAGE}']"


def kept(visit, *people):
    """The keys of people who were added."""
    pages = [visit.post("/people/contacts/new", said).path for said in people]
    return [page.rpartition("/")[2] for page in pages]


@pytest.fixture
def twice(visit):
    """One who stands here twice, and may; and somebody else."""
    return kept(
        visit,
        {"name": "A. Popescu", "organisation": "Clinic North", "emails": "ana@example.org"},
        {"name": "Ana Popescu", "title": "Nurse", "emails": "ana@example.org"},
        {"name": "Bo Ek"},
    )


def test_doubles_are_told_with_what_speaks_for_them_and_reached_from_the_contacts(visit, twice):
    page = visit.get(visit.get("/people/contacts").one(f"a[href='{PAGE}']").attributes["href"])
    assert page.title == "Who may stand here twice?"
    assert [one.text() for one in page.tree.css("main .row a bdi")] == ["Ana Popescu", "A. Popescu"]
    for words in ("Almost certainly one person", "Nurse", "Clinic North", "ana@example.org"):
        assert words in page.words
    assert "Bo Ek" not in page.words


def test_two_are_made_one_there_with_the_fuller_name_kept_and_it_can_be_undone(visit, twice):
    made = visit.send(visit.get(PAGE).form(ONE))
    assert (made.path, made.toast) == (PAGE, "They are one contact now.")
    assert "Nobody stands here twice" in made.words
    assert "Ana Popescu" in visit.get("/people/contacts").words
    assert "A. Popescu" not in visit.get("/people/contacts").words
    visit.send(made.undo())
    assert visit.get(PAGE).form(ONE)


def test_two_people_are_asked_about_no_more_until_that_is_wished(visit, twice):
    said = visit.send(visit.get(PAGE).form(TWO))
    assert (said.path, said.toast) == (PAGE, "Noted: they are two people.")
    assert "Nobody stands here twice" in said.words
    assert "Ana Popescu" in said.one(".fold").text()
    beside = visit.get(f"/people/contact/{twice[0]}/merge").words
    assert "Almost certainly" not in beside
    assert "same e-mail address" not in beside
    again = visit.send(said.form(f".fold {TWO}"))
    assert again.form(ONE)
    assert again.tree.css_first(".fold") is None
    said = visit.send(again.form(TWO))
    visit.send(said.undo())
    assert visit.get(PAGE).form(ONE)


def test_twenty_are_shown_at_once_and_the_others_after_them(visit):
    kept(visit, *({"name": f"Person N{n:02}", "organisation": "Yard"} for n in range(21) for _twice in "ab"))
    first = visit.get(PAGE)
    after = visit.get(PAGE + first.one("nav.actions a[href='?page=1']").attributes["href"])
    assert (len(first.tree.css(f"main {ONE}")), len(after.tree.css(f"main {ONE}"))) == (20, 1)
    assert after.one("nav.actions a[href='?page=0']")
    assert visit.get(f"{PAGE}?page=no").title == visit.get(f"{PAGE}?page=77777").title == first.title


def test_nobody_is_said_to_be_two_people_by_a_key_that_is_not_theirs(visit, twice):
    visit.post(PAGE, {"one": twice[0], "other": twice[0]}, 422)
    visit.post(PAGE, {"one": twice[0], "other": "01a22be5-3155-72f0-a54b-47da640d271a"}, 404)
    visit.post(PAGE, {"again": "01a22be5-3155-72f0-a54b-47da640d271a"}, 404)
