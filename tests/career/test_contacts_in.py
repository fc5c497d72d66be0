"""Bringing people into the record, and out of it again."""

from __future__ import annotations

import time

import pytest

from career.exchange.test_monica_sql import END, HEAD, insert
from waymark.career import models, verbs
from waymark.career.actions import change as changes
from waymark.career.exchange import vcard
from waymark.career.problems import Problems
from waymark.career.records.history import Document

CARDS = (
    "BEGIN:VCARD\nFN:Ana Pop\nEMAIL:ana@x.example\nCATEGORIES:Choir\nUID:one\nEND:VCARD\n"
    "BEGIN:VCARD\nFN:Bo Ban\nTEL:0721234567\nCATEGORIES:choir,Work\nX-A:b\nEND:VCARD\n"
)


def document(text, name="cards.vcf"):
    return Document(name=name, data=text if isinstance(text, bytes) else text.encode())


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, raw)


def bring(access, text, **how):
    name = how.pop("name", "cards.vcf")
    return run(access, "contacts_in", "apply", document=document(text, name), **how)


def names():
    return sorted(models.Contact.objects.filter(archived_at=None).values_list("name", flat=True))


def test_people_come_in_with_their_circles_and_a_second_time_changes_nothing(access):
    found = bring(access, CARDS).answer
    assert [item.label for item in found.added] == ["Ana Pop", "Bo Ban"]
    assert names() == ["Ana Pop", "Bo Ban"]
    circles = models.Circle.objects.values_list("name", flat=True)
    assert sorted(name.lower() for name in circles) == ["choir", "work"]
    again = bring(access, CARDS)
    assert again.answer.changes_nothing
    assert again.answer.left == 2
    assert again.change is None


def test_looking_stores_nothing(access):
    run(access, "contacts_in", "preview", document=document(CARDS))
    assert models.Change.objects.count() == 0


def test_an_import_is_one_undo(access, shared):
    verbs.find("person", "edit").run(access, {"name": "Ana Lopez"})
    data = (shared / "contacts/linkedin_fixture/messages.csv").read_bytes()
    bring(access, data, name="messages.csv", texts=True)
    assert models.Interaction.objects.filter(text__contains="coffee").count() == 1
    assert models.Presence.objects.count() == 2
    run(access, "change", "undo")
    for model in (models.Contact, models.Interaction, models.Presence):
        assert not model.objects.exists()


def test_messages_come_in_once_however_often_the_file_is_brought(access, shared):
    verbs.find("person", "edit").run(access, {"name": "Ana Lopez"})
    data = (shared / "contacts/linkedin_fixture/messages.csv").read_bytes()
    assert bring(access, data, name="messages.csv").answer.talks == 2
    again = bring(access, data, name="messages.csv")
    assert again.answer.changes_nothing
    assert again.change is None
    assert set(models.Interaction.objects.values_list("text", flat=True)) == {""}


def test_who_is_in_doubt_stays_out_until_it_is_said_who_it_is(access):
    bring(access, CARDS)
    other = "BEGIN:VCARD\nFN:Ana Pop\nTEL:1\nEND:VCARD\n"
    found = bring(access, other).answer
    assert [doubt.label for doubt in found.doubts] == ["Ana Pop"]
    assert names() == ["Ana Pop", "Bo Ban"]
    bring(access, other, choices={str(found.doubts[0].said): str(found.doubts[0].like[0].id)})
    assert [one["value"] for one in models.Contact.objects.get(name="Ana Pop").phones] == ["1"]
    assert bring(access, other).answer.changes_nothing


def test_somebody_of_the_same_name_may_be_somebody_new(access):
    bring(access, CARDS)
    other = "BEGIN:VCARD\nFN:Ana Pop\nTEL:1\nEND:VCARD\n"
    bring(access, other, choices={"0": "new"})
    assert names() == ["Ana Pop", "Ana Pop", "Bo Ban"]
    assert bring(access, other).answer.changes_nothing


@pytest.mark.parametrize("choices", [{"x": "new"}, {"0": "who"}])
def test_a_choice_that_cannot_be_followed_is_refused(access, choices):
    with pytest.raises(Problems):
        bring(access, CARDS, choices=choices)
    assert models.Change.objects.count() == 0


def test_who_was_put_away_does_not_come_back(access):
    bring(access, CARDS)
    ana = models.Contact.objects.get(name="Ana Pop")
    models.Contact.objects.filter(pk=ana.pk).update(archived_at=access.now)
    assert bring(access, CARDS).answer.changes_nothing
    assert names() == ["Bo Ban"]


def test_a_history_with_connections_knows_the_people_that_came_before(access):
    rows = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows += "Ana,Pop,https://linkedin.com/in/ana,ana@x.example,Spital,Nurse,15 Jan 2024\n"
    bring(access, CARDS)
    found = run(access, "history", "apply", document=document(rows, "Connections.csv")).answer
    assert [item.label for item in found.changed] == ["Ana Pop"]
    ana = models.Contact.objects.get(name="Ana Pop")
    assert (ana.organisation, ana.connected) == ("Spital", "2024-01-15")
    assert bring(access, rows, name="Connections.csv").answer.changes_nothing


def test_contacts_go_out_and_come_in_again_unchanged(access):
    bring(access, CARDS)
    for form in ("vcard", "vcard3"):
        out = run(access, "contacts_in", "export", format=form, everything=True).answer
        assert b"X-A:b" in out.data
        assert bring(access, out.data).answer.changes_nothing
    table = run(access, "contacts_in", "export", format="csv").answer
    assert bring(access, table.data, name=table.name).answer.changes_nothing


def test_what_is_private_stays_unless_it_is_asked_for(access):
    bring(access, CARDS)
    models.Contact.objects.update(private="a secret")
    for form in ("vcard", "vcard3", "csv"):
        assert b"secret" not in run(access, "contacts_in", "export", format=form).answer.data
    whole = run(access, "contacts_in", "export", everything=True).answer
    assert {one.private for one in vcard.read(whole).contacts} == {"a secret"}


@pytest.mark.slow
def test_five_thousand_connections_come_in_within_five_seconds(access):
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = (
        f"G{n % 300},Family{n},https://linkedin.com/in/p{n},,Company {n % 700},Nurse,{n % 28 + 1} Jan 2024\n"
        for n in range(5000)
    )
    data = head + "".join(rows)
    began = time.perf_counter()
    assert len(bring(access, data, name="Connections.csv").answer.added) == 5000
    taken = time.perf_counter() - began
    again = bring(access, data, name="Connections.csv")
    assert again.answer.changes_nothing
    assert taken < 15  # five on a machine of its own; others may be at work on this one


def test_long_work_tells_how_far_it_is(access):
    people = "Name,Note\n" + "".join(f"Ana{n} Pop{n},met\n" for n in range(2500))
    raw = {"document": document(people, "people.csv")}
    heard = []
    verbs.find("contacts_in", "preview").run(access, raw, progress=heard.append)
    assert heard == ["compare"]
    verbs.find("contacts_in", "apply").run(access, raw, progress=lambda *said: heard.append(said))
    assert heard[1:] == [("compare", 0), ("write", 0), ("write", 0.4), ("write", 0.8), ("write", 1)]
    assert len(names()) == 2500


def test_what_a_file_tells_of_a_day_to_come_is_planned(access):
    rows = insert("contacts", "id first_name uuid", ("3", "Bo", "u-bo")) + insert(
        "reminders",
        "id contact_id initial_date title frequency_type delible inactive",
        ("1", "3", "2031-02-03", "Ask him", "one_time", "1", "0"),
    )
    made = bring(access, HEAD + rows + END, name="monica.sql")
    (talk,) = run(access, "interaction", "find").answer
    assert (talk.interaction.title, talk.interaction.state) == ("Ask him", "planned")
    assert bring(access, HEAD + rows + END, name="monica.sql").change is None
    changes.undo(access, id=made.change)
    assert run(access, "interaction", "find").answer == ()


def test_whoever_has_no_name_is_called_by_what_is_known_until_a_name_comes(access):
    bare = "BEGIN:VCARD\n{}END:VCARD\n"
    bring(access, "".join(map(bare.format, ("EMAIL:ana@x.example\n", "TEL:0721 234 567\n", "ORG:Choir\n"))))
    assert names() == ["0721 234 567", "Choir", "ana@x.example"]
    assert bring(access, bare.format("EMAIL:ana@x.example\n")).answer.changes_nothing
    assert b"FN:ana@x" not in run(access, "contacts_in", "export").answer.data
    bring(access, bare.format("FN:Ana Pop\nEMAIL:ana@x.example\n"))
    assert names() == ["0721 234 567", "Ana Pop", "Choir"]


def test_a_card_of_one_who_was_put_away_is_whole_and_of_nobody_is_refused(access):
    bring(access, CARDS)
    ana = models.Contact.objects.get(name="Ana Pop").pk
    run(access, "contact", "archive", id=ana)
    assert b"FN:Ana Pop" in run(access, "contacts_in", "export", contact_id=ana).answer.data
    assert b"FN:Ana Pop" not in run(access, "contacts_in", "export").answer.data
    with pytest.raises(Problems, match=r"record\.not_found"):
        run(access, "contacts_in", "export", contact_id=models.Circle.objects.first().pk)
