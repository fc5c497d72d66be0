"""A talk is noted in seconds, with whom it was, and what is to be done after it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from waymark.career import models, verbs
from waymark.career.actions import change, contact, gathering, interaction
from waymark.career.problems import Problems
from waymark.career.queries import contact as people
from waymark.career.queries import interaction as talks


def names(found):
    return [one.name for one in found]


def log(access, **raw):
    return verbs.find("interaction", "log").run(access, raw).answer


def test_a_name_is_enough_and_an_unknown_one_becomes_a_contact(access):
    told = log(access, people="Ștefan Ünal, Ana")
    assert names(told.people) == ["Ștefan Ünal", "Ana"]
    assert names(told.new) == ["Ștefan Ünal", "Ana"]
    assert told.interaction.state == "happened"
    assert told.interaction.day == access.today
    again = log(access, people=["stefan unal"])
    assert again.new == ()
    assert again.people == told.people[:1]


def test_a_nickname_a_mail_address_and_a_key_name_the_same_contact(access):
    ana = contact.add(access, name="Ana Popescu", nick="Anuța", emails=({"value": "Ana@Example.org"},))
    for said in ("ANUTA", "ana@example.org", str(ana.id)):
        assert [one.id for one in log(access, people=[said]).people] == [ana.id]


def test_of_two_with_one_name_the_place_in_brackets_tells_which(access):
    contact.add(access, name="Ana Pop", organisation="Clinic North")
    south = contact.add(access, name="Ana Pop", organisation="Clinic South")
    assert [one.id for one in log(access, people="ana pop (clinic south)").people] == [south.id]
    assert names(log(access, people="Ana Pop (Clinic West)").new) == ["Ana Pop (Clinic West)"]


def test_a_name_that_two_have_is_asked_about_and_nothing_is_kept(access):
    contact.add(access, name="Ana Pop")
    contact.add(access, name="ana pop")
    with pytest.raises(Problems) as caught:
        log(access, people=["Ana Pop", "Somebody new"])
    assert [(p.field, p.code) for p in caught.value.problems] == [("people", "contact.several")]
    assert not models.Interaction.objects.exists()
    assert people.find(access, text="somebody") == ()


@pytest.mark.parametrize("name", ["佐藤 花子", "فاطمة الزهراء", "Ὀδυσσεύς", "Suharto", "O'Neill", "Ελένη 🌿"])
def test_names_of_any_script_and_single_names_are_known_again(access, name):
    first = log(access, people=[name])
    assert names(first.people) == [name]
    assert log(access, people=[name]).new == ()
    assert [one.name for one in people.find(access, text=name)] == [name]


def test_a_later_day_makes_it_planned_and_telling_what_came_of_it_makes_it_happen(access):
    soon = access.today + dt.timedelta(days=3)
    planned = log(access, people=["Ana"], day=soon, title="Coffee")
    assert planned.interaction.state == "planned"
    told = interaction.tell(
        access, id=planned.interaction.id, text="She knows the clinic", mine=("Write to her",)
    )
    assert (told.interaction.state, told.interaction.day) == ("happened", access.today)
    assert [one.title for one in told.mine] == ["Write to her"]
    (seat,) = models.Presence.objects.all()
    assert (seat.state, seat.day) == ("happened", access.today)


def test_what_is_mine_becomes_a_step_and_what_is_theirs_a_promise(access):
    told = log(
        access, people=["Ana Pop", "Ion"], mine=["Ana: send the paper", "Book a room"],
        theirs=["Ion: ask his boss", "Bring cake"],
    )  # fmt: skip
    ana, ion = (one.id for one in told.people)
    assert [(a.title, a.contact_id, a.kind) for a in told.mine] == [
        ("send the paper", ana, "meet"), ("Book a room", None, "meet"),
    ]  # fmt: skip
    assert [(p.text, p.contact_id) for p in told.theirs] == [("ask his boss", ion), ("Bring cake", ana)]


def test_a_line_that_begins_with_somebody_s_name_is_about_them(access):
    told = log(
        access, people=["Ana Pop", "Ion"], theirs=["Ion asks his boss", "Ionela knows", "ana pop rings"]
    )
    ana, ion = (one.id for one in told.people)
    said = [("Ion asks his boss", ion), ("Ionela knows", ana), ("ana pop rings", ana)]
    assert [(p.text, p.contact_id) for p in told.theirs] == said


def test_everything_of_a_talk_is_undone_at_once_and_done_again(access):
    log(access, people=["Ana"], mine=["Ring her"], theirs=["Send it"])
    gone = change.undo(access)
    for model in (models.Interaction, models.Presence, models.Contact, models.Action, models.Promise):
        assert not model.objects.exists()
    change.undo(access, id=gone.id)
    (told,) = talks.find(access)
    assert (names(told.people), len(told.mine), len(told.theirs)) == (["Ana"], 1, 1)


def test_who_was_there_can_be_changed_and_who_was_taken_off_stays_off(access):
    told = log(access, people=["Ana", "Ion"])
    ana, ion = (one.id for one in told.people)
    mara = contact.add(access, name="Mara")
    told = interaction.edit(access, id=told.interaction.id, contacts=(ana, mara.id))
    assert names(told.people) == ["Ana", "Mara"]
    interaction.archive(access, id=told.interaction.id)
    assert talks.find(access, contact_id=ana) == ()
    told = interaction.restore(access, id=told.interaction.id)
    assert names(told.people) == ["Ana", "Mara"]
    assert [one.interaction.id for one in talks.find(access, contact_id=mara.id)] == [told.interaction.id]
    assert talks.find(access, contact_id=ion) == ()


def test_presences_say_what_their_talk_says(access):
    told = log(access, people=["Ana", "Ion"])
    day = access.today - dt.timedelta(days=40)
    interaction.edit(
        access, id=told.interaction.id, day=day, channel="reaction", started_by="them", state="missed"
    )
    for seat in models.Presence.objects.all():
        assert (seat.day, seat.channel, seat.started_by, seat.state) == (day, "reaction", "them", "missed")


def test_two_windows_do_not_overwrite_one_another(access):
    told = log(access, people=["Ana"])
    interaction.edit(access, id=told.interaction.id, version=1, title="From one")
    with pytest.raises(Problems, match=r"record\.changed_meanwhile"):
        interaction.edit(access, id=told.interaction.id, version=1, title="From the other")


def test_talks_are_found_by_words_person_event_and_day(access):
    place = gathering.add(access, name="Welders' evening")
    told = log(access, people=["Ana"], text="Über Nähte", gathering_id=place.id, channel="event")
    log(access, people=["Ion"], day=access.today - dt.timedelta(days=9))
    found = told.interaction.id
    for asked in (
        {"text": "uber nahte"},
        {"contact_id": told.people[0].id},
        {"gathering_id": place.id},
        {"since": access.today},
        {"channel": "event"},
    ):
        assert [one.interaction.id for one in talks.find(access, **asked)] == [found]
    assert len(talks.find(access)) == 2
    assert talks.show(access, id=found).people == told.people


def test_the_timeline_of_a_contact_holds_all_that_was_between_you(access):
    told = log(access, people=["Ana"], title="Coffee", mine=["Write"], theirs=["Answer"])
    ana = told.people[0].id
    verbs.find("favour", "add").run(access, {"text": "Lent a book", "contact_id": ana, "day": "2026-01-05"})
    verbs.find("ask", "add").run(access, {"title": "A reference", "who": "Ana", "answer": "yes"})
    verbs.find("entry", "add").run(access, {"text": "Passed", "contacts": [ana], "day": "2025-12-31"})
    log(access, people=["Ion"])
    found = people.timeline(access, id=ana)
    assert {one.noun for one in found} == {"interaction", "action", "promise", "favour", "ask", "entry"}
    assert [one.title for one in found[-2:]] == ["Lent a book", "Passed"]
    assert people.timeline(access, id=ana, skip=4, limit=1)[0].title == "Lent a book"


def test_a_name_of_somebody_put_away_means_them_and_brings_them_back(access):
    ana = contact.add(access, name="Ana Popescu", leave_alone=True)
    contact.archive(access, id=ana.id)
    told = verbs.find("interaction", "log").run(access, {"people": ["ana popescu"]})
    assert [one.id for one in told.answer.people] == [one.id for one in told.answer.back] == [ana.id]
    assert told.answer.new == ()
    (now,) = people.find(access)
    assert (now.id, now.leave_alone) == (ana.id, True)
    change.undo(access, id=told.change)
    assert people.find(access) == ()


def test_whoever_is_there_goes_before_somebody_of_the_name_who_was_put_away(access):
    away = contact.add(access, name="Ana")
    contact.archive(access, id=away.id)
    here = contact.add(access, name="Ana", organisation="Clinic")
    assert [one.id for one in log(access, people=["Ana"]).people] == [here.id]
    contact.archive(access, id=here.id)
    with pytest.raises(Problems) as wrong:
        log(access, people=["Ana"])
    assert [one.code for one in wrong.value.problems] == ["contact.several"]


def test_another_name_of_somebody_names_them(access):
    ana = contact.add(access, name="Ana Popescu", names="Ana Ionescu, Анна Попеску")
    assert [one.id for one in log(access, people=["анна попеску"]).people] == [ana.id]
    assert [one.id for one in log(access, people=["Ana Ionescu"]).people] == [ana.id]


@pytest.mark.parametrize(
    ("zone", "day"), [("Pacific/Auckland", 24), ("America/Los_Angeles", 23), ("UTC", 23)]
)
def test_what_has_no_day_stands_on_the_day_on_which_the_person_noted_it(access, zone, day):
    there = replace(access, zone=zone)
    asked = verbs.find("ask", "add").run(there, {"title": "A reference", "who": "Ana"}).answer
    noted = dt.datetime(2026, 11, 24, 2, tzinfo=dt.UTC)  # at night in Greenwich, whose day ends at four
    models.Ask.objects.filter(pk=asked.id).update(created_at=noted)
    assert [one.day.day for one in people.timeline(there, id=asked.contact_id)] == [day]


def test_whoever_is_new_in_a_talk_at_an_event_was_met_there(access):
    place = gathering.add(access, name="Welders' day")
    ion = contact.add(access, name="Ion")
    told = log(access, people=["Ana", "Ion"], gathering_id=place.id)
    assert names(people.find(access, met_at_id=place.id)) == ["Ana"]
    assert contact.show(access, id=told.people[0].id).from_place == "event"
    assert contact.show(access, id=ion.id).met_at_id is None
    with pytest.raises(Problems, match=r"record\.not_found"):
        log(access, people=["Bo"], gathering_id=ion.id)


def test_a_word_of_a_known_name_is_asked_about_and_nothing_is_kept_meanwhile(access):
    pop, rus = (contact.add(access, name=name) for name in ("Ioana Pop", "Rus Ioana"))
    contact.archive(access, id=contact.add(access, name="Ioana Dan").id)
    with pytest.raises(Problems) as bad:
        interaction.log(access, people=("Ioana", "Bo"))
    (problem,) = bad.value.problems
    assert (problem.code, problem.field) == ("contact.near", "people")
    assert problem.values["like"] == ("Ioana Pop", "Rus Ioana")
    assert problem.values["keys"] == (str(pop.id), str(rus.id))
    assert {one.name for one in people.find(access)} == {"Ioana Pop", "Rus Ioana"}
    assert [one.name for one in interaction.log(access, people=("IOANA pop",)).people] == ["Ioana Pop"]
    made = interaction.log(access, people=("Ioana", "Bo"), new=("ioana",))
    assert [one.name for one in made.new] == ["Ioana", "Bo"]
    assert interaction.log(access, people=("Ioana",)).new == ()
    assert [one.name for one in interaction.log(access, people=("Io", "Ana Pop")).new] == ["Io", "Ana Pop"]


def test_what_was_given_stands_on_the_day_on_which_it_was_given(access):
    ana = contact.add(access, name="Ana").id
    could = {"text": "A book", "contact_id": ana, "way": "could_give", "day": "2026-01-05"}
    noted = verbs.find("favour", "add").run(access, could).answer.id
    verbs.find("favour", "edit").run(access, {"id": noted, "way": "given", "done_on": access.today})
    assert [one.day for one in people.timeline(access, id=ana)] == [access.today]


def test_what_was_agreed_on_stands_on_the_day_of_its_talk_unless_it_is_ahead(access):
    ago, ahead = access.today - dt.timedelta(days=20), access.today + dt.timedelta(days=5)
    told = log(access, people=["Ana"], day=ago, mine=["Send the sheet"], theirs=["Ask around"])
    log(access, people=["Ana"], day=ahead, mine=["Bring the sheet"])
    models.Action.objects.update(created_at=access.now)
    days = {one.title: one.day for one in people.timeline(access, id=told.people[0].id) if one.title}
    assert days == {"Send the sheet": ago, "Ask around": ago, "Bring the sheet": access.today}


def test_nothing_has_happened_on_a_day_that_is_ahead(access):
    ahead = access.today + dt.timedelta(days=1)
    noted = log(access, people=["Ana"]).interaction.id
    for verb, said in (
        ("edit", {"id": noted}),
        ("tell", {"id": noted}),
        ("log", {"people": ["Ana"], "state": "happened"}),
    ):
        with pytest.raises(Problems) as bad:
            verbs.find("interaction", verb).run(access, {**said, "day": ahead})
        assert [(one.field, one.code) for one in bad.value.problems] == [("day", "meeting.not_yet")]
    moved = verbs.find("interaction", "edit").run(access, {"id": noted, "day": ahead, "state": "planned"})
    assert moved.answer.interaction.state == "planned"
