"""Advice about people: whom to get back to, who helps, who should hear it, and by which way to somebody."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.utils import translation

from waymark.career import models
from waymark.career.actions import (
    change,
    circle,
    contact,
    entry,
    experience,
    favour,
    gathering,
    goal,
    interaction,
    manager,
    nudge,
    part,
    person,
    promise,
    series,
    skill,
    tie,
)
from waymark.career.advice import (
    around,
    giving,
    hear,
    library,
    network,
    reach,
    readiness,
    reconnect,
    support,
    waiting,
)
from waymark.career.advice import contact as closeness
from waymark.career.advice import part as parts
from waymark.career.queries import contact as people


def ago(access, days):
    return access.today - dt.timedelta(days=days)


def met(access, name, *days, channel="meeting", **facts):
    """A contact with real talks so many days ago."""
    key = contact.add(access, name=name, **facts).id
    for one in days:
        interaction.log(access, people=(str(key),), day=ago(access, one), channel=channel)
    return key


def due(access):
    return [turn.contact.name for turn in reconnect.show(access).turns]


def test_a_circle_gathers_people_by_name_and_nobody_leaves_it(access):
    choir, band = (circle.add(access, name=name).id for name in ("Choir", "Band"))
    ana = contact.add(access, name="Ana", circles=(band,)).id
    made = circle.gather(access, id=choir, people=("ana", "Ștefan"))
    assert ([one.name for one in made.known], [one.name for one in made.new]) == (["Ana"], ["Ștefan"])
    circle.gather(access, id=choir, people=("Ana",))
    assert [one.name for one in people.find(access, circle_id=choir)] == ["Ana", "Ștefan"]
    assert contact.show(access, id=ana).circles == (str(band), str(choir))


def test_who_comes_up_next_is_told_with_the_day(access):
    assert reconnect.following(access) is None
    met(access, "Radu", 2)
    met(access, "Mara", 1, cadence_days=14, leave_alone=True)
    met(access, "Ion", cadence_days=30)
    met(access, "Ana", 1, cadence_days=14)
    found = reconnect.following(access)
    assert (found.who.name, found.day) == ("Ana", access.today + dt.timedelta(21))
    person.edit(access, quiet=True)
    assert reconnect.following(access) is None


def test_beyond_the_cap_a_longer_silence_hides_nobody_who_is_closer(access):
    for n in range(70):
        met(access, f"Far {n}", 400, cadence_days=10)
    met(access, "Ana", 95, cadence_days=30, closeness=5)
    assert due(access)[0] == "Ana"


def test_a_cadence_comes_from_the_circle_and_a_person_s_own_goes_before_it(access):
    close = circle.add(access, name="Close", cadence_days=30)
    ana = met(access, "Ana", 50, circles=(close.id,))
    met(access, "Ion", 50, circles=(close.id,), cadence_days=90)
    met(access, "Mara", 50, circles=(close.id,), cadence_days=0)
    met(access, "Radu", 50)
    assert due(access) == ["Ana"]
    (turn,) = reconnect.show(access).turns
    assert (turn.standing.since, turn.standing.cadence.days, turn.standing.cadence.source) == (
        50,
        30,
        "circle",
    )
    assert turn.standing.ratio == pytest.approx(50 / 30)
    interaction.log(access, people=(str(ana),), channel="call")
    assert due(access) == []


def test_only_real_contact_counts_and_a_talk_put_away_is_none(access):
    met(access, "Ana", 50, cadence_days=30)
    interaction.log(access, people=("Ana",), channel="reaction")
    assert due(access) == ["Ana"]
    told = interaction.log(access, people=("Ana",))
    assert due(access) == []
    interaction.archive(access, id=told.interaction.id)
    assert due(access) == ["Ana"]
    interaction.restore(access, id=told.interaction.id)
    assert due(access) == []


def test_nobody_is_proposed_who_is_left_alone_put_off_met_soon_or_put_away(access):
    names = ("Alone", "Off", "Soon", "Gone", "Due")
    keys = {name: met(access, name, 100, cadence_days=30) for name in names}
    contact.edit(access, id=keys["Alone"], leave_alone=True)
    contact.snooze(access, id=keys["Off"])
    interaction.log(access, people=(str(keys["Soon"]),), day=access.today + dt.timedelta(days=4))
    contact.archive(access, id=keys["Gone"])
    assert due(access) == ["Due"]
    later = replace(access, now=access.now + dt.timedelta(days=15))
    assert "Off" in due(later)
    person.edit(access, quiet=True)
    assert due(access) == []


def test_who_fades_without_a_cadence_is_named_gently_apart(access):
    met(access, "Ana", 200, 170, 140)
    met(access, "Ion", 20, 50, 80)
    met(access, "Twice only", 200, 230)
    met(access, "Asleep", 1200, 1230, 1260)
    (quiet,) = reconnect.show(access).fading
    assert (quiet.contact.name, quiet.fading.rhythm, quiet.fading.since) == ("Ana", 30, 140)


def test_how_close_somebody_is_can_be_followed_by_hand(access):
    key = met(access, "Ana", 120, 90, 60, closeness=3)
    (found,) = closeness.closeness(access, contacts=(key,))
    strength = found.strength
    assert strength.sums.warmth == pytest.approx(1.5268, abs=1e-4)
    from_log = 1 - 2.718281828 ** (-strength.sums.warmth / 2)
    assert strength.value == pytest.approx(0.5 * 0.5 + 0.5 * from_log, abs=1e-4)
    assert (strength.sums.count, strength.sums.last, strength.half_life) == (3, ago(access, 60), 90)
    assert found.standing is None
    contact.edit(access, id=key, cadence_days=45)
    (found,) = closeness.closeness(access, contacts=(key,))
    assert (found.strength.half_life, found.standing.since, found.standing.time) == (45, 60, False)


def test_contacts_are_found_by_circle_part_place_and_how_long_ago(access):
    close = circle.add(access, name="Close", cadence_days=30)
    ana = met(access, "Ana", 50, circles=(close.id,))
    ion = met(access, "Ion", 500)
    mara = met(access, "Mara", cadence_days=9)
    radu = met(access, "Radu")
    part.add(access, contact_id=radu, kind="mentor", cadence_days=30)

    def found(**asked):
        return [one.id for one in people.find(access, **asked)]

    assert found() == [ana, ion, mara, radu]
    assert found(circle_id=close.id) == [ana]
    assert found(part="mentor") == [radu]
    assert found(no_cadence=True) == [ion]
    assert found(order="quiet") == [ion, ana, mara, radu]
    assert found(limit=2, skip=1) == [ion, mara]


def test_loose_ties_come_first_in_digital_work_and_close_ones_elsewhere(access):
    close = met(access, "Close", 1, 3, 5, 8, closeness=5)
    loose = met(access, "Loose", 300)
    for name in ("X", "Y", "Z"):
        tie.state(access, one_id=loose, other_id=met(access, name))
    asleep = met(access, "Asleep", 1100, closeness=4)
    conflict = met(access, "Conflict", 1100, leave_alone=True)
    found = reach.show(access, digital=True)
    assert [one.contact.name for one in found.weak][:1] == ["Loose"]
    assert [one.contact.name for one in reach.show(access, digital=False).weak][:1] == ["Close"]
    assert [one.contact.id for one in found.dormant] == [str(asleep)]
    assert str(conflict) not in {one.contact.id for one in (*found.weak, *found.dormant)}
    assert close
    assert reach.show(replace(access, now=access.now - dt.timedelta(days=10))).dormant == ()


def test_whoever_did_somebody_a_favour_of_late_is_not_out_of_touch(access):
    year = str(access.today.year - 5)
    ana, ion, bo = (contact.add(access, name=name, met_on=year).id for name in ("Ana", "Ion", "Bo"))
    favour.add(access, contact_id=ana, way="received", text="Lent a drill", day=ago(access, 30))
    favour.add(access, contact_id=ion, way="could_give", text="A recipe", day=ago(access, 30))
    assert {one.contact.id for one in reach.show(access).dormant} == {str(ion), str(bo)}


def test_an_aim_is_one_place_on_the_map_in_whatever_language_it_was_written(access):
    contact.add(access, name="Ana", title="Nurse")
    for words in ("Registered nurse", "Enfermera", "Nursing"):
        goal.add(access, title=words, toward=words, occupation="29-1141.00")
    assert {spot.wanted.label for spot in network.show(access).spots} == {"Registered Nurses", "Nursing"}
    with translation.override("es"):
        told = {spot.wanted.label for spot in network.show(replace(access, locale="es_ES")).spots}
    assert told == {library.catalogue().into("es").titles["29-1141.00"], "Nursing"}


def test_support_says_which_help_nobody_gives_and_who_could_be_a_mentor(access):
    goal.add(access, title="Run a ward", toward="nursing")
    ana = met(access, "Ana", 5, gives=("advice",), field="Nursing")
    favour.add(access, text="Read my CV", contact_id=ana)
    found = support.show(access)
    assert {one.help: len(one.people) for one in found.covers}["advice"] == 1
    assert {one.help for one in found.covers if not one.people} >= {"referral", "emotional_support"}
    assert [one.contact.name for one in found.mentors] == ["Ana"]


def test_thanks_are_due_for_favours_and_for_help_in_the_log_until_they_are_said(access):
    ana, ion = met(access, "Ana"), met(access, "Ion")
    lent = favour.add(access, text="Lent me a drill", contact_id=ana, day=ago(access, 3))
    line = entry.add(access, text="Passed the test", contacts=(ion,))
    assert [(t.favour.contact.name, t.favour.text) for t in giving.show(access).thanks] == [
        ("Ion", "Passed the test"), ("Ana", "Lent me a drill"),
    ]  # fmt: skip
    contact.thank(access, id=ana, favour_id=lent.id)
    told = contact.thank(access, id=ion, entry_id=line.id, words="Thank you")
    assert (told.interaction.channel, told.interaction.started_by) == ("message", "me")
    assert giving.show(access).thanks == ()
    assert models.Favour.objects.get(entry_id=line.id).thanked_on == access.today


def test_what_could_be_done_for_whom_follows_from_what_they_care_about(access):
    met(access, "Ana", cares_about=("TIG welding",))
    met(access, "Ion", cares_about=("TIG welding",))
    skill.add(access, label="TIG welding")
    assert {o.contact.name for o in giving.show(access).offers} == {"Ana", "Ion"}
    person.edit(access, shy=True)
    assert len(giving.show(access).offers) == 1
    person.edit(access, quiet=True)
    assert giving.show(access).offers == ()


def test_a_win_is_heard_by_who_helped_and_the_manager_only_where_it_is_safe(access):
    role = experience.add(access, title="Welder", organisation="Yard")
    boss = met(access, "Boss", organisation="Yard")
    part.add(access, contact_id=boss, kind="manager", experience_id=role.id)
    ana, _nobody = met(access, "Ana"), met(access, "Nobody")
    line = entry.add(access, text="The seam held", contacts=(ana,))

    def hearers():
        return [one.contact.name for one in hear.find(access, entry_id=line.id).hearers]

    assert hearers() == ["Ana", "Boss"]
    (draft, _other) = hear.find(access, entry_id=line.id).drafts
    assert (draft.code, draft.values["who"], draft.values["text"]) == (
        "hear.draft_win",
        "Ana",
        "The seam held",
    )
    told = hear.find(access, entry_id=line.id)
    interaction.log(access, people=[str(ana)], title=told.title, text="I wrote to her")
    assert (hearers(), [one.name for one in hear.find(access, entry_id=line.id).told]) == (["Boss"], ["Ana"])
    change.undo(access)
    person.edit(access, safe_at_work="no")
    assert hearers() == ["Ana"]
    person.edit(access, quiet=True)
    assert hearers() == []


@pytest.mark.parametrize("said", ["part", "series", "manager"])
def test_where_it_is_not_safe_whoever_leads_is_left_alone_however_that_was_said(access, said):
    boss = met(access, "Boss", 60, cadence_days=14)
    assert due(access) == ["Boss"]
    if said == "part":
        part.add(access, contact_id=boss, kind="manager")
    elif said == "series":
        series.add(access, who=str(boss), kind="manager")
    else:
        manager.add(access, who=str(boss))
    person.edit(access, safe_at_work="no")
    assert due(access) == []
    assert [one.name for one in people.find(access)] == ["Boss"]


def test_the_way_to_somebody_goes_through_who_knows_them_said_or_inferred(access):
    met(access, "Target", organisation="Clinic", title="Surgeon")
    bridge = met(access, "Bridge", 2, 4, closeness=5)
    target = people.find(access, text="target")[0].id
    tie.state(access, one_id=bridge, other_id=target, closeness=5)
    found = network.ways(access, text="clinic")
    (answer,) = found.answers
    assert [found.names[key] for key in answer.ways[0].people] == ["Bridge", "Target"]
    assert answer.ways[0].inferred is False
    met(access, "Colleague", 1, closeness=5, organisation="Clinic")
    tie.state(access, one_id=bridge, other_id=target, knows=False)
    found = network.ways(access, text="surgeon")
    ways = found.answers[0].ways
    assert ([found.names[key] for key in ways[0].people], ways[0].inferred) == (["Colleague", "Target"], True)


def test_who_knows_whom_is_found_anew_where_people_belong_elsewhere_and_not_for_a_new_title(access):
    ana, ion = (contact.add(access, name=name, organisation="Yard").id for name in ("Ana", "Ion"))
    before = around.who_knows_whom(access)
    assert len(before.inferred) == 1
    contact.edit(access, id=ana, title="Foreman")
    assert around.told(access)[str(ana)].contact.title == "Foreman"
    assert around.who_knows_whom(access) is before
    contact.edit(access, id=ana, organisation="Clinic")
    assert around.who_knows_whom(access).inferred == ()
    tie.state(access, one_id=ana, other_id=ion)
    assert len(around.who_knows_whom(access).stated) == 1


def test_after_a_change_only_the_contact_that_changed_is_understood_anew(access):
    ana, ion = (contact.add(access, name=name, cares_about=("fair pay",)).id for name in ("Ana", "Ion"))
    before = around.told(access)
    contact.edit(access, id=ana, title="Foreman")
    after = around.told(access)
    assert after[str(ion)] is before[str(ion)]
    assert after[str(ana)].contact.title == "Foreman"
    circle.edit(access, id=circle.add(access, name="Close").id, cadence_days=30)
    contact.edit(access, id=ion, circles=(circle.add(access, name="Near", cadence_days=20).id,))
    assert around.told(access)[str(ion)].cadence.days == 20


def test_the_map_holds_everybody_and_says_how_little_is_known_of_who_knows_whom(access):
    keys = [met(access, f"P{n}", 1, organisation="Yard" if n % 2 else "Clinic") for n in range(8)]
    found = network.show(access)
    assert found.people == 8
    assert found.openness.constraint is None
    assert found.organisations.kinds == 2
    for n, one in enumerate(keys):
        for other in keys[n + 1 :]:
            tie.state(access, one_id=one, other_id=other, knows=False)
    assert network.show(access).openness.constraint == pytest.approx(1 / 8)


def test_check_ins_come_round_and_leaving_a_place_silences_what_belonged_to_it(access):
    role = experience.add(access, title="Welder", organisation="Yard", start="2019")
    boss, mentor = met(access, "Boss", 60), met(access, "Mentor", 60)
    part.add(access, contact_id=boss, kind="manager", experience_id=role.id, cadence_days=14)
    part.add(access, contact_id=mentor, kind="mentor", cadence_days=30)
    assert [one.who.name for one in parts.due(access)] == ["Boss", "Mentor"]
    person.edit(access, safe_at_work="no")
    assert [one.who.name for one in parts.due(access)] == ["Mentor"]
    person.edit(access, safe_at_work="yes")
    left = experience.leave(access, id=role.id)
    assert left.end == access.today.isoformat()
    assert [one.who.name for one in parts.due(access)] == ["Mentor"]
    assert due(access) == ["Mentor"]
    assert people.find(access, part="manager") == ()


def test_readiness_knows_who_agreed_whom_to_ring_and_when_the_cv_was_looked_at(access):
    ana = met(access, "Ana", closeness=5)
    referee = part.add(access, contact_id=ana, kind="referee")
    assert [(one.who.name, one.agreed_on) for one in readiness.show(access).referees] == [("Ana", None)]
    part.edit(access, id=referee.id, agreed_on=access.today)
    nudge.answer(access, kind="cv", answer="acted")
    found = readiness.show(access)
    assert found.referees[0].agreed_on == access.today
    assert [one.name for one in found.ring] == ["Ana"]
    assert found.looked_on == access.today


def test_what_others_promised_and_what_follows_events_waits(access):
    ana = met(access, "Ana")
    said = promise.add(access, text="Send the paper", contact_id=ana, by=ago(access, 1))
    gathering.add(access, name="Evening", state="attended", follow_up=("Write to three people",))
    gathering.add(access, name="Later", state="planned", follow_up=("Nothing yet",))
    found = waiting.show(access)
    assert [one.text for one in found.promises] == ["Send the paper"]
    assert [one.name for one in found.gatherings] == ["Evening"]
    promise.edit(access, id=said.id, state="kept")
    assert waiting.show(access).promises == ()


def test_the_same_person_twice_is_suspected_with_reasons(access):
    mail = ({"value": "ana@example.org", "label": ""},)
    contact.add(access, name="Ana Popescu", emails=mail)
    contact.add(access, name="Popescu Ana", emails=mail)
    contact.add(access, name="Ion")
    (pair,) = closeness.duplicates(access)
    assert pair.certainty == "sure"
    assert {reason.code for reason in pair.reasons} == {"same.name", "same.email"}


def test_whoever_looks_for_work_is_shown_more_and_whoever_is_shy_one(access):
    for n in range(12):
        key = contact.add(access, name=f"Ana {n:02}").id
        interaction.log(access, people=(str(key),), day=access.today - dt.timedelta(days=200))
    assert len(reach.show(access).weak) == 5
    person.edit(access, looking=True)
    assert len(reach.show(access).weak) == 10
    person.edit(access, shy=True)
    assert len(reach.show(access).weak) == 1


def test_what_was_offered_in_a_word_of_today_is_not_offered_again_at_once(access):
    skill.add(access, label="Gardens")
    ana = contact.add(access, name="Ana", cares_about=("Gardens",))
    assert len(giving.show(access).offers) == 1
    interaction.log(access, people=(str(ana.id),), channel="message")
    assert giving.show(access).offers == ()
    week_later = replace(access, now=access.now + dt.timedelta(days=7))
    assert len(giving.show(week_later).offers) == 1


def test_two_who_know_each_other_are_not_offered_to_one_another(access):
    ana = contact.add(access, name="Ana", cares_about=("Gardens",))
    ben = contact.add(access, name="Ben", title="Gardens of the city")
    assert [one.sort for one in giving.show(access).offers] == ["introduction"]
    tie.state(access, one_id=ben.id, other_id=ana.id)
    assert giving.show(access).offers == ()


def test_when_one_was_last_in_touch_is_told_of_each_who_was_met_and_no_reaction_counts(access):
    ana, ion, zoe = (contact.add(access, name=name).id for name in ("Ana", "Ion", "Zoe"))
    long_ago = access.today - dt.timedelta(days=400)
    interaction.log(access, people=[str(ana), str(ion)], channel="call", day=long_ago)
    interaction.log(access, people=[str(ana)], channel="meeting", day=access.today + dt.timedelta(days=3))
    interaction.log(access, people=[str(ion)], channel="reaction")
    interaction.log(access, people=[str(ion)], channel="message", day=long_ago + dt.timedelta(days=9))
    told = {one.contact_id: one.day for one in people.last_met(access, contacts=(ana, ion, zoe))}
    assert told == {ana: long_ago, ion: long_ago + dt.timedelta(days=9)}
    assert people.last_met(access, contacts=()) == ()


def test_what_could_be_given_is_not_shown_of_somebody_put_away_or_left_alone_or_who_leads_unsafely(access):
    keys = [contact.add(access, name=name).id for name in ("Ana", "Ben", "Cai", "Dan")]
    for key in keys:
        favour.add(access, text="A book", contact_id=key, way="could_give")
    contact.archive(access, id=keys[0])
    contact.edit(access, id=keys[1], leave_alone=True)
    manager.add(access, who="Cai")
    assert {one.contact_id for one in giving.show(access).could_give} == {keys[2], keys[3]}
    person.edit(access, safe_at_work="no")
    assert [one.contact_id for one in giving.show(access).could_give] == [keys[3]]
