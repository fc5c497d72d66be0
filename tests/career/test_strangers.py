"""Whoever has the keys of somebody else's rows reads none of them and changes none, by any verb."""

from __future__ import annotations

import json

import pytest
from django.db import transaction

from career.test_undoing import state
from filled import Filled, fill
from waymark.career import local, verbs
from waymark.career.problems import Problems

EVERYTHING = {f"{v.noun}.{v.name}": v for v in verbs.everything()}
ASKS_SERVERS = {"address_book.choose", "address_book.look", "card_sync.apply", "card_sync.preview"} & {
    *EVERYTHING
}
ASKS_SERVERS |= {"feed.refresh"}


@pytest.fixture
def two(db, starter):
    """Somebody with a full record, and somebody else who knows every key in it."""
    told = fill(local.access("test"))
    local.make_person(sample=True)
    return told, Filled(local.access("test", sample=True), dict(told.keys), {})


def answered(access, verb, raw):
    """What a verb answers or refuses with, as text, and whether it was refused."""
    try:
        with transaction.atomic():
            return json.dumps(verb.as_json(verb.run(access, raw).answer)), False
    except Problems as refused:
        return str([(p.code, p.values) for p in refused.problems]), True


@pytest.mark.sweep
def test_no_verb_reads_or_changes_a_row_of_somebody_else(two):
    told, other = two
    before, words, keys = state(told.access), list(told.words), {*map(str, told.keys.values())}
    wrong = {}
    for name in sorted(EVERYTHING.keys() - ASKS_SERVERS):
        verb, raw = EVERYTHING[name], other.plausible(EVERYTHING[name], turn=1)
        said, refused = answered(other.access, verb, raw)
        if found := [word for word in words if word in said]:
            wrong[name] = found
        elif verb.kind == "write" and raw.get("id") in keys and not refused:
            wrong[name] = "taken"
        elif state(told.access) != before:
            wrong[name] = "changed"
    assert wrong == {}
