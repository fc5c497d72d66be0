"""Every verb says what it does, refuses who may not, and can be shown at every door."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from each import each
from waymark.career import verbs
from waymark.career.access import Access
from waymark.career.problems import Problems

UNKNOWN = {"no_such_argument": "x"}


def all_verbs() -> list[verbs.Verb]:
    found = list(verbs.everything())
    assert len(found) > 40, "the verbs were not found"
    return found


every_verb = each(all_verbs(), lambda verb: f"{verb.noun}.{verb.name}")


def holding(*rights: str) -> Access:
    """Somebody's access with these rights; the record is not even opened in these tests."""
    now = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
    return Access(person=uuid4(), actor="guest", rights=frozenset(rights), now=now, zone="UTC", locale="en")


def refused(verb: verbs.Verb, access: Access) -> set[str]:
    with pytest.raises(Problems) as caught:
        verb.run(access, UNKNOWN)
    return {problem.code for problem in caught.value.problems}


@every_verb
def test_a_verb_says_what_it_does(verb):
    assert (verb.call.__doc__ or "").strip()


@every_verb
def test_a_verb_is_refused_without_its_right_before_anything_is_looked_at(verb):
    assert refused(verb, holding()) == {"access.not_allowed"}
    other = "read" if verb.kind == "write" else "write"
    assert refused(verb, holding(f"{verb.noun}.{other}", "elsewhere.write")) == {"access.not_allowed"}


@every_verb
def test_a_verb_is_refused_without_its_right_to_callers_inside_too(verb):
    with pytest.raises(Problems) as caught:
        verb.call(holding())
    assert [problem.code for problem in caught.value.problems] == ["access.not_allowed"]


@every_verb
def test_a_verb_lets_its_right_pass_and_then_checks_what_was_said(verb):
    assert "input.extra_forbidden" in refused(verb, holding(f"{verb.noun}.{verb.kind}"))


@every_verb
def test_a_verb_can_be_shown_at_every_door(verb):
    assert verb.arguments.model_json_schema()["type"] == "object"
    assert verb.answers.json_schema(mode="serialization")
    assert verb.main is None or verb.main in verb.arguments.model_fields
