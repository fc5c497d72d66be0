"""Somebody taken out of the record for good is nowhere in it; what else it holds can still be undone."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, replace
from uuid import uuid4

import pytest
from django.apps import apps
from django.conf import settings
from django.core.serializers import serialize

from waymark.career import models, verbs
from waymark.career.problems import Problems

SECRET = "Zenobia"


def run(access, noun, name, /, **raw):
    return verbs.find(noun, name).run(access, raw).answer


def everything():
    """All rows of the record, journal included, as text."""
    found = (model.objects.all() for model in apps.get_app_config("career").get_models())
    return " ".join(serialize("json", rows) for rows in found)


@pytest.fixture
def zenobia(access):
    """Somebody about whom everything that can be said was said, merged with a second entry."""
    keyed = replace(access, key="k1")
    one = run(
        keyed,
        "contact",
        "add",
        name=SECRET,
        note=f"{SECRET} likes tea",
        emails=[{"value": "z@x.org", "label": ""}],
    )
    second = run(access, "contact", "add", name=f"{SECRET} Q.", private=f"{SECRET} is ill")
    run(access, "merge", "make", kept_id=one.id, gone_id=second.id)
    run(access, "contact", "edit", id=one.id, title=f"Friend of {SECRET}")
    talk = run(
        access,
        "interaction",
        "log",
        people=[str(one.id)],
        text=f"{SECRET} told me",
        mine=["Send a card"],
        theirs=[f"{SECRET} sends it"],
    )
    run(access, "interaction", "edit", id=talk.interaction.id, text=f"{SECRET} said more")
    run(replace(access, key="k2"), "interaction", "log", people=[str(one.id), "Ion"], title="Lunch")
    run(access, "contact", "add", name="Ana", introduced_by_id=one.id)
    run(access, "entry", "add", text="Helped", contacts=[str(one.id)])
    run(access, "favour", "add", contact_id=one.id, way="received", text=f"{SECRET} helped")
    run(access, "part", "add", contact_id=one.id, kind="mentor")
    run(access, "ask", "add", title="Advice", who=str(one.id))
    series = run(access, "series", "begin", who=str(one.id))
    run(access, "point", "add", series_id=series.id, text=f"{SECRET} and leave")
    run(access, "meeting", "hold", series_id=series.id, shared=f"{SECRET} agrees")
    run(access, "feedback", "add", who=str(one.id), text="Calm", way="received")
    ion = run(access, "contact", "find", text="Ion")[0]
    run(access, "tie", "state", one_id=one.id, other_id=ion.id, how=f"{SECRET} taught him")
    return one


def test_nothing_of_them_is_left_in_rows_journal_and_kept_answers(access, zenobia):
    assert SECRET in everything()
    told = run(replace(access, key="k3"), "contact", "erase", id=zenobia.id, sure=True)
    left = everything()
    assert SECRET not in left
    assert str(zenobia.id) not in left.replace(json.dumps(told, default=str), "")
    assert told.rows > 10


def test_what_others_took_part_in_and_what_is_the_persons_own_stays(access, zenobia):
    run(access, "contact", "erase", id=zenobia.id, sure=True)
    (lunch,) = run(access, "interaction", "find")
    assert (lunch.interaction.title, [one.name for one in lunch.people]) == ("Lunch", ["Ion"])
    assert {one.name for one in run(access, "contact", "find")} == {"Ana", "Ion"}
    assert [one.text for one in run(access, "entry", "find")] == ["Helped"]
    assert [(one.title, one.contact_id) for one in run(access, "ask", "find")] == [("Advice", None)]
    assert [one.text for one in run(access, "feedback", "find")] == ["Calm"]
    assert [one.title for one in run(access, "action", "find")] == ["Send a card"]
    assert run(access, "series", "find") == ()


def test_what_was_done_with_the_rest_can_still_be_undone(access, zenobia):
    (ana,) = [one for one in run(access, "contact", "find") if one.name == "Ana"]
    made = verbs.find("contact", "edit").run(access, {"id": ana.id, "note": "Tall"})
    run(access, "contact", "erase", id=zenobia.id, sure=True)
    run(access, "change", "undo", id=made.change)
    assert run(access, "contact", "show", id=ana.id).note == ""
    assert run(access, "contact", "show", id=ana.id).introduced_by_id is None


def test_one_entry_made_part_of_another_stands_for_both(access, zenobia):
    gone = models.Contact.objects.exclude(merged_into=None).get()
    run(access, "contact", "erase", id=gone.pk, sure=True)
    assert SECRET not in everything()


def test_it_is_asked_first_and_only_the_owner_may(access, zenobia):
    with pytest.raises(Problems, match=r"contact\.erase_unsure"):
        run(access, "contact", "erase", id=zenobia.id)
    helper = replace(access, rights=frozenset({"contact.read", "contact.write"}))
    with pytest.raises(Problems, match=r"access\.not_allowed"):
        run(helper, "contact", "erase", id=zenobia.id, sure=True)
    assert SECRET in everything()


def test_copies_and_address_books_that_still_hold_them_are_named(access, zenobia):
    folder = settings.WAYMARK_HOME / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / f"before-update-{dt.date(2026, 1, 1):%Y%m%d}-test.sqlite3"
    copy.touch()
    book = models.AddressBook.objects.create(person_id=access.person, name="Phone")
    models.Card.objects.create(
        person_id=access.person, book=book, contact_id=zenobia.id, href=f"/{SECRET}.vcf"
    )
    try:
        told = run(access, "contact", "erase", id=zenobia.id, sure=True)
    finally:
        copy.unlink()
    assert copy.name in told.backups
    assert told.books == ("Phone",)
    assert SECRET not in everything()


def test_another_persons_contact_cannot_be_erased(access, zenobia):
    with pytest.raises(Problems, match=r"record\.not_found"):
        run(replace(access, person=uuid4()), "contact", "erase", id=zenobia.id, sure=True)


def test_an_erased_name_is_gone_from_papers_too(access):
    run(access, "feedback", "add", text="Calm in a storm", who=SECRET)
    met = {"text": "Train two", "standing": "meets", "day": access.today}
    run(access, "expectation", "add", who=SECRET, **met)
    paper = run(access, "packet", "add", title="Review", since=access.today, until=access.today).id
    lines = run(access, "packet", "read", id=paper).packet.lines
    assert [one.who for one in lines] == [SECRET, SECRET]
    run(access, "packet", "edit", id=paper, lines=[asdict(one) for one in lines])
    run(access, "contact", "erase", id=models.Contact.objects.get().pk, sure=True)
    assert [one.who for one in run(access, "packet", "read", id=paper).packet.lines] == ["", ""]
    assert SECRET not in everything()
