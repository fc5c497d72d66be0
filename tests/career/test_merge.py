"""Two contacts become one, and can be two again a week later, whatever happened meanwhile."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from waymark.career import models, verbs
from waymark.career.actions import ask, change, contact, entry, favour, interaction, merge, part, tie
from waymark.career.advice import contact as closeness
from waymark.career.problems import Problems
from waymark.career.queries import ask as asks
from waymark.career.queries import contact as people
from waymark.career.queries import entry as entries
from waymark.career.queries import favour as favours
from waymark.career.queries import interaction as talks
from waymark.career.queries import merge as merges
from waymark.career.queries import part as parts
from waymark.career.queries import tie as ties


def mail(*values):
    return tuple({"value": value, "label": ""} for value in values)


@pytest.fixture
def two(access):
    """The same person twice: once from a phone with twelve addresses, once from a talk."""
    kept = contact.add(
        access, name="Ana Popescu", organisation="Clinic", emails=mail("a@x.org"), note="Likes tea",
        leave_alone=False,
    )  # fmt: skip
    gone = contact.add(
        access, name="Anna Popesku", title="Nurse", organisation="Old clinic", closeness=4,
        emails=mail("A@X.org", *(f"a{n}@x.org" for n in range(11))), note="Has two sons", told_me="Moving",
        private="Owes me", cares_about=("Calm",),
    )  # fmt: skip
    return kept, gone


def week_later(access):
    return replace(access, now=access.now + dt.timedelta(days=7))


def test_the_one_kept_takes_what_it_lacks_and_keeps_what_it_has(access, two):
    kept, gone = two
    merge.make(access, kept_id=kept.id, gone_id=gone.id)
    now = contact.show(access, id=kept.id)
    assert (now.name, now.organisation, now.title, now.closeness) == ("Ana Popescu", "Clinic", "", 4)
    assert [(one.title, one.organisation) for one in now.posts] == [("Nurse", "Old clinic")]
    assert [one.value for one in now.emails] == ["a@x.org", *(f"a{n}@x.org" for n in range(11))]
    assert now.note == "Likes tea\n\nHas two sons"
    assert (now.names, now.private) == ("Anna Popesku", "Owes me")
    assert [one.id for one in people.find(access, text="popesku")] == [kept.id]
    assert contact.show(access, id=gone.id).merged_into_id == kept.id


def test_a_title_goes_over_with_its_place_and_where_no_other_place_is_told(access):
    kept = contact.add(access, name="Ana Pop", organisation="Clinic")
    for gone in ({"title": "Nurse", "organisation": "clinic"}, {"title": "Nurse"}):
        other = contact.add(access, name="Ana P.", **gone)
        made = merge.make(access, kept_id=kept.id, gone_id=other.id)
        now = contact.show(access, id=kept.id)
        assert (now.title, now.posts) == ("Nurse", ())
        merge.undo(access, id=made.id)
        assert contact.show(access, id=kept.id).title == ""


def test_what_hung_on_the_one_gone_hangs_on_the_one_kept(access, two):
    kept, gone = two
    ion = contact.add(access, name="Ion", introduced_by_id=gone.id)
    interaction.log(access, people=(str(gone.id),))
    part.add(access, contact_id=gone.id, kind="mentor")
    ask.add(access, title="Advice", who=str(gone.id))
    favour.add(access, text="A book", contact_id=gone.id)
    entry.add(access, text="With her help", contacts=(gone.id,))
    tie.state(access, one_id=gone.id, other_id=ion.id)
    merge.make(access, kept_id=kept.id, gone_id=gone.id)
    for found in (
        talks.find(access, contact_id=kept.id),
        parts.find(access, contact_id=kept.id),
        asks.find(access, contact_id=kept.id),
        favours.find(access, contact_id=kept.id),
        entries.find(access, contact=kept.id),
        ties.find(access, contact_id=kept.id),
    ):
        assert len(found) == 1
    assert contact.show(access, id=ion.id).introduced_by_id == kept.id


def test_a_week_later_it_is_taken_apart_and_what_came_since_stays_with_the_one_kept(access, two):
    kept, gone = two
    ion = contact.add(access, name="Ion")
    old = interaction.log(access, people=(str(gone.id),)).interaction.id
    tie.state(access, one_id=gone.id, other_id=ion.id, how="Choir")
    entry.add(access, text="With her help", contacts=(gone.id,))
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)

    later = week_later(access)
    now = contact.show(later, id=kept.id)
    contact.edit(
        later, id=kept.id, title="Head nurse", emails=(*now.emails, {"value": "new@x.org", "label": ""})
    )
    contact.edit(later, id=kept.id, note=f"{now.note}\n\nMet her again")
    contact.edit(later, id=gone.id, nick="Anni")
    new = interaction.log(later, people=("Ana Popescu",)).interaction.id

    merge.undo(later, id=made.id)
    one, other = contact.show(later, id=kept.id), contact.show(later, id=gone.id)
    assert one.title == "Head nurse"  # changed since, so it is hers
    assert [e.value for e in one.emails] == ["a@x.org", "new@x.org"]
    assert "Has two sons" not in one.note
    assert "Met her again" in one.note
    assert (one.closeness, one.names, one.private, one.cares_about, one.posts) == (None, "", "", (), ())
    assert (other.name, other.nick, other.title, other.archived_at) == ("Anna Popesku", "Anni", "Nurse", None)
    assert other.merged_into_id is None
    assert [t.interaction.id for t in talks.find(later, contact_id=gone.id)] == [old]
    assert [t.interaction.id for t in talks.find(later, contact_id=kept.id)] == [new]
    assert [t.how for t in ties.find(later, contact_id=gone.id)] == ["Choir"]
    assert ties.find(later, contact_id=kept.id) == ()
    assert len(entries.find(later, contact=gone.id)) == 1
    assert entries.find(later, contact=kept.id) == ()
    assert merges.find(later) == ()


def test_who_was_at_one_talk_twice_was_there_once_and_is_given_back(access, two):
    kept, gone = two
    told = interaction.log(access, people=(str(kept.id), str(gone.id)))
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
    assert [one.id for one in talks.show(access, id=told.interaction.id).people] == [kept.id]
    merge.undo(access, id=made.id)
    assert {one.id for one in talks.show(access, id=told.interaction.id).people} == {kept.id, gone.id}


def test_a_tie_between_the_two_and_one_that_is_known_already_go_away_and_come_back(access, two):
    kept, gone = two
    ion = contact.add(access, name="Ion")
    tie.state(access, one_id=kept.id, other_id=gone.id)
    tie.state(access, one_id=kept.id, other_id=ion.id)
    tie.state(access, one_id=gone.id, other_id=ion.id)
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
    assert len(ties.find(access)) == 1
    merge.undo(access, id=made.id)
    assert len(ties.find(access)) == 3


def test_what_work_says_of_the_one_gone_moves_and_comes_back_too(access, two):
    kept, gone = two
    for noun, said in (("manager", {}), ("stakeholder", {}), ("feedback", {"text": "Calm"})):
        verbs.find(noun, "add").run(access, {"who": str(gone.id), **said})
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)

    def about():
        return {
            noun: verbs.find(noun, "find").run(access, {}).answer[0].contact_id
            for noun in ("manager", "stakeholder", "feedback")
        }

    assert set(about().values()) == {kept.id}
    merge.undo(access, id=made.id)
    assert set(about().values()) == {gone.id}


def test_nobody_comes_to_have_introduced_themselves(access, two):
    kept, gone = two
    between = contact.add(access, name="Ion", introduced_by_id=gone.id)
    contact.edit(access, id=kept.id, introduced_by_id=between.id)
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
    assert contact.show(access, id=between.id).introduced_by_id is None
    merge.undo(access, id=made.id)
    assert contact.show(access, id=between.id).introduced_by_id == gone.id


def test_whoever_was_introduced_by_way_of_the_one_kept_is_not_taken_for_their_introducer(access, two):
    kept, gone = two
    between = contact.add(access, name="Ion", introduced_by_id=kept.id)
    contact.edit(access, id=gone.id, introduced_by_id=between.id)
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
    assert contact.show(access, id=kept.id).introduced_by_id is None
    assert merge.undo(access, id=made.id).introduced_by_id == between.id


def test_a_name_with_a_comma_and_one_that_stands_within_another_are_kept_and_given_back(access):
    kept = contact.add(access, name="Ana Popescu", names="Anuța")
    for called in ("Pop, Ana", "Ana"):
        gone = contact.add(access, name=called)
        made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
        assert contact.show(access, id=kept.id).names == f"Anuța, {called}"
        merge.undo(access, id=made.id)
        assert contact.show(access, id=kept.id).names == "Anuța"


def test_a_merge_is_undone_at_once_like_any_change(access, two):
    kept, gone = two
    interaction.log(access, people=(str(gone.id),))
    before = [row.image() for row in models.Contact.objects.order_by("created_at")]
    merge.make(access, kept_id=kept.id, gone_id=gone.id)
    change.undo(access)
    after = [row.image() for row in models.Contact.objects.order_by("created_at")]
    assert [{**one, "version": 0} for one in before] == [{**one, "version": 0} for one in after]
    assert not models.Merge.objects.exists()


def test_bringing_the_one_gone_back_from_the_archive_takes_the_merge_apart(access, two):
    kept, gone = two
    merge.make(access, kept_id=kept.id, gone_id=gone.id)
    assert contact.restore(access, id=gone.id).merged_into_id is None
    assert contact.show(access, id=kept.id).names == ""


def test_a_name_of_the_one_gone_means_the_one_kept_by_key(access, two):
    kept, gone = two
    merge.make(access, kept_id=kept.id, gone_id=gone.id)
    assert [one.id for one in interaction.log(access, people=(str(gone.id),)).people] == [kept.id]


def test_every_name_of_the_one_gone_means_the_one_kept_also_one_that_is_part_of_theirs(access):
    kept = contact.add(access, name="Ana Pop-Rusu", names="Anuța")
    gone = contact.add(access, name="Ana Pop", names="Annie, Anuța")
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
    assert contact.show(access, id=kept.id).names == "Anuța, Ana Pop, Annie"
    for name in ("Ana Pop", "annie"):
        told = interaction.log(access, people=(name,))
        assert ([one.id for one in told.people], told.new) == ([kept.id], ())
    merge.undo(access, id=made.id)
    assert contact.show(access, id=kept.id).names == "Anuța"


def test_a_contact_is_not_merged_with_itself_or_twice(access, two):
    kept, gone = two
    with pytest.raises(Problems, match=r"merge\.same"):
        merge.make(access, kept_id=kept.id, gone_id=kept.id)
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
    with pytest.raises(Problems, match=r"merge\.same"):
        merge.make(access, kept_id=kept.id, gone_id=gone.id)
    merge.undo(access, id=made.id)
    with pytest.raises(Problems, match=r"merge\.undone"):
        merge.undo(access, id=made.id)


def test_whoever_was_put_away_before_a_merge_is_put_away_after_it_was_undone(access, two):
    kept, gone = two
    before = contact.archive(access, id=gone.id).archived_at
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
    assert merge.undo(week_later(access), id=made.id).archived_at == before
    assert [one.id for one in people.find(access)] == [kept.id]


def test_nobody_vanishes_into_somebody_who_was_put_away(access, two):
    kept, gone = two
    before = contact.archive(access, id=kept.id).archived_at
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
    assert [one.id for one in people.find(access)] == [kept.id]
    merge.undo(week_later(access), id=made.id)
    assert contact.show(access, id=kept.id).archived_at == before
    assert [one.id for one in people.find(access)] == [gone.id]


def test_whoever_was_taken_off_a_talk_of_the_other_is_there_once(access, two):
    kept, gone = two
    talk = interaction.log(access, people=(str(kept.id), str(gone.id)))
    interaction.edit(access, id=talk.interaction.id, contacts=(gone.id,))
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
    again = interaction.edit(access, id=talk.interaction.id, contacts=(kept.id,))
    assert [one.id for one in again.people] == [kept.id]
    assert models.Presence.objects.filter(archived_at=None).count() == 1
    merge.undo(access, id=made.id)
    assert [one.id for one in talks.show(access, id=talk.interaction.id).people] == [gone.id]


def proposed(access):
    """Names of the pairs that may be one person."""
    return {frozenset((pair.one.name, pair.other.name)) for pair in closeness.duplicates(access)}


@pytest.fixture
def likely(access):
    """Two that may be one, and a third that they may be too."""
    said = {"emails": mail("ana@example.org")}
    return [contact.add(access, name=name, **said).id for name in ("Ana Pop", "A. Pop", "Anna Pop")]


def test_two_people_are_not_proposed_as_one_until_asked_again(access, likely):
    one, other, _third = likely
    assert frozenset(("Ana Pop", "A. Pop")) in proposed(access)
    told = merge.two(access, one_id=other, other_id=one)
    assert merge.two(access, one_id=one, other_id=other).id == told.id
    assert frozenset(("Ana Pop", "A. Pop")) not in proposed(access)
    assert len(proposed(access)) == 2
    assert [one.id for one in merges.find(access, two=True)] == [told.id]
    assert merges.find(access) == ()
    merge.ask_again(access, id=told.id)
    assert frozenset(("Ana Pop", "A. Pop")) in proposed(access)
    assert merges.find(access, two=True) == ()


def test_two_people_stay_two_when_one_of_them_takes_somebody_in(access, likely):
    one, other, third = likely
    merge.two(access, one_id=other, other_id=third)
    merge.make(access, kept_id=one, gone_id=third)
    assert proposed(access) == set()


def test_who_was_taken_apart_again_is_not_proposed_as_one(access, likely):
    one, other, _third = likely
    merge.undo(access, id=merge.make(access, kept_id=one, gone_id=other).id)
    assert frozenset(("Ana Pop", "A. Pop")) not in proposed(access)


def test_a_merge_that_holds_is_not_asked_about_again_and_nobody_is_two_people(access, likely):
    made = merge.make(access, kept_id=likely[0], gone_id=likely[1])
    for wrong, code in (
        (lambda: merge.ask_again(access, id=made.id), "record.not_found"),
        (lambda: merge.two(access, one_id=likely[0], other_id=likely[1]), "tie.with_oneself"),
    ):
        with pytest.raises(Problems) as bad:
            wrong()
        assert [p.code for p in bad.value.problems] == [code]


def test_what_was_laid_out_before_is_laid_out_anew_where_somebody_changed(access, likely):
    assert len(proposed(access)) == 3
    contact.edit(access, id=likely[0], name="Ion Rus", emails=())
    assert proposed(access) == {frozenset(("A. Pop", "Anna Pop"))}
    contact.archive(access, id=likely[1])
    assert proposed(access) == set()
    contact.restore(access, id=likely[1])
    assert closeness.duplicates(access, contact_id=likely[0]) == ()
    assert closeness.duplicates(access, skip=1) == ()
    assert len(closeness.duplicates(access, contact_id=likely[2])) == 1
