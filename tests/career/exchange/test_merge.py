from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.career.exchange.merge import NOUNS, apply, compare, distinct
from waymark.career.records.history import (
    History,
    KnownLanguage,
    NamedSkill,
    PartialDate,
    PastCertification,
    PastEducation,
    PastExperience,
    PastProject,
    PersonFacts,
    Question,
)
from waymark.guidance.reasons import Reason

NURSE = PastExperience(title="Ward Nurse", organisation="St. Mary's", start=PartialDate(2019))


def history(*experiences, **more):
    return History(experiences=experiences, **more)


def test_a_new_role_is_added_and_a_known_one_left():
    teacher = PastExperience(title="Teacher", organisation="School", start=PartialDate(2015))
    preview = compare(history(NURSE, teacher), history(replace(NURSE, organisation="St Mary’s")))
    assert preview.added.experiences == (teacher,)
    assert preview.left == 1
    assert not preview.changed


def test_blanks_are_filled_and_dates_told_more_exactly():
    fuller = replace(NURSE, start=PartialDate(2019, 3), end=PartialDate(2021, 5), description="Nights")
    (change,) = compare(history(fuller), history(NURSE)).changed
    assert (change.noun, change.index, change.fields) == ("experiences", 0, ("start", "end", "description"))
    assert (change.before, change.after) == (NURSE, fuller)


def test_what_the_person_has_is_never_overwritten_and_the_difference_is_told():
    mine, theirs = replace(NURSE, description="Mine"), replace(NURSE, description="Theirs", start=None)
    preview = compare(history(theirs), history(mine))
    assert preview.changes_nothing
    (difference,) = preview.differing
    assert (difference.field, difference.kept, difference.offered) == ("description", "Mine", "Theirs")


def test_a_shorter_telling_of_the_same_is_no_difference():
    mine, theirs = replace(NURSE, description="Nights, and teaching."), replace(NURSE, description="nights")
    assert not compare(history(theirs), history(mine)).differing


def test_dates_that_would_contradict_each_other_are_not_taken():
    mine = replace(NURSE, end=PartialDate(2019, 3))
    preview = compare(history(replace(NURSE, start=PartialDate(2019, 6))), history(mine))
    assert preview.changes_nothing
    assert [d.field for d in preview.differing] == ["start"]


def test_a_renewed_certificate_is_another_one():
    old, new = (PastCertification(name="ALS", date=PartialDate(year)) for year in (2020, 2024))
    assert compare(History(certifications=(new,)), History(certifications=(old,))).added.certifications == (
        new,
    )


def test_two_degrees_from_one_school_are_two():
    bachelor, master = (PastEducation(institution="UMF", degree=d) for d in ("Bachelor", "Master"))
    assert compare(
        History(educations=(bachelor, master)), History(educations=(bachelor,))
    ).added.educations == (master,)


def test_roles_without_a_name_are_not_taken_for_one_another():
    nameless = (PastExperience(start=PartialDate(2019)), PastExperience(description="Something"))
    preview = compare(history(*nameless), History())
    assert preview.added.experiences == nameless
    assert compare(history(*nameless), apply(preview, History())).changes_nothing


def test_a_guess_the_person_put_right_is_not_brought_again():
    guessed = PastExperience(title="St. Mary's", organisation="Ward Nurse", start=PartialDate(2019))
    read = history(guessed, questions=(Question(record=guessed, field="title", reason=Reason("x")),))
    preview = compare(read, history(NURSE))
    assert preview.changes_nothing
    assert preview.questions == ()


def test_questions_follow_their_record_into_the_merged_one():
    unsure = replace(NURSE, start=None)
    told = distinct(
        history(NURSE, unsure, questions=(Question(record=unsure, field="end", reason=Reason("x")),))
    )
    (question,) = told.questions
    assert question.record is told.experiences[0]


def test_one_that_gains_a_date_is_no_longer_taken_for_another():
    dates = ({"end": PartialDate(2018)}, {"start": PartialDate(2019)}, {"start": PartialDate(2018)})
    offered = History(projects=tuple(PastProject(title="Nurse", **told) for told in dates))
    preview = compare(offered, History())
    first, second = preview.added.projects
    assert (first.start, first.end) == (PartialDate(2018), PartialDate(2018))
    assert second.start == PartialDate(2019)
    assert not preview.differing
    assert compare(offered, apply(preview, History())).changes_nothing


def test_the_person_gains_only_what_was_blank():
    preview = compare(
        History(person=PersonFacts(name="Ana", headline="Nurse")), History(person=PersonFacts(name="Anna"))
    )
    (change,) = preview.changed
    assert (change.noun, change.fields, change.after.name) == ("person", ("headline",), "Anna")


def test_lists_without_a_noun_grow_by_what_they_lack():
    old, new = (
        {"awards": [{"title": "A"}], "meta": {}},
        {"awards": [{"title": "A"}, {"title": "B"}], "meta": {"x": 1}},
    )
    assert compare(History(extras=new), History(extras=old)).added.extras == {
        "awards": [{"title": "A"}, {"title": "B"}]
    }


WORDS = st.sampled_from(["", "Nurse", "nurse", "Clerk", "Acme", "ACME, Inc.", "🦄", "Ștefan's", "Ştefan’s"])
DATES = st.none() | st.builds(PartialDate, st.integers(2018, 2020), st.none() | st.integers(1, 3))
EXTRAS = st.dictionaries(
    st.sampled_from("ab"), st.integers(0, 1) | st.lists(st.integers(0, 2), max_size=2), max_size=2
)


def records(noun):
    how = {
        "str": WORDS,
        "PartialDate | None": DATES,
        "tuple[str, ...]": st.lists(WORDS, max_size=2).map(tuple),
    }
    arguments = {f.name: how.get(f.type, EXTRAS) for f in fields(noun) if f.name != "kind"}
    return st.builds(noun, **arguments)


def ordered(record):
    start, end = getattr(record, "start", None), getattr(record, "end", None)
    return not (start and end and start.surely_after(end))


HISTORIES = st.builds(
    History,
    person=records(PersonFacts),
    extras=EXTRAS,
    **{noun: st.lists(records(cls).filter(ordered), max_size=5).map(tuple) for cls, noun in NOUNS.items()},
)


@settings(deadline=None)
@given(HISTORIES, HISTORIES)
def test_bringing_the_same_history_twice_changes_nothing(offered, existing):
    after = apply(compare(offered, existing), existing)
    again = compare(offered, after)
    assert again.changes_nothing
    assert apply(again, after) == after


@settings(deadline=None)
@given(HISTORIES, HISTORIES)
def test_nothing_that_was_there_is_lost(offered, existing):
    after = apply(compare(offered, existing), existing)
    for noun in NOUNS.values():
        for before, now in zip(getattr(existing, noun), getattr(after, noun), strict=False):
            for name in (f.name for f in fields(before) if f.name != "extras"):
                ours, later = getattr(before, name), getattr(now, name)
                assert ours in {None, "", ()} or ours == later or ours.covers(later)
            if hasattr(before, "extras"):
                assert before.extras.items() <= now.extras.items()
            assert ordered(now)


@settings(deadline=None)
@given(HISTORIES)
def test_a_history_told_once_stays_as_it_is(offered):
    once = distinct(offered)
    assert replace(distinct(once), troubles=()) == replace(once, troubles=())


LANGUAGE, SKILL, PROJECT = (
    KnownLanguage(label="English"),
    NamedSkill(label="Triage"),
    PastProject(title="Sheet"),
)


def test_every_noun_is_compared():
    whole = history(NURSE, languages=(LANGUAGE,), skills=(SKILL,), projects=(PROJECT,))
    preview = compare(whole, History())
    assert (preview.added.languages, preview.added.skills, preview.added.projects) == (
        (LANGUAGE,),
        (SKILL,),
        (PROJECT,),
    )
    assert compare(whole, apply(preview, History())).left == 4
