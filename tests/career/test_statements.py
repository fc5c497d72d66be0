"""Queries that are put together once and asked of others."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from waymark.career import models, sample, statements, storage
from waymark.career.actions import contact, entry, interaction, tie
from waymark.career.advice import archive, around, met, nudges, people
from waymark.career.advice import change as changes
from waymark.career.queries import acquaintance
from waymark.career.queries import contact as contacts
from waymark.career.queries import tie as ties


def _asked_and_built(ask, access, **said):
    """What a statement answers, and what the query answers that it was made from."""
    return sorted(map(str, ask(access, **said))), sorted(map(str, ask.__wrapped__(access, **said)))


def test_a_statement_answers_each_person_and_key_as_its_query_would(access):
    person = sample.add(access)
    keys = list(models.Contact.objects.filter(person_id=person.person).values_list("pk", flat=True))
    entry.add(person, text="Ran the audit", contacts=[str(keys[1])])
    for key in keys[:6]:
        asked, built = _asked_and_built(contacts._between, person, id=key, limit=41, skip=0)
        assert asked == built
    assert any(
        "Ran the audit" in one
        for one in _asked_and_built(contacts._between, person, id=keys[1], limit=41, skip=0)[0]
    )
    assert contacts._between(access, id=keys[0], limit=41, skip=0) == []


@pytest.mark.parametrize(
    "ask", [acquaintance.facts, nudges._waiting, nudges._talking, archive._lately, people._asking]
)
def test_what_pages_ask_of_a_whole_record_is_what_the_query_would_answer(access, ask):
    person = sample.add(access)
    contact.archive(person, id=models.Contact.objects.filter(person_id=person.person).first().pk)
    more = {"safe": False} if ask in {nudges._waiting, nudges._talking} else {}
    more |= {"limit": 100, "skip": 0} if ask is archive._lately else {}
    asked, built = _asked_and_built(ask, person, **more)
    assert asked == built
    assert asked or ask is nudges._talking
    assert ask(access, **more) == []


def test_how_close_some_are_is_told_of_as_many_as_are_asked_for_and_of_nobody(access):
    keys = [contact.add(access, name=f"Ana {number}", closeness=3).id for number in range(70)]
    interaction.log(access, people=[str(keys[0]), str(keys[69])], channel="call")
    assert around.some(access, []) == {}
    assert met.some(access, []) == {}
    for few in (keys[:1], keys[:2], keys):
        found = around.some(access, few)
        assert {*found} == {str(key) for key in few}
        assert found[str(keys[0])].last == access.today
    assert around.some(access, keys)[str(keys[69])].last == access.today


def test_who_knows_whom_is_told_of_one_as_of_all(access):
    ana, ion, zoe = (contact.add(access, name=name).id for name in ("Ana", "Ion", "Zoe"))
    tie.state(access, one_id=ana, other_id=ion, how="Choir")
    tie.state(access, one_id=zoe, other_id=ana, closeness=4)
    tie.state(access, one_id=ion, other_id=zoe)
    of_ana = ties.find(access, contact_id=ana)
    assert of_ana == tuple(one for one in ties.find(access) if ana in {one.one_id, one.other_id})
    assert len(of_ana) == 2


def test_another_day_is_another_statement(access):
    ana = contact.add(access, name="Ana Pop").id
    interaction.log(access, people=[str(ana)], channel="call", day=access.today + dt.timedelta(days=3))
    assert len(nudges._talking(access, safe=True)) == 1
    later = replace(access, now=access.now + dt.timedelta(days=5))
    (over,) = nudges._talking(later, safe=True)
    assert over[0] == "talk_over"


def test_statements_are_kept_and_the_oldest_are_let_go(access, monkeypatch):
    monkeypatch.setattr(statements, "MOST", 2)
    statements._kept.clear()
    for skip in range(4):
        archive._lately(access, limit=10, skip=skip)
    assert len(statements._kept) == 2
    with CaptureQueriesContext(connection) as seen:
        archive._lately(access, limit=10, skip=3)
    assert len(seen) == 1
    assert len(statements._kept) == 2


def test_names_of_more_rows_than_one_statement_holds_are_all_told(access):
    for number in range(31):
        contact.add(access, name=f"Ana {number}")
    told = changes.told(access, limit=40)
    assert {one.title for one in told} >= {f"Ana {number}" for number in range(31)}


def asked(sql, *said):
    """What the empty record of an embedded database answers."""
    with closing(sqlite3.connect(f"file:{storage.EMPTY}?mode=ro", uri=True)) as record:
        return record.execute(sql, said).fetchall()


def test_an_embedded_database_knows_how_every_index_is_filled():
    ours = "select name from sqlite_schema where type = 'index' and tbl_name like 'career~_%' escape '~'"
    there = {name for (name,) in asked(ours)}
    assert len(there) > 100
    assert there <= {name for (name,) in asked("select idx from sqlite_stat1")}


def test_rows_asked_for_by_key_are_found_by_key_and_what_was_done_lately_by_its_time():
    plan = "explain query plan select * from"
    keys = ", ".join("?" * 30)
    ((*_, way),) = asked(f"{plan} career_contact where person_id = ? and id in ({keys})", *range(31))
    assert "autoindex" in way
    ((*_, way),) = asked(f"{plan} career_change where person_id = ? order by at desc, seq desc limit 30", 1)
    assert "change_by_person" in way
