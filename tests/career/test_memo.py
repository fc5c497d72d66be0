"""What is remembered, and when it is not."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from waymark.career import change, models, sample, tables, verbs
from waymark.career.access import Access
from waymark.career.actions import action, circle, contact, entry, goal, history, interaction, merge, part
from waymark.career.actions import change as changes
from waymark.career.actions import person as persons
from waymark.career.actions import skill as skills
from waymark.career.advice import around, evidence, me, memo, people, skill, story
from waymark.career.problems import Problems


def test_the_same_question_gets_the_same_answer_until_something_changes(access):
    first = story.show(access)
    assert story.show(access) is first
    history.say(access, line="Registered nurse", since="2018")
    assert story.show(access) is not first


def test_a_change_forgets_what_was_read_from_its_table_and_nothing_else(access):
    around.known(access)
    before = around.known(access)
    entry.add(access, text="Ran the audit")
    assert around.known(access) is before
    contact.add(access, name="Ana Pop")
    assert [one.name for one in around.known(access).contacts] == ["Ana Pop"]
    changes.undo(access)
    assert around.known(access).contacts == ()


def test_who_asks_for_what_is_remembered_forgets_with_it(access):
    assert people.show(access).people == 0
    ana = contact.add(access, name="Ana Pop")
    assert people.show(access).people == 1
    contact.erase(access, id=ana.id, sure=True)
    assert people.show(access).people == 0


@pytest.mark.sweep
def test_whatever_is_done_what_is_remembered_is_what_would_be_found_anew(access):
    person, dice = sample.add(access), random.Random(11)
    reads = [one for one in verbs.everything() if _asks_nothing(one)]
    assert len(reads) > 20
    for step in dice.sample(STEPS, len(STEPS)):
        step(person)
        told = {one: _told(one, person) for one in reads}
        memo._kept.clear()
        for one in reads:
            assert told[one] == _told(one, person), (one.noun, one.name, step)


def _told(one: verbs.Verb, person: Access) -> Any:
    try:
        return one.as_json(one.call(person))
    except Problems as refused:
        return str(refused)


def _asks_nothing(one: verbs.Verb) -> bool:
    advice = one.call.__module__.startswith("waymark.career.advice.")
    return advice and one.kind == "read" and all(p.default is not p.empty for p in one.parameters)


def _first(noun: type[models.Row], person: Access) -> Any:
    return noun.objects.filter(person_id=person.person, archived_at=None).order_by("created_at").first()


def _last(noun: type[models.Row], person: Access) -> Any:
    return noun.objects.filter(person_id=person.person, archived_at=None).order_by("created_at").last()


def _undo(person: Access) -> None:
    with suppress(Problems):  # what was erased or changed since cannot come back
        changes.undo(person)


STEPS: list[Callable[[Access], object]] = [
    lambda me: entry.add(me, text="Ran the audit"),
    lambda me: entry.archive(me, id=_first(models.Entry, me).pk),
    lambda me: contact.add(me, name="Ana Pop", closeness=4),
    lambda me: contact.edit(me, id=_first(models.Contact, me).pk, cadence_days=7),
    lambda me: interaction.log(me, people=[str(_first(models.Contact, me).pk)], channel="call"),
    lambda me: interaction.log(
        me, people=["Ana Pop", "Zoe Ng"], channel="message", day=me.today - dt.timedelta(days=400)
    ),
    lambda me: contact.edit(me, id=_first(models.Contact, me).pk, name="Aaron", title="Baker"),
    lambda me: contact.archive(me, id=_last(models.Contact, me).pk),
    lambda me: merge.make(me, kept_id=_last(models.Contact, me).pk, gone_id=_first(models.Contact, me).pk),
    _undo,
    lambda me: interaction.archive(me, id=_first(models.Interaction, me).pk),
    lambda me: contact.erase(me, id=_first(models.Contact, me).pk, sure=True),
    lambda me: circle.edit(me, id=_first(models.Circle, me).pk, cadence_days=3),
    lambda me: part.archive(me, id=_first(models.Part, me).pk),
    lambda me: skills.add(me, label="Auditing"),
    lambda me: action.settle(me, id=_first(models.Action, me).pk, state="done"),
    lambda me: goal.archive(me, id=_first(models.Goal, me).pk),
    lambda me: persons.edit(me, safe_at_work="no", quiet=True),
    _undo,
    _undo,
]


def test_what_is_remembered_is_at_hand_as_long_as_it_holds_and_is_not_found_anew(access):
    contact.add(access, name="Ana Pop")
    assert memo.held(around.people, access) is None
    found = around.people(access)
    assert memo.held(around.people, access) is found
    with change.unit(access, "write", "test.look"):
        assert memo.held(around.people, access) is None
    contact.add(access, name="Ion Pop")
    assert memo.held(around.people, access) is None


def test_some_people_are_told_alike_whether_everybody_is_remembered_or_not(access):
    ana, ion = (contact.add(access, name=name, closeness=4).id for name in ("Ana Pop", "Ion Pop"))
    interaction.log(access, people=[str(ana)], channel="call")
    few = around.some(access, [ana, ion])
    around.people(access)
    with CaptureQueriesContext(connection) as seen:
        same = around.some(access, [ana, ion])
    assert not [q for q in seen if "career_contact" in q["sql"] and "FROM" in q["sql"]]
    for key, one in few.items():
        assert (same[key].contact.name, same[key].last, same[key].set_on) == (
            one.contact.name,
            one.last,
            one.set_on,
        )
        assert same[key].strength(access.today) == one.strength(access.today)


def test_after_a_talk_only_the_log_of_those_who_were_there_is_read(access):
    ana, ion = (contact.add(access, name=name).id for name in ("Ana Pop", "Ion Pop"))
    interaction.log(access, people=[str(ion)], channel="call")
    before = around.people(access)
    interaction.log(access, people=[str(ana)], channel="call")
    with CaptureQueriesContext(connection) as seen:
        after = around.people(access)
    (log,) = [q["sql"] for q in seen if "career_presence" in q["sql"]]
    assert ana.hex in log
    assert ion.hex not in log
    assert after[str(ion)] is before[str(ion)]
    assert after[str(ana)].last == access.today


def test_after_something_was_said_of_somebody_they_alone_are_read_and_everybody_stands_in_order(access):
    ana, ion = (contact.add(access, name=name).id for name in ("Ana Pop", "Ion Pop"))
    before = around.told(access)
    contact.edit(access, id=ana, name="Zoe Pop")
    after = around.told(access)
    assert [one.contact.name for one in after.values()] == ["Ion Pop", "Zoe Pop"]
    assert after[str(ion)] is before[str(ion)]


def test_who_is_added_elsewhere_while_somebody_is_read_again_comes_the_next_time(access, monkeypatch):
    ana = contact.add(access, name="Ana Pop").id
    around.told(access)
    in_order = around._in_order

    def meanwhile(asked):
        models.Contact.objects.bulk_create([models.Contact(person_id=access.person, name="Ion Pop")])
        return in_order(asked)

    contact.edit(access, id=ana, title="Nurse")
    monkeypatch.setattr(around, "_in_order", meanwhile)
    assert [one.contact.title for one in around.told(access).values()] == ["Nurse"]


def test_where_nobody_said_whose_rows_were_written_all_are_read_anew(access):
    ana = contact.add(access, name="Ana Pop").id
    interaction.log(access, people=[str(ana)], channel="call")
    assert around.people(access)[str(ana)].last == access.today
    with change.unit(access, "write", "test.past_the_journal"):
        models.Presence.objects.filter(person_id=access.person).delete()
    assert around.people(access)[str(ana)].last is None


def test_what_another_process_wrote_is_read_anew(access):
    ana = contact.add(access, name="Ana Pop").id
    around.people(access)
    interaction.log(access, people=[str(ana)], channel="call")
    tables._steps.clear()  # as if the talk had been logged elsewhere
    contact.edit(access, id=ana, title="Nurse")
    assert around.people(access)[str(ana)].last == access.today


def test_another_language_or_day_is_another_answer(access):
    first = story.show(access)
    assert story.show(replace(access, locale="de_DE")) is not first


def test_nothing_is_remembered_in_the_middle_of_a_change(access):
    history.say(access, line="Registered nurse", since="2018")
    with change.unit(access, "write", "test.two_steps"):
        aim = goal.add(access, title="Lead a ward", occupation="11-9111.00")
        assert story.show(access).gap.code == "11-9111.00"
        goal.edit(access, id=aim.id, occupation="41-2031.00")
    assert story.show(access).gap.code == "41-2031.00"


def test_the_reads_of_one_visit_look_once_and_a_write_is_seen_at_once(access):
    visit = replace(access, learned={})
    with CaptureQueriesContext(connection) as first:
        me.show(visit)
        skill.evidenced(visit)
    tables = [q["sql"] for q in first if 'FROM "career_skill"' in q["sql"]]
    assert len(tables) == 1
    skills.add(visit, label="Auditing")
    assert [one.label for one in skill.evidenced(visit)] == ["Auditing"]


def test_rows_kept_for_a_visit_are_never_older_than_what_an_answer_is_remembered_by(access):
    visit = replace(access, learned={})
    with change.unit(visit, "read", "test.look"):
        evidence.skills(visit)
    skills.add(access, label="Auditing")  # another process
    assert skill.evidenced(visit) == ()
    assert [one.label for one in skill.evidenced(access)] == ["Auditing"]
