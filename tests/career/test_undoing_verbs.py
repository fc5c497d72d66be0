"""Whatever a verb does to a full record is taken back whole by one undo, and done again whole by the next."""

from __future__ import annotations

from typing import Any

import pytest

import copied
from career.conftest import NOW
from career.test_undoing import newest, state
from conftest import ROOT
from filled import Filled, fill
from waymark.career import local, models, verbs
from waymark.career.actions import change as changes
from waymark.career.records.history import Document
from waymark.catalogue.instruments import interest_inventory, value_sort
from waymark.catalogue.work_style import work_style

WRITES = {f"{v.noun}.{v.name}": v for v in verbs.everything() if v.kind == "write"}
LEFT_OUT = {
    "address_book.choose": "asks a server; undone in test_card_sync",
    "card_sync.apply": "asks a server; undone in test_card_sync",
    "feed.refresh": "what others publish is no change of the person's",
    "contact.erase": "there is no way back, and it says so first",
    "change.undo": "is what all others are tried with",
    "inbox.settle": "moves lines of a file, and touches no row",
}
CARD = b"BEGIN:VCARD\nVERSION:4.0\nFN:Ion Ek\nTEL:+40 21 000\nCATEGORIES:Choir\nEND:VCARD\n"
LADDER = b"Competency,Junior,Senior\nThe work,with help,alone\n"
ANSWERS = b"item,scale,answer,low,high\na,calm,4,1,5\n"
CV = (ROOT / "tests/people/lakshmi/cv.txt").read_bytes()
SIX = "27,13,23,25,14,14"


def document(name: str, data: bytes) -> dict[str, Any]:
    return {"document": Document(name=name, data=data)}


def given(questions, how=lambda n: 3):
    return {"given": {one.id: how(n) for n, one in enumerate(questions)}}


SAID = {
    "contact.edit": {"introduced_by_id": None},
    "goal.edit": {"parent_id": None},
    "contacts_in.apply": document("ion.vcf", CARD) | {"choices": None},
    "criterion.weigh": lambda f: {"weights": {str(f.keys["criterion"]): 9}},
    "framework.bring": document("ladder.csv", LADDER),
    "framework.edit": lambda _: {"current": "Trainee", "target": ""},
    "framework.reach": lambda f: {"competency": ladder(f)["name"], "level": "Trainee"},
    "history.apply": document("cv.txt", CV),
    "interests.answer": lambda _: given(interest_inventory(short=True).items[:4]),
    "interests.keep": {"scores": SIX, "answers": "", "given": None},
    "next_level.choose": {"picks": ["pay", "calm"]},
    "packet.edit": {"lines": []},
    "plan.take": {"toward": "11-9111.00", "steps": None},
    "person.open_chapter": {"chapter": "explore"},
    "story.begin": {"toward": "11-9111.00", "interests": SIX} | document("cv.txt", CV),
    "values.keep": lambda _: {"columns": [[s.id for s in value_sort().statements[n::5]] for n in range(5)]},
    "work_style.bring": document("q.csv", ANSWERS),
    "work_style.keep": lambda _: given(work_style().pairs),
    "contact.introduced": {"by": "New One"},
    "criterion.begin": {"labels": {"pay": "Pay"}},
    "walk.keep": {"people": ["New One"]},
    "circle.gather": {"people": ["New One"]},
    "interaction.log": lambda f: {"people": ["Bo Ek", "New One"], "day": f.access.today},
    "interaction.edit": lambda f: {"day": f.access.today},
    "interaction.tell": lambda f: {"day": f.access.today},
    "tie.sort": lambda f: {"knows": [f.run("contact.add", name="Cy").id], "one_id": f.keys["other"]},
    "tie.among": {"people": ["Bo Ek", "New One"]},
    "device.pair": lambda f: {"code": f.run("device.make", name="Phone").secret},
    "point.leave_out": lambda f: {"key": f"point:{f.keys['point']}"},
    "meeting.hold": lambda f: {
        "discussed": [f"point:{f.keys['point']}"],
        "left_out": [],
        "day": f.access.today,
    },
    "series.close": lambda f: f.run("series.edit", id=f.keys["series"], closed_on=None) and {},
    "deliverable.confirm": lambda f: (
        f.run("deliverable.edit", id=f.keys["deliverable"], confirmed_on=None) and {}
    ),
    "packet.again": lambda f: f.run("packet.edit", id=f.keys["packet"], lines=[]) and {},
    "success.grow": lambda f: {"entry_id": f.run("entry.add", text="A line of its own").id},
    "merge.ask_again": lambda f: (
        {"id": f.run("merge.two", one_id=f.keys["contact"], other_id=f.keys["other"]).id}
    ),
    "merge.undo": lambda f: (
        {"id": f.run("merge.make", kept_id=f.keys["contact"], gone_id=f.keys["other"]).id}
    ),
    "interests.finish": lambda f: (
        f.run("interests.answer", **given(interest_inventory(short=True).items[:-1])) and {}
    ),
    "question.settle": lambda f: f.run("history.apply", **document("cv.txt", CV)) and asked(),
}
"""What a verb is told beside what is plausible, and what comes before it."""


def ladder(found: Filled) -> Any:
    return models.Framework.objects.get(pk=found.keys["framework"]).competencies[0]


def asked() -> dict[str, Any]:
    return {"id": models.Question.objects.first().pk, "value": None}


def said(found: Filled, verb: verbs.Verb) -> dict[str, Any]:
    """What to tell a verb, after whatever must come first."""
    raw = found.plausible(verb, turn=1) | ({"who": str(found.keys["contact"])} if "who" in verb.hints else {})
    if verb.name == "restore":
        verbs.find(verb.noun, "archive").run(found.access, {"id": found.keys[verb.noun]})
    more = SAID.get(f"{verb.noun}.{verb.name}", {})
    return raw | (more(found) if callable(more) else more)


@pytest.fixture(scope="module")
def words():
    return {}


@pytest.fixture
def filled(db, starter, words):
    """A record with a row of every noun."""

    def make():
        words["filled"] = fill(local.access("test", now=NOW))
        return words["filled"].access.person

    copied.once("a row of every noun", make)
    found = words["filled"]
    return Filled(local.access("test", now=NOW), dict(found.keys), dict(found.words))


def test_whatever_is_left_out_is_there():
    assert set(LEFT_OUT) <= set(WRITES)
    assert set(SAID) <= set(WRITES)


@pytest.mark.sweep
@pytest.mark.parametrize("name", sorted(set(WRITES) - set(LEFT_OUT)))
def test_what_a_verb_did_is_undone_and_done_again(filled, name):
    raw = said(filled, WRITES[name])
    before, last = state(filled.access), newest(filled.access).pk
    WRITES[name].run(filled.access, raw)
    after, made = state(filled.access), newest(filled.access).pk
    assert made != last, "it changed nothing"
    assert after != before
    undone = changes.undo(filled.access, id=made)
    assert state(filled.access) == before
    changes.undo(filled.access, id=undone.id)
    assert state(filled.access) == after
