"""Bringing a document into the record."""

from __future__ import annotations

from pathlib import Path

import pytest

from waymark.career import models, samples, verbs
from waymark.career.problems import Problems
from waymark.career.records.history import Document

PEOPLE = Path(__file__).parent.parent / "people"


def document(path):
    return Document(name=path.name, data=path.read_bytes())


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, raw)


@pytest.mark.parametrize("name", samples.names())
@pytest.mark.parametrize("file", ["linkedin.zip", "resume.json", "cv.pdf"])
def test_every_role_of_the_cast_comes_in_and_a_second_time_changes_nothing(access, name, file):
    given = document(PEOPLE / name / file)
    titles = {e["title"] for e in samples.read(name)["experiences"]}
    run(access, "history", "apply", document=given)
    assert titles <= {e.title for e in run(access, "experience", "find").answer}

    again = run(access, "history", "apply", document=given)
    assert again.answer.changes_nothing
    assert again.change is None


def test_looking_stores_nothing(access):
    found = run(access, "history", "preview", document=document(PEOPLE / "ionut/linkedin.zip"))
    assert found.answer.added
    assert models.Change.objects.count() == 0


def test_an_import_is_one_undo(access):
    run(access, "history", "apply", document=document(PEOPLE / "ionut/linkedin.zip"))
    assert models.Experience.objects.exists()
    run(access, "change", "undo")
    for model in (models.Experience, models.Skill, models.Contact, models.Question, models.Education):
        assert not model.objects.exists()
    assert models.Person.objects.get().name == ""


def test_what_the_person_wrote_is_never_overwritten(access):
    run(access, "person", "edit", headline="My own words")
    found = run(access, "history", "apply", document=document(PEOPLE / "ionut/linkedin.zip")).answer
    assert models.Person.objects.get().headline == "My own words"
    assert any(r.values["kept"] == "My own words" for r in found.differing)


def test_a_bad_row_is_named_and_the_rest_goes_in(access):
    given = document(PEOPLE / "bad/linkedin-bad-rows.zip")
    found = run(access, "history", "apply", document=given).answer
    assert found.troubles
    assert all(place.file for place in found.troubles)
    assert models.Experience.objects.exists()


@pytest.mark.parametrize(
    "file",
    ["nothing.zip", "not-a-zip.zip", "truncated.zip", "bomb.zip", "scan.pdf", "encrypted.pdf", "broken.json"],
)
def test_what_cannot_be_read_is_refused_and_leaves_nothing(access, file):
    with pytest.raises(Problems):
        run(access, "history", "apply", document=document(PEOPLE / "bad" / file))
    assert models.Change.objects.count() == 0


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("I'm an electrician", "electrician"),
        ("Soy enfermera", "enfermera"),
        ("Imam", "Imam"),
    ],
)
def test_what_somebody_says_of_themselves_is_kept_as_a_title(access, said, title):
    assert run(access, "history", "say", line=said).answer.title == title


def test_roles_are_tied_to_the_occupations_their_titles_surely_mean(access):
    run(access, "history", "say", line="Registered nurse", since="2018")
    (role,) = run(access, "experience", "find").answer
    assert role.occupation == "29-1141.00"


def test_a_title_that_means_nothing_known_stays_open(access):
    run(access, "history", "say", line="Qwertz uiop")
    (role,) = run(access, "experience", "find").answer
    assert role.occupation == ""


def test_the_record_goes_out_as_json_resume_and_in_again_unchanged(access):
    run(access, "history", "apply", document=document(PEOPLE / "solveig/resume.json"))
    out = run(access, "history", "export").answer
    assert run(access, "history", "apply", document=out).answer.changes_nothing


def test_what_is_unsure_is_asked_and_can_be_settled(access):
    text = "CV\n\nExperience\nSomething Unclear GmbH Halle\n03/2019 - 04/2021\nDid things\n"
    run(access, "history", "apply", document=Document(name="cv.txt", data=text.encode()))
    asked = run(access, "question", "find").answer
    assert asked
    one = next(q for q in asked if q.field in {"title", "organisation"})
    run(access, "question", "settle", id=one.id, value="Chief of things")
    assert one.id not in {q.id for q in run(access, "question", "find").answer}
    assert models.Experience.objects.filter(**{one.field: "Chief of things"}).exists()


def linkedin(*positions: str) -> Document:
    """An archive with these rows of Company,Title,Started,Finished."""
    heading = "Company Name,Title,Started On,Finished On"
    return Document(name="Positions.csv", data="\n".join((heading, *positions)).encode())


def counted(access) -> dict[str, tuple[str, str]]:
    """Each role with what it counts as, and how that came about."""
    you = run(access, "me", "show").answer.you
    return {e.title: (c.code, c.how) for e, c in zip(you.experiences, you.counted, strict=True)}


def asked(access, title: str):
    return next(q for q in run(access, "question", "find").answer if q.label == title)


WARD = (
    "St Mary,Registered Nurse,Jan 2015,Dec 2019",
    '"St Mary","Shift Lead, Ward 3",Jan 2020,',
    "Own firm,Owner,Mar 2021,",
)


def test_each_role_says_what_it_counts_as_and_how_sure_that_is(access):
    run(access, "history", "apply", document=linkedin(*WARD))
    assert counted(access) == {
        "Registered Nurse": ("29-1141.00", "sure"),
        "Shift Lead, Ward 3": ("29-1141.00", "guessed"),
        "Owner": ("", "asked"),
    }


def test_a_story_tells_on_which_role_it_stands_where_a_later_one_is_open(access):
    run(access, "history", "apply", document=linkedin(*WARD))
    you = run(access, "me", "show").answer.you
    assert (you.code, you.stands_on, you.behind) == ("29-1141.00", "Shift Lead, Ward 3", ("Owner",))


def test_a_guess_is_offered_first_and_kept_by_saying_that_it_is_right(access):
    run(access, "history", "apply", document=linkedin(*WARD))
    one = asked(access, "Shift Lead, Ward 3")
    assert one.now == "29-1141.00"
    assert one.choices[0].value == "29-1141.00"
    assert one.choices[-1].value == "none"
    run(access, "question", "settle", id=one.id)
    assert counted(access)["Shift Lead, Ward 3"] == ("29-1141.00", "sure")


def test_none_of_these_is_an_answer_and_is_not_asked_again(access):
    run(access, "history", "apply", document=linkedin(*WARD))
    run(access, "question", "settle", id=asked(access, "Shift Lead, Ward 3").id, value="none")
    assert counted(access)["Shift Lead, Ward 3"] == ("", "none")
    run(access, "history", "apply", document=linkedin(*WARD))
    assert counted(access)["Shift Lead, Ward 3"] == ("", "none")


def test_roles_of_the_same_title_are_settled_together(access):
    rows = ("A,Design Engineer,2001,2005", "B,Senior Design Engineer,2005,2009", "C,Owner,2009,")
    run(access, "history", "apply", document=linkedin(*rows))
    run(access, "question", "settle", id=asked(access, "Design Engineer").id, value="17-2141.00")
    assert counted(access) == {
        "Design Engineer": ("17-2141.00", "sure"),
        "Senior Design Engineer": ("17-2141.00", "sure"),
        "Owner": ("", "asked"),
    }


def test_what_may_be_no_job_is_asked_about_first_and_then_what_it_counts_as(access):
    run(access, "history", "apply", document=linkedin("Les Voisins,Treasurer,2023,"))
    one = asked(access, "Treasurer")
    assert one.field == "kind"
    assert [c.value for c in one.choices] == ["job", "volunteer", "study", "care", "club", "other"]
    run(access, "question", "settle", id=one.id, value="job")
    assert asked(access, "Treasurer").field == "occupation"


def test_what_was_no_job_is_not_asked_about_further(access):
    run(access, "history", "apply", document=linkedin("Les Voisins,Treasurer,2023,"))
    run(access, "question", "settle", id=asked(access, "Treasurer").id, value="volunteer")
    assert run(access, "question", "find").answer == ()
    assert models.Experience.objects.get().kind == "volunteer"


def test_what_a_role_counts_as_can_be_changed_in_words_at_any_time(access):
    run(access, "history", "apply", document=linkedin("A,Owner,2009,"))
    (role,) = run(access, "experience", "find").answer
    changed = run(access, "experience", "edit", id=role.id, occupation="registered nurse").answer
    assert (changed.occupation, changed.occupation_title) == ("29-1141.00", "Registered Nurses")
    assert changed.occupation_release
    assert counted(access) == {"Owner": ("29-1141.00", "sure")}
    run(access, "experience", "edit", id=role.id, occupation="none")
    assert counted(access) == {"Owner": ("", "none")}


def test_saving_a_role_as_it_is_confirms_no_guess(access):
    run(access, "history", "apply", document=linkedin(*WARD))
    for role in run(access, "experience", "find").answer:
        run(access, "experience", "edit", id=role.id, occupation=role.occupation)
    assert counted(access)["Shift Lead, Ward 3"] == ("29-1141.00", "guessed")
    assert counted(access)["Owner"] == ("", "asked")


def test_words_that_could_mean_anything_are_refused_with_the_nearest(access):
    run(access, "history", "apply", document=linkedin("A,Owner,2009,"))
    (role,) = run(access, "experience", "find").answer
    with pytest.raises(Problems) as caught:
        run(access, "experience", "edit", id=role.id, occupation="manager")
    (problem,) = caught.value.problems
    assert problem.code == "occupation.unclear"
    assert len(problem.values["titles"]) == len(problem.values["codes"]) == 5


def test_a_role_that_goes_on_says_so_before_it_comes_in(access):
    given = linkedin("Acme,Welder,Sep 2022,", "Acme,Clerk,Sep 2019,Sep 2022")
    added = run(access, "history", "preview", document=given).answer.added
    assert [(one.label, one.going_on) for one in added] == [("Welder", True), ("Clerk", False)]


def test_a_role_that_has_not_begun_comes_in_without_its_dates_and_is_asked_about(access):
    run(access, "history", "apply", document=linkedin("Acme,Welder,Jan 2030,"))
    (role,) = run(access, "experience", "find").answer
    assert (role.start, role.end) == ("", "")
    assert "history.starts_later" in [q.code for q in run(access, "question", "find").answer]


def test_a_role_cannot_be_said_to_begin_after_today(access):
    role = run(access, "experience", "add", title="Welder", start="2026").answer
    for noun, name, raw in (
        ("experience", "add", {"title": "Welder", "start": "2030"}),
        ("experience", "edit", {"id": role.id, "start": "2026-12"}),
        ("history", "say", {"line": "Welder", "since": "2027"}),
    ):
        with pytest.raises(Problems) as refused:
            run(access, noun, name, **raw)
        assert [(p.field, p.code) for p in refused.value.problems] == [("start", "experience.starts_later")]


def test_saying_nothing_settles_nothing(access):
    run(access, "history", "apply", document=linkedin("Acme,Guide,2019,"))
    (open_,) = run(access, "question", "find").answer
    with pytest.raises(Problems) as refused:
        run(access, "question", "settle", id=open_.id, value=" ")
    assert [p.code for p in refused.value.problems] == ["question.nothing_said"]
    assert len(run(access, "question", "find").answer) == 1


def test_a_file_whose_name_no_text_may_hold_comes_in_all_the_same(access):
    given = linkedin("Acme,Guide,2019,")
    run(access, "history", "apply", document=Document(name="Lebens\udce4lauf.csv", data=given.data))
    (open_,) = run(access, "question", "find").answer
    assert open_.source == "Lebenslauf.csv"


def test_a_certificate_speaks_for_a_guess_at_what_a_role_counts_as(access):
    verbs.find("certification", "add").run(access, {"name": "Mechanical Engineering"})
    run(access, "history", "say", line="Design Engineer")
    assert counted(access) == {"Design Engineer": ("17-2141.00", "guessed")}


def test_years_of_work_count_jobs_alone(access):
    run(access, "experience", "add", title="Captain", kind="club", start="2016")
    run(access, "experience", "add", title="Welder", start="2024-11-22")
    assert run(access, "story", "show").answer.you.years == pytest.approx(2, abs=0.01)
