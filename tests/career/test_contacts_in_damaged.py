"""A file of people, also a damaged one, comes in whole or not at all, once, and goes again by one undo."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from career.exchange.test_monica_sql import ACTIVITIES, CONTACTS, END, HEAD, REST
from career.exchange.test_people_read import MONICA, NEW, OLD, OUTLOOK
from career.test_undoing import state
from waymark.career import verbs
from waymark.career.actions import change as changes
from waymark.career.problems import Problems
from waymark.career.records.history import Document

SQL = HEAD + ACTIVITIES + CONTACTS + REST + END
MADE = {
    "google.csv": NEW,
    "old.csv": OLD,
    "outlook.csv": OUTLOOK["ro"]
    + '\r\n"","Ana","Pop","Spital","","021","07","a@x.example","","","hi","Iași"\r\n',
    "monica.json": json.dumps(MONICA),
    "monica.sql": SQL,
}
CARDS = ("gmail-single", "John_Doe_ANDROID", "outlook-2003", "rfc6350-example", "John_Doe_MAC_ADDRESS_BOOK")


def files(shared):
    """Files by name as programs write them."""
    found = {name: text.encode() for name, text in MADE.items()}
    for name in CARDS:
        found[f"{name}.vcf"] = (shared / f"contacts/ez-vcard/io/text/{name}.vcf").read_bytes()
    for name in ("Connections", "messages"):
        found[f"{name}.csv"] = (shared / f"contacts/linkedin_fixture/{name}.csv").read_bytes()
    return found


def bring(access, name, data, **how):
    return verbs.find("contacts_in", "apply").run(access, {"document": Document(name=name, data=data), **how})


def goes_in_whole_and_out_again(access, name, data):
    """Whether it came in."""
    before = state(access)
    made = None
    with suppress(Problems):
        made = bring(access, name, data, texts=True)
    if made is None:
        assert state(access) == before
        return False
    after = state(access)
    assert bring(access, name, data, texts=True).change is None
    assert state(access) == after
    if made.change:
        changes.undo(access, id=made.change)
        assert state(access) == before
    return True


def test_somebody_in_doubt_who_was_said_to_be_new_is_not_new_again(access):
    verbs.find("contact", "add").run(access, {"name": "Ana Pop", "organisation": "Spital"})
    data = b"BEGIN:VCARD\nFN:Ana Pop\nTEL:+40 721\nEND:VCARD\n"
    (doubt,) = bring(access, "ana.vcf", data).answer.doubts
    new = {str(doubt.said): "new"}
    assert bring(access, "ana.vcf", data, choices=new).change
    assert bring(access, "ana.vcf", data, choices=new).change is None


@pytest.mark.parametrize(
    "name", [*MADE, *(f"{card}.vcf" for card in CARDS), "Connections.csv", "messages.csv"]
)
def test_a_whole_file_comes_in(access, shared, name):
    verbs.find("person", "edit").run(access, {"name": "Ana Lopez"})
    assert goes_in_whole_and_out_again(access, name, files(shared)[name])


@pytest.mark.sweep
@settings(suppress_health_check=list(HealthCheck), max_examples=settings.default.max_examples)
@given(st.data())
def test_a_damaged_file_comes_in_whole_or_not_at_all(access, shared, data):
    verbs.find("person", "edit").run(access, {"name": "Ana Lopez"})
    known = files(shared)
    name = data.draw(st.sampled_from(sorted(known)))
    whole = known[name]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 60)))
    put = data.draw(
        st.binary(max_size=20)
        | st.sampled_from([b"\0", b"9999-99-99", "🦄".encode() * 200, b'"', b"\\", b"x" * 30_000])
    )
    with transaction.atomic():
        goes_in_whole_and_out_again(access, name, whole[:start] + put + whole[end:])
        transaction.set_rollback(True)
